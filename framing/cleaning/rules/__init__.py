"""The furniture rules, in the order in which a line meets them."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Literal

from framing.cleaning.lines import Line, line_of
from framing.cleaning.rules import (
    advertising,
    bylines,
    captions,
    comments,
    legal,
    links,
    navigation,
    notes,
    notices,
    players,
    prompts,
    sharing,
    weather,
)

if TYPE_CHECKING:
    from framing.cleaning.rules.rule import Rule

FAMILIES = (
    advertising,
    captions,
    weather,
    notices,
    bylines,
    comments,
    links,
    sharing,
    navigation,
    players,
    prompts,
    legal,
    notes,
)
RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)

LONGEST_FURNITURE = max(rule.longest for rule in RULES)
_REMEMBERED = 4096
"""The pages of a site repeat their furniture: so many lines need not be looked at again."""
BEFORE_OPENING = "([*-\u2013\u2014 "


def furniture(line: Line, rules: tuple[Rule, ...] = RULES) -> str:
    """Return the name of the first rule that knows the line as furniture, or nothing."""
    length = len(line.text)
    for rule in rules:
        if length <= rule.longest and rule.applies(line):
            return rule.name
    return ""


def _called_by(
    attribute: Literal["openings", "last_words", "signs"],
) -> dict[str, tuple[Rule, ...]]:
    callers: dict[str, list[Rule]] = {}
    for rule in RULES:
        for caller in getattr(rule, attribute):
            callers.setdefault(caller, []).append(rule)
    return {caller: tuple(rules) for caller, rules in callers.items()}


BY_OPENING = _called_by("openings")
BY_LAST_WORD = _called_by("last_words")
BY_SIGN = _called_by("signs")

OPENING_COMPARED = 3
_FURTHEST_OPENING = 32
_OPENINGS: dict[str, tuple[str, ...]] = {}
"""The openings that call for a rule, by their first letters: a quick first look at a line."""
for _opening in sorted(BY_OPENING):
    _start = f"{_opening} "[:OPENING_COMPARED]
    _OPENINGS[_start] = (*_OPENINGS.get(_start, ()), f"{_opening} ")
STARTS = frozenset(
    "".join(letters)
    for start in _OPENINGS
    for letters in product(*({letter, letter.upper()} for letter in start))
)
"""The same first letters, small and capital."""

LONGER_COMPARED = 6
LONGER_STARTS = frozenset(
    f"{opening} "[:LONGER_COMPARED].replace("'", apostrophe)
    for opening in BY_OPENING
    for apostrophe in "'\u2019"
)
"""A few letters more, in lower case: "the story" is rare, and "the" is not."""
SHORT_STARTS = frozenset(
    start
    for start in STARTS
    if any(len(opening) < LONGER_COMPARED for opening in _OPENINGS[start.lower()])
)
"""The first letters of those openings that have no more."""

ENDING_COMPARED = 5
ENDINGS = frozenset(
    form
    for ending in {word[-ENDING_COMPARED:] for word in BY_LAST_WORD}
    for form in (ending, ending.upper(), ending.capitalize())
)
"""How the lines end that call for a rule by their last word."""

BRACKETS = frozenset(BEFORE_OPENING)
"""Signs before the opening of a line, which then has to be looked for."""


@lru_cache(maxsize=_REMEMBERED)
def sentence_furniture(text: str) -> str:
    """Return the same for a line that ends like a sentence, from the few rules it calls for."""
    if len(text) > LONGEST_FURNITURE:
        return ""
    callers = _called_for(text)
    if not callers:
        return ""
    line = line_of(text)
    return next(filter(None, (furniture(line, rules) for rules in callers)), "")


def _called_for(text: str) -> list[tuple[Rule, ...]]:
    """Return the rules that the opening, the last word and the signs of the line call for."""
    opening, last = text[:_FURTHEST_OPENING], text[text.rfind(" ") + 1 :]
    if not (opening.isascii() and last.isascii()):
        lower = line_of(text).lower
        opening, last = lower[:_FURTHEST_OPENING], lower[lower.rfind(" ") + 1 :]
    first = opening.lower().lstrip(BEFORE_OPENING).split(" ", 2)
    return [
        rules
        for rules in (
            BY_OPENING.get(first[0]),
            BY_OPENING.get(" ".join(first[:2])),
            BY_LAST_WORD.get(last.lower()),
            *(BY_SIGN[sign] for sign in BY_SIGN if sign in text),
        )
        if rules
    ]
