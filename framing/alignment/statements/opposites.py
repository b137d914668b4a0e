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
    pairs = [(number, one in keys, other in keys) for number, (one, other) in enumerate(_pairs())]
    return (
        frozenset(number for number, one, other in pairs if one and not other),
        frozenset(number for number, one, other in pairs if other and not one),
    )


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "term\t"))]
    return tuple((one, other) for one, other, _ in rows)
