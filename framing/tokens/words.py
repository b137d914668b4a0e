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
import sys
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

# Classes of characters. Quotation marks stand together, and so do the single ones with the points:
# the marks that may join two runs of word characters. WORD_CLASS and above are parts of words.
OTHER, SPACE, OPENER, DOUBLE, SINGLE, POINT, WORD_CLASS, DIGIT = range(8)
CLASSES: Final = 8

# Brackets and dashes: a quotation mark behind one of them opens, as it does behind a space.
_OPENERS: Final = "([{<>-‐‑‒–—―/*"
DOUBLE_MARKS: Final = '"“”„‟«»'
_SINGLE_MARKS: Final = "'‘’‚‛"
_CURLY_APOSTROPHE: Final = ord("’")
_IS_ASCII_LETTER: Final = np.array(
    [chr(code).isascii() and chr(code).isalpha() for code in range(256)]
)


def _class_of(code_point: int) -> int:
    character = chr(code_point)
    if character.isalnum() or character == "_":
        return DIGIT if character in "0123456789" else WORD_CLASS
    if character.isspace():
        return SPACE
    if character in DOUBLE_MARKS:
        return DOUBLE
    if character in _SINGLE_MARKS:
        return SINGLE
    if character in ".,":
        return POINT
    return OPENER if character in _OPENERS else OTHER


_ASCII_CLASSES: Final = bytes(_class_of(code) if code < 0x80 else OTHER for code in range(256))
# The class of every character that was met so far.
_UNMET: Final = CLASSES
_CLASSES_MET: Final = np.full(sys.maxunicode + 1, _UNMET, dtype=np.uint8)


def _classes_of(code_points: Ints) -> Bytes:
    classes = _CLASSES_MET[code_points]
    unmet = (classes == _UNMET).nonzero()[0]
    if unmet.size:
        for code_point in set(code_points[unmet].tolist()):
            _CLASSES_MET[code_point] = _class_of(code_point)
        classes = _CLASSES_MET[code_points]
    return classes


def character_classes(buffer: Buffer) -> Bytes:
    """The class of every byte; all bytes of one character have its class."""
    translated = buffer.data.translate(_ASCII_CLASSES)
    leads = buffer.leads
    if not leads.size:
        return np.frombuffer(translated, dtype=np.uint8)
    classes = np.frombuffer(bytearray(translated), dtype=np.uint8)
    found = _classes_of(buffer.beyond)
    classes[leads] = found
    classes[leads + 1] = found
    for step, shortest in ((2, 0x800), (3, 0x10000)):
        longer = (buffer.beyond >= shortest).nonzero()[0]
        classes[leads[longer] + step] = found[longer]
    return classes


def mark_bytes(classes: Bytes) -> Ints:
    """Positions of all bytes of quotation marks, apostrophes, full stops and commas."""
    return np.asarray(((classes - DOUBLE) <= POINT - DOUBLE).nonzero()[0])


def word_boundaries(buffer: Buffer, classes: Bytes, marks: Ints) -> tuple[Ints, Ints]:
    """Byte positions where words start, and where they end; ``marks`` as ``mark_bytes`` gives."""
    framed = np.zeros(len(classes) + 2, dtype=np.bool_)
    in_word = framed[1:-1]
    np.greater_equal(classes, WORD_CLASS, out=in_word)
    in_word[_joined(buffer, classes, marks, in_word)] = True
    if buffer.leads.size:
        curly = buffer.leads[buffer.beyond == _CURLY_APOSTROPHE]
        curly = curly[in_word[curly - 1] & in_word[curly + 3]]
        for step in range(3):
            in_word[curly + step] = True
    before, after = framed[:-1], framed[1:]
    return (after > before).nonzero()[0], (after < before).nonzero()[0]


def _joined(buffer: Buffer, classes: Bytes, marks: Ints, in_word: Bools) -> Ints:
    """The apostrophes, full stops and commas that join what stands before and behind them.

    Every text ends with white space, so that what is looked for before the first byte, and found
    at the last one, is white space too.
    """
    at = marks[in_word[marks - 1] & in_word[marks + 1]]
    at = at[classes[at] >= SINGLE]
    mark = buffer.values[at]
    figure = (classes[at - 1] == DIGIT) & (classes[at + 1] == DIGIT) & (mark != ord("'"))
    letters = _IS_ASCII_LETTER[buffer.values[at - 1]] & _IS_ASCII_LETTER[buffer.values[at + 1]]
    initials = letters & ~in_word[at - 2] & ~in_word[at + 2] & (mark == ord("."))
    return at[(mark == ord("'")) | figure | initials]
