"""Files that hold one article each: plain text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.article import Article
from framing.reading.source import Source
from framing.reading.text import read_text
from framing.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.reading.reject import Reject


def records(paths: Sequence[str]) -> Iterator[Record | Reject]:
    """The files as records, in order."""
    for path in paths:
        found = read_text(Source(path=Path(path)))
        if isinstance(found, Article):
            fields = {"id": found.id, "text": found.text}
            yield Record(file=found.file, position=1, fields=fields)
        else:
            yield found
