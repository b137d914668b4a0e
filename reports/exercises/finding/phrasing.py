"""Phrasing: how prompts and feedback quote, list and shorten words of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_DOUBLE: Final = frozenset('“”"„«»')
# Marks that belong to the sentence around a quotation, not to what was said.
_EDGES: Final = re.compile(r"^[\s“\"‘']+|[\s,;:—–-]*[”\"’']*[\s,;:—–-]*$")
# "end.Next", "home:Donald": a line break or a link that was lost.
_JOINED: Final = re.compile(r"[a-z][:.?!][A-Z]|\d[:?!.][A-Z][a-z]|\s{3,}|\n")


def quoted(words: str) -> str:
    """Words of an article in quotation marks: single ones where they hold double ones.

    Examples
    --------
    >>> quoted("a pity")
    '“a pity”'
    >>> quoted("he spoke of “a pity” again")
    '‘he spoke of “a pity” again’'
    """
    return f"‘{words}’" if _DOUBLE & set(words) else f"“{words}”"


def listed(words: Sequence[str], link: str = "and") -> str:
    """Several things as a list in a sentence.

    Examples
    --------
    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    *others, last = words
    return f"{', '.join(others)} {link} {last}" if others else last


def spoken(words: str) -> tuple[int, int]:
    """Where what was said begins and ends in words with their quotation marks.

    Examples
    --------
    >>> words = "“We will go on,”"
    >>> start, end = spoken(words)
    >>> words[start:end]
    'We will go on'
    """
    opening = _EDGES.match(words)
    start = opening.end() if opening else 0
    closing = next(match for match in _EDGES.finditer(words, start) if match.end() == len(words))
    return start, max(start, closing.start())


def capitalised(words: str) -> str:
    """Our own words with a capital."""
    return words[:1].upper() + words[1:]


def balanced(words: str) -> bool:
    """Whether each quotation mark in some words has its partner, and no line break is lost.

    Examples
    --------
    >>> balanced("“We will go on,” she said."), balanced("“We will go on. And soon.")
    (True, False)
    """
    whole = words.count("“") == words.count("”") and words.count('"') % 2 == 0
    whole = whole and all(words.count(one) == words.count(other) for one, other in ("()", "[]"))
    return whole and not _JOINED.search(words)
