"""Finds the copies that pages make of their captions, and texts that hold an article twice."""

from __future__ import annotations

import re

from framing.cleaning.lines import ends_sentence, plain
from framing.cleaning.names import is_capitalised
from framing.cleaning.page import BODY, TITLE, Page
from framing.cleaning.rules.captions import SHOWS
from framing.cleaning.rules.sharing import SERVICES
from framing.cleaning.survey import OPENING_ALIKE
from framing.cleaning.wordlists import words

ALIKE = 0.7
"""Share of the words of two lines that both must hold to be copies of each other."""

ALIKE_IN_A_ROW = 0.6
"""The same for two lines that both describe a picture, one below the other."""

_CREDIT = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\.?$")

_FEWEST_WORDS = 3
_OVER_ROW = frozenset({"share buttons", "player controls"})
_ROW_ENTRIES = SERVICES | words(
    "playlist download embed transcript small medium large listen print"
)
_FEWEST_WORDS_IN_COPY = 8
_FEWEST_WORDS_IN_PHRASE = 4
_LONGEST_CAPTION = 400
_QUOTES = "\"'\u201c\u2018"
_FEWEST_IN_GALLERY = 3
"""Where so many lines are doubled and half of them describe a picture, all are captions."""

_BEGINNING = 2
_REACH = 160


def mark_neighbours(page: Page) -> None:
    """Mark what the furniture next to it shows to be furniture: copies, and rows of buttons."""
    if not _OVER_ROW.isdisjoint(page.found):
        _mark_button_rows(page)
    if page.known.alike:
        _mark_pairs(page)
    if "photo caption" in page.found:
        _mark_caption_copies(page)


def mark_copies(page: Page) -> None:
    """Mark the lines that stand twice in a row: captions both times, other lines the second."""
    texts = page.texts
    if not page.known.alike:
        return
    doubled = [
        index
        for index in page.known.alike
        if texts[index] == texts[index - 1]
        and page.rules[index] == BODY
        and len(texts[index].split()) >= _fewest_words(texts[index])
    ]
    shown = [index for index in doubled if _shows(texts[index])]
    are_gallery = _FEWEST_IN_GALLERY <= len(doubled) <= 2 * len(shown)
    for index in doubled:
        if are_gallery or index in shown:
            page.claim(index - 1, "photo caption")
            page.claim(index, "photo caption")
        else:
            page.claim(index, "repeated line")


def _mark_button_rows(page: Page) -> None:
    """Mark the services named below a share button, one on a line."""
    for index in range(len(page.rules) - 2, -1, -1):
        if (
            page.rules[index + 1] == "share buttons"
            and page.rules[index] == BODY
            and page.line(index).bare in SERVICES
        ):
            page.claim(index, "share buttons")
    for index in range(1, len(page.rules)):
        if (
            page.rules[index - 1] in _OVER_ROW
            and page.rules[index] == BODY
            and page.line(index).bare in _ROW_ENTRIES
        ):
            page.claim(index, page.rules[index - 1])


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
                page.claim(neighbour, "photo caption")


def _mark_pairs(page: Page) -> None:
    """Mark two captions in a row that say nearly the same, as pages show them twice."""
    texts = page.texts
    for index in page.known.alike:
        if (
            texts[index][:OPENING_ALIKE] == texts[index - 1][:OPENING_ALIKE]
            and texts[index] != texts[index - 1]
            and page.rules[index] == page.rules[index - 1] == BODY
            and _are_captions(texts[index - 1], texts[index])
        ):
            page.claim(index - 1, "photo caption")
            page.claim(index, "photo caption")


def _are_captions(first: str, second: str) -> bool:
    """Tell whether two paragraphs describe the same picture: no sentence of the article may."""
    shorter = min(len(first.split()), len(second.split()))
    if shorter < _FEWEST_WORDS_IN_COPY or max(len(first), len(second)) > _LONGEST_CAPTION:
        return False
    if first[0] in _QUOTES or not _are_alike(first, second, ALIKE_IN_A_ROW):
        return False
    shown = [SHOWS.search(text[:_REACH]) is not None for text in (first, second)]
    return all(shown) or (any(shown) and not (ends_sentence(first) and ends_sentence(second)))


def _fewest_words(text: str) -> int:
    if ends_sentence(text) or is_capitalised(text):
        return _FEWEST_WORDS_IN_COPY
    return _FEWEST_WORDS_IN_PHRASE


def _shows(text: str) -> bool:
    """Tell whether the text reads like a caption: it describes, or is no whole sentence."""
    return not ends_sentence(text) or SHOWS.search(text[:_REACH]) is not None


def copies(page: Page, headline: int) -> list[int]:
    """Return where each copy of the article begins: once, or more often in a text pasted twice."""
    begins = [0]
    if headline < 0 or "repeated headline" not in page.found:
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


def _are_alike(caption: str, other: str, needed: float = ALIKE) -> bool:
    """Tell whether two lines say the same, apart from a credit in brackets.

    The first words and most others must be common to both: a caption often ends with the
    article's first sentence, and that sentence is no copy of the caption.
    """
    if caption.lstrip(_QUOTES)[:_BEGINNING].lower() != other.lstrip(_QUOTES)[:_BEGINNING].lower():
        return False
    caption_words = _CREDIT.sub("", plain(caption)).lower().rstrip(".").split()
    other_words = _CREDIT.sub("", plain(other)).lower().rstrip(".").split()
    if caption_words[:_FEWEST_WORDS] != other_words[:_FEWEST_WORDS]:
        return False
    common = set(caption_words) & set(other_words)
    return len(common) >= needed * len(set(caption_words) | set(other_words))
