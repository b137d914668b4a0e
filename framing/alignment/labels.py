"""Labels: what each article calls the same person, act or measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Label
    from framing.alignment.sides import Side


def align(sides: Sequence[Side]) -> tuple[Label, ...]:  # noqa: ARG001 — not written yet
    """Labels: what each article calls the same person, act or measure."""
    return ()
