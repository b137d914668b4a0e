"""The profile of one article: each of its measures on a scale of its own."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Final

from features import FEATURES
from framing.comparison import Comparison
from framing.ledger import Scope
from framing.placing import Place, Range, Value
from reports.articles import article_summaries
from reports.figures import describing, style
from reports.figures.naming import article_of, shortened
from reports.figures.scale import Scale, scale_of, tick_text
from reports.figures.targets import targets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

    from framing.analysis import Analysis
    from framing.comparison import EventContrast
    from framing.measure import Measure
    from reports.summary import ArticleSummary

ROW: Final = 46.0
WIDTH: Final = 290.0
MARGIN: Final = 8.0
TITLE_HEIGHT: Final = 26.0
MARKER: Final = 9.0
# The signs of the report's table: beyond chance, and perhaps by chance.
_SIGNS: Final = {
    (Place.ABOVE, True): " ▲",
    (Place.BELOW, True): " ▼",
    (Place.ABOVE, False): " △",
    (Place.BELOW, False): " ▽",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of the article, and the range of the reference articles if there is one."""

    measure: Measure
    value: Value
    span: Range | None = None
    span_name: str = ""


def profile_figure(
    subject: Analysis | Comparison, article: str, ax: Axes | None = None
) -> Axes:
    """One article on each measure of the author's own words: value, 95 % interval, scale.

    Parameters
    ----------
    subject
        The analysis that the article is in; if a comparison, the range of the event's reference
        articles is drawn as a band.
    article
        The id of the article.
    ax
        Axes to draw on; a figure of their own by default.

    Raises
    ------
    KeyError
        If there is no such article.
    """
    comparison = subject if isinstance(subject, Comparison) else None
    analysis = subject.analysis if isinstance(subject, Comparison) else subject
    (told,) = article_summaries(analysis, {article_of(analysis, article): "a1"})
    event = next((e for e in comparison.events if article in e.articles), None) if comparison else None
    rows = rows_of(told, _held(event, article) if event else {}, event.reference_name if event else "")
    with style.house_style():
        axes = empty(len(rows), TITLE_HEIGHT) if ax is None else targets(ax, 1)[0]
        draw(axes, rows, other=bool(event and article in event.others))
        axes.set_title(shortened(article), loc="left", size=style.TEXT, weight="bold", pad=10)
        axes.figure.set_label("The measures of one article")
    return axes


def rows_of(
    article: ArticleSummary, held: Mapping[str, tuple[Value, Range | None]], name: str
) -> list[Row]:
    """The measures of the author's own words; ``held`` has those of a contrast, by column."""
    numbers = {number.column: number for number in article.numbers}
    rows = []
    for feature in FEATURES:
        for measure in feature.measures:
            number = numbers[measure.column(Scope.AUTHOR)]
            value = Value(article.id, number.value, low=number.low, high=number.high)
            value, span = held.get(number.column, (value, None))
            rows.append(Row(measure, value, span, name))
    return rows


def _held(event: EventContrast, article: str) -> dict[str, tuple[Value, Range | None]]:
    """The article's value in each contrast of its event, and the range there."""
    return {
        contrast.column: (value, contrast.reference)
        for contrast in event.contrasts
        for value in contrast.values
        if value.article == article
    }


def empty(rows: int, above: float = 0.0) -> Axes:
    """Axes for so many rows in a figure of their own."""
    figure = style.empty_figure(WIDTH, rows * ROW + above)
    return style.axes_at(figure, MARGIN, above, WIDTH - 2 * MARGIN, rows * ROW)


def draw(axes: Axes, rows: Sequence[Row], *, other: bool = False) -> None:
    """A row for each measure, on one axes: each scale runs over the whole width."""
    axes.set_xlim(0, 1)
    axes.set_ylim(-len(rows), 0)
    axes.set_axis_off()
    for place, row in enumerate(rows):
        _row(axes, row, -place, other=other)
    axes.set_label(describing.profile(rows))


def _row(axes: Axes, row: Row, top: float, *, other: bool) -> None:
    """Name and value above the line, its ends below."""
    measure, value = row.measure, row.value
    above, line = top - 13 / ROW, top - 24 / ROW
    style.words_at(axes, measure.label, (0, above), weight="bold")
    if value.value is None:
        style.words_at(axes, "no number", (1, above), align="right", color=style.SOFT)
        axes.plot([0, 1], [line, line], color=style.LINE, linewidth=0.8, clip_on=False, zorder=1)
        return
    sign = _SIGNS.get((value.place, value.apart), "") if value.place else ""
    text = f"{measure.written(value.value)} {measure.written_unit}{sign}"
    style.words_at(axes, text, (1, above), align="right")
    scale = _scale(row)
    _line(axes, row, scale, line)
    color = style.OTHER if other else style.BAND_LINE
    if value.low is not None and value.high is not None:
        ends = [scale.share(value.low), scale.share(value.high)]
        axes.plot(ends, [line, line], color=color, linewidth=2, clip_on=False,
                  solid_capstyle="butt", zorder=3)  # fmt: skip
    axes.plot(
        [scale.share(value.value)], [line], marker="s" if other else "o", markersize=MARKER,
        color=style.OTHER if other else style.PAPER, markeredgecolor=color, markeredgewidth=1.8,
        clip_on=False, zorder=4,
    )  # fmt: skip


def _line(axes: Axes, row: Row, scale: Scale, line: float) -> None:
    """The scale, its ends in numbers, and the band of the reference articles."""
    axes.plot([0, 1], [line, line], color=style.SOFT, linewidth=0.8, clip_on=False, zorder=1)
    for end, align in ((0, "left"), (1, "right")):
        tick = tick_text(row.measure, (scale.first, scale.last)[end])
        style.words_at(
            axes, tick, (end, line), (0, -15), align=align, color=style.SOFT, size=style.SMALL
        )
    if row.span is None:
        return
    low, high = scale.share(row.span.low), scale.share(row.span.high)
    half = 6 / ROW
    axes.fill_between(
        [low, high], line - half, line + half, facecolor=style.BAND, edgecolor=style.BAND,
        linewidth=1.5, clip_on=False, zorder=0,
    )  # fmt: skip
    middle = scale.share(row.span.median)
    axes.plot([middle, middle], [line - half, line + half], color=style.BAND_LINE, linewidth=2,
              clip_on=False, solid_capstyle="butt", zorder=2)  # fmt: skip


def _scale(row: Row) -> Scale:
    """From end to end where the measure has both and nothing else gives a frame."""
    first, last = row.measure.possible
    if row.span is None and isfinite(first) and isfinite(last):
        return Scale(float(first), float(last), (float(first), float(last)))
    return scale_of([row.value], row.span)
