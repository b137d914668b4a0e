"""Markup into text: paragraphs by blank lines, without tags, scripts and the like.

For the marked-up bodies of wire formats, where every word is the article's. What a web page's
article is among all that surrounds it is told by ``web_pages``.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset(
    "p div section article header footer h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr blockquote "
    "figure figcaption pre hr".split()
)
_HIDDEN: Final = frozenset("script style template noscript head".split())
_SPACE: Final = re.compile(r"\s+")


def text_of(markup: str) -> str:
    r"""The text of a piece of HTML or XHTML, a blank line between its paragraphs.

    Examples
    --------
    >>> text_of("<p>The pier &amp; the <b>harbour</b>.</p><p>It rained.</p>")
    'The pier & the harbour.\n\nIt rained.'
    """
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._paragraphs: list[list[str]] = [[]]
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag in _BLOCKS:
            self._paragraphs.append([])
        elif tag == "br":
            self._paragraphs[-1].append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self._paragraphs.append([])

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._paragraphs[-1].append(_SPACE.sub(" ", data))

    def text(self) -> str:
        """What was read."""
        joined = ("".join(parts) for parts in self._paragraphs)
        lines = ("\n".join(line.strip() for line in one.split("\n")).strip() for one in joined)
        return "\n\n".join(line for line in lines if line)
