"""The words of a sentence as the labels read them, and its noun phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.alignment.terms import terms
from framing.attributions import classes as c

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD: Final = re.compile(
    r"per cent\b|\d+(?:[.,]\d+)*(?:-[^\W\d_]+)?%?|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[’'‐‑-][^\W\d_]+)*"
)
# What may stand between two words of a phrase.
_SOFT: Final = re.compile(r"[ \u00a0\t]*")
_OWNER: Final = re.compile(r"(?:[’']s|s[’'])$")
# Words that stand before a noun as adjectives do, though verbs are spelt alike.
_MODIFYING: Final = frozenset("own key top open close clear set split shock alleged so-called".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, its offsets, its classes as bits, and whether a mark stands before."""

    text: str
    start: int
    end: int
    bits: int
    parted: bool

    @property
    def plain(self) -> str:
        """The word in lower case with straight apostrophes."""
        return self.text.lower().replace("’", "'")

    @property
    def owner(self) -> bool:
        """Whether it owns what follows."""
        return bool(_OWNER.search(self.text))

    @property
    def key(self) -> str:
        """The stem it is compared by; empty for a function word."""
        return key_of(self.text)

    @property
    def small(self) -> bool:
        """Whether it is a word of an open class in small letters."""
        return bool(self.bits & c.LOWER) and not self.bits & c.CLOSED

    @property
    def number(self) -> bool:
        """Whether it is a number."""
        return self.text[0].isdigit()


@lru_cache(maxsize=1 << 16)
def key_of(text: str) -> str:
    """The key of one word as ``terms`` has it; empty for a function word."""
    found = terms(_OWNER.sub("", text))
    return " ".join(term.key for term in found)


def words(text: str, offset: int) -> tuple[Word, ...]:
    """The words of a sentence; ``offset`` is added to their places."""
    found = []
    end = 0
    for match in _WORD.finditer(text):
        parted = not _SOFT.fullmatch(text[end : match.start()])
        found.append(
            Word(
                match[0],
                offset + match.start(),
                offset + match.end(),
                c.word_bits(match[0]),
                parted,
            )
        )
        end = match.end()
    return tuple(found)


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
        if kind == "stop":
            break
        if kind == "noun":
            head = place
        place += 1
        if kind == "noun" and word.owner:
            start, head, determiner = place, -1, word.plain
    return Phrase(first, start, head, determiner) if head >= start else None


def _kind(word: Word, *, opened: bool, last: bool) -> str:
    """Whether a word is a noun, modifies one, or ends the phrase.

    ``last`` if a noun stands right before it.
    """
    bits = word.bits
    if word.number or bits & c.NUMBER:
        return "modifier"
    if bits & (c.CLOSED & ~c.ADVERB) or bits & (c.TIME | c.ADVERB):
        return "modifier" if bits & c.ADVERB and opened and not last else "stop"
    if last and bits & c.PERIOD:
        return "stop"
    if word.plain in _MODIFYING or bits & c.ADJECTIVE:
        return "modifier"
    if bits & (c.PAST | c.ING) and bits & c.LOWER:
        return "modifier" if opened and not last else "stop"
    if bits & c.VERB and bits & c.LOWER:
        return "stop"
    if bits & c.MAYBE_VERB and bits & c.LOWER and last and word.plain.endswith("s"):
        return "stop"
    return "noun"
