"""Line: one line of a page, in the forms that the rules look at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_TYPOGRAPHY = (
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u201e", '"'),
    ("\u02bc", "'"),
    ("\u2032", "'"),
    ("\u2033", '"'),
    ("\u2010", "-"),
    ("\u2011", "-"),
)
_INVISIBLE = ("\u00ad", "\u200b", "\u200e", "\u2060", "\ufeff")
_DECORATION = (
    " -\u2013\u2014*\u2022\u00b7:|<>\u00ab\u00bb\u203a\u2039[](){}.,#_~=+\u2026"
    "\u25b6\u25ba\u2193\u2191"
)
CLOSING = "\"'\u201d\u2019\u00bb)]*"
_LETTERS = re.compile(r"[a-z]+")
_MOST_CLOSING = 6
"""Hardly a line ends with more closing marks: so many characters need looking at."""
TERMINAL = ".!?\u2026\u3002\uff01\uff1f\u0964"


class Line(NamedTuple):
    """A line with its white space collapsed and its typographic marks made plain."""

    text: str
    lower: str
    opening: str
    """The letters that ``lower`` begins with, up to the first other sign between them."""
    bare: str
    """``lower`` without the brackets, dashes, colons and bullets around it."""
    sentence: bool
    """Whether it ends the way a sentence does."""


def line_of(text: str) -> Line:
    """Return the line in all its forms.

    The lines of a page hold no white space but single spaces, so that one in ASCII is plain.
    """
    simple = text if text.isascii() else _plain_marks(text)
    if len(simple) < len(text):
        simple = " ".join(simple.split()) or text
    lower = simple.lower()
    opening = _LETTERS.search(lower)
    return line_from(simple, lower, opening[0] if opening else "")


def line_from(simple: str, lower: str, opening: str) -> Line:
    """Return the line whose plain text, text in lower case and first letters are known."""
    return Line(simple, lower, opening, lower.strip(_DECORATION), ends_sentence(simple))


def plain_lines(texts: Sequence[str]) -> Sequence[str]:
    """Return the texts of many lines with plain typographic marks, as ``line_of`` does."""
    joined = "\n".join(texts)
    if joined.isascii():
        return texts
    if any(mark in joined for mark in _INVISIBLE):
        return [line_of(text).text for text in texts]
    return _plain_marks(joined).split("\n")


def plain(text: str) -> str:
    """Return the text with its white space collapsed and its typographic marks made plain.

    Two copies of a line that differ only in these are equal afterwards.
    """
    return " ".join((text if text.isascii() else _plain_marks(text)).split())


def _plain_marks(text: str) -> str:
    """Return the text with typewriter quotation marks, and without invisible characters."""
    for mark, replacement in _TYPOGRAPHY:
        text = text.replace(mark, replacement)
    for mark in _INVISIBLE:
        text = text.replace(mark, "")
    return text


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends with a full stop, question or exclamation mark, quoted or not."""
    last = text[-1:]
    if last in CLOSING:
        last = text[-_MOST_CLOSING:].rstrip(CLOSING)[-1:] or text.rstrip(CLOSING)[-1:]
    return last != "" and last in TERMINAL


class Lines(NamedTuple):
    """The lines of a text that hold more than white space, as columns."""

    starts: list[int]
    ends: list[int]
    texts: list[str]


def split_lines(text: str) -> Lines:
    """Return the lines of the text without the white space around them, with their offsets.

    Every line end that Unicode knows counts, form feeds and line separators among them.
    """
    lines = text.splitlines()
    texts = list(filter(None, lines))
    # Only "\r\n" is a line end of two characters.
    if "\r" in text or texts != list(map(str.strip, texts)):
        return _split_padded_lines(text)
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for line in lines:
        if line:
            starts.append(position)
            position += len(line)
            ends.append(position)
        position += 1
    return Lines(starts, ends, texts)


def _split_padded_lines(text: str) -> Lines:
    """Return the same for lines with white space around them, or ends of two characters."""
    starts: list[int] = []
    ends: list[int] = []
    texts: list[str] = []
    position = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            start = position
            if raw[0] != stripped[0]:
                start += raw.index(stripped)
            starts.append(start)
            ends.append(start + len(stripped))
            texts.append(stripped)
        position += len(raw)
    return Lines(starts, ends, texts)
