"""Finds an article's headline in its text, and marks what stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.cleaning.candidates import (
    LONGEST_HEADLINE,
    SIGNED,
    best_candidate,
    is_signed,
    reads_like_headline,
)
from framing.cleaning.dates import is_date, is_time_note
from framing.cleaning.lines import plain
from framing.cleaning.page import BODY, TITLE, Page
from framing.cleaning.rules.navigation import is_menu_word
from framing.cleaning.titles import repeats, titled_line, without_site_name

if TYPE_CHECKING:
    from framing.cleaning.drafts import Draft

_LINES_BEFORE_BODY = 6
"""So many lines without a full stop may stand between a headline and the first paragraph."""
_FURNITURE_WITHIN = 4
_LINES_BELOW_SIGNED = 30
_LONGEST_LABEL = 4
_MOST_CANDIDATES = 60
_PARAGRAPHS_ABOVE = 2
"""So many sentences may stand above a headline that a byline shows to be one."""
_LONGEST_ABOVE = 260
_FEWEST_WORDS_IN_SENTENCE = 4


def mark_headline(draft: Draft) -> int:
    """Mark the article's headline, and what repeats it, and return its index or -1."""
    page = draft.page
    index = -1
    if draft.title is None:
        index = _find_headline(page)
    elif draft.may_be_titled:
        index = titled_line(page, draft.title)
    if index < 0:
        return -1
    _mark_above(page, index)
    page.claim(index, TITLE)
    for copy in repeats(page, index):
        page.claim(copy, "repeated headline")
    return index


def headline_text(page: Page, index: int) -> str:
    """Return the headline as one line."""
    return " ".join(page.texts[index].split())


def _find_headline(page: Page) -> int:
    """Return the line that reads most like the headline of the article below it, or -1."""
    candidates = _candidates(page)
    if not candidates:
        return -1
    best = best_candidate(page, candidates)
    if best < 0 or not _has_article_below(page, best, len(candidates)):
        return -1
    return _without_site_name(page, best)


def _candidates(page: Page) -> list[int]:
    """Return the lines above the first paragraph that may be the headline.

    Where sentences stand on top (a caption, a notice), a line below them is a candidate only
    if a byline or a date follows it.
    """
    candidates: list[int] = []
    sentences = 0
    for index, rule in enumerate(page.rules):
        if rule != BODY:
            continue
        text = page.texts[index]
        if len(text) > _LONGEST_ABOVE:
            break
        may_be_headline = _may_be_headline(page, index)
        if _is_sentence(page, index) and not (
            may_be_headline and (not candidates or is_signed(page, index))
        ):
            sentences += 1
            if candidates or sentences > _PARAGRAPHS_ABOVE or not _is_signed_at_all(page):
                break
        elif may_be_headline and (sentences == 0 or is_signed(page, index)):
            candidates.append(index)
            if len(candidates) == _MOST_CANDIDATES:
                break
    return candidates


def _may_be_headline(page: Page, index: int) -> bool:
    return (
        len(page.texts[index]) <= LONGEST_HEADLINE
        and reads_like_headline(page.line(index))
        and not _is_label(page, index)
    )


def _is_signed_at_all(page: Page) -> bool:
    return not SIGNED.isdisjoint(page.rules)


def _is_sentence(page: Page, index: int) -> bool:
    """Tell whether the line is a sentence of some length: "U.S." is a menu's entry."""
    return (
        page.is_paragraph(index)
        and len(page.texts[index].split(maxsplit=_FEWEST_WORDS_IN_SENTENCE))
        >= _FEWEST_WORDS_IN_SENTENCE
    )


def _is_label(page: Page, index: int) -> bool:
    line = page.line(index)
    return (
        is_menu_word(line)
        or is_date(line.lower)
        or is_time_note(line.lower)
        or page.is_place_of_weather(index)
    )


def next_body(page: Page, index: int) -> int:
    """Return the next line that nothing has claimed, or the number of lines."""
    following = index + 1
    while following < len(page.texts) and page.rules[following] != BODY:
        following += 1
    return following


def _has_article_below(page: Page, index: int, candidates: int) -> bool:
    """Tell whether a paragraph follows soon, and is more than the line above it."""
    following = index
    reach = _LINES_BELOW_SIGNED if is_signed(page, index) else _LINES_BEFORE_BODY
    for _ in range(reach + candidates - 1):
        following = next_body(page, following)
        if following >= len(page.texts):
            return False
        if page.is_paragraph(following):
            return True
    return False


def _without_site_name(page: Page, index: int) -> int:
    """Return the headline proper where the page's title, with the site's name, stands first."""
    following = next_body(page, index)
    if following >= len(page.texts):
        return index
    whole = page.line(index).lower
    shorter = without_site_name(whole)
    return following if whole != shorter == plain(page.texts[following]).lower() else index


def _mark_above(page: Page, headline: int) -> None:
    """Mark the lines above the headline, unless an article's sentence is among them."""
    if any(_is_sentence(page, index) for index in range(headline)):
        return
    is_page = any(page.rules[: headline + _FURNITURE_WITHIN])
    for index in range(headline):
        if page.rules[index] == BODY:
            line = page.line(index)
            if is_date(line.lower):
                page.claim(index, "date line")
            elif page.is_place_of_weather(index):
                page.claim(index, "weather")
            elif len(line.text.split()) <= _LONGEST_LABEL and line.text[0].isalnum():
                page.claim(index, "section label")
            elif is_page:
                page.claim(index, "page top")
