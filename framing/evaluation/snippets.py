"""Snippets: words of an article, with enough of what stands around them to find them once.

A snippet is words exactly as they stand in the article. What is meant stands in square brackets,
``[may]``, or, of an attribution, its source in curly ones; without brackets all of it is meant.
Three dots between spaces stand for whatever lies between: what is before them stands once in the
article, and what is behind them is the first of that kind that follows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from framing.evaluation.marks import Span

WORDS: Final = "["
SOURCE: Final = "{"
_CLOSING: Final = {"]": WORDS, "}": SOURCE}
_BRACKETS: Final = re.compile(r"[\[\]{}]")
_BETWEEN: Final = " … "


class SnippetError(ValueError):
    """A snippet that is not found once; says what was found, and what was expected."""


def places(text: str, snippet: str) -> dict[str, Span]:
    """Where the words in brackets stand, by the kind of bracket.

    Examples
    --------
    >>> places("It may rain, and it may snow.", "it [may] snow")
    {'[': (20, 23)}
    >>> places("It may rain, officials said.", "{officials} [said]")
    {'{': (13, 22), '[': (23, 27)}
    >>> places("It may rain, and it may snow.", "It … and")
    {'[': (0, 16)}

    Raises
    ------
    SnippetError
        If the words do not stand in the text once, or the brackets do not fit.
    """
    bare = _BRACKETS.sub("", snippet)
    offsets = _offsets(text, bare)
    found: dict[str, Span] = {}
    opened: dict[str, int] = {}
    position = 0
    for letter in snippet:
        if letter in (WORDS, SOURCE):
            opened[letter] = position
        elif letter in _CLOSING:
            kind = _CLOSING[letter]
            start = opened.pop(kind, None)
            if start is None or start == position or kind in found:
                raise _unfit(snippet)
            found[kind] = offsets[start], offsets[position - 1] + 1
        else:
            position += 1
    if opened:
        raise _unfit(snippet)
    return found or {WORDS: (offsets[0], offsets[-1] + 1)}


def _offsets(text: str, bare: str) -> list[int]:
    """The offset in the text of each letter of the snippet; the dots have that before them."""
    first, *others = bare.split(_BETWEEN)
    count = text.count(first) if first.strip() else 0
    if count != 1:
        message = f"“{first}” {count} times"
        raise SnippetError(message)
    start = text.index(first)
    offsets = list(range(start, start + len(first)))
    for part in others:
        start = text.find(part, offsets[-1] + 1)
        if start < 0 or not part.strip():
            message = f"“{part}” not at all behind “{first}”"
            raise SnippetError(message)
        offsets += [offsets[-1]] * len(_BETWEEN) + list(range(start, start + len(part)))
    return offsets


def _unfit(snippet: str) -> SnippetError:
    return SnippetError(f"brackets that do not fit in “{snippet}”")
