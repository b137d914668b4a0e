"""What things are called: noun phrases that have a compound or a number with the noun in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.label_phrases import key_of
from framing.attributions import classes as c
from framing.tokens import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.label_phrases import Phrase, Word
    from framing.alignment.label_sentence import Parsed

# Nouns for what somebody undertakes: "a rescue bid" and "the rescue plan" may be one thing.
_UNDERTAKINGS: Final = frozenset(
    """
    bid declaration attempt effort move push plan scheme decree order imposition gambit campaign
    drive operation initiative ploy stunt proposal
    """.split()
)
_ADJECTIVES: Final = ("al", "ic", "ive", "ish", "ary", "ous", "ful", "st", "er", "y")
_UNSPECIFIC: Final = c.ADJECTIVE | c.ADVERB | c.PAST | c.ING | c.NUMBER | c.PERIOD
# Units and times of day, which name no thing.
UNITS: Final = frozenset(
    """
    pm am percent percentage point points million billion trillion day days week weeks month months
    year years hour hours minute minutes mile miles dollar dollars p.m a.m time times
    """.split()
) | {"per cent"}
# What is the last, the next or another one is not the one that others speak of.
_OTHERS: Final = frozenset(
    "last next previous earlier another other future past similar different second third".split()
)
# A longer noun phrase is a list or a headline.
_LONGEST: Final = 6


class Thing(NamedTuple):
    """A thing in a sentence: its key, in words, and numbers of its words.

    ``telling`` are the words beside those that make the key.
    """

    key: str
    referent: str
    first: int
    head: int
    telling: tuple[int, ...]
    plural: bool


def things(parsed: Parsed) -> Iterator[Thing]:
    """The things named in a sentence; headlines leave too much out to be parsed for them."""
    if parsed.headline:
        return
    for phrase in parsed.phrases:
        start = start_of(parsed, phrase)
        head = parsed.words[phrase.head]
        named = parsed.words[start : phrase.head]
        if not head.small or not 0 < len(named) <= _LONGEST or head.plain in UNITS:
            continue
        if not any(word.plain in _OTHERS for word in named):
            yield from _keyed(parsed, start, phrase.head)


def _keyed(parsed: Parsed, start: int, head: int) -> Iterator[Thing]:
    """A noun phrase by each of the compounds in it that others may share."""
    found = parsed.words
    last = found[head]
    undertaken = last.plain in _UNDERTAKINGS
    for place in range(start, head):
        word, following = found[place], found[place + 1]
        heads = place + 1 == head or (place + 2 == head and undertaken)
        if word.number and is_date(found, place):
            continue
        if word.number:
            key, referent = f"{_number(word)} {last.noun}", f"{word.text} {last.plain}"
            known = {place, head}
        elif heads and _names(word) and _names(following):
            referent = f"{word.plain} {following.plain}"
            key = _compound(word, following)
            known = {place, place + 1}
        else:
            continue
        telling = tuple(at for at in range(start, head + 1) if at not in known)
        yield Thing(key, referent, start, head, telling, last.plural and not word.number)


def _compound(word: Word, following: Word) -> str:
    """The key of a compound; singular and plural are apart, since one may be any of many."""
    both = key_of(f"{word.plain} {following.plain}")
    if " " not in both:
        return both
    return f"{word.noun} {following.noun}{' (plural)' * following.plural}"


def _names(word: Word) -> bool:
    return word.small and word.key != "" and word.plain not in UNITS


def specific(word: Word) -> str:
    """What a word before a noun adds to tell which one is meant, as nouns, names and numbers do.

    Empty for other words.
    """
    if word.number:
        return _number(word)
    if word.bits & _UNSPECIFIC or word.plain in _UNDERTAKINGS | UNITS:
        return ""
    adjective = word.bits & c.LOWER and word.plain.endswith(_ADJECTIVES)
    return "" if adjective else word.key


def start_of(parsed: Parsed, phrase: Phrase) -> int:
    """Where a noun phrase begins, without an unknown verb: "to abandon trade talks"."""
    start = phrase.start
    if not phrase.determiner and phrase.first:
        before = parsed.words[phrase.first - 1]
        start += bool(before.bits & (c.TO | c.MODAL | c.SUBJECT | c.RELATIVE | c.NEGATION))
    # A plural before the head is rather an unknown verb, or another noun phrase.
    inside = range(start, phrase.head)
    ends = [at + 1 for at in inside if parsed.words[at].small and parsed.words[at].plural]
    return max([start, *ends])


def is_date(found: Sequence[Word], place: int) -> bool:
    """Whether a number is the day of a month: "Sept. 11"."""
    return place > 0 and found[place - 1].plain in shapes.TIME_FOLLOWERS


def _number(word: Word) -> str:
    return word.text.rstrip("%").replace(",", "")
