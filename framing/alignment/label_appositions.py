"""What is said of a person beside the name: in commas behind or before it, or in a clause.

"Lund, the ousted leader", "Lund, chair of the council", "its managing director, Ada Lund," and
"Lund, who chairs the council": descriptions that make a name plain, and that articles choose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.label_phrases import phrases
from framing.alignment.label_roles import is_head, is_plural, is_role
from framing.attributions import classes as c
from framing.inflection import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.label_phrases import Phrase, Word
    from framing.alignment.label_sentence import Parsed, Person

_DETERMINERS: Final = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my"})
_POINTING: Final = _DETERMINERS - {"a", "an"}
# What a noun that says little alone is told by: "the man in charge", "chair of the council".
_TAILS: Final = frozenset("of for in at behind from on with".split())
# Verbs for what somebody is rather than for what he does on the day.
_BEING: Final = frozenset(
    form
    for verb in (
        "chair head lead run represent own manage direct command oversee coach teach serve preside "
        "found create invent design devise mastermind champion spearhead author sponsor "
        "co-sponsor co-found edit host"
    ).split()
    for form in verb_forms(verb)
    if not form.endswith("ing")
) | {"led", "ran", "taught", "dreamed", "speaks", "masterminded", "oversaw", "oversees"}
# What has been done to somebody, and stays with the name.
_DONE: Final = frozenset(
    """
    accused charged convicted indicted suspected fired ousted impeached nominated appointed
    sentenced jailed imprisoned sanctioned
    """.split()
)
_ENDS: Final = re.compile(r"[,;:()—–.\u201d\u201c\"]|\s[-–]\s")
# A longer clause tells a story.
_LONGEST: Final = 12


class Called(NamedTuple):
    """What a person is called somewhere: numbers of the words, and of the head among them.

    ``end`` is the last word of the description, ``last`` that of all, with the name where it
    stands behind.
    """

    person: Person
    first: int
    head: int
    end: int
    last: int


def beside(parsed: Parsed, person: Person, start: int) -> Iterator[Called]:
    """What stands beside a name that begins, with its titles, at the word ``start``."""
    found, last = parsed.words, person.last
    if found[last].owner:
        return
    if _mark(parsed, last) == ", " and last + 1 < len(found):
        following = found[last + 1]
        called = _clause(parsed, person) if following.plain == "who" else _behind(parsed, person)
        if called is not None:
            yield called
    called = _ahead(parsed, person, start)
    if called is not None:
        yield called


def _behind(parsed: Parsed, person: Person) -> Called | None:
    """An apposition: "Lund, the ousted leader of ...", "Lund, chair of the council"."""
    found, place = parsed.words, person.last + 1
    phrase = next(phrases(found[place:]), None)
    if phrase is None or phrase.first:
        return None
    start, head = place + phrase.start, place + phrase.head
    if not (found[head].small and is_head(found[head])) or is_plural(found[head]):
        return None
    # "..., the official said" gives the words before it to somebody else.
    following = found[head + 1] if head + 1 < len(found) and not found[head + 1].parted else None
    if following is not None and following.bits & (c.VERB | c.AUXILIARY | c.PAST):
        return None
    pointed = phrase.determiner in _DETERMINERS or found[max(start - 1, 0)].owner
    if pointed and start < head:
        return Called(person, start, head, head, head)
    end = _tail(parsed, head)
    # Without a determiner it may be the next of several: "Lund, police of the town and ...".
    closed = end + 1 == len(found) or found[end + 1].parted
    if end == head or not closed or (not pointed and found[end].owner):
        return None
    return Called(person, start, head, end, end)


def _ahead(parsed: Parsed, person: Person, start: int) -> Called | None:
    """A description that the name explains: "its managing director, Ada Lund, said"."""
    found = parsed.words
    if not start or _mark(parsed, start - 1) != ", ":
        return None
    phrase = parsed.ending(start - 1)
    if phrase is None or _mark(parsed, person.last) not in {", ", ""}:
        return None
    head = found[phrase.head]
    pointed = phrase.determiner in _POINTING or found[max(phrase.start - 1, 0)].owner
    if not pointed or not head.small or not is_head(head) or is_plural(head):
        return None
    if phrase.start == phrase.head or _lists(found, phrase):
        return None
    return Called(person, phrase.start, phrase.head, phrase.head, person.last)


def _clause(parsed: Parsed, person: Person) -> Called | None:
    """A clause that says what somebody is: "Lund, who chairs the council"."""
    found, who = parsed.words, person.last + 1
    end = who
    while end + 1 < len(found) and not _ENDS.search(_mark(parsed, end)):
        end += 1
    verb = who + 1
    while verb < end and found[verb].bits & c.ADVERB:
        verb += 1
    if verb >= end or end - who > _LONGEST or not _is_being(found[verb : end + 1]):
        return None
    return Called(person, who, verb, end, end)


def _is_being(found: Sequence[Word]) -> bool:
    """Whether a clause from its verb on says what somebody is, or what was done to him."""
    place = 0
    while place < len(found) and found[place].bits & (c.BE | c.HAVE | c.ADVERB):
        place += 1
    if not place:
        return found[0].plain in _BEING
    if place == len(found) or not any(word.bits & c.BE for word in found[:place]):
        return False
    if found[place].plain in _DONE:
        return True
    phrase = next(phrases(found[place:]), None)
    if phrase is None or phrase.first or phrase.determiner not in _DETERMINERS:
        return False
    return is_role(found[place + phrase.head])


def _tail(parsed: Parsed, head: int) -> int:
    """The last word of what tells a noun: of "of the island's council" behind "chair"."""
    found = parsed.words
    place = head + 1
    if place + 1 >= len(found) or found[place].plain not in _TAILS or found[place].parted:
        return head
    phrase = next(phrases(found[place + 1 :]), None)
    return head if phrase is None or phrase.first else place + 1 + phrase.head


def _lists(found: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a noun phrase stands in a list."""
    before = found[phrase.first - 1] if phrase.first else None
    return before is not None and bool(before.bits & c.COORDINATOR)


def _mark(parsed: Parsed, place: int) -> str:
    """What stands between a word and the next; empty at the end."""
    found = parsed.words
    if place + 1 >= len(found):
        return ""
    return parsed.text[found[place].end - parsed.offset : found[place + 1].start - parsed.offset]
