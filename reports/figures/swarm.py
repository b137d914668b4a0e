"""Where the dots of many articles stand, none on another: a swarm along one scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reports.figures import style

if TYPE_CHECKING:
    from collections.abc import Sequence

# Lengths are points; a dot has its edge with it.
LARGEST: Final = 6.2
LOWEST: Final = 44.0
TALLEST: Final = 140.0
MARGIN: Final = 6.0
# The share of a plot's height that its swarm may fill.
_FILLED: Final = 0.8


@dataclass(frozen=True, slots=True)
class Swarm:
    """How far above or below the middle each dot stands, how large it is, and how high they are."""

    lanes: tuple[float, ...]
    dot: float
    height: float


def swarm_of(shares: Sequence[float], width: float) -> Swarm:
    """The swarm of dots at these places, from 0 to 1, on a scale of that width.

    The places ascend. Of equal ones the first stands nearest to the middle, whatever the order in
    which they were laid out. Where many are equal, all dots are smaller.
    """
    down = _laid_out(shares, width)
    order = np.lexsort((down, np.abs(down), np.array(shares)))
    reach = 2 * float(np.abs(down).max()) + LARGEST
    smaller = min(1.0, TALLEST / reach)
    return Swarm(
        lanes=tuple(float(place) for place in smaller * down[order]),
        dot=smaller * LARGEST,
        height=max(smaller * reach, LOWEST) + MARGIN,
    )


def _laid_out(
    shares: Sequence[float], width: float
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """How far from the middle each dot has to give way, in a plot that has room for all."""
    # Slow to load, and only so many articles need it.
    import seaborn as sns

    height = (len(shares) + 1) * LARGEST / _FILLED
    axes = style.axes_at(style.empty_figure(width, height), 0, 0, width, height)
    axes.set_xlim(0, 1)
    sns.swarmplot(x=shares, orient="h", ax=axes, size=LARGEST - 1, linewidth=1)
    axes.figure.draw_without_rendering()  # type: ignore[union-attr]  # a figure, no part of one
    (dots,) = axes.collections
    # The axis of the kinds, of which there is one, runs from -0.5 to 0.5.
    return height * np.asarray(dots.get_offsets(), dtype=np.float64)[:, 1].round(6)
