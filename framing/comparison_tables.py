"""What a comparison found, as pandas tables: a row per article and finding.

Each table begins with the event and the finding's id; ``article`` holds the article's id, and
``field``, ``start`` and ``end`` say where the words ``text`` stand in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from framing.alignment.places import Stretch
    from framing.comparison import Comparison, EventComparison

    Row = tuple[Any, ...]

PLACE: Final = ("field", "start", "end", "sentence", "text")


def events(comparison: Comparison) -> pd.DataFrame:
    """The event of each article, why it is taken for it, and why the nearest other one is not."""
    rows = [
        (event.name, article, event.reason, event.apart)
        for event in comparison.groups
        for article in event.articles
    ]
    return pd.DataFrame(rows, columns=["event", "article", "reason", "apart"])


def statements(comparison: Comparison) -> pd.DataFrame:
    """The tellings of each statement; ``repeat`` where its article told it before."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.statements:
            for telling in one.tellings:
                for place in (telling.stretch, *telling.repeats):
                    repeat = place is not telling.stretch
                    yield one.id, len(one.tellings), telling.article, *_place(place), repeat

    return _table(comparison, rows, ("statement", "articles", "article", *PLACE, "repeat"))


def quotations(comparison: Comparison) -> pd.DataFrame:
    """The versions of each utterance that several articles have."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.quotations:
            for version in one.versions:
                speaker = (version.speaker, version.speaker_class)
                said = (version.quoted, *speaker, version.cue, version.stance)
                yield one.id, version.article, *_place(version.stretch), *said

    told = ("quoted", "speaker", "speaker_class", "cue", "stance")
    return _table(comparison, rows, ("quotation", "article", *PLACE, *told))


def quotation_pairs(comparison: Comparison) -> pd.DataFrame:
    """Each two versions of an utterance, and how one stands to the other."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.quotations:
            for pair in one.pairs:
                both = (pair.first.article, pair.second.article)
                yield one.id, *both, str(pair.relation), pair.other_speaker, pair.other_cue

    told = ("first", "second", "relation", "other_speaker", "other_cue")
    return _table(comparison, rows, ("quotation", *told))


def numbers(comparison: Comparison) -> pd.DataFrame:
    """The mentions of each number, date or name that several articles give."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.numbers:
            fact = (one.id, one.kind, one.about, str(one.agreement))
            for mention in one.mentions:
                yield *fact, mention.article, *_place(mention.stretch), mention.value, one.note

    told = ("fact", "kind", "about", "agreement")
    return _table(comparison, rows, (*told, "article", *PLACE, "value", "note"))


def sources(comparison: Comparison) -> pd.DataFrame:
    """How each article hears each source; ``articles`` counts those that hear it."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.sources:
            source = (one.id, one.name, one.source_class, len(one.hearings))
            for heard in one.hearings:
                count = (heard.attributions, heard.words, dict(heard.stances), heard.cues)
                yield *source, heard.article, *count, heard.first.start, heard.last.start

    told = ("source", "name", "source_class", "articles", "article")
    count = ("attributions", "words", "stances", "cues", "first_start", "last_start")
    return _table(comparison, rows, (*told, *count))


def origins(comparison: Comparison) -> pd.DataFrame:
    """The origin of each article."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.origins.origins:
            for article in one.articles:
                yield one.id, article, one.kind, one.reason

    return _table(comparison, rows, ("origin", "article", "kind", "reason"))


def reuse(comparison: Comparison) -> pd.DataFrame:
    """How much of one article's wording stands in another."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.origins.reuse:
            yield one.article, one.source, one.share

    return _table(comparison, rows, ("article", "source", "share"))


def credits_given(comparison: Comparison) -> pd.DataFrame:
    """Whom articles credit for their text."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.origins.credits:
            yield one.article, one.outlet, *_place(one.stretch)

    return _table(comparison, rows, ("article", "outlet", *PLACE))


def labels(comparison: Comparison) -> pd.DataFrame:
    """What each article calls each referent."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.labels:
            for naming in one.namings:
                words = (naming.head, naming.modifiers, tuple(s.text for s in naming.loaded))
                label = (one.id, one.referent, one.kind)
                yield *label, naming.article, *_place(naming.stretch), *words, naming.count

    told = ("label", "referent", "kind", "article")
    return _table(comparison, rows, (*told, *PLACE, "head", "modifiers", "loaded", "count"))


def headlines(comparison: Comparison) -> pd.DataFrame:
    """What each headline has that its body has not."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.headlines:
            body = one.body.text if one.body is not None else ""
            yield one.article, one.kind, one.headline.text, body, one.note

    return _table(comparison, rows, ("article", "kind", "headline", "body", "note"))


def corroboration(comparison: Comparison) -> pd.DataFrame:
    """How much of each article others of independent origin carry too."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.corroboration:
            for what in ("statements", "quotations", "numbers"):
                tally = getattr(one, what)
                counts = (tally.total, tally.corroborated, tally.conflicting, tally.alone)
                yield one.article, what, *counts

    counts = ("total", "corroborated", "conflicting", "alone")
    return _table(comparison, rows, ("article", "what", *counts))


def contrast(comparison: Comparison) -> pd.DataFrame:
    """Each article's value of each measure, and its place against the reference articles."""

    def rows(event: EventComparison) -> Iterator[Row]:
        for one in event.contrasts:
            for value in one.values:
                held = (value.value, value.low, value.high, value.place, value.p, value.supported)
                yield one.column, value.article, *held, value.reason

    held = ("value", "low", "high", "place", "p", "supported", "reason")
    return _table(comparison, rows, ("measure", "article", *held))


def _place(stretch: Stretch) -> Row:
    return stretch.field, stretch.start, stretch.end, stretch.sentence, stretch.text


def _table(
    comparison: Comparison,
    rows: Callable[[EventComparison], Iterable[Row]],
    columns: tuple[str, ...],
) -> pd.DataFrame:
    found = [(event.event, *row) for event in comparison.compared for row in rows(event)]
    return pd.DataFrame(found, columns=["event", *columns])
