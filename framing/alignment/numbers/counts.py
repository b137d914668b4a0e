"""Counts: the noun that a number counts, and numbers that count nothing."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from framing.alignment.numbers.number_words import NUMBER
from framing.alignment.numbers.units import ANYBODY, PEOPLE, STATES
from framing.alignment.terms import FUNCTION_WORDS, terms

_FOLLOWING: Final = re.compile(r"[\s-]+([^\W\d_]+(?:[’'][^\W\d_]+)*)")
_ANAPHORIC: Final = re.compile(
    r"\b(?:the|these|those|both|its|his|her|their|our|all|other)\s+$", re.IGNORECASE
)
_LABEL: Final = re.compile(
    r"(?:[A-Z][\w’']*|\b(?:page|chapter|section|article|part|no\.|number|phase|channel|rule|level))"
    r"\s$"
)
_PLURALS: Final = frozenset("people men women children police troops staff youth dead".split())
_NO_PLURALS: Final = frozenset("is was has does this less across as us its his plus".split())
_NO_ENDINGS: Final = ("ss", "us", "’s", "'s")
_PASSED_OVER: Final = frozenset({"of", "other", "more"})
_LONGEST: Final = 4
# "Two of the ramp's four hinges" are two hinges.
_OF_THEM: Final = re.compile(
    rf"\s+of\s+(?:the|its|his|her|their|our|these|those)(?:\s+[\w’'-]+[’']s)?(?:\s+{NUMBER}\b)?"
)


class Noun(NamedTuple):
    """The noun that is counted: as written, its key, and where it ends."""

    word: str
    key: str
    end: int

    @property
    def people(self) -> bool:
        """Whether people are counted."""
        return self.word in PEOPLE


def noun(text: str, end: int, *, small: bool = False) -> Noun | None:
    """The noun that a number counts: the first plural of the few words behind its ``end``.

    Behind a hyphen the next word is, if the number is not ``small``: "a 900-page report".
    """
    them = _OF_THEM.match(text, end)
    place = them.end() if them is not None else end
    for _ in range(_LONGEST):
        found = _FOLLOWING.match(text, place)
        word = found[1].lower() if found else ""
        passed = word in _PASSED_OVER and (word != "of" or place == end)
        if found is None or (word in FUNCTION_WORDS and not passed):
            break
        joined, place = text[place] == "-" and place != end, found.end()
        if (_is_plural(word) or word in PEOPLE) and not (joined and _goes_on(text, place)):
            return _noun(word, place)
    hyphened = _FOLLOWING.match(text, end) if text[end : end + 1] == "-" else None
    return _noun(hyphened[1].lower(), hyphened.end()) if hyphened and not small else None


def _goes_on(text: str, place: int) -> bool:
    """Whether a plural follows, as "activists" in "200 gun-rights activists"."""
    found = _FOLLOWING.match(text, place)
    return found is not None and _is_plural(found[1].lower())


def _noun(word: str, end: int) -> Noun:
    if word in PEOPLE:
        return Noun(word, "people" if word in ANYBODY or word in STATES else word, end)
    keys = [term.key for term in terms(word)]
    return Noun(word, keys[-1] if keys else word, end)


def _is_plural(word: str) -> bool:
    regular = word.endswith("s") and not word.endswith(_NO_ENDINGS)
    return word in _PLURALS or (regular and word not in _NO_PLURALS)


def is_anaphoric(before: str) -> bool:
    """Whether a number in words only takes up what was named: "the two leaders"."""
    return _ANAPHORIC.search(before) is not None


def is_label(before: str) -> bool:
    """Whether the word before makes the number a part of a name: "Title 42", "page 3"."""
    found = _LABEL.search(before)
    if found is None or not before[: found.start()].strip():
        return False
    return found[0].strip().lower() not in FUNCTION_WORDS
