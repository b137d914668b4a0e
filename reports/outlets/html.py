"""Profiles of outlets as one HTML page that needs nothing else: no network, font or script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from features import FEATURES
from framing import release
from framing.ledger import SCOPE_NAMES, Scope
from reports.figures.inline import svg
from reports.figures.outlets import OutletPanel, differences, means, outlets_figure
from reports.html import TEMPLATES
from reports.outlets import wording
from reports.outlets.limits import LIMITS, SHORT, basis
from reports.templating import environment, source_hash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from reports.outlets.selection import MeasureView, Selection

MOST: Final = 60
"""With more outlets than this a figure is no help, and the page has tables alone."""

_HIGHER: Final = {
    measure.name: measure.higher for feature in FEATURES for measure in feature.measures
}
_CANNOT_TELL: Final = {
    measure.name: measure.cannot_tell or feature.cannot_tell
    for feature in FEATURES
    for measure in feature.measures
}


def render(selection: Selection) -> str:
    """The profiles as a self-contained HTML page."""
    style = "".join(
        (TEMPLATES / name).read_text(encoding="utf-8") for name in ("report.css", "outlets.css")
    )
    return (
        _environment()
        .get_template("outlets.html.j2")
        .render(
            selection=selection,
            profiles=selection.profiles,
            sections=[Section(view, selection) for view in selection.measures()],
            basis=basis(selection.profiles),
            limits=LIMITS,
            short_limits=SHORT,
            version=release.version(),
            most=MOST,
            wording=wording,
            style=Markup(style),  # noqa: S704 — files of this package, no text of an article
            style_hash=source_hash(style),
        )
    )


class Section:
    """One measure as the page shows it."""

    def __init__(self, view: MeasureView, selection: Selection) -> None:
        self.view = view
        self.measure = view.measure
        self.higher = _HIGHER[view.measure.name]
        self.cannot_tell = _CANNOT_TELL[view.measure.name]
        self.scope = "" if view.scope is Scope.AUTHOR else SCOPE_NAMES[view.scope]
        self._few = len(selection.outlets) <= MOST

    def figures(self) -> Iterator[Markup]:
        """The means, and the differences within events where there are."""
        if not self._few:
            return
        yield _picture(means(self.view), f"fig-{self.view.column}")
        if self.view.any_difference:
            yield _picture(differences(self.view), f"fig-{self.view.column}-events")


def _picture(panel: OutletPanel, prefix: str) -> Markup:
    axes = outlets_figure([panel])
    axes[0].figure.set_label(f"{panel.title}: outlets in alphabetical order")
    return Markup(svg(axes, prefix=prefix))  # noqa: S704 — svg escapes what it writes


def _environment() -> Environment:
    made = environment(TEMPLATES)
    made.filters["number"] = "{:,}".format
    return made
