"""Finds the copies that pages make of their captions, and texts that hold an article twice."""

from __future__ import annotations

import operator
import re

from framing.cleaning.lines import ends_sentence, plain
from framing.cleaning.page import BODY, TITLE, Page

ALIKE = 0.75
"""Share of the shorter line's words that the longer one must hold to be its near copy."""

_FEWEST_WORDS = 4
_FEWEST_WORDS_IN_COPY = 8
_REACH = 160
_SHOWS = re.compile(
    r"\b(?:speaks?|walks?|holds?|attends?|arrives?|waves?|greets?|poses?|listens?|looks?|stands?|"
    r"sits?|shakes?|gestures?|addresses|leaves?|meets?|talks?|smiles?|delivers?|signs|marche?s?|"
    r"gathers?|points?|answers?|hugs?|kisses|embraces?|watche?s?|applauds?|boards?|stares?|"
    r"carr(?:y|ies)|hands?|wears?|prays?|celebrates?|reacts?|cheers?|plays?|rides?|runs|"
    r"inspects?|visits?|departs?|enters?|crosses|lies|burns|rises|hangs?|mourns?|cries|salutes?|"
    r"cover their|takes? part|takes? (?:an|the) oath|lays?|lights?|demonstrates?|protests?|"
    r"left|right|center|centre|from left|pictured|second from|seen|is seen|are seen|is shown)\b"
)


def mark_copies(page: Page) -> None:
    """Mark the copies of captions, and lines that stand twice in a row."""
    if "photo caption" in page.rules:
        _mark_caption_copies(page)
    lengths = list(map(len, page.texts))
    if any(map(operator.eq, lengths, lengths[1:])):
        _mark_repeated_lines(page)


def _mark_caption_copies(page: Page) -> None:
    """Mark the line next to a caption that says nearly the same: its alternative text."""
    for index, rule in enumerate(page.rules):
        if rule != "photo caption":
            continue
        for neighbour in (index - 1, index + 1):
            if 0 <= neighbour < len(page.rules) and page.rules[neighbour] == BODY:
                if _are_alike(page.texts[index], page.texts[neighbour]):
                    page.rules[neighbour] = "photo caption"


def _mark_repeated_lines(page: Page) -> None:
    """Mark the second of two equal lines that stand together."""
    texts = page.texts
    for index in range(1, len(texts)):
        if texts[index] != texts[index - 1] or page.rules[index] != BODY:
            continue
        if len(texts[index].split()) < _FEWEST_WORDS_IN_COPY:
            continue
        if not ends_sentence(texts[index]) or _SHOWS.search(texts[index][:_REACH]):
            page.rules[index - 1] = page.rules[index] = "photo caption"
        else:
            page.rules[index] = "repeated line"


def copies(page: Page, headline: int) -> list[int]:
    """Return where each copy of the article begins: once, or more often in a text pasted twice."""
    begins = [0]
    if headline < 0 or "repeated headline" not in page.rules:
        return begins
    first = _first_paragraph(page, headline + 1)
    if first is not None:
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
