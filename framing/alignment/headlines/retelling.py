"""Which sentence of the body the headline retells."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from framing.alignment.sides import Sentence, Side

# The share of the headline's terms, weighted, that a sentence must have to be what it retells.
CLOSE: Final = 0.5
FEWEST: Final = 3


class Retelling:
    """A side's body, held against its headline by terms; a term that is rare in it weighs more."""

    def __init__(self, side: Side) -> None:
        self.side = side

    @cached_property
    def _held(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(term.key for term in one.terms) for one in self.side.body)

    @cached_property
    def _weights(self) -> dict[str, float]:
        sentences = Counter(key for keys in self._held for key in keys)
        return {key: log(1 + len(self._held) / count) for key, count in sentences.items()}

    def closeness(self, headline: Sentence) -> list[float]:
        """For each sentence of the body the weighted share of the headline's terms that it has.

        Sentences with too few terms of the headline have 0.
        """
        wanted = frozenset(term.key for term in headline.terms)
        # A term that the body never has weighs as one it has once.
        absent = log(1 + len(self._held))
        total = sum(self._weights.get(key, absent) for key in wanted)
        return [
            sum(self._weights[key] for key in sorted(keys & wanted)) / total
            if len(keys & wanted) >= FEWEST
            else 0.0
            for keys in self._held
        ]

    def retold(self, headline: Sentence, least: float = CLOSE) -> tuple[Sentence, ...]:
        """The sentences that the headline may retell, the closest first."""
        shares = self.closeness(headline)
        order = sorted(range(len(shares)), key=lambda row: (-shares[row], row))
        return tuple(self.side.body[row] for row in order if shares[row] >= least)
