"""The figures of the HTML report, each as SVG, drawn from its summary."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from features import FEATURES
from framing.placing import Place, Range, Value
from reports.figures import contrast, course, network, profile, style
from reports.figures.inline import svg
from reports.figures.panel import LABELLED, Panel
from reports.figures.profile_rows import rows_of
from reports.figures.text_course import course_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from reports.summary import (
        ArticleSummary,
        ContrastRow,
        EventSummary,
        ReferenceRange,
        Summary,
    )

# A row of the table of measures has room for this.
LINE: Final = 240.0
# With more articles than this, each one's own figures would make the page heavy and late.
MOST: Final = 24
_MEASURES: Final = {measure.name: measure for feature in FEATURES for measure in feature.measures}


class Figures:
    """The figures of one report; with more than ``labelled`` articles a line has no labels."""

    labelled = LABELLED
    connected = network.CONNECTED

    def __init__(self, summary: Summary) -> None:
        self._labels = {article.key: article.label for article in summary.articles}
        self._numbers = {n.id: n for article in summary.articles for n in article.numbers}
        self._events = summary.events
        few = len(summary.articles) <= MOST
        self._drawn = [one for one in summary.articles if few and not one.not_scored]

    def line(self, row: ContrastRow, event: EventSummary) -> Markup:
        """One measure of an event, for its row of the table; empty where no values differ."""
        if len({cell.value for cell in row.cells if cell.value is not None}) < 2:  # noqa: PLR2004 — to differ takes two
            return Markup()
        panel = Panel(
            measure=_MEASURES[row.measure],
            values=_in_order(self._values(row), event),
            others=frozenset(event.others),
            span=_range(row.reference),
            span_name=event.reference_name,
            labels=self._labels,
        )
        with style.house_style():
            figure = style.empty_figure(LINE, panel.height + contrast.SCALE_HEIGHT + 2)
            across = LINE - 2 * contrast.MARGIN
            axes = style.axes_at(figure, contrast.MARGIN, 2, across, panel.height)
            contrast.draw(axes, panel)
        name = f"{row.label}, {row.scope_label}: the articles on one scale"
        return _picture(axes, name, f"fig-{event.id}-{row.column}")

    def network(self, event: EventSummary) -> Markup:
        """Sources and the articles that hear them; empty where there is nothing to connect."""
        found = event.aligned.sources
        if not any(source.shared for source in found):
            return Markup()
        drawn = network.network_of(found, event.order, event.others)
        with style.house_style():
            axes = network.empty(drawn)
            network.draw(axes, drawn)
        return _picture(axes, "Who is heard in which article", f"fig-{event.id}-network")

    def undrawn(self, event: EventSummary) -> int:
        """How many sources the network leaves out."""
        return max(len(event.aligned.sources) - network.DRAWN, 0)

    @cached_property
    def courses(self) -> dict[str, Markup]:
        """The course of each text that has numbers, by the article's key."""
        return {article.key: _course(article) for article in self._drawn}

    @cached_property
    def profiles(self) -> dict[str, Markup]:
        """The measures of each article that has numbers, by its key."""
        return {article.key: self._profile(article) for article in self._drawn}

    def _profile(self, article: ArticleSummary) -> Markup:
        event = next((event for event in self._events if article.key in event.articles), None)
        held = {}
        for row in event.rows if event else ():
            value = next(v for v in self._values(row) if v.article == article.key)
            held[row.column] = (value, _range(row.reference))
        rows = rows_of(article, held, event.reference_name if event else "")
        with style.house_style():
            axes = profile.empty(len(rows))
            profile.draw(axes, rows, other=bool(event and article.key in event.others))
        name = f"The measures of article {article.label}, each on its own scale"
        return _picture(axes, name, f"fig-{article.key}-profile")

    def _values(self, row: ContrastRow) -> list[Value]:
        """The cells of a row with the intervals of their numbers."""
        return [
            Value(
                article=cell.article,
                value=cell.value,
                place=Place(cell.place) if cell.place else None,
                low=self._numbers[cell.number].low,
                high=self._numbers[cell.number].high,
                supported=cell.supported,
            )
            for cell in row.cells
        ]


def _course(article: ArticleSummary) -> Markup:
    with style.house_style():
        axes = course.empty()
        course.draw(axes, course_of(article))
    name = f"The course of the text of article {article.label}"
    return _picture(axes, name, f"fig-{article.key}-course")


def _in_order(values: list[Value], event: EventSummary) -> tuple[Value, ...]:
    """The reference articles first, as in the table."""
    order = (*event.reference, *event.others) if event.reference else event.articles
    by_article = {value.article: value for value in values}
    return tuple(by_article[article] for article in order)


def _range(reference: ReferenceRange | None) -> Range | None:
    if reference is None:
        return None
    return Range(reference.low, reference.median, reference.high, reference.count)


def _picture(axes: Axes, name: str, prefix: str) -> Markup:
    axes.figure.set_label(name)
    return Markup(svg(axes, prefix=prefix))  # noqa: S704 — svg escapes what it writes
