"""Verdicts: whether two values can be the same, are the same less exactly, or differ."""

from __future__ import annotations

import datetime as dt
from math import inf
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Agreement
from framing.alignment.numbers.dates import NO_YEAR
from framing.alignment.numbers.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.alignment.numbers.values import Value

_CALENDAR: Final = frozenset({"day", "weekday", "month", "year"})
_COUNTS: Final = frozenset({"count", "people", "bare"})
_REACH: Final = {"": (1.0, 1.0), "about": (0.9, 1.1), "more": (1.0, 1.6), "less": (0.62, 1.0)}
"""How far off a qualified number may be and still be the same."""
_POSSIBLE: Final = {"": (1.0, 1.0), "about": (0.9, 1.1), "more": (1.0, inf), "less": (0.0, 1.0)}
"""How far off it may be without being contradicted."""
_UNITS: Final = {
    label: unit.factor for label, unit in UNITS.items() if unit.dimension == "duration"
}
"""Spans in different units may be one if they are less than half the coarser unit apart."""
_ROUNDED: Final = 0.1
_LARGE: Final = 1_000


def family(value: Value) -> str:
    """What the value may be held against: all calendar dates, all counts against each other."""
    if value.dimension in _CALENDAR:
        return "calendar"
    return "count" if value.dimension in _COUNTS else value.dimension


def verdict(one: Value, other: Value) -> Agreement | None:
    """How two values of one family stand to each other; None if nothing can be told."""
    if one.dimension in _CALENDAR:
        return _dated(one, other)
    if one.dimension == "time of day":
        return Agreement.AGREE if one.low == other.low else Agreement.CONFLICT
    return _numbered(one, other)


def _numbered(one: Value, other: Value) -> Agreement | None:
    if (one.low, one.high) == (other.low, other.high):
        return Agreement.AGREE if one.bound == other.bound else Agreement.LESS_EXACT
    if "vague" in {one.bound, other.bound}:
        meets = one.low <= other.high and other.low <= one.high
        return Agreement.LESS_EXACT if meets else None
    if one.exact and other.exact:
        return Agreement.LESS_EXACT if _rounded(one, other) else Agreement.CONFLICT
    if not one.bound and not other.bound and one.low < one.high and other.low < other.high:
        return Agreement.CONFLICT
    if _meet(one, other, _REACH):
        return Agreement.LESS_EXACT
    return None if _meet(one, other, _POSSIBLE) else Agreement.CONFLICT


def _meet(one: Value, other: Value, factors: Mapping[str, tuple[float, float]]) -> bool:
    """Whether both can be one number, each off by these factors at the most."""
    (down, up), (lower, upper) = factors[one.bound], factors[other.bound]
    return one.low * down <= other.high * upper and other.low * lower <= one.high * up


def _rounded(one: Value, other: Value) -> bool:
    """Whether one is the other in round figures, or in another unit."""
    small, large = sorted((one.low, other.low))
    if small <= 0:
        return False
    if one.dimension in {"duration", "age"} and _unit(one) != _unit(other):
        coarse = max(_UNITS[_unit(one)], _UNITS[_unit(other)])
        return large - small <= coarse / 2
    if large - small > _ROUNDED * large:
        return False
    if large < _LARGE and small == int(small) and large == int(large):
        return False
    steps = _step(small), _step(large)
    return steps[0] != steps[1] and large - small < max(steps)


def _unit(value: Value) -> str:
    return value.normal.removesuffix(" old").rsplit(" ", 1)[-1].rstrip("s")


def _step(figure: float) -> float:
    """The place of the last digit that is not zero: 100 for 28,500, 0.1 for 25.4."""
    if figure != int(figure):
        return 10.0 ** -len(f"{figure:.6f}".rstrip("0").split(".")[1])
    digits = str(int(figure))
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _dated(one: Value, other: Value) -> Agreement | None:
    if "weekday" in {one.dimension, other.dimension}:
        return _weekday(one, other)
    ours, theirs = _days(one), _days(other)
    unknown = (ours[0].year == NO_YEAR) != (theirs[0].year == NO_YEAR)
    if unknown and "year" in {one.dimension, other.dimension}:
        return None
    if unknown:
        ours, theirs = _yearless(ours), _yearless(theirs)
    if one.dimension == other.dimension and ours == theirs:
        return Agreement.AGREE
    if one.dimension == other.dimension == "day":
        again = one.bound == other.bound == "weekday" and _same_weekday(ours, theirs)
        return Agreement.AGREE if again else _single_days(ours, theirs)
    if ours[0] <= theirs[-1] and theirs[0] <= ours[-1]:
        return Agreement.LESS_EXACT
    near = (ours[0].year, ours[0].month) == (theirs[0].year, theirs[0].month)
    return None if near else Agreement.CONFLICT


def _single_days(ours: tuple[dt.date, ...], theirs: tuple[dt.date, ...]) -> Agreement:
    """How different days stand to each other: one of several is less exact."""
    few, many = sorted((ours, theirs), key=len)
    within = len(few) == 1 and set(few) <= set(many)
    return Agreement.LESS_EXACT if within else Agreement.CONFLICT


def _same_weekday(ours: tuple[dt.date, ...], theirs: tuple[dt.date, ...]) -> bool:
    """Whether a weekday was resolved to two weeks, which is a matter of reading, not of telling."""
    return abs(ours[0] - theirs[0]) == dt.timedelta(7)


def _weekday(one: Value, other: Value) -> Agreement | None:
    if one.dimension == other.dimension:
        return Agreement.AGREE if one.low == other.low else Agreement.CONFLICT
    name, day = (one, other) if one.dimension == "weekday" else (other, one)
    days = _days(day)
    if day.dimension != "day" or days[0].year == NO_YEAR:
        return None
    meets = name.low in {at.weekday() for at in days}
    return Agreement.LESS_EXACT if meets else Agreement.CONFLICT


def _days(value: Value) -> tuple[dt.date, ...]:
    """The days meant, or the first and last of a longer span."""
    points = value.points or (int(value.low), int(value.high))
    return tuple(dt.date.fromordinal(point) for point in points)


def _yearless(days: tuple[dt.date, ...]) -> tuple[dt.date, ...]:
    return tuple(day.replace(year=NO_YEAR) for day in days)
