"""Streams: tables in the formats that ``framing score`` writes, read a batch at a time."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import csv as arrow_csv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    Kinds = Mapping[str, pa.DataType]

_ROWS: Final = 1 << 14
_BLOCK: Final = 1 << 24


class UnreadableError(Exception):
    """A file is no table; the message says what was found."""


@dataclass(frozen=True, slots=True)
class TableFormat:
    """How tables of one format are read.

    ``names`` gives the names of the columns; ``batches`` some columns of given kinds. Both get the
    path and the name that the table has where a file holds several.
    """

    name: str
    names: Callable[[Path, str], list[str]]
    batches: Callable[[Path, str, Kinds], Iterator[pa.RecordBatch]]


def names(path: Path, table: str) -> list[str]:
    """The names of a table's columns.

    Raises
    ------
    UnreadableError
        If the file is none, or damaged.
    OSError
        If it cannot be opened.
    """
    try:
        return format_of(path).names(path, table)
    except _BROKEN as error:
        raise UnreadableError(_said(error)) from error


def holds(path: Path, table: str) -> bool:
    """Whether a file that may hold several tables holds one of that name."""
    return format_of(path) is SQLITE and bool(names(path, table))


def batches(path: Path, table: str, kinds: Kinds) -> Iterator[pa.RecordBatch]:
    """The columns that ``kinds`` names, batch by batch, each of the kind that it says.

    Raises
    ------
    UnreadableError
        If the file is damaged, or holds something else in one of these columns.
    OSError
        If it cannot be opened.
    """
    try:
        for batch in format_of(path).batches(path, table, kinds):
            columns = [batch[name].cast(kind) for name, kind in kinds.items()]
            yield pa.record_batch(columns, names=list(kinds))
    except _BROKEN as error:
        raise UnreadableError(_said(error)) from error


def format_of(path: Path) -> TableFormat:
    """The format, by how the file begins: names may say anything."""
    with path.open("rb") as file:
        start = file.read(16)
    if start.startswith(b"PAR1"):
        return PARQUET
    if start.startswith(b"SQLite format 3"):
        return SQLITE
    return JSON_LINES if start.lstrip().startswith(b"{") else CSV


def _parquet_names(path: Path, _: str) -> list[str]:
    found: list[str] = pq.read_schema(path).names
    return found


def _parquet(path: Path, _: str, kinds: Kinds) -> Iterator[pa.RecordBatch]:
    with pq.ParquetFile(path) as file:
        yield from file.iter_batches(_ROWS, columns=list(kinds))


def _csv_names(path: Path, _: str) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file), [])


def _csv(path: Path, _: str, kinds: Kinds) -> Iterator[pa.RecordBatch]:
    yield from arrow_csv.open_csv(
        path,
        read_options=arrow_csv.ReadOptions(block_size=_BLOCK),
        parse_options=arrow_csv.ParseOptions(newlines_in_values=True),
        convert_options=arrow_csv.ConvertOptions(
            include_columns=list(kinds), column_types=dict(kinds)
        ),
    )


def _json_names(path: Path, _: str) -> list[str]:
    with path.open(encoding="utf-8") as file:
        return list(json.loads(next(file)))


def _json_lines(path: Path, _: str, kinds: Kinds) -> Iterator[pa.RecordBatch]:
    with path.open(encoding="utf-8") as file:
        while lines := list(islice(file, _ROWS)):
            rows = [json.loads(line) for line in lines]
            yield pa.record_batch(
                [pa.array([row.get(name) for row in rows], kind) for name, kind in kinds.items()],
                names=list(kinds),
            )


def _sqlite_names(path: Path, table: str) -> list[str]:
    with closing(_database(path)) as database:
        found = database.execute("SELECT name FROM pragma_table_info(?)", [table])
        return [name for (name,) in found]


def _sqlite(path: Path, table: str, kinds: Kinds) -> Iterator[pa.RecordBatch]:
    wanted = ", ".join(map(_quoted, kinds))
    with closing(_database(path)) as database:
        cursor = database.execute(f"SELECT {wanted} FROM {_quoted(table)}")  # noqa: S608 — names of columns that exist, quoted
        while rows := cursor.fetchmany(_ROWS):
            columns = zip(rows and zip(*rows, strict=True), kinds.values(), strict=True)
            yield pa.record_batch(
                [pa.array(values, kind) for values, kind in columns], names=list(kinds)
            )


def _database(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _said(error: Exception) -> str:
    """The first line of what went wrong."""
    if isinstance(error, StopIteration):
        return "it is empty"
    return (str(error).splitlines() or [type(error).__name__])[0]


PARQUET: Final = TableFormat("Parquet", _parquet_names, _parquet)
CSV: Final = TableFormat("CSV", _csv_names, _csv)
JSON_LINES: Final = TableFormat("JSON Lines", _json_names, _json_lines)
SQLITE: Final = TableFormat("SQLite", _sqlite_names, _sqlite)
_BROKEN: Final = (
    pa.ArrowException, sqlite3.DatabaseError, ValueError, csv.Error, AttributeError, StopIteration,
)  # fmt: skip
