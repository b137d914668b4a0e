"""Facts: what was matched, as plain data with a verdict and a sentence on the difference."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Agreement, Fact
from framing.alignment.numbers.acts import acts
from framing.alignment.numbers.matching import match
from framing.alignment.numbers.notes import note
from framing.alignment.numbers.verdicts import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.numbers.given import Given
    from framing.alignment.sides import Side

_ORDER: Final = (Agreement.AGREE, Agreement.LESS_EXACT, Agreement.CONFLICT)
_WORDS: Final = 4


def facts(sides: Sequence[Side]) -> tuple[Fact, ...]:
    """The facts of an event, those first whose first mention comes first."""
    found = (*(_fact(members) for members in match(sides)), *acts(sides))
    ordered = sorted(found, key=lambda fact: (fact.mentions[0].stretch, fact.kind))
    return tuple(replace(fact, id=f"f{number}") for number, fact in enumerate(ordered, start=1))


def _fact(members: Sequence[Given]) -> Fact:
    ordered = sorted(members, key=lambda one: one.mention.stretch)
    agreement = _agreement(ordered)
    return Fact(
        id="",
        kind=ordered[0].value.kind,
        about=_about(ordered),
        agreement=agreement,
        mentions=tuple(one.mention for one in ordered),
        note=note(ordered, agreement),
    )


def _agreement(members: Sequence[Given]) -> Agreement:
    """The worst of what any two articles come to; two articles come to their best."""
    best: dict[tuple[str, str], int] = {}
    for one, other in combinations(_distinct(members), 2):
        if one.article != other.article:
            pair = (one.article, other.article)
            rank = _ORDER.index(_between(one, other))
            best[pair] = min(rank, best.get(pair, rank))
    return _ORDER[max(best.values())]


def _distinct(members: Sequence[Given]) -> list[Given]:
    """The members without those that an article gives again in the same way."""
    kept = {(one.article, one.value.normal, one.scope and one.scope.text): one for one in members}
    return list(kept.values())


def _between(one: Given, other: Given) -> Agreement:
    found = verdict(one.value, other.value) or Agreement.LESS_EXACT
    if found is Agreement.CONFLICT:
        return Agreement.LESS_EXACT if one.may_have_changed(other) else found
    if one.scope is not None and other.scope is not None:
        if one.scope.contradicts(other.scope):
            return Agreement.CONFLICT
        if one.scope.wider(other.scope) or other.scope.wider(one.scope):
            return Agreement.LESS_EXACT
    return found


def _about(members: Sequence[Given]) -> str:
    """The words around the values that most of them share, as the first of them writes them."""
    weight: dict[str, float] = {}
    for one in members:
        for key, nearness in one.around.near.items():
            weight[key] = weight.get(key, 0.0) + nearness
    chosen = sorted(weight, key=lambda key: (-weight[key], key))[:_WORDS]
    return " ".join(dict.fromkeys(_written(members, chosen)))


def _written(members: Sequence[Given], keys: Sequence[str]) -> Iterator[str]:
    """The words for the keys, in the order of the first sentence that has them all, or most."""
    first = max(members, key=lambda one: sum(key in one.around.places for key in keys))
    places = sorted((first.around.places[key], key) for key in keys if key in first.around.places)
    text = first.mention.context
    for (start, end), _ in places:
        yield text.text[start - text.start : end - text.start]
