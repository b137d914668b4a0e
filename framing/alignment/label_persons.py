"""What persons are called: the words before their names, and those set behind them in commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.geography import is_place
from framing.alignment.label_phrases import phrases
from framing.alignment.person_names import COURTESY, is_title
from framing.attributions import classes as c
from framing.attributions.source_words import NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.label_phrases import Word
    from framing.alignment.label_sentence import Parsed, Person

_ROLE_FAMILIES: Final = ("office", "office_short", "insider", "expert", "group", "person")
# Nouns that say what a person is, beside the offices and trades of the lexicon of sources.
_ROLES: Final = frozenset(
    form
    for entry in NOUNS.lexicon.entries
    if entry.family in _ROLE_FAMILIES
    for form in entry.forms
    if " " not in form
) | frozenset(
    """
    predecessor successor counterpart foe enemy nemesis hero villain strongman firebrand newcomer
    outsider insurgent maverick heir heiress racist extremist socialist populist nationalist
    autocrat tyrant despot ruler icon legend darling favorite favourite pick newspaperman
    """.split()
)
_PLURALS: Final = ("s", "men", "women", "people")
# Words that say what a person was, which an office alone does not.
_TIMES: Final = frozenset("former ex acting late outgoing interim then one-time onetime".split())
_ADJECTIVES: Final = ("al", "ic", "ive", "ish", "ary", "wing", "ous", "ful")
_NO_ADJECTIVES: Final = frozenset(
    """
    deal trial appeal proposal arrival denial approval refusal removal capital hospital journal
    signal goal renewal withdrawal betrayal festival drive initiative narrative motive objective
    public topic traffic panic music epidemic pandemic clinic logic republic fabric statistic
    library salary summary boundary january february
    """.split()
)
# Longer strings of words before a name are lists or headlines.
_LONGEST: Final = 6
_DETERMINERS: Final = frozenset({"a", "an", "the", "his", "her", "its", "their"})


class Called(NamedTuple):
    """What a person is called somewhere: numbers of the words, and of the head among them.

    ``last`` is the last word, that of the name where it stands behind.
    """

    person: Person
    first: int
    head: int
    last: int


def called(parsed: Parsed) -> Iterator[Called]:
    """What persons are called in a sentence."""
    for person in parsed.persons:
        first = _before(parsed.words, person.first)
        head = person.first - 1
        if first <= head and parsed.words[head].plain not in COURTESY:
            yield Called(person, first, head, person.last)
        yield from _behind(parsed, person)


def says_more(word: Word) -> bool:
    """Whether a word says more of a person than an office or a country does."""
    plain = word.plain
    if plain in _TIMES:
        return True
    return bool(word.bits & c.LOWER) and not (is_title(plain) or is_place(plain))


def _before(found: Sequence[Word], start: int) -> int:
    """Where the words begin that say what the person is; ``start`` if there are none."""
    place = start
    while place > 0 and start - place < _LONGEST:
        # A point stands behind a shortened title: "Sen. Lund".
        if found[place].parted and not found[place - 1].bits & c.CAPITAL:
            break
        if found[place].parted and place != start:
            break
        if not _describes(found[place - 1], adjacent=place == start):
            break
        place -= 1
    return max((at + 1 for at in range(place, start) if _is_verb(found, at)), default=place)


def _describes(word: Word, *, adjacent: bool) -> bool:
    if word.owner or word.number:
        return False
    if _is_role(word):
        return not _is_plural(word)
    if adjacent or word.bits & (c.CLOSED & ~c.ADVERB) or word.bits & c.TIME:
        return False
    if word.bits & c.ADVERB:
        return word.plain.endswith("ly")
    if word.bits & (c.ADJECTIVE | c.PAST | c.ING):
        return True
    return word.plain.endswith(_ADJECTIVES) and word.plain not in _NO_ADJECTIVES


def _is_role(word: Word) -> bool:
    return is_title(word.plain) or word.plain in _ROLES


def _is_plural(word: Word) -> bool:
    plain = word.plain
    return plain in _ROLES and plain.endswith(_PLURALS) and not plain.endswith("ss")


def _is_verb(found: Sequence[Word], place: int) -> bool:
    """Whether a word may be the verb of the clause: "jailed" in "they jailed President Lund"."""
    word = found[place]
    if word.bits & c.CAPITAL or word.bits & c.ADVERB or _is_role(word):
        return False
    if not word.bits & (c.PAST | c.ING):
        return bool(word.bits & c.VERB)
    while place and not found[place].parted and found[place - 1].bits & c.ADVERB:
        place -= 1
    before = found[place - 1] if place and not found[place].parted else None
    return before is None or not (before.bits & c.DETERMINER or before.owner)


def _behind(parsed: Parsed, person: Person) -> Iterator[Called]:
    """An apposition: "Lund, the ousted leader of ..."."""
    found, last = parsed.words, person.last
    if last + 1 >= len(found) or found[last + 1].plain not in _DETERMINERS:
        return
    between = parsed.text[found[last].end - parsed.offset : found[last + 1].start - parsed.offset]
    if between != ", ":
        return
    phrase = next(phrases(found[last + 1 :]), None)
    if phrase is None or phrase.first or phrase.determiner not in _DETERMINERS:
        return
    start, head = last + 1 + phrase.start, last + 1 + phrase.head
    # "..., the official said" gives the words before it to somebody else.
    if head + 1 < len(found) and found[head + 1].bits & (c.VERB | c.AUXILIARY | c.PAST):
        return
    if _is_role(found[head]) and not _is_plural(found[head]) and found[head].bits & c.LOWER:
        yield Called(person, start, head, head)
