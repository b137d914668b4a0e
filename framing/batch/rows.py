"""Rows: the results of scored articles as columns of an Arrow table."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from framing.batch import schemas, versions
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


LEADING: Final = (*PROVENANCE, "sha256", "framing_version", "words")
"""The columns that a table of results begins with; behind them come the input's other fields."""

_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def leading() -> pa.Schema:
    """The columns before the input's other fields."""
    whole = {"position", "words"}
    return pa.schema([(name, pa.int64() if name in whole else pa.string()) for name in LEADING])


def measured() -> pa.Schema:
    """The columns behind the input's other fields."""
    columns = [
        (name + suffix, pa.int64() if suffix == "_n" else pa.float64())
        for name in default_scorer().columns
        for suffix in ("", "_low", "_high", "_n")
    ]
    return pa.schema([*columns, ("abstentions", pa.string())])


DUPLICATES: Final = pa.schema(
    [
        ("duplicate_kind", pa.string()),
        ("duplicate_of", pa.string()),
        ("duplicate_of_file", pa.string()),
        ("duplicate_of_position", pa.int64()),
        ("duplicate_similarity", pa.float64()),
    ]
)
"""The columns that tell which articles are copies of an earlier one, if that was asked for."""

CUES: Final = pa.schema(
    [
        ("id", pa.string()),
        ("file", pa.string()),
        ("position", pa.int64()),
        ("zone", pa.string()),
        ("voice", pa.string()),
        ("feature", pa.string()),
        ("family", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("text", pa.string()),
        ("weight", pa.float64()),
        ("entry", pa.string()),
        ("sentence", pa.int64()),
        ("field", pa.string()),
    ]
)
"""The columns of the ledger of cues."""


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
    scores = _measured(batch, rows)
    others = pa.table(_passed_through(extras, {*columns, *scores, *DUPLICATES.names}))
    columns |= {name: schemas.plain(others[name]) for name in others.column_names}
    return pa.table(columns | scores)


def cues_of(batch: Scored, articles: Sequence[Article], left_out: Collection[int]) -> pa.Table:
    """The ledger of a batch: a row per cue, but for those of the articles that are left out.

    ``articles`` are those of the batch with their own ids; in the batch each has the number of
    its row.
    """
    from framing import tables  # loads pandas, which nothing else here needs

    found = tables.cues((batch,))
    row = found["article"].astype("int64")
    kept = ~row.isin(list(left_out))
    found, row = found[kept], row[kept]
    found = found.drop(columns="article")
    for place, name in enumerate(("id", "file", "position")):
        values = [_storable(getattr(article, name)) for article in articles]
        found.insert(place, name, [values[one] for one in row])
    return pa.Table.from_pandas(found, schema=CUES, preserve_index=False, safe=False)


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
    version = str(versions.current())
    texts = [_fingerprint(article) for article in articles]
    found["sha256"] = pa.array(texts, pa.string())
    found["framing_version"] = pa.array([version] * len(chosen), pa.string())
    found["words"] = pa.array(_words(batch)[list(chosen)], pa.int64())
    return found


def _storable(value: str | int) -> str | int | None:
    """A value as tables can hold it; what is not known is missing."""
    return value if isinstance(value, int) else _whole(value) or None


def _whole(text: str) -> str:
    """A text without the half characters that no table can hold."""
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)


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
            found[name + suffix] = pa.array(column, pa.float64(), mask=~np.isfinite(column))
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
        ours = _whole(str(name))
        while ours.casefold() in taken or ours in found:
            ours = f"input_{ours}"
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
    if value is None:
        return None
    if not isinstance(value, str):
        value = json.dumps(value, ensure_ascii=False, default=str)
    return _whole(value)
