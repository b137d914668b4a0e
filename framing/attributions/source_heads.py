"""The head of each source, the word that tells what it is, and what stands before and behind it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from framing.attributions import noun_phrases
from framing.attributions.source_marks import BIT, OF
from framing.attributions.source_words import UNKNOWN, belongs, highest
from framing.tokens import shapes

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.arrays import Bools, Ints
    from framing.attributions.source_words import Windows
    from framing.tokens import Property

Answer = TypeVar("Answer")


class Heads:
    """The heads of some sources; rules test them, all at once.

    ``start`` and ``end`` are the places of the words with which the noun phrase of the head begins
    and ends, so that ``end`` is the head itself; ``inside``, ``before`` and ``behind`` are the
    words of that noun phrase, those before its head, and those behind it, as bits.
    """

    def __init__(self, seen: Windows) -> None:
        self.seen = seen
        self.stop = noun_phrases.stops(seen)
        self.start = np.zeros(len(seen), dtype=np.int64)
        self.end = noun_phrases.end(seen, self.stop, self.start)
        self.quantity = self._quantities()
        self.start = np.where(self.quantity, self.end + 2, self.start)
        counted = noun_phrases.end(seen, self.stop, self.start)
        self.end = np.where(self.quantity, counted, self.end)
        self.family = self._family()
        self.before = (1 << self.end) - (1 << self.start)
        self.inside = self.before | 1 << self.end
        self.behind = seen.valid & -2 << self.end
        self._known: dict[object, Any] = {}

    def _family(self) -> Ints:
        return self.seen.family.take(self.seen.start + self.end)

    def has(self, *asked: Property) -> Bools:
        """Whether the head, or the gap before it, has one of some properties."""
        return self._marks & sum(1 << BIT[one] for one in asked) != 0

    @cached_property
    def _marks(self) -> Ints:
        return self.seen.marks.take(self.seen.start + self.end)

    @cached_property
    def plural(self) -> Bools:
        """Whether the head stands in another form than its entry's lemma."""
        return self.seen.plural.take(self.seen.start + self.end)

    def _quantities(self) -> Bools:
        """Whether the first noun phrase only counts the next: "one" in "one of the officials"."""
        counts = belongs(self._family(), ("vague", "crowd"))
        counts |= self.at(self.seen.of(shapes.STARTS_WITH_DIGIT), self.end)
        return (
            counts
            & self.at(self.seen.of(OF), self.end + 1)
            & self.at(self.seen.valid, self.end + 2)
        )

    def at(self, words: Ints, place: Ints) -> Bools:
        """Whether the word at a place of each source is among some; False before the first."""
        return words << 1 >> place + 1 & 1 != 0

    def once(self, rule: Callable[[Heads], Answer]) -> Answer:
        """What a rule says of these heads, asked once."""
        if rule not in self._known:
            self._known[rule] = rule(self)
        return self._known[rule]

    def of(self, *families: str) -> Bools:
        """Whether the head is of one of some families."""
        return belongs(self.family, families)

    @cached_property
    def unknown(self) -> Bools:
        """Whether no lexicon knows the head."""
        return self.family == UNKNOWN

    @cached_property
    def capital(self) -> Bools:
        """Whether the head begins with a capital."""
        return self.at(self.seen.capital, self.end)

    def last_before(self, words: Ints) -> Ints:
        """The last of some words before the head; -1 for none."""
        return highest(words & self.before)
