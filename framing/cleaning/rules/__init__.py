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
_FIRST = frozenset().union(*(family.CLUES.first for family in FAMILIES), navigation.ENTRIES)
_LAST = frozenset().union(*(family.CLUES.last for family in FAMILIES))
_ANYWHERE = frozenset().union(*(family.CLUES.anywhere for family in FAMILIES))
_WORD = re.compile(r"[a-z]+(?:['.-][a-z]+)*")
_SIGN = re.compile(r"[@\u00a9\u00b0|/>\u00bb\u203a#<]|^[^a-zA-Z\"']*\d|[)\]]$|\.(?:com|org|net)\b")


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
    words = _WORD.findall(line.lower)
    return (
        not words
        or words[0] in _FIRST
        or words[-1] in _LAST
        or not _ANYWHERE.isdisjoint(words)
        or _SIGN.search(line.text) is not None
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
