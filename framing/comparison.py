"""The contrast: articles on one event side by side, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Final

from framing.analysis import Analysis, analyse
from framing.placing import Place, Range, Value
from framing.wording import contrast_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.article import Article
    from framing.feature import Feature
    from framing.ledger import Scope
    from framing.measure import Measure

WIRE: Final = "wire"


@dataclass(frozen=True, slots=True)
class Contrast:
    """One measure over the articles of an event, with one plain sentence about it."""

    feature: Feature
    measure: Measure
    scope: Scope
    values: tuple[Value, ...]
    reference: Range | None
    sentence: str

    @property
    def column(self) -> str:
        """The name of the measure's column in the table of scores."""
        return self.measure.column(self.scope)


@dataclass(frozen=True, slots=True)
class EventContrast:
    """The articles on one event, and the contrast in every measure.

    ``reference`` and ``others`` hold ids: the reports that the others are held against, and these
    others; both are empty where no styles are known.
    """

    event: str
    articles: tuple[str, ...]
    reference: tuple[str, ...]
    reference_name: str
    others: tuple[str, ...]
    contrasts: tuple[Contrast, ...]

    def contrast(self, column: str) -> Contrast:
        """The contrast of the measure with that column name.

        Raises
        ------
        KeyError
            If there is no such measure.
        """
        for contrast in self.contrasts:
            if contrast.column == column:
                return contrast
        raise KeyError(column)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Articles contrasted within each event; one that is alone on its event is only named."""

    analysis: Analysis = field(repr=False)
    events: tuple[EventContrast, ...]
    alone: tuple[str, ...]


def compare(articles: Analysis | Article | str | Iterable[Article]) -> Comparison:
    """Contrast articles on the same event.

    Articles with the same ``event`` belong together; if no article names one, all of them do.
    Where some have the style "wire", the others are held against the range of these.
    """
    analysis = articles if isinstance(articles, Analysis) else analyse(articles)
    groups = _by_event(analysis.articles)
    events = [
        _contrast_event(analysis, members[0].event, members)
        for members in groups
        if len(members) > 1
    ]
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


def _contrast_event(analysis: Analysis, event: str, members: list[Article]) -> EventContrast:
    reference, name = _reference(members)
    ids = tuple(article.id for article in members)
    others = tuple(i for i in ids if i not in reference) if reference else ()
    return EventContrast(
        event=event,
        articles=ids,
        reference=reference,
        reference_name=name,
        others=others,
        contrasts=tuple(_contrasts(analysis, members, reference, name)),
    )


def _reference(members: list[Article]) -> tuple[tuple[str, ...], str]:
    """The articles that the others are held against, and what to call them.

    They are the wire-style ones; without any, those without a style if some others have one.
    """
    wire = tuple(article.id for article in members if article.style == WIRE)
    plain = tuple(article.id for article in members if not article.style)
    if wire and len(wire) < len(members):
        return wire, "wire-style reports" if len(wire) > 1 else "wire-style report"
    if not wire and plain and len(plain) < len(members):
        return plain, "other articles" if len(plain) > 1 else "other article"
    return (), ""


def _contrasts(
    analysis: Analysis, members: list[Article], reference: tuple[str, ...], name: str
) -> Iterable[Contrast]:
    from features import FEATURES

    scores = analysis.scores.set_index("article")
    missing = {(row.article, row.measure): row.reason for row in analysis.abstentions.itertuples()}
    for feature in FEATURES:
        for measure in feature.measures:
            for scope in measure.scopes:
                column = measure.column(scope)
                numbers = {
                    article.id: float(scores.at[article.id, column])
                    for article in members
                    if (article.id, column) not in missing
                }
                known = [numbers[article] for article in reference if article in numbers]
                span = Range(min(known), median(known), max(known), len(known)) if known else None
                values = tuple(
                    Value(
                        article.id,
                        numbers.get(article.id),
                        missing.get((article.id, column), ""),
                        _place(article.id, numbers, reference, span),
                    )
                    for article in members
                )
                sentence = contrast_sentence(measure, scope, members, values, span, name)
                yield Contrast(feature, measure, scope, values, span, sentence)


def _place(
    article: str, numbers: dict[str, float], reference: tuple[str, ...], span: Range | None
) -> Place | None:
    if span is None or article in reference or article not in numbers:
        return None
    return span.place(numbers[article])
