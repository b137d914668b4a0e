"""A filled-in review applied to a set: items are accepted, edited or left out."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reports.exercises.item import (
    Choice,
    ExerciseSet,
    Item,
    Level,
    Marking,
    Matching,
    Ordering,
    Standing,
    Writing,
)
from reports.exercises.reviewing.rows import COLUMNS, FREE, NO, YES, rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.exercises.item import Response, Target

ACCEPT: Final = "accept"
EDIT: Final = "edit"
REJECT: Final = "reject"
_DECISIONS: Final = ("", ACCEPT, EDIT, REJECT)


class ReviewError(ValueError):
    """A review cannot be applied; says in which line, what was found and what was expected."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A row of the file with the line that it stands in."""

    line: int
    text: str
    correct: str
    feedback: str


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What the file says of one item."""

    decision: str
    line: int
    parts: Mapping[str, _Cell]


def reviewed(exercises: ExerciseSet, review: str, file: str = "the review") -> ExerciseSet:
    """The set without the items that were rejected, and with what was changed in the others.

    Items that were accepted or edited stand as reviewed; the review may hold other items, too.

    Raises
    ------
    ReviewError
        If the table is no review, or leaves an item without a usable key.
    """
    verdicts = _read(review, file)
    kept = []
    for item in exercises.items:
        verdict = verdicts.get(item.id)
        if verdict is None:
            kept.append(item)
        elif verdict.decision != REJECT:
            kept.append(_applied(item, verdict, file))
    return replace(exercises, items=tuple(kept))


def _read(review: str, file: str) -> dict[str, _Verdict]:
    reader = csv.DictReader(io.StringIO(review.removeprefix("\N{BYTE ORDER MARK}"), newline=""))
    missing = [name for name in COLUMNS[:-1] if name not in (reader.fieldnames or ())]
    if missing:
        message = (
            f'{file}: found no column "{missing[0]}"; expected a table made by '
            "framing exercise --write-review, saved as CSV with commas"
        )
        raise ReviewError(message)
    found: dict[str, tuple[str, int, dict[str, _Cell]]] = {}
    for row in reader:
        line = reader.line_num
        decision = (row["decision"] or "").strip().lower()
        if decision not in _DECISIONS:
            message = (
                f'{file}, line {line}: found the decision "{row["decision"]}", expected accept, '
                "edit, reject or nothing"
            )
            raise ReviewError(message)
        said, first, parts = found.setdefault(row["item"], ("", line, {}))
        parts[row["part"] or ""] = _Cell(
            line,
            row["text"] or "",
            (row["correct"] or "").strip(),
            row["feedback"] or "",
        )
        found[row["item"]] = (decision or said, first, parts)
    return {item: _Verdict(*verdict) for item, verdict in found.items()}


def _applied(item: Item, verdict: _Verdict, file: str) -> Item:
    changed = any(
        (cell.text, cell.correct.lower(), cell.feedback)
        != (row.text, row.correct.lower(), row.feedback)
        for row in rows(item)
        if (cell := verdict.parts.get(row.part)) is not None
    )
    if not changed:
        accepted = verdict.decision in {ACCEPT, EDIT}
        return replace(item, standing=Standing.REVIEWED) if accepted else item
    editor = _Editor(verdict, file)
    return replace(
        item,
        prompt=editor.text("prompt", item.prompt),
        explanation=editor.text("explanation", item.explanation),
        response=editor.response(item.response),
        standing=Standing.REVIEWED,
    )


class _Editor:
    """Takes each part of an item from a review; what the review lacks stays as it was."""

    def __init__(self, verdict: _Verdict, file: str) -> None:
        self._verdict = verdict
        self._file = file

    def text(self, part: str, given: str) -> str:
        cell = self._verdict.parts.get(part)
        return given if cell is None else cell.text

    def _cell(self, part: str, text: str, correct: str, feedback: str = "") -> _Cell:
        return self._verdict.parts.get(part) or _Cell(self._verdict.line, text, correct, feedback)

    def _error(self, line: int, message: str) -> ReviewError:
        return ReviewError(f"{self._file}, line {line}: {message}")

    def response(self, response: Response) -> Response:
        match response:
            case Choice():
                return self._choice(response)
            case Matching():
                return self._matching(response)
            case Ordering():
                return self._ordering(response)
            case Marking():
                return self._marking(response)
            case Writing():
                return self._writing(response)

    def _choice(self, response: Choice) -> Choice:
        options = []
        for option in response.options:
            cell = self._cell(f"option {option.id}", option.text, "", option.feedback)
            correct = cell.correct.lower() or (YES if option.correct else NO)
            if correct not in {YES, NO}:
                message = f'found "{cell.correct}" as correct, expected yes or no'
                raise self._error(cell.line, message)
            options.append(
                replace(option, text=cell.text, correct=correct == YES, feedback=cell.feedback)
            )
        right = sum(option.correct for option in options)
        if right == 0 or (right > 1 and not response.multiple):
            expected = "one at least" if response.multiple else "exactly one"
            message = f"found {right} correct options, expected {expected}"
            raise self._error(self._verdict.line, message)
        return replace(response, options=tuple(options))

    def _matching(self, response: Matching) -> Matching:
        answers = tuple(
            replace(answer, text=self.text(f"answer {answer.id}", answer.text))
            for answer in response.answers
        )
        ids = {answer.text: answer.id for answer in (*response.answers, *answers)}
        prompts = []
        for prompt in response.prompts:
            cell = self._cell(f"match {prompt.id}", prompt.text, "", prompt.feedback)
            if cell.correct and cell.correct not in ids:
                names = "; ".join(answer.text for answer in answers)
                message = f'found "{cell.correct}" as correct, expected one of the answers: {names}'
                raise self._error(cell.line, message)
            prompts.append(
                replace(
                    prompt,
                    text=cell.text,
                    answer=ids.get(cell.correct, prompt.answer),
                    feedback=cell.feedback,
                )
            )
        return Matching(tuple(prompts), answers)

    def _ordering(self, response: Ordering) -> Ordering:
        cells = [
            self._cell(f"step {step.id}", step.text, str(step.rank), step.feedback)
            for step in response.steps
        ]
        places = [cell.correct for cell in cells]
        if sorted(places) != [str(place) for place in range(1, len(cells) + 1)]:
            message = f"found the places {', '.join(places)}, expected each of 1 to {len(cells)}"
            raise self._error(self._verdict.line, message)
        steps = (
            replace(step, text=cell.text, rank=int(cell.correct), feedback=cell.feedback)
            for step, cell in zip(response.steps, cells, strict=True)
        )
        return replace(response, steps=tuple(steps))

    def _marking(self, response: Marking) -> Marking:
        targets: dict[str, list[Target]] = {YES: [], FREE: [], NO: []}
        for given, before in ((response.targets, YES), (response.free, FREE)):
            for target in given:
                cell = self._cell(f"mark {target.id}", target.text, before, target.feedback)
                if cell.text != target.text:
                    message = (
                        f'found "{cell.text}" as words to mark, expected "{target.text}": they '
                        "are the article's own. Reject the item, or write no under correct"
                    )
                    raise self._error(cell.line, message)
                place = cell.correct.lower() or before
                if place not in targets:
                    message = f'found "{cell.correct}" as correct, expected yes, no or {FREE}'
                    raise self._error(cell.line, message)
                targets[place].append(replace(target, feedback=cell.feedback))
        if not targets[YES]:
            message = "found no words to mark, expected some; reject the item if there are none"
            raise self._error(self._verdict.line, message)
        return Marking(tuple(targets[YES]), tuple(targets[FREE]))

    def _writing(self, response: Writing) -> Writing:
        rubric = []
        for place, level in enumerate(response.rubric, start=1):
            cell = self._cell(f"rubric {place}", level.description, level.name)
            rubric.append(Level(cell.correct or level.name, cell.text))
        return replace(response, model=self.text("model", response.model), rubric=tuple(rubric))
