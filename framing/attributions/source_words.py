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

from framing.attributions.phrase_table import PhraseTable
from framing.lexicon import load
from framing.tokens import Property, shapes
from framing.tokens.properties import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

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
_OFFICES: Final = frozenset(
    form
    for entry in NOUNS.lexicon.entries
    if entry.family in {"office", "office_short"}
    for form in entry.forms
)
_INDEFINITE: Final = frozenset(
    "a an one another some several many most two three four five six seven eight nine ten dozens "
    "few other both numerous various".split()
)
_DETERMINERS: Final = frozenset(
    "a an the this that these those one another his her its our their my".split()
)

INDEFINITE: Final = Property.of_word(
    "indefinite", np.bool_, lambda form: form[:1].isdigit() or form in _INDEFINITE
)
DETERMINER: Final = Property.among("determiner", _DETERMINERS)
OFFICE: Final = Property.among("office", _OFFICES)
THE: Final = Property.among("the", {"the"})
OF: Final = Property("of", np.bool_, lambda word: word == "of", Kind.WORD)
ON: Final = Property.among("on", {"on"})
_POSSESSIVE: Final = Property.of_word("possessive", np.bool_, lambda form: form.endswith("'s"))
APOSTROPHE: Final = Property(
    "apostrophe of a plural owner",
    np.bool_,
    lambda gap: gap[:1] in {"'", "’"} and gap[1:] == " ",
    Kind.GAP,
)
ACRONYM: Final = Property(
    "acronym",
    np.bool_,
    lambda word: word.isupper() and 1 < len(word.replace(".", "")) < 5,  # noqa: PLR2004 — "EU" to "NATO"; longer ones are names in the capitals of a transcript
)
COMMA: Final = Property("comma", np.bool_, lambda gap: "," in gap, Kind.GAP)
DOT: Final = Property("full stop inside an address", np.bool_, lambda gap: gap == ".", Kind.GAP)
HYPHEN: Final = Property("hyphen", np.bool_, lambda gap: gap in {"-", "‐", "‑"}, Kind.GAP)


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """The words of some sources, at most ``WIDTH`` of each: a row for each source.

    ``token``, ``type`` and ``family``, that of the longest entry that ends at the word, have a
    value for each word, those of one source behind those of another; the words of each begin at
    ``start``. All else has a number for each source, in which bit k tells of its word k.
    """

    tokens: Tokens
    first: Ints
    """The first token of each source."""
    count: Ints
    """How many words are read of it."""
    start: Ints
    token: Ints
    type: Ints
    family: Ints
    place: Ints
    """How many words of its source stand before each word."""
    valid: Ints
    """All words."""
    known: Ints
    """The words that end an entry."""
    plural: Ints
    """Of these, the ones whose entry stands in another form than its lemma."""
    interior: Ints
    """The words behind which an entry goes on."""
    capital: Ints
    """The words that begin with a capital, or belong to a compound that does."""
    _asked: dict[object, Ints] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.first)

    def bits(self, holds: Bools) -> Ints:
        """What holds for each word, as a number for each source."""
        return _bits(holds, self.place, self.start)

    def of(self, property_: Property) -> Ints:
        """The words that have a property."""
        words = self._asked.get(property_)
        if words is None:
            holds = self.tokens.vocabulary.column(property_).take(self.type)
            words = self._asked[property_] = self.bits(holds)
        return words

    def before(self, property_: Property) -> Ints:
        """The words before which the gap has a property."""
        gap = self.tokens.gap.take(self.token)
        return self.bits(self.tokens.vocabulary.column(property_).take(gap))

    def possessive(self) -> Ints:
        """The words that own what follows: "Lee's", and "News'" before a blank."""
        words = self._asked.get(APOSTROPHE)
        if words is None:
            behind = self.tokens.gap.take(self.token + 1)
            words = self.bits(self.tokens.vocabulary.column(APOSTROPHE).take(behind))
            words = self._asked[APOSTROPHE] = words | self.of(_POSSESSIVE)
        return words

    def is_in(self, *families: str) -> Ints:
        """The words that end an entry of one of some families."""
        words = self._asked.get(families)
        if words is None:
            words = self._asked[families] = self.bits(belongs(self.family, families))
        return words


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
    capital = column(shapes.CAPITALISED).take(type_)
    noun, noun_length, plural = NOUNS.ending(tokens.vocabulary, type_, place)
    name, name_length, _ = NAMES.ending(tokens.vocabulary, type_, place)
    # The first word of a sentence has a capital anyway: there a noun is a noun.
    opens = tokens.sentences.first.take(tokens.sentence.take(first)) == first
    small = start[opens & (noun.take(start) >= 0)]
    named = (name >= 0) & (capital | column(shapes.STARTS_WITH_DIGIT).take(type_))
    named &= name_length >= noun_length
    named[small] = False
    length = np.where(named, name_length, noun_length)
    family = np.where(named, _NAME_FAMILY.take(name), _NOUN_FAMILY.take(noun))
    hyphen = _bits(column(HYPHEN).take(tokens.gap.take(token)), place, start)
    capitals = _bits(capital, place, start)
    for _ in range(2):
        capitals |= hyphen & capitals << 1
    # The bits of the words of each entry but the last one.
    inside = (1 << place) - (1 << np.maximum(place - length + 1, 0))
    return Windows(
        tokens=tokens,
        first=first,
        count=count,
        start=start,
        token=token,
        type=type_,
        family=family,
        place=place,
        valid=(1 << count) - 1,
        known=_bits(family >= 0, place, start),
        plural=_bits(plural & ~named, place, start),
        interior=np.bitwise_or.reduceat(inside * (length > 1), start),
        capital=capitals,
    )


def _bits(holds: Bools, place: Ints, start: Ints) -> Ints:
    return np.add.reduceat(holds.astype(np.int64) << place, start)
