"""Tells of which families of furniture a line holds a word or a sign, for many lines at once."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from framing.cleaning.rules import (
    BEFORE_OPENING,
    FAMILIES,
    bylines,
    captions,
    comments,
    legal,
    links,
    navigation,
    notes,
    notices,
    players,
    sharing,
    weather,
)
from framing.cleaning.sought import lines_with, sieve_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType


class Clues(NamedTuple):
    """What may make a line furniture."""

    families: int
    """The families of which it holds a word or a sign that they cannot be without: bits."""
    opening: str
    """Its first letters, up to the next other sign."""


def _families_by(attribute: Literal["first", "last", "anywhere"]) -> dict[str, int]:
    """Return, for each clue, the families that it speaks for: a bit for each."""
    families: dict[str, int] = {}
    for place, family in enumerate(FAMILIES):
        for word in getattr(family.CLUES, attribute):
            families[word] = families.get(word, 0) | 1 << place
    return families


def _bits(*families: ModuleType) -> int:
    return sum(1 << FAMILIES.index(family) for family in families)


_FIRST = _families_by("first")
for _entry in navigation.ENTRIES:
    _FIRST[_entry] = _FIRST.get(_entry, 0) | _bits(navigation)
_LAST = _families_by("last")
_ANYWHERE = {word.encode(): families for word, families in _families_by("anywhere").items()}
_ANY_WORD = frozenset(_ANYWHERE)
_SOUGHT = sieve_of(_ANY_WORD)
_EVERY_FAMILY = (1 << len(FAMILIES)) - 1
_BY_SIGN = {
    "@": _bits(notes, sharing, bylines),
    "\u00a9": _bits(legal, captions),
    "\u00b0": _bits(weather),
    "#": _bits(notes),
    "/": _bits(captions, navigation, notes, notices),
    **dict.fromkeys("|\u00b7", _bits(captions, navigation, players, notices, links)),
    **dict.fromkeys("<>\u00bb\u203a", _bits(navigation, players, links, notes)),
}
_SIGNS = frozenset(_BY_SIGN)
_BY_DIGIT = _bits(notices, navigation, captions, sharing, comments, players, weather, notes)
_BY_CREDIT = _bits(captions)
_BY_BRACKET = _bits(captions, players, notes, comments)
_BY_ADDRESS = _bits(notes, links, players)

_NO_SIGN = bytes(set(range(256)) - set(b"\n@#/|<>") - {0xC2, 0xBA})
"""The bytes that are in no sign: the others are in UTF-8 in each of them, and hardly elsewhere."""
_WORD_ENDS = b"!\"#$%&'()*+,./0123456789:;<=>?@[]_{|}~"
_TO_SPACES = bytes.maketrans(_WORD_ENDS, b" " * len(_WORD_ENDS))
_ADDRESS = re.compile(r"\.(?:com|org|net)\b|www\.")
_WORD = r"([a-z]+(?:['.-][a-z]+)*)?"
_LAST_AND_FIRST_WORD = re.compile(
    rf"^(?=(?:.* )?[{re.escape(BEFORE_OPENING)}]*{_WORD})[^a-z\n]*{_WORD}.*", re.MULTILINE
)
_FIRST_DIGIT = re.compile(r"^[^a-zA-Z\"'\d\n]*(\d?).*", re.MULTILINE)
"""A digit, if no letter and no quotation mark comes before it."""
_LETTERS = re.compile(r"[a-z]*")


def clues_of(lines: Sequence[str], lowered: Sequence[str]) -> list[Clues]:
    """Return the clues of each plain line, which is given in lower case, too.

    All lines are asked one question before the next, most by one expression in one go: asked line
    by line, calling costs most.
    """
    if not lines:
        return []
    joined = "\n".join(lowered)
    encoded = joined.encode("utf-8", "surrogatepass")
    edges = _LAST_AND_FIRST_WORD.findall(joined)
    families = [
        _FIRST.get(first, 0) | _LAST.get(last, 0) if first else _EVERY_FAMILY
        for last, first in edges
    ]
    for index, found in chain(
        _by_words(encoded), _by_signs(lines, encoded), _by_digits(lines), _by_letters(lines)
    ):
        families[index] |= found
    openings = [first if first.isalpha() else _first_letters(first) for _, first in edges]
    return list(map(Clues, families, openings))


def _by_words(encoded: bytes) -> Iterator[tuple[int, int]]:
    """Return lines that hold a word, and the families that it speaks for."""
    spaced = encoded.translate(_TO_SPACES)
    lines = spaced.split(b"\n")
    for index in lines_with(_SOUGHT, spaced):
        for word in _ANY_WORD.intersection(lines[index].split()):
            yield index, _ANYWHERE[word]


def _by_signs(lines: Sequence[str], encoded: bytes) -> Iterator[tuple[int, int]]:
    for index, signs in enumerate(encoded.translate(None, _NO_SIGN).split(b"\n")):
        if signs:
            for sign in _SIGNS.intersection(lines[index]):
                yield index, _BY_SIGN[sign]


def _by_digits(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    for index, digit in enumerate(_FIRST_DIGIT.findall("\n".join(lines))):
        if digit:
            yield index, _BY_DIGIT


def _by_letters(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    for index, line in enumerate(lines):
        if line[-1] in ")]":
            yield index, _BY_BRACKET
        if "redit" in line:
            yield index, _BY_CREDIT
        if "." in line and _ADDRESS.search(line):
            yield index, _BY_ADDRESS


def _first_letters(word: str) -> str:
    found = _LETTERS.match(word)
    return found[0] if found else ""
