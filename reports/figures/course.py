"""The course of a text drawn: sentiment sentence by sentence, sensational words below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, overload

import numpy as np
import pandas as pd

from reports.articles import article_summaries
from reports.figures import describing, style
from reports.figures.naming import article_of, shortened
from reports.figures.targets import targets
from reports.figures.text_course import course_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    from framing.analysis import Analysis
    from reports.figures.text_course import Course, Cue, Point
    from reports.summary import ArticleSummary

# The line is the mean of this many neighbouring sentences, or of this share of a long text's.
WINDOW: Final = 5
SHARE: Final = 0.05
# A mean of fewer sentences than this, at the ends of a text, is left out.
LEAST: Final = 3
# More sentences than this are told by the line alone.
DOTTED: Final = 300
# The scale of sentiment ends at 1 and -1; the sensational words stand below it on a line.
FLOOR: Final = -2.1
TALLEST: Final = 0.66
CEILING: Final = 1.12

WIDTH: Final = 320.0
HEIGHT: Final = 146.0
LEFT: Final = 24.0
RIGHT: Final = 14.0
TITLE_HEIGHT: Final = 36.0
SCALE_HEIGHT: Final = 20.0
GAP: Final = 20.0


@overload
def course_figure(
    analysis: Analysis,
    article: str,
    ax: Axes | None = None,
    *,
    columns: int = 2,
) -> Axes: ...
@overload
def course_figure(
    analysis: Analysis,
    article: list[str] | tuple[str, ...],
    ax: Sequence[Axes] | NDArray[np.object_] | None = None,
    *,
    columns: int = 2,
) -> NDArray[np.object_]: ...
def course_figure(
    analysis: Analysis,
    article: str | list[str] | tuple[str, ...],
    ax: Axes | Sequence[Axes] | NDArray[np.object_] | None = None,
    *,
    columns: int = 2,
) -> Axes | NDArray[np.object_]:
    """How the author's sentiment runs through a text, and where its sensational words stand.

    From left to right is the text, in percent of its words. A dot is a sentence, the line the
    mean of five neighbours; a stem is a sensational word, as high as its weight. What is filled
    is the author's voice, what is hollow a quoted speaker's. All texts are drawn on one scale.

    Parameters
    ----------
    analysis
        The analysis that the articles are in.
    article
        The id of an article, or several ids to set side by side.
    ax
        Axes to draw on, as many as there are articles; a figure of their own by default.
    columns
        How many of several stand side by side: 1 fits a phone.

    Returns
    -------
    Axes
        The axes, or an array of them where several ids were given.

    Raises
    ------
    KeyError
        If there is no such article.
    """
    single = isinstance(article, str)
    ids = (article,) if isinstance(article, str) else article
    keys = {article_of(analysis, one): f"a{place}" for place, one in enumerate(ids, start=1)}
    told = article_summaries(analysis, keys)
    with style.house_style():
        places = _grid(told, 1 if single else columns) if ax is None else targets(ax, len(told))
        for one, axes in zip(told, places, strict=True):
            draw(axes, course_of(one))
            axes.set_title(shortened(one.id), loc="left", size=style.TEXT, weight="bold", pad=20)
    return places[0] if single else np.array(places, dtype=object)


def draw(axes: Axes, told: Course) -> None:
    """One text: sentiment above, sensational words below, on one line from 0 to 100 %."""
    axes.set_xlim(0, 100)
    axes.set_ylim(FLOOR, CEILING)
    ticks = [0.0, 25.0, 50.0, 75.0, 100.0]
    style.bottom_axis(axes, ticks, ["start", "25 %", "50 %", "75 %", "end"])
    _sentiment_scale(axes)
    _sentiment(axes, told)
    _sensational(axes, told.cues)
    _names(axes, told)
    axes.set_label(describing.course(told))


def _sentiment_scale(axes: Axes) -> None:
    for value, text in ((1, "+1"), (0, "0"), (-1, "−1")):
        color = style.SOFT if value == 0 else style.LINE
        axes.plot([0, 100], [value, value], color=color, linewidth=0.8, clip_on=False, zorder=0)
        style.words_at(
            axes, text, (0, value), (-6, -3.5), across=True, ha="right", color=style.SOFT,
            size=style.SMALL,
        )  # fmt: skip


def _sentiment(axes: Axes, told: Course) -> None:
    if len(told.author) + len(told.quoted) <= DOTTED:
        for points, fill in ((told.author, style.SOFT), (told.quoted, style.PAPER)):
            axes.plot(
                [point.place for point in points],
                [point.value for point in points],
                marker="o",
                markersize=4,
                color=fill,
                markeredgecolor=style.SOFT,
                markeredgewidth=1,
                linestyle="none",
                clip_on=False,
                zorder=2,
            )
    mean = _rolling(told.author)
    axes.plot(mean.index, mean.to_numpy(), color=style.INK, linewidth=1.6, zorder=3)


def _rolling(points: Sequence[Point]) -> pd.Series[float]:
    """The mean of neighbouring sentences, at the place of the middle one."""
    values = pd.Series([p.value for p in points], [p.place for p in points], dtype="float64")
    window = max(WINDOW, round(SHARE * len(points)))
    return values.rolling(window, center=True, min_periods=LEAST).mean().dropna()


def _sensational(axes: Axes, cues: Sequence[Cue]) -> None:
    if not cues:
        return
    color = style.RED
    tops = [FLOOR + TALLEST * min(cue.weight, 1.0) for cue in cues]
    stems = [((cue.place, FLOOR), (cue.place, top)) for cue, top in zip(cues, tops, strict=True)]
    style.lines_between(axes, stems, color=color, linewidth=1, zorder=2)
    for quoted, fill in ((False, color), (True, style.PAPER)):
        heads = [
            (cue.place, top) for cue, top in zip(cues, tops, strict=True) if cue.quoted is quoted
        ]
        axes.plot(
            [place for place, _ in heads], [top for _, top in heads], marker="o", markersize=3.6,
            color=fill, markeredgecolor=color, markeredgewidth=1, linestyle="none", clip_on=False,
            zorder=3,
        )  # fmt: skip


def _names(axes: Axes, told: Course) -> None:
    """What each track is, on the track itself."""
    small = style.SMALL
    text = "Sentiment: +1 positive, −1 negative"
    style.words_at(axes, text, (0, 1), (0, 5), across=True, weight="bold", size=small)
    text = "Sensational words" if told.cues else "Sensational words: none"
    below = (0, -13)
    style.words_at(
        axes, text, (0, -1), below, across=True, weight="bold", size=small, color=style.RED
    )
    if told.quoted or any(cue.quoted for cue in told.cues):
        text = "● author  ○ quoted"
        style.words_at(
            axes, text, (1, -1), below, across=True, ha="right", size=small, color=style.SOFT
        )


def empty() -> Axes:
    """Axes for one text in a figure of their own, without room for a title."""
    above = TITLE_HEIGHT / 2
    figure = style.empty_figure(WIDTH, above + HEIGHT + SCALE_HEIGHT)
    return style.axes_at(figure, LEFT, above, WIDTH - LEFT - RIGHT, HEIGHT)


def _grid(told: Sequence[ArticleSummary], columns: int) -> list[Axes]:
    rows = -(-len(told) // columns)
    across = min(columns, len(told)) or 1
    step = TITLE_HEIGHT + HEIGHT + SCALE_HEIGHT + GAP
    figure = style.empty_figure(across * WIDTH + (across - 1) * GAP, max(rows, 1) * step - GAP)
    figure.set_label("The course of sentiment and of sensational words through the text")
    return [
        style.axes_at(
            figure,
            (place % columns) * (WIDTH + GAP) + LEFT,
            (place // columns) * step + TITLE_HEIGHT,
            WIDTH - LEFT - RIGHT,
            HEIGHT,
        )
        for place in range(len(told))
    ]
