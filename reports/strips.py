"""Where the articles' values lie on a line, as places from 0 to 100, to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.summary import ContrastRow

# The line keeps this much room at both ends, of its 100.
MARGIN: Final = 6.0
# With more articles than this, dots are small and bear no label.
LABELLED: Final = 12
# Higher stacks of small dots are pressed together, to this many pixels.
TALLEST: Final = 150.0


@dataclass(frozen=True, slots=True)
class Dot:
    """One article: where its value lies, and how many dots lie below it."""

    label: str
    place: float
    lane: int
    reference: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """A line with the range of the reference articles and a dot for each article.

    ``radius`` of a dot, ``step`` from lane to lane and ``height`` are pixels.
    """

    dots: tuple[Dot, ...]
    radius: float
    step: float
    height: float
    low: float | None
    median: float | None
    high: float | None
    zero: float | None
    first_label: str
    last_label: str


def strip(row: ContrastRow, labels: Mapping[str, str], reference: Sequence[str]) -> Strip | None:
    """The strip of one measure, or None where fewer than two values differ."""
    known = sorted(
        (cell.value, cell.article, cell.written) for cell in row.cells if cell.value is not None
    )
    if not known or known[0][0] == known[-1][0]:
        return None
    first, last = known[0][0], known[-1][0]
    first_label, last_label = known[0][2], known[-1][2]
    # Amounts are drawn from 0 on, unless all of them are far from it.
    if 0 < first <= last / 2:
        first, first_label = 0.0, "0"

    span = row.reference

    def place(value: float) -> float:
        share = (value - first) / (last - first)
        return round(MARGIN + (100 - 2 * MARGIN) * share, 2)

    small = len(known) > LABELLED
    width = 4.0 if small else 11.0
    dots: list[Dot] = []
    for value, article, _ in known:
        here = place(value)
        taken = {other.lane for other in dots if abs(other.place - here) < width}
        lane = next(number for number in range(len(known)) if number not in taken)
        plain = article in reference or span is None
        dots.append(Dot("" if small else labels[article], here, lane, plain))
    lanes = max(item.lane for item in dots) + 1
    step = min(13.0, TALLEST / lanes) if small else 22.0
    return Strip(
        dots=tuple(sorted(dots, key=lambda item: not item.reference)),
        radius=6.0 if small else 9.5,
        step=step,
        height=round(step * (lanes - 1) + 28, 1),
        low=place(span.low) if span else None,
        median=place(span.median) if span else None,
        high=place(span.high) if span else None,
        zero=place(0.0) if first < 0 < last else None,
        first_label=first_label,
        last_label=last_label,
    )
