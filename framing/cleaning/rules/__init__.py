"""The furniture rules, in the order in which a line meets them."""

from __future__ import annotations

import re
from typing import Literal

from framing.cleaning.lines import Line
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

_LONG = 200
_RULES_FOR_LONG_LINES = tuple(rule for rule in RULES if rule.longest > _LONG)
_CLUES = frozenset().union(*(family.CLUES for family in FAMILIES), navigation.ENTRIES)
_WORD = re.compile(r"[a-z]+(?:['.-][a-z]+)*")
_SIGN = re.compile(r"[@\u00a9|/>\u00bb\u203a\[\]()#<\d]")


def furniture(line: Line, rules: tuple[Rule, ...] = RULES) -> str:
    """Return the name of the first rule that knows the line as furniture, or nothing."""
    length = len(line.text)
    for rule in rules:
        if length <= rule.longest and rule.applies(line):
            return rule.name
    return ""


def open_ended_furniture(line: Line) -> str:
    """Return the same for a line that does not end like a sentence, at less cost."""
    if len(line.text) > _LONG:
        return furniture(line, _RULES_FOR_LONG_LINES)
    if has_clue(line):
        return furniture(line)
    return ""


def has_clue(line: Line) -> bool:
    """Tell whether the line holds a word or a sign without which it cannot be furniture."""
    return (
        _SIGN.search(line.text) is not None
        or not any(sign.isalnum() for sign in line.text)
        or not _CLUES.isdisjoint(_WORD.findall(line.lower))
    )


def _called_by(attribute: Literal["openings", "last_words", "signs"]) -> dict[str, tuple[Rule, ...]]:
    callers: dict[str, list[Rule]] = {}
    for rule in RULES:
        for caller in getattr(rule, attribute):
            callers.setdefault(caller, []).append(rule)
    return {caller: tuple(rules) for caller, rules in callers.items()}


BY_OPENING = _called_by("openings")
BY_LAST_WORD = _called_by("last_words")
BY_SIGN = _called_by("signs")

FIRST_OF_TWO = frozenset(opening.split(" ")[0] for opening in BY_OPENING if " " in opening)
"""The words that call for rules only together with the word that follows them."""
