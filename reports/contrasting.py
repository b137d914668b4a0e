"""The contrast of each event as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.placing import Place
from framing.wording import contrast_sentence
from reports.aligned import aligned, telling
from reports.evidence import whose
from reports.summary import Cell, ContrastRow, EventSummary, ReferenceRange

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.article import Article
    from framing.comparison import Comparison, EventComparison
    from framing.contrast import Contrast
    from framing.measure import Measure
    from framing.placing import Range
    from reports.summary import ArticleSummary

# Up to how many articles a sentence names one by one.
NAMED: Final = 3


def event_summaries(
    comparison: Comparison, keys: Mapping[str, str], summaries: Sequence[ArticleSummary]
) -> tuple[EventSummary, ...]:
    """The events of a comparison; ``keys`` gives each article's key by its id."""
    articles = comparison.analysis.articles
    by_key = {summary.key: summary for summary in summaries}
    apart = {group.articles: group.apart for group in comparison.groups}
    return tuple(
        _event(f"e{place}", event, apart.get(event.articles, ""), articles, keys, by_key)
        for place, event in enumerate(comparison.compared, start=1)
    )


def _event(
    identifier: str,
    event: EventComparison,
    apart: str,
    articles: Sequence[Article],
    keys: Mapping[str, str],
    summaries: Mapping[str, ArticleSummary],
) -> EventSummary:
    order = [keys[article] for article in (*event.reference, *event.others) or event.articles]
    found = aligned(identifier, event, order, keys, summaries)
    return EventSummary(
        id=identifier,
        name=event.event,
        reason=event.reason,
        apart=apart,
        articles=tuple(keys[article] for article in event.articles),
        reference=tuple(keys[article] for article in event.reference),
        reference_name=event.reference_name,
        others=tuple(keys[article] for article in event.others),
        rows=_rows(event, articles, keys),
        glance=telling.glance(found, order),
        aligned=found,
    )


def _rows(
    event: EventComparison, articles: Sequence[Article], keys: Mapping[str, str]
) -> tuple[ContrastRow, ...]:
    told = sentences(event, articles, keys)
    return tuple(_row(contrast, keys, told[contrast.column]) for contrast in event.contrasts)


def _row(contrast: Contrast, keys: Mapping[str, str], sentence: str) -> ContrastRow:
    measure, feature = contrast.measure, contrast.feature
    return ContrastRow(
        column=contrast.column,
        measure=measure.name,
        feature=feature.name,
        scope=contrast.scope.name.lower(),
        scope_label=whose(measure, contrast.scope),
        label=measure.label,
        unit=measure.written_unit,
        question=feature.question,
        higher=measure.higher,
        cannot_tell=feature.cannot_tell,
        cells=tuple(
            Cell(
                article=keys[value.article],
                number=f"{keys[value.article]}-{contrast.column}",
                value=value.value,
                written="" if value.value is None else measure.written(value.value),
                reason=value.reason,
                place=value.place.value if value.place else "",
                p=value.p,
                supported=value.supported,
            )
            for value in contrast.values
        ),
        reference=_range(measure, contrast.reference),
        sentence=sentence,
        part_of=measure.part_of,
    )


def _range(measure: Measure, reference: Range | None) -> ReferenceRange | None:
    if reference is None:
        return None
    return ReferenceRange(
        low=reference.low,
        low_written=measure.written(reference.low),
        median=reference.median,
        median_written=measure.written(reference.median),
        high=reference.high,
        high_written=measure.written(reference.high),
        count=reference.count,
    )


def sentences(
    event: EventComparison, articles: Sequence[Article], keys: Mapping[str, str]
) -> dict[str, str]:
    """The sentence of each contrast, which calls the articles by their numbers in the report."""
    members = [article for article in articles if article.id in set(event.articles)]
    names = {article.id: _name(article, keys[article.id]) for article in members}
    return {
        contrast.column: _counted(contrast, len(event.others))
        if len(event.others) > NAMED and contrast.reference
        else contrast_sentence(
            contrast.measure,
            contrast.scope,
            members,
            contrast.values,
            contrast.reference,
            event.reference_name,
            names,
        )
        for contrast in event.contrasts
    }


def _name(article: Article, key: str) -> str:
    number = f"article {key.removeprefix('a')}"
    return f"{number} ({article.outlet})" if article.outlet else number


def _counted(contrast: Contrast, others: int) -> str:
    """How many articles lie where, instead of a sentence that would name many."""
    measure, span = contrast.measure, contrast.reference
    assert span is not None  # noqa: S101 — asked before
    low, high = measure.written(span.low), measure.written(span.high)
    placed = [value.place for value in contrast.values if value.place is not None]
    counts = [
        f"{placed.count(where)} lie{'s' * (placed.count(where) == 1)} {words}"
        for where, words in (
            (Place.ABOVE, "above"),
            (Place.WITHIN, "within"),
            (Place.BELOW, "below"),
        )
        if where in placed
    ]
    missing = others - len(placed)
    if missing:
        counts.append(f"{missing} {'has' if missing == 1 else 'have'} no number")
    return (
        f"{measure.label}: the others range from {low} to {high} ({measure.written_unit}); "
        f"of the {others} pieces held against them, {', '.join(counts)}."
    )
