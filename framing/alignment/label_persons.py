"""What persons are called: the words before their names, and those set behind them in commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.geography import is_place
from framing.alignment.label_phrases import phrases
from framing.alignment.person_names import is_title, names
from framing.attributions import classes as c
from framing.attributions.source_words import NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.label_phrases import Word
    from framing.alignment.people import People

_ROLE_FAMILIES: Final = ("office", "office_short", "insider", "expert", "group", "person")
ROLES: Final = frozenset(
    form
    for entry in NOUNS.lexicon.entries
    if entry.family in _ROLE_FAMILIES
    for form in entry.forms
    if " " not in form
) | frozenset(
    """
    predecessor successor counterpart foe enemy nemesis hero villain strongman firebrand newcomer
    outsider insurgent maverick hardliner heir heiress racist extremist socialist populist
    nationalist autocrat tyrant despot ruler boss icon legend darling favorite favourite pick
    """.split()
)
# Longer strings of words before a name are lists or headlines.
_LONGEST: Final = 6


class Called(NamedTuple):
    """What a person is called somewhere: numbers of the words, with head and name."""

    person: str
    first: int
    head: int
    last: int
    """The last word, the name included where it stands behind."""


def called(article: str, text: str, found: Sequence[Word], people: People) -> Iterator[Called]:
    """What persons are called in a sentence with these words."""
    if not found:
        return
    offset = found[0].start - text.index(found[0].text)
    number = {word.start: place for place, word in enumerate(found)}
    ends = {word.end: place for place, word in enumerate(found)}
    for name in names(text):
        start = number.get(name.start + offset)
        if start is None or not people.known(name):
            continue
        person = people.person(article, name)
        last = next(
            (
                place
                for place in range(start, min(start + 6, len(found)))
                if found[place].end >= name.end + offset
            ),
            start,
        )
        first = _before(found, start)
        if first < start:
            yield Called(person, first, start - 1, last)
        yield from _behind(person, text, offset, found, last)
    del ends


def _before(found: Sequence[Word], start: int) -> int:
    """Where the words begin that say what the person is; ``start`` if there are none."""
    place = start
    while place > 0 and start - place < _LONGEST:
        word = found[place - 1]
        if found[place].parted and not word.text.lower() in {"sen", "rep", "gov", "mr", "dr"}:
            break
        if not _describes(word, adjacent=place == start):
            break
        place -= 1
    while place < start and _verbal(found, place):
        place += 1
    return place if place < start and _is_role(found[start - 1]) else start


def _describes(word: Word, *, adjacent: bool) -> bool:
    if _is_role(word):
        return not word.owner
    if adjacent or word.bits & c.CLOSED or word.bits & c.TIME:
        return False
    return bool(word.bits & (c.ADJECTIVE | c.PAST | c.ING)) or _adjectival(word)


def _adjectival(word: Word) -> bool:
    return word.plain.endswith(("al", "ic", "ive", "ish", "ary", "ist", "wing", "ous", "ful"))


def _verbal(found: Sequence[Word], place: int) -> bool:
    """Whether a participle may be the verb of the clause, as in "jailed President Lund"."""
    word = found[place]
    if not word.bits & (c.PAST | c.ING | c.VERB) or not word.bits & c.LOWER or _is_role(word):
        return False
    before = found[place - 1] if place and not word.parted else None
    return before is None or not before.bits & c.DETERMINER


def _is_role(word: Word) -> bool:
    plain = word.plain.removesuffix("'s")
    return (is_title(plain) and not plain.isdigit()) or plain in ROLES


def _behind(
    person: str, text: str, offset: int, found: Sequence[Word], last: int
) -> Iterator[Called]:
    """An apposition: "Lund, the ousted leader of ..."."""
    if last + 1 >= len(found) or found[last].end - offset >= len(text):
        return
    between = text[found[last].end - offset : found[last + 1].start - offset]
    if between != ", " or not found[last + 1].bits & c.DETERMINER:
        return
    phrase = next((one for one in phrases(found[last + 1 :])), None)
    if phrase is None or phrase.first or phrase.determiner not in {"a", "an", "the", "his", "her"}:
        return
    head = last + 1 + phrase.head
    if found[head].plain in ROLES or is_title(found[head].plain):
        yield Called(person, last + 1 + phrase.start, head, head)


def telling(word: Word) -> bool:
    """Whether a word says more of a person than an office or a country does."""
    plain = word.plain.removesuffix("'s")
    if plain in {"former", "ex", "acting", "late", "outgoing", "interim", "then"}:
        return True
    return not is_title(plain) and not is_place(plain)
