"""Surroundings: the words around a value, which tell what it is the value of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.numbers.values import Value
    from framing.alignment.sides import Sentence
    from framing.alignment.terms import Term

FADING: Final = {"number": 0.35, "date": 0.2}
"""How fast a word counts for less, the more words stand between; a date is of the whole clause."""
STOP: Final = 2
"""A comma puts words as far apart as so many words do."""
NEAREST: Final = {"number": 3, "date": 3}
TIME_WORDS: Final = frozenset(
    """
    year month week day hour minut period earlier last quarter time decad ago recent later next
    januari februari march april may june juli august septemb octob novemb decemb
    monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
"""Stems that tell when, and not what is measured."""
_TIME_WORDS_COUNT: Final = 0.3
_STOPS: Final = (", ", "; ", ": ", " — ")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The terms around a value, with their nearness (up to 1) and where each stands first.

    ``names`` are those of them that are names, ``closest`` those right beside the value.
    """

    near: dict[str, float]
    names: frozenset[str]
    closest: frozenset[str]
    places: dict[str, tuple[int, int]]

    def words_shared(self, other: Surroundings) -> int:
        """How many words both have, names apart."""
        return len((self.near.keys() & other.near.keys()) - self.names)


def surroundings(sentence: Sentence, value: Value) -> Surroundings:
    """The terms of the sentence around a value; its own only if they name what is counted."""
    near: dict[str, float] = {}
    names: set[str] = set()
    places: dict[str, tuple[int, int]] = {}
    beside: list[tuple[float, str]] = []
    for term, distance in _distances(sentence, value):
        if term.kind == "number" or (not distance and not value.head):
            continue
        nearness = 1 / (1 + FADING[value.kind] * distance)
        telling = term.key not in TIME_WORDS
        near[term.key] = max(
            near.get(term.key, 0.0), nearness if telling else nearness * _TIME_WORDS_COUNT
        )
        places.setdefault(term.key, (term.start, term.end))
        if term.kind == "name":
            names.add(term.key)
        if telling and distance:
            beside.append((distance, term.key))
    closest = sorted(beside)[: NEAREST[value.kind]]
    return Surroundings(near, frozenset(names), frozenset(key for _, key in closest), places)


def _distances(sentence: Sentence, value: Value) -> Iterator[tuple[Term, float]]:
    """The sentence's terms, and how far from the value: terms and stops between; 0 inside it."""
    text, offset = sentence.text, sentence.stretch.start
    start, end = offset + value.start, offset + value.end
    before = after = 0
    for term in reversed(sentence.terms):
        if term.end <= start:
            yield term, before + 0.5 + _stops(text[term.end - offset : value.start])
            before += 1
    for term in sentence.terms:
        if term.start >= end:
            yield term, after + 0.5 + _stops(text[value.end : term.start - offset])
            after += 1
        elif term.end > start:
            yield term, 0.0


def _stops(gap: str) -> int:
    return STOP * sum(gap.count(stop) for stop in _STOPS)
