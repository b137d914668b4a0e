"""Marks what stands between an article's headline and its first paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.candidates import is_author_line
from framing.cleaning.dates import is_date, is_date_word, is_time_note, iso_date
from framing.cleaning.names import NEWS_WORD, ROLE, is_people
from framing.cleaning.page import BODY, TITLE, Page
from framing.cleaning.rules.navigation import is_menu_word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from framing.cleaning.lines import Line

_REACH = 40
_PARAGRAPHS_WITHIN = 3
"""A headline's summary may be some sentences long: the byline stands below them."""
_LONGEST_LABEL = 4
_LINES_AFTER_SIGNATURE = 4
_LONGEST_NAMED_LABEL = 3
_LONGEST_ROLE = 7
_ENDS_HEAD = frozenset({"byline", "published line", "reading time", "date line"})
_NUMBER = re.compile(
    r"[+\u2022\u00b7\u2219|]?\s?\d[\d.,]*\s?[KkMm]?\+?|\+\d+|[A-Z]|"
    r"\u2219 ?[A-Z][a-z]+|[\u00b7\u2219\u2022]"
)
_HANDLE = re.compile(r"[Bb]y @?[a-z]\w{2,20}")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_DATE = 60
_MOST_WORDS_BY_DATE = 3
_VALUE_LABEL = re.compile(
    r"(?:date|source|summary|share|updated|published|by|tags?|posted|news provided by)\s?:?"
)


def mark_head(page: Page, headline: int) -> None:
    """Mark dates, names, labels and counts between the headline and the first paragraph."""
    start = headline + 1
    first, stop = _reach(page, start)
    if stop == start:
        return
    within = list(range(start, min(stop, len(page.texts))))
    _mark(page, within, _plain_rule)
    # From below: the outlet below a name stands next to a date, and then the name does, too.
    _mark(page, within[::-1], _byline_rule)
    _mark(page, within, _role_rule)
    _mark(page, within, _value_rule)
    _mark(page, [index for index in within if index < first], _label_rule)


def _mark(page: Page, within: Sequence[int], rule_of: Callable[[Page, int], str]) -> None:
    for index in within:
        if page.rules[index] == BODY:
            rule = rule_of(page, index)
            if rule:
                page.claim(index, rule)


def _reach(page: Page, start: int) -> tuple[int, int]:
    """Return the first paragraph's index, and where the lines about the article end."""
    may_be_signed = not _ENDS_HEAD.isdisjoint(page.found)
    if (
        start < len(page.texts)
        and _is_paragraph(page, start)
        and not (may_be_signed and _ENDS_HEAD.intersection(page.rules[start : start + _REACH]))
    ):
        return start, start
    first = stop = -1
    paragraphs = 0
    end = min(start + _REACH, len(page.texts))
    for index in range(start, end):
        if page.rules[index] in _ENDS_HEAD:
            stop = index + 1
        elif _is_paragraph(page, index):
            first = index if first < 0 else first
            paragraphs += 1
            if paragraphs > _PARAGRAPHS_WITHIN or not may_be_signed:
                break
    if first < 0:
        first = end
    return first, max(first, stop + _LINES_AFTER_SIGNATURE if stop > first else first)


def _is_paragraph(page: Page, index: int) -> bool:
    """Tell whether the line is a sentence, and longer than "Source:" or "Brightwater, Inc."."""
    return page.is_paragraph(index) and (
        len(page.texts[index].split(maxsplit=_LONGEST_NAMED_LABEL)) > _LONGEST_NAMED_LABEL
    )


def _plain_rule(page: Page, index: int) -> str:
    """Return the rule that knows the line whatever stands around it."""
    line = page.line(index)
    rule = _date_rule(line)
    if rule:
        return rule
    if is_menu_word(line):
        return "section label"
    if _NUMBER.fullmatch(line.text):
        return "count"
    return "byline" if is_author_line(line) or _HANDLE.fullmatch(line.text) else BODY


def _date_rule(line: Line) -> str:
    if is_date(line.lower):
        return "date line"
    if is_time_note(line.lower.lstrip("|\u00b7\u2022 ")):
        return "published line"
    return "date line" if not line.sentence and _is_date_with_name(line) else BODY


def _is_date_with_name(line: Line) -> bool:
    """TNN / Jun 11, 2025, 08:12: a full date with an agency or a section before it."""
    if len(line.text) > _LONGEST_DATE or not iso_date(line.text):
        return False
    words = [word for word in _LETTERS.findall(line.text) if not is_date_word(word.lower())]
    return len(words) <= _MOST_WORDS_BY_DATE and all(word[0].isupper() for word in words)


def _byline_rule(page: Page, index: int) -> str:
    """Return the rule for a name that stands next to other lines about the article."""
    line = page.line(index)
    if line.sentence or not is_people(line.text) or not _stands_by_furniture(page, index):
        return BODY
    return "byline"


def _role_rule(page: Page, index: int) -> str:
    """Return the rule for the author's office or outlet below the name."""
    follows = index > 0 and page.rules[index - 1] == "byline"
    return "byline" if follows and _is_role(page.line(index)) else BODY


def _stands_by_furniture(page: Page, index: int) -> bool:
    """Tell whether a date, an office or another line of furniture stands next to a name."""
    if index > 0 and page.rules[index - 1] not in {BODY, TITLE}:
        return True
    below = index + 1
    if below >= len(page.texts):
        return False
    if page.rules[below] != BODY:
        return True
    line = page.line(below)
    return _date_rule(line) != BODY or _is_role(line) or _NUMBER.fullmatch(line.text) is not None


def _is_role(line: Line) -> bool:
    return (
        not line.sentence
        and len(line.text.split()) <= _LONGEST_ROLE
        and (ROLE.search(line.text) is not None or NEWS_WORD.search(line.text) is not None)
        and line.text[0].isupper()
        and ROLE.sub("", NEWS_WORD.sub("", line.text)).strip(" ,") != line.text.strip(" ,")
    )


def _value_rule(page: Page, index: int) -> str:
    """Return the rule for a label such as "Source:" and for what it names on the next line."""
    line = page.line(index)
    if _VALUE_LABEL.fullmatch(line.lower):
        return "section label"
    if index == 0 or len(line.text.split()) > _LONGEST_LABEL or page.rules[index - 1] == BODY:
        return BODY
    is_value = _VALUE_LABEL.fullmatch(page.line(index - 1).lower) is not None
    return "section label" if is_value else BODY


def _label_rule(page: Page, index: int) -> str:
    """Return the rule for a short label among lines of furniture."""
    line = page.line(index)
    if line.sentence or len(line.text.split()) > _LONGEST_LABEL:
        return BODY
    above = page.rules[index - 1] if index > 0 else BODY
    below = page.rules[index + 1] if index + 1 < len(page.rules) else BODY
    return "section label" if {above, below}.isdisjoint({BODY, TITLE}) else BODY
