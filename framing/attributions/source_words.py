"""What the words of a source are: their lexicon family, their capitals, the breaks between them.

A source is read as a window of words, a row for each source, so that every rule is a test on
columns of windows. ``source_nouns.tsv`` holds nouns and pronouns whatever their capitals,
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
_INDEFINITE: Final = frozenset(
    "a an one another some several many most two three four five six seven eight nine ten dozens "
    "few other both numerous various".split()
)
_DETERMINERS: Final = frozenset(
    "a an the this that these those one another his her its our their my".split()
)

INDEFINITE: Final = Property(
    "indefinite",
    np.bool_,
    lambda word: word[:1].isdigit() or shapes.normal(word) in _INDEFINITE,
    Kind.WORD,
)
DETERMINER: Final = Property.among("determiner", _DETERMINERS)
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
    """The words of sources, a row each; columns behind a source's end are not ``valid``."""

    tokens: Tokens
    token: Ints
    type: Ints
    gap: Ints
    """The gap before each word."""
    valid: Bools
    family: Ints
    """The family of the longest entry that ends at each word."""
    plural: Bools
    """Whether that entry stands in another form than its lemma."""
    interior: Bools
    """Whether an entry goes on behind the word."""
    capital: Bools
    """Whether the word, or the compound that it belongs to, begins with a capital."""
    _gathered: dict[Property, Bools] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.token)

    def of(self, property_: Property) -> Bools:
        """Whether each word has a property."""
        values = self._gathered.get(property_)
        if values is None:
            values = self.tokens.vocabulary.column(property_)[self.type] & self.valid
            self._gathered[property_] = values
        return values

    def before(self, property_: Property) -> Bools:
        """Whether the gap before each word has a property."""
        return self.tokens.vocabulary.column(property_)[self.gap] & self.valid

    def possessive(self) -> Bools:
        """Whether each word owns what follows: "Lee's", and "News'" before a blank."""
        values = self._gathered.get(APOSTROPHE)
        if values is None:
            behind = self.tokens.vocabulary.column(APOSTROPHE)[self.tokens.gap[self.token + 1]]
            values = self._gathered[APOSTROPHE] = (self.of(_POSSESSIVE) | behind) & self.valid
        return values

    def is_in(self, *families: str) -> Bools:
        """Whether each word ends an entry of one of some families."""
        return belongs(self.family, families) & self.valid


def belongs(family: Ints, families: Iterable[str]) -> Bools:
    """Which numbers of families are those of some families."""
    return _members(tuple(families))[family]


@cache
def _members(families: tuple[str, ...]) -> Bools:
    """For the number of each family, and last for an unknown one, whether it is among some."""
    return np.array([*(family in families for family in FAMILIES), False])


def windows(tokens: Tokens, first: Ints, last: Ints) -> Windows:
    """The words of the sources that reach from token ``first`` to token ``last``."""
    width = int(min(WIDTH, (last - first + 1).max(initial=1)))
    # Column after column in memory: rules ask whether anything holds in a row.
    token = (first + np.arange(width)[:, None]).T
    valid = token <= last[:, None]
    token = np.minimum(token, last[:, None])
    word, gap = tokens.type[token], tokens.gap[token]
    column = tokens.vocabulary.column
    capital = column(shapes.CAPITALISED)[word]
    noun, noun_length, plural = NOUNS.ending(tokens.vocabulary, word)
    name, name_length, _ = NAMES.ending(tokens.vocabulary, word)
    # The first word of a sentence has a capital anyway: there a noun is a noun.
    opens = tokens.sentences.first[tokens.sentence[first]] == first
    small = np.zeros_like(word, dtype=np.bool_)
    small[:, 0] = opens & (noun[:, 0] >= 0)
    begins = capital | column(shapes.STARTS_WITH_DIGIT)[word]
    named = (name >= 0) & begins & ~small & (name_length >= noun_length)
    length = np.where(named, name_length, noun_length)
    family = np.where(named, _NAME_FAMILY[name], _NOUN_FAMILY[noun])
    hyphen = column(HYPHEN)[gap]
    for _ in range(2):
        capital[:, 1:] |= hyphen[:, 1:] & capital[:, :-1]
    return Windows(
        tokens=tokens,
        token=token,
        type=word,
        gap=gap,
        valid=valid,
        family=np.where(valid, family, UNKNOWN),
        plural=plural & ~named & valid,
        interior=_interior(np.where(valid, length, 0)),
        capital=capital & valid,
    )


def _interior(length: Ints) -> Bools:
    """The words of entries but their last ones."""
    inside = np.zeros_like(length, dtype=np.bool_)
    for back in range(1, int(length.max(initial=1))):
        inside[:, :-back] |= length[:, back:] > back
    return inside
