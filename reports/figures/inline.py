"""A figure as SVG that stands in a page: small, without style sheet, the same bytes each time."""

from __future__ import annotations

import re
import warnings
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import numpy as np

from reports.figures import style
from reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

FONTS: Final = (
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
)
SVG: Final = "http://www.w3.org/2000/svg"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_NUMBER: Final = re.compile(r"-?\d+\.\d+")
_REFERENCE: Final = re.compile(r"#([A-Za-z][\w.-]*)")
_TURNED_BY_NOTHING: Final = re.compile(r"rotate\(-?0 ")
# What the renderer says although it is the default, or the root says once for all.
_NEEDLESS: Final = {
    ("stroke-linejoin", "round"),
    ("stroke-linecap", "butt"),
    ("text-anchor", "start"),
    ("opacity", "1"),
}
_NUMERIC: Final = frozenset({"d", "x", "y", "width", "height", "transform", "points"})


def svg(axes: Axes | Sequence[Axes] | NDArray[np.object_], *, prefix: str = "") -> str:
    """The figure of ``axes`` as an SVG element to stand in an HTML page.

    Colours of the figures' own are custom properties of the page (``--ink``, ``--paper`` and so
    on) that fall back on the light ones, texts are text, and nothing is asked of any place. The
    title is the figure's label, the description those of its axes.

    Parameters
    ----------
    axes
        One or several axes of one figure; all of it is drawn.
    prefix
        What its ids begin with; by default it is made from the content.

    Raises
    ------
    ValueError
        If the axes belong to several figures, or there are none.
    """
    figure = _figure(axes)
    root = _compact(_drawn(figure))
    title, description = _alternative(figure)
    content = ET.tostring(root, encoding="unicode")
    print_ = sha256("\0".join((content, title, description)).encode()).hexdigest()
    _prefix_ids(root, prefix or f"f{print_[:8]}")
    _add_alternative(root, prefix or f"f{print_[:8]}", title, description)
    return ET.tostring(root, encoding="unicode")
