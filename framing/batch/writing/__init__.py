"""The formats that results are written in, one file each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.batch.writing import delimited, json_lines, parquet, sqlite
from framing.batch.writing.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[Path, tuple[Sheet, ...]], None]


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """A format of results: its name, its endings, and what writes it.

    ``write`` gets a path and the tables: one, or several if ``together``. ``media_type`` is what
    the format is registered as, ``text`` whether it can go to standard output.
    """

    name: str
    suffixes: tuple[str, ...]
    write: Write
    media_type: str
    text: bool = False
    together: bool = False


OUTPUT_FORMATS: Final = (
    OutputFormat("parquet", (".parquet", ".pq"), parquet.write, "application/vnd.apache.parquet"),
    OutputFormat("csv", (".csv",), delimited.write, "text/csv", text=True),
    OutputFormat("jsonl", (".jsonl", ".ndjson"), json_lines.write, "application/jsonl", text=True),
    OutputFormat(
        "sqlite",
        (".sqlite", ".sqlite3", ".db"),
        sqlite.write,
        "application/vnd.sqlite3",
        together=True,
    ),
)
BY_SUFFIX: Final = {suffix: form for form in OUTPUT_FORMATS for suffix in form.suffixes}
BY_NAME: Final = {form.name: form for form in OUTPUT_FORMATS}


def format_of(path: Path, name: str | None = None) -> OutputFormat:
    """The format of that name, or else the one that the path's ending tells.

    Raises
    ------
    ValueError
        If neither tells one.
    """
    if name is not None and name in BY_NAME:
        return BY_NAME[name]
    if name is None and path.suffix.lower() in BY_SUFFIX:
        return BY_SUFFIX[path.suffix.lower()]
    found = (
        f'found the format "{name}"' if name else f'found "{path}", whose ending tells no format'
    )
    endings = ", ".join(form.suffixes[0] for form in OUTPUT_FORMATS)
    message = f"{found}. Give one of {', '.join(BY_NAME)}, or end the name with one of {endings}."
    raise ValueError(message)


__all__ = ["BY_NAME", "BY_SUFFIX", "OUTPUT_FORMATS", "OutputFormat", "Sheet", "format_of"]
