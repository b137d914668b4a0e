"""Shares: what each tick counts where several options are right.

All right options together are worth the whole item. A wrong tick takes off as much as makes an
answer that ticks everything worth nothing; no answer is worth less than that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reports.exercises.item import Choice, Response

from reports.exercises.item import Writing


def right(choice: Choice) -> float:
    """The share of the item that each right option gives, from 0 to 1."""
    return 1 / len(choice.correct) if choice.multiple else 1.0


def wrong(choice: Choice) -> float:
    """The share of the item that each wrong option takes off, from 0 to 1."""
    amiss = len(choice.options) - len(choice.correct)
    if not choice.multiple or not amiss:
        return 0.0
    return 1 / min(amiss, len(choice.correct))


def points(response: Response) -> int:
    """What an item is worth: one point, or a point for each level of its rubric."""
    return max(1, len(response.rubric)) if isinstance(response, Writing) else 1
