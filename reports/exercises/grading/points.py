"""Points for an answer, with the words that were right, missed and wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from reports.exercises.grading.given import words_of
from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.exercises.grading.given import Answered, Given
    from reports.exercises.item import Item


@dataclass(frozen=True, slots=True)
class Slip:
    """Something that was not as the key has it.

    ``words`` are those of the item that it is about. ``given`` is what the pupil made of them and
    ``expected`` what the key has; ``feedback`` is the item's own, with the evidence.
    """

    words: str
    given: str
    expected: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Graded:
    """An answer with its points; ``possible`` is 0 where a teacher reads it by the rubric."""

    pupil: str
    item: Item
    points: float
    possible: int
    right: tuple[str, ...] = ()
    slips: tuple[Slip, ...] = ()
    note: str = ""
    evidence: tuple[str, ...] = field(default=())


def graded(answered: Answered) -> Graded:
    """The points of an answer.

    One for the right option; for several options or words to mark one for each that is found, less
    one for each that is wrong, but never below nothing; one for each prompt with its answer, and
    one for each step in its place.
    """
    item = answered.item
    right, slips, wrong, possible, note = _judged(item, answered.given)
    return Graded(
        pupil=answered.pupil,
        item=item,
        points=float(max(0, len(right) - wrong)),
        possible=possible,
        right=tuple(right),
        slips=tuple(slips),
        note=note,
        evidence=tuple(evidence.quote for evidence in item.evidence),
    )


_Judged = tuple[list[str], list[Slip], int, int, str]


def _judged(item: Item, given: Given) -> _Judged:
    match item.response:
        case Choice() as response:
            return _choice(response, cast("frozenset[str]", given))
        case Matching() as response:
            return _matching(response, cast("Mapping[str, str]", given))
        case Ordering() as response:
            return _ordering(response, cast("tuple[str, ...]", given))
        case Marking() as response:
            stretches = cast("tuple[tuple[int, int], ...]", given)
            return _marking(response, item.passages[0].text, stretches)
        case Writing() as response:
            return [], [], 0, 0, _watched(response, cast("str", given))


def _choice(response: Choice, chosen: frozenset[str]) -> _Judged:
    key = "; ".join(option.text for option in response.correct)
    right, slips = [], []
    for option in response.options:
        if option.id in chosen and option.correct:
            right.append(option.text)
        elif option.id in chosen:
            slips.append(Slip(option.text, "chosen", key, option.feedback))
        elif option.correct and (response.multiple or not chosen):
            slips.append(Slip(option.text, "not chosen", "chosen", option.feedback))
    wrong = sum(slip.given == "chosen" for slip in slips)
    if not response.multiple:
        return right if not wrong else [], slips, 0, 1, ""
    return right, slips, wrong, len(response.correct), ""


def _matching(response: Matching, joined: Mapping[str, str]) -> _Judged:
    texts = {answer.id: answer.text for answer in response.answers}
    right, slips = [], []
    for prompt in response.prompts:
        given = joined.get(prompt.id, "")
        if given == prompt.answer:
            right.append(prompt.text)
        else:
            made = texts.get(given, "nothing")
            slips.append(Slip(prompt.text, made, texts[prompt.answer], prompt.feedback))
    return right, slips, 0, len(response.prompts), ""


def _ordering(response: Ordering, order: tuple[str, ...]) -> _Judged:
    steps = {step.id: step for step in response.steps}
    right, slips = [], []
    for place, id_ in enumerate(order, start=1):
        step = steps[id_]
        if step.rank == place:
            right.append(step.text)
        else:
            slips.append(Slip(step.text, f"place {place}", f"place {step.rank}", step.feedback))
    return right, slips, 0, len(steps), ""


def _marking(response: Marking, passage: str, stretches: Sequence[tuple[int, int]]) -> _Judged:
    words = words_of(passage)
    marked = {word for word in words if any(_meet(word, stretch) for stretch in stretches)}
    right, slips = [], []
    for target in response.targets:
        held = [word for word in words if _meet(word, (target.start, target.end))]
        # Who marks half of "appears to" has found it.
        if held and 2 * sum(word in marked for word in held) >= len(held):
            right.append(target.text)
        else:
            slips.append(Slip(target.text, "not marked", "marked", target.feedback))
    allowed = [(target.start, target.end) for target in (*response.targets, *response.free)]
    stray = [
        word for word in words if word in marked and not any(_meet(word, one) for one in allowed)
    ]
    runs = _runs(stray, words)
    for start, end in runs:
        slips.append(Slip(passage[start:end], "marked", "not marked"))
    return right, slips, len(runs), len(response.targets), ""


def _runs(
    chosen: Sequence[tuple[int, int]], words: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Words that follow one another as one stretch: they were one mark."""
    place = {word: number for number, word in enumerate(words)}
    runs: list[tuple[int, int]] = []
    before = -2
    for word in chosen:
        if runs and place[word] == before + 1:
            runs[-1] = (runs[-1][0], word[1])
        else:
            runs.append(word)
        before = place[word]
    return runs


def _watched(response: Writing, written: str) -> str:
    """Which of the watched words are still in what was written."""
    if not written.strip():
        return "nothing written"
    left = [
        word
        for word in response.watched
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", written, re.IGNORECASE)
    ]
    count = len(written.split())
    if not response.watched:
        return f"{count} words; to be read by the rubric"
    held = f"still has {', '.join(left)}" if left else "has none of the words to avoid"
    return f"{count} words; {held}; to be read by the rubric"


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
