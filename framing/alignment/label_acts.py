"""What acts are called: verbs, or nouns of acts, that report one thing done to the same object.

Which words can report the same act is listed in ``acts.tsv``; that they do is told by the object,
a person or the noun that heads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.acts import OBJECT, nouns, objects, verbs
from framing.attributions import classes as c

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.acts import Word as ActWord
    from framing.alignment.label_phrases import Phrase, Word
    from framing.alignment.label_sentence import Parsed

# A longer noun phrase is a list or a headline.
_LONGEST: Final = 5
# Acts that do not mean the end of an office unless their object is out of it.
AFTERWARDS: Final = frozenset({"impeachment"})
# Only a number tells that the same people are meant.
_ANYBODY: Final = frozenset("people men women children persons others victims".split())
# Of these an article may speak of several; a determiner that points has to tell that it does not.
_ANY: Final = frozenset("law bill plan proposal legislation measure program rule".split())
_DEFINITE: Final = frozenset("the this that".split())
_OUT_OF_OFFICE: Final = frozenset("predecessor ousted deposed".split())


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
                named = parsed.ending(place)
                start = place if named is None else named.start
                for act in _upon(parsed, noun, place, parsed.starting(place + 2)):
                    yield act._replace(first=start, modifiers=tuple(range(start, place)))
            elif place and found[place - 1].owner:
                yield from _upon(parsed, noun, place, parsed.owning(place - 1))


def _verb(parsed: Parsed, place: int, word: Word) -> Iterator[Act]:
    """The acts that a verb may report, by the longest of its readings that has an object."""
    read: tuple[str, ...] | None = None
    for verb in verbs().get(word.plain, ()):
        if read is not None and verb.behind != read:
            return
        phrase = _object(parsed, place, verb)
        for act in _upon(parsed, verb, place, phrase):
            read = verb.behind
            yield act


def _object(parsed: Parsed, place: int, verb: ActWord) -> Phrase | None:
    """The noun phrase that a verb does something to."""
    last = _behind(parsed, place, verb.behind)
    if last is None:
        return None
    if not verb.behind and _passive(parsed, place):
        return parsed.ending(_before_auxiliaries(parsed, place))
    if not verb.behind and _reduced(parsed, place):
        return parsed.ending(place - 1)
    return parsed.starting(last + 1) if _active(parsed, place) else None


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
    person = parsed.person_in(phrase)
    if person is not None:
        if word.base in AFTERWARDS and not _out_of_office(parsed, phrase):
            return
        first, last = min(place, phrase.first), max(place, person.last)
        key = f"{word.act} person {person.key}"
        yield Act(key, f"{word.base} {person.spelt}", word.base, first, place, last, ())
    else:
        yield from _upon_thing(parsed, word, place, phrase)


def _upon_thing(parsed: Parsed, word: ActWord, place: int, phrase: Phrase) -> Iterator[Act]:
    found = parsed.words
    head, named = found[phrase.head], found[phrase.start : phrase.head]
    counted = [one.plain for one in named if one.bits & c.NUMBER] * (head.plain in _ANYBODY)
    if not head.small or not head.noun or len(named) > _LONGEST:
        return
    if _is_any(parsed, phrase) and not counted:
        return
    if word.base in AFTERWARDS or head.noun not in objects().get(word.act, {head.noun}):
        return
    yield Act(
        key=" ".join([word.act, *counted, head.noun]),
        referent=f"{word.base} {head.plain}",
        base=word.base,
        first=min(place, phrase.first),
        verb=place,
        last=max(place, phrase.head),
        modifiers=tuple(range(phrase.start, phrase.head)),
    )


def _is_any(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether other articles may mean another one by the same noun."""
    head = parsed.words[phrase.head]
    if head.plain in _ANYBODY:
        return True
    if head.noun in _ANY:
        return phrase.determiner not in _DEFINITE
    return not phrase.determiner and phrase.start == phrase.head and not parsed.headline


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
    return (
        before.bits & c.TO != 0
        or not before.bits & c.PREPOSITION
        or (found[place].bits & c.ING != 0)
    )


def _before_auxiliaries(parsed: Parsed, place: int) -> int:
    """The last word before the auxiliaries of a verb; -1 where a mark stands between."""
    found = parsed.words
    while place > 0 and not found[place].parted:
        place -= 1
        if not found[place].bits & (c.AUXILIARY | c.ADVERB | c.NEGATION):
            return place
    return -1


def _out_of_office(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether the words before a person's name tell that an office is over."""
    named = parsed.words[phrase.first : phrase.head + 1]
    return any(word.plain in _OUT_OF_OFFICE for word in named)
