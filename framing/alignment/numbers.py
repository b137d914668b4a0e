"""Numbers, dates and names: aligned by unit and context."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Fact
    from framing.alignment.sides import Side


def align(sides: Sequence[Side]) -> tuple[Fact, ...]:  # noqa: ARG001 — not written yet
    """Numbers, dates and names: aligned by unit and context."""
    return ()
