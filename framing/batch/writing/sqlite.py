"""Results as an SQLite database, each table by its name, and one that tells what made them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

import pyarrow as pa

if TYPE_CHECKING:
    from pathlib import Path

    from framing.batch.writing.sheet import Sheet

ABOUT: Final = "about"
"""The table with what made the others: a row a fact, name and value."""

_TYPES: Final = (
    (pa.types.is_integer, "INTEGER"),
    (pa.types.is_boolean, "INTEGER"),
    (pa.types.is_floating, "REAL"),
)


def write(path: Path, sheets: tuple[Sheet, ...]) -> None:
    """Write the tables; the file is made anew."""
    path.unlink(missing_ok=True)
    # A file that is moved to its place when it is whole needs no journal of its own.
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        for sheet in sheets:
            _write(database, sheet)
        database.execute(f"CREATE TABLE {ABOUT} (name TEXT, value TEXT)")
        facts = sorted(sheets[0].about.items())
        database.executemany(f"INSERT INTO {ABOUT} VALUES (?, ?)", facts)  # noqa: S608 — the name is ours


def _write(database: sqlite3.Connection, sheet: Sheet) -> None:
    columns = ", ".join(f"{_quoted(field.name)} {_type(field.type)}" for field in sheet.schema)
    places = ", ".join("?" * len(sheet.schema))
    database.execute(f"CREATE TABLE {_quoted(sheet.name)} ({columns})")
    insert = f"INSERT INTO {_quoted(sheet.name)} VALUES ({places})"  # noqa: S608 — quoted, and ours
    for table in sheet.tables:
        rows = zip(*(column.to_pylist() for column in table.columns), strict=True)
        database.executemany(insert, rows)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _type(kind: pa.DataType) -> str:
    return next((sql for is_kind, sql in _TYPES if is_kind(kind)), "TEXT")
