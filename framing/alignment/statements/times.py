"""Which articles were published before a statement was told anywhere, as far as is known."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.sides import Side


def before_all(some: Sequence[Side], others: Sequence[Side]) -> tuple[str, ...]:
    """Those of ``some`` that were surely published before all of ``others``.

    A day without an hour lasts from its beginning to its end. Times that tell their zone are not
    held against those that do not, and where the time of one of ``others`` is not known, nothing
    is.
    """
    spans = [_span(side.article.published) for side in others]
    if not spans or None in spans:
        return ()
    earliest = [span[0] for span in spans if span is not None]
    found = []
    for side in some:
        span = _span(side.article.published)
        if span is not None and all(_is_before(span[1], begin) for begin in earliest):
            found.append(side.id)
    return tuple(found)


def _span(published: str) -> tuple[datetime, datetime] | None:
    """The first and the last moment that a time or day stands for; None if it is neither."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    if len(published) <= len("2025-06-06"):
        day = datetime.combine(moment.date(), time.min)  # noqa: DTZ — a day has no zone
        return day, day + timedelta(days=1) - timedelta(microseconds=1)
    return moment, moment


def _is_before(one: datetime, other: datetime) -> bool:
    comparable = (one.tzinfo is None) == (other.tzinfo is None)
    return comparable and one < other
