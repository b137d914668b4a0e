"""Agreement: how far two, or a whole class, decide alike beyond chance.

Sources: Cohen (1960), A coefficient of agreement for nominal scales, doi
10.1177/001316446002000104; Krippendorff (2019), Content analysis, 4th edition, chapter 12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

U = TypeVar("U", bound="Hashable")
V = TypeVar("V", bound="Hashable")

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence


def cohen(one: Sequence[Hashable], other: Sequence[Hashable]) -> float | None:
    """Cohen's kappa of two who decided the same units.

    1 is full agreement, 0 what chance would give; None where both only ever said one thing, since
    chance then agrees as well.
    """
    from sklearn.metrics import cohen_kappa_score

    values = {value: number for number, value in enumerate(dict.fromkeys([*one, *other]))}
    if len(values) < 2:  # noqa: PLR2004 — two values at least can differ
        return None
    return float(cohen_kappa_score([values[v] for v in one], [values[v] for v in other]))


def krippendorff(raters: Sequence[Mapping[U, V]]) -> float | None:
    """Krippendorff's alpha for nominal values; each rater gives values by unit, as far as decided.

    1 is full agreement, 0 what chance would give; None where no two decided the same unit, or
    where all only ever said one thing.
    """
    units = {unit: row for row, unit in enumerate(dict.fromkeys(u for r in raters for u in r))}
    values = {
        v: column for column, v in enumerate(dict.fromkeys(v for r in raters for v in r.values()))
    }
    counts = np.zeros((len(units), len(values)))
    for rater in raters:
        for unit, value in rater.items():
            counts[units[unit], values[value]] += 1
    pairable = counts[counts.sum(axis=1) > 1]
    total = pairable.sum()
    if not total:
        return None
    held = pairable.sum(axis=1)
    alike = ((pairable * (pairable - 1)).sum(axis=1) / (held - 1)).sum()
    by_value = pairable.sum(axis=0)
    by_chance = (by_value * (by_value - 1)).sum() / (total - 1)
    if by_chance == total:
        return None
    return float(1 - (total - alike) / (total - by_chance))
