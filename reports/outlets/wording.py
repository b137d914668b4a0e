"""How the numbers of a profile are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.measure import Measure
    from framing.outlets.estimate import Estimate
    from framing.outlets.profiling import Outlet


def interval(measure: Measure, estimate: Estimate | None, *, signed: bool = False) -> str:
    """Both ends of an interval, "0.43 to 0.46"; empty where there is none."""
    if estimate is None or estimate.low is None or estimate.high is None:
        return ""
    low, high = (
        (difference(measure, end) if signed else measure.written(end))
        for end in (estimate.low, estimate.high)
    )
    return f"{low} to {high}"


def difference(measure: Measure, value: float) -> str:
    """A difference with its sign: "+0.12", "−3 points" of a percentage."""
    text = f"{100 * value:.1f}" if measure.percent else f"{value:.{max(measure.decimals, 2)}f}"
    if float(text) == 0:
        return text.removeprefix("-")
    return text.replace("-", "−") if value < 0 else f"+{text}"


def count(value: float) -> str:
    """A number of sources that need not be whole."""
    return f"{value:.1f}" if value < 10 else f"{value:,.0f}"  # noqa: PLR2004 — two digits suffice


def count_interval(estimate: Estimate) -> str:
    """Both ends of the interval of a number of sources; empty where there is none."""
    if estimate.low is None or estimate.high is None:
        return ""
    return f"{count(estimate.low)} to {count(estimate.high)}"


def share(value: float) -> str:
    """A share as a percentage."""
    return f"{100 * value:.0f} %"


def days(outlet: Outlet) -> str:
    """From when to when the articles of an outlet are; empty where none tells its day."""
    if outlet.first == outlet.last:
        return outlet.first
    return f"{outlet.first} to {outlet.last}"
