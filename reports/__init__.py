"""Reports: what was found, for people to read.

``report`` renders articles, an analysis or a comparison. Computing, summing up (``summarising``)
and rendering (``html``, ``markdown``, ``terminal``, ``json``) are apart, with plain data
(``summary``) between them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.analysis import Analysis
    from framing.article import Article
    from framing.comparison import Comparison
    from framing.reading.reject import Reject
    from reports.summary import Summary

# The formats, each with the module that renders it.
FORMATS: Final = {
    "html": "reports.html",
    "markdown": "reports.markdown",
    "json": "reports.json",
    "text": "reports.terminal",
}


def report(
    subject: Analysis | Comparison | Article | str | Iterable[Article],
    format: str = "html",  # noqa: A002 — the word that a caller expects
    *,
    rejects: Iterable[Reject] = (),
) -> str:
    """The report as HTML, Markdown, JSON or plain text.

    Several articles are compared, one is reported on alone; a string is the text of one article.
    ``rejects`` are files that gave no article, to be named beside those of the reading.

    Raises
    ------
    ValueError
        If there is no such format.
    """
    if format not in FORMATS:
        message = f'There is no report format "{format}"; the formats are {", ".join(FORMATS)}.'
        raise ValueError(message)
    rendered: str = import_module(FORMATS[format]).render(summary_of(subject, rejects=rejects))
    return rendered


def summary_of(
    subject: Analysis | Comparison | Article | str | Iterable[Article],
    *,
    rejects: Iterable[Reject] = (),
) -> Summary:
    """All that a report says, as plain data; articles are analysed first."""
    from framing.analysis import Analysis, analyse
    from framing.comparison import Comparison, compare
    from reports.summarising import summarise

    if not isinstance(subject, Analysis | Comparison):
        analysis = analyse(subject)
        subject = compare(analysis) if len(analysis.articles) > 1 else analysis
    return summarise(subject, rejects=rejects)
