"""Acts: verbs, or nouns of acts, that can report the same thing done to the same object."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.person_names import names
from framing.attributions import classes as c
from framing.inflection import noun_plural, verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.alignment.label_phrases import Phrase, Word
    from framing.alignment.people import People

_ENTRY: Final = re.compile(r"([a-z]+)(?:\(([a-z,]+)\))?")


@cache
def verbs() -> dict[str, dict[str, str]]:
    """The acts of each verb form, and the base form of the verb: form, act, base."""
    found: dict[str, dict[str, str]] = {}
    for act, listed, _ in _rows():
        for base, irregular in _ENTRY.findall(listed):
            forms = {base, *irregular.split(",")} - {""} if irregular else set(verb_forms(base))
            for form in forms:
                found.setdefault(form, {})[act] = base
    return found


@cache
def nouns() -> dict[str, dict[str, str]]:
    """The acts of each noun form, and its singular."""
    found: dict[str, dict[str, str]] = {}
    for act, _, listed in _rows():
        for noun in filter(None, listed.split(",")):
            for form in (noun, noun_plural(noun)):
                found.setdefault(form, {})[act] = noun
    return found


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    lines = Path(__file__).with_name("acts.tsv").read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith(("#", "act\t")))
    return tuple((act, listed, named) for act, listed, named, _ in cells)


class Act(NamedTuple):
    """An act in a sentence: its key, the object in words, and numbers of its words."""

    key: str
    referent: str
    first: int
    verb: int
    last: int
    modifiers: tuple[int, ...]


def acts(
    article: str, text: str, found: Sequence[Word], parsed: Sequence[Phrase], people: People
) -> Iterator[Act]:
    """The acts of a sentence with these words and noun phrases, by verb and object."""
    starts = {phrase.first: phrase for phrase in parsed}
    starts |= {phrase.start: phrase for phrase in parsed if phrase.start not in starts}
    ends = {phrase.head: phrase for phrase in parsed}
    offset = found[0].start - text.index(found[0].text) if found else 0
    persons = {
        name.start + offset: (people.person(article, name), name.end + offset)
        for name in names(text)
        if people.known(name)
    }
    for place, word in enumerate(found):
        if word.text[0].isupper() and place:
            continue
        for act, base in verbs().get(word.plain, {}).items():
            if _passive(found, place):
                yield from _upon(act, base, place, found, _subject(found, place, ends), persons)
            elif _active(found, place):
                yield from _upon(act, base, place, found, starts.get(place + 1), persons)
        for act, noun in nouns().get(word.plain, {}).items():
            if place + 2 < len(found) and found[place + 1].plain == "of":
                yield from _upon(act, noun, place, found, starts.get(place + 2), persons)


def _upon(
    act: str,
    base: str,
    place: int,
    found: Sequence[Word],
    phrase: Phrase | None,
    persons: Mapping[int, tuple[str, int]],
) -> Iterator[Act]:
    """An act upon the person or thing that a noun phrase names."""
    if phrase is None or (place + 1 < len(found) and found[place + 1].parted and phrase.first > place):
        return
    named = [
        (persons[found[at].start], at)
        for at in range(phrase.first, phrase.head + 1)
        if found[at].start in persons
    ]
    if named:
        (person, end), at = named[0]
        last = max(
            (number for number in range(at, phrase.head + 1) if found[number].end <= end + 2),
            default=at,
        )
        if last < phrase.head and found[last].owner:
            return
        ends = (min(place, phrase.first), max(place, last))
        yield Act(f"{act} person {person}", person, ends[0], place, ends[1], ())
        return
    head = found[phrase.head]
    if not head.small or not head.key or phrase.head - phrase.start > 5:
        return
    last = max(place, phrase.head)
    yield Act(
        f"{act} {head.key}",
        f"{base} {head.plain}",
        min(place, phrase.first),
        place,
        last,
        tuple(range(phrase.start, phrase.head)),
    )


def _passive(found: Sequence[Word], place: int) -> bool:
    """Whether a participle stands behind a form of "be": "was quickly ousted"."""
    if not found[place].bits & c.PAST:
        return False
    before = place - 1
    while before > 0 and found[before].bits & c.ADVERB:
        before -= 1
    return before >= 0 and bool(found[before].bits & c.BE)


def _active(found: Sequence[Word], place: int) -> bool:
    """Whether a form is a verb with an object, and no noun or adjective before a noun."""
    before = found[place - 1] if place and not found[place].parted else None
    if before is None:
        return True
    if before.bits & c.DETERMINER or before.owner:
        return False
    return not before.bits & (c.PREPOSITION & ~c.TO) or bool(before.bits & c.TO)


def _subject(found: Sequence[Word], place: int, ends: Mapping[int, Phrase]) -> Phrase | None:
    """The noun phrase before the auxiliaries of a passive."""
    before = place - 1
    while before >= 0 and found[before].bits & (c.AUXILIARY | c.ADVERB | c.NEGATION):
        before -= 1
    return ends.get(before) if not any(w.parted for w in found[before + 1 : place]) else None
