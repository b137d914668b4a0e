"""Which field of a record is which part of an article, by the names people really use.

The names are those of the exports of news-please, trafilatura, newspaper4k, Fundus, Media Cloud,
GDELT, Hugging Face's cc_news, Zotero, CSL-JSON and ninjs, as of 2025. They are compared without
regard to case; the first name of a row that the record has wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.article import Article
from framing.reading.reject import Reject

if TYPE_CHECKING:
    from framing.records.record import Record

NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("id", "article_id", "stories_id", "uri", "guid", "key", "record_id", "fingerprint"),
    "title": ("title", "headline", "name", "title_page", "title_rss"),
    "text": (
        "text", "maintext", "body", "content", "article", "articlebody", "cleaned_text",
        "raw_text", "plaintext", "fulltext", "body_text", "description",
    ),
    "outlet": (
        "source", "outlet", "publisher", "sitename", "site_name", "source-hostname", "media_name",
        "publicationtitle", "container-title", "newspaper", "provider.name", "domain",
        "source_domain", "hostname", "media_url", "netloc",
    ),
    "byline": ("author", "authors", "byline", "by", "creator", "creators", "bylines"),
    "dateline": ("dateline",),
    "published": (
        "date", "published", "publish_date", "publishing_date", "date_publish", "datepublished",
        "pub_date", "published_at", "seendate", "versioncreated", "firstcreated", "issued",
        "filedate",
    ),
    "url": ("url", "link", "canonical_link", "source_url"),
    "language": ("language", "lang", "meta_lang", "inlanguage"),
    "style": ("style",),
    "event": ("event",),
}  # fmt: skip
"""For each field of an article, the names it may have, the most telling first."""

SUMMARY_ONLY: Final = "description"
"""A name of ``text`` that often holds a summary: taken only where there is no other, and said."""

MAXIMUM_CHARACTERS: Final = 2_000_000
"""The length beyond which a text is not taken for one article: some 330,000 words."""


@dataclass(frozen=True, slots=True)
class FieldMap:
    """Which fields to take for what: as asked for in ``given``, else by their names."""

    given: Mapping[str, str] = field(default_factory=dict)

    def choice(self, names: Iterable[str]) -> dict[str, str]:
        """The record's own name of each field of an article that it has."""
        return dict(_choice(tuple(names), tuple(sorted(self.given.items()))))

    def article(self, record: Record) -> Article | Reject:
        """The record as an article, or why it is none."""
        chosen = self.choice(record.fields)
        name = chosen.get("text")
        if name is None:
            return _reject(record, self._without_text(record))
        text = record.fields[name]
        fault = _fault(text, name)
        if fault is not None:
            return _reject(record, fault)
        known = {
            ours: _plain(record.fields[theirs]) for ours, theirs in chosen.items() if ours != "text"
        }
        known["id"] = known.get("id") or f"{record.file}#{record.position}"
        return Article(text=text, file=record.file, position=record.position, **known)

    def _without_text(self, record: Record) -> tuple[str, str, str]:
        found = ", ".join(str(name) for name in list(record.fields)[:8]) or "no field at all"
        wanted = self.given.get("text")
        return (
            f"the fields {found}" if record.fields else found,
            f'a field "{wanted}"' if wanted else "a field with the article's text",
            "Say which field holds the text with --map text=NAME.",
        )


@lru_cache(maxsize=1024)
def _choice(
    names: tuple[str, ...], given: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    plain = {name.lower(): name for name in reversed(names) if isinstance(name, str)}
    asked = dict(given)
    found = {}
    for ours, candidates in NAMES.items():
        wanted = (asked[ours].lower(),) if ours in asked else candidates
        theirs = next((plain[name] for name in wanted if name in plain), None)
        if theirs is not None:
            found[ours] = theirs
    return tuple(found.items())


def _fault(text: object, name: str) -> tuple[str, str, str] | None:
    """What is found, what is expected and what to do where ``text`` is no article's text."""
    expected = "the text of one article"
    if text is None or (isinstance(text, str) and not text.strip()):
        return f'nothing in its field "{name}"', expected, "Fill it in, or leave the record out."
    if not isinstance(text, str):
        kind = type(text).__name__
        return (
            f'{_KINDS.get(kind, kind)} in its field "{name}"',
            expected,
            "Give the text as a string, or say which field holds it with --map text=NAME.",
        )
    if len(text) > MAXIMUM_CHARACTERS:
        return (
            f'{len(text):,} characters in its field "{name}"',
            f"one article, of at most {MAXIMUM_CHARACTERS:,}",
            "Divide it into articles, or leave the record out.",
        )
    return None


_KINDS: Final = {
    "dict": "an object",
    "list": "a list",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "bytes": "bytes",
}


def _plain(value: object) -> str:
    """A field's value as a line of text; several values are divided by commas."""
    if value is None or value != value:  # noqa: PLR0124 — a missing number is not itself
        return ""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return _plain(next((value[key] for key in ("name", "value") if key in value), ""))
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return ", ".join(filter(None, map(_plain, value)))
    return str(value)


def _reject(record: Record, fault: tuple[str, str, str]) -> Reject:
    found, expected, advice = fault
    return Reject(
        file=record.file,
        position=record.position,
        line=record.line,
        found=found,
        expected=expected,
        advice=advice,
    )
