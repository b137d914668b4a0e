"""Noun phrases, told from pairs of neighbouring words.

Each word has one of a dozen classes; a table says which class may follow which within a noun
phrase: a determiner opens one, a preposition stands between two nouns, "and" between two of a
kind, a participle behind a determiner, a verb in none. Where a word does not go on from the one
before it, a new chunk begins. So one look at each pair of neighbours parses the whole batch.

References
----------
Abney, S. (1991). Parsing by chunks. In Berwick, R., Abney, S., Tenny, C. (eds.), Principle-Based
Parsing. Dordrecht: Kluwer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.tokens import Property

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.tokens import Tokens

(
    STOP, NOUN, NAME, DETERMINER, OWNER, PREPOSITION, COORDINATOR, PARTICIPLE, TIME, QUANTITY,
    ADVERB, PRONOUN,
) = range(12)  # fmt: skip
_CLASSES: Final = 12
_NOMINAL: Final = (NOUN, NAME, OWNER, QUANTITY)
_FOLLOWERS: Final = {
    NOUN: (NOUN, NAME, OWNER, PREPOSITION, COORDINATOR),
    NAME: (NOUN, NAME, OWNER, PREPOSITION, COORDINATOR),
    OWNER: (NOUN, NAME, OWNER, PARTICIPLE, QUANTITY),
    DETERMINER: (NOUN, NAME, OWNER, PARTICIPLE, ADVERB, QUANTITY),
    PREPOSITION: (NOUN, NAME, OWNER, DETERMINER, QUANTITY),
    COORDINATOR: (NOUN, NAME, OWNER, DETERMINER, QUANTITY),
    PARTICIPLE: (NOUN, NAME, OWNER),
    QUANTITY: (NOUN, NAME, OWNER, DETERMINER, PREPOSITION, QUANTITY, PARTICIPLE),
    ADVERB: (PARTICIPLE,),
}
_FOLLOWS: Final = np.zeros(_CLASSES * _CLASSES, dtype=np.bool_)
for _before, _behind in _FOLLOWERS.items():
    for _class in _behind:
        _FOLLOWS[_before * _CLASSES + _class] = True


def _class_of(word: str) -> int:
    bits = c.WORD.compute(word)
    for test, found in (
        (c.SUBJECT | c.OBJECT | c.IT, PRONOUN),
        (c.RELATIVE, STOP),
        (c.COORDINATOR, COORDINATOR),
        (c.NOMINAL_PREPOSITION, PREPOSITION),
        (c.QUANTITY, QUANTITY),
        (c.DETERMINER, DETERMINER),
        (c.TIME, TIME),
        (c.ADVERB, ADVERB),
        (c.CLOSED, STOP),
        (c.GENITIVE, OWNER),
        (c.CAPITAL | c.NUMBER, NAME),
    ):
        if bits & test:
            return found
    if bits & (c.VERB | c.MAYBE_VERB) and bits & (c.PAST | c.ING):
        return PARTICIPLE
    return STOP if bits & c.VERB else NOUN


_CLASS: Final = Property("class in a noun phrase", np.uint8, _class_of)
_SOFT: Final = Property(
    "a phrase may step over it", np.bool_, lambda gap: not c.GAP.compute(gap) & c.BREAKS
)
_HYPHEN: Final = Property("hyphen", np.bool_, lambda gap: bool(c.GAP.compute(gap) & c.HYPHEN))


class Chunks:
    """The chunk of each token: where it begins and ends."""

    def __init__(self, tokens: Tokens) -> None:
        column = tokens.vocabulary.column
        self.kind = column(_CLASS)[tokens.type]
        pair = self.kind[:-1] * np.uint8(_CLASSES)
        pair += self.kind[1:]
        joined = _FOLLOWS[pair]
        gap = tokens.gap[1 : len(tokens)]
        joined &= column(_SOFT)[gap]
        self._join_alike(joined)
        joined |= column(_HYPHEN)[gap]
        begins = np.ones(len(tokens), dtype=np.bool_)
        np.logical_not(joined, out=begins[1:])
        begins[tokens.sentences.first] = True
        self._number = np.cumsum(begins, dtype=np.int32)
        # One more, for the place behind the last token.
        self._first = np.append(np.flatnonzero(begins), len(tokens))

    def _join_alike(self, joined: np.ndarray) -> None:
        """Part "and" from what is not of a kind: "the law and Lee"."""
        at = np.flatnonzero((self.kind[1:-1] == COORDINATOR) & joined[:-1]) + 1
        before, behind = self.kind[at - 1], self.kind[at + 1]
        unlike = (before == NAME) != (behind == NAME)
        unlike &= behind != DETERMINER
        joined[at[unlike] - 1] = False

    def first_of(self, at: Ints) -> Ints:
        """The first token of the noun phrase that ends with each of ``at``."""
        first = self._first[self._number[at] - 1]
        for _ in range(2):
            light = self.kind[first]
            loose = (light == PREPOSITION) | (light == COORDINATOR)
            first = np.where(loose & (first < at), first + 1, first)
        return first

    def last_of(self, at: Ints) -> Ints:
        """The last token of the noun phrase that begins with each of ``at``."""
        at = np.minimum(at, len(self._number) - 1)
        last = self._first[self._number[at]] - 1
        for _ in range(2):
            light = self.kind[last]
            loose = (light == PREPOSITION) | (light == COORDINATOR) | (light == DETERMINER)
            last = np.where(loose & (last > at), last - 1, last)
        return last
