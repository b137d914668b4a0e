"""Corroboration: what of an article others of independent origin carry too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Corroboration, Fact, Origins, Quotation, Statement
    from framing.alignment.sides import Side


def tally(
    sides: Sequence[Side],
    statements: Sequence[Statement],
    quotations: Sequence[Quotation],
    numbers: Sequence[Fact],
    origins: Origins,
) -> tuple[Corroboration, ...]:
    """For each article, how much of it others carry too."""
    return ()
