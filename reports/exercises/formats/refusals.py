"""Refusals: why an item cannot be asked and graded by a machine, whatever the platform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.exercises.formats import candidates
from reports.exercises.item import Choice, Marking, Matching, Ordering

if TYPE_CHECKING:
    from reports.exercises.item import Item

_FEWEST = 2
"""Options to choose among, and steps to order."""


def refusal(item: Item) -> str:
    """Why no question can be made of an item; empty if one can."""
    match item.response:
        case Choice(options) if len(options) < _FEWEST:
            return "there are fewer than two options to choose from"
        case Choice() as choice if not choice.correct:
            return "no option is right, and choosing none cannot be graded"
        case Marking():
            return candidates.refusal(item)
        case Matching(prompts, answers) if not (prompts and answers):
            return "there is nothing to match"
        case Ordering(steps) if len(steps) < _FEWEST:
            return "there is nothing to order"
        case _:
            return ""
