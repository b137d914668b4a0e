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

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.tokens import Property
from framing.tokens.properties import Kind

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

(
    STOP, NOUN, NAME, DETERMINER, OWNER, PREPOSITION, COORDINATOR, PARTICIPLE, TIME, QUANTITY,
    ADVERB, PRONOUN, DIRECTION,
) = range(13)  # fmt: skip
_FOLLOWERS: Final = {
    NOUN: (NOUN, NAME, OWNER, PREPOSITION, DIRECTION, COORDINATOR),
    NAME: (NOUN, NAME, OWNER, PREPOSITION, DIRECTION, COORDINATOR),
    OWNER: (NOUN, NAME, OWNER, PARTICIPLE, QUANTITY),
    DETERMINER: (NOUN, NAME, OWNER, PARTICIPLE, ADVERB, QUANTITY),
    PREPOSITION: (NOUN, NAME, OWNER, DETERMINER, QUANTITY),
    # "To" before a small noun may as well stand before a verb.
    DIRECTION: (NAME, OWNER, DETERMINER, QUANTITY),
    COORDINATOR: (NOUN, NAME, OWNER, DETERMINER, QUANTITY),
    PARTICIPLE: (NOUN, NAME, OWNER),
    QUANTITY: (NOUN, NAME, OWNER, DETERMINER, PREPOSITION, QUANTITY, PARTICIPLE),
    ADVERB: (PARTICIPLE,),
}
# Above this bit stand the classes that may follow a word, below it the one it has.
_SHIFT: Final = 16
_PACKED: Final = [
    1 << own | sum(1 << _SHIFT + other for other in _FOLLOWERS.get(own, ())) for own in range(13)
]


@lru_cache(maxsize=4096)
def _class_of(bits: int) -> int:
    for test, found in (
        (c.SUBJECT | c.OBJECT | c.IT, PRONOUN),
        (c.RELATIVE, STOP),
        (c.COORDINATOR, COORDINATOR),
        (c.TO, DIRECTION),
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


_CLASS: Final = Property(
    "class in a noun phrase", np.uint8, lambda word: _class_of(c.word_bits(word)), Kind.WORD
)


@lru_cache(maxsize=4096)
def pairing_of(bits: int) -> int:
    """The class of a word and those that may follow it, as bits; bits 13 to 15 are free.

    ``bits`` are its classes in a clause.
    """
    return _PACKED[_class_of(bits)]


class Chunks:
    """The chunk of each token: where it begins and ends."""

    def __init__(
        self, tokens: Tokens, pairing: Ints, parted: Ints, hyphens: Ints, coordinators: Ints
    ) -> None:
        """Parse the tokens; before those of ``parted`` a mark stands, before ``hyphens`` a hyphen.

        ``pairing`` holds what ``pairing_of`` gives for each token.
        """
        joined = pairing[:-1] >> _SHIFT
        joined &= pairing[1:]
        # One more, for the place behind the last token.
        begins = np.ones(len(tokens) + 1, dtype=np.bool_)
        np.equal(joined, 0, out=begins[1:-1])
        begins[parted] = True
        begins[hyphens] = False
        begins[tokens.sentences.first] = True
        self._kind = tokens.vocabulary.column(_CLASS)
        self._type = tokens.type
        self._count = len(tokens)
        self._part_unlike(coordinators, begins)
        (self._first,) = begins.nonzero()

    def kind(self, at: Ints) -> Ints:
        """The classes of the words at those places."""
        return self._kind.take(self._type.take(at))

    def _part_unlike(self, at: Ints, begins: Bools) -> None:
        """Part "and" from what is not of a kind: "the law and Lee"."""
        at = at[(at > 0) & (at + 1 < self._count)]
        before, behind = self.kind(at - 1), self.kind(at + 1)
        unlike = ((before == NAME) != (behind == NAME)) & (behind != DETERMINER)
        begins[at[unlike]] = True

    def first_of(self, at: Ints) -> Ints:
        """The first token of the noun phrase that ends with each of ``at``."""
        first = self._first.take(self._first.searchsorted(at, "right") - 1)
        rows = (first < at).nonzero()[0]
        for _ in range(2):
            if not len(rows):
                break
            kind = self.kind(first[rows])
            loose = (kind == PREPOSITION) | (kind == COORDINATOR) | (kind == DIRECTION)
            rows = rows[loose & (first[rows] < at[rows])]
            first[rows] += 1
        return first

    def last_of(self, at: Ints) -> Ints:
        """The last token of the noun phrase that begins with each of ``at``."""
        at = np.minimum(at, self._count - 1)
        last = self._first.take(self._first.searchsorted(at, "right")) - 1
        rows = (last > at).nonzero()[0]
        for _ in range(2):
            if not len(rows):
                break
            kind = self.kind(last[rows])
            loose = (kind == PREPOSITION) | (kind == COORDINATOR) | (kind == DETERMINER)
            loose |= kind == DIRECTION
            rows = rows[loose & (last[rows] > at[rows])]
            last[rows] -= 1
        return last
