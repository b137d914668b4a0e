"""The formats that results are written in, one file each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.batch.writing import delimited, json_lines, parquet, sqlite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import pyarrow as pa

    Write = Callable[[Path, pa.Schema, Iterable[pa.Table], str], None]


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """A format of results: its name, its endings, and what writes it.

    ``write`` gets a path, the schema, the tables one after the other, and the name of the table.
    """

    name: str
    suffixes: tuple[str, ...]
    write: Write


OUTPUT_FORMATS: Final = (
    OutputFormat("parquet", (".parquet", ".pq"), parquet.write),
    OutputFormat("csv", (".csv",), delimited.write),
    OutputFormat("jsonl", (".jsonl", ".ndjson"), json_lines.write),
    OutputFormat("sqlite", (".sqlite", ".sqlite3", ".db"), sqlite.write),
)
BY_SUFFIX: Final = {suffix: form for form in OUTPUT_FORMATS for suffix in form.suffixes}
BY_NAME: Final = {form.name: form for form in OUTPUT_FORMATS}
