"""Answers as JSON Lines, as the worksheet saves them: pupil, item and answer in each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reports.exercises.grading.answers.placing import Placer

if TYPE_CHECKING:
    from reports.exercises.grading.given import Answered, Unread
    from reports.exercises.item import ExerciseSet


def read(text: str, file: str, exercises: ExerciseSet) -> tuple[list[Answered], list[Unread]]:
    """The answers of a file, a line each."""
    placer = Placer(exercises)
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{file}, line {number}"
        try:
            value = json.loads(line)
        except ValueError as error:
            placer.skip(place, f"found no JSON ({error})")
            continue
        if not isinstance(value, dict) or "item" not in value:
            placer.skip(
                place, 'found no answer, expected {"pupil": ..., "item": ..., "answer": ...}'
            )
            continue
        placer.add(place, value.get("pupil"), str(value["item"]), value.get("answer"))
    return placer.found
