"""Pupils' own marks from Label Studio's JSON export: a task for each passage.

The item is named in the task's data as "item", or told by its text. Label Studio counts UTF-16 code
units, as browsers do.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reports.exercises.grading.answers.placing import Placer

if TYPE_CHECKING:
    from reports.exercises.grading.given import Answered, Unread
    from reports.exercises.item import ExerciseSet


def read(text: str, file: str, exercises: ExerciseSet) -> tuple[list[Answered], list[Unread]]:
    """The marks in the tasks of an export; every pupil's annotation is an answer."""
    placer = Placer(exercises)
    try:
        tasks = json.loads(text)
    except ValueError as error:
        placer.skip(file, f"found no JSON ({error})")
        return placer.found
    for number, task in enumerate(tasks if isinstance(tasks, list) else [tasks], start=1):
        _task(placer, f"{file}, task {number}", task)
    return placer.found


def _task(placer: Placer, place: str, task: Any) -> None:  # noqa: ANN401 — any JSON
    data = task.get("data") if isinstance(task, dict) else None
    if not isinstance(data, dict):
        placer.skip(place, "found no task of Label Studio, expected its JSON export (not JSON-MIN)")
        return
    texts = [value for value in data.values() if isinstance(value, str)]
    item, text = next(
        (
            (found, text)
            for text in sorted(texts, key=len, reverse=True)
            if (found := placer.of_text(text, str(data.get("item", "")))) is not None
        ),
        (None, ""),
    )
    if item is None:
        placer.skip(place, "found a text that is no passage of a marking item of the key")
        return
    for annotation in task.get("annotations") or []:
        if annotation.get("was_cancelled"):
            continue
        who = _pupil(annotation.get("completed_by"))
        spans = [
            [_code_points(text, value["start"]), _code_points(text, value["end"])]
            for result in annotation.get("result") or []
            if isinstance(value := result.get("value"), dict) and {"start", "end"} <= set(value)
        ]
        placer.add(place, who, item, _in(item.passages[0].text, text, spans))


def _pupil(by: Any) -> str:  # noqa: ANN401 — a number, or who it is
    if isinstance(by, dict):
        return str(by.get("email") or by.get("username") or by.get("id") or "")
    return "" if by is None else str(by)


def _code_points(text: str, units: int) -> int:
    """A place in UTF-16 code units as one in code points."""
    data = text.encode("utf-16-le", "surrogatepass")
    return len(data[: 2 * units].decode("utf-16-le", "replace"))


def _in(passage: str, text: str, spans: list[list[int]]) -> list[list[int]]:
    """Spans of a text with other white space as spans of the passage."""
    if passage == text:
        return spans
    places = [place for place, character in enumerate(passage) if not character.isspace()]
    before = [0]
    for character in text:
        before.append(before[-1] + (not character.isspace()))
    return [
        [places[before[start]], places[before[end] - 1] + 1]
        for start, end in spans
        if before[start] < before[end] <= len(places)
    ]
