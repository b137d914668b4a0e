"""Making a set: which of the items that the material supports, in which order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Final, TypeVar

from reports.exercises.item import (
    Choice,
    Difficulty,
    ExerciseSet,
    Item,
    Matching,
    Ordering,
    Source,
)
from reports.exercises.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reports.exercises.item import Evidence, Response
    from reports.exercises.kind import Kind
    from reports.exercises.material import Material

T = TypeVar("T")

COUNT: Final = 12
"""Items in a set, unless asked for otherwise: about a lesson's work."""

VERSIONS: Final = ("A", "B")
"""Both have the same items; those of B come in another order, and so do their options."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a set should be like.

    ``grade`` is the highest US school grade that an item's passages may have, ``difficulty`` the
    highest difficulty; None takes all.
    """

    kinds: tuple[Kind, ...] = KINDS
    count: int = COUNT
    seed: int = 1
    grade: float | None = None
    difficulty: Difficulty | None = None
    title: str = "Reading the news closely"


def candidates(material: Material, kinds: Iterable[Kind] = KINDS) -> tuple[Item, ...]:
    """Every item that the material supports, kind by kind."""
    return tuple(
        replace(item, grade=material.grade(item.passages or item.evidence))
        for kind in kinds
        for item in kind.find(material)
    )


def choose(items: Iterable[Item], wish: Wish) -> tuple[Item, ...]:
    """Items for a set: of as many kinds and articles as there are, none giving another away."""
    fitting = [item for item in items if _fits(item, wish)]
    Random(wish.seed).shuffle(fitting)  # noqa: S311 — no secret
    chosen: list[Item] = []
    while len(chosen) < wish.count:
        kinds = Counter(item.kind for item in chosen)
        used = Counter(article for item in chosen for article in item.articles)
        free = [item for item in fitting if not any(_tells(item, other) for other in chosen)]
        if not free:
            break
        # The first of the least used: ``fitting`` is shuffled already.
        best = min(
            free,
            key=lambda item: (
                kinds[item.kind],
                sum(used[article] for article in item.articles) / max(1, len(item.articles)),
            ),
        )
        chosen.append(best)
        fitting.remove(best)
    order = {kind.name: place for place, kind in enumerate(wish.kinds)}
    return tuple(sorted(chosen, key=lambda item: (order[item.kind], item.difficulty, item.id)))


def arrange(items: Sequence[Item], material: Material, wish: Wish, version: str) -> ExerciseSet:
    """A version of a set: its items and their options in the order in which pupils get them."""
    random = Random(f"{wish.seed} {version}")  # noqa: S311 — no secret
    arranged = list(items)
    if version != VERSIONS[0]:
        random.shuffle(arranged)
    shown = tuple(
        replace(item, response=_shuffled(item.response, f"{wish.seed} {version} {item.id}"))
        for item in arranged
    )
    named = dict.fromkeys(article for item in items for article in item.articles)
    sources = (Source(article, material.texts[article].credit) for article in named)
    return ExerciseSet(
        title=wish.title,
        seed=wish.seed,
        version=version,
        items=shown,
        sources=tuple(sorted(sources, key=lambda source: source.credit)),
    )


def _fits(item: Item, wish: Wish) -> bool:
    readable = wish.grade is None or item.grade is None or item.grade <= wish.grade
    return readable and (wish.difficulty is None or item.difficulty <= wish.difficulty)


def _tells(item: Item, other: Item) -> bool:
    """Whether two items rest on the same words, so that one may tell the other's answer."""
    return item.id == other.id or any(
        _overlap(one, another) for one in item.evidence for another in other.evidence
    )


def _overlap(one: Evidence, other: Evidence) -> bool:
    same = (one.article, one.field) == (other.article, other.field)
    return same and one.start < other.end and other.start < one.end


def _shuffled(response: Response, key: str) -> Response:
    random = Random(key)  # noqa: S311 — no secret
    match response:
        case Choice():
            return replace(response, options=tuple(_mixed(response.options, random)))
        case Matching():
            return replace(
                response,
                prompts=tuple(_mixed(response.prompts, random)),
                answers=tuple(_mixed(response.answers, random)),
            )
        case Ordering():
            steps = _mixed(response.steps, random)
            if [step.rank for step in steps] == sorted(step.rank for step in steps):
                steps = [*steps[1:], steps[0]]
            return replace(response, steps=tuple(steps))
        case _:
            return response


def _mixed(things: Sequence[T], random: Random) -> list[T]:
    mixed = list(things)
    random.shuffle(mixed)
    return mixed
