"""Grades for people and programs: as text, as CSV, as JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.grading.grades import Grades
    from reports.exercises.grading.points import Graded, Slip
    from reports.exercises.item import ExerciseSet

COLUMNS: Final = (
    "pupil", "item", "type", "points", "possible", "right", "missed_or_wrong", "feedback", "note",
    "evidence", "key",
)  # fmt: skip

# Rows of a list that a reader takes in at a glance.
_MOST: Final = 10


def as_csv(grades: Grades) -> str:
    """A row for each answer."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for mark in grades.answers:
        writer.writerow(_row(mark))
    return written.getvalue()


def _row(mark: Graded) -> Sequence[str]:
    return (
        mark.pupil,
        mark.item.id,
        mark.item.kind,
        f"{mark.points:g}" if mark.possible else "",
        str(mark.possible) if mark.possible else "",
        " | ".join(mark.right),
        " | ".join(map(_slip, mark.slips)),
        " | ".join(slip.feedback for slip in mark.slips if slip.feedback),
        mark.note,
        " | ".join(f"“{quote}”" for quote in mark.evidence),
        mark.item.standing.value,
    )


def _slip(slip: Slip) -> str:
    return f"“{slip.words}”: {slip.given}, expected {slip.expected}"


def as_json(grades: Grades) -> str:
    """Everything, as one JSON object."""
    answers = [
        {
            "pupil": mark.pupil,
            "item": mark.item.id,
            "type": mark.item.kind,
            "points": mark.points,
            "possible": mark.possible,
            "right": mark.right,
            "slips": [asdict(slip) for slip in mark.slips],
            "note": mark.note,
            "evidence": mark.evidence,
            "key": mark.item.standing.value,
        }
        for mark in grades.answers
    ]
    whole = {
        "answers": answers,
        "pupils": [asdict(pupil) for pupil in grades.pupils],
        "agreement": [asdict(one) for one in grades.agreement],
        "confusions": [asdict(one) for one in grades.confusions],
        "unread": [asdict(one) for one in grades.unread],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def as_text(grades: Grades, exercises: ExerciseSet) -> str:
    """A summary for the terminal."""
    parts = (
        _pupils(grades),
        _agreement(grades),
        _confused(grades, exercises),
        _to_read(grades),
    )
    return "\n".join("\n".join(part) + "\n" for part in map(list, parts) if part)


def _pupils(grades: Grades) -> Iterator[str]:
    width = max(len("Pupil"), *(len(pupil.pupil) for pupil in grades.pupils))
    yield f"{'Pupil':{width}}  points  of   answers  agreement with the key (Cohen’s kappa)"
    for one in grades.pupils:
        yield (
            f"{one.pupil:{width}}  {one.points:6g}  {one.possible:<3}  {one.answered:7}  "
            f"{_number(one.kappa)}"
        )


def _agreement(grades: Grades) -> Iterator[str]:
    yield "Agreement in the class (Krippendorff’s alpha) and with the key (mean kappa)"
    for one in grades.agreement:
        yield (
            f"  {one.kind or 'all types':22} alpha {_number(one.alpha)}  kappa "
            f"{_number(one.kappa)}  {one.pupils} pupils, {one.decisions} decisions"
        )


def _confused(grades: Grades, exercises: ExerciseSet) -> Iterator[str]:
    if not grades.confusions:
        return
    places = {item.id: place for place, item in enumerate(exercises.items, start=1)}
    yield "Confused most"
    for one in grades.confusions[:_MOST]:
        yield (
            f"  {one.pupils} of {one.answered}  “{_short(one.words)}”: {_short(one.given)}, "
            f"expected {_short(one.expected)}  (item {places[one.item]}, {one.kind})"
        )
    if len(grades.confusions) > _MOST:
        yield f"  and {len(grades.confusions) - _MOST} more: see the .json output"


def _to_read(grades: Grades) -> Iterator[str]:
    written = [mark for mark in grades.answers if mark.note]
    if written:
        yield "To be read by a teacher"
    for mark in written:
        yield f"  {mark.pupil}, {mark.item.id}: {mark.note}"


def _number(value: float | None) -> str:
    return "  – " if value is None else f"{value:4.2f}".replace("-", "−")


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
