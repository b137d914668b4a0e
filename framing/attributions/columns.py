"""What the search looks at: classes of words and gaps, sentences, quotations and phrases."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes, lexicon
from framing.attributions.chunks import COORDINATOR, Chunks, pairing_of
from framing.cleaning import Zone
from framing.tokens import Property, gaps
from framing.tokens.properties import Kind

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

_PARTS, _PAUSES, _HYPHEN = 1, 2, 4
# A plain number is compared faster than a member of an enumeration.
_FURNITURE: Final = int(Zone.FURNITURE)
# So many quotations need wider numbers.
_MANY: Final = int(np.iinfo(np.int16).max)


def _pausing(gap: str) -> int:
    bits = classes.gap_bits(gap)
    pauses = classes.COMMA | classes.SEMICOLON | classes.COLON | classes.DASH | classes.HARD
    parts = bool(bits & classes.BREAKS) * _PARTS | bool(bits & pauses) * _PAUSES
    return parts | bool(bits & classes.HYPHEN) * _HYPHEN


_PAUSING: Final = Property("pause for a phrase or clause", np.uint8, _pausing, Kind.GAP)
_LINKS: Final = classes.SUBORDINATOR | classes.COORDINATOR
# In the bits that pairs of words leave free: may be a cue, links clauses.
_KNOWN, _LINK = 1 << 13, 1 << 14
_JOINS: Final = 1 << COORDINATOR
_FLAGS: Final = _KNOWN | _LINK | _JOINS


def _shape(word: str) -> int:
    bits = classes.word_bits(word)
    flags = lexicon.knows(word) * _KNOWN | bool(bits & _LINKS) * _LINK
    return pairing_of(bits) | flags


_SHAPE: Final = Property("what a word does in phrases and clauses", np.uint32, _shape, Kind.WORD)
# Places behind the last token, so that looking some words ahead needs no check of bounds.
PADDING: Final = 64


class Columns:
    """The columns of a batch that the rules read.

    Places are tokens. Behind the last one stand ``PADDING`` places of no sentence, so that
    looking ahead needs no check of bounds.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.count = len(tokens)
        self.sentence = tokens.sentence
        # Most gaps are a single space, which means nothing: only the others are asked.
        marked = tokens.once(gaps.beyond_spaces)
        self._marked = marked[: marked.searchsorted(self.count)]
        self._bits = self._packed()
        self.first = tokens.sentences.first
        self.last = tokens.sentences.last
        quotations = tokens.quotations
        # One more, for places in no quotation.
        self.quotation_first = np.concatenate((quotations.first, [self.count]))
        self.quotation_last = np.concatenate((quotations.last, [self.count]))
        # As narrow as can be: fresh memory is what costs most here.
        narrow = np.dtype(np.int16 if len(quotations) < _MANY else np.int32)
        self.opened: Ints = np.full(len(self._bits), -1, dtype=narrow)
        """The quotation that begins with each token, or -1."""
        self.closed: Ints = np.full(len(self._bits), -1, dtype=narrow)
        """The quotation that ends with each token, or -1."""
        self.opened[quotations.first] = np.arange(len(quotations))
        self.closed[quotations.last] = np.arange(len(quotations))

    def _packed(self) -> Ints:
        """The classes of each word with the marks before it; behind the last one only these."""
        tokens = self.tokens
        words, marks = map(tokens.vocabulary.column, (classes.WORD, classes.GAP))
        bits = np.empty(self.count + PADDING, dtype=np.int64)
        words.take(tokens.type, out=bits[: self.count], mode="clip")
        bits[self.count :] = marks[tokens.gap[-1]]
        bits[self._marked] |= marks.take(tokens.gap.take(self._marked))
        return bits

    def word(self, at: Ints) -> Ints:
        """The classes of the words at those places and the marks before them, as bits."""
        return self._bits[at]

    def has(self, at: Ints, bits: int) -> Bools:
        """Whether the words at those places are of one of the classes, or behind such a mark."""
        return (self._bits[at] & bits) != 0

    def of(self, at: Ints, property_: Property) -> Ints:
        """A property of the words at those places; behind the last one, of that one."""
        return self.tokens.vocabulary.column(property_)[self.tokens.type.take(at, mode="clip")]

    def opening(self, at: Ints) -> Ints:
        """The first tokens of the sentences in which those places are."""
        return self.first[self.sentence[at]]

    def closing(self, at: Ints) -> Ints:
        """The last tokens of the sentences in which those places are."""
        return self.last[self.sentence[at]]

    def quoted(self, at: Ints) -> Bools:
        """Whether the words at those places stand in a quotation."""
        nearest = self.quotation_first[:-1].searchsorted(at, side="right") - 1
        return (nearest >= 0) & (self.quotation_last[nearest] >= at)

    def known(self, at: Ints) -> Bools:
        """Whether the lexicon of cues knows the verbs at those places."""
        return self.of(at, lexicon.CUE) != 0

    @cached_property
    def chunks(self) -> Chunks:
        """The noun phrases."""
        places, bits = self._pausing
        parted = places[(bits & _PARTS) != 0]
        hyphens = places[(bits & _HYPHEN) != 0]
        return Chunks(self.tokens, self._shapes, parted, hyphens, self._shaped(_JOINS))

    @cached_property
    def _shapes(self) -> Ints:
        """What each token does in phrases and clauses, as bits."""
        return self.tokens.vocabulary.column(_SHAPE).take(self.tokens.type)

    @cached_property
    def _pauses(self) -> Ints:
        """The tokens behind commas, semicolons, colons, dashes and line breaks."""
        places, bits = self._pausing
        return np.concatenate((places[(bits & _PAUSES) != 0], [self.count]))

    @cached_property
    def _pausing(self) -> tuple[Ints, Ints]:
        """The tokens behind more than a space, and what that does to a phrase or clause."""
        marks = self.tokens.gap.take(self._marked)
        return self._marked, self.tokens.vocabulary.column(_PAUSING).take(marks)

    @cached_property
    def _flagged(self) -> tuple[Ints, Ints]:
        """The tokens that have a flag among what they do, and what they do: a tenth of all."""
        (places,) = (self._shapes & _FLAGS != 0).nonzero()
        return places, self._shapes.take(places)

    def _shaped(self, flag: int) -> Ints:
        """The tokens that have a flag among what they do."""
        places, bits = self._flagged
        return places.compress(bits & flag != 0)

    @cached_property
    def commas(self) -> Ints:
        """The tokens behind commas, and the place behind the last token."""
        pauses = self._pauses
        return pauses[self.has(pauses, classes.COMMA) | (pauses == self.count)]

    @cached_property
    def turns(self) -> Ints:
        """The tokens before commas behind which a clause takes a turn: ", but", ", which"."""
        return self.commas[self.has(self.commas, classes.CUTS)] - 1

    def next_pause(self, at: Ints) -> Ints:
        """The next token behind a pause after each of those places."""
        return self._pauses[self._pauses[:-1].searchsorted(at, side="right")]

    def next_quotation(self, at: Ints) -> Ints:
        """The next quotation that begins after each of those places."""
        return self.quotation_first[:-1].searchsorted(at, side="right")

    def next_comma(self, at: Ints) -> Ints:
        """The next token behind a comma after each of those places."""
        return self.commas[self.commas[:-1].searchsorted(at, side="right")]

    def next_turn_of_phrase(self, at: Ints) -> Ints:
        """The next word that ends a verb's object after each place: "because", "and left"."""
        words = self._phrase_ends
        return words[words[:-1].searchsorted(at, side="right")]

    @cached_property
    def _phrase_ends(self) -> Ints:
        """Subordinators, and "and" before a verb; "as" only where a clause follows."""
        found = self._shaped(_LINK)
        word, after = self.word(found), self.word(found + 1)
        ends = (word & (classes.SUBORDINATOR | classes.AS)) == classes.SUBORDINATOR
        clause = classes.SUBJECT | classes.EITHER | classes.CAPITAL
        ends |= ((word & classes.AS) != 0) & ((after & clause) != 0)
        verb = (after & (classes.VERB | classes.AUXILIARY)) != 0
        verb &= (after & classes.ING) == 0
        verb |= ((after & classes.ADVERB) != 0) & self.has(found + 2, classes.VERB | classes.PAST)
        ends |= ((word & classes.COORDINATOR) != 0) & verb
        return np.concatenate((found[ends], [self.count]))

    @cached_property
    def hits(self) -> Ints:
        """The author's words that the lexicon of cues knows, outside furniture."""
        found = self._shaped(_KNOWN)
        found = found[self.tokens.zone.take(found) != _FURNITURE]
        # There are fewer quotations than words that may be cues.
        places = found.searchsorted(self.quotation_first)
        begun = places.copy()
        begun[1:] -= places[:-1]
        end = self.quotation_last[np.arange(-1, len(begun) - 1)]
        end[0] = -1
        return found[end.repeat(begun) < found]
