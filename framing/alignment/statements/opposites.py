"""Opposites: terms of which a statement has one or the other."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_TABLE: Final = Path(__file__).with_name("opposites.tsv")


def opposed(keys: AbstractSet[str]) -> tuple[frozenset[int], frozenset[int]]:
    """The pairs of which some keys hold the one term alone, and those of the other alone."""
    terms = _terms()
    held = keys & terms.keys()
    if not held:
        return frozenset(), frozenset()
    ones = {number for key in held for number, first in terms[key] if first}
    others = {number for key in held for number, first in terms[key] if not first}
    return frozenset(ones - others), frozenset(others - ones)


@cache
def _terms() -> dict[str, list[tuple[int, bool]]]:
    """For each term the numbers of its pairs, and whether it is the first of each."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "term\t"))]
    found: dict[str, list[tuple[int, bool]]] = {}
    for number, (one, other, _) in enumerate(rows):
        found.setdefault(one, []).append((number, True))
        found.setdefault(other, []).append((number, False))
    return found
