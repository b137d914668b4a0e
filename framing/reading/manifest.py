"""Manifest: a folder's `manifest.toml`, which lists its articles and what is known of them.

One ``[[article]]`` table for each article. ``file`` is required, a path within the folder;
``style``, ``event``, ``title``, ``outlet``, ``byline``, ``dateline``, ``published`` (ISO 8601),
``url`` and ``language`` become the article's; ``sha256`` is checked; ``original``, ``rights`` and
``note`` are for people. Other keys are left alone, unless they look like one of these misspelt.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.reading.content import load
from framing.reading.entry import Entry, read_entry, repeated
from framing.reading.misspelling import misspelt
from framing.reading.reject import Reject
from framing.reading.source import shown
from framing.reading.toml_lines import TableLines, error_line

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST_NAME = "manifest.toml"
_ARRAY = "article"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest lists, in its order, or the fault that makes all of it unreadable.

    Without entries and fault it lists nothing: a manifest of something else, perhaps.
    """

    entries: tuple[Entry, ...] = ()
    fault: Reject | None = None
    _places: dict[str, Entry] = field(default_factory=dict, init=False, repr=False, compare=False)

    def entry_of(self, path: Path) -> Entry | None:
        """Return the entry that lists this file, by whatever name; None where none does."""
        if not self._places:
            listed = [entry for entry in self.entries if entry.path is not None]
            self._places.update((os.path.realpath(str(entry.path)), entry) for entry in listed)
        return self._places.get(os.path.realpath(path))


def read_manifest(path: Path) -> Manifest:
    """Return the manifest in a file; whatever is wrong with it is told in rejects."""
    data = load(path)
    if isinstance(data, Reject):
        return Manifest(fault=data)
    try:
        text = data.decode("utf-8-sig")
        document = tomllib.loads(text)
    except UnicodeDecodeError as error:
        return Manifest(fault=_not_utf_8(path, error))
    except tomllib.TOMLDecodeError as error:
        return Manifest(fault=_broken(path, str(error), text))
    tables = document.get(_ARRAY)
    if tables is None:
        return Manifest(fault=_misspelt_array(path, document))
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        return Manifest(fault=_not_an_array(path))
    lines = TableLines(text, _ARRAY, len(tables))
    entries: dict[Path | int, Entry] = {}
    for index, table in enumerate(tables):
        entry = read_entry(table, index, lines, path)
        if entry.path in entries:
            entries[index] = repeated(entry, index, lines, path)
        else:
            entries[entry.path or index] = entry
    return Manifest(tuple(entries.values()))


def _not_utf_8(path: Path, error: UnicodeDecodeError) -> Reject:
    return Reject(
        file=shown(path),
        line=error.object.count(b"\n", 0, error.start) + 1,
        found=f"the byte 0x{error.object[error.start]:02X}, which is not UTF-8",
        expected="a manifest in UTF-8, as TOML demands",
        advice="Open the manifest in an editor and save it in UTF-8.",
    )


def _broken(path: Path, message: str, text: str) -> Reject:
    return Reject(
        file=shown(path),
        line=error_line(message, text),
        found=f"broken TOML: {message}",
        expected='[[article]] tables with lines such as file = "article.txt"',
        advice="Correct that line: texts stand in quotation marks, one key to a line.",
    )


def _misspelt_array(path: Path, document: dict[str, object]) -> Reject | None:
    for key in document:
        if misspelt(key, (_ARRAY,)):
            return Reject(
                file=shown(path),
                found=f"[[{key}]] tables",
                expected="[[article]] tables",
                advice=f"Write [[article]] in place of [[{key}]].",
            )
    return None


def _not_an_array(path: Path) -> Reject:
    return Reject(
        file=shown(path),
        found='an "article" that is no array of tables',
        expected="[[article]] tables",
        advice="Write [[article]], in double brackets, above each article's keys.",
    )
