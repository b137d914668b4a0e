"""Web archives (WARC): the pages that a crawler stored, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.reading.reject import Reject
from framing.records.formats import web_pages
from framing.records.formats.lines import cut_off
from framing.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MISSING: Final = "pip install 'framing-toolkit[warc]'"
MAXIMUM_PAGE: Final = 16 * 1024 * 1024
"""The size beyond which a stored page is not taken for an article's."""


def records(path: Path, file: str) -> Iterator[Record | Reject]:
    """The articles of the stored HTML pages; what else is stored is passed over."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        yield Reject(
            file=file,
            found="a web archive (WARC)",
            expected="the package warcio to read it",
            advice=f"Install it: {MISSING}.",
        )
        return
    position = 0
    try:
        with path.open("rb") as stream:
            for stored in ArchiveIterator(stream):
                if stored.rec_type != "response" or not _is_page(stored):
                    continue
                position += 1
                url = stored.rec_headers.get_header("WARC-Target-URI") or ""
                when = stored.rec_headers.get_header("WARC-Date") or ""
                data = stored.content_stream().read(MAXIMUM_PAGE)
                yield _dated(web_pages.record(data, file, position, url), when)
    except Exception as error:  # noqa: BLE001 — warcio fails in many ways on a damaged archive
        yield cut_off(file, position + 1, error)


def _is_page(stored: object) -> bool:
    headers = getattr(stored, "http_headers", None)
    kind = headers.get_header("Content-Type") if headers is not None else ""
    return "html" in (kind or "").lower()


def _dated(found: Record | Reject, when: str) -> Record | Reject:
    """The record with the time at which it was stored."""
    if isinstance(found, Reject):
        return found
    return Record(
        file=found.file,
        position=found.position,
        fields={**found.fields, "crawled": when},
    )
