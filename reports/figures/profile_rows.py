"""The measures of one article, each with the range that it is held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from features import FEATURES
from framing.ledger import Scope
from framing.placing import Range, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.comparison import EventComparison
    from framing.measure import Measure
    from reports.summary import ArticleSummary


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of the article, and the range of the reference articles if there is one."""

    measure: Measure
    value: Value
    span: Range | None = None
    span_name: str = ""


def rows_of(
    article: ArticleSummary, held: Mapping[str, tuple[Value, Range | None]], name: str
) -> list[Row]:
    """The measures of the author's own words; ``held`` has those of a contrast, by column."""
    numbers = {number.column: number for number in article.numbers}
    rows = []
    for feature in FEATURES:
        for measure in feature.measures:
            if measure.part_of:
                continue
            number = numbers[measure.column(Scope.AUTHOR)]
            value = Value(article.id, number.value, low=number.low, high=number.high)
            value, span = held.get(number.column, (value, None))
            rows.append(Row(measure, value, span, name))
    return rows


def held_against(event: EventComparison, article: str) -> dict[str, tuple[Value, Range | None]]:
    """The article's value in each contrast of its event, and the range there, by column."""
    return {
        contrast.column: (value, contrast.reference)
        for contrast in event.contrasts
        for value in contrast.values
        if value.article == article
    }
