"""The furniture rules, in the order in which a line meets them."""

from __future__ import annotations

import re
from functools import lru_cache
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
_LONG = 200
_REMEMBERED = 2048
"""The pages of a site repeat their furniture: so many lines need not be looked at again."""
_RULES_FOR_LONG_LINES = tuple(rule for rule in RULES if rule.longest > _LONG)
_FIRST = frozenset().union(*(family.CLUES.first for family in FAMILIES), navigation.ENTRIES)
_LAST = frozenset().union(*(family.CLUES.last for family in FAMILIES))
_ANYWHERE = frozenset().union(*(family.CLUES.anywhere for family in FAMILIES))
_BEFORE_OPENING = "([*-\u2013\u2014 "
_WORD = re.compile(r"[a-z]+(?:['.-][a-z]+)*")
_SIGN = re.compile(
    r"[@\u00b7\u00a9\u00b0|/>\u00bb\u203a#<]|^[^a-zA-Z\"']*\d|[)\]]$|\.(?:com|org|net)\b|www\."
)


def furniture(line: Line, rules: tuple[Rule, ...] = RULES) -> str:
    """Return the name of the first rule that knows the line as furniture, or nothing."""
    length = len(line.text)
    for rule in rules:
        if length <= rule.longest and rule.applies(line):
            return rule.name
    return ""


@lru_cache(maxsize=_REMEMBERED)
def open_ended_furniture(text: str) -> str:
    """Return the same for a line that does not end like a sentence, at less cost."""
    line = line_of(text)
    if len(text) > _LONG:
        return furniture(line, _RULES_FOR_LONG_LINES)
    if has_clue(line):
        return furniture(line)
    return ""


def has_clue(line: Line) -> bool:
    """Tell whether the line holds a word or a sign without which it cannot be furniture."""
    words = _WORD.findall(line.lower)
    return (
        not words
        or words[0] in _FIRST
        or words[-1] in _LAST
        or not _ANYWHERE.isdisjoint(words)
        or _SIGN.search(line.text) is not None
    )


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
OPENINGS: dict[str, tuple[str, ...]] = {}
"""The openings that call for a rule, by their first letters: a quick first look at a line."""
for _opening in sorted(BY_OPENING):
    _first = f"{_opening} "[:OPENING_COMPARED]
    OPENINGS[_first] = (*OPENINGS.get(_first, ()), f"{_opening} ")

ENDING_COMPARED = 5
ENDINGS = frozenset(word[-ENDING_COMPARED:] for word in BY_LAST_WORD)
"""How the lines end that call for a rule by their last word."""


@lru_cache(maxsize=_REMEMBERED)
def sentence_furniture(text: str) -> str:
    """Return the same for a line that ends like a sentence, from the few rules it calls for."""
    line = line_of(text)
    opening = line.lower[:_FURTHEST_OPENING].lstrip(_BEFORE_OPENING).split(" ", 2)
    callers = (
        BY_OPENING.get(opening[0], ()),
        BY_OPENING.get(" ".join(opening[:2]), ()),
        BY_LAST_WORD.get(line.lower[line.lower.rfind(" ") + 1 :], ()),
        *(BY_SIGN[sign] for sign in BY_SIGN if sign in text),
    )
    for rules in callers:
        name = furniture(line, rules) if rules else ""
        if name:
            return name
    return ""


def calls_for_rule(text: str) -> bool:
    """Tell at a glance whether a line that ends like a sentence may be furniture at all."""
    openings = OPENINGS.get(text[:OPENING_COMPARED].lower())
    if openings is not None:
        opening = text[:_FURTHEST_OPENING].replace("\u2019", "'").lower()
        if f"{opening} ".startswith(openings):
            return True
    return text[-ENDING_COMPARED:].lower() in ENDINGS or text[0] in _BEFORE_OPENING
