"""Articles by their ids, and how an id is written in a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.visible import visible

if TYPE_CHECKING:
    from framing.analysis import Analysis

LONGEST: Final = 44
# How many ids an error names.
NAMED: Final = 5


def article_of(analysis: Analysis, article: str) -> str:
    """The id, if the analysis has that article.

    Raises
    ------
    KeyError
        If it has none.
    """
    ids = [one.id for one in analysis.articles]
    if article not in ids:
        shown = ", ".join(f'"{one}"' for one in ids[:NAMED])
        shown += " and others" if len(ids) > NAMED else ""
        message = f'There is no article "{article}" in the analysis; it has {shown or "none"}.'
        raise KeyError(message)
    return article


def shortened(name: str) -> str:
    """A name on one line, cut if it is long."""
    shown = " ".join(visible(name).split())
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
