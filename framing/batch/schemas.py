"""One schema for the tables of all chunks, and tables brought into it."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST: Final = 500
"""So many of the input's other fields have columns of their own; the rest share one."""

REST: Final = "input_other_fields"
"""The column that those share: an object in JSON."""

_EXACT: Final = 2**53
"""Beyond this whole number, not all have a floating-point number of their own."""


def plain(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The column in a kind that all formats have: text, numbers, true or false, times.

    Whole numbers too large for some readers become text, so that none of them changes.
    """
    convert = next((made for is_kind, made in _PLAIN if is_kind(column.type)), _text)
    return convert(column)


def _as_it_is(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column


def _whole(column: pa.ChunkedArray) -> pa.ChunkedArray:
    ends = pc.min_max(column).as_py()
    too_large = any(end is not None and abs(end) > _EXACT for end in ends.values())
    return column.cast(pa.string() if too_large else pa.int64())


def _number(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Numbers; what is none is missing, and infinity, which not all formats have, makes text."""
    column = column.cast(pa.float64())
    column = pc.if_else(pc.is_nan(column), pa.scalar(None, pa.float64()), column)
    return column.cast(pa.string()) if pc.any(pc.is_inf(column)).as_py() else column


def _time(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Times and dates as ISO 8601 writes them: all formats hold these alike."""
    values = [None if value is None else value.isoformat() for value in column.to_pylist()]
    return pa.chunked_array([pa.array(values, pa.string())])


def _text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    values = [None if value is None else str(value) for value in column.to_pylist()]
    return pa.chunked_array([pa.array(values, pa.string())])


_PLAIN: Final = (
    (pa.types.is_string, _as_it_is),
    (pa.types.is_null, _as_it_is),
    (pa.types.is_boolean, _as_it_is),
    (pa.types.is_integer, _whole),
    (pa.types.is_floating, _number),
    (pa.types.is_timestamp, _time),
    (pa.types.is_date, _time),
    (pa.types.is_time, _time),
)


def common(
    first: pa.Schema, schemas: Iterable[pa.Schema], last: pa.Schema, most: int | None = None
) -> pa.Schema:
    """The schema of a whole: ours in their order, the input's other columns between.

    There are ``most`` of these at most, and then ``REST``. A column that differs in kind from
    chunk to chunk becomes text, one of whole and of other numbers the latter; one without any
    value is text.
    """
    ours = {*first.names, *last.names}
    kinds: dict[str, pa.DataType] = {}
    for schema in schemas:
        for field in schema:
            if field.name not in ours:
                kinds[field.name] = _common(kinds.get(field.name, pa.null()), field.type)
    columns = [
        (name, pa.string() if pa.types.is_null(kind) else kind) for name, kind in kinds.items()
    ]
    if most is not None and len(columns) > most:
        columns = [*columns[:most], (REST, pa.string())]
    return pa.schema([*first, *columns, *last])


def _common(one: pa.DataType, other: pa.DataType) -> pa.DataType:
    if pa.types.is_null(one) or one == other:
        return other
    if pa.types.is_null(other):
        return one
    return pa.float64() if {one, other} == {pa.int64(), pa.float64()} else pa.string()


def concatenated(tables: Sequence[pa.Table]) -> pa.Table:
    """The rows of all tables in one, whose columns stand as they first appear."""
    nothing = pa.schema([])
    schema = common(nothing, (table.schema for table in tables), nothing)
    return pa.concat_tables([fitted(table, schema) for table in tables])


def fitted(table: pa.Table, schema: pa.Schema) -> pa.Table:
    """The table with the columns of a schema, and what has no column there in ``REST``."""
    columns = {name: table[name] for name in table.column_names}
    if REST in schema.names and REST not in columns:
        rest = [name for name in columns if name not in schema.names]
        columns[REST] = _together({name: columns.pop(name) for name in rest}, len(table))
    return pa.table(
        [
            columns[field.name].cast(field.type)
            if field.name in columns
            else pa.nulls(len(table), field.type)
            for field in schema
        ],
        schema=schema,
    )


def unambiguous(names: Iterable[str]) -> list[str]:
    """The names, changed where a database could not tell two apart, or not hold one."""
    found: dict[str, None] = {}
    given: list[str] = []
    for name in names:
        plain = name.replace("\0", "").strip() or "column"
        places = (plain if place == 1 else f"{plain}_{place}" for place in count(1))
        free = next(one for one in places if one.casefold() not in found)
        found[free.casefold()] = None
        given.append(free)
    return given


def _together(columns: Mapping[str, pa.ChunkedArray], rows: int) -> pa.Array:
    found: list[dict[str, object]] = [{} for _ in range(rows)]
    for name, column in columns.items():
        for row, value in zip(found, column.to_pylist(), strict=True):
            if value is not None:
                row[name] = value
    texts = [json.dumps(row, ensure_ascii=False) if row else None for row in found]
    return pa.array(texts, pa.string())
