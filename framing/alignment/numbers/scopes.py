"""Scopes: what a rate or sum is stated of, as in "25 percent tariffs on South Korean goods"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.terms import FUNCTION_WORDS, terms

if TYPE_CHECKING:
    from framing.alignment.numbers.values import Value

_STATED_OF: Final = re.compile(r"\s+(?:[^\W\d_][\w-]*\s+){0,3}?(?:on|of|for)\s+(?=\w)")
_WORD: Final = re.compile(r"\s*([^\W\d_](?:[\w’'-]|\.(?=\w))*\.?)")
_QUANTIFIERS: Final = frozenset("all any every most some certain many".split())
_INSIDE: Final = _QUANTIFIERS | {"from", "of", "the", "its", "other"}
_LONGEST: Final = 6


@dataclass(frozen=True, slots=True)
class Scope:
    """The words a rate is stated of, their terms, the names among them, and "all" or "some"."""

    text: str
    keys: frozenset[str]
    names: frozenset[str]
    quantifier: str

    def meets(self, other: Scope) -> bool:
        """Whether both can be of the same: they share a word, or one is of all."""
        if self.contradicts(other):
            return False
        return bool(self.keys & other.keys) or self.wider(other) or other.wider(self)

    def contradicts(self, other: Scope) -> bool:
        """Whether both name somebody, and nobody that the other names."""
        return bool(self.names and other.names and not self.names & other.names)

    def wider(self, other: Scope) -> bool:
        """Whether it names nobody where the other does: "all imports", "South Korean imports"."""
        return self.quantifier == "all" and not self.names and bool(other.names)


def scope(text: str, value: Value) -> Scope | None:
    """What a rate or sum in a text is stated of, if that stands right behind it."""
    if value.dimension != "percent" and not value.dimension.startswith("money"):
        return None
    opening = _STATED_OF.match(text, value.end)
    if opening is None:
        return None
    start = place = opening.end()
    words: list[str] = []
    while len(words) < _LONGEST and (found := _WORD.match(text, place)) is not None:
        word = found[1].lower().rstrip(".")
        if word in FUNCTION_WORDS and word not in _INSIDE:
            break
        words.append(word)
        place = found.end() - (found[1].endswith(".") and not re.search(r"\.\w", found[1]))
        if found[1].endswith(".") and place < found.end():
            break
    said = text[start:place]
    found_terms = terms(said)
    return (
        Scope(
            said,
            frozenset(term.key for term in found_terms),
            frozenset(term.key for term in found_terms if said[term.start].isupper()),
            next((word for word in words if word in _QUANTIFIERS), ""),
        )
        if found_terms
        else None
    )
