"""The columns of scored batches as pandas tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from framing.article import Article
from framing.attributions import tables as relation_tables
from framing.cleaning import Zone
from framing.estimating import why_no_interval
from framing.scoring import default_scorer
from framing.tokens import Field, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.arrays import Floats, Ints
    from framing.scoring import Scored

_ZONES: Final = np.array([zone.name.lower() for zone in Zone], dtype=object)
_VOICES: Final = np.array([voice.name.lower() for voice in Voice], dtype=object)
_FIELDS: Final = np.array([field.name.lower() for field in Field], dtype=object)

_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_CUE_COLUMNS: Final = {
    "article": "str",
    "zone": "str",
    "voice": "str",
    "feature": "str",
    "family": "str",
    "start": "int64",
    "end": "int64",
    "text": "str",
    "weight": "float64",
    "entry": "str",
    "sentence": "int64",
    "field": "str",
}
_INTERVAL_COLUMNS: Final = (
    "article", "measure", "low", "high", "n", "unit", "method", "reason",
)  # fmt: skip


def scores(batches: Sequence[Scored]) -> pd.DataFrame:
    """A row per article, a column per measure."""
    return scores_of((_ids(batch), batch.columns, batch.scores) for batch in batches)


def scores_of(parts: Iterable[tuple[Sequence[str], Sequence[str], Floats]]) -> pd.DataFrame:
    """The table of scores from ids, column names and values of each batch."""
    ids: list[str] = []
    values: list[Floats] = []
    for names, _, part in parts:
        ids.extend(names)
        values.append(part)
    columns = default_scorer().columns
    table = pd.DataFrame(
        np.concatenate(values) if values else np.empty((0, len(columns))), columns=list(columns)
    )
    table.insert(0, "article", pd.Series(ids, dtype="str"))
    return table


def cues(batches: Sequence[Scored]) -> pd.DataFrame:
    """A row per cue, by article and place."""
    parts = [_cues_of(batch, feature) for batch in batches for feature in batch.ledger.cues]
    parts = [part for part in parts if len(part)]
    if not parts:
        return pd.DataFrame({name: [] for name in _CUE_COLUMNS}).astype(_CUE_COLUMNS)
    order = {article: row for row, article in enumerate(i for b in batches for i in _ids(b))}
    table = pd.concat(parts, ignore_index=True)
    table["order"] = table["article"].map(order)
    by = ["order", "field", "start", "end", "feature", "entry"]
    table = table.sort_values(by, kind="stable", ascending=[True, False, True, True, True, True])
    return table.drop(columns="order").reset_index(drop=True).astype(_CUE_COLUMNS)


def _cues_of(batch: Scored, feature: str) -> pd.DataFrame:
    tokens, found = batch.ledger.tokens, batch.ledger.cues[feature]
    article = tokens.article[found.token]
    sentence = tokens.sentence[found.token]
    field = tokens.sentences.field[sentence]
    start = tokens.offsets(found.start, article, field)
    end = tokens.offsets(found.end, article, field)
    texts = [
        _writable((tokens.articles[a].text if f == Field.TEXT else tokens.articles[a].title)[s:e])
        for a, f, s, e in zip(
            article.tolist(), field.tolist(), start.tolist(), end.tolist(), strict=True
        )
    ]
    return pd.DataFrame(
        {
            "article": np.array(_ids(batch), dtype=object)[article],
            "zone": _ZONES[tokens.zone[found.token]],
            "voice": _VOICES[tokens.voice[found.token]],
            "feature": feature,
            "family": np.array(found.families, dtype=object)[found.family] if texts else [],
            "start": start,
            "end": end,
            "text": texts,
            "weight": found.weight,
            "entry": np.array(found.entries, dtype=object)[found.entry] if texts else [],
            "sentence": sentence - _first_sentences(batch)[article],
            "field": _FIELDS[field],
        }
    )


def _writable(text: str) -> str:
    """The text with U+FFFD for lone surrogates, which no table can hold."""
    return _SURROGATES.sub("\ufffd", text)


def sentences(batches: Sequence[Scored]) -> pd.DataFrame:
    """A row per sentence."""
    if not batches:
        nothing = default_scorer().score((Article(id="", text=""),))
        return _sentences_of(nothing).iloc[:0]
    return pd.concat([_sentences_of(batch) for batch in batches], ignore_index=True)


def _sentences_of(batch: Scored) -> pd.DataFrame:
    ledger = batch.ledger
    tokens, rows = ledger.tokens, ledger.tokens.sentences
    opening = _first_sentences(batch)[rows.article]
    paragraph = tokens.block[rows.first]
    columns: dict[str, Any] = {
        "article": np.array(_ids(batch), dtype=object)[rows.article],
        "sentence": np.arange(len(rows)) - opening,
        "paragraph": paragraph - paragraph[opening],
        "zone": _ZONES[rows.zone],
        "start": tokens.offsets(rows.start, rows.article, rows.field),
        "end": tokens.offsets(rows.end, rows.article, rows.field),
        "field": _FIELDS[rows.field],
        "words": ledger.words,
        "words_quoted": ledger.words_quoted,
    }
    columns |= ledger.columns
    for feature, found in ledger.cues.items():
        counts = np.bincount(tokens.sentence[found.token], minlength=len(rows))
        columns[f"{feature}_cues"] = counts.astype(np.int64)
    return pd.DataFrame(columns)


def attributions(batches: Sequence[Scored]) -> pd.DataFrame:
    """A row per relation of source, cue and content."""
    parts = [batch.said for batch in batches if batch.said is not None]
    if not parts:
        return relation_tables.empty()
    return pd.concat(parts, ignore_index=True)


def abstentions(batches: Sequence[Scored]) -> pd.DataFrame:
    """A row per missing score."""
    rows = [
        (_ids(batch)[row], batch.columns[column], reason)
        for batch in batches
        for (row, column), reason in sorted(batch.reasons.items())
    ]
    return pd.DataFrame(rows, columns=["article", "measure", "reason"])


def intervals(batches: Sequence[Scored]) -> pd.DataFrame:
    """A row per article and measure."""
    parts = [_intervals_of(batch) for batch in batches]
    if not parts:
        return pd.DataFrame({name: [] for name in _INTERVAL_COLUMNS})
    return pd.concat(parts, ignore_index=True)


def _intervals_of(batch: Scored) -> pd.DataFrame:
    articles, measures = batch.scores.shape
    low, high = batch.low.ravel(), batch.high.ravel()
    reasons = np.full(batch.scores.shape, "", dtype=object)
    for row, column in np.argwhere(np.isnan(batch.low)).tolist():
        without = why_no_interval(int(batch.size[row, column]), *batch.measures[column])
        reasons[row, column] = batch.reasons.get((row, column), without)
    methods = [measure.method.name for measure, _ in batch.measures]
    columns = (
        np.repeat(np.array(_ids(batch), dtype=object), measures),
        np.tile(np.array(batch.columns, dtype=object), articles),
        low,
        high,
        batch.size.ravel(),
        "sentences",
        np.where(np.isnan(low), "", np.tile(np.array(methods, dtype=object), articles)),
        reasons.ravel(),
    )
    return pd.DataFrame(dict(zip(_INTERVAL_COLUMNS, columns, strict=True)))


def _ids(batch: Scored) -> list[str]:
    return [article.id for article in batch.ledger.tokens.articles]


def _first_sentences(batch: Scored) -> Ints:
    """The row of each article's first sentence."""
    count = batch.ledger.count
    return np.searchsorted(batch.ledger.tokens.sentences.article, np.arange(count))
