"""Headline and body: what a headline has that its body has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.alignment.aligned import HeadlineNote
    from framing.alignment.sides import Side


def notes(side: Side) -> tuple[HeadlineNote, ...]:  # noqa: ARG001 — not written yet
    """The differences between an article's headline and its body."""
    return ()
