"""Trie: the forms of all lexicons, over numbered words, as arrays."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from framing.tokens.words import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from framing.arrays import Bools, Ints

ROOT: Final = 0
# The words that may follow a form's first are sorted into so many classes, a bit each.
CLASSES: Final = 30
# A class that all words are in, for first words that are a form by themselves.
ALL: Final = 1 << CLASSES
# Above the classes that may follow a word stand those that it is in.
_OWN: Final = 32


class Trie:
    """The forms of some entries; nodes are numbered, and each knows the entries that end there.

    Attributes
    ----------
    words
        The number of each word of a form, from 1 on; 0 stands for all other words.
    depth
        The words of the longest form.
    from_root
        The node that each numbered word leads to at the beginning of a form, or 0.
    ends, goes_on
        For each node: does a form end there, and does one go on?
    pairs
        What ``may_begin`` needs of each numbered word.
    """

    def __init__(self, forms_of_entries: Sequence[Sequence[str]]) -> None:
        self._children: list[dict[int, int]] = [{}]
        ending: list[list[int]] = [[]]
        self.words: dict[str, int] = {}
        self.depth = 1
        for entry, forms in enumerate(forms_of_entries):
            for form in forms:
                words = WORD.findall(form)
                self.depth = max(self.depth, len(words))
                node = self._insert(words)
                ending.extend([] for _ in range(len(self._children) - len(ending)))
                ending[node].append(entry)
        self.ends: Bools = np.array([bool(entries) for entries in ending])
        self.goes_on: Bools = np.array([bool(following) for following in self._children])
        self.from_root = np.zeros(len(self.words) + 1, dtype=np.int64)
        for word, child in self._children[ROOT].items():
            self.from_root[word] = child
        self._freeze_steps()
        self._entry_count = np.array([len(entries) for entries in ending])
        self._entry_start = self._entry_count.cumsum() - self._entry_count
        self._entries = np.fromiter(chain.from_iterable(ending), np.int64)
        self.pairs = self._pairs()

    def _insert(self, words: Iterable[str]) -> int:
        node = ROOT
        for word in words:
            number = self.words.setdefault(word, len(self.words) + 1)
            following = self._children[node].get(number)
            if following is None:
                following = self._children[node][number] = len(self._children)
                self._children.append({})
            node = following
        return node

    def _freeze_steps(self) -> None:
        """A table of steps: a row per node that goes on, a column per word that goes on there."""
        inner = {word for following in self._children[1:] for word in following}
        self._column_of = np.zeros(len(self.words) + 1, dtype=np.int64)
        self._column_of[sorted(inner)] = np.arange(1, len(inner) + 1)
        self._row_of = self.goes_on.cumsum() - self.goes_on
        shape = int(self.goes_on.sum()), len(inner) + 1
        self._table: NDArray[Any] = np.zeros(shape, dtype=np.int32)
        for node, following in enumerate(self._children[1:], start=1):
            for word, child in following.items():
                self._table[self._row_of[node], self._column_of[word]] = child

    def steps(self, node: Ints, word: Ints) -> Ints:
        """The node that each word leads to from each node that goes on, or 0."""
        at = self._row_of.take(node) * self._table.shape[1] + self._column_of.take(word)
        return self._table.take(at)

    def _pairs(self) -> list[int]:
        """Of each word the classes that it is in, above the classes that may follow it."""
        following = {
            word: list(self._children[child]) for word, child in self._children[ROOT].items()
        }
        class_of = {
            word: 1 << number % CLASSES
            for number, word in enumerate(sorted(set(chain.from_iterable(following.values()))))
        }
        pairs = [(ALL | class_of.get(word, 0)) << _OWN for word in range(len(self.words) + 1)]
        for word, seconds in following.items():
            pairs[word] |= ALL * bool(self.ends[self.from_root[word]])
            for second in seconds:
                pairs[word] |= class_of[second]
        return pairs

    @staticmethod
    def may_begin(pairs: Ints) -> Bools:
        """At which words of a text a form may begin, given the ``pairs`` of each word.

        Half of the words of a text begin some form, and few of those go on with a second word of
        one. So this is asked first: is the next word of a class that may follow here?
        """
        following = np.empty_like(pairs)
        np.right_shift(pairs[1:], _OWN, out=following[:-1])
        following[-1:] = ALL
        following &= pairs
        return following != 0

    def entries_at(self, node: Ints) -> tuple[Ints, Ints]:
        """The entries that end at each node: which of ``node`` they are of, and their numbers."""
        counts = self._entry_count.take(node)
        found = np.arange(len(node)).repeat(counts)
        within = np.arange(len(found)) - (counts.cumsum() - counts).take(found)
        return found, self._entries.take(self._entry_start.take(node).take(found) + within)
