"""HTML for paper: the worksheet, its sources, and the key on pages of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.exercises.formats.worksheet.rendering import printed
from reports.exercises.formats.worksheet.sheet import unmarkable

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item


def refusal(item: Item) -> str:
    """Why pupils could not answer the item on paper."""
    return unmarkable(item)


def write(exercises: ExerciseSet) -> bytes:
    """The page in UTF-8."""
    return printed(exercises).encode("utf-8")
