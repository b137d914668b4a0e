"""Collections: what a command was given, divided so that parts can be read by themselves."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from framing.reading.content import unreadable
from framing.reading.source import shown
from framing.records.formats import BY_SUFFIX, PARQUET, documents, tables
from framing.records.opening import suffix_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from framing.reading.reject import Reject
    from framing.records.record import Record

SMALL: Final = 1 << 20
"""A JSON file of less is read like a document, together with others."""
_COMPANIONS: Final = frozenset({"readme", "license", "licence", "copying", "notice", "changelog"})


@dataclass(frozen=True, slots=True)
class Collection:
    """A file with many articles, or files with one article each, or a few.

    ``paths`` are one path for a file with many articles, whose ``format`` is its name; ``format``
    is "documents" where there are many files. ``name`` is what its records name as their file, if
    not the path: standard input is read from a copy.
    """

    format: str
    paths: tuple[str, ...]
    name: str = ""

    @property
    def title(self) -> str:
        """What a person knows it by."""
        more = f" and {len(self.paths) - 1:,} more" if len(self.paths) > 1 else ""
        return (self.name or self.paths[0]) + more

    def count(self) -> int | None:
        """How many records it has, or files, where that can be told without reading it."""
        if self.format == "documents":
            return len(self.paths)
        return tables.count_rows(Path(self.paths[0])) if self.format == "Parquet" else None

    def stream(self) -> Stream:
        """Its records, to be taken in order."""
        path = Path(self.paths[0])
        if self.format == "documents":
            return _Documents(self.paths, self.name)
        name = self.name or shown(path)
        if self.format == "Parquet":
            return tables.ParquetRows(path, name)
        return _InOrder(BY_SUFFIX[suffix_of(path)].records(path, name))


class Stream(Protocol):
    """Records that can be taken from any place on; going back may mean to begin again."""

    def take(self, start: int, count: int) -> list[Record | Reject]:
        """``count`` records from ``start`` (counted from 0) on; fewer at the end.

        Of documents so many files are taken, from file ``start`` on.
        """


@dataclass(frozen=True, slots=True)
class _Documents:
    paths: tuple[str, ...]
    name: str

    def take(self, start: int, count: int) -> list[Record | Reject]:
        found = documents.records(self.paths[start : start + count])
        return [replace(one, file=self.name) if self.name else one for one in found]


class _InOrder:
    """Records of a file that can only be read from its beginning."""

    def __init__(self, records: Iterator[Record | Reject]) -> None:
        self._records = records
        self._next = 0

    def take(self, start: int, count: int) -> list[Record | Reject]:
        if start < self._next:
            message = f"record {start} was passed already; the next is {self._next}"
            raise ValueError(message)
        found = list(islice(self._records, start - self._next, start - self._next + count))
        self._next = start + count
        return found


def collect(paths: Iterable[str]) -> list[Collection | Reject]:
    """The collections that the paths stand for, in order; a folder's files sorted by name.

    Folders are entered to any depth; links to folders are not followed, so that no loop can be.
    Files of a folder with another ending than those that can be read are passed over.
    """
    found: list[Collection | Reject] = []
    texts: list[str] = []

    def add(path: Path, *, asked: bool) -> None:
        suffix = suffix_of(path)
        small = path.suffix.lower() in documents.JSON and _size(path) < SMALL
        if not small and (suffix in BY_SUFFIX or suffix in PARQUET):
            flush()
            name = "Parquet" if suffix in PARQUET else BY_SUFFIX[suffix].name
            found.append(Collection(name, (str(path),)))
        elif asked or (suffix in documents.SUFFIXES and path.stem.lower() not in _COMPANIONS):
            texts.append(str(path))

    def flush() -> None:
        if texts:
            found.append(Collection("documents", tuple(texts)))
            texts.clear()

    for name in paths:
        path = Path(name)
        try:
            if path.is_dir():
                for file in _files(path):
                    add(file, asked=False)
                continue
            path.stat()
        except (OSError, ValueError) as error:
            found.append(unreadable(path, error))
            continue
        add(path, asked=True)
    flush()
    return found


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _files(folder: Path) -> Iterator[Path]:
    """The files under a folder, sorted, without hidden ones."""
    for place, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield Path(place) / name
