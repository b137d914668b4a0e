"""Marks the labels that stand between an article's last paragraph and the end of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.cleaning.page import BODY
from framing.cleaning.wordlists import phrases

if TYPE_CHECKING:
    from framing.cleaning.page import Page

_CLOSING = frozenset(
    {
        "share buttons", "tags", "copyright", "contact", "author note", "outlet note",
        "comments", "comments notice", "end mark", "contribution note", "sign-off", "byline",
        "related links", "follow prompt", "feedback prompt", "origin note", "opinion notice",
        "correction note", "URL credit", "terms", "desk note", "navigation", "published line",
        "subscription prompt", "newsletter sign-up", "date line", "section label",
    }
)  # fmt: skip
"""What stands below an article, not in the middle of it."""

_HEADINGS = phrases(
    "in | more about | topics | more on | find out more | filed under | tagged | also in"
)
"""What stands over the subjects that an article is filed under."""

_LONGEST_HEADING = 20
_MOST_WORDS = 12
_MOST_LINES = 40
_LONGEST_NAME = 3


def mark_foot(page: Page, start: int, stop: int) -> None:
    """Mark the short lines below the article, where furniture parts them from it."""
    last = stop - 1
    while last > start and not (page.is_paragraph(last) and not _is_name(page.texts[last])):
        last -= 1
    if last <= start or not 1 < stop - last <= _MOST_LINES:
        return
    closed = False
    for index in range(last + 1, stop):
        if page.rules[index] in _CLOSING or _is_heading(page, index):
            closed = True
        if closed and page.rules[index] == BODY and _is_short(page.texts[index]):
            page.claim(index, "page foot")


def _is_heading(page: Page, index: int) -> bool:
    return len(page.texts[index]) <= _LONGEST_HEADING and page.line(index).bare in _HEADINGS


def _is_name(text: str) -> bool:
    """Tell whether the text is too short for a sentence: Brightwater Foods, Inc."""
    return len(text.split(maxsplit=_LONGEST_NAME)) <= _LONGEST_NAME


def _is_short(text: str) -> bool:
    return len(text.split(maxsplit=_MOST_WORDS)) <= _MOST_WORDS
