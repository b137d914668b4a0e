"""Which articles were published before a statement was told anywhere, as far as is known."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_DAY: Final = len("2025-06-06")


class Times:
    """When articles were published: a date, or a date with its hour, in ISO 8601.

    A day lasts until the next; a time without a zone is not held against one with a zone.

    Examples
    --------
    >>> times = Times({"a": "2025-06-06", "b": "2025-06-07T08:00", "c": "2025-06-07T09:00"})
    >>> times.before_all(["a", "b"], ["c"])
    ('a', 'b')
    >>> times.before_all(["a"], ["b", "d"])
    ()
    """

    def __init__(self, published: Mapping[str, str]) -> None:
        spans = {article: _span(time) for article, time in published.items()}
        self._spans = {article: span for article, span in spans.items() if span is not None}

    def before_all(self, some: Collection[str], others: Collection[str]) -> tuple[str, ...]:
        """Those of ``some`` that were surely published before any of ``others``.

        Where one of ``others`` is not known, nothing is sure.
        """
        begins = [self._spans[one][0] for one in others if one in self._spans]
        if not begins or len(begins) < len(others):
            return ()
        return tuple(
            one
            for one in some
            if one in self._spans
            and all(_is_before(self._spans[one][1], begin) for begin in begins)
        )


def _span(published: str) -> tuple[datetime, datetime] | None:
    """The first and the last moment that a time or day stands for; None if it is neither."""
    try:
        begin = datetime.fromisoformat(published)
    except ValueError:
        return None
    lasts = timedelta(days=1, microseconds=-1) if len(published) <= _DAY else timedelta()
    return begin, begin + lasts


def _is_before(last: datetime, begin: datetime) -> bool:
    return (last.tzinfo is None) == (begin.tzinfo is None) and last < begin
