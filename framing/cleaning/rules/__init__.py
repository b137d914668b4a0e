"""The furniture rules, in the order in which a line meets them."""

from __future__ import annotations

import re
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
    from types import ModuleType

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
_REMEMBERED = 4096
"""The pages of a site repeat their furniture: so many lines need not be looked at again."""
_RULES_FOR_LONG_LINES = tuple(rule for rule in RULES if rule.longest > _LONG)
_BEFORE_OPENING = "([*-\u2013\u2014 "
_WORD = re.compile(r"[a-z]+(?:['.-][a-z]+)*")


def _families_by(attribute: Literal["first", "last", "anywhere"]) -> dict[str, int]:
    """Return, for each clue, the families that it speaks for: a bit for each."""
    families: dict[str, int] = {}
    for place, family in enumerate(FAMILIES):
        for word in getattr(family.CLUES, attribute):
            families[word] = families.get(word, 0) | 1 << place
    return families


_FIRST = _families_by("first")
_LAST = _families_by("last")
_ANYWHERE = _families_by("anywhere")
for _entry in navigation.ENTRIES:
    _FIRST[_entry] = _FIRST.get(_entry, 0) | 1 << FAMILIES.index(navigation)
_ANY_WORD = {word.encode(): families for word, families in _ANYWHERE.items()}
_EVERY_FAMILY = (1 << len(FAMILIES)) - 1


def _bits(*families: ModuleType) -> int:
    return sum(1 << FAMILIES.index(family) for family in families)


_BY_SIGN_WITHIN = {
    "@": _bits(notes, sharing, bylines),
    "\u00a9": _bits(legal, captions),
    "\u00b0": _bits(weather),
    "#": _bits(notes),
    "/": _bits(captions, navigation, notes, notices),
    **dict.fromkeys("|\u00b7", _bits(captions, navigation, players, notices, links)),
    **dict.fromkeys("<>\u00bb\u203a", _bits(navigation, players, links, notes)),
}
_SIGNS = frozenset(_BY_SIGN_WITHIN)
_NO_SIGN = bytes(set(range(256)) - set(b"@#/|<>") - {0xC2, 0xBA})
"""The bytes that are in no sign: the others are in UTF-8 in each of them, and hardly elsewhere."""
_WORD_ENDS = b"!\"#$%&'()*+,./0123456789:;<=>?@[]_{|}~"
_TO_SPACES = bytes.maketrans(_WORD_ENDS, b" " * len(_WORD_ENDS))
_BY_DIGIT = _bits(notices, navigation, captions, sharing, comments, players, weather, notes)
_BY_CREDIT = _bits(captions)
_BY_BRACKET = _bits(captions, players, notes, comments)
_BY_ADDRESS = _bits(notes, links, players)
_ADDRESS = re.compile(r"\.(?:com|org|net)\b|www\.")
_FIRST_SIGN = re.compile(r"[a-zA-Z\"'\d]")


_OTHER_LETTERS = "?"
_FIRST_LETTERS = frozenset().union(*(rule.first for rule in RULES if rule.first is not None))


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
    opening = line.opening if line.opening in _FIRST_LETTERS else _OTHER_LETTERS
    if len(text) > _LONG:
        return furniture(line, _long_rules_of(opening))
    families = _families_with_clue(line)
    return furniture(line, _rules_of(families, opening)) if families else ""


@lru_cache(maxsize=_REMEMBERED)
def _rules_of(families: int, opening: str) -> tuple[Rule, ...]:
    """Return the rules of the families that may know a line with the opening."""
    return _opened_by(
        opening,
        tuple(
            rule
            for place, family in enumerate(FAMILIES)
            if families >> place & 1
            for rule in family.RULES
        ),
    )


@lru_cache(maxsize=_REMEMBERED)
def _long_rules_of(opening: str) -> tuple[Rule, ...]:
    """Return the rules for long lines that may know one with the opening."""
    return _opened_by(opening, _RULES_FOR_LONG_LINES)


def _opened_by(opening: str, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.first is None or opening in rule.first)


def _families_with_clue(line: Line) -> int:
    """Return the families of which the line holds a word or a sign that they cannot be without."""
    lower = line.lower
    opening = _WORD.search(lower)
    if opening is None:
        return _EVERY_FAMILY
    last = _WORD.match(lower[lower.rfind(" ") + 1 :].lstrip(_BEFORE_OPENING))
    families = _FIRST.get(opening[0], 0) | _LAST.get(last[0] if last else "", 0)
    encoded = lower.encode("utf-8", "surrogatepass")
    for word in _ANY_WORD.keys() & encoded.translate(_TO_SPACES).split():
        families |= _ANY_WORD[word]
    if encoded.translate(None, _NO_SIGN):
        for sign in _SIGNS.intersection(line.text):
            families |= _BY_SIGN_WITHIN[sign]
    first = _FIRST_SIGN.search(line.text)
    if first is not None and first[0].isdigit():
        families |= _BY_DIGIT
    if line.text[-1] in ")]":
        families |= _BY_BRACKET
    if "redit" in line.text:
        families |= _BY_CREDIT
    if "." in line.text and _ADDRESS.search(line.text):
        families |= _BY_ADDRESS
    return families


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

BRACKETS = frozenset(_BEFORE_OPENING)
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
    first = opening.lower().lstrip(_BEFORE_OPENING).split(" ", 2)
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
