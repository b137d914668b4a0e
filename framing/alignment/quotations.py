"""Quotations: the same utterance over several articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Quotation
    from framing.alignment.sides import Side


def align(sides: Sequence[Side]) -> tuple[Quotation, ...]:  # noqa: ARG001 — not written yet
    """Quotations: the same utterance over several articles."""
    return ()
