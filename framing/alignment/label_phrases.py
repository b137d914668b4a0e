"""The words of a sentence as the labels read them, and its noun phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.alignment.terms import stem, terms
from framing.attributions import classes as c

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD: Final = re.compile(
    r"per cent\b|\d+(?:[.,]\d+)*(?:-[^\W\d_]+)*%?|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[’'‐‑-][^\W\d_]+)*"
)
# What may stand between two words of a phrase.
_SOFT: Final = frozenset({"", " ", "\u00a0", "\t", "  ", "\n"})
_OWNER: Final = re.compile(r"(?:[’']s|s[’'])$")
# Words that stand before a noun as adjectives do, though verbs are spelt alike.
_MODIFYING: Final = frozenset(
    """
    own key top open close clear set split shock so-called managing shipping voting housing banking
    trading mining nursing polling founding governing sitting
    """.split()
)
# No verb stands right behind these: "the crash".
_OPENING: Final = frozenset("a an the his her its their our my your".split())
# Acts in -ing that a noun may stand before: "the mosque shooting".
_GERUNDS: Final = frozenset(
    """
    shooting killing bombing stabbing slaying storming hearing ruling meeting briefing filing
    sentencing ousting
    """.split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: offsets, its classes as bits, and whether a mark stands before it."""

    text: str
    start: int
    end: int
    bits: int
    plain: str
    """In lower case with straight apostrophes."""
    parted: bool

    @property
    def owner(self) -> bool:
        """Whether it owns what follows."""
        return bool(_OWNER.search(self.text))

    @property
    def key(self) -> str:
        """The stem it is compared by; empty for a function word."""
        return key_of(self.text)

    @property
    def noun(self) -> str:
        """The key of a noun."""
        return noun_key(self.text)

    @property
    def plural(self) -> bool:
        """Whether it is spelt like a plural noun."""
        return singular(self.plain) != self.plain

    @property
    def small(self) -> bool:
        """Whether it is a word of an open class in small letters."""
        return bool(self.bits & c.LOWER) and not self.bits & c.CLOSED

    @property
    def number(self) -> bool:
        """Whether it is a number in figures."""
        return self.text[0].isdigit()


@lru_cache(maxsize=1 << 16)
def key_of(text: str) -> str:
    """The key of a word or compound as ``terms`` has it; empty for a function word."""
    found = terms(_OWNER.sub("", text))
    return " ".join(term.key for term in found)


@lru_cache(maxsize=1 << 16)
def noun_key(text: str) -> str:
    """The key of a noun: that of its alias, or its singular; not the stem it shares with others.

    Examples
    --------
    >>> noun_key("negotiations"), noun_key("immigrants"), noun_key("immigration")
    ('talk', 'migrant', 'immigration')
    """
    key = key_of(text)
    plain = _OWNER.sub("", text).lower().replace("’", "'")
    one = singular(plain)
    # A negotiator is no negotiation.
    return one if key == stem(plain) or one.endswith(("or", "er", "ee")) else key


def singular(noun: str) -> str:
    """The singular of a regular noun in lower case."""
    if noun.endswith("ies") and len(noun) > len("ties"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun.removesuffix("s") if not noun.endswith(("ss", "us", "is")) else noun


def words(text: str, offset: int) -> tuple[Word, ...]:
    """The words of a sentence; ``offset`` is added to their places."""
    found = []
    end = 0
    for match in _WORD.finditer(text):
        written, start = match[0], match.start()
        gap = text[end:start]
        parted = gap not in _SOFT
        end = match.end()
        bits, plain = _known(written)
        found.append(Word(written, offset + start, offset + end, bits, plain, parted))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _known(written: str) -> tuple[int, str]:
    """The classes of a word, and its plain form."""
    return c.word_bits(written), written.lower().replace("’", "'")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: numbers of its first word, of the first behind the determiner, and its head.

    ``determiner`` is the word it begins with, empty without one.
    """

    first: int
    start: int
    head: int
    determiner: str


def phrases(found: Sequence[Word]) -> Iterator[Phrase]:
    """The noun phrases of a sentence, without what follows the head."""
    place = 0
    while place < len(found):
        phrase = _phrase(found, place)
        if phrase is None:
            place += 1
            continue
        yield phrase
        place = phrase.head + 1


def _phrase(found: Sequence[Word], first: int) -> Phrase | None:
    place, determiner = first, ""
    if found[place].bits & c.DETERMINER and not found[place].bits & c.QUANTITY:
        determiner = found[place].plain
        place += 1
    start = place
    head = -1
    while place < len(found) and (place == first or not found[place].parted):
        word = found[place]
        kind = _kind(word, opened=bool(determiner) or place > start, last=head == place - 1)
        if kind == "stop" and place == start and determiner in _OPENING and word.small:
            kind = "noun" if word.bits & c.VERB else kind
        if kind == "stop":
            if head == place - 1 >= start and _is_gerund(found, place):
                head = place
            break
        if kind == "noun":
            head = place
        place += 1
        if kind == "noun" and word.owner:
            start, head, determiner = place, -1, word.plain
    if head < start < place and determiner and found[place - 1].bits & c.ING:
        # "The ruling", "a bombing".
        head = place - 1
    return Phrase(first, start, head, determiner) if head >= start else None


def _is_gerund(found: Sequence[Word], place: int) -> bool:
    """Whether a word in -ing is the noun that the words before it tell, and has no object."""
    word = found[place]
    if word.plain not in _GERUNDS or word.parted:
        return False
    if place + 1 == len(found) or found[place + 1].parted:
        return True
    behind = c.PREPOSITION | c.VERB | c.PAST | c.AUXILIARY | c.COORDINATOR | c.TIME | c.RELATIVE
    return bool(found[place + 1].bits & behind)


def _kind(word: Word, *, opened: bool, last: bool) -> str:
    """Whether a word is a noun, modifies one, or ends the phrase.

    ``last`` if a noun stands right before it.
    """
    bits = word.bits
    small = bits & c.LOWER
    if word.number or bits & c.NUMBER:
        kind = "modifier"
    elif bits & (c.CLOSED & ~c.ADVERB) or bits & (c.TIME | c.ADVERB):
        kind = "modifier" if bits & c.ADVERB and opened and not last else "stop"
    elif last and bits & c.PERIOD:
        kind = "stop"
    elif word.plain in _MODIFYING or bits & c.ADJECTIVE:
        kind = "modifier"
    elif bits & (c.PAST | c.ING) and small:
        kind = "modifier" if opened and not last else "stop"
    elif small and (bits & c.VERB or (bits & c.MAYBE_VERB and last and word.plain.endswith("s"))):
        kind = "stop"
    else:
        kind = "noun"
    return kind
