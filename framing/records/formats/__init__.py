"""The formats of collections, one file each, and how a file's ending tells its format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.records.formats import delimited, json_documents, json_lines, tables, web_archives

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from framing.reading.reject import Reject
    from framing.records.record import Record

    Records = Callable[[Path, str], Iterator[Record | Reject]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file with many articles: its name, its endings, and what reads it."""

    name: str
    suffixes: tuple[str, ...]
    records: Records


FORMATS: Final = (
    Format("CSV", (".csv", ".tsv", ".tab"), delimited.records),
    Format("JSON Lines", (".jsonl", ".ndjson", ".jl"), json_lines.records),
    Format("JSON", (".json",), json_documents.records),
    Format("WARC", (".warc",), web_archives.records),
    Format("Arrow", (".arrow", ".feather", ".ipc", ".arrows"), tables.arrow),
)
BY_SUFFIX: Final = {suffix: form for form in FORMATS for suffix in form.suffixes}
PARQUET: Final = (".parquet", ".pq")
"""Parquet is read from any row on, see ``tables.ParquetRows``."""
