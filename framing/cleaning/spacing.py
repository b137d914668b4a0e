"""Sees a text as if every gap between its words were one space."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

import numpy as np

from framing.cleaning.lines import Lines

if TYPE_CHECKING:
    from framing.cleaning.blocks import Block

_SPACE = ord(" ")
ODD = frozenset(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
_ASCII = bytes(range(128))
_WORD = re.compile(r"\S+")


def is_oddly_spaced(text: str) -> bool:
    """Tell whether the text may hold other gaps between its words than one plain space."""
    if "\t" in text or "\x1f" in text:
        return True
    encoded = text.encode("utf-8", "surrogatepass")
    if not text.isascii():
        # The few characters that are not ASCII, without a look at each of the others.
        rest = encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass")
        if not ODD.isdisjoint(rest):
            return True
    # Spaces are so frequent that str.find takes twice as long for two in a row.
    spaces = np.frombuffer(encoded, np.uint8) == _SPACE
    return bool((spaces[1:] & spaces[:-1]).any())


def collapse(text: str, lines: Lines) -> tuple[str, Lines]:
    """Return the text and its lines with one space between words; what lies between lines stays."""
    texts = [" ".join(line.split()) for line in lines.texts]
    starts: list[int] = []
    ends: list[int] = []
    parts: list[str] = []
    length = before = 0
    for start, end, line in zip(lines.starts, lines.ends, texts, strict=True):
        parts += (text[before:start], line)
        starts.append(length + start - before)
        length = starts[-1] + len(line)
        ends.append(length)
        before = end
    return "".join([*parts, text[before:]]), Lines(starts, ends, texts)


def restore(blocks: tuple[Block, ...], collapsed: Lines, lines: Lines) -> tuple[Block, ...]:
    """Return the blocks of the collapsed text as blocks of the text itself."""

    def original(position: int) -> int:
        index = bisect_right(collapsed.starts, position) - 1
        if position == collapsed.ends[index]:
            return lines.ends[index]
        before = collapsed.texts[index][: position - collapsed.starts[index]]
        return lines.starts[index] + _same_place(before, lines.texts[index])

    return tuple(
        block._replace(start=original(block.start), end=original(block.end)) for block in blocks
    )


def _same_place(before: str, line: str) -> int:
    """Return where in the line the words end that the collapsed line holds before a place."""
    *whole, part = before.split(" ")
    matches = _WORD.finditer(line)
    for _ in whole:
        next(matches)
    return next(matches).start() + len(part)
