"""The rows of a review: all that a teacher may change in an item, a row for each part."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.item import ExerciseSet, Item

COLUMNS: Final = ("item", "decision", "part", "text", "correct", "feedback", "evidence")
"""The columns of a review. ``decision`` is filled in once for each item, in its first row."""

YES: Final = "yes"
NO: Final = "no"
FREE: Final = "either way"


@dataclass(frozen=True, slots=True)
class Row:
    """One part of an item; ``correct`` is written as the part's response asks for."""

    item: str
    part: str
    text: str
    correct: str = ""
    feedback: str = ""
    evidence: str = ""


def rows(item: Item) -> Iterator[Row]:
    """The parts of an item: its prompt, its passages, the parts of its response, its explanation.

    ``correct`` holds yes or no for an option, the answer for a prompt that is to be matched, the
    place for a step, and for words to mark "yes" or "either way".
    """
    quotes = " | ".join(f"{evidence.article}: “{evidence.quote}”" for evidence in item.evidence)
    yield Row(item.id, "prompt", item.prompt, evidence=quotes)
    for place, passage in enumerate(item.passages, start=1):
        yield Row(item.id, f"passage {place}", passage.text, evidence=passage.credit)
    yield from _response(item)
    yield Row(item.id, "explanation", item.explanation)


def _response(item: Item) -> Iterator[Row]:
    match item.response:
        case Choice() as response:
            return _choice(item.id, response)
        case Matching() as response:
            return _matching(item.id, response)
        case Ordering() as response:
            return _ordering(item.id, response)
        case Marking() as response:
            return _marking(item.id, response)
        case Writing() as response:
            return _writing(item.id, response)


def _choice(item: str, response: Choice) -> Iterator[Row]:
    for option in response.options:
        right = YES if option.correct else NO
        yield Row(item, f"option {option.id}", option.text, right, option.feedback)


def _matching(item: str, response: Matching) -> Iterator[Row]:
    texts = {answer.id: answer.text for answer in response.answers}
    for prompt in response.prompts:
        answer = texts[prompt.answer]
        yield Row(item, f"match {prompt.id}", prompt.text, answer, prompt.feedback)
    for id_, text in texts.items():
        yield Row(item, f"answer {id_}", text)


def _ordering(item: str, response: Ordering) -> Iterator[Row]:
    for step in response.steps:
        yield Row(item, f"step {step.id}", step.text, str(step.rank), step.feedback)


def _marking(item: str, response: Marking) -> Iterator[Row]:
    for correct, targets in ((YES, response.targets), (FREE, response.free)):
        for target in targets:
            yield Row(item, f"mark {target.id}", target.text, correct, target.feedback)


def _writing(item: str, response: Writing) -> Iterator[Row]:
    yield Row(item, "model", response.model)
    for place, level in enumerate(response.rubric, start=1):
        yield Row(item, f"rubric {place}", level.description, level.name)


def table(exercises: ExerciseSet) -> str:
    """The review of a set as CSV, with ``decision`` still empty."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, COLUMNS)
    writer.writeheader()
    for item in exercises.items:
        for row in rows(item):
            writer.writerow(
                {
                    "item": row.item,
                    "decision": "",
                    "part": row.part,
                    "text": row.text,
                    "correct": row.correct,
                    "feedback": row.feedback,
                    "evidence": row.evidence,
                }
            )
    return written.getvalue()
