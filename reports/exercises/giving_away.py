"""Which items rest on the same words, so that one may tell the other's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.exercises.item import Item


def others(items: Iterable[Item], about: Mapping[str, str]) -> dict[str, set[str]]:
    """For each item, by id, those that ask about the same and share words of its evidence.

    ``about`` tells by a kind's name what its items ask about.
    """
    found: dict[str, set[str]] = {}
    places: dict[tuple[str, str, str], list[tuple[int, int, str]]] = {}
    for item in items:
        found[item.id] = set()
        for evidence in item.evidence:
            place = (about[item.kind], evidence.article, evidence.field)
            places.setdefault(place, []).append((evidence.start, evidence.end, item.id))
    for stretches in places.values():
        _meet(sorted(stretches), found)
    return found


def _meet(stretches: list[tuple[int, int, str]], found: dict[str, set[str]]) -> None:
    """Note which of the stretches of one text overlap; they are in the order of their starts."""
    open_: list[tuple[int, str]] = []
    for start, end, item in stretches:
        open_ = [(other_end, other) for other_end, other in open_ if other_end > start]
        for _, other in open_:
            if other != item:
                found[item].add(other)
                found[other].add(item)
        open_.append((end, item))
