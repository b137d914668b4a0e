"""What acts are called: verbs, or nouns of acts, that report one thing done to the same object.

Which words can report the same act is listed in ``acts.tsv``; that they do is told by the object,
a person or the noun that heads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.alignment.acts import OBJECT, nouns, verbs
from framing.attributions import classes as c

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.acts import Word as ActWord
    from framing.alignment.label_phrases import Phrase, Word
    from framing.alignment.label_sentence import Parsed

# A longer noun phrase is a list or a headline.
_LONGEST = 5


class Act(NamedTuple):
    """An act in a sentence: its key, what it is in plain words, and numbers of its words.

    ``modifiers`` are those of the object, without the determiner.
    """

    key: str
    referent: str
    base: str
    first: int
    verb: int
    last: int
    modifiers: tuple[int, ...]


def acts(parsed: Parsed) -> Iterator[Act]:
    """The acts of a sentence."""
    found = parsed.words
    for place, word in enumerate(found):
        if word.bits & c.CAPITAL and place and not parsed.headline:
            continue
        yield from _verb(parsed, place, word)
        for noun in nouns().get(word.plain, ()):
            if place + 2 < len(found) and found[place + 1].plain == "of":
                yield from _upon(parsed, noun, place, parsed.starting(place + 2))
            elif place and found[place - 1].owner:
                yield from _upon(parsed, noun, place, parsed.owning(place - 1))


def _verb(parsed: Parsed, place: int, word: Word) -> Iterator[Act]:
    """The act that a verb reports: the first of the readings that has an object."""
    for verb in verbs().get(word.plain, ()):
        last = _behind(parsed, place, verb.behind)
        if last is None:
            continue
        if not verb.behind and _passive(parsed, place):
            phrase = parsed.ending(_before_auxiliaries(parsed, place))
        elif not verb.behind and _reduced(parsed, place):
            phrase = parsed.ending(place - 1)
        elif _active(parsed, place):
            phrase = parsed.starting(last + 1)
        else:
            continue
        found = tuple(_upon(parsed, verb, place, phrase))
        yield from found
        if found:
            return


def _behind(parsed: Parsed, place: int, behind: tuple[str, ...]) -> int | None:
    """The last of the words that belong to a verb; None if they do not stand behind it."""
    for expected in behind:
        if expected == OBJECT:
            phrase = parsed.starting(place + 1)
            if phrase is None:
                return None
            place = phrase.head
            continue
        place += 1
        if place >= len(parsed.words) or parsed.words[place].plain != expected:
            return None
    return place


def _upon(parsed: Parsed, word: ActWord, place: int, phrase: Phrase | None) -> Iterator[Act]:
    """An act upon the person or thing that a noun phrase names."""
    if phrase is None:
        return
    found = parsed.words
    person = parsed.person_in(phrase)
    if person is not None:
        first, last = min(place, phrase.first), max(place, person.last)
        key = f"{word.act} person {person.key}"
        yield Act(key, f"{word.base} {person.spelt}", word.base, first, place, last, ())
        return
    head = found[phrase.head]
    if not head.small or not head.key or phrase.head - phrase.start > _LONGEST:
        return
    yield Act(
        key=f"{word.act} {head.key}",
        referent=f"{word.base} {head.plain}",
        base=word.base,
        first=min(place, phrase.first),
        verb=place,
        last=max(place, phrase.head),
        modifiers=tuple(range(phrase.start, phrase.head)),
    )


def _passive(parsed: Parsed, place: int) -> bool:
    """Whether a participle stands behind a form of "be": "was quickly ousted"."""
    found = parsed.words
    before = place - 1
    while before > 0 and found[before].bits & c.ADVERB:
        before -= 1
    return bool(found[place].bits & c.PAST) and before >= 0 and bool(found[before].bits & c.BE)


def _reduced(parsed: Parsed, place: int) -> bool:
    """Whether a participle stands right behind its object: "tariffs imposed by ..."."""
    found = parsed.words
    if not found[place].bits & c.PAST or found[place].parted or place + 1 >= len(found):
        return False
    following = found[place + 1]
    return bool(following.bits & (c.PREPOSITION | c.BY)) and not following.parted


def _active(parsed: Parsed, place: int) -> bool:
    """Whether a form is a verb with an object, and no noun or adjective before a noun."""
    found = parsed.words
    if not place or found[place].parted:
        return True
    before = found[place - 1]
    if before.bits & c.DETERMINER or before.owner or before.bits & c.BE:
        return bool(before.bits & c.BE and found[place].bits & c.ING)
    return before.bits & c.TO != 0 or not before.bits & c.PREPOSITION or (
        found[place].bits & c.ING != 0
    )


def _before_auxiliaries(parsed: Parsed, place: int) -> int:
    """The last word before the auxiliaries of a verb; -1 where a mark stands between."""
    found = parsed.words
    while place > 0 and not found[place].parted:
        place -= 1
        if not found[place].bits & (c.AUXILIARY | c.ADVERB | c.NEGATION):
            return place
    return -1
