"""Results as an SQLite database, in a table of their own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_TYPES: Final = (
    (pa.types.is_integer, "INTEGER"),
    (pa.types.is_boolean, "INTEGER"),
    (pa.types.is_floating, "REAL"),
)


def write(path: Path, schema: pa.Schema, tables: Iterable[pa.Table], name: str) -> None:
    """Write the tables into one; the file is made anew."""
    path.unlink(missing_ok=True)
    columns = ", ".join(f"{_quoted(field.name)} {_type(field.type)}" for field in schema)
    places = ", ".join("?" * len(schema))
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(f"CREATE TABLE {_quoted(name)} ({columns})")
        for table in tables:
            values = zip(*(_storable(column) for column in table.columns), strict=True)
            database.executemany(f"INSERT INTO {_quoted(name)} VALUES ({places})", values)  # noqa: S608 — the name is ours, and quoted


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _type(kind: pa.DataType) -> str:
    return next((sql for is_kind, sql in _TYPES if is_kind(kind)), "TEXT")


def _storable(column: pa.ChunkedArray) -> list[object]:
    values = column.to_pylist()
    if _type(column.type) == "TEXT" and not pa.types.is_string(column.type):
        return [None if value is None else str(value) for value in values]
    return values
