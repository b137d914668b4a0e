"""Outlets as a figure: the mean of each on one measure, and how far its articles spread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reports.figures import style
from reports.figures.scale import Scale, rounded, tick_text
from reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    from framing.measure import Measure
    from framing.outlets.estimate import Estimate
    from reports.outlets.selection import MeasureView

ROW: Final = 19.0
NAMES: Final = 128.0
SCALE: Final = 166.0
RIGHT: Final = 18.0
WIDTH: Final = NAMES + SCALE + RIGHT
TITLE_HEIGHT: Final = 38.0
SCALE_HEIGHT: Final = 22.0
GAP: Final = 26.0
LONGEST_NAME: Final = 18
# The description of a figure names so many outlets; the table beside it has all.
DESCRIBED: Final = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One outlet: a value with its interval, and the middle half of its articles."""

    outlet: str
    estimate: Estimate | None
    half: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class OutletPanel:
    """One number of each outlet, in alphabetical order, on one scale."""

    title: str
    unit: str
    measure: Measure
    lines: tuple[Line, ...]
    signed: bool = False

    @property
    def height(self) -> float:
        """The height of the rows in points."""
        return ROW * max(len(self.lines), 1)

    @property
    def scale(self) -> Scale:
        """A scale that holds all means, intervals and halves, and 0 where that is the least."""
        ends = [end for line in self.lines for end in _ends(line)]
        if self.signed or self.measure.possible[0] == 0:
            ends.append(0.0)
        return rounded(min(ends), max(ends)) if ends else Scale(0.0, 1.0, (0.0, 1.0))


def _ends(line: Line) -> list[float]:
    estimate = line.estimate
    found = list(line.half or ())
    if estimate is not None:
        known = (estimate.low, estimate.high)
        found += [estimate.value, *(end for end in known if end is not None)]
    return found


def means(view: MeasureView) -> OutletPanel:
    """The means of a measure."""
    lines = (
        Line(one.outlet, one.mean, (one.quartiles[0], one.quartiles[2]) if one.quartiles else None)
        for one in view.profiles
    )
    return OutletPanel(view.measure.label, view.measure.written_unit, view.measure, tuple(lines))


def differences(view: MeasureView) -> OutletPanel:
    """The differences of a measure within events."""
    lines = tuple(Line(one.outlet, one.difference) for one in view.profiles)
    title = f"{view.measure.label}: within events"
    return OutletPanel(title, "minus the others", view.measure, lines, signed=True)


def outlets_figure(panels: Sequence[OutletPanel], *, columns: int = 1) -> NDArray[np.object_]:
    """The panels in a figure of their own, so many side by side."""
    rows = -(-len(panels) // columns)
    height = max((panel.height for panel in panels), default=0.0) + TITLE_HEIGHT + SCALE_HEIGHT
    across = min(columns, max(len(panels), 1))
    with style.house_style():
        figure = style.empty_figure(
            across * (WIDTH + GAP) - GAP, max(rows, 1) * (height + GAP) - GAP
        )
        found = []
        for place, panel in enumerate(panels):
            row, column = divmod(place, columns)
            left = column * (WIDTH + GAP) + NAMES
            top = row * (height + GAP) + TITLE_HEIGHT
            axes = style.axes_at(figure, left, top, SCALE, panel.height)
            draw(axes, panel)
            found.append(axes)
        figure.set_label("Outlets in alphabetical order")
    return np.array(found, dtype=object)


def draw(axes: Axes, panel: OutletPanel) -> None:
    """A row for each outlet: name, band of the middle half, interval, mean."""
    scale = panel.scale
    axes.set_xlim(scale.first, scale.last)
    axes.set_ylim(-len(panel.lines), 0)
    labels = [tick_text(panel.measure, tick) for tick in scale.ticks]
    style.bottom_axis(axes, list(scale.ticks), labels)
    if scale.first < 0 < scale.last:
        axes.axvline(0, color=style.SOFT, linewidth=0.8, linestyle=(0, (2, 3)), zorder=1)
    _titles(axes, panel)
    placed = [(line, -place - 0.5) for place, line in enumerate(panel.lines)]
    _names(axes, placed)
    _bands(axes, placed)
    _means(axes, placed)
    axes.set_label(described(panel))


def described(panel: OutletPanel) -> str:
    """What the figure shows, in words."""
    known = [(line.outlet, line.estimate.value) for line in panel.lines if line.estimate]
    what = f"{panel.title}, {panel.unit}"
    if not known:
        return f"{what}: no outlet has a value."
    if len(known) <= DESCRIBED:
        told = "; ".join(f"{name} {panel.measure.written(value)}" for name, value in known)
        return visible(f"{what}. {told}.")
    values = [value for _, value in known]
    return (
        f"{what}: {len(known)} outlets, from {panel.measure.written(min(values))} to "
        f"{panel.measure.written(max(values))}. The table has each of them."
    )


def _titles(axes: Axes, panel: OutletPanel) -> None:
    place = (axes.get_xlim()[0], 0.0)
    style.words_at(axes, panel.title, place, (-NAMES, 23), weight="bold")
    style.words_at(axes, panel.unit, place, (-NAMES, 8), color=style.SOFT, size=style.SMALL)


def _names(axes: Axes, placed: Sequence[tuple[Line, float]]) -> None:
    for line, down in placed:
        place = (axes.get_xlim()[0], down)
        style.words_at(axes, _short(line.outlet), place, (-NAMES, -4), size=style.SMALL)
        if line.estimate is None:
            style.words_at(axes, "none", place, (2, -4), color=style.SOFT, size=style.SMALL)


def _short(name: str) -> str:
    shown = " ".join(visible(name).split())
    return shown if len(shown) <= LONGEST_NAME else shown[: LONGEST_NAME - 1].rstrip() + "…"


def _bands(axes: Axes, placed: Sequence[tuple[Line, float]]) -> None:
    bands = [((line.half[0], down), (line.half[1], down)) for line, down in placed if line.half]
    style.lines_between(axes, bands, color=style.BAND, linewidth=9, zorder=0)


def _means(axes: Axes, placed: Sequence[tuple[Line, float]]) -> None:
    known = [(line.estimate, down) for line, down in placed if line.estimate is not None]
    intervals = [
        ((one.low, down), (one.high, down))
        for one, down in known
        if one.low is not None and one.high is not None
    ]
    style.lines_between(axes, intervals, color=style.BAND_LINE, linewidth=2, zorder=2)
    axes.plot(
        [one.value for one, _ in known],
        [down for _, down in known],
        marker="o",
        markersize=6,
        color=style.PAPER,
        markeredgecolor=style.BAND_LINE,
        markeredgewidth=1.6,
        linestyle="none",
        clip_on=False,
        zorder=3,
    )
