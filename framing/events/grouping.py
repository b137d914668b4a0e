"""Grouping: articles into the events that they report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.events import wording
from framing.events.closeness import BLOCK, Closeness, closeness
from framing.events.days import day_of
from framing.events.event import Event
from framing.events.linking import link
from framing.events.terms import terms
from framing.events.vectors import vectors
from framing.events.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.analysis import Analysis
    from framing.arrays import Floats, Ints
    from framing.article import Article

# How close articles are, on average, to those of an event with a name that they join.
_CLEAR: Final = 0.24


def group(analysis: Analysis) -> tuple[Event, ...]:
    """The events that the articles report, each with the reasons, in the order of first articles.

    Articles that name their event belong to it. The others are grouped by what they have in
    common, and join an event with a name only if that is clear.
    """
    if not analysis.articles:
        return ()
    # What is found depends on the articles, not on the order in which they stand.
    by_id = sorted(range(len(analysis.articles)), key=lambda place: analysis.articles[place].id)
    order = np.empty(len(by_id), dtype=np.int64)
    order[by_id] = np.arange(len(by_id))
    articles = [analysis.articles[place] for place in by_id]
    found = terms(analysis.batches, order)
    close = closeness(found.weight, vectors(found), _days(articles))
    evidence = wording.Evidence(articles, found, Writing(analysis.batches, order))
    groups = _groups(articles, close)
    members = [rows for _, rows in groups]
    names = [given or wording.name(evidence, rows) for given, rows in groups]
    reasons = [_reason(evidence, given, rows) for given, rows in groups]
    apart = [
        wording.apart(evidence, rows, members[other], names[other]) if other >= 0 else ""
        for rows, other in zip(members, _nearest(close, members), strict=True)
    ]
    places = [sorted(by_id[row] for row in rows.tolist()) for rows in members]
    events = [
        Event(names[n], tuple(analysis.articles[place].id for place in found), reasons[n], apart[n])
        for n, found in enumerate(places)
    ]
    return tuple(events[n] for n in sorted(range(len(events)), key=lambda n: places[n][0]))


def _groups(articles: Sequence[Article], close: Closeness) -> list[tuple[str, Ints]]:
    """The event that the articles name, or nothing, and the rows of the articles on it."""
    named: dict[str, list[int]] = {}
    for row, article in enumerate(articles):
        named.setdefault(article.event, []).append(row)
    rest = np.array(named.pop("", []), dtype=np.int64)
    given = {event: np.array(rows) for event, rows in named.items()}
    unnamed = []
    for rows in link(close, rest):
        event = _clearly(close, given, rows)
        if event:
            named[event] += rows.tolist()
        else:
            unnamed.append(("", rows))
    return [(event, np.array(sorted(rows))) for event, rows in named.items()] + unnamed


def _days(articles: Sequence[Article]) -> Floats:
    """The day on which each article was published, counted from some day."""
    days = map(day_of, articles)
    return np.array([np.nan if day is None else day.toordinal() for day in days], dtype=np.float64)


def _clearly(close: Closeness, given: dict[str, Ints], rows: Ints) -> str:
    """The event with a name that the articles clearly belong to; empty if there is none."""
    nearest = {event: float(close.between(rows, of).mean()) for event, of in given.items()}
    best = max(nearest, key=lambda event: (round(nearest[event], 9), event), default="")
    return best if best and nearest[best] >= _CLEAR else ""


def _reason(evidence: wording.Evidence, given: str, rows: Ints) -> str:
    if given:
        return wording.given(evidence, given, rows)
    if len(rows) > 1:
        return wording.together(evidence, rows)
    return wording.ALONE if len(evidence.articles) > 1 else wording.ONLY


def _nearest(close: Closeness, members: Sequence[Ints]) -> list[int]:
    """The event that each event is nearest to; -1 where there is no other."""
    if len(members) == 1:
        return [-1]
    order = np.concatenate(members)
    sizes = np.array([len(rows) for rows in members])
    starts = np.cumsum(sizes) - sizes
    found: list[int] = []
    # Whole events at once, as many as make up a block.
    for events in np.split(np.arange(len(members)), (np.diff(starts // BLOCK)).nonzero()[0] + 1):
        rows = order[starts[events[0]] : starts[events[-1]] + sizes[events[-1]]]
        total = np.add.reduceat(close.between(rows, order), starts, axis=1)
        total = np.add.reduceat(total, starts[events] - starts[events[0]], axis=0)
        mean = total / sizes[events][:, None] / sizes
        mean[np.arange(len(events)), events] = -np.inf
        found += np.argmax(np.round(mean, 9), axis=1).tolist()
    return found
