"""Where one article's value lies against those of the reference articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Place(Enum):
    """Where a value lies against the range of the reference articles."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Range:
    """The values of the reference articles: lowest, median, highest, and how many have one."""

    low: float
    median: float
    high: float
    count: int

    def place(self, value: float, written: Callable[[float], str] = repr) -> Place:
        """Where ``value`` lies; what is ``written`` like an end of the range is within it."""
        if written(value) in {written(self.low), written(self.high)}:
            return Place.WITHIN
        if value < self.low:
            return Place.BELOW
        return Place.ABOVE if value > self.high else Place.WITHIN


@dataclass(frozen=True, slots=True)
class Value:
    """One article's value of a measure, or the reason why there is none."""

    article: str
    value: float | None
    reason: str = ""
    place: Place | None = None
    """Against the reference articles; None for these themselves and for a missing value."""
    low: float | None = None
    """The lower end of the 95 % interval; None where there is none."""
    high: float | None = None
    """Its upper end."""
    n: int = 0
    """The sample size: how many sentences the value rests on."""
    p: float | None = None
    """How often chance alone would set the value so far apart from each reference article."""
    supported: bool = False
    """Whether a place above or below is beyond chance, among all measures of the comparison."""

    @property
    def apart(self) -> bool:
        """Whether the value may be said to differ from those of the reference articles."""
        return self.supported and self.place in {Place.ABOVE, Place.BELOW}
