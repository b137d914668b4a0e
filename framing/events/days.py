"""The day on which an article was published."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.article import Article


def day_of(article: Article) -> date | None:
    """The day on which an article was published, if it says so in ISO 8601."""
    try:
        return date.fromisoformat(article.published[:10])
    except ValueError:
        return None
