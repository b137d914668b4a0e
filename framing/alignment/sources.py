"""Sources: who is heard in which article of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import SharedSource
    from framing.alignment.sides import Side


def align(sides: Sequence[Side]) -> tuple[SharedSource, ...]:  # noqa: ARG001 — not written yet
    """Sources: who is heard in which article of an event."""
    return ()
