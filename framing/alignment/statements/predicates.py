"""Predicates: what a clause says is done, and the names on either side of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.attributions import classes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.alignment.statements.words import Word
    from framing.alignment.terms import Term

# How many words a verb may stand behind its auxiliary: "has not yet been told".
_CHAIN: Final = 5


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb by its key, with the names of who does it and to whom it is done."""

    key: str
    doers: frozenset[str]
    others: frozenset[str]


def predicates(
    clause: Sequence[Word], subject: Sequence[Word], terms: Mapping[int, Term]
) -> tuple[Predicate, ...]:
    """The verbs of a clause; ``subject`` are the words before it that it goes on about."""
    places = _verbs(clause)
    found = []
    for number, place in enumerate(places):
        term = terms.get(clause[place].start)
        if term is None:
            continue
        begin = places[number - 1] + 1 if number else 0
        end = places[number + 1] if number + 1 < len(places) else len(clause)
        before = _names(clause[begin:place], terms)
        after = _names(clause[place + 1 : end], terms)
        if not before and number == 0:
            before = _names(subject, terms)
        if _passive(clause, place):
            by = next((n for n in range(place + 1, end) if clause[n].form == "by"), end)
            before, after = _names(clause[by:end], terms), before
        found.append(Predicate(term.key, before, after))
    return tuple(found)


def _verbs(clause: Sequence[Word]) -> list[int]:
    """Where the verbs with a meaning of their own stand."""
    found: list[int] = []
    place = 0
    while place < len(clause):
        if clause[place].auxiliary:
            place = _main(clause, place)
            found.append(place)
        elif clause[place].verb or (
            place == 0 and clause[0].can_be(classes.VERB | classes.PAST | classes.ING)
        ):
            found.append(place)
        place += 1
    return found


def _main(clause: Sequence[Word], place: int) -> int:
    """The verb that an auxiliary at ``place`` belongs to, or the auxiliary itself."""
    verbs = classes.VERB | classes.MAYBE_VERB | classes.PAST | classes.ING
    for at in range(place + 1, min(place + _CHAIN, len(clause))):
        word = clause[at]
        if word.can_be(classes.AUXILIARY | classes.NEGATION | classes.ADVERB):
            continue
        return at if word.can_be(verbs) else place
    return place


def _passive(clause: Sequence[Word], place: int) -> bool:
    if place == 0 or not clause[place].can_be(classes.PAST):
        return False
    before = place - 1
    while before > 0 and clause[before].can_be(classes.ADVERB | classes.NEGATION):
        before -= 1
    return clause[before].can_be(classes.BE)


def _names(some: Iterable[Word], terms: Mapping[int, Term]) -> frozenset[str]:
    return frozenset(
        terms[word.start].key
        for word in some
        if word.start in terms and word.can_be(classes.CAPITAL)
    )
