"""One pass over the words finds the entries of all lexicons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.guardbook import GuardBook
from framing.tokens import Hits, gaps
from framing.tokens.properties import Property
from framing.trie import Trie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Ints
    from framing.lexicon import Lexicon
    from framing.tokens import Tokens

# A plain number is compared faster than a member of an enumeration.
_FURNITURE: Final = int(Zone.FURNITURE)
_NOTHING: Final = np.empty(0, dtype=np.int64)


class Matcher:
    """All forms of all lexicons in one trie over numbered words.

    Matching looks at the words that begin a form, then steps through the trie for all of them at
    once; a longer lexicon costs no more passes.
    """

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        self.lexicons = tuple(lexicons)
        entries = [entry for lexicon in self.lexicons for entry in lexicon.entries]
        sizes = [len(lexicon.entries) for lexicon in self.lexicons]
        self._first_entry = np.cumsum([0, *sizes])
        self._lexicon_of = np.arange(len(sizes)).repeat(sizes)
        self._guards = GuardBook([entry.guards for entry in entries])
        self._trie = Trie([entry.forms for entry in entries])
        self._word = Property.of_word("word of a lexicon", np.int32, self._word_number)
        self._pairs = Property.of_word("pairs of a lexicon", np.int64, self._pairs_of)

    def _word_number(self, form: str) -> int:
        """The number of the word among the lexicons' words; a possessive counts as its noun."""
        words = self._trie.words
        return words.get(form) or words.get(form.removesuffix("'s"), 0)

    def _pairs_of(self, form: str) -> int:
        return self._trie.pairs[self._word_number(form)]

    def match(self, tokens: Tokens) -> dict[str, Hits]:
        """What each lexicon, by its name, finds in ``tokens`` outside furniture.

        Where two entries of one lexicon overlap, the first wins, and of two that begin together
        the longer; an entry whose guards do not hold there does not count.
        """
        first, last, node = self._walk(tokens, self._beginnings(tokens))
        found, entry = self._trie.entries_at(node)
        first, last = first.take(found), last.take(found)
        (held,) = self._guards.holds(tokens, first, last, entry).nonzero()
        return self._by_lexicon(first.take(held), last.take(held), entry.take(held), len(tokens))

    def _by_lexicon(self, first: Ints, last: Ints, entry: Ints, count: int) -> dict[str, Hits]:
        """The finds of each lexicon that do not overlap, given all in a text of ``count`` words."""
        # Set apart like this, finds of different lexicons never overlap.
        lexicon = self._lexicon_of.take(entry)
        apart = lexicon * (count + 1)
        rows = _leftmost_longest(first + apart, last + apart, entry, self._trie.depth)
        first, last, lexicon = first.take(rows), last.take(rows), lexicon.take(rows)
        entry = entry.take(rows) - self._first_entry.take(lexicon)
        bounds = lexicon.searchsorted(np.arange(len(self.lexicons) + 1)).tolist()
        return {
            one.name: Hits(first[start:end], last[start:end], entry[start:end])
            for one, start, end in zip(self.lexicons, bounds, bounds[1:], strict=False)
        }

    def _beginnings(self, tokens: Tokens) -> Ints:
        """The tokens outside furniture at which a form may begin."""
        pairs = tokens.vocabulary.column(self._pairs).take(tokens.type)
        (first,) = self._trie.may_begin(pairs).nonzero()
        return first.compress(tokens.zone.take(first) != _FURNITURE)

    def _walk(self, tokens: Tokens, first: Ints) -> tuple[Ints, Ints, Ints]:
        """First token, last token and trie node of every form that begins at ``first``."""
        trie, word = self._trie, tokens.vocabulary.column(self._word)
        soft = tokens.vocabulary.column(gaps.SOFT)
        node, last = trie.from_root.take(word.take(tokens.type.take(first))), first
        found = [(_NOTHING, _NOTHING, _NOTHING)]
        while len(first):
            (ending,) = trie.ends.take(node).nonzero()
            found.append((first.take(ending), last.take(ending), node.take(ending)))
            (rows,) = (trie.goes_on.take(node) & (last < len(tokens) - 1)).nonzero()
            following = last.take(rows) + 1
            child = trie.steps(node.take(rows), word.take(tokens.type.take(following)))
            reached = child > 0
            reached &= soft.take(tokens.gap.take(following))
            reached &= tokens.block.take(following) == tokens.block.take(following - 1)
            first = first.take(rows.compress(reached))
            last, node = following.compress(reached), child.compress(reached)
        firsts, lasts, nodes = zip(*found, strict=True)
        return np.concatenate(firsts), np.concatenate(lasts), np.concatenate(nodes)


def _leftmost_longest(first: Ints, last: Ints, entry: Ints, longest: int) -> Ints:
    """The rows, in order, without those that begin inside an earlier or longer one."""
    # One number to sort by: first, then the longer, then the entry that stands first.
    entries = int(entry.max(initial=0)) + 1
    order = (((first + 1) * longest + first - last) * entries + entry).argsort()
    while len(order):
        reach = np.maximum.accumulate(last.take(order))
        overlaps = first.take(order)[1:] <= reach[:-1]
        # Of a chain of overlaps only the first falls for certain; the next may be free by that.
        falls = overlaps.copy()
        falls[1:] &= ~overlaps[:-1]
        if not falls.any():
            break
        order = order.compress(~np.concatenate(([False], falls)))
    return order
