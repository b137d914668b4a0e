"""Weights: what each term tells in an event."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from framing.alignment.sides import Side

# An article that has a term once counts for so much less: it may be what they share.
_ONCE: Final = 0.85


@dataclass(frozen=True, slots=True)
class Weights:
    """What each term tells in an event, from 0 to 1."""

    by_term: Mapping[str, float]

    def of(self, terms: Iterable[str]) -> float:
        """What the terms tell together."""
        return sum(self.by_term.get(term, 1.0) for term in terms)

    def share(self, first: AbstractSet[str], second: AbstractSet[str]) -> float:
        """The share of the first's weight that the second has too."""
        total = self.of(first)
        return self.of(first & second) / total if total else 0.0

    def contained(self, first: AbstractSet[str], second: AbstractSet[str]) -> float:
        """The share of the lesser's weight that the other has too."""
        least = min(self.of(first), self.of(second))
        return self.of(first & second) / least if least else 0.0

    def alike(self, first: AbstractSet[str], second: AbstractSet[str]) -> float:
        """The share of both weights that is common to both."""
        total = self.of(first) + self.of(second)
        return 2 * self.of(first & second) / total if total else 0.0


def weights(sides: Iterable[Side]) -> Weights:
    """The weights of the terms of an event: how rare in news, and how rare in these articles.

    What each article has once is what they share; what they repeat is what the event is about.
    """
    sentences: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    number = 0
    for side in sides:
        held = Counter(key for one in side.sentences for key in {term.key for term in one.terms})
        sentences.update(held)
        articles.update(held.keys())
        number += len(side.sentences)
    most = math.log(number + 1)
    found = {}
    for term, count in sentences.items():
        repeated = count - _ONCE * (articles[term] - 1)
        found[term] = rarity(term) / rarity("") * math.log((number + 1) / repeated) / most
    return Weights(found)
