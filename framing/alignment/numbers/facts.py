"""Facts: what was matched, as plain data with a verdict and a sentence on the difference."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Agreement, Fact
from framing.alignment.numbers.acts import acts
from framing.alignment.numbers.matching import match
from framing.alignment.numbers.verdicts import verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.numbers.contexts import Given
    from framing.alignment.sides import Side

_ORDER: Final = (Agreement.AGREE, Agreement.LESS_EXACT, Agreement.CONFLICT)


def facts(sides: Sequence[Side]) -> tuple[Fact, ...]:
    """The facts of an event, those first whose first mention comes first."""
    found = sorted(
        (*(_fact(members) for members in match(sides)), *acts(sides)),
        key=lambda fact: fact.mentions[0].stretch,
    )
    return tuple(
        Fact(f"f{number}", fact.kind, fact.about, fact.agreement, fact.mentions, fact.note)
        for number, fact in enumerate(found, start=1)
    )


def _fact(members: Sequence[Given]) -> Fact:
    ordered = sorted(members, key=lambda one: one.mention.stretch)
    agreement = _agreement(ordered)
    return Fact(
        id="",
        kind=ordered[0].value.kind,
        about=_about(ordered),
        agreement=agreement,
        mentions=tuple(one.mention for one in ordered),
        note=_note(ordered, agreement),
    )


def _agreement(members: Sequence[Given]) -> Agreement:
    """The worst of what any two articles come to; two articles come to their best."""
    best: dict[tuple[str, str], int] = {}
    for one, other in combinations(members, 2):
        if one.article != other.article:
            pair = (one.article, other.article)
            rank = _ORDER.index(verdict(one.value, other.value) or Agreement.LESS_EXACT)
            best[pair] = min(rank, best.get(pair, rank))
    return _ORDER[max(best.values())]


def _about(members: Sequence[Given]) -> str:
    shared: dict[str, float] = {}
    for one in members:
        for key, nearness in one.near.items():
            shared[key] = shared.get(key, 0.0) + nearness
    ranked = sorted(shared, key=lambda key: (-shared[key], key))
    return " ".join(ranked[:3])


def _note(members: Sequence[Given], agreement: Agreement) -> str:
    if agreement is Agreement.AGREE:
        return ""
    return " / ".join(dict.fromkeys(one.mention.stretch.text for one in members))
