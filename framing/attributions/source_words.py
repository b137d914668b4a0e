"""What the words of a source are: their lexicon family, their capitals, the breaks between them.

What is asked of the words of a source is answered by one number for each source, in which bit k
tells of word k: rules join, shift and count these numbers, for all sources at once and all words of
each. ``source_nouns.tsv`` holds nouns and pronouns whatever their capitals,
``source_names.tsv`` names, which count with a capital only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import source_marks as marks
from framing.attributions.phrase_table import PhraseTable
from framing.lexicon import load
from framing.tokens import shapes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.arrays import Bools, Ints
    from framing.tokens import Property, Tokens

# A longer source is read up to this word; its head stands in front.
WIDTH: Final = 20

NOUNS: Final = PhraseTable(load(Path(__file__).with_name("source_nouns.tsv")))
NAMES: Final = PhraseTable(load(Path(__file__).with_name("source_names.tsv")))
FAMILIES: Final = tuple(dict.fromkeys([*NOUNS.lexicon.families, *NAMES.lexicon.families]))
UNKNOWN: Final = -1

_NUMBER: Final = {family: number for number, family in enumerate(FAMILIES)}
_NOUN_FAMILY: Final = np.array([_NUMBER[e.family] for e in NOUNS.lexicon.entries] + [UNKNOWN])
_NAME_FAMILY: Final = np.array([_NUMBER[e.family] for e in NAMES.lexicon.entries] + [UNKNOWN])

SINGLE_WORDS: Final = frozenset(
    form
    for table in (NOUNS, NAMES)
    for entry in table.lexicon.entries
    for form in entry.forms
    if " " not in form
)
# The groups of families that the rules ask of all words of a source.
_ANY: Final = FAMILIES
_GROUPS: Final = (
    _ANY,
    ("organisation", "office", "body"),
    ("organisation", "crowd", "body"),
    ("organisation", "body", "crowd", "outlet", "press", "platform"),
    ("office",),
    ("courtesy", "office_short"),
    ("office", "office_short", "courtesy"),
    ("office", "office_short", "courtesy", "insider", "expert", "group", "person", "community"),
    ("office", "office_short", "insider", "expert", "group", "person", "community"),
    ("outlet",),
    ("inside",),
    ("unnamed",),
    ("forum",),
    ("platform",),
    ("platform", "forum"),
    ("community",),
)
_GROUP: Final = {families: number for number, families in enumerate(_GROUPS)}
# For the number of each family, and last for an unknown one, the groups that it is in, as bits.
_GROUPS_OF: Final = np.array(
    [sum((family in group) << _GROUP[group] for group in _GROUPS) for family in (*FAMILIES, "")],
    dtype=np.int64,
)
# A name has a capital or a digit.
_OF_NAMES: Final = sum(
    1 << marks.BIT[asked] for asked in (shapes.CAPITALISED, shapes.STARTS_WITH_DIGIT)
)
_SPREAD: Final = np.arange(len(marks.SPREAD))[:, None]
_GROUPED: Final = np.arange(len(_GROUPS))[:, None]


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """The words of some sources, at most ``WIDTH`` of each: a row for each source.

    ``token``, ``family``, that of the longest entry that ends at the word, ``place``, ``marks``
    and ``plural`` have a value for each word, those of one source behind those of another; the
    words of each begin at ``start``. All else has a number for each source, in which bit k tells
    of its word k.
    """

    tokens: Tokens
    first: Ints
    """The first token of each source."""
    count: Ints
    """How many words are read of it."""
    start: Ints
    token: Ints
    family: Ints
    place: Ints
    """How many words of its source stand before each word."""
    valid: Ints
    """All words."""
    marks: Ints
    """What ``source_marks`` tells of each word and of the gap before it."""
    plural: Bools
    """Whether each word ends an entry in another form than its lemma."""
    interior: Ints
    """The words behind which an entry goes on."""
    capital: Ints
    """The words that begin with a capital, or belong to a compound that does."""
    possessive: Ints
    """The words that own what follows: "Lee's", and "News'" before a blank."""
    _marked: Ints = field(repr=False)
    _grouped: Ints = field(repr=False)

    def __len__(self) -> int:
        return len(self.first)

    def bits(self, holds: Bools) -> Ints:
        """What holds for each word, as a number for each source."""
        return _bits(holds, self.place, self.start)

    def of(self, property_: Property) -> Ints:
        """The words that have a property, or that stand behind a gap that has it."""
        return self._marked[marks.BIT[property_]]

    def is_in(self, *families: str) -> Ints:
        """The words that end an entry of one of some families, which stand in ``_GROUPS``."""
        return self._grouped[_GROUP[families]]

    @property
    def known(self) -> Ints:
        """The words that end an entry."""
        return self._grouped[_GROUP[_ANY]]


def lowest(words: Ints) -> Ints:
    """The place of the first word in each number; -1 where there is none."""
    return highest(words & -words)


def highest(words: Ints) -> Ints:
    """The place of the last word in each number; -1 where there is none."""
    _, exponent = np.frexp(words)
    return exponent.astype(np.int64) - 1


def belongs(family: Ints, families: Iterable[str]) -> Bools:
    """Which numbers of families are those of some families."""
    return _members(tuple(families)).take(family)


@cache
def _members(families: tuple[str, ...]) -> Bools:
    """For the number of each family, and last for an unknown one, whether it is among some."""
    return np.array([*(family in families for family in FAMILIES), False])


def windows(tokens: Tokens, first: Ints, last: Ints) -> Windows:
    """The words of the sources that reach from token ``first`` to token ``last``."""
    count = np.minimum(last - first + 1, WIDTH)
    ends = count.cumsum()
    start = ends - count
    place = np.arange(len(count) and ends[-1]) - start.repeat(count)
    token = first.repeat(count) + place
    type_ = tokens.type.take(token)
    column = tokens.vocabulary.column
    gap = tokens.gap.take(token)
    marked = column(marks.OF_WORD).take(type_)
    marked |= column(marks.OF_GAP).take(gap)
    noun, noun_length, plural = NOUNS.ending(tokens.vocabulary, type_, place)
    name, name_length, _ = NAMES.ending(tokens.vocabulary, type_, place)
    # The first word of a sentence has a capital anyway: there a noun is a noun.
    opens = tokens.sentences.first.take(tokens.sentence.take(first)) == first
    small = start[opens & (noun.take(start) >= 0)]
    named = (name >= 0) & (marked & _OF_NAMES != 0)
    named &= name_length >= noun_length
    named[small] = False
    length = np.where(named, name_length, noun_length)
    family = np.where(named, _NAME_FAMILY.take(name), _NOUN_FAMILY.take(noun))
    spread = _all_bits(marked >> _SPREAD, place, start)
    capital = spread[marks.BIT[shapes.CAPITALISED]]
    hyphen = spread[marks.BIT[marks.HYPHEN]]
    for _ in range(2):
        capital = capital | hyphen & capital << 1
    apostrophe = column(marks.APOSTROPHE).take(tokens.gap.take(token + 1))
    # The bits of the words of each entry but the last one.
    inside = (1 << place) - (1 << np.maximum(place - length + 1, 0))
    return Windows(
        tokens=tokens,
        first=first,
        count=count,
        start=start,
        token=token,
        family=family,
        place=place,
        valid=(1 << count) - 1,
        marks=marked,
        plural=plural & ~named,
        interior=np.bitwise_or.reduceat(inside * (length > 1), start),
        capital=capital,
        possessive=_bits(apostrophe, place, start) | spread[marks.BIT[marks.POSSESSIVE]],
        _marked=spread,
        _grouped=_all_bits(_GROUPS_OF.take(family) >> _GROUPED, place, start),
    )


def _all_bits(answers: Ints, place: Ints, start: Ints) -> Ints:
    """The lowest bit of each answer, as a number for each question and source."""
    answers &= 1
    answers <<= place
    return np.add.reduceat(answers, start, axis=1)


def _bits(holds: Bools, place: Ints, start: Ints) -> Ints:
    return np.add.reduceat(holds.astype(np.int64) << place, start)
