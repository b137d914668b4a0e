"""What things are called: noun phrases that have a compound or a number with the noun in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from framing.attributions import classes as c

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.label_phrases import Phrase, Word
    from framing.alignment.label_sentence import Parsed

# Nouns for what somebody undertakes: "a rescue bid" and "the rescue plan" may be one thing.
_UNDERTAKINGS: Final = frozenset(
    """
    bid declaration attempt effort move push plan scheme decree order imposition gambit campaign
    drive operation initiative ploy stunt proposal
    """.split()
)
_ADJECTIVES: Final = ("al", "ic", "ive", "ish", "ary", "ous", "ful", "st", "er", "y", "per cent", "percent")
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


def things(parsed: Parsed) -> Iterator[Thing]:
    """The things named in a sentence; headlines leave too much out to be parsed for them."""
    if parsed.headline:
        return
    for phrase in parsed.phrases:
        start = _start(parsed, phrase)
        head = parsed.words[phrase.head]
        if head.small and head.key and 0 < phrase.head - start <= _LONGEST:
            yield from _keyed(parsed, start, phrase.head)


def _keyed(parsed: Parsed, start: int, head: int) -> Iterator[Thing]:
    """A noun phrase by each of the compounds in it that others may share."""
    found = parsed.words
    for place in range(start, head):
        word, following = found[place], found[place + 1]
        heads = place + 1 == head or (
            place + 2 == head and found[head].plain in _UNDERTAKINGS
        )
        if word.number:
            key, referent = f"{_number(word)} {found[head].key}", f"{word.text} {found[head].plain}"
            known = {place, head}
        elif heads and word.small and following.small and word.key and following.key:
            key, referent = f"{word.key} {following.key}", f"{word.plain} {following.plain}"
            known = {place, place + 1}
        else:
            continue
        telling = tuple(at for at in range(start, head + 1) if at not in known)
        yield Thing(key, referent, start, head, telling)


def is_specific(word: Word) -> bool:
    """Whether a word before a noun may tell which one is meant, as nouns and names do."""
    small = c.ADJECTIVE | c.ADVERB | c.PAST | c.ING | c.NUMBER | c.PERIOD
    if word.number or word.bits & small or not word.key:
        return False
    return bool(word.bits & c.CAPITAL) or not word.plain.endswith(_ADJECTIVES)


def _start(parsed: Parsed, phrase: Phrase) -> int:
    """Where a noun phrase begins, without an unknown verb: "to abandon trade talks"."""
    if phrase.determiner or not phrase.first:
        return phrase.start
    before = parsed.words[phrase.first - 1]
    governs = c.TO | c.MODAL | c.SUBJECT | c.RELATIVE | c.NEGATION
    return phrase.start + bool(before.bits & governs)


def _number(word: Word) -> str:
    return word.text.rstrip("%").replace(",", "")
