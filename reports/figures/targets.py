"""Axes that somebody gave to draw on, as a list of the length that is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from numpy.typing import NDArray


def targets(ax: Axes | Sequence[Axes] | NDArray[np.object_], needed: int) -> list[Axes]:
    """The first ``needed`` of the axes, row by row.

    Raises
    ------
    ValueError
        If there are fewer.
    """
    found: list[Axes] = list(np.ravel(np.array(ax, dtype=object)))
    if len(found) < needed:
        message = (
            f"Found {len(found)} axes, expected {needed}: one for each panel. Give more, or leave "
            "ax out to get a figure of the right size."
        )
        raise ValueError(message)
    return found[:needed]
