"""The contrast: the measures of articles on one event, held against each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from math import isnan
from statistics import median
from typing import TYPE_CHECKING, Final

from framing import chance
from framing.placing import Range, Value
from framing.wording import contrast_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.analysis import Analysis
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


@dataclass(frozen=True)
class EventContrast:
    """The contrast of the articles on one event in every measure.

    ``reference`` and ``others`` hold ids: the reports that the others are held against, and these
    others; both are empty where no styles are known.
    """

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
        for one in self.contrasts:
            if one.column == column:
                return one
        raise KeyError(column)


def values(analysis: Analysis) -> Values:
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


def contrast(values: Values, members: Sequence[Article]) -> EventContrast:
    """Hold the measures of an event's articles against each other.

    Where some have the style "wire", the others are held against the range of these; whether a
    place above or below it is more than chance is tested, see ``framing.chance``.
    """
    reference, name = _reference(members)
    ids = tuple(article.id for article in members)
    others = tuple(i for i in ids if i not in reference) if reference else ()
    own = {article: values[article] for article in ids}
    placed = own | {other: _placed(own[other], [own[i] for i in reference]) for other in others}
    return EventContrast(
        reference=reference,
        reference_name=name,
        others=others,
        contrasts=tuple(_contrasts(placed, members, reference, name)),
    )


def _reference(members: Sequence[Article]) -> tuple[tuple[str, ...], str]:
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
    values: Values, members: Sequence[Article], reference: tuple[str, ...], name: str
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
