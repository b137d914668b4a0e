"""The contrast as a figure: where each article lies on each measure."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.comparison import Comparison
from framing.ledger import Scope
from reports.figures import describing, key, style
from reports.figures.panel import Panel
from reports.figures.scale import Scale, tick_text
from reports.figures.targets import targets
from reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    from framing.comparison import EventComparison
    from framing.contrast import Contrast
    from framing.placing import Range, Value

# Left and right of a scale, so that a marker or a number at its end is whole.
MARGIN: Final = 18.0
SCALE_HEIGHT: Final = 18.0
TITLE_HEIGHT: Final = 20.0
PANEL: Final = 310.0
GAP: Final = 16.0


def contrast_figure(
    subject: Comparison | EventComparison,
    ax: Axes | Sequence[Axes] | NDArray[np.object_] | None = None,
    *,
    measures: Sequence[str] | None = None,
    labels: Mapping[str, str] | None = None,
    columns: int = 2,
) -> NDArray[np.object_]:
    """Where each article lies on each measure, a panel with its own scale for each of them.

    A line is the 95 % interval of the marker on it, where there are few. The band is the range of
    the reference articles, its tick their median; a round marker is one of these, a square another
    article.

    Parameters
    ----------
    subject
        An event of a comparison; a comparison stands for its first event.
    ax
        Axes to draw on, as many as there are measures; a figure of their own by default.
    measures
        The columns of the scores to show; by default those of the author's own words.
    labels
        What the markers bear, by the article's id; numbers by default.
    columns
        How many panels stand side by side: 1 fits a phone.

    Raises
    ------
    ValueError
        If the comparison has no event, or there are fewer axes than measures.
    KeyError
        If there is no such measure.
    """
    event = _event(subject)
    order = (*event.reference, *event.others) if event.reference else event.articles
    names = labels or {article: str(place) for place, article in enumerate(order, start=1)}
    panels = [panel_of(contrast, event, names) for contrast in _chosen(event, measures)]
    with style.house_style():
        places = _grid(panels, event, columns) if ax is None else targets(ax, len(panels))
        for panel, axes in zip(panels, places, strict=True):
            draw(axes, panel)
            title(axes, panel)
    return np.array(places, dtype=object)


def panel_of(contrast: Contrast, event: EventComparison, labels: Mapping[str, str]) -> Panel:
    """One contrast as it is drawn, the reference articles first."""
    by_article = {value.article: value for value in contrast.values}
    order = (*event.reference, *event.others) if event.reference else event.articles
    return Panel(
        measure=contrast.measure,
        values=tuple(by_article[article] for article in order),
        others=frozenset(event.others),
        span=contrast.reference,
        span_name=event.reference_name,
        labels=labels,
    )


def draw(axes: Axes, panel: Panel) -> None:
    """One measure: the band, the articles' markers, and their intervals where lanes have room."""
    scale = panel.scale
    placed = panel.placed
    _set_scale(axes, panel, scale)
    _band(axes, panel.span)
    for others, color in ((False, style.BAND_LINE), (True, style.OTHER)):
        lanes = [
            (value, lane) for value, lane in placed if (value.article in panel.others) is others
        ]
        if not panel.swarming:
            _intervals(axes, lanes, scale, color)
        _markers(axes, lanes, panel, others=others)
    axes.set_label(describing.contrast(panel))


def title(axes: Axes, panel: Panel) -> None:
    """The measure's name above the panel on the left, its unit on the right."""
    axes.set_title(panel.measure.label, loc="left", size=style.TEXT, weight="bold", pad=6)
    unit = panel.measure.written_unit
    axes.set_title(unit, loc="right", size=style.SMALL, color=style.SOFT, pad=6)


def _event(subject: Comparison | EventComparison) -> EventComparison:
    if not isinstance(subject, Comparison):
        return subject
    if not subject.compared:
        message = (
            "The comparison has no event with two or more articles, so there is no contrast to "
            "draw; give the articles that belong together the same event."
        )
        raise ValueError(message)
    return subject.compared[0]


def _chosen(event: EventComparison, measures: Sequence[str] | None) -> list[Contrast]:
    if measures is None:
        own = (contrast for contrast in event.contrasts if contrast.scope is Scope.AUTHOR)
        return [contrast for contrast in own if not contrast.measure.part_of]
    return [event.contrast(column) for column in measures]


def _set_scale(axes: Axes, panel: Panel, scale: Scale) -> None:
    axes.set_xlim(scale.first, scale.last)
    axes.set_ylim(-panel.height, 0)
    labels = [tick_text(panel.measure, tick) for tick in scale.ticks]
    style.bottom_axis(axes, list(scale.ticks), labels)
    if scale.first < 0 < scale.last:
        axes.axvline(0, color=style.SOFT, linewidth=0.8, linestyle=(0, (2, 3)), zorder=1)


def _band(axes: Axes, span: Range | None) -> None:
    if span is None or span.count == 1:
        return
    # The edge keeps a range of no width in sight.
    axes.axvspan(span.low, span.high, facecolor=style.BAND, edgecolor=style.BAND, lw=2, zorder=0)
    axes.axvline(span.median, color=style.BAND_LINE, linewidth=2, clip_on=False, zorder=1)


def _intervals(axes: Axes, lanes: Sequence[tuple[Value, float]], scale: Scale, color: str) -> None:
    """All lines as one path; an interval that was cut ends in an arrow."""
    ends = [
        (value.low, value.high, lane)
        for value, lane in lanes
        if value.low is not None and value.high is not None
    ]
    style.lines_between(
        axes,
        [
            ((max(low, scale.first), lane), (min(high, scale.last), lane))
            for low, high, lane in ends
        ],
        color=color,
        linewidth=1.6,
        zorder=2,
    )
    for beyond, end, marker in (
        ([lane for low, _, lane in ends if low < scale.first], scale.first, "<"),
        ([lane for _, high, lane in ends if high > scale.last], scale.last, ">"),
    ):
        if beyond:
            axes.plot(
                [end] * len(beyond), beyond, marker=marker, color=color, linestyle="none",
                markersize=5, clip_on=False, zorder=2,
            )  # fmt: skip


def _markers(
    axes: Axes, lanes: Sequence[tuple[Value, float]], panel: Panel, *, others: bool
) -> None:
    """Squares for the articles held against the others, circles for all else."""
    known = [(value.value, lane) for value, lane in lanes if value.value is not None]
    edge = 1.8 if panel.labelled else 1.2
    size = panel.marker - edge
    axes.plot(
        [value for value, _ in known],
        [lane for _, lane in known],
        marker="s" if others else "o",
        markersize=size - 1 if others else size,
        color=style.OTHER if others else style.PAPER,
        markeredgecolor=style.OTHER if others else style.BAND_LINE,
        markeredgewidth=edge,
        linestyle="none",
        clip_on=False,
        zorder=3,
    )
    if not panel.labelled:
        return
    _labels(axes, lanes, panel, style.PAPER if others else style.INK)


def _labels(axes: Axes, lanes: Sequence[tuple[Value, float]], panel: Panel, color: str) -> None:
    """Each article's label on its marker; where it has none, on the side that the band leaves."""
    small = style.SMALL
    right = panel.span is None or panel.scale.share(panel.span.median) < 0.5  # noqa: PLR2004 — the middle
    side, end = ("right", 1) if right else ("left", 0)
    for value, lane in lanes:
        label, shift = panel.labels[value.article], (0, -3.5)
        if value.value is None:
            text = f"{label}: no number"
            style.words_at(
                axes, text, (end, lane), shift, across=True, ha=side, color=style.SOFT, size=small
            )
        else:
            place = (value.value, lane)
            style.words_at(
                axes, label, place, shift, ha="center", color=color, size=small, weight="bold"
            )


def _grid(panels: Sequence[Panel], event: EventComparison, columns: int) -> list[Axes]:
    """Axes for the panels, row by row, below the key."""
    if not panels:
        return []
    rows = [panels[place : place + columns] for place in range(0, len(panels), columns)]
    heights = [
        TITLE_HEIGHT + max(panel.height for panel in row) + SCALE_HEIGHT + GAP for row in rows
    ]
    tops = list(accumulate(heights, initial=key.height(panels[0], columns)))
    figure = style.empty_figure(columns * PANEL + (columns - 1) * GAP, tops[-1] - GAP + 4)
    name = f": {visible(event.event)}" if event.event else ""
    figure.set_label(f"Where each article lies on each measure{name}")
    key.draw(figure, panels[0], columns)
    return [
        style.axes_at(
            figure,
            (place % columns) * (PANEL + GAP) + MARGIN,
            tops[place // columns] + TITLE_HEIGHT,
            PANEL - 2 * MARGIN,
            item.height,
        )
        for place, item in enumerate(panels)
    ]
