"""How the figures look: their colours by role, their type, and the empty figure itself."""

from __future__ import annotations

from contextlib import contextmanager
from math import nan
from typing import TYPE_CHECKING, Any, Final

import matplotlib as mpl
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from matplotlib.axes import Axes

# Named as the custom properties of the report's style sheet, with their values on light paper;
# an inline SVG asks the page for the property and falls back on the value.
ROLES: Final = {
    "paper": "#fdfcfa",
    "ink": "#1c1b19",
    "soft": "#5c5a55",
    "line": "#d8d4cb",
    "band": "#d5e3ee",
    "band-line": "#4d7594",
    "other": "#6a2c0e",
    "red": "#a52a12",
}
PAPER, INK, SOFT, LINE = (ROLES[name] for name in ("paper", "ink", "soft", "line"))
BAND, BAND_LINE = (ROLES[name] for name in ("band", "band-line"))
OTHER, RED = (ROLES[name] for name in ("other", "red"))

# Lengths are points, which an inline SVG takes for pixels.
POINTS_PER_INCH: Final = 72
TEXT: Final = 12.0
SMALL: Final = 11.0
# How far below the axis its labels stand, from line to baseline.
BELOW_AXIS: Final = 14.0
# The bundled font, so that places do not depend on what is installed; a page uses its own.
_SETTINGS: Final[dict[Any, Any]] = {
    "font.family": ["DejaVu Sans"],
    "font.size": TEXT,
    "axes.unicode_minus": True,
    "text.parse_math": False,
    "lines.solid_capstyle": "round",
    "text.color": INK,
    "axes.edgecolor": SOFT,
    "axes.facecolor": "none",
    "figure.facecolor": PAPER,
    "svg.fonttype": "none",
    "svg.hashsalt": "framing",
    "svg.image_inline": True,
}


@contextmanager
def house_style() -> Iterator[None]:
    """The settings of the figures, whatever the user's are; these come back afterwards."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_SETTINGS)
        yield


def empty_figure(width: float, height: float) -> Figure:
    """A figure of that size in points; it belongs to no window and no list of figures."""
    return Figure(figsize=(width / POINTS_PER_INCH, height / POINTS_PER_INCH))


def axes_at(figure: Figure, left: float, top: float, width: float, height: float) -> Axes:
    """Axes at a place in points, counted from the upper left corner."""
    across, down = (size * POINTS_PER_INCH for size in figure.get_size_inches())
    return figure.add_axes(
        (left / across, 1 - (top + height) / down, width / across, height / down)
    )


def bottom_axis(axes: Axes, ticks: list[float], labels: list[str]) -> None:
    """Nothing but a thin scale below, its labels on a baseline: fonts differ in height."""
    axes.spines[["top", "left", "right"]].set_visible(False)
    axes.set_yticks([])
    axes.tick_params(axis="x", length=3, width=0.8, color=SOFT, pad=BELOW_AXIS - 3)
    axes.set_xticks(ticks, labels, va="baseline", color=SOFT, size=SMALL)
    axes.spines["bottom"].set(color=SOFT, linewidth=0.8)


def lines_between(
    axes: Axes,
    ends: Iterable[tuple[tuple[float, float], tuple[float, float]]],
    **look: str | float,
) -> None:
    """Straight lines from point to point, together as one path; it may leave the axes."""
    across: list[float] = []
    down: list[float] = []
    for (x_first, y_first), (x_last, y_last) in ends:
        across += [x_first, x_last, nan]
        down += [y_first, y_last, nan]
    shown: dict[str, Any] = {"solid_capstyle": "butt", "clip_on": False, **look}
    axes.plot(across, down, **shown)


def words_at(
    axes: Axes,
    text: str,
    place: tuple[float, float],
    shift: tuple[float, float] = (0, 0),
    *,
    across: bool = False,
    **look: str | float,
) -> None:
    """Text on its baseline, ``shift`` points from a place; ``look`` is Matplotlib's own.

    The place is in data, or with ``across`` its first number is the share of the axes' width.
    """
    shown: dict[str, Any] = {"color": INK, "size": TEXT, **look}
    axes.annotate(
        text,
        place,
        shift,
        xycoords=axes.get_yaxis_transform() if across else "data",
        textcoords="offset points",
        va="baseline",
        annotation_clip=False,
        **shown,
    )
