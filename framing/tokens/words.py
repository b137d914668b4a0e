r"""Where the words of a UTF-8 buffer begin and end.

A word is a run of letters, digits and underscores in any script (Python's ``\w+``). It goes on
over an apostrophe between two of them ("don't", "Lee’s"), over a full stop or comma between two
ASCII digits ("28,000", "8.3"), and over a full stop between two single ASCII letters ("U.S",
"a.m"),
so that contractions, figures and abbreviations are one word each. Hyphens part words: a lexicon
phrase may step over them. ``WORD`` is the same rule as a pattern, kept as the reference that
the columns are tested against.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from framing.arrays import Bytes, Ints
    from framing.tokens.buffer import Buffer

WORD: Final = re.compile(
    r"""\w+(?:
        ['’](?=\w) \w+                              # don't, Lee’s
      | (?<=[0-9])[.,](?=[0-9]) \w+                 # 28,000 and 8.3
      | (?<=(?<!\w)[A-Za-z])\.(?=[A-Za-z](?!\w)) \w  # U.S
    )*""",
    re.VERBOSE,
)

# Classes of characters. WORD_CLASS and above are parts of words.
OTHER, SPACE, OPENER, DOUBLE, SINGLE = range(5)
WORD_CLASS, DIGIT = 5, 6

# Brackets and dashes: a quotation mark behind one of them opens, as it does behind a space.
_OPENERS: Final = "([{<>-‐‑‒–—―/*"
_DOUBLE_MARKS: Final = '"“”„‟«»'
_SINGLE_MARKS: Final = "'‘’‚‛"
_CURLY_APOSTROPHE: Final = "’".encode()
_MAY_JOIN: Final = np.isin(np.arange(256), [ord("'"), ord("."), ord(","), _CURLY_APOSTROPHE[0]])
_WIDTH_OF_JOINER: Final = np.where(np.arange(256) == _CURLY_APOSTROPHE[0], 3, 1)
_IS_ASCII_LETTER: Final = np.array(
    [chr(code).isascii() and chr(code).isalpha() for code in range(256)]
)


@lru_cache(maxsize=4096)
def _class_of(code_point: int) -> int:
    character = chr(code_point)
    if character.isalnum() or character == "_":
        return DIGIT if character in "0123456789" else WORD_CLASS
    if character.isspace():
        return SPACE
    if character in _DOUBLE_MARKS:
        return DOUBLE
    if character in _SINGLE_MARKS:
        return SINGLE
    return OPENER if character in _OPENERS else OTHER


_ASCII_CLASSES: Final = np.array(
    [_class_of(code) if code < 0x80 else OTHER for code in range(256)], dtype=np.uint8
)


def character_classes(buffer: Buffer) -> Bytes:
    """The class of every byte; all bytes of one character have its class."""
    classes = _ASCII_CLASSES[buffer.values]
    if len(buffer.leads):
        distinct, inverse = np.unique(buffer.beyond, return_inverse=True)
        of_distinct = np.array([_class_of(code) for code in distinct.tolist()], dtype=np.uint8)
        of_lead = of_distinct[inverse]
        classes[buffer.leads] = of_lead
        owner = np.searchsorted(buffer.leads, buffer.continuations) - 1
        classes[buffer.continuations] = of_lead[owner]
    return classes


def word_boundaries(buffer: Buffer, classes: Bytes) -> tuple[Ints, Ints]:
    """Byte positions where words start, and where they end."""
    framed = np.zeros(len(classes) + 2, dtype=np.bool_)
    np.greater_equal(classes, WORD_CLASS, out=framed[1:-1])
    edges = np.flatnonzero(framed[1:] != framed[:-1])
    start, end = edges[::2], edges[1::2]
    if len(start) < 2:
        return start, end
    joined = _joined(buffer, classes, start, end)
    parted = np.ones(len(start) + 1, dtype=np.bool_)
    parted[joined + 1] = False
    return start[parted[:-1]], end[parted[1:]]


def _joined(buffer: Buffer, classes: Bytes, start: Ints, end: Ints) -> Ints:
    """The runs of word characters that one mark joins to the next run."""
    width = start[1:] - end[:-1]
    mark = buffer.values[end[:-1]]
    rows = np.flatnonzero(_MAY_JOIN[mark] & (width == _WIDTH_OF_JOINER[mark]))
    mark = mark[rows]
    before, after = end[rows] - 1, start[rows + 1]
    values = buffer.values
    curly = (values.take(end[rows] + 1, mode="clip") == _CURLY_APOSTROPHE[1]) & (
        values.take(end[rows] + 2, mode="clip") == _CURLY_APOSTROPHE[2]
    )
    apostrophe = (mark == ord("'")) | ((mark == _CURLY_APOSTROPHE[0]) & curly)
    stop = mark == ord(".")
    figure = (stop | (mark == ord(","))) & (classes[before] == DIGIT) & (classes[after] == DIGIT)
    single = (end[rows] - start[rows] == 1) & (end[rows + 1] - start[rows + 1] == 1)
    letters = _IS_ASCII_LETTER[values[before]] & _IS_ASCII_LETTER[values[after]]
    return rows[apostrophe | figure | (stop & single & letters)]
