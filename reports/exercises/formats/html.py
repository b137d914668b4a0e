"""HTML that checks itself: pupils answer in the page, see what is right, and save their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.exercises.formats.worksheet.rendering import interactive
from reports.exercises.formats.worksheet.sheet import unmarkable

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item


def refusal(item: Item) -> str:
    """Why pupils could not answer the item on the page."""
    return unmarkable(item)


def write(exercises: ExerciseSet) -> bytes:
    """The page in UTF-8."""
    return interactive(exercises).encode("utf-8")
