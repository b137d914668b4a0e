"""Rounding of whole columns as Python rounds a number: by its exact value, not by a product."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from framing.arrays import Bools, Floats

_DIGITS = 4
_NEAR = 1e-6


def rounded(figures: Floats) -> Floats:
    """Figures from -1 to 1 with four digits after the point, equal to those of `round`."""
    result: Floats = np.rint(figures * 10**_DIGITS) / 10**_DIGITS
    # The product may be rounded on to the middle between two results or over it: ask Python there.
    for row in is_near_middle(figures).nonzero()[0].tolist():
        result[row] = round(float(figures[row]), _DIGITS)
    return result


def is_near_middle(figures: Floats) -> Bools:
    """Which figures are so near to the middle between two results that a trifle decides."""
    scaled = figures * 10**_DIGITS
    return np.asarray(np.abs(scaled - np.floor(scaled) - 0.5) < _NEAR)
