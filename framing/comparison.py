"""The comparison: articles on the same event side by side, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from framing import alignment, comparison_tables, contrast, events
from framing.alignment import Alignment
from framing.alignment.sides import sides
from framing.analysis import Analysis, analyse
from framing.contrast import EventContrast
from framing.events import Event

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    from framing.alignment.sides import Side
    from framing.article import Article
    from framing.contrast import Values


@dataclass(frozen=True)
class EventComparison(EventContrast, Alignment):
    """The articles on one event, and all in which they are held against each other.

    ``articles`` are ids in the order given.
    """

    event: str
    reason: str
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """Articles compared within each event; one that is alone on its event is only named.

    ``compared`` holds the events with two articles or more as plain data, the largest first, and
    ``groups`` all of them. The tables are made when first asked for, see
    ``framing.comparison_tables``.
    """

    analysis: Analysis = field(repr=False)
    groups: tuple[Event, ...]
    compared: tuple[EventComparison, ...]

    @property
    def alone(self) -> tuple[str, ...]:
        """The articles that are the only ones on their event."""
        return tuple(event.articles[0] for event in self.groups if len(event.articles) == 1)

    @cached_property
    def events(self) -> pd.DataFrame:
        """A row per article: its event, why it is taken for that, and for no other."""
        return comparison_tables.events(self)

    @cached_property
    def statements(self) -> pd.DataFrame:
        """A row per telling of a statement; ``articles`` counts those that tell it."""
        return comparison_tables.statements(self)

    @cached_property
    def quotations(self) -> pd.DataFrame:
        """A row per version of an utterance that several articles have."""
        return comparison_tables.quotations(self)

    @cached_property
    def quotation_pairs(self) -> pd.DataFrame:
        """A row for each two versions of an utterance: how one stands to the other."""
        return comparison_tables.quotation_pairs(self)

    @cached_property
    def numbers(self) -> pd.DataFrame:
        """A row per mention of a number, date or name that several articles give."""
        return comparison_tables.numbers(self)

    @cached_property
    def sources(self) -> pd.DataFrame:
        """A row per source and article that hears it."""
        return comparison_tables.sources(self)

    @cached_property
    def origins(self) -> pd.DataFrame:
        """A row per article: the origin its text goes back to."""
        return comparison_tables.origins(self)

    @cached_property
    def reuse(self) -> pd.DataFrame:
        """A row for each two articles that share wording outside quotations."""
        return comparison_tables.reuse(self)

    @cached_property
    def credits(self) -> pd.DataFrame:
        """A row per place where an article says that its text comes from elsewhere."""
        return comparison_tables.credits_given(self)

    @cached_property
    def labels(self) -> pd.DataFrame:
        """A row per article and referent: what it is called there."""
        return comparison_tables.labels(self)

    @cached_property
    def headlines(self) -> pd.DataFrame:
        """A row per difference between a headline and its body."""
        return comparison_tables.headlines(self)

    @cached_property
    def corroboration(self) -> pd.DataFrame:
        """A row per article and kind: how much of it others of independent origin carry too."""
        return comparison_tables.corroboration(self)

    @cached_property
    def contrast(self) -> pd.DataFrame:
        """A row per measure and article, with its place against the reference articles."""
        return comparison_tables.contrast(self)


def compare(
    articles: Analysis | Article | str | Iterable[Article], *, together: bool = False
) -> Comparison:
    """Compare articles on the same event.

    Which articles report the same event is told by their ``event``, or else by their words, see
    ``framing.events``; with ``together`` all are taken for one event. Where some have the style
    "wire", the others are held against the range of these; whether a place above or below it is
    more than chance is tested, see ``framing.chance``.
    """
    analysis = articles if isinstance(articles, Analysis) else analyse(articles)
    groups = (_all_of(analysis),) if together and analysis.articles else events.group(analysis)
    values = contrast.values(analysis)
    shared = [event for event in groups if len(event.articles) > 1]
    laid_out = {
        side.id: side for side in sides(analysis, (i for event in shared for i in event.articles))
    }
    compared = [
        _compare_event(values, event, [laid_out[article] for article in event.articles])
        for event in shared
    ]
    compared.sort(key=lambda event: -len(event.articles))
    return Comparison(analysis, groups, tuple(compared))


def _all_of(analysis: Analysis) -> Event:
    """All articles as one event, with the name that they agree on."""
    named = {article.event for article in analysis.articles if article.event}
    return Event(
        name=named.pop() if len(named) == 1 else "",
        articles=tuple(article.id for article in analysis.articles),
        reason="They were given as articles on one event.",
    )


def _compare_event(values: Values, event: Event, members: Sequence[Side]) -> EventComparison:
    measured = contrast.contrast(values, [side.article for side in members])
    aligned = alignment.align(sorted(members, key=lambda side: side.id))
    return EventComparison(
        event=event.name,
        reason=event.reason,
        articles=event.articles,
        **vars(measured),
        **vars(aligned),
    )
