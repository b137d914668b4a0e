"""What things of a name are called: "the ageing Kittiwake", "Huawei, the Chinese telecom giant".

Read are the words in small letters between a determiner and the name, an apposition behind it, and
what is said to be called so ("a tired old tub called the Kittiwake"). Persons have rules of their
own, see ``framing.alignment.label_persons``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.geography import place_of
from framing.alignment.label_phrases import phrases
from framing.alignment.label_roles import is_head
from framing.alignment.label_things import UNITS, start_of
from framing.alignment.person_names import OFFICE_HEADS, is_title
from framing.attributions import classes as c
from framing.attributions.forenames import MEN, WOMEN
from framing.tokens import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.label_phrases import Phrase, Word
    from framing.alignment.label_sentence import Parsed

_CALLED: Final = frozenset("called named dubbed nicknamed".split())
_DETERMINERS: Final = frozenset({"a", "an", "the"})
# More words before a name are a list, or a headline.
_LONGEST: Final = 5
# Words that say how many, or which of several, and not what something is like.
_TELLING_LITTLE: Final = frozenset(
    """
    new old first last same other next entire whole late latest fellow more than least most about
    some dozen dozens hundreds thousands nearby local federal national
    """.split()
)
# Names of many, or parts of names.
_NO_NAMES: Final = frozenset(
    """
    republican republicans democrat democrats democratic gop covid coronavirus americans american
    independents conservatives liberals christians muslims jews hispanics latinos blacks whites
    congress internet god tv pac pacs ceo et
    """.split()
)


class Named(NamedTuple):
    """What a thing is called beside its name: numbers of words; ``key`` stands for the name.

    The words from ``first`` to ``head`` say what it is; ``start`` and ``last`` hold the name too.
    """

    key: str
    referent: str
    start: int
    first: int
    head: int
    last: int
    person: bool


def named(parsed: Parsed) -> Iterator[Named]:
    """What things of a name are called in a sentence."""
    if parsed.headline:
        return
    persons = {place for one in parsed.persons for place in range(one.first, one.last + 1)}
    for phrase in parsed.phrases:
        first = _name(parsed.words, phrase)
        if first is None or persons.intersection(range(first, phrase.head + 1)):
            continue
        name = parsed.words[first : phrase.head + 1]
        key, referent = _key(name)
        if not key or _is_loose(parsed, name):
            continue
        start = start_of(parsed, phrase)
        said = parsed.words[start:first]
        if said and _says(said) and len(said) <= _LONGEST:
            yield Named(
                key,
                referent,
                start,
                start,
                first - 1,
                phrase.head,
                _is_person(name, parsed.words[first - 1]),
            )
        for told in (_called(parsed, phrase), _behind(parsed, phrase)):
            if told is not None:
                yield Named(
                    key,
                    referent,
                    min(told.start, first),
                    told.start,
                    told.head,
                    max(told.head, phrase.head),
                    _is_person(name, parsed.words[told.head]),
                )


def _name(found: Sequence[Word], phrase: Phrase) -> int | None:
    """The first word of the name that a noun phrase ends with."""
    place = phrase.head
    if found[place].owner or found[place].bits & (c.NUMBER | c.TIME):
        return None
    while place >= phrase.start and found[place].bits & c.CAPITAL and not found[place].number:
        place -= 1
    first = place + 1
    if first > phrase.head or (first == 0):
        return None
    return first


def _is_loose(parsed: Parsed, name: Sequence[Word]) -> bool:
    """Whether words with capitals name no one thing: a place, a party, a title, half a name."""
    last = name[-1]
    following = parsed.text[last.end - parsed.offset :][:2]
    if following[:1] in {"-", "‐", "‑", "/", "&"} or (following == ". " and is_title(last.plain)):
        return True
    known = _NO_NAMES | shapes.TIME_FOLLOWERS
    if any(word.plain in known for word in name) or name[0].plain in OFFICE_HEADS:
        return True
    whole = " ".join(word.plain for word in name)
    return place_of(whole) != "" or all(
        is_title(word.plain) or place_of(word.plain) for word in name
    )


def _is_person(name: Sequence[Word], head: Word) -> bool:
    forename = len(name) > 1 and name[0].plain in MEN | WOMEN
    return is_head(head) or forename


def _key(name: Sequence[Word]) -> tuple[str, str]:
    """The key and the spelling of a name; its words are not stemmed."""
    keys = [word.plain for word in name if word.key]
    return " ".join(keys), " ".join(word.text for word in name)


def _says(said: Sequence[Word]) -> bool:
    """Whether some words before a name say what it is like."""
    if any(word.owner for word in said) or not all(map(_describes, said)):
        return False
    return any(
        (word.small and not word.bits & c.NUMBER and word.plain not in _TELLING_LITTLE)
        or word.plain.endswith("-old")
        for word in said
    )


def _describes(word: Word) -> bool:
    """Whether a word before a name is none itself, unless one of a country."""
    return not word.bits & c.CAPITAL or word.number or place_of(word.plain) != ""


def _called(parsed: Parsed, phrase: Phrase) -> Phrase | None:
    """The noun phrase that is said to be called so."""
    found, place = parsed.words, phrase.first - 1
    if place < 1 or found[place].plain not in _CALLED or found[place].parted:
        return None
    told = parsed.ending(place - 1)
    return told if told is not None and found[told.head].small else None


def _behind(parsed: Parsed, phrase: Phrase) -> Phrase | None:
    """An apposition: "Huawei, the Chinese telecom giant"."""
    found, place = parsed.words, phrase.head + 1
    if place >= len(found) or found[place].plain not in _DETERMINERS:
        return None
    between = parsed.text[found[place - 1].end - parsed.offset : found[place].start - parsed.offset]
    told = next(phrases(found[place:]), None) if between == ", " else None
    if told is None or told.first or not told.determiner:
        return None
    start, head = place + told.start, place + told.head
    following = found[head + 1] if head + 1 < len(found) else None
    closed = (
        following is None
        or following.parted
        or following.bits & (c.RELATIVE | c.THAT | c.PREPOSITION)
    )
    if not closed or not found[head].small or found[head].plain in UNITS:
        return None
    return replace(told, first=place, start=start, head=head)
