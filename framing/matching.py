"""One pass over the words finds the entries of all lexicons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.guardbook import GuardBook
from framing.tokens import Hits, gaps, shapes
from framing.tokens.vocabulary import Property
from framing.tokens.words import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Ints
    from framing.lexicon import Lexicon
    from framing.tokens import Tokens

ROOT: Final = 0


class Matcher:
    """All forms of all lexicons in one trie over numbered words.

    Matching looks at the words that begin a form, then steps through the trie for all of them at
    once; a longer lexicon costs no more passes.
    """

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        self.lexicons = tuple(lexicons)
        self._words: dict[str, int] = {}
        self.word = Property("word of a lexicon", np.int64, self._word_number)
        entries = [entry for lexicon in self.lexicons for entry in lexicon.entries]
        self._first_entry = np.cumsum([0, *(len(lexicon.entries) for lexicon in self.lexicons)])
        self._guards = GuardBook([entry.guards for entry in entries])
        children: list[dict[int, int]] = [{}]
        ends: list[list[int]] = [[]]
        for row, entry in enumerate(entries):
            for form in entry.forms:
                ends[self._insert(form, children, ends)].append(row)
        self._freeze(children, ends)

    def _insert(self, form: str, children: list[dict[int, int]], ends: list[list[int]]) -> int:
        node = ROOT
        for word in WORD.findall(form):
            number = self._words.setdefault(word, len(self._words) + 1)
            following = children[node].get(number)
            if following is None:
                following = children[node][number] = len(children)
                children.append({})
                ends.append([])
            node = following
        return node

    def _freeze(self, children: list[dict[int, int]], ends: list[list[int]]) -> None:
        """The trie as arrays: a table of steps for the nodes that go on, and what nodes end."""
        width = len(self._words) + 1
        self._from_root = np.zeros(width, dtype=np.int64)
        for word, child in children[ROOT].items():
            self._from_root[word] = child
        inner = [node for node, following in enumerate(children) if node != ROOT and following]
        self._row_of = np.zeros(len(children), dtype=np.int64)
        self._row_of[inner] = np.arange(1, len(inner) + 1)
        self._steps = np.zeros((len(inner) + 1, width), dtype=np.int32)
        for node in inner:
            for word, child in children[node].items():
                self._steps[self._row_of[node], word] = child
        counts = [len(found) for found in ends]
        self._ends_here = np.array(counts) > 0
        self._end_start = np.concatenate([[0], np.cumsum(counts)])
        self._end_entry = np.array([row for found in ends for row in found], dtype=np.int64)

    def _word_number(self, word: str) -> int:
        """The number of the word among the lexicons' words; a possessive counts as its noun."""
        form = shapes.normal(word)
        return self._words.get(form) or self._words.get(form.removesuffix("'s"), 0)

    def match(self, tokens: Tokens) -> dict[str, Hits]:
        """What each lexicon, by its name, finds in ``tokens`` outside furniture.

        Where two entries of one lexicon overlap, the first wins, and of two that begin together
        the longer; an entry whose guards do not hold there does not count.
        """
        first, last, node = self._walk(tokens)
        counts = self._end_start[node + 1] - self._end_start[node]
        repeated = np.repeat(np.arange(len(node)), counts)
        within = np.arange(len(repeated)) - np.repeat(np.cumsum(counts) - counts, counts)
        entry = self._end_entry[self._end_start[node[repeated]] + within]
        first, last = first[repeated], last[repeated]
        holds = self._guards.holds(tokens, first, last, entry)
        hits = Hits(first[holds], last[holds], entry[holds])
        found = {}
        for lexicon, start, end in zip(
            self.lexicons, self._first_entry[:-1], self._first_entry[1:], strict=True
        ):
            mine = _take(hits, (hits.entry >= start) & (hits.entry < end))
            mine = _leftmost_longest(mine)
            found[lexicon.name] = Hits(mine.first, mine.last, mine.entry - start)
        return found

    def _walk(self, tokens: Tokens) -> tuple[Ints, Ints, Ints]:
        """First token, last token and trie node of every form that is found."""
        words = tokens.of(self.word)
        node = self._from_root[words]
        first = np.flatnonzero((node > 0) & (tokens.zone != Zone.FURNITURE))
        node, last = node[first], first
        soft = tokens.vocabulary.column(gaps.SOFT)
        found_first, found_last, found_node = [], [], []
        while len(first):
            ends = self._ends_here[node]
            found_first.append(first[ends])
            found_last.append(last[ends])
            found_node.append(node[ends])
            row = self._row_of[node]
            rows = np.flatnonzero((row > 0) & (last + 1 < len(words)))
            following = last[rows] + 1
            child = self._steps[row[rows], words[following]]
            goes_on = np.flatnonzero(child)
            rows, following, child = rows[goes_on], following[goes_on], child[goes_on]
            goes_on = soft[tokens.gap[following]]
            goes_on &= tokens.block[following] == tokens.block[following - 1]
            first, last, node = first[rows][goes_on], following[goes_on], child[goes_on]
        nothing = np.empty(0, dtype=np.int64)
        return (
            np.concatenate([nothing, *found_first]),
            np.concatenate([nothing, *found_last]),
            np.concatenate([nothing, *found_node]),
        )


def _take(hits: Hits, rows: Bools | Ints) -> Hits:
    return Hits(hits.first[rows], hits.last[rows], hits.entry[rows])


def _leftmost_longest(hits: Hits) -> Hits:
    """The hits without those that begin inside an earlier or longer one."""
    hits = _take(hits, np.lexsort((hits.entry, -hits.last, hits.first)))
    while len(hits.first):
        reach = np.maximum.accumulate(hits.last)
        overlaps = np.zeros(len(hits.first), dtype=np.bool_)
        overlaps[1:] = hits.first[1:] <= reach[:-1]
        # Of a chain of overlaps only the first falls for certain; the next may be free by that.
        falls = overlaps & ~np.concatenate([[False], overlaps[:-1]])
        if not falls.any():
            break
        hits = _take(hits, ~falls)
    return hits
