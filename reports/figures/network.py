"""Sources and the articles that hear them: lines between both, or dots where there are many."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import fmean
from typing import TYPE_CHECKING, Final

from matplotlib.patches import PathPatch
from matplotlib.path import Path

from reports.figures import style
from reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from reports.aligned.summary import SourceRow

# With more articles than this, lines would be a tangle: a dot for each source and article instead.
CONNECTED: Final = 8
# How many sources are drawn, those first that most articles hear.
DRAWN: Final = 14
WIDTH: Final = 320.0
STEP: Final = 24.0
# From the left edge to the end of the names, and to the first and last article of a matrix.
NAMES: Final = 166.0
FIRST: Final = 178.0
LAST: Final = 308.0
MARKER: Final = 16.8
LONGEST: Final = 23
HEAD: Final = 22.0
# A label in a matrix is as wide as this at most, so some stand for their neighbours.
LABEL: Final = 22.0


@dataclass(frozen=True, slots=True)
class Network:
    """The sources drawn, and the articles by their keys; ``others`` are held against the rest."""

    sources: tuple[SourceRow, ...]
    articles: tuple[str, ...]
    others: frozenset[str]

    @property
    def connected(self) -> bool:
        """Whether lines are drawn."""
        return len(self.articles) <= CONNECTED

    @property
    def height(self) -> float:
        """How high it is, in points."""
        lanes = max(len(self.sources), len(self.articles) if self.connected else 0)
        return STEP * lanes + (0 if self.connected else HEAD)


def network_of(
    sources: Sequence[SourceRow], articles: Sequence[str], others: Sequence[str]
) -> Network:
    """The sources that most articles hear, so ordered that lines cross little."""
    kept = sorted(sources, key=lambda one: (-len(one.hearings), -one.attributions))[:DRAWN]
    network = Network(tuple(kept), tuple(articles), frozenset(others))
    if not network.connected:
        return network
    ranks = {key: rank for rank, key in enumerate(articles)}

    def middle(source: SourceRow) -> float:
        return fmean(ranks[hearing.article] for hearing in source.hearings)

    return Network(tuple(sorted(kept, key=middle)), network.articles, network.others)


def empty(network: Network) -> Axes:
    """Axes of the right size for a network; a point is a unit, and up is from the lower edge."""
    axes = style.axes_at(style.empty_figure(WIDTH, network.height), 0, 0, WIDTH, network.height)
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(-network.height, 0)
    axes.set_axis_off()
    return axes


def draw(axes: Axes, network: Network) -> None:
    """The names of the sources on the left, on the right the articles that hear them."""
    head = 0 if network.connected else HEAD
    free = network.height - head - STEP * len(network.sources)
    lanes = [-head - free / 2 - STEP * (place + 0.5) for place in range(len(network.sources))]
    for source, lane in zip(network.sources, lanes, strict=True):
        name = _shortened(source.name)
        style.words_at(axes, name, (NAMES, lane), (0, -4), ha="right", size=style.TEXT)
    (_lines if network.connected else _dots)(axes, network, lanes)
    axes.set_label(described(network))


def described(network: Network) -> str:
    """Every source with the articles that hear it, in words."""
    return " ".join(_heard(source) for source in network.sources)


def _heard(source: SourceRow) -> str:
    where = ", ".join(
        f"{hearing.attributions} in article {_number(hearing.article)}"
        for hearing in source.hearings
    )
    return f"{source.name}: {where}."


def _lines(axes: Axes, network: Network, lanes: Sequence[float]) -> None:
    step = network.height / len(network.articles)
    ends = {key: -step * (place + 0.5) for place, key in enumerate(network.articles)}
    start, stop = NAMES + 8, LAST - MARKER / 2
    for source, lane in zip(network.sources, lanes, strict=True):
        for hearing in source.hearings:
            there = ends[hearing.article]
            bend = (stop - start) * 0.5
            points = [(start, lane), (start + bend, lane), (stop - bend, there), (stop, there)]
            path = Path(points, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])
            color = style.OTHER if hearing.article in network.others else style.BAND_LINE
            width = 1.1 * sqrt(hearing.attributions)
            axes.add_patch(PathPatch(path, facecolor="none", edgecolor=color, linewidth=width))
        axes.plot([start], [lane], marker="o", markersize=5, color=style.SOFT, linestyle="none")
    for key, there in ends.items():
        _article(axes, key, there, other=key in network.others)


def _article(axes: Axes, key: str, lane: float, *, other: bool) -> None:
    axes.plot(
        [LAST],
        [lane],
        marker="s" if other else "o",
        markersize=MARKER - other,
        color=style.OTHER if other else style.PAPER,
        markeredgecolor=style.OTHER if other else style.BAND_LINE,
        markeredgewidth=1.8,
        zorder=3,
    )
    color = style.PAPER if other else style.INK
    style.words_at(
        axes, _number(key), (LAST, lane), (0, -3.5),
        ha="center", color=color, size=style.SMALL, weight="bold",
    )  # fmt: skip


def _dots(axes: Axes, network: Network, lanes: Sequence[float]) -> None:
    """A column for each article; the larger the dot, the more statements."""
    step = (LAST - FIRST) / max(len(network.articles) - 1, 1)
    across = {key: FIRST + step * place for place, key in enumerate(network.articles)}
    most = max(one.attributions for source in network.sources for one in source.hearings)
    largest = max(min(step * 1.3, STEP * 0.7), 3.0)
    style.lines_between(
        axes,
        [((FIRST, lane), (LAST, lane)) for lane in lanes],
        color=style.LINE,
        linewidth=0.8,
        zorder=0,
    )
    for others, color in ((False, style.BAND_LINE), (True, style.OTHER)):
        found = [
            (across[one.article], lane, one.attributions)
            for source, lane in zip(network.sources, lanes, strict=True)
            for one in source.hearings
            if (one.article in network.others) is others
        ]
        sizes = [(2.5 + (largest - 2.5) * sqrt(count / most)) ** 2 for _, _, count in found]
        axes.scatter([x for x, _, _ in found], [y for _, y, _ in found], s=sizes, color=color)
    every = -(-LABEL // step)
    for place, key in enumerate(network.articles):
        if place % every == 0:
            style.words_at(
                axes, _number(key), (across[key], -HEAD), (0, 8),
                ha="center", color=style.SOFT, size=style.SMALL,
            )  # fmt: skip


def _number(key: str) -> str:
    return key.removeprefix("a")


def _shortened(name: str) -> str:
    shown = " ".join(visible(name).split())
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1].rstrip() + "…"
