"""Numbers, dates and names: aligned by unit and context.

A number is held against numbers of the same unit only, and only where the words around both tell
that they are of the same quantity. Different values in doubtful surroundings are two quantities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.alignment.numbers.facts import facts
from framing.alignment.numbers.given import given

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Fact, Mention
    from framing.alignment.sides import Side

__all__ = ["align", "mentions"]


def align(sides: Sequence[Side]) -> tuple[Fact, ...]:
    """The numbers, dates and names that several articles give, held against each other."""
    return facts(sorted(sides, key=lambda side: side.id))


def mentions(side: Side) -> tuple[Mention, ...]:
    """All numbers and dates of an article's headline and body, in text order."""
    return tuple(one.mention for one in given(side))
