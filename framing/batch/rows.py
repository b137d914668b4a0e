"""Rows: the results of scored articles as columns of an Arrow table."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from framing import tables as cue_tables
from framing.cleaning import Zone
from framing.scoring import default_scorer

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from framing.arrays import Ints
    from framing.article import Article
    from framing.scoring import Scored

PROVENANCE: Final = (
    "id", "file", "position", "title", "outlet", "byline", "dateline", "published", "url",
    "language", "style", "event",
)  # fmt: skip


LEADING: Final = (*PROVENANCE, "sha256", "words")
"""The columns that a table of results begins with; behind them come the input's other fields."""


def ours() -> tuple[str, ...]:
    """The columns of a table of results that are ours, in their order."""
    measured = (
        name + suffix for name in default_scorer().columns for suffix in ("", "_low", "_high", "_n")
    )
    return (*LEADING, *measured, "abstentions")


def table_of(
    batch: Scored,
    articles: Sequence[Article],
    extras: Sequence[Mapping[str, Any]],
    chosen: Sequence[int],
) -> pa.Table:
    """A row for each chosen article of a batch: provenance, other fields, scores, intervals.

    ``articles`` are those of the batch with their own ids. ``extras`` are the fields of each
    record that are no part of an article; they keep their names, unless a column of ours has it,
    and then begin with "input_".
    """
    rows = np.array(chosen, dtype=np.int64)
    articles = [articles[row] for row in chosen]
    extras = [extras[row] for row in chosen]
    columns: dict[str, pa.Array] = _provenance(batch, articles, chosen)
    measured = _measured(batch, rows)
    columns |= _passed_through(extras, {*columns, *measured})
    columns |= measured
    return pa.table(columns)


def cues_of(batch: Scored, left_out: Collection[int]) -> pa.Table:
    """The ledger of a batch: a row per cue, but for those of the articles that are left out.

    The articles of the batch have the number of their row as id.
    """
    found = cue_tables.cues((batch,))
    row = found["article"].astype("int64")
    kept = ~row.isin(list(left_out))
    found, row = found[kept], row[kept]
    articles = batch.ledger.tokens.articles
    found = found.drop(columns="article")
    for place, name in enumerate(("file", "position")):
        found.insert(place, name, [getattr(articles[one], name) for one in row])
    return pa.Table.from_pandas(found, preserve_index=False)


def _provenance(
    batch: Scored, articles: Sequence[Article], chosen: Sequence[int]
) -> dict[str, pa.Array]:
    layouts = [batch.ledger.tokens.layouts[row] for row in chosen]
    found: dict[str, pa.Array] = {}
    for name in PROVENANCE:
        values = [getattr(article, name) for article in articles]
        if name in {"title", "byline", "dateline", "published", "outlet"}:
            values = [
                value or getattr(layout, name)
                for value, layout in zip(values, layouts, strict=True)
            ]
        kind = pa.int64() if name == "position" else pa.string()
        found[name] = pa.array([_storable(value) for value in values], kind)
    texts = [_fingerprint(article) for article in articles]
    found["sha256"] = pa.array(texts, pa.string())
    found["words"] = pa.array(_words(batch)[list(chosen)], pa.int64())
    return found


def _storable(value: object) -> object:
    """A value without the half characters that no table can hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value


def _fingerprint(article: Article) -> str:
    return sha256(f"{article.title}\0{article.text}".encode("utf-8", "surrogatepass")).hexdigest()


def _words(batch: Scored) -> Ints:
    """How many words of each article were read, page furniture not counted."""
    ledger = batch.ledger
    read = ledger.words * ~ledger.sentences_in(Zone.FURNITURE)
    return np.bincount(ledger.tokens.sentences.article, read, ledger.count).astype(np.int64)


def _measured(batch: Scored, rows: Ints) -> dict[str, pa.Array]:
    """The scores, the ends of their intervals and sample sizes; why scores are missing."""
    found: dict[str, pa.Array] = {}
    for place, name in enumerate(batch.columns):
        for suffix, values in (("", batch.scores), ("_low", batch.low), ("_high", batch.high)):
            column = values[rows, place]
            found[name + suffix] = pa.array(column, pa.float64(), mask=np.isnan(column))
        found[f"{name}_n"] = pa.array(batch.size[rows, place], pa.int64())
    reasons: dict[int, dict[str, str]] = {}
    for (row, place), reason in sorted(batch.reasons.items()):
        reasons.setdefault(row, {})[batch.columns[place]] = reason
    told = (reasons.get(row) for row in rows.tolist())
    found["abstentions"] = pa.array(
        [json.dumps(why, ensure_ascii=False) if why else None for why in told], pa.string()
    )
    return found


def _passed_through(extras: Sequence[Mapping[str, Any]], taken: set[str]) -> dict[str, pa.Array]:
    names = dict.fromkeys(name for extra in extras for name in extra)
    found: dict[str, pa.Array] = {}
    for name in names:
        ours = f"input_{name}" if name in taken else str(name)
        found[ours] = _column([extra.get(name) for extra in extras])
    return found


def _column(values: list[Any]) -> pa.Array:
    """Values of a field as a column; those that differ in kind, or are nested, as text."""
    try:
        column = pa.array(values)
    except (pa.ArrowException, OverflowError, UnicodeError):
        return pa.array([_text(value) for value in values], pa.string())
    if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
        return pa.array([_text(value) for value in values], pa.string())
    return column


def _text(value: Any) -> str | None:  # noqa: ANN401 — a field may hold anything
    if value is None or isinstance(value, str):
        return None if value is None else str(_storable(value))
    return json.dumps(value, ensure_ascii=False, default=str)
