"""Marks what a page says of those who signed its article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.page import BODY

if TYPE_CHECKING:
    from framing.cleaning.page import Page

_BETWEEN = re.compile(r"\s*(?:,|;|&| and | with )\s*", re.IGNORECASE)
_BIO = re.compile(
    r",? (?:is|was|covers|writes|reports|reported|joined|teaches|edits|hosts|leads|works|worked|"
    r"has (?:been|covered|written|reported|worked)|serves|served|contributed|lives|tweets|"
    r"can be reached|spent|(?:a|an|the) .{2,60}(?:,| is\b))\b"
)
_ABOUT_WORK = re.compile(
    r"\b(?:report(?:er|s|ed|ing)|correspondent|columnist|writers?|editor|journalist|contributor|"
    r"author|covers?|covering|bureau|producer|fellow|professor|teaches|writes|joined|books?|"
    r"blog(?:ger|s)?|based in|former|director|senior|lecturer|researcher|analyst|host|podcast|"
    r"lawyer|attorney|novel|memoir|scholar|staff)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^(?:Mr|Ms|Mrs|Mx|Dr|Prof|Professor)\.? ")
_LONGEST_TITLE = len("Professor. ")
_BULLETS = "*\u2022\u2014\u2013- "
_MOST_NAMES = 6
_LONGEST_NOTE = 900


def mark_author_notes(page: Page, byline: str, start: int, stop: int) -> None:
    """Mark the lines that name the authors again or say who they are."""
    if not byline:
        return
    names = [name for name in _BETWEEN.split(byline) if len(name.split()) > 1][:_MOST_NAMES]
    for name in names:
        last = name.split()[-1]
        if last not in page.text and last.upper() not in page.text:
            continue
        for index in range(start, stop):
            if (
                page.rules[index] == BODY
                and _may_be_about(page.texts[index], name)
                and _is_about(page, index, name)
            ):
                page.claim(index, "author note")


def _may_be_about(text: str, name: str) -> bool:
    """Tell whether a last name may stand among the first words: a quick first look at a line."""
    opening = text.lstrip(_BULLETS)[: len(name) + _LONGEST_TITLE]
    return not opening.isascii() or name.rsplit(maxsplit=1)[-1].lower() in opening.lower()


def _is_about(page: Page, index: int, name: str) -> bool:
    text = page.texts[index].lstrip(_BULLETS)
    if len(text) > _LONGEST_NOTE:
        return False
    lower = text.lower()
    if lower.startswith(name.lower()):
        rest = text[len(name) :]
        if not rest:
            return True
        return _BIO.match(rest) is not None and _ABOUT_WORK.search(rest) is not None
    last = name.rsplit(maxsplit=1)[-1].lower()
    without = _TITLE.sub("", text)
    if without.lower().startswith(f"{last} ") and (
        without != text or (index > 0 and page.texts[index - 1].lower() == name.lower())
    ):
        rest = without[len(last) :]
        return _BIO.match(rest) is not None and _ABOUT_WORK.search(rest) is not None
    return False
