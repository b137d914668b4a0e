"""What the articles of an event share, and where they part: from a comparison to plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.aligned import facts, labels, origins, quotations, sources, statements, tallies
from reports.aligned.places import Places
from reports.aligned.summary import Aligned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.comparison import EventComparison
    from reports.summary import ArticleSummary


def aligned(
    identifier: str,
    event: EventComparison,
    order: Sequence[str],
    keys: Mapping[str, str],
    articles: Mapping[str, ArticleSummary],
) -> Aligned:
    """The alignment of an event; ``order`` are its articles' keys, ``keys`` gives them by id."""
    places = Places(identifier, order, keys, articles)
    return Aligned(
        statements=statements.rows(event.statements, places),
        quotations=quotations.rows(event.quotations, places),
        facts=facts.rows(event.numbers, places),
        sources=sources.rows(event.sources, places),
        origins=origins.origin_rows(event.origins, places),
        reuse=origins.reuse_rows(event.origins, places),
        credits=origins.credit_rows(event.origins, places),
        labels=labels.rows(event.labels, places),
        headlines=tallies.headline_rows(event.headlines, places),
        corroboration=tallies.corroboration_rows(event.corroboration, places),
    )
