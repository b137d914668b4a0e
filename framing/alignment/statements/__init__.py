"""Statements: what the articles of an event tell, matched across them.

Sentences are split into clauses that tell something of their own (``clauses``), each is described
by its terms, its verbs, who does it to whom, its days and whether it is negated (``units``), the
descriptions are held against each other (``matching``), what agrees is grouped so that one false
likeness cannot draw two groups together (``grouping``), and each group is laid out as a statement
(``tellings``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.alignment.statements.grouping import groups
from framing.alignment.statements.matching import likenesses
from framing.alignment.statements.tellings import statements
from framing.alignment.statements.units import units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Statement
    from framing.alignment.sides import Side


def align(sides: Sequence[Side]) -> tuple[Statement, ...]:
    """The statements of an event, the most shared first, then as they stand in the texts."""
    ordered = sorted(sides, key=lambda side: side.id)
    found = units(ordered)
    likeness = likenesses(found)
    return statements(ordered, found, groups(likeness), likeness)
