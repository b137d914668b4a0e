"""The comparison: articles on the same event side by side, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing import alignment, contrast
from framing.alignment.sides import sides
from framing.analysis import Analysis, analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.alignment.aligned import (
        Corroboration,
        Fact,
        HeadlineNote,
        Label,
        Origins,
        Quotation,
        SharedSource,
        Statement,
    )
    from framing.article import Article
    from framing.contrast import Contrast, Values


@dataclass(frozen=True, slots=True)
class EventComparison:
    """The articles on one event, and all in which they are held against each other.

    ``articles`` are ids in the order given. ``reference`` and ``others`` are the reports that the
    others are held against, and these others; both are empty where no styles are known.
    """

    event: str
    reason: str
    articles: tuple[str, ...]
    reference: tuple[str, ...]
    reference_name: str
    others: tuple[str, ...]
    contrasts: tuple[Contrast, ...]
    statements: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    numbers: tuple[Fact, ...]
    sources: tuple[SharedSource, ...]
    origins: Origins
    labels: tuple[Label, ...]
    headlines: tuple[HeadlineNote, ...]
    corroboration: tuple[Corroboration, ...]

    def contrast(self, column: str) -> Contrast:
        """The contrast of the measure with that column name.

        Raises
        ------
        KeyError
            If there is no such measure.
        """
        for one in self.contrasts:
            if one.column == column:
                return one
        raise KeyError(column)


@dataclass(frozen=True)
class Comparison:
    """Articles compared within each event; one that is alone on its event is only named.

    ``compared`` holds the events with two articles or more as plain data.
    """

    analysis: Analysis = field(repr=False)
    compared: tuple[EventComparison, ...]
    alone: tuple[str, ...]


def compare(articles: Analysis | Article | str | Iterable[Article]) -> Comparison:
    """Compare articles on the same event.

    Articles with the same ``event`` belong together; if no article names one, all of them do.
    Where some have the style "wire", the others are held against the range of these; whether a
    place above or below it is more than chance is tested, see ``framing.chance``.
    """
    analysis = articles if isinstance(articles, Analysis) else analyse(articles)
    values = contrast.values(analysis)
    groups = _by_event(analysis.articles)
    events = [_compare_event(analysis, values, members) for members in groups if len(members) > 1]
    events.sort(key=lambda event: -len(event.articles))
    alone = tuple(members[0].id for members in groups if len(members) == 1)
    return Comparison(analysis, tuple(events), alone)


def _by_event(articles: Iterable[Article]) -> list[list[Article]]:
    """The articles in groups that report the same event.

    One that names no event stands alone where others name theirs.
    """
    found = tuple(articles)
    if not any(article.event for article in found):
        return [list(found)] if found else []
    groups: dict[str, list[Article]] = {}
    for article in found:
        key = f"event {article.event}" if article.event else f"article {article.id}"
        groups.setdefault(key, []).append(article)
    return list(groups.values())


def _compare_event(
    analysis: Analysis, values: Values, members: Sequence[Article]
) -> EventComparison:
    measured = contrast.contrast(values, members)
    aligned = alignment.align(sides(analysis, (article.id for article in members)))
    return EventComparison(
        event=members[0].event,
        reason="",
        articles=tuple(article.id for article in members),
        reference=measured.reference,
        reference_name=measured.reference_name,
        others=measured.others,
        contrasts=measured.contrasts,
        statements=aligned.statements,
        quotations=aligned.quotations,
        numbers=aligned.numbers,
        sources=aligned.sources,
        origins=aligned.origins,
        labels=aligned.labels,
        headlines=aligned.headlines,
        corroboration=aligned.corroboration,
    )
