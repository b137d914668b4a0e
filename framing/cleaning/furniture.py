"""Lets the lines of many pages meet the rules of furniture."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.cleaning.clues import Clues, clues_of
from framing.cleaning.lines import line_from, plain_lines
from framing.cleaning.rules import FAMILIES, RULES, furniture, sentence_furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.cleaning.page import Page
    from framing.cleaning.rules.rule import Rule

_LONG: Final = 200
_RULES_FOR_LONG_LINES: Final = tuple(rule for rule in RULES if rule.longest > _LONG)
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
    plain = plain_lines(texts)
    lowered = "\n".join(plain).lower().split("\n") if plain else []
    return list(map(_rule_of, texts, plain, lowered, clues_of(plain, lowered)))


def _rule_of(text: str, plain: str, lowered: str, clues: Clues) -> str:
    """Return the name of the first rule that knows the line as furniture, or nothing."""
    opening = clues.opening if clues.opening in _FIRST_LETTERS else _OTHER_LETTERS
    if len(text) > _LONG:
        rules = _long_rules_of(opening)
    elif clues.families:
        rules = _rules_of(clues.families, opening)
    else:
        return ""
    return furniture(line_from(plain, lowered, clues.opening), rules)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _rules_of(families: int, opening: str) -> tuple[Rule, ...]:
    """Return the rules of the families that may know a line with the opening."""
    rules = [
        rule
        for place, family in enumerate(FAMILIES)
        if families >> place & 1
        for rule in family.RULES
    ]
    return _opened_by(opening, rules)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _long_rules_of(opening: str) -> tuple[Rule, ...]:
    """Return the rules for long lines that may know one with the opening."""
    return _opened_by(opening, _RULES_FOR_LONG_LINES)


def _opened_by(opening: str, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.first is None or opening in rule.first)
