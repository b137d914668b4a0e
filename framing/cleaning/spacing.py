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
_ODD_IN_ASCII = ("\t", "\x1f")
_ODD = tuple(gap.encode() for gap in "\u00a0\u1680\u202f\u205f\u3000")
_ASCII = bytes(range(128))
_EN_QUAD_TO_HAIR_SPACE = bytes.maketrans(bytes(range(0x80, 0x8B)), b"\x80" * 11)
"""The last of the three bytes of U+2000 to U+200A: all become that of the first."""
_EN_QUAD = "\u2000".encode()
_WORD = re.compile(r"\S+")


def is_oddly_spaced(text: str) -> bool:
    """Tell whether the text may hold other gaps between its words than one plain space."""
    if any(gap in text for gap in _ODD_IN_ASCII):
        return True
    encoded = text.encode("utf-8", "surrogatepass")
    if not text.isascii():
        # What is left is a page's quotation marks and dashes: soon searched.
        rest = encoded.translate(None, _ASCII)
        if any(gap in rest for gap in _ODD) or _EN_QUAD in rest.translate(_EN_QUAD_TO_HAIR_SPACE):
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
