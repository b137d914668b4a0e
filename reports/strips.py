"""Where the articles' values lie on a line, as places from 0 to 100, to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.summary import ContrastRow

# The line keeps this much room at both ends, and dots closer than this are stacked.
MARGIN: Final = 6.0
DOT: Final = 11.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One article: where its value lies, and how many dots lie below it."""

    label: str
    place: float
    lane: int
    reference: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """A line with the range of the reference articles and a dot for each article."""

    dots: tuple[Dot, ...]
    lanes: int
    low: float | None
    median: float | None
    high: float | None
    zero: float | None
    first_label: str
    last_label: str


def strip(
    row: ContrastRow, labels: dict[str, str], reference: Sequence[str], dot: float = DOT
) -> Strip | None:
    """The strip of one measure, or None where fewer than two articles have a value.

    ``dot`` is how wide a dot is, of the line's 100.
    """
    known = sorted(
        (cell.value, cell.article, cell.written) for cell in row.cells if cell.value is not None
    )
    if len(known) < 2:  # noqa: PLR2004 — one dot alone compares nothing
        return None
    first, last = known[0][0], known[-1][0]
    first_label, last_label = known[0][2], known[-1][2]
    # Amounts are drawn from 0 on, unless all of them are far from it.
    if 0 < first <= last / 2 or (first == last and first > 0):
        first, first_label = 0.0, "0"

    def place(value: float) -> float:
        if first == last:
            return 50.0
        share = (value - first) / (last - first)
        return round(MARGIN + (100 - 2 * MARGIN) * share, 2)

    dots: list[Dot] = []
    for value, article, _ in known:
        here = place(value)
        taken = {other.lane for other in dots if abs(other.place - here) < dot}
        lane = next(number for number in range(len(known)) if number not in taken)
        dots.append(Dot(labels[article], here, lane, article in reference))
    span = row.reference
    return Strip(
        dots=tuple(dots),
        lanes=max(item.lane for item in dots) + 1,
        low=place(span.low) if span else None,
        median=place(span.median) if span else None,
        high=place(span.high) if span else None,
        zero=place(0.0) if first < 0 < last else None,
        first_label=first_label,
        last_label=last_label,
    )
