"""The key of a contrast: what its signs mean, and which article bears which label."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any, Final

from matplotlib.lines import Line2D

from reports.figures import style
from reports.figures.naming import shortened

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from reports.figures.panel import Panel

STEP: Final = 20.0
MARKER: Final = 15.0
# From the left edge to a marker's middle, and on to the name.
INDENT: Final = 10.0
BESIDE: Final = 14.0


def height(panel: Panel, columns: int) -> float:
    """How much room the key of a figure with so many columns needs."""
    return STEP * (len(_signs(panel)) + _rows(panel, columns)) + 8


def draw(figure: Figure, panel: Panel, columns: int) -> None:
    """The key at the head of the figure."""
    width, full = (size * style.POINTS_PER_INCH for size in figure.get_size_inches())
    signs = _signs(panel)

    def write(across: float, down: float, text: str, **look: Any) -> None:  # noqa: ANN401 — Matplotlib's
        figure.text(across / width, 1 - down / full, text, size=style.SMALL, va="baseline", **look)

    for place, sign in enumerate(signs):
        write(0, STEP * place + 12, sign, color=style.SOFT)
    rows = _rows(panel, columns)
    for place, value in enumerate(panel.values if rows else ()):
        other = value.article in panel.others
        across = (place // rows) * width / columns + INDENT
        down = STEP * (len(signs) + place % rows) + 10
        figure.add_artist(marker(across / width, 1 - down / full, other=other))
        color = style.PAPER if other else style.INK
        label = panel.labels[value.article]
        write(across, down + 3.5, label, color=color, weight="bold", ha="center")
        write(across + BESIDE, down + 3.5, shortened(value.article), color=style.INK)


def marker(across: float, down: float, *, other: bool) -> Line2D:
    """The sign of an article: a square if it is held against the others."""
    return Line2D(
        [across],
        [down],
        marker="s" if other else "o",
        markersize=MARKER - other,
        color=style.OTHER if other else style.PAPER,
        markeredgecolor=style.OTHER if other else style.BAND_LINE,
        markeredgewidth=1.8,
        linestyle="none",
    )


def _rows(panel: Panel, columns: int) -> int:
    return ceil(len(panel.values) / columns) if panel.labelled else 0


def _signs(panel: Panel) -> list[str]:
    """What line, band and shapes mean, in lines that fit a phone."""
    line = [] if panel.swarming else ["Line: 95 % interval."]
    if panel.span is None or panel.span.count == 1:
        return line
    return [
        f"Band: range of the {panel.span.count} {panel.span_name}, its tick their median.",
        " ".join([*line, "Square: an article held against them."]),
    ]
