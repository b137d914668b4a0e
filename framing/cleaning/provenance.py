"""Reads who wrote an article, when and for whom, from the furniture around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.candidates import is_outlet_name
from framing.cleaning.dates import iso_date
from framing.cleaning.lines import line_of
from framing.cleaning.names import NEWS_WORD, ROLE, is_agency, is_person
from framing.cleaning.rules.bylines import OUTLET_AFTER

if TYPE_CHECKING:
    from framing.cleaning.page import Page

_BY = re.compile(
    r"^[(\[]?(?:(?:story|text|words|written|report|reported|reporting|posted|published|analysis|"
    r"opinion)(?: and \w+)? )?by:?\s+",
    re.IGNORECASE,
)
_AFTER_NAMES = re.compile(
    r"\s*(?:[|/\u2022\u00b7\[(<;]|\s[-\u2013\u2014]\s|"
    r",\s*(?!(?:and\s)?[A-Z][\w'.-]+ [A-Z][\w'.-]+(?:,| and |$))|"
    r"\s(?:for|in|of|at|from|on|via)\s|\S*@|\d|\b(?:updated|published|posted|staff|special to|"
    r"associated press|reuters)\b)",
    re.IGNORECASE,
)
_REPORTING_BY = re.compile(r"[(\[]?Reporting (?:and writing )?by (?P<names>[^;)\]]+)")
_REPORTING_PLACE = re.compile(r" in [A-Z][\w.' -]+?(?=,| and |$)")
_SIGN_OFF = re.compile(r"^(?P<name>.+?)(?:,| reports\b| has (?:more|the|this)\b| with\b)")
_OWNER = re.compile(
    r"(?:\u00a9|\(c\)|copyright)[\s\u00a9,]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s?[-\u2013]\s?(?:19|"
    r"20)?\d\d)?)?,?\s*(?:by\s)?(?P<name>[A-Z][\w.&' \u2019-]{2,40}?)"
    r"(?=,|\.|;| All | Inc| LLC| Ltd|$|\|)",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"\s+(?:digital|news|editorial|web|online)?\s*(?:team|staff|desk|newsroom|board)$",
    re.IGNORECASE,
)
_URL = re.compile(r"\s*[-:|\u2013\u2014(]?\s*(?:https?://|www\.)\S+.*")
_OUTLET_VERB = re.compile(
    r"\s(?:is|operates|delivers|covers|provides|publishes|brings|was|has|reports)\s"
)
_PUBLISHED_RULES = ("published line", "byline", "date line")
_UPDATED = re.compile(
    r"^\W*(?:last )?(?:updated?|modified|edited|revised)\b|\bupdated:?\s", re.IGNORECASE
)


def find_byline(page: Page) -> str:
    """Return who signed the article, or nothing."""
    if _NAMES_BY_RULE.keys().isdisjoint(page.found):
        return ""
    unnamed = ""
    for wanted, names in _NAMES_BY_RULE.items():
        if wanted not in page.found:
            continue
        for index, rule in enumerate(page.rules):
            if rule == wanted:
                name = names(page.line(index).text)
                if name and not is_agency(name) and not is_outlet_name(name):
                    return name
                unnamed = unnamed or name
    return unnamed


def find_published(page: Page, headline: int) -> str:
    """Return the day that the page gives as the article's own, or nothing.

    A date above the headline is the page's, and the day of an update is not that of publication.
    """
    for wanted in _PUBLISHED_RULES:
        if wanted not in page.found:
            continue
        for index, rule in enumerate(page.rules):
            if rule != wanted or (
                rule == "date line" and not _is_near_headline(page, index, headline)
            ):
                continue
            text = page.line(index).text
            if rule == "published line" and _UPDATED.match(text):
                continue
            day = iso_date(text)
            if day:
                return day
    return ""


def find_outlet(page: Page) -> str:
    """Return the outlet that the text itself names as its own, or nothing."""
    if _OUTLET_BY_RULE.keys().isdisjoint(page.found):
        return ""
    for index, rule in enumerate(page.rules):
        name = _OUTLET_BY_RULE[rule](page.line(index).text) if rule in _OUTLET_BY_RULE else ""
        if name:
            return name
    return ""


def _is_near_headline(page: Page, index: int, headline: int) -> bool:
    return 0 <= headline < index and not any(
        page.is_body(between) for between in range(headline + 1, index)
    )


def _by_name(text: str) -> str:
    rest = _BY.sub("", text, count=1)
    if is_agency(rest):
        return rest
    rest = OUTLET_AFTER.sub("", rest)
    tokens = rest.split()
    if len(tokens) > 2 and ROLE.fullmatch(tokens[-1]) and is_person(" ".join(tokens[:2])):  # noqa: PLR2004 - a name of two words, and an office
        return _tidy(" ".join(tokens[:2]))
    return _tidy(_AFTER_NAMES.split(rest, maxsplit=1)[0])


def _reporters(text: str) -> str:
    """Return those whom an agency's closing line names as its reporters."""
    match = _REPORTING_BY.match(text)
    return _tidy(_REPORTING_PLACE.sub("", match["names"])) if match else ""


def _signed_name(text: str) -> str:
    match = _SIGN_OFF.match(text)
    return _tidy(match["name"]) if match and is_person(match["name"]) else ""


def _tidy(name: str) -> str:
    """Return the name without marks around it, and not in capitals throughout."""
    name = name.strip(" ,.-|:;()[]")
    if len(name.split()) > 12:  # noqa: PLR2004 - four names at most
        return ""
    return name.title() if name.isupper() and not is_agency(name) else name


def _signed_outlet(text: str) -> str:
    parts = [part.strip() for part in text.rstrip(".").split(",")]
    return parts[1] if len(parts) > 2 and NEWS_WORD.search(parts[1]) else ""  # noqa: PLR2004 - name, outlet, place


def _described_outlet(text: str) -> str:
    subject = _OUTLET_VERB.split(text, maxsplit=1)[0].strip()
    return _DESK.sub("", subject) if len(subject.split()) <= 8 else ""  # noqa: PLR2004 - a name, not a clause


def _credited_outlet(text: str) -> str:
    name = _URL.sub("", text).strip(" :-|")
    return name if NEWS_WORD.search(name) and len(name.split()) <= 5 else ""  # noqa: PLR2004 - as above


def _owner(text: str) -> str:
    match = _OWNER.search(text)
    return match["name"].strip() if match else ""


_OUTLET_BY_RULE = {
    "sign-off": _signed_outlet,
    "outlet note": _described_outlet,
    "copyright": _owner,
    "URL credit": _credited_outlet,
}

_NAMES_BY_RULE = {
    "byline": _by_name,
    "sign-off": _signed_name,
    "contribution note": _reporters,
}

__all__ = ["find_byline", "find_outlet", "find_published", "line_of"]
