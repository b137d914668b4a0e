"""Who is heard in which article, how often, in how many words, and how it is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.attributions.source_class import SourceClass
from reports.aligned.quotations import STANCE_LABELS, kind_label
from reports.aligned.summary import HearingRow, SourceRow, StanceCount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.aligned import Hearing, SharedSource
    from framing.alignment.places import Stretch
    from reports.aligned.places import Places
    from reports.summary import ArticleSummary

# The classes of sources that a name tells from all others.
NAMED: Final = frozenset(
    one.label
    for one in (SourceClass.NAMED_PERSON, SourceClass.NAMED_ORGANISATION, SourceClass.OUTLET)
)


def rows(sources: Sequence[SharedSource], places: Places) -> tuple[SourceRow, ...]:
    """The sources, those first that most articles hear, of these the named, then by statements."""
    found = [_row(f"{places.event}-v{n}", one, places) for n, one in enumerate(sources, start=1)]
    found.sort(key=lambda row: (-len(row.hearings), not row.named, -row.attributions))
    return tuple(found)


def _row(identifier: str, source: SharedSource, places: Places) -> SourceRow:
    ordered = sorted(source.hearings, key=lambda one: places.rank(places.key(one.article)))
    return SourceRow(
        id=identifier,
        name=source.name,
        kind=source.source_class,
        kind_label=kind_label(source.source_class),
        named=source.source_class in NAMED,
        hearings=tuple(_hearing(hearing, places) for hearing in ordered),
    )


def _hearing(hearing: Hearing, places: Places) -> HearingRow:
    key = places.key(hearing.article)
    return HearingRow(
        article=key,
        line=_line(hearing.first, places.articles[key]) or places.place(hearing.first).anchor,
        attributions=hearing.attributions,
        words=hearing.words,
        first=places.place(hearing.first),
        last=places.place(hearing.last),
        stances=tuple(
            StanceCount(stance, STANCE_LABELS.get(stance, stance), count)
            for stance, count in hearing.stances
        ),
        cues=hearing.cues,
    )


def _line(first: Stretch, article: ArticleSummary) -> str:
    """The id of the article's own line for the source that is first heard there, if it has one."""
    spans = {mark.id: mark.span for mark in article.marks}
    for speaker in article.voices.speakers:
        for mark in speaker.marks:
            span = spans[mark]
            if span.field == first.field and span.start < first.end and first.start < span.end:
                return speaker.id
    return ""
