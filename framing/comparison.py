"""The contrast: articles on one event side by side, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from math import isnan
from statistics import median
from typing import TYPE_CHECKING, Final

from framing import chance
from framing.analysis import Analysis, analyse
from framing.placing import Range, Value
from framing.wording import contrast_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.article import Article
    from framing.feature import Feature
    from framing.ledger import Scope
    from framing.measure import Measure

    Values = dict[str, dict[str, Value]]

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
    Where some have the style "wire", the others are held against the range of these; whether a
    place above or below it is more than chance is tested, see ``framing.chance``.
    """
    analysis = articles if isinstance(articles, Analysis) else analyse(articles)
    values = _values(analysis)
    groups = _by_event(analysis.articles)
    events = [_contrast_event(values, members) for members in groups if len(members) > 1]
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


def _values(analysis: Analysis) -> Values:
    """Every article's values, by id and column, not yet held against anything."""
    found: Values = {}
    for batch in analysis.batches:
        for row, article in enumerate(batch.ledger.tokens.articles):
            found[article.id] = {
                column: Value(
                    article.id,
                    _known(batch.scores[row, place]),
                    batch.reasons.get((row, place), ""),
                    low=_known(batch.low[row, place]),
                    high=_known(batch.high[row, place]),
                    n=int(batch.size[row, place]),
                )
                for place, column in enumerate(batch.columns)
            }
    return found


def _known(number: float) -> float | None:
    return None if isnan(number) else float(number)


def _contrast_event(values: Values, members: list[Article]) -> EventContrast:
    reference, name = _reference(members)
    ids = tuple(article.id for article in members)
    others = tuple(i for i in ids if i not in reference) if reference else ()
    own = {article: values[article] for article in ids}
    placed = own | {other: _placed(own[other], [own[i] for i in reference]) for other in others}
    return EventContrast(
        event=members[0].event,
        articles=ids,
        reference=reference,
        reference_name=name,
        others=others,
        contrasts=tuple(_contrasts(placed, members, reference, name)),
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


def _placed(piece: dict[str, Value], references: Sequence[dict[str, Value]]) -> dict[str, Value]:
    """A piece's values held against those of the reference articles, all measures together."""
    measures = _measures()
    placed = {}
    for column, value in piece.items():
        known = [r[column] for r in references if r[column].value is not None]
        span = _range(known)
        written = measures[column].written
        place = None if span is None or value.value is None else span.place(value.value, written)
        placed[column] = replace(value, place=place, p=chance.p_value(value, known))
    beyond = chance.holm({column: v.p for column, v in placed.items() if v.p is not None})
    return {column: replace(v, supported=column in beyond) for column, v in placed.items()}


@cache
def _measures() -> dict[str, Measure]:
    """The measure of each column."""
    from features import FEATURES

    measures = (measure for feature in FEATURES for measure in feature.measures)
    return {column: measure for measure in measures for column in measure.columns()}


def _range(values: Iterable[Value]) -> Range | None:
    known = [value.value for value in values if value.value is not None]
    return Range(min(known), median(known), max(known), len(known)) if known else None


def _contrasts(
    values: Values, members: list[Article], reference: tuple[str, ...], name: str
) -> Iterable[Contrast]:
    from features import FEATURES

    for feature in FEATURES:
        for measure in feature.measures:
            for scope in measure.scopes:
                column = measure.column(scope)
                found = tuple(values[article.id][column] for article in members)
                span = _range(value for value in found if value.article in reference)
                sentence = contrast_sentence(measure, scope, members, found, span, name)
                yield Contrast(feature, measure, scope, found, span, sentence)
