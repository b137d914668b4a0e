"""News agencies' articles as XML: NITF, and NewsML-G2 with a body in NITF or XHTML.

References
----------
IPTC (2012). NITF 3.6. https://iptc.org/std/NITF
IPTC (2008 to 2024). NewsML-G2, to version 2.35. https://iptc.org/std/NewsML-G2
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from framing.reading.reject import Reject
from framing.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

MISSING: Final = "pip install 'framing-toolkit[wire]'"

_PARAGRAPHS: Final = frozenset("p h1 h2 h3 h4 h5 h6 hl2 li dt dd td pre blockquote bq".split())
_ITEMS: Final = frozenset({"newsItem", "nitf"})


def records(data: bytes, file: str) -> Iterator[Record | Reject]:
    """The articles of a document, in order: one for each newsItem, or the one of an NITF file."""
    try:
        from lxml import etree
    except ImportError:
        yield _reject(file, "XML", "the package lxml to read it", f"Install it: {MISSING}.")
        return
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        found = f"broken XML ({error.msg})"
        yield _reject(file, found, "well-formed XML", "Correct the file.", error.lineno)
        return
    position = 0
    for item in _items(root):
        position += 1
        yield Record(file=file, position=position, fields=_fields(item), line=item.sourceline)
    if not position:
        found = f"XML with the root element <{_name(root)}>"
        yield _reject(file, found, "NITF or NewsML-G2", "Save the article's text as a .txt file.")


def _reject(file: str, found: str, expected: str, advice: str, line: int | None = None) -> Reject:
    return Reject(file=file, line=line, position=1, found=found, expected=expected, advice=advice)


def _items(root: Element) -> Iterator[Element]:
    """The elements that are an article each, without those that stand inside another."""
    if _name(root) in _ITEMS or _first(root, "contentSet", "body.content") is not None:
        inner = [one for one in root.iter() if _name(one) == "newsItem" and one is not root]
        yield from inner or [root]
        return
    yield from (one for one in root.iter() if _name(one) in _ITEMS)


def _fields(item: Element) -> dict[str, Any]:
    """What an article says of itself, and its text."""
    head = _first(item, "docdata")
    fields = {
        "id": item.get("guid") or _attribute(item, "doc-id", "id-string"),
        "title": _text(_first(item, "headline")) or _text(_first(item, "hl1", "hedline")),
        "text": _body(item),
        "byline": _text(_first(item, "byline", "by")) or _named(item, "creator"),
        "dateline": _text(_first(item, "dateline")) or _named(item, "located"),
        "published": _text(_first(item, "versionCreated", "contentCreated"))
        or _attribute(head, "date.issue", "norm")
        or _attribute(item, "pubdata", "date.publication"),
        "outlet": _named(item, "infoSource")
        or _named(item, "provider")
        or _attribute(item, "pubdata", "name"),
        "language": item.get("{http://www.w3.org/XML/1998/namespace}lang")
        or _attribute(item, "language", "tag"),
        "wire_copyrightholder": _named(item, "copyrightHolder")
        or _attribute(item, "doc.copyright", "holder"),
        "wire_usageterms": _text(_first(item, "usageTerms")),
        "wire_pubstatus": _attribute(item, "pubStatus", "qcode"),
        "wire_signal": _attribute(item, "signal", "qcode"),
        "wire_slugline": _text(_first(item, "slugline")),
        "wire_ednote": _text(_first(item, "edNote")),
    }
    return {name: value for name, value in fields.items() if value}


def _body(item: Element) -> str:
    """The paragraphs of the article's body."""
    content = _first(item, "body.content", "body", "contentSet")
    if content is None:
        return ""
    found = [_text(part) for part in _paragraphs(content)]
    return "\n\n".join(filter(None, found)) or _text(content)


def _paragraphs(content: Element) -> Iterator[Element]:
    """The innermost blocks of text, in order; captions and headings of media are none."""
    for part in content:
        name = _name(part)
        if name in {"media", "script", "style", "head", "body.head"}:
            continue
        inner = [one for one in part.iter() if one is not part and _name(one) in _PARAGRAPHS]
        if name in _PARAGRAPHS and not inner:
            yield part
        else:
            yield from _paragraphs(part)


def _first(item: Element | None, *names: str) -> Element | None:
    """The first element with one of these names, whatever its namespace; the first name leads."""
    if item is None:
        return None
    for name in names:
        for one in item.iter():
            if _name(one) == name:
                return one
    return None


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(_strings(element)).split())


def _strings(element: Element) -> Iterable[str]:
    return (str(part) for part in element.itertext())


def _named(item: Element, name: str) -> str:
    """The name in an element such as creator, or its literal."""
    found = _first(item, name)
    if found is None:
        return ""
    return _text(_first(found, "name")) or found.get("literal") or _text(found)


def _attribute(item: Element | None, name: str, attribute: str) -> str:
    found = _first(item, name)
    return "" if found is None else (found.get(attribute) or "")
