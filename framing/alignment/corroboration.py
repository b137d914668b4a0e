"""Corroboration: what of an article others of independent origin carry too.

It is told how many of an article's statements, quotations and numbers

- articles of another origin carry too (``corroborated``),
- an article of another origin gives otherwise (``conflicting``),
- no other article has (``alone``).

What is given otherwise counts there and not as carried too, even if a third article carries it, so
that nothing is counted twice. What only articles of the same origin have is in none of the three:
a text does not confirm itself by being printed again. The three and that rest add up to ``total``.

This is evidence of who else says so, not a grade: what one article has alone may be its scoop, and
what all have may be one mistake.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from framing.alignment.aligned import Agreement, Corroboration, Tally
from framing.alignment.numbers import mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from framing.alignment.aligned import (
        Fact,
        Mention,
        Origins,
        Quotation,
        Statement,
        Telling,
        Version,
    )
    from framing.alignment.places import Stretch
    from framing.alignment.sides import Side


NAME = "name"
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing that an article has: who else has it, and who gives it otherwise."""

    carried: frozenset[str] = frozenset()
    contradicted: frozenset[str] = frozenset()


def tally(
    sides: Sequence[Side],
    statements: Sequence[Statement],
    quotations: Sequence[Quotation],
    numbers: Sequence[Fact],
    origins: Origins,
) -> tuple[Corroboration, ...]:
    """For each article, how much of it others carry too.

    A statement is contradicted where a number, date or name in it is. A quotation is contradicted
    where another article gives the same words to another speaker; every quotation of speech
    counts, aligned or not, and words quoted twice in an article count once. Numbers are numbers
    and dates; names given otherwise count with the statement they stand in.
    """
    conflicts = _conflicts(numbers)
    told = _by_article(statements, lambda one: one.tellings)
    said = _by_article(quotations, lambda one: one.versions)
    given = _by_article(numbers, lambda one: one.mentions)
    return tuple(
        Corroboration(
            article=side.id,
            statements=_count(side, _statements(side, told[side.id], conflicts), origins),
            quotations=_count(side, _quotations(side, said[side.id]), origins),
            numbers=_count(side, _numbers(side, given[side.id]), origins),
        )
        for side in sorted(sides, key=lambda side: side.id)
    )


def _by_article(
    items: Iterable[Found], places: Callable[[Found], Iterable[Telling | Version | Mention]]
) -> defaultdict[str, list[Found]]:
    """The items that each article has, in order."""
    found: defaultdict[str, list[Found]] = defaultdict(list)
    for item in items:
        for article in dict.fromkeys(place.article for place in places(item)):
            found[article].append(item)
    return found


def _count(side: Side, items: Iterable[_Item], origins: Origins) -> Tally:
    kin = set(origins.of(side.id).articles)
    found = Counter(_place(side, item, kin) for item in items)
    return Tally(
        total=found.total(),
        corroborated=found["corroborated"],
        conflicting=found["conflicting"],
        alone=found["alone"],
    )


def _place(side: Side, item: _Item, kin: set[str]) -> str:
    """Which of the counts an item is in; empty for what only articles of its origin have."""
    if item.contradicted - kin:
        return "conflicting"
    if item.carried - kin:
        return "corroborated"
    # An article that contradicts itself is not thereby known to others.
    return "" if (item.carried | item.contradicted) - {side.id} else "alone"


def _conflicts(facts: Iterable[Fact]) -> dict[str, list[tuple[Stretch, frozenset[str]]]]:
    """By article, the mentions that others contradict, and these others."""
    found: dict[str, list[tuple[Stretch, frozenset[str]]]] = {}
    for fact in facts:
        for mention in fact.mentions:
            if others := _otherwise(fact, mention):
                found.setdefault(mention.article, []).append((mention.stretch, others))
    return found


def _otherwise(fact: Fact, mention: Mention) -> frozenset[str]:
    """The articles that give the fact another value; one may be more exact and no conflict."""
    if fact.agreement is not Agreement.CONFLICT:
        return frozenset()
    return frozenset(one.article for one in fact.mentions if one.value != mention.value)


def _statements(
    side: Side,
    statements: Iterable[Statement],
    conflicts: dict[str, list[tuple[Stretch, frozenset[str]]]],
) -> Iterator[_Item]:
    for statement in statements:
        own = [telling for telling in statement.tellings if telling.article == side.id]
        if own:
            places = [place for telling in own for place in (telling.stretch, *telling.repeats)]
            against = [
                others
                for mention, others in conflicts.get(side.id, ())
                if any(place.overlaps(mention) for place in places)
            ]
            yield _Item(frozenset(statement.articles), frozenset[str]().union(*against))


def _quotations(side: Side, quotations: Iterable[Quotation]) -> Iterator[_Item]:
    """The side's quoted speech: each aligned quotation once, each other wording once."""
    aligned = {
        version.stretch: quotation
        for quotation in quotations
        for version in quotation.versions
        if version.article == side.id
    }
    seen: dict[str, _Item] = {}
    for quoted in side.quoted:
        if quoted.speech:
            place = quoted.stretch
            found = next((one for own, one in aligned.items() if own.overlaps(place)), None)
            if found is None:
                seen[f"words {' '.join(place.text.lower().split())}"] = _Item()
            else:
                seen[f"quotation {found.id}"] = _quotation(side, found)
    yield from seen.values()


def _quotation(side: Side, quotation: Quotation) -> _Item:
    against = [
        {pair.first.article, pair.second.article}
        for pair in quotation.pairs
        if pair.other_speaker and side.id in {pair.first.article, pair.second.article}
    ]
    carried = frozenset(version.article for version in quotation.versions)
    return _Item(carried, frozenset[str]().union(*against))


def _numbers(side: Side, facts: Iterable[Fact]) -> Iterator[_Item]:
    """The side's numbers and dates, each that is mentioned several times once."""
    aligned: list[Stretch] = []
    for fact in facts:
        own = [mention for mention in fact.mentions if mention.article == side.id]
        if own and fact.kind != NAME:
            against = frozenset[str]().union(*(_otherwise(fact, mention) for mention in own))
            aligned += [mention.stretch for mention in own]
            yield _Item(frozenset(one.article for one in fact.mentions), against)
    # A value that is aligned in one place is not counted again for its other places.
    given = mentions(side)
    known = {one.value for one in given if any(one.stretch.overlaps(place) for place in aligned)}
    yield from (_Item() for _ in {one.value for one in given} - known)


__all__ = ["tally"]
