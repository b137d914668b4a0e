"""Which articles go back to one text, what they take over from each other, whom they credit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.aligned.summary import CreditRow, OriginRow, ReuseRow

if TYPE_CHECKING:
    from framing.alignment.aligned import Origins
    from reports.aligned.places import Places


def origin_rows(found: Origins, places: Places) -> tuple[OriginRow, ...]:
    """The origins, those of most articles first."""
    rows = [
        OriginRow(
            id=f"{places.event}-o{number}",
            articles=places.ordered(origin.articles),
            kind=origin.kind,
            reason=origin.reason,
        )
        for number, origin in enumerate(found.origins, start=1)
    ]
    rows.sort(key=lambda row: (-len(row.articles), places.rank(row.articles[0])))
    return tuple(rows)


def reuse_rows(found: Origins, places: Places) -> tuple[ReuseRow, ...]:
    """What articles have of each other's wording, the largest shares first."""
    rows = [
        ReuseRow(
            article=places.key(reuse.article),
            source=places.key(reuse.source),
            share=reuse.share,
            written=f"{100 * reuse.share:.0f} %",
            places=tuple(places.place(stretch) for stretch in reuse.stretches),
        )
        for reuse in found.reuse
    ]
    rows.sort(key=lambda row: (-row.share, places.rank(row.article), places.rank(row.source)))
    return tuple(rows)


def credit_rows(found: Origins, places: Places) -> tuple[CreditRow, ...]:
    """Whom the articles credit, in the event's order."""
    rows = [
        CreditRow(places.key(one.article), one.outlet, places.excerpt(one.stretch))
        for one in found.credits
    ]
    rows.sort(key=lambda row: (places.rank(row.article), row.excerpt.place.start))
    return tuple(rows)
