"""Surroundings: what stands around the finds of lexicon entries, in their own sentences.

What guards ask about a word is one number, its marks, looked up once for every neighbour of every
find.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.tokens import gaps, shapes
from framing.tokens.properties import Kind, Property

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# A plain number is compared faster than a member of an enumeration.
_HEADLINE: Final = int(Zone.HEADLINE)
# Marks of words, a bit each.
(
    CAPITALISED, ALL_CAPITALS, STARTS_WITH_DIGIT, NUMERAL, MONTH_COMPANION, NOUN_OPENER, NEGATION,
    FUNCTION_WORD, ARTICLE, THAT, TO, OF, INDEFINITE, FRACTION,
) = (1 << bit for bit in range(14))  # fmt: skip
# The bits above hold the number that a book of guards has given to the word.
NUMBER_SHIFT: Final = 14
# Marks of gaps.
SOFT, QUOTES, CURRENCY = 1, 2, 4
_QUOTES: Final = frozenset('"“”‘„«»')
_CURRENCIES: Final = frozenset("$£€¥₩")

_MONTH_COMPANIONS: Final = frozenset(
    "in on since by until till last next this early late mid of from during before after through "
    "and to every".split()
)
# Words between a noun and its determiner tell that a verb's form is used as a noun.
_NOUN_OPENERS: Final = frozenset(
    "a an the this that these those my your his her its our their some any no each every such "
    "another other many several few more most all both what which whose of in on at by for from "
    "with into about over under against amid among between without new recent latest false "
    "similar first second third earlier previous early big small major".split()
)
_NEGATIONS: Final = frozenset(
    "not no never neither nor cannot can't don't doesn't didn't won't wouldn't isn't aren't "
    "wasn't weren't hasn't haven't hadn't couldn't shouldn't needn't nothing nobody none hardly "
    "scarcely barely without little".split()
)
# With "a" before it, a number; without it, mostly a place in a row.
_FRACTIONS: Final = frozenset("third quarter fifth sixth tenth".split())
_PRONOUNS: Final = frozenset("i you he she it we they who that which this these those one".split())
_FUNCTION: Final = _NOUN_OPENERS | frozenset(
    "and or but if as than to be is are was were been being has have had do does did will would "
    "can could may might must shall should not so very too just only also".split()
)
_LISTS: Final = {
    MONTH_COMPANION: _MONTH_COMPANIONS,
    NOUN_OPENER: _NOUN_OPENERS,
    NEGATION: _NEGATIONS,
    FUNCTION_WORD: _FUNCTION - _PRONOUNS,
    NUMERAL: shapes.NUMERALS,
    ARTICLE: {"a", "an", "the"},
    THAT: {"that"},
    TO: {"to"},
    OF: {"of"},
    INDEFINITE: {"a", "an"},
    FRACTION: _FRACTIONS,
}
_LISTED: Final = {
    word: sum(mark for mark, words in _LISTS.items() if word in words)
    for word in frozenset().union(*_LISTS.values())
}
# What no word that begins with a small letter has, but by a list.
_SPELLED: Final = {
    CAPITALISED: shapes.CAPITALISED,
    ALL_CAPITALS: shapes.ALL_CAPITALS,
    STARTS_WITH_DIGIT: shapes.STARTS_WITH_DIGIT,
    NUMERAL: shapes.NUMERAL,
}


def marks_of_word(word: str, form: str) -> int:
    """The marks of a word, by its spelling and by the lists that its normal form is on."""
    marks = _LISTED.get(form, 0)
    if word.isalpha():
        if word[0].isupper():
            marks |= CAPITALISED
            if len(word) > 1 and word.isupper():
                marks |= ALL_CAPITALS
        return marks
    if form.endswith("'s"):
        marks |= NOUN_OPENER
    if not word[:1].islower():
        marks |= sum(mark for mark, spelled in _SPELLED.items() if spelled.compute(word))
    return marks


def _marks_of_gap(gap: str) -> int:
    quotes = not _QUOTES.isdisjoint(gap)
    currency = not _CURRENCIES.isdisjoint(gap)
    return SOFT * bool(gaps.SOFT.compute(gap)) + QUOTES * quotes + CURRENCY * currency


GAP_MARKS: Final = Property("marks of a gap", np.int8, _marks_of_gap, Kind.GAP)


def word_marks(number: Callable[[str], int]) -> Property:
    """The marks of words, each with the ``number`` of its normal form above them."""

    def marked(word: str) -> int:
        form = shapes.normal(word)
        return marks_of_word(word, form) | number(form) << NUMBER_SHIFT

    return Property("marks and number", np.int32, marked, Kind.WORD)


# How many words before a find, and behind it, guards look at.
_BEFORE: Final = np.arange(4)[:, None]
_BEHIND: Final = np.arange(1, 3)[:, None]
# The gaps that part these words from each other.
_GAPS_BEFORE: Final = np.arange(3)[:, None]
_GAPS_BEHIND: Final = np.arange(1, 4)[:, None]


class Surroundings:
    """The words and gaps around some finds, each from token ``first`` to token ``last``.

    Attributes
    ----------
    before
        Marks of the words before the find, by how many words: row 0 is the find's own first word.
    behind
        Marks of the words behind it, the next in row 0. Beyond the sentence there are none.
    """

    def __init__(self, tokens: Tokens, marks: Property, first: Ints, last: Ints) -> None:
        self._tokens = tokens
        self._first, self._last = first, last
        self._sentence = tokens.sentence.take(first)
        self._opening = tokens.sentences.first.take(self._sentence)
        self._closing = tokens.sentences.last.take(tokens.sentence.take(last))
        column = tokens.vocabulary.column(marks)
        before, behind = first - _BEFORE, last + _BEHIND
        self._inside_before = before >= self._opening
        self._inside_behind = behind <= self._closing
        self.before = column.take(tokens.type.take(before, mode="clip"))
        self.before *= self._inside_before
        self.behind = column.take(tokens.type.take(behind, mode="clip"))
        self.behind *= self._inside_behind

    @cached_property
    def gaps_before(self) -> Ints:
        """Marks of the gaps before the find: right before it, a word earlier, two words."""
        tokens = self._tokens
        gap = tokens.gap.take(self._first - _GAPS_BEFORE, mode="clip")
        return tokens.vocabulary.column(GAP_MARKS).take(gap) * self._inside_before[:3]

    @cached_property
    def gaps_behind(self) -> Ints:
        """Marks of the gaps behind the find: right behind it, a word later, two words."""
        tokens = self._tokens
        gap = tokens.gap.take(self._last + _GAPS_BEHIND, mode="clip")
        marks = tokens.vocabulary.column(GAP_MARKS).take(gap)
        marks[1:] *= self._inside_behind
        return marks

    @property
    def follows(self) -> Bools:
        """Whether a word stands before it."""
        return self._inside_before[1]

    @property
    def goes_on(self) -> Bools:
        """Whether a word stands behind it."""
        return self._inside_behind[0]

    @property
    def opens(self) -> Bools:
        """Whether it is first in its sentence."""
        return self._opening == self._first

    @property
    def closes(self) -> Bools:
        """Whether it is last in its sentence."""
        return self._closing == self._last

    @property
    def asked(self) -> Bools:
        """Whether its sentence ends with a question mark."""
        return self._tokens.sentences.asks.take(self._sentence)

    @property
    def headline_case(self) -> Bools:
        """Whether its sentence is a headline or heading most of whose words have capitals."""
        return self._tokens.sentences.headline_case.take(self._sentence)

    @property
    def in_headline(self) -> Bools:
        """Whether it stands in the headline."""
        return self._tokens.zone.take(self._first) == _HEADLINE
