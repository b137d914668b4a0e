"""One pass over the words finds the entries of all lexicons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing import guards
from framing.cleaning import Zone
from framing.tokens import Hits, gaps, shapes
from framing.tokens.vocabulary import Property
from framing.tokens.words import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Ints
    from framing.lexicon import Entry, Lexicon
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
        children: list[dict[int, int]] = [{}]
        ends: list[list[tuple[int, int]]] = [[]]
        for number, lexicon in enumerate(self.lexicons):
            for row, entry in enumerate(lexicon.entries):
                for form in entry.forms:
                    node = self._insert(form, children, ends)
                    ends[node].append((number, row))
        self._freeze(children, ends)
        self._guards = [_guard_rows(lexicon.entries) for lexicon in self.lexicons]

    def _insert(
        self, form: str, children: list[dict[int, int]], ends: list[list[tuple[int, int]]]
    ) -> int:
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

    def _freeze(self, children: list[dict[int, int]], ends: list[list[tuple[int, int]]]) -> None:
        """The trie as arrays: steps sorted by (node, word), and what each node ends."""
        self._width = len(self._words) + 1
        steps = sorted(
            (node * self._width + word, child)
            for node, following in enumerate(children)
            for word, child in following.items()
        )
        self._step_keys = np.array([key for key, _ in steps], dtype=np.int64)
        self._step_nodes = np.array([child for _, child in steps], dtype=np.int64)
        self._from_root = np.zeros(self._width, dtype=np.int64)
        for word, child in children[ROOT].items():
            self._from_root[word] = child
        counts = [len(found) for found in ends]
        self._end_start = np.concatenate([[0], np.cumsum(counts)])
        flat = [pair for found in ends for pair in found]
        self._end_lexicon = np.array([number for number, _ in flat], dtype=np.int64)
        self._end_entry = np.array([row for _, row in flat], dtype=np.int64)

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
        end = self._end_start[node[repeated]] + within
        lexicon, entry = self._end_lexicon[end], self._end_entry[end]
        first, last = first[repeated], last[repeated]
        found = {}
        for number, one in enumerate(self.lexicons):
            mine = np.flatnonzero(lexicon == number)
            hits = Hits(first[mine], last[mine], entry[mine])
            hits = _take(hits, self._guarded(number, hits, tokens))
            found[one.name] = _leftmost_longest(hits)
        return found

    def _walk(self, tokens: Tokens) -> tuple[Ints, Ints, Ints]:
        """First token, last token and trie node of every form that is found."""
        words = tokens.of(self.word)
        soft = tokens.before(gaps.SOFT)
        node = self._from_root[words]
        first = np.flatnonzero((node > 0) & (tokens.zone != Zone.FURNITURE))
        node, last = node[first], first
        found_first, found_last, found_node = [], [], []
        while len(first):
            ends = self._end_start[node + 1] > self._end_start[node]
            found_first.append(first[ends])
            found_last.append(last[ends])
            found_node.append(node[ends])
            following = last + 1
            inside = following < len(words)
            following = np.minimum(following, len(words) - 1)
            goes_on = inside & soft[following]
            goes_on &= tokens.block[following] == tokens.block[last]
            key = node * self._width + words[following]
            step = np.minimum(np.searchsorted(self._step_keys, key), len(self._step_keys) - 1)
            goes_on &= self._step_keys[step] == key
            first, last, node = first[goes_on], following[goes_on], self._step_nodes[step[goes_on]]
        nothing = np.empty(0, dtype=np.int64)
        return (
            np.concatenate([nothing, *found_first]),
            np.concatenate([nothing, *found_last]),
            np.concatenate([nothing, *found_node]),
        )

    def _guarded(self, number: int, hits: Hits, tokens: Tokens) -> Bools:
        """Whether all guards of each hit's entry hold."""
        holds = np.ones(len(hits.first), dtype=np.bool_)
        for guard, guarded in self._guards[number].items():
            rows = np.flatnonzero(guarded[hits.entry] & holds)
            if len(rows):
                holds[rows] = guards.check(guard, tokens, hits.first[rows], hits.last[rows])
        return holds


def _guard_rows(entries: Sequence[Entry]) -> dict[str, Bools]:
    """For every guard, which entries ask for it."""
    names = dict.fromkeys(guard for entry in entries for guard in entry.guards)
    return {
        name: np.array([name in entry.guards for entry in entries], dtype=np.bool_)
        for name in names
    }


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
