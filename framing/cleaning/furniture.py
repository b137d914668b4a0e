"""Lets the lines of many pages meet the rules of furniture."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.cleaning.clues import clues_of
from framing.cleaning.lines import line_from, plain_lines
from framing.cleaning.rules import FAMILIES, RULES, sentence_furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.cleaning.clues import Clues
    from framing.cleaning.lines import Line
    from framing.cleaning.page import Page

_LONG: Final = 200
_RULES_FOR_LONG_LINES: Final = tuple(
    place for place, rule in enumerate(RULES) if rule.longest > _LONG
)
_FAMILY_OF_RULE: Final = tuple(place for place, family in enumerate(FAMILIES) for _ in family.RULES)
_TESTS: Final = tuple((rule.name, rule.applies, rule.longest) for rule in RULES)
_FIRST_LETTERS: Final = frozenset().union(*(rule.first for rule in RULES if rule.first is not None))
_OTHER_LETTERS: Final = "?"
_MOST_REMEMBERED: Final = 4096
_remembered: dict[str, str] = {}
"""The pages of a site repeat their furniture: so many lines need not be looked at again."""


def mark_furniture(pages: Sequence[Page]) -> None:
    """Let every line meet the rules that it calls for."""
    lines = [
        (page, index)
        for page in pages
        for index in page.known.open_ended
        if not page.known.sentences[index]
    ]
    texts = [page.texts[index] for page, index in lines]
    for (page, index), rule in zip(lines, open_ended_furniture(texts), strict=True):
        if rule:
            page.claim(index, rule)
    for page in pages:
        for index in page.known.calling:
            rule = sentence_furniture(page.texts[index])
            if rule:
                page.claim(index, rule)


def open_ended_furniture(texts: Sequence[str]) -> list[str]:
    """Return, for lines that do not end like a sentence, the rule that knows each, or nothing."""
    found = {text: _remembered.get(text) for text in texts}
    unknown = [text for text, rule in found.items() if rule is None]
    new = dict(zip(unknown, _looked_up(unknown), strict=True))
    if len(_remembered) + len(new) > _MOST_REMEMBERED:
        _remembered.clear()
    _remembered.update(new)
    return [found[text] or new.get(text, "") for text in texts]


def _looked_up(texts: Sequence[str]) -> list[str]:
    """Return the same for lines that were not met before.

    All lines meet a rule before the next one is tried, which keeps what the rule reads with in the
    processor's cache; a line that a rule knows meets no more.
    """
    plain = plain_lines(texts)
    lowered = "\n".join(plain).lower().split("\n") if plain else []
    lines: dict[int, Line] = {}
    asked: list[list[int]] = [[] for _ in RULES]
    for index, clues in enumerate(clues_of(plain, lowered)):
        rules = _rules_for(texts[index], clues)
        if rules:
            lines[index] = line_from(plain[index], lowered[index], clues.opening)
            for place in rules:
                asked[place].append(index)
    found = [""] * len(texts)
    for (name, applies, longest), indices in zip(_TESTS, asked, strict=True):
        for index in indices:
            if not found[index] and len(plain[index]) <= longest and applies(lines[index]):
                found[index] = name
    return found


def _rules_for(text: str, clues: Clues) -> Sequence[int]:
    """Return the places of the rules that may know a line."""
    opening = clues.opening if clues.opening in _FIRST_LETTERS else _OTHER_LETTERS
    if len(text) > _LONG:
        return _long_rules_of(opening)
    return _rules_of(clues.families, opening) if clues.families else ()


@lru_cache(maxsize=_MOST_REMEMBERED)
def _rules_of(families: int, opening: str) -> tuple[int, ...]:
    """Return the rules of the families that may know a line with the opening."""
    return _opened_by(
        opening, [rule for rule, family in enumerate(_FAMILY_OF_RULE) if families >> family & 1]
    )


@lru_cache(maxsize=_MOST_REMEMBERED)
def _long_rules_of(opening: str) -> tuple[int, ...]:
    """Return the rules for long lines that may know one with the opening."""
    return _opened_by(opening, _RULES_FOR_LONG_LINES)


def _opened_by(opening: str, rules: Sequence[int]) -> tuple[int, ...]:
    firsts = ((place, RULES[place].first) for place in rules)
    return tuple(place for place, first in firsts if first is None or opening in first)
