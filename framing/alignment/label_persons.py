"""What persons are called: the words before their names, and those set beside them in commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.geography import is_place
from framing.alignment.label_appositions import Called, beside
from framing.alignment.label_roles import is_head, is_plural, is_role
from framing.alignment.person_names import is_title
from framing.attributions import classes as c
from framing.tokens import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.label_phrases import Word
    from framing.alignment.label_sentence import Parsed

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


def called(parsed: Parsed) -> Iterator[Called]:
    """What persons are called in a sentence."""
    for person in parsed.persons:
        first = _before(parsed.words, person.first)
        head = person.first - 1
        if first <= head and is_head(parsed.words[head]) and not _is_anybody(parsed, head):
            yield Called(person, first, head, head, person.last)
        yield from beside(parsed, person, first)


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
        if found[place].parted and found[place - 1].plain not in shapes.TITLES:
            break
        if not _describes(found[place - 1], adjacent=place == start):
            break
        place -= 1
    place = max((at + 1 for at in range(place, start) if _is_verb(found, at)), default=place)
    while place < start and _is_loose(found[place], found[place + 1]):
        place += 1
    return place


def _describes(word: Word, *, adjacent: bool) -> bool:
    if word.owner or word.number:
        return False
    if is_role(word):
        return not is_plural(word)
    if adjacent or word.bits & (c.CLOSED & ~c.ADVERB) or word.bits & c.TIME:
        return False
    if word.bits & c.ADVERB:
        return word.plain.endswith("ly")
    if word.bits & (c.ADJECTIVE | c.PAST | c.ING):
        return True
    return word.plain.endswith(_ADJECTIVES) and word.plain not in _NO_ADJECTIVES


def _is_verb(found: Sequence[Word], place: int) -> bool:
    """Whether a word may be the verb of the clause: "jailed" in "they jailed President Lund"."""
    word = found[place]
    if word.bits & c.CAPITAL or word.bits & c.ADVERB or is_role(word):
        return False
    if not word.bits & (c.PAST | c.ING):
        return bool(word.bits & c.VERB)
    while place and not found[place].parted and found[place - 1].bits & c.ADVERB:
        place -= 1
    before = found[place - 1] if place and not found[place].parted else None
    return before is None or not (before.bits & c.DETERMINER or before.owner)


def _is_anybody(parsed: Parsed, head: int) -> bool:
    return parsed.words[head].plain in {"man", "woman", "boy", "girl", "child", "patient"}


def _is_loose(word: Word, following: Word) -> bool:
    """Whether an adverb belongs to the sentence rather than to the word behind it."""
    if word.plain == "then" and word.bits & c.CAPITAL:
        return True
    return bool(word.bits & c.ADVERB) and not following.bits & (c.PAST | c.ING | c.ADJECTIVE)
