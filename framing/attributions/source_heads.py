"""The head of each source, the word that tells what it is, and what stands before and behind it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from framing.attributions import noun_phrases
from framing.attributions.source_words import OF, UNKNOWN, belongs
from framing.tokens import shapes

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.arrays import Bools, Ints
    from framing.attributions.source_words import Windows

Answer = TypeVar("Answer")


class Heads:
    """The heads of some sources; rules test them, all at once.

    ``start`` and ``end`` are the columns in which the noun phrase of the head begins and ends, so
    that ``end`` is the head itself; ``inside``, ``before`` and ``behind`` are the words of that
    noun phrase, those before its head, and those behind it.
    """

    def __init__(self, seen: Windows) -> None:
        self.seen = seen
        self.rows = np.arange(len(seen))
        self.columns = np.arange(seen.valid.shape[1])
        self.stop = noun_phrases.stops(seen)
        self.start = np.zeros(len(seen), dtype=np.int64)
        self.end = noun_phrases.end(seen.valid, self.stop, self.start)
        self.quantity = self._quantities()
        self.start = np.where(self.quantity, self.end + 2, self.start)
        counted = noun_phrases.end(seen.valid, self.stop, self.start)
        self.end = np.where(self.quantity, counted, self.end)
        self.family = seen.family[self.rows, self.end]
        self.inside = (self.columns >= self.start[:, None]) & (self.columns <= self.end[:, None])
        self.before = self.inside & (self.columns < self.end[:, None])
        self.behind = seen.valid & (self.columns > self.end[:, None])
        self._known: dict[object, Any] = {}

    def _quantities(self) -> Bools:
        """Whether the first noun phrase only counts the next: "one" in "one of the officials"."""
        family = self.seen.family[self.rows, self.end]
        counts = belongs(family, ("vague", "crowd"))
        counts |= self.at(self.seen.of(shapes.STARTS_WITH_DIGIT), self.end)
        return (
            counts
            & self.at(self.seen.of(OF), self.end + 1)
            & self.at(self.seen.valid, self.end + 2)
        )

    def at(self, mask: Bools, column: Ints) -> Bools:
        """The value of a mask in one column of each row; False outside of the window."""
        last = mask.shape[1] - 1
        within = (column >= 0) & (column <= last)
        return mask[self.rows, np.minimum(np.maximum(column, 0), last)] & within

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

    def last_before(self, mask: Bools) -> Ints:
        """The last column before the head in which a mask holds; -1 for none."""
        held = mask & self.before
        return np.where(held.any(axis=1), mask.shape[1] - 1 - held[:, ::-1].argmax(axis=1), -1)
