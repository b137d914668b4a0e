"""Finds the captions that only what stands next to them shows to be such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.lines import ends_sentence
from framing.cleaning.names import is_capitalised
from framing.cleaning.page import BODY
from framing.cleaning.rules.captions import SHOWS, has_leading_credit

if TYPE_CHECKING:
    from framing.cleaning.page import Page

_FEWEST_WORDS_IN_CAPTION = 6
_FURTHEST_COPY = 4
_LONGEST_HIDDEN = 400
_LONGEST_CREDIT = 8
_CREDIT = re.compile(
    r"(?:Illustrations?|Photos?|Photographs?|Images?|Pictures?|Graphics?)(?: credits?)?: .{2,50}"
)
_RULES = frozenset({"photo credit", "photo gallery", "photo caption"})


def mark_picture_lines(page: Page) -> None:
    """Mark the captions that only the credit or the button next to them shows to be such."""
    if _RULES.isdisjoint(page.found):
        return
    for index, rule in enumerate(page.rules):
        if rule not in _RULES:
            continue
        if index > 0 and _is_credit_alone(page, index, rule):
            _mark_caption_above(page, index - 1)
        elif rule == "photo gallery" and page.line(index).bare == "hide caption" and index > 1:
            _mark_hidden_caption(page, index)
        elif (
            rule == "photo caption"
            and index + 1 < len(page.rules)
            and has_leading_credit(page.line(index))
        ):
            _mark_caption_below(page, index + 1)


def _is_credit_alone(page: Page, index: int, rule: str) -> bool:
    """Tell whether the line is a credit and nothing else: Photo: Jane Dole."""
    if rule == "photo credit":
        return is_capitalised(page.texts[index])
    return rule == "photo caption" and _CREDIT.fullmatch(page.texts[index]) is not None


def _mark_caption_above(page: Page, index: int) -> None:
    text = page.texts[index]
    if (
        page.rules[index] == BODY
        and not ends_sentence(text)
        and text[-1] not in ":,;"
        and (len(text.split()) >= _FEWEST_WORDS_IN_CAPTION or SHOWS.search(text))
    ):
        page.claim(index, "photo caption")


def _mark_caption_below(page: Page, index: int) -> None:
    text = page.texts[index]
    if (
        page.rules[index] == BODY
        and not page.is_paragraph(index)
        and text[-1] not in ",;"
        and text[0] not in "\"'\u201c\u2018"
    ):
        page.claim(index, "photo caption")


def _mark_hidden_caption(page: Page, index: int) -> None:
    """Mark the credit above the button that hides a caption, the caption, and the credit below."""
    credit = page.texts[index - 1]
    if ends_sentence(credit) or len(credit.split()) > _LONGEST_CREDIT:
        return
    for place in (index - 1, index - 2):
        if page.rules[place] == BODY and len(page.texts[place]) <= _LONGEST_HIDDEN:
            page.claim(place, "photo caption")
    for place in range(index + 1, min(index + 3, len(page.texts))):
        if page.texts[place] == credit:
            page.claim(place, "photo credit")


def mark_doubled_captions(page: Page) -> None:
    """Mark a line without a full stop that stands again below the buttons of its picture."""
    if not page.known.repeated:
        return
    if len({page.texts[index] for index in page.known.open_ended}) == len(page.known.open_ended):
        return
    seen: dict[str, int] = {}
    for index in page.known.open_ended:
        text = page.texts[index]
        first = seen.get(text)
        if (
            first is not None
            and 1 < index - first <= _FURTHEST_COPY
            and page.rules[index] == page.rules[first] == BODY
            and len(text.split()) >= _FEWEST_WORDS_IN_CAPTION
            and not any(page.is_paragraph(between) for between in range(first + 1, index))
        ):
            page.claim(index, "photo caption")
            page.claim(first, "photo caption")
        seen[text] = index
