"""Profiling: a table of scores becomes a profile of each outlet in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.outlets import sourcing, streams, within_events
from framing.outlets.profile import Least, profile
from framing.outlets.scores import MEASURES, NotScoresError, Scores, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from framing.arrays import Ints
    from framing.outlets.profile import Profile
    from framing.outlets.sourcing import Sourcing

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet of the collection: how many articles, on how many events, from when to when.

    The days are empty where no article tells its own.
    """

    name: str
    articles: int
    events: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table tell the outlet, the event and the day."""

    outlet: str = "outlet"
    event: str = "event"
    published: str = "published"


@dataclass(frozen=True, slots=True)
class Profiles:
    """The outlets of a collection, in alphabetical order, and what their articles are like.

    ``profiles`` has all outlets for each measure, ``sourcing`` one entry for each outlet, or is
    empty, for the reason ``no_sourcing``. ``clusters`` says what articles that are alike have in
    common. ``without`` articles name no outlet.
    """

    collection: str
    articles: int
    without: int
    events: int
    least: Least
    clusters: str
    outlets: tuple[Outlet, ...]
    profiles: dict[str, tuple[Profile, ...]]
    sourcing: tuple[Sourcing, ...]
    no_sourcing: str


def profiles(path: Path, columns: Columns | None = None, least: Least | None = None) -> Profiles:
    """The profiles of the outlets in a table of scores, and in the ledger beside it if there is.

    Raises
    ------
    NotScoresError
        If the file is no table of scores, or has no such columns.
    OSError
        If it cannot be opened.
    """
    columns, least = columns or Columns(), least or Least()
    with opened(path, columns.outlet, columns.event, columns.published) as scores:
        rows = _rows(scores, columns, path)
        heard, no_sourcing = _sourcing(path, scores, rows, least)
        return Profiles(
            collection=path.name,
            articles=scores.rows,
            without=int((rows.outlet < 0).sum()),
            events=len(np.unique(rows.event[rows.event >= 0])),
            least=least,
            clusters=rows.clusters,
            outlets=tuple(rows.outlets()),
            profiles={name: _profiles(scores, name, rows, least) for name in scores.measures},
            sourcing=heard,
            no_sourcing=no_sourcing,
        )


@dataclass(frozen=True, slots=True)
class _Rows:
    """The outlet, event, day and cluster of each article, as numbers; below 0 where unknown."""

    outlet: Ints
    event: Ints
    day: Ints
    cluster: Ints
    names: list[str]
    days: list[str]
    clusters: str

    def of_outlets(self) -> Iterator[tuple[str, Ints]]:
        """The rows of each outlet, which are numbered by the alphabet."""
        order = np.argsort(self.outlet, kind="stable")
        ends = np.searchsorted(self.outlet[order], np.arange(len(self.names) + 1))
        for place, name in enumerate(self.names):
            yield name, order[ends[place] : ends[place + 1]]

    def outlets(self) -> Iterator[Outlet]:
        """What is known of each outlet."""
        for name, rows in self.of_outlets():
            events, days = self.event[rows], self.day[rows]
            known = sorted({self.days[day] for day in np.unique(days[days >= 0]).tolist()})
            yield Outlet(
                name=name,
                articles=len(rows),
                events=len(np.unique(events[events >= 0])),
                first=known[0] if known else "",
                last=known[-1] if known else "",
            )


def _rows(scores: Scores, columns: Columns, path: Path) -> _Rows:
    if columns.outlet not in scores.names:
        raise NotScoresError(_no_column(scores, columns.outlet, path, "--outlet"))
    if columns.event not in {Columns().event, *scores.names}:
        raise NotScoresError(_no_column(scores, columns.event, path, "--event"))
    outlet, names = scores.coded(columns.outlet)
    if not names:
        message = (
            f'{path} names no outlet: its column "{columns.outlet}" is empty. Say which column '
            f"does with --outlet COLUMN; there are {_others(scores)}."
        )
        raise NotScoresError(message)
    order = sorted(range(len(names)), key=lambda place: (names[place].casefold(), names[place]))
    rank = np.append(np.argsort(order), -1)
    event, _ = scores.coded(columns.event)
    day, days = _days(scores, columns.published)
    cluster, clusters = _clusters(event, day)
    ordered = [names[place] for place in order]
    return _Rows(rank[outlet], event, day, cluster, ordered, days, clusters)


def _no_column(scores: Scores, name: str, path: Path, option: str) -> str:
    return (
        f'{path} has no column "{name}". Say which column to take with {option} COLUMN; there '
        f"are {_others(scores)}."
    )


def _others(scores: Scores) -> str:
    """Columns that may tell something of an article beside its measures."""
    known = tuple(name + end for name in MEASURES for end in ("", "_low", "_high", "_n"))
    found = [name for name in scores.names if name not in {*known, "abstentions", "sha256"}]
    return ", ".join(found[:_SHOWN]) + (" and others" if len(found) > _SHOWN else "")


def _days(scores: Scores, column: str) -> tuple[Ints, list[str]]:
    """The day of each article, where it is told as year, month and day."""
    codes, texts = scores.coded(column)
    found = [_DAY.match(text) for text in texts]
    days = sorted({match[0] for match in found if match})
    number = {day: place for place, day in enumerate(days)}
    place = np.array([number[match[0]] if match else -1 for match in found] + [-1])
    return place[codes], days


def _clusters(event: Ints, day: Ints) -> tuple[Ints, str]:
    """A number that articles of one event share, else those of one day; and what was known."""
    alone = np.arange(len(event))
    of_day = np.where(day >= 0, len(event) + day, alone)
    offset = len(event) + int(day.max(initial=-1)) + 1
    found = np.where(event >= 0, offset + event, of_day)
    kinds = [name for name, codes in (("event", event), ("day", day)) if (codes >= 0).any()]
    return found, " or ".join(kinds)


def _profiles(scores: Scores, column: str, rows: _Rows, least: Least) -> tuple[Profile, ...]:
    values = scores.numbers(column)
    measure, _ = MEASURES[column]
    apart, outlet, _ = within_events.differences(values, rows.outlet, rows.event)
    order = np.argsort(outlet, kind="stable")
    ends = np.searchsorted(outlet[order], np.arange(len(rows.names) + 1))
    return tuple(
        profile(
            name,
            column,
            values[of_outlet],
            rows.cluster[of_outlet],
            apart[order[ends[place] : ends[place + 1]]],
            least=least,
            possible=measure.possible,
        )
        for place, (name, of_outlet) in enumerate(rows.of_outlets())
    )


def _sourcing(
    path: Path, scores: Scores, rows: _Rows, least: Least
) -> tuple[tuple[Sourcing, ...], str]:
    """Whom each outlet hears, or why that is not known."""
    beside = path.with_name(f"{path.stem}.cues{path.suffix}")
    ledger_path = beside if beside.exists() else path
    if not (beside.exists() or streams.holds(path, sourcing.TABLE)):
        return (), f"there is no {beside.name} beside the table: run framing score with --cues"
    try:
        ledger = sourcing.read(ledger_path, scores)
    except streams.UnreadableError as error:
        return (), f"{ledger_path.name} cannot be read ({error})"
    if isinstance(ledger, str):
        return (), f"{ledger}: run framing score with --cues again"
    return tuple(
        sourcing.sourcing(name, ledger.of(np.sort(of)), rows.cluster, least=least.articles)
        for name, of in rows.of_outlets()
    ), ""
