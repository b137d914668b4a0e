"""Value: a number or date read from the words of a sentence, in a form that can be compared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """A number or date with its place in the sentence.

    ``dimension`` names what it may be held against: durations against durations. ``low`` and
    ``high`` are its ends in the dimension's base unit. ``bound`` says how it is qualified: "" for
    exact, about, more, less, or vague ("dozens"). ``points`` are the single days of a date.
    ``head`` is the noun that is counted, by its key.
    """

    start: int
    end: int
    kind: str
    """number or date."""
    dimension: str
    low: float
    high: float
    bound: str
    normal: str
    """The normalised form, the same for all that say the same."""
    points: tuple[int, ...] = ()
    head: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is one figure, without a qualification."""
        return not self.bound and self.low == self.high
