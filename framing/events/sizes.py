"""Sizes: how many articles the events at hand have, learnt from the events that are found.

Where nearly every event has three articles, as in what three outlets publish, a pair lacks its
third one, and a group of six is two events. What is learnt shifts how close two groups must be to
become one. It starts from no expectation beyond that small events are more frequent than large
ones, and outweighs that only where many events show otherwise (an empirical Bayes estimate; Robbins
1956).

Robbins, H. (1956). An empirical Bayes approach to statistics. Third Berkeley Symposium on
Mathematical Statistics and Probability 1, 157-163.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from framing.arrays import Floats, Ints

# Sizes from here on are one: nothing is learnt about how large the largest events are.
LARGEST: Final = 64
# Of the events of one size, so many are expected to have one article more.
_ONE_MORE: Final = 0.8
# How many events the expectation weighs as much as.
_EXPECTED: Final = 30
# How much closeness an e-fold of what is learnt counts for.
_COUNTS: Final = 1 / 16


class Sizes:
    """How much more frequent events of each size are than expected."""

    def __init__(self, found: Ints) -> None:
        expected = _ONE_MORE ** np.arange(LARGEST)
        expected /= expected.sum()
        count = np.bincount(np.minimum(found, LARGEST), minlength=LARGEST + 1)[1:]
        learnt = (count + _EXPECTED * expected) / (count.sum() + _EXPECTED)
        # By size, from 0 on, which no event has.
        self._more: Floats = np.concatenate([[0.0], _COUNTS * np.log(learnt / expected)])

    def together(self, size: int, others: Ints) -> Floats:
        """How much closeness speaks for a group of one size becoming one with each other one."""
        one, two, both = (
            self._more[np.minimum(sizes, LARGEST)] for sizes in (size, others, size + others)
        )
        found: Floats = both - one - two
        return found
