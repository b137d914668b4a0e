"""Profiles of outlets as one figure: a panel for each measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.figures.inline import svg
from reports.figures.outlets import differences, means, outlets_figure

if TYPE_CHECKING:
    from reports.outlets.selection import Selection

COLUMNS: Final = 3


def render(selection: Selection) -> str:
    """The figure as SVG; where events are known, with the differences within them."""
    panels = []
    for view in selection.measures():
        panels.append(means(view))
        if view.any_difference:
            panels.append(differences(view))
    return svg(outlets_figure(panels, columns=COLUMNS), prefix="outlets") + "\n"
