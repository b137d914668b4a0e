"""Answers as decisions between yes and no, so that pupils can be held against each other.

A word is marked or not, an option is chosen or not, a prompt is joined with an answer or not, and
of two steps the one comes before the other or not. Agreement is counted over these.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, cast

from reports.exercises.grading.given import words_of
from reports.exercises.item import Choice, Marking, Matching, Ordering, Writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.exercises.grading.given import Given
    from reports.exercises.item import Item

Unit = tuple[str, str]
"""The id of an item, and what of it is decided."""


def of_key(item: Item) -> dict[Unit, bool]:
    """The decisions that the key makes."""
    return of_answer(item, _key(item))


def of_answer(item: Item, given: Given) -> dict[Unit, bool]:
    """The decisions that an answer makes; none for what is written freely."""
    match item.response:
        case Choice(options=options):
            chosen = cast("frozenset[str]", given)
            return {(item.id, option.id): option.id in chosen for option in options}
        case Matching(prompts=prompts, answers=answers):
            joined = cast("Mapping[str, str]", given)
            return {
                (item.id, f"{prompt.id} {answer.id}"): joined.get(prompt.id) == answer.id
                for prompt in prompts
                for answer in answers
            }
        case Ordering(steps=steps):
            place = {id_: number for number, id_ in enumerate(cast("tuple[str, ...]", given))}
            ids = sorted(step.id for step in steps)
            return {
                (item.id, f"{one} {other}"): place[one] < place[other]
                for one, other in combinations(ids, 2)
            }
        case Marking() as response:
            stretches = cast("tuple[tuple[int, int], ...]", given)
            return _words(item, response, stretches)
        case Writing():
            return {}


def _words(
    item: Item, response: Marking, stretches: tuple[tuple[int, int], ...]
) -> dict[Unit, bool]:
    free = [(target.start, target.end) for target in response.free]
    return {
        (item.id, f"{start}-{end}"): any(start < b and a < end for a, b in stretches)
        for start, end in words_of(item.passages[0].text)
        if not any(start < b and a < end for a, b in free)
    }


def _key(item: Item) -> Given:
    match item.response:
        case Choice() as response:
            return frozenset(option.id for option in response.correct)
        case Matching(prompts=prompts):
            return {prompt.id: prompt.answer for prompt in prompts}
        case Ordering() as response:
            return tuple(step.id for step in response.ranked)
        case Marking(targets=targets):
            return tuple((target.start, target.end) for target in targets)
        case Writing(model=model):
            return model
