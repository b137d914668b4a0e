"""Finds an article's headline in its text, and what stands above and below it."""

from __future__ import annotations

import re

from framing.cleaning.dates import is_date, is_time_note
from framing.cleaning.lines import Line, plain
from framing.cleaning.names import NEWS_WORD, ROLE, is_people, is_person
from framing.cleaning.page import BODY, TITLE, Page
from framing.cleaning.rules.navigation import is_menu_word

LONGEST_HEADLINE = 180
MOST_WORDS = 30
_LONGEST_LABEL = 4
_SHORT_LABEL = 2
"""A first line of at most so many words above a longer one is a section's label."""
_LINES_BEFORE_BODY = 6
"""So many lines without a full stop may stand between a headline and the first paragraph."""
_SITE_NAME = re.compile(r"\s+(?:[|\u2013\u2014\u00b7:-]|::)\s+[^|]{2,40}$")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|No|St|Dr|vs)\.$")
_LONGEST_SITE_NAME = 60
_OPENING_COMPARED = 2
_QUOTES = "\"'\u201c\u2018\u201e "
_NOT_A_HEADLINE_END = ",;:-\u2013\u2014\u2026("


def mark_headline(page: Page, title: str) -> int:
    """Mark the article's headline, and what repeats it, and return its index or -1."""
    index = _stands_in(page, plain(title).lower()) if title.strip() else _first_headline(page)
    if index < 0:
        _mark_around(page, 0, len(page.texts))
        return -1
    page.rules[index] = TITLE
    _mark_above(page, index)
    _mark_repeats(page, index)
    _mark_around(page, index + 1, len(page.texts))
    return index


def headline_text(page: Page, index: int) -> str:
    """Return the headline as one line."""
    return " ".join(page.texts[index].split())


def _stands_in(page: Page, title: str) -> int:
    """Return the first line that says what the title says, or -1."""
    fallback = -1
    for index in _resembling(page, title):
        found = plain(page.texts[index]).lower()
        if found == title:
            return index
        if fallback < 0 and (
            found == _SITE_NAME.sub("", title) or _SITE_NAME.sub("", found) == title
        ):
            fallback = index
    return fallback


def _resembling(page: Page, title: str) -> list[int]:
    """Return the lines that begin like the title and are about as long."""
    opening = title.lstrip(_QUOTES)[:_OPENING_COMPARED]
    longest = len(title) + _LONGEST_SITE_NAME
    return [
        index
        for index, text in enumerate(page.texts)
        if len(text) <= longest
        and text[: _OPENING_COMPARED + 1].lower().lstrip(_QUOTES).startswith(opening)
    ]


def _first_headline(page: Page) -> int:
    """Return the first line that reads like a headline with an article below it, or -1."""
    for index in range(len(page.texts)):
        if page.rules[index] != BODY:
            continue
        line = page.line(index)
        if is_date(line.lower) or is_menu_word(line) or page.is_place_of_weather(index):
            continue
        if not _reads_like_headline(line) or not _has_article_below(page, index):
            return -1
        following = _next_body(page, index)
        if _is_label_above(page, index, following):
            page.rules[index] = "section label"
            continue
        return _without_site_name(page, index, following)
    return -1


def _reads_like_headline(line: Line) -> bool:
    text = line.text
    if len(text) > LONGEST_HEADLINE or len(text.split()) > MOST_WORDS:
        return False
    if not any(sign.isalpha() for sign in text) or text[-1] in _NOT_A_HEADLINE_END:
        return False
    if line.sentence:
        ending = text.rstrip("\"')]")[-1]
        return (ending in "?!" and ". " not in text) or _ABBREVIATION.search(text) is not None
    return True


def _next_body(page: Page, index: int) -> int:
    following = index + 1
    while following < len(page.texts) and page.rules[following] != BODY:
        following += 1
    return following


def _has_article_below(page: Page, index: int) -> bool:
    """Tell whether a paragraph follows soon, and is more than the line above it."""
    following = index
    for _ in range(_LINES_BEFORE_BODY):
        following = _next_body(page, following)
        if following >= len(page.texts):
            return False
        if page.is_paragraph(following):
            return True
    return False


def _is_label_above(page: Page, index: int, following: int) -> bool:
    if _words(page.texts[index]) > _SHORT_LABEL or following >= len(page.texts):
        return False
    return (
        not page.is_paragraph(following)
        and _words(page.texts[following]) > _SHORT_LABEL + 1
        and _reads_like_headline(page.line(following))
    )


def _words(text: str) -> int:
    return sum(word[0].isalnum() for word in text.split())


def _without_site_name(page: Page, index: int, following: int) -> int:
    """Return the headline proper where the page's title, with the site's name, stands first."""
    if following >= len(page.texts):
        return index
    whole = page.line(index).lower
    shorter = _SITE_NAME.sub("", whole)
    return following if whole != shorter == plain(page.texts[following]).lower() else index


def _mark_above(page: Page, headline: int) -> None:
    """Mark the lines above the headline, unless an article's sentence is among them."""
    if any(page.is_paragraph(index) for index in range(headline)):
        return
    for index in range(headline):
        if page.rules[index] == BODY:
            line = page.line(index)
            if is_date(line.lower):
                page.rules[index] = "date line"
            elif page.is_place_of_weather(index):
                page.rules[index] = "weather"
            elif len(line.text.split()) <= _LONGEST_LABEL and line.text[0].isalnum():
                page.rules[index] = "section label"


def _mark_repeats(page: Page, headline: int) -> None:
    title = plain(page.texts[headline]).lower()
    for index in _resembling(page, title):
        if index != headline:
            found = plain(page.texts[index]).lower()
            if title in (found, _SITE_NAME.sub("", found)):
                page.rules[index] = "repeated headline"


def _mark_around(page: Page, start: int, stop: int) -> None:
    """Mark dates, names and labels between the headline and the first paragraph."""
    for index in range(start, stop):
        if page.rules[index] != BODY:
            continue
        text = page.texts[index]
        if len(text) > LONGEST_HEADLINE:
            return
        line = page.line(index)
        rule = _head_rule(page, index, line)
        if not rule:
            return
        page.rules[index] = rule


def _head_rule(page: Page, index: int, line: Line) -> str:
    if is_date(line.lower):
        return "date line"
    if is_time_note(line.lower):
        return "published line"
    if is_menu_word(line):
        return "section label"
    if is_author_line(line) or (_is_corroborated(page, index) and is_people(line.text)):
        return "byline"
    if _follows_byline(page, index) and _is_role(line):
        return "byline"
    return ""


def is_author_line(line: Line) -> bool:
    """Tell whether the line names a person and what he or she does, or for whom."""
    if line.sentence or line.text[-1] == ":":
        return False
    name, comma, office = line.text.partition(",")
    return (
        bool(comma)
        and is_person(name.strip())
        and (ROLE.search(office) is not None or NEWS_WORD.search(office) is not None)
        and len(office.split()) <= 6  # noqa: PLR2004 - "chief political correspondent, The Herald"
    )


def _is_corroborated(page: Page, index: int) -> bool:
    """Tell whether a date, an office or a byline next to the line speaks for a name."""
    if index + 1 >= len(page.texts):
        return False
    if page.rules[index + 1] in {"published line", "reading time", "contact", "follow prompt"}:
        return True
    following = page.line(index + 1)
    return is_date(following.lower) or is_time_note(following.lower) or _is_role(following)


def _follows_byline(page: Page, index: int) -> bool:
    return index > 0 and page.rules[index - 1] == "byline"


def _is_role(line: Line) -> bool:
    return (
        not line.sentence
        and len(line.text.split()) <= 7  # noqa: PLR2004 - "Senior White House correspondent, NBC News"
        and (ROLE.search(line.text) is not None or NEWS_WORD.search(line.text) is not None)
        and line.text[0].isupper()
        and ROLE.sub("", NEWS_WORD.sub("", line.text)).strip(" ,") != line.text.strip(" ,")
    )
