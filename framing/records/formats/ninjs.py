"""ninjs: news agencies' articles as JSON, in the versions 1 to 3 of the standard.

References
----------
IPTC (2012 to 2024). ninjs, versions 1.0 to 3.1. https://iptc.org/std/ninjs
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from framing.records.formats.markup import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KEYS: Final = frozenset(
    {
        "bodies",
        "headlines",
        "body_text",
        "body_xhtml",
        "versioncreated",
        "firstcreated",
        "pubstatus",
    }
)
"""Names, in small letters, that no other kind of record has together with a "uri"."""

PROVENANCE: Final = (
    "copyrightholder", "copyrightnotice", "usageterms", "pubstatus", "slugline", "ednote",
    "urgency", "located", "infosources", "signals",
)  # fmt: skip
"""What tells whose text it is and how it may be used: kept beside the scores as ``wire_...``."""


def is_ninjs(fields: Mapping[str, Any]) -> bool:
    """Whether a record is an article in ninjs."""
    names = {name.lower() for name in fields if isinstance(name, str)}
    return "uri" in names and bool(names & KEYS)


def known(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of a record, unfolded if it is in ninjs."""
    return unfold(fields) if is_ninjs(fields) else fields


def unfold(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an article, under the names that every reader of records knows."""
    plain = {name.lower(): value for name, value in fields.items()}
    found = {
        "id": plain.get("uri"),
        "title": plain.get("headline") or _main(plain.get("headlines")),
        "text": _body(plain),
        "byline": plain.get("byline") or plain.get("by") or _names(plain.get("bylines")),
        "dateline": _place(plain.get("located")),
        "published": plain.get("versioncreated") or plain.get("firstcreated"),
        "outlet": _names(plain.get("infosources")) or plain.get("copyrightholder"),
        "url": _links(plain),
        "language": plain.get("language"),
        "description": _main(plain.get("descriptions")),
    }
    kept = {f"wire_{name}": plain[name] for name in PROVENANCE if plain.get(name)}
    return {name: value for name, value in found.items() if value} | kept


def _body(plain: Mapping[str, Any]) -> str:
    """The article's text: plain if it has paragraphs, else that of its marked-up body."""
    bodies = list(_bodies(plain))
    texts = [value for kind, value in bodies if "html" not in kind and "xml" not in kind]
    marked = [text_of(value) for kind, value in bodies if "html" in kind]
    for text in (*texts, *marked):
        if "\n\n" in text.strip():
            return text
    return next(iter((*marked, *texts)), "")


def _bodies(plain: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The kind and the text of each form in which the body is given."""
    for name in ("body_text", "body_xhtml", "body_html"):
        if isinstance(plain.get(name), str):
            yield name, plain[name]
    for body in _objects(plain.get("bodies")):
        if isinstance(body.get("value"), str):
            yield str(body.get("contenttype", "")).lower(), body["value"]


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """The objects of a list, their names in small letters."""
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            yield {str(name).lower(): part for name, part in one.items()}


def _main(headlines: object) -> str:
    found = list(_objects(headlines))
    main = [one for one in found if one.get("role") == "main"]
    return next((str(one["value"]) for one in main + found if one.get("value")), "")


def _names(value: object) -> str:
    parts = (one.get("by") or one.get("name") or one.get("literal") for one in _objects(value))
    return ", ".join(str(part) for part in parts if part)


def _place(value: object) -> str:
    return (
        value if isinstance(value, str) else _names(value if isinstance(value, list) else [value])
    )


def _links(plain: Mapping[str, Any]) -> str:
    uri = str(plain.get("uri") or "")
    return uri if uri.startswith("http") else ""
