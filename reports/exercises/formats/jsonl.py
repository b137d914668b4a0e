"""JSON Lines: the set with its whole key, for grading and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.exercises.serial import dumps

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item


def refusal(item: Item) -> str:  # noqa: ARG001 — it carries all
    """Nothing: every item can be written."""
    return ""


def write(exercises: ExerciseSet) -> bytes:
    """The set in UTF-8."""
    return dumps(exercises).encode("utf-8")
