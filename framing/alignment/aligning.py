"""All that is aligned over the articles of an event, in the order in which one rests on another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.alignment import (
    corroboration,
    headlines,
    labels,
    numbers,
    origins,
    quotations,
    sources,
    statements,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import (
        Corroboration,
        Fact,
        HeadlineNote,
        Label,
        Origins,
        Quotation,
        SharedSource,
        Statement,
    )
    from framing.alignment.sides import Side


@dataclass(frozen=True)
class Alignment:
    """What the articles of an event have in common, and what each has alone."""

    statements: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    numbers: tuple[Fact, ...]
    sources: tuple[SharedSource, ...]
    origins: Origins
    labels: tuple[Label, ...]
    headlines: tuple[HeadlineNote, ...]
    corroboration: tuple[Corroboration, ...]


def align(sides: Sequence[Side]) -> Alignment:
    """Align the sides of an event."""
    told = statements.align(sides)
    said = quotations.align(sides)
    facts = numbers.align(sides)
    found = origins.find(sides, said)
    return Alignment(
        statements=told,
        quotations=said,
        numbers=facts,
        sources=sources.align(sides),
        origins=found,
        labels=labels.align(sides),
        headlines=tuple(note for side in sides for note in headlines.notes(side)),
        corroboration=corroboration.tally(sides, told, said, facts, found),
    )
