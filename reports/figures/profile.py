"""The profile of one article: each of its measures on a scale of its own."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Final

from framing.comparison import Comparison
from framing.placing import Place
from reports.articles import article_summaries
from reports.figures import describing, style
from reports.figures.naming import article_of, shortened
from reports.figures.profile_rows import held_against, rows_of
from reports.figures.scale import Scale, scale_of, tick_text
from reports.figures.targets import targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from framing.analysis import Analysis
    from reports.figures.profile_rows import Row

ROW: Final = 48.0
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


def profile_figure(subject: Analysis | Comparison, article: str, ax: Axes | None = None) -> Axes:
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
    event = (
        next((e for e in comparison.compared if article in e.articles), None)
        if comparison
        else None
    )
    rows = rows_of(
        told, held_against(event, article) if event else {}, event.reference_name if event else ""
    )
    with style.house_style():
        axes = empty(len(rows), TITLE_HEIGHT) if ax is None else targets(ax, 1)[0]
        draw(axes, rows, other=bool(event and article in event.others))
        axes.set_title(shortened(article), loc="left", size=style.TEXT, weight="bold", pad=10)
        axes.figure.set_label("The measures of one article")
    return axes


def empty(rows: int, above: float = 0.0) -> Axes:
    """Axes for so many rows in a figure of their own."""
    figure = style.empty_figure(WIDTH, rows * ROW + above)
    return style.axes_at(figure, MARGIN, above, WIDTH - 2 * MARGIN, rows * ROW)


def draw(axes: Axes, rows: Sequence[Row], *, other: bool = False) -> None:
    """A row for each measure, on one axes: each scale runs over the whole width."""
    axes.set_xlim(0, 1)
    axes.set_ylim(-len(rows), 0)
    axes.set_axis_off()
    lines = [_Line(row, _scale(row), -place) for place, row in enumerate(rows)]
    known = [line for line in lines if line.row.value.value is not None]
    color = style.OTHER if other else style.BAND_LINE
    _names(axes, lines)
    _scales(axes, lines, known)
    _bands(axes, known)
    style.lines_between(
        axes,
        [
            (line.at(line.row.value.low), line.at(line.row.value.high))
            for line in known
            if line.row.value.low is not None and line.row.value.high is not None
        ],
        color=color,
        linewidth=2,
        zorder=3,
    )
    places = [line.at(line.row.value.value or 0.0) for line in known]
    axes.plot(
        [across for across, _ in places],
        [down for _, down in places],
        marker="s" if other else "o",
        markersize=MARKER,
        color=style.OTHER if other else style.PAPER,
        markeredgecolor=color,
        markeredgewidth=1.8,
        linestyle="none",
        clip_on=False,
        zorder=4,
    )
    axes.set_label(describing.profile(rows))


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with its scale and the place of its upper edge."""

    row: Row
    scale: Scale
    top: float

    @property
    def down(self) -> float:
        """Where the scale lies."""
        return self.top - 24 / ROW

    def at(self, value: float) -> tuple[float, float]:
        """The place of a value on it."""
        return self.scale.share(value), self.down


def _names(axes: Axes, lines: Sequence[_Line]) -> None:
    """Name and value above each line."""
    above = (0, 11)
    for line in lines:
        style.words_at(axes, line.row.measure.label, (0, line.down), above, weight="bold")
    for line in lines:
        value = line.row.value
        text = "no number" if value.value is None else line.row.measure.written(value.value)
        sign = _SIGNS.get((value.place, value.apart), "") if value.place else ""
        style.words_at(axes, text + sign, (1, line.down), above, ha="right")


def _scales(axes: Axes, lines: Sequence[_Line], known: Sequence[_Line]) -> None:
    """The scales, with unit and ends below those that bear a value."""
    style.lines_between(
        axes,
        [((0, line.down), (1, line.down)) for line in lines],
        color=style.SOFT,
        linewidth=0.8,
        zorder=1,
    )
    for place, side in ((0.0, "left"), (0.5, "center"), (1.0, "right")):
        for line in known:
            measure, scale = line.row.measure, line.scale
            text = {
                "left": tick_text(measure, scale.first),
                "center": measure.written_unit,
                "right": tick_text(measure, scale.last),
            }[side]
            below = (place, line.down)
            style.words_at(axes, text, below, (0, -16), ha=side, color=style.SOFT, size=style.SMALL)


def _bands(axes: Axes, known: Sequence[_Line]) -> None:
    """The ranges of the reference articles, and their medians."""
    half = 6 / ROW
    held = [(line, line.row.span) for line in known if line.row.span is not None]
    for line, span in held:
        axes.fill_between(
            [line.scale.share(span.low), line.scale.share(span.high)],
            line.down - half,
            line.down + half,
            facecolor=style.BAND,
            edgecolor=style.BAND,
            linewidth=1.5,
            clip_on=False,
            zorder=0,
        )
    medians = [line.at(span.median) for line, span in held]
    style.lines_between(
        axes,
        [((across, down - half), (across, down + half)) for across, down in medians],
        color=style.BAND_LINE,
        linewidth=2,
        zorder=2,
    )


def _scale(row: Row) -> Scale:
    """From end to end where the measure has both and nothing else gives a frame."""
    first, last = row.measure.possible
    if row.span is None and isfinite(first) and isfinite(last):
        return Scale(float(first), float(last), (float(first), float(last)))
    return scale_of(row.measure, [row.value], row.span)
