"""Making a set: which of the items that the material supports, in which order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Final, TypeVar

from reports.exercises import giving_away
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
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from reports.exercises.item import Response
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
    free = {item.id: item for item in items if _fits(item, wish)}
    ids = list(free)
    Random(wish.seed).shuffle(ids)  # noqa: S311 — no secret
    told = giving_away.others(free.values(), {kind.name: kind.about for kind in wish.kinds})
    supply = Counter(item.kind for item in free.values())
    chosen: list[Item] = []
    while free and len(chosen) < wish.count:
        need = _need(chosen, free, told, supply)
        # Of equals the first of those that were shuffled.
        best = min((free[id_] for id_ in ids if id_ in free), key=need)
        chosen.append(best)
        for id_ in (best.id, *told[best.id]):
            free.pop(id_, None)
    order = {kind.name: place for place, kind in enumerate(wish.kinds)}
    return tuple(sorted(chosen, key=lambda item: (order[item.kind], item.difficulty, item.id)))


def _need(
    chosen: Sequence[Item],
    free: Mapping[str, Item],
    told: Mapping[str, Collection[str]],
    supply: Mapping[str, int],
) -> Callable[[Item], tuple[int, int, int, int, float]]:
    """How little a set needs an item: kinds that it has few of, and that are rare, come first.

    Then answers that are not always the same, and articles that were not used yet. What would
    leave a kind that the set lacks without any item comes later.
    """
    kinds = Counter(item.kind for item in chosen)
    answers = Counter((item.kind, _answer(item)) for item in chosen)
    used = Counter(article for item in chosen for article in item.articles)
    left = Counter(item.kind for item in free.values() if not kinds[item.kind])

    def of(item: Item) -> tuple[int, int, int, int, float]:
        use = sum(used[article] for article in item.articles) / max(1, len(item.articles))
        lost = Counter(free[id_].kind for id_ in told[item.id] if id_ in free)
        ended = sum(
            lost[kind] == count for kind, count in left.items() if count and kind != item.kind
        )
        return kinds[item.kind], ended, supply[item.kind], answers[item.kind, _answer(item)], use

    return of


def _answer(item: Item) -> str:
    """The right option, where there is one of several."""
    response = item.response
    if not isinstance(response, Choice) or response.multiple:
        return item.id
    return response.correct[0].text


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
    readable = wish.grade is None or (item.grade is not None and item.grade <= wish.grade)
    return readable and (wish.difficulty is None or item.difficulty <= wish.difficulty)


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
