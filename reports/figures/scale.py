"""The scale of one measure: where it begins and ends, and what stands below it."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

from matplotlib.ticker import MaxNLocator

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.measure import Measure
    from framing.placing import Range, Value

# Intervals this many times as wide as the middle one are cut: a short text would press the
# others into a corner.
CUT: Final = 4.0
TICKS: Final = 3
_ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Scale:
    """From ``first`` to ``last``, both of them ticks."""

    first: float
    last: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """How far along the scale a value lies, from 0 to 1; what lies outside is at the end."""
        return min(max((value - self.first) / (self.last - self.first), 0.0), 1.0)


def scale_of(
    measure: Measure, values: Sequence[Value], span: Range | None, *, intervals: bool = True
) -> Scale:
    """A scale that holds the values, the range and, if drawn, all intervals but the widest.

    It begins at 0 where the measure cannot be less.
    """
    known = [value.value for value in values if value.value is not None]
    if span is not None:
        known += [span.low, span.high]
    ends = list(known)
    for low, high in _uncut(values) if intervals else ():
        ends += [low, high]
    if not ends:
        return Scale(0.0, 1.0, (0.0, 1.0))
    first, last = min(ends), max(ends)
    if measure.possible[0] == 0:
        first = 0.0
    return rounded(first, last)


def rounded(first: float, last: float) -> Scale:
    """A scale with round numbers at its ends."""
    if last - first < _ROUNDING:
        last = first + 1
    ticks = MaxNLocator(nbins=TICKS, steps=[1, 2, 2.5, 5, 10]).tick_values(first, last)
    found = tuple(round(float(tick), 9) for tick in ticks)
    # The locator goes one step further where an end is itself a tick.
    found = tuple(
        tick
        for place, tick in enumerate(found)
        if not (
            (place + 1 < len(found) and found[place + 1] <= first + _ROUNDING)
            or (place and found[place - 1] >= last - _ROUNDING)
        )
    )
    return Scale(found[0], found[-1], found)


def tick_text(measure: Measure, tick: float) -> str:
    """A tick as short as it can be written: "0", "2.5", "40 %"."""
    shown = f"{100 * tick:.6g} %" if measure.percent else f"{tick:.6g}"
    return shown.replace("-", "−")


def _uncut(values: Iterable[Value]) -> list[tuple[float, float]]:
    """The intervals but for those that are much wider than the middle one."""
    found = [(v.low, v.high) for v in values if v.low is not None and v.high is not None]
    if not found:
        return []
    widest = CUT * median(high - low for low, high in found)
    return [(low, high) for low, high in found if high - low <= widest]
