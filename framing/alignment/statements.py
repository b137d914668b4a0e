"""Statements: what the articles of an event tell, matched across them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Statement
    from framing.alignment.sides import Side


def align(sides: Sequence[Side]) -> tuple[Statement, ...]:  # noqa: ARG001 — not written yet
    """Statements: what the articles of an event tell, matched across them."""
    return ()
