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
    from framing.arrays import Bools, Bytes, Ints
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
_CURLY_APOSTROPHE: Final = 0x2019
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


def character_classes(buffer: Buffer) -> tuple[Bytes, Ints, Ints]:
    """The class of every byte, and position and code point of every character beyond ASCII.

    All bytes of one character have its class.
    """
    values = buffer.bytes_
    classes = _ASCII_CLASSES[values]
    if not len(buffer.continuations):
        nothing = np.empty(0, dtype=np.int64)
        return classes, nothing, nothing
    beyond = np.flatnonzero(values >= 0x80)
    is_lead = values[beyond] >= 0xC0
    leads = beyond[is_lead]
    code_points = _decode(values, leads)
    distinct, inverse = np.unique(code_points, return_inverse=True)
    of_distinct = np.array([_class_of(int(code)) for code in distinct], dtype=np.uint8)
    classes[beyond] = of_distinct[inverse][np.cumsum(is_lead) - 1]
    return classes, leads, code_points


def _decode(values: Bytes, leads: Ints) -> Ints:
    """The code points whose UTF-8 sequences begin at ``leads``."""
    padded = np.concatenate([values, np.zeros(3, dtype=np.uint8)])
    first, second, third, fourth = (padded[leads + i].astype(np.int64) for i in range(4))
    two = ((first & 0x1F) << 6) | (second & 0x3F)
    three = ((first & 0x0F) << 12) | ((second & 0x3F) << 6) | (third & 0x3F)
    four = (
        ((first & 0x07) << 18) | ((second & 0x3F) << 12) | ((third & 0x3F) << 6) | (fourth & 0x3F)
    )
    return np.where(first < 0xE0, two, np.where(first < 0xF0, three, four))


def word_boundaries(
    buffer: Buffer, classes: Bytes, leads: Ints, code_points: Ints
) -> tuple[Ints, Ints]:
    """Byte positions where words start, and where they end."""
    in_word = classes >= WORD_CLASS
    # One byte between two word characters: an apostrophe, a figure's mark, an abbreviation's stop.
    single = np.flatnonzero(in_word[:-2] & ~in_word[1:-1] & in_word[2:]) + 1
    curly = leads[code_points == _CURLY_APOSTROPHE]
    curly = curly[(curly > 0) & (curly + 3 < len(classes))]
    curly = curly[in_word[curly - 1] & in_word[np.minimum(curly + 3, len(classes) - 1)]]
    single = single[_joins(buffer.bytes_, classes, single)]
    in_word[single] = True
    for offset in range(3):
        in_word[curly + offset] = True
    framed = np.zeros(len(in_word) + 2, dtype=np.int8)
    framed[1:-1] = in_word
    edges = np.flatnonzero(framed[1:] != framed[:-1])
    return edges[::2], edges[1::2]


def _joins(values: Bytes, classes: Bytes, positions: Ints) -> Bools:
    """Whether the byte at each of ``positions``, between two word characters, joins them."""
    mark = values[positions]
    before, after = values[positions - 1], values[positions + 1]
    figure = (
        ((mark == ord(".")) | (mark == ord(",")))
        & (classes[positions - 1] == DIGIT)
        & (classes[positions + 1] == DIGIT)
    )
    padded = np.concatenate([[OTHER], classes, [OTHER]])
    abbreviation = (
        (mark == ord("."))
        & _IS_ASCII_LETTER[before]
        & _IS_ASCII_LETTER[after]
        & (padded[positions - 1] < WORD_CLASS)
        & (padded[positions + 3] < WORD_CLASS)
    )
    return (mark == ord("'")) | figure | abbreviation
