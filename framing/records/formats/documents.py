"""Files that hold one article each, or a few: plain text, web pages, wire formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from framing.article import Article
from framing.reading.content import load
from framing.reading.reject import Reject
from framing.reading.source import Source, shown
from framing.reading.text import read_text
from framing.records.formats import json_documents, news_xml, web_pages
from framing.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TEXTS: Final = (".txt", ".text")
PAGES: Final = (".html", ".htm", ".xhtml")
WIRE: Final = (".xml", ".nitf", ".newsml")
JSON: Final = (".json",)
SUFFIXES: Final = (*TEXTS, *PAGES, *WIRE, *JSON)


def records(paths: Sequence[str]) -> Iterator[Record | Reject]:
    """The records of the files, in order; each file gives one at least, if only a reject."""
    for name in paths:
        path = Path(name)
        suffix = path.suffix.lower()
        if suffix in JSON:
            yield from json_documents.records(path, shown(path))
        elif suffix in PAGES or suffix in WIRE:
            yield from _marked_up(path, suffix)
        else:
            yield _plain(path)


def _marked_up(path: Path, suffix: str) -> Iterator[Record | Reject]:
    data = load(path)
    if isinstance(data, Reject):
        yield data
    elif suffix in PAGES:
        yield web_pages.record(data, shown(path))
    else:
        yield from news_xml.records(data, shown(path))


def _plain(path: Path) -> Record | Reject:
    found = read_text(Source(path=path))
    if isinstance(found, Article):
        return Record(file=found.file, position=1, fields={"id": found.id, "text": found.text})
    return found
