"""Marks the lists of an article's parts, or of other articles, that pages put into it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.page import BODY
from framing.cleaning.wordlists import phrases

if TYPE_CHECKING:
    from framing.cleaning.page import Page

_HEADINGS = phrases(
    "table of contents | contents | in this article | in this story | on this page | key events | "
    "jump to | quick links | in this guide"
)
_LONGEST_HEADING = 24
_MOST_ENTRIES = 40
_MOST_TABLES = 3
_MAY_BE_HEADING = re.compile(
    rf"[^a-z]*(?:{'|'.join(sorted({heading.split()[0] for heading in _HEADINGS}))}|list)\b",
    re.IGNORECASE,
)
"""How the headings of lists begin: a quick first look at a line."""
_LISTED = re.compile(r"list (?:\d+ )?of \d+(?: items)?")


def mark_contents(page: Page) -> None:
    """Mark the entries of a table of contents, which the article's subheads repeat."""
    tables = 0
    for index in page.known.short:
        text = page.texts[index]
        if len(text) > _LONGEST_HEADING or (text.isascii() and not _MAY_BE_HEADING.match(text)):
            continue
        bare = page.line(index).bare
        if bare in _HEADINGS and tables < _MOST_TABLES:
            tables += 1
            _mark_entries(page, index)
        elif (
            _LISTED.fullmatch(bare)
            and index + 1 < len(page.rules)
            and page.rules[index + 1] == BODY
            and not page.texts[index + 1].endswith(".")
        ):
            page.claim(index + 1, "related links")


def _mark_entries(page: Page, heading: int) -> None:
    entries: dict[str, int] = {}
    index = heading + 1
    while index < len(page.texts) and len(entries) < _MOST_ENTRIES:
        entry = page.line(index).bare
        if page.texts[index].endswith(".") or entry in entries:
            break
        if page.rules[index] == BODY:
            entries[entry] = index
        index += 1
    below = {page.line(place).bare for place in page.known.open_ended if place >= index}
    if not below.isdisjoint(entries):
        page.claim(heading, "navigation")
        for place in entries.values():
            page.claim(place, "navigation")
