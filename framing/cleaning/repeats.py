"""Finds the copies that pages make of their captions, and texts that hold an article twice."""

from __future__ import annotations

from framing.cleaning.lines import ends_sentence, plain
from framing.cleaning.page import BODY, TITLE, Page

ALIKE = 0.75
"""Share of the shorter line's words that the longer one must hold to be its near copy."""

_FEWEST_WORDS = 4
_FEWEST_WORDS_IN_COPY = 8
_CAPTION_RULES = frozenset({"photo caption", "photo credit"})


def mark_caption_copies(page: Page) -> None:
    """Mark the line next to a caption that says nearly the same: its alternative text."""
    for index, rule in enumerate(page.rules):
        if rule != "photo caption":
            continue
        for neighbour in (index - 1, index + 1):
            if 0 <= neighbour < len(page.rules) and page.rules[neighbour] == BODY:
                if _are_alike(page.texts[index], page.texts[neighbour]):
                    page.rules[neighbour] = "photo caption"


def mark_repeated_lines(page: Page) -> None:
    """Mark the second of two equal lines that stand together."""
    texts = page.texts
    if len(set(texts)) == len(texts):
        return
    for index in range(1, len(texts)):
        if texts[index] != texts[index - 1] or page.rules[index] != BODY:
            continue
        if len(texts[index].split()) < _FEWEST_WORDS_IN_COPY:
            continue
        if not ends_sentence(texts[index]):
            page.rules[index - 1] = page.rules[index] = "photo caption"
        else:
            page.rules[index] = "repeated line"


def copies(page: Page, headline: int) -> list[int]:
    """Return where each copy of the article begins: once, or more often in a text pasted twice."""
    first = _first_paragraph(page, headline + 1)
    if first is None:
        return [0]
    begins = [0]
    if headline >= 0:
        for index in range(first, len(page.texts)):
            if page.rules[index] == "repeated headline":
                paragraph = _first_paragraph(page, index + 1)
                if paragraph is not None and page.texts[paragraph] == page.texts[first]:
                    begins.append(index)
    return begins


def _first_paragraph(page: Page, start: int) -> int | None:
    for index in range(start, len(page.texts)):
        if page.rules[index] != TITLE and page.is_paragraph(index):
            return index
    return None


def _are_alike(first: str, second: str) -> bool:
    first_words = set(plain(first).lower().split())
    second_words = set(plain(second).lower().split())
    fewer = min(len(first_words), len(second_words))
    if fewer < _FEWEST_WORDS or len(second) > 2 * len(first):
        return False
    return len(first_words & second_words) >= ALIKE * fewer
