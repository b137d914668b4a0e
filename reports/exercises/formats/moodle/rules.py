"""Rules: what Moodle's question bank takes, in XML as in GIFT."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.formats import naming, refusals
from reports.exercises.formats.characters import line, shortened, untagged
from reports.exercises.item import Choice, Marking, Matching

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item

LINE: Final = 255
"""Characters that its database takes for a name and for an answer to match."""

ID: Final = 100
"""Characters that it takes for an id."""

TAG: Final = 50
"""Characters of a tag that it keeps."""

MATCHED: Final = (2, 3)
"""Prompts and answers that it wants for matching."""

# Shares of more are no fractions that Moodle lists.
_SHARED: Final = 10


def refusal(item: Item) -> str:
    """Why no question can be made of an item; empty if one can."""
    if len(item.id) > ID:
        return f"its id is longer than the {ID} characters that Moodle takes"
    match item.response:
        case Choice(multiple=True) as choice:
            right = len(choice.correct)
        case Marking(targets):
            right = len(targets)
        case _:
            right = 1
    if right > _SHARED:
        return f"Moodle has no fraction for each of {right} right answers"
    return refusals.refusal(item)


def fits_matching(matching: Matching) -> bool:
    """Whether its question type for matching can hold it."""
    prompts, answers = MATCHED
    return (
        len(matching.prompts) >= prompts
        and len(pairs(matching)) >= answers
        and all(0 < len(untagged(answer.text)) <= LINE for answer in matching.answers)
    )


def pairs(matching: Matching) -> list[tuple[str, str]]:
    """Each prompt with its answer, then the answers that no prompt has, with no prompt."""
    texts = {answer.id: answer.text for answer in matching.answers}
    asked = [(prompt.text, texts[prompt.answer]) for prompt in matching.prompts]
    used = {line(answer) for _, answer in asked}
    return [*asked, *(("", text) for text in texts.values() if line(text) not in used)]


def fraction(share: float) -> str:
    """A share of the grade in per cent, with the digits that Moodle lists."""
    return f"{100 * share:.5f}".rstrip("0").rstrip(".") if share else "0"


def name(item: Item, number: int) -> str:
    """The name of a question."""
    return untagged(shortened(naming.title(item, number), LINE // 2))


def category(exercises: ExerciseSet) -> str:
    """The path of the category that the questions go to."""
    title = untagged(shortened(naming.full_title(exercises), LINE // 2))
    # A slash parts categories, two stand for one; before a first one Moodle wants a space.
    path = title.replace("/", "//")
    return f"$course$/top/{' ' if path.startswith('/') else ''}{path}"
