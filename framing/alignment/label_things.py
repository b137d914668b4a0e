"""What things are called: noun phrases that have a compound or a number with the noun in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.label_phrases import Phrase, Word

# A longer noun phrase is a list or a headline.
_LONGEST = 6


class Thing(NamedTuple):
    """A thing in a sentence: its key, in words, and the numbers of its first word and head."""

    key: str
    referent: str
    first: int
    head: int


def things(found: Sequence[Word], parsed: Sequence[Phrase]) -> Iterator[Thing]:
    """The things named in a sentence with these words and noun phrases."""
    for phrase in parsed:
        head = found[phrase.head]
        if not head.small or not 0 < phrase.head - phrase.start <= _LONGEST:
            continue
        keys: dict[str, str] = {}
        for place in range(phrase.start, phrase.head):
            word, following = found[place], found[place + 1]
            if word.number:
                keys[f"{_number(word)} {head.key}"] = f"{word.text} {head.plain}"
            elif word.small and following.small and word.key and following.key:
                keys[f"{word.key} {following.key}"] = f"{word.plain} {following.plain}"
        for key, referent in keys.items():
            yield Thing(key, referent, phrase.start, phrase.head)


def _number(word: Word) -> str:
    return word.text.rstrip("%").replace(",", "")
