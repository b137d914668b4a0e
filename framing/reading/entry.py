"""Entry: one ``[[article]]`` table of a manifest, checked."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

from framing.reading.misspelling import misspelt
from framing.reading.reject import Reject
from framing.reading.source import Source, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from framing.reading.toml_lines import TableLines

FACTS = frozenset(
    {
        "byline",
        "dateline",
        "event",
        "language",
        "outlet",
        "published",
        "style",
        "title",
        "url",
    }
)
"""The keys that become fields of the article."""

KEYS = FACTS | {"file", "note", "original", "rights", "sha256"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A listed file (None where the table names none), and its source or its rejects."""

    path: Path | None
    items: tuple[Source | Reject, ...]


class _Faults:
    """The rejects of one table, each with the line of the key at fault."""

    def __init__(self, manifest: Path, index: int, lines: TableLines) -> None:
        self.rejects: list[Reject] = []
        self._file = shown(manifest)
        self._index = index
        self._lines = lines

    def add(self, key: str, found: str, expected: str, advice: str) -> None:
        line = self._lines.of(self._index, key)
        self.rejects.append(
            Reject(file=self._file, line=line, found=found, expected=expected, advice=advice)
        )


def read_entry(
    table: Mapping[str, object],
    index: int,
    lines: TableLines,
    manifest: Path,
) -> Entry:
    """Return the entry of one table, the ``index``-th of its manifest, with all its faults."""
    faults = _Faults(manifest, index, lines)
    values = {key: _value(key, value, faults) for key, value in table.items()}
    path = _path(manifest.parent, values, faults)
    if path is None or faults.rejects:
        return Entry(path, tuple(faults.rejects))
    source = Source(
        path=path,
        facts=MappingProxyType({key: values[key] for key in values if key in FACTS}),
        sha256=values.get("sha256", ""),
        manifest=shown(manifest),
        line=lines.of(index, "sha256"),
    )
    return Entry(path, (source,))


def repeated(entry: Entry, index: int, lines: TableLines, manifest: Path) -> Entry:
    """Return the entry as a reject, for a file that an entry above it lists already."""
    faults = _Faults(manifest, index, lines)
    faults.add(
        "file",
        f'"{entry.path.name if entry.path else ""}" a second time',
        "each file once",
        "Remove one of the two entries, or correct its file.",
    )
    return Entry(entry.path, tuple(faults.rejects))


def _value(key: str, value: object, faults: _Faults) -> str:
    """Return the text of a key's value; empty, with a fault, if it has none."""
    if key not in KEYS:
        meant = misspelt(key, sorted(KEYS))
        if meant:
            faults.add(key, f'the key "{key}"', f'"{meant}"', f"Write {meant} in place of {key}.")
        return ""
    if key == "published" and isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        faults.add(
            key,
            f"{key} = {value!r}",
            "a text in quotation marks",
            f'Write {key} = "...".',
        )
        return ""
    if key == "published" and not _is_iso_8601(value):
        faults.add(
            key,
            f'published = "{value}"',
            "an ISO 8601 date",
            'Write year, month and day, as in published = "2025-06-06".',
        )
    return value


def _is_iso_8601(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _path(folder: Path, values: Mapping[str, str], faults: _Faults) -> Path | None:
    """Return the path of the listed file; None, with a fault, if it is no file of the folder."""
    file = values.get("file", "")
    if not file:
        if not faults.rejects:
            faults.add(
                "file",
                "an article without a file",
                'file = "..."',
                "Name the text file, as a path within the manifest's folder.",
            )
        return None
    inside = PurePath(os.path.normpath(file))
    if inside.is_absolute() or inside.parts[:1] == (os.pardir,):
        faults.add(
            "file",
            f'"{file}", which lies outside the manifest\'s folder',
            "a path within the folder",
            "Move the file into the folder, or give it as a path of its own.",
        )
        return None
    path = folder / inside
    # Unlike the methods of Path, these two never raise.
    if not os.path.isfile(path):  # noqa: PTH113
        faults.add(
            "file",
            f'"{file}", which is {"a folder" if os.path.isdir(path) else "not there"}',  # noqa: PTH112
            "a file in the manifest's folder",
            "Correct the name, restore the file, or remove the entry.",
        )
        return None
    return path
