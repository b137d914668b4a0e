"""Finds the copies that pages make of their captions, and texts that hold an article twice."""

from __future__ import annotations

import operator
import re

from framing.cleaning.lines import ends_sentence, plain
from framing.cleaning.page import BODY, TITLE, Page
from framing.cleaning.rules.sharing import SERVICES

ALIKE = 0.7
"""Share of the words of two lines that both must hold to be copies of each other."""

_CREDIT = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\.?$")

_FEWEST_WORDS = 3
_FEWEST_WORDS_IN_COPY = 8
_FEWEST_IN_GALLERY = 3
"""Where so many lines are doubled and half of them describe a picture, all are captions."""

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
    """Mark what the lines around it show to be furniture: copies, and rows of buttons."""
    if "share buttons" in page.rules:
        _mark_button_rows(page)
    if "photo caption" in page.rules:
        _mark_caption_copies(page)
    lengths = list(map(len, page.texts))
    if any(map(operator.eq, lengths, lengths[1:])):
        _mark_repeated_lines(page)


def _mark_button_rows(page: Page) -> None:
    """Mark the services named below a share button, one on a line."""
    for index in range(1, len(page.rules)):
        if (
            page.rules[index - 1] == "share buttons"
            and page.rules[index] == BODY
            and page.line(index).bare in SERVICES
        ):
            page.rules[index] = "share buttons"


def _mark_caption_copies(page: Page) -> None:
    """Mark the line next to a caption that says nearly the same: its alternative text."""
    for index, rule in enumerate(page.rules):
        if rule != "photo caption":
            continue
        for neighbour in (index - 1, index + 1):
            if (
                0 <= neighbour < len(page.rules)
                and page.rules[neighbour] == BODY
                and _are_alike(page.texts[index], page.texts[neighbour])
            ):
                page.rules[neighbour] = "photo caption"


def _mark_repeated_lines(page: Page) -> None:
    """Mark lines that stand twice in a row: captions both times, other lines the second time."""
    texts = page.texts
    doubled = [
        index
        for index in range(1, len(texts))
        if texts[index] == texts[index - 1]
        and page.rules[index] == BODY
        and len(texts[index].split()) >= _FEWEST_WORDS_IN_COPY
    ]
    shown = [index for index in doubled if _shows(texts[index])]
    are_gallery = _FEWEST_IN_GALLERY <= len(doubled) <= 2 * len(shown)
    for index in doubled:
        if are_gallery or index in shown:
            page.rules[index - 1] = page.rules[index] = "photo caption"
        else:
            page.rules[index] = "repeated line"


def _shows(text: str) -> bool:
    """Tell whether the text reads like a caption: it describes, or is no whole sentence."""
    return not ends_sentence(text) or _SHOWS.search(text[:_REACH]) is not None


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


def _are_alike(caption: str, other: str) -> bool:
    """Tell whether two lines say the same, apart from a credit in brackets.

    The first words and most others must be common to both: a caption often ends with the
    article's first sentence, and that sentence is no copy of the caption.
    """
    caption_words = _CREDIT.sub("", plain(caption)).lower().split()
    other_words = _CREDIT.sub("", plain(other)).lower().split()
    if caption_words[:_FEWEST_WORDS] != other_words[:_FEWEST_WORDS]:
        return False
    common = set(caption_words) & set(other_words)
    return len(common) >= ALIKE * len(set(caption_words) | set(other_words))
