"""Web pages: the article of a page, told from what surrounds it by trafilatura.

References
----------
Barbaresi, A. (2021). Trafilatura: a web scraping library and command-line tool for text discovery
and extraction. ACL-IJCNLP 2021, system demonstrations. DOI 10.18653/v1/2021.acl-demo.15
"""

from __future__ import annotations

from typing import Final

from framing.reading.reject import Reject
from framing.records.record import Record

MISSING: Final = "pip install 'framing-toolkit[html]'"


def record(data: bytes, file: str, position: int = 1, url: str = "") -> Record | Reject:
    """The article of a page given as bytes, whose encoding is told from them."""
    try:
        import trafilatura
    except ImportError:
        return _reject(
            file, position, "a web page (HTML)", "the package trafilatura to read it",
            f"Install it: {MISSING}.",
        )  # fmt: skip
    try:
        page = trafilatura.bare_extraction(
            data, url=url or None, with_metadata=True, include_comments=False
        )
    except Exception as error:  # noqa: BLE001 — whatever a parser makes of a damaged page
        return _no_article(file, position, f"a page that cannot be read ({type(error).__name__})")
    if page is None or isinstance(page, dict) or not (page.text or "").strip():
        return _no_article(file, position, "a page without an article's text")
    title = (page.title or "").strip()
    fields = {
        "id": page.id or url,
        "title": title,
        "text": _without_title(page.text or "", title),
        "byline": page.author,
        "outlet": page.sitename or page.hostname,
        "published": page.date,
        "url": page.url or url,
        "language": page.language,
    }
    known = {name: value for name, value in fields.items() if value}
    return Record(file=file, position=position, fields=known)


def _without_title(text: str, title: str) -> str:
    """The text without its first line where that is the title once more."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if title and first.strip() == title and rest.strip() else text


def _no_article(file: str, position: int, found: str) -> Reject:
    return _reject(
        file,
        position,
        found,
        "a page with one article",
        "Save the article's text as a .txt file.",
    )


def _reject(file: str, position: int, found: str, expected: str, advice: str) -> Reject:
    return Reject(file=file, position=position, found=found, expected=expected, advice=advice)
