"""An analysis or a comparison summed up as plain data."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from features import FEATURES
from framing.comparison import Comparison
from reports.aligned import telling
from reports.articles import article_summaries
from reports.contrasting import event_summaries
from reports.limits import LIMITS
from reports.notes import FeatureNote, MeasureNote
from reports.overview import overview
from reports.provenance import provenance
from reports.summary import SCHEMA_VERSION, Alone, Rejected, Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.analysis import Analysis
    from framing.feature import Feature
    from framing.reading.reject import Reject
    from reports.summary import ArticleSummary, EventSummary


# The overview of one article tells at most this many things, and how much is quoted first.
TOLD: Final = 6
QUOTATION: Final = "quotation"


def summarise(subject: Analysis | Comparison, *, rejects: Iterable[Reject] = ()) -> Summary:
    """All that a report says about the articles.

    A comparison is summed up with its contrasts, an analysis without.
    """
    comparison = subject if isinstance(subject, Comparison) else None
    analysis = subject.analysis if isinstance(subject, Comparison) else subject
    keys = _keys(analysis, comparison)
    articles = article_summaries(analysis, keys)
    events = event_summaries(comparison, keys, articles) if comparison else ()
    title, subtitle = _titles(articles, comparison)
    return Summary(
        schema_version=SCHEMA_VERSION,
        title=title,
        subtitle=subtitle,
        overview=_overview(articles, comparison, keys, events),
        events=events,
        articles=articles,
        alone=_alone(comparison, keys) if comparison else (),
        rejects=tuple(_rejected(reject) for reject in (*analysis.rejects, *rejects)),
        features=tuple(_note(feature) for feature in FEATURES),
        limits=LIMITS,
        provenance=provenance(analysis.articles),
    )


def _keys(analysis: Analysis, comparison: Comparison | None) -> dict[str, str]:
    """A short key for each article's id; the events' articles come first."""
    ids = [article.id for article in analysis.articles]
    if comparison is not None:
        together = [
            article
            for event in comparison.compared
            for article in (*event.reference, *event.others) or event.articles
        ]
        ids = [*together, *(article for article in ids if article not in set(together))]
    return {identifier: f"a{place}" for place, identifier in enumerate(ids, start=1)}


def _titles(articles: Sequence[ArticleSummary], comparison: Comparison | None) -> tuple[str, str]:
    """The report's title, and one sentence on what it is."""
    if comparison is not None and comparison.compared:
        names = [event.event for event in comparison.compared if event.event]
        about = names[0] if len(names) == 1 else f"{len(comparison.compared)} events"
        title = f"Framing compared: {about}" if names else "Framing compared"
        return title, (
            "How news articles on the same event word their story and what their claims rest on: "
            "every number leads to the words that made it."
        )
    title = f"Framing of “{articles[0].title or articles[0].id}”" if len(articles) == 1 else ""
    return title or f"Framing of {len(articles)} articles", (
        "How a news text words its story and what its claims rest on: every number leads to the "
        "words that made it."
    )


def _overview(
    articles: Sequence[ArticleSummary],
    comparison: Comparison | None,
    keys: Mapping[str, str],
    events: Sequence[EventSummary],
) -> tuple[str, ...]:
    if comparison is not None and comparison.compared:
        first, *more = comparison.compared
        found = telling.sentences(events[0].aligned, events[0].order)
        told = overview(first, comparison.analysis.articles, keys, found)
        if not more:
            return told
        rest = f"Articles on {len(more)} other event{'s' * (len(more) > 1)} are contrasted below."
        return (*told, rest)
    if len(articles) == 1:
        return _single(articles[0])
    return (_scored(len(articles), sum(not article.not_scored for article in articles)),)


def _scored(count: int, scored: int) -> str:
    """How many of the articles have numbers, where none is held against another."""
    articles = f"{count} article{'s' * (count != 1)}"
    if scored == count:
        return f"{articles}, each with its numbers below."
    if not scored:
        return f"{articles}, none with a number: each says why below."
    return f"{articles}, {scored} of them with numbers; the others say below why they have none."


def _single(article: ArticleSummary) -> tuple[str, ...]:
    """What the numbers of one article say."""
    if article.not_scored:
        return (f"No number is given: {article.not_scored}.",)
    sentences = [_opening(article)]
    told = {QUOTATION}
    for number in article.numbers:
        if number.scope != "author" or number.value is None or number.feature in told:
            continue
        told.add(number.feature)
        often = ", ".join(f"“{wording.text}”" for wording in number.words[:3])
        examples = f", with words such as {often}" if often else ""
        sentences.append(f"{number.label}: {number.written} {number.unit}{examples}.")
    return tuple(sentences[:TOLD])


def _opening(article: ArticleSummary) -> str:
    share = next(
        (f" ({n.written})" for n in article.numbers if n.column == QUOTATION and n.written), ""
    )
    return f"The text has {article.words} words; {article.words_quoted}{share} of them are quoted."


def _alone(comparison: Comparison, keys: Mapping[str, str]) -> tuple[Alone, ...]:
    named = {article.id: article.event for article in comparison.analysis.articles}
    return tuple(
        Alone(
            article=keys[article],
            reason=f"it is the only article on “{named[article]}”"
            if named[article]
            else event.reason[:1].lower() + event.reason[1:].removesuffix("."),
            apart=event.apart,
        )
        for event in comparison.groups
        if len(event.articles) == 1
        for article in event.articles
    )


def _rejected(reject: Reject) -> Rejected:
    """The reject with its file's name alone, so that no folder of this machine is told."""
    place = f"line {reject.line}: " if reject.line is not None else ""
    return Rejected(
        file=PurePath(reject.file).name or reject.file,
        message=f"{place}found {reject.found}; expected {reject.expected}. {reject.advice}",
    )


def _note(feature: Feature) -> FeatureNote:
    return FeatureNote(
        name=feature.name,
        label=feature.measures[0].label,
        question=feature.question,
        counted=feature.counted,
        higher=feature.higher,
        cannot_tell=feature.cannot_tell,
        measures=tuple(
            MeasureNote(
                name=measure.name,
                label=measure.label,
                unit=measure.unit,
                formula=measure.formula,
                higher=measure.higher,
                lower=measure.lower,
                part_of=measure.part_of,
                counted=measure.counted,
                cannot_tell=measure.cannot_tell,
                sources=measure.sources,
            )
            for measure in feature.measures
        ),
        sources=feature.sources,
    )
