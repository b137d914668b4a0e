"""What a type of the vocabulary, a word or what stands between two words, means to VADER.

Types are taken in plain marks. All is packed into one number, so that a batch asks for it once.
"""

from __future__ import annotations

import re
import string
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from framing.tokens import Kind, Property
from framing.tokens.words import WORD
from framing.vader.chunks import SHORTEST
from framing.vader.entries import CONTRACTION, known_words
from framing.vader.library import KELVIN, emoji, lexicon
from framing.vader.plain import in_plain_marks

if TYPE_CHECKING:
    from framing.arrays import Ints


class Number(NamedTuple):
    """A number within a code: where its bits begin, and the largest it may be."""

    shift: int
    most: int

    def of(self, codes: Ints) -> Ints:
        """The number in each of the codes."""
        return codes >> self.shift & self.most


FLAGS: Final = np.uint16
"""The type of the lowest bits of a code, which hold what follows."""

# Of a gap: what it adds to the chunks beside it, and whether VADER would keep that. Of a word:
# which of these would change what it is.
BEHIND, KEPT_BEHIND, AHEAD, KEPT_AHEAD = 1 << 0, 1 << 1, 1 << 2, 1 << 3

ODD: Final = 1 << 4
"""Of both: a sentence with it must be read by its characters."""

WHITE: Final = 1 << 5
"""Of a gap: it has white space, so that its ends belong to two chunks."""
PARTING: Final = 1 << 6
"""Of a gap: it may have a mark that parts clauses."""
HOLDING: Final = 1 << 7
"""Of a gap: it has chunks of its own; VADER knows none of them."""
MARKED: Final = 1 << 8
"""Of a gap: the end of the chunk before it has exclamation or question marks."""
KEPT_BEHIND_IN_PRINT, KEPT_AHEAD_IN_PRINT = 1 << 9, 1 << 10
"""Of a gap: as printed it has something that VADER would keep, and not in plain marks."""
OTHER_IN_PRINT: Final = 1 << 11
"""Of a gap: as printed it differs in something else."""

CONTRACTED: Final = 1 << 5
"""Of a word: it has "n't" in it, which makes a negation of any chunk."""
OPENING: Final = 1 << 6
"""Of a word: it may be the first one in a chunk that VADER knows as a whole, such as "8)"."""
SHOUTED: Final = 1 << 7
"""Of a word: it is all in capitals, and has a valence or a boost."""
UNLIKE_IN_PRINT: Final = 1 << 8
"""Of a word: as printed it is not the same to VADER."""

FELT: Final = 1 << 9
"""Of a word: it is, or is part of, what has a valence of its own."""

AHEAD_BYTES: Final = Number(16, 63)
BEHIND_BYTES: Final = Number(22, 63)
CHUNKS: Final = Number(28, 7)
EXCLAMATIONS: Final = Number(31, 15)
QUESTIONS: Final = Number(35, 15)
_GAP_NUMBERS: Final = (AHEAD_BYTES, BEHIND_BYTES, CHUNKS, EXCLAMATIONS, QUESTIONS)

ENTRY: Final = Number(16, 0x1FFF)
"""Of a word: its row among the known words."""
PRINTED_ENTRY: Final = Number(32, 0x1FFF)
"""Of a word: the same as it is printed."""

_PARTING: Final = re.compile(r"[,;:!?()\[\]–—]|--|\s-|-\s")
_WHITE: Final = re.compile(r"\s+")
_MARKS: Final = frozenset(string.punctuation)


def _code(type_: str) -> int:
    return (_word if type_[:1].isalnum() or type_[:1] == "_" else _gap)(type_)


CODE: Final = Property("what it means to VADER", np.int64, _code)

TELLING, BRIEF_ODD, BRIEF_SHOUTED, BRIEF_UNLIKE = 1 << 13, 1 << 13, 1 << 14, 1 << 15
"""Of a word in brief: it has one of the flags that follow, ODD, SHOUTED or UNLIKE_IN_PRINT."""


def _brief(word: str) -> int:
    code = _word(word)
    if not code:
        return 0
    odd, shouted, unlike = (bool(code & flag) for flag in (ODD, SHOUTED, UNLIKE_IN_PRINT))
    brief = odd * BRIEF_ODD | shouted * BRIEF_SHOUTED | unlike * BRIEF_UNLIKE
    return brief | code >> ENTRY.shift & ENTRY.most


BRIEF: Final = Property("what a word means to VADER, in brief", np.uint16, _brief, Kind.WORD)
"""What is asked of all words: their entry, and whether there is more to tell."""


@lru_cache(maxsize=1 << 15)
def _word(printed: str) -> int:
    if printed.isascii() and printed.isalnum() and printed.lower() not in _telling_words():
        return 0
    known = known_words()
    word = in_plain_marks(printed)
    lower = word.lower()
    entry, printed_entry = _entry(lower), _entry(printed.lower())
    code = entry << ENTRY.shift | printed_entry << PRINTED_ENTRY.shift
    if entry or lower in _words_in_chunks():
        code |= KEPT_BEHIND | KEPT_AHEAD
        if len(word) < SHORTEST:
            code |= BEHIND | AHEAD
    if word[0] == "_" or word[-1] == "_" or _is_spelt_out(word):
        code |= ODD
    if known.listed[entry] or lower in _felt_words_in_chunks():
        code |= FELT
    if "n't" in lower:
        code |= CONTRACTED
    if lower in _opening_words():
        code |= OPENING
    if known.last_letter[entry] >= 0 and word.isupper():
        code |= SHOUTED
    if entry != printed_entry:
        code |= UNLIKE_IN_PRINT
    return code


def _entry(lower: str) -> int:
    row_of = known_words().row_of
    return row_of.get(lower, row_of[CONTRACTION] if CONTRACTION in lower else 0)


def _gap(printed: str) -> int:
    code = _gap_code(printed, in_plain_marks(printed))
    if printed.isascii():
        return code
    unlike = code ^ _gap_code(printed, printed)
    if unlike & KEPT_BEHIND:
        code |= KEPT_BEHIND_IN_PRINT
    if unlike & KEPT_AHEAD:
        code |= KEPT_AHEAD_IN_PRINT
    if unlike & ~(KEPT_BEHIND | KEPT_AHEAD | PARTING):
        code |= OTHER_IN_PRINT
    return code


def _gap_code(printed: str, gap: str) -> int:
    """The code of a gap that is read so."""
    white = _WHITE.search(gap) is not None
    behind, *own, ahead = _WHITE.split(gap) if white else (gap, gap)
    code = _ends(behind, BEHIND, KEPT_BEHIND) | _ends(ahead, AHEAD, KEPT_AHEAD)
    if white:
        code |= WHITE
    if _PARTING.search(gap):
        code |= PARTING
    if own:
        code |= HOLDING
    exclamations, questions = behind.count("!"), behind.count("?")
    if exclamations or questions:
        code |= MARKED
    numbers = (*_bytes(printed, plain=gap != printed), len(own), exclamations, questions)
    for number, value in zip(_GAP_NUMBERS, numbers, strict=True):
        code |= min(value, number.most) << number.shift
        if value > number.most:
            code |= ODD
    others = gap.count("!") + gap.count("?") - exclamations - questions
    elsewhere = others > 0 or (not white and code & MARKED)
    contracting = gap == "'"
    known = any(chunk in known_words().row_of for chunk in own)
    if elsewhere or contracting or known or _is_spelt_out(gap):
        code |= ODD
    return code


def _ends(end: str, some: int, kept: int) -> int:
    return (some if end else 0) | (0 if _MARKS.issuperset(end) else kept)


def _bytes(gap: str, *, plain: bool) -> tuple[int, int]:
    """Bytes of a printed gap behind its white space, and before it."""
    blank = [bool(_WHITE.search(in_plain_marks(sign) if plain else sign)) for sign in gap]
    if True not in blank:
        return len(gap.encode()), len(gap.encode())
    since = len(gap) - blank[::-1].index(True)
    return len(gap[since:].encode()), len(gap[: blank.index(True)].encode())


def _is_spelt_out(type_: str) -> bool:
    return not type_.isascii() and any(sign in emoji() or sign == KELVIN for sign in type_)


@cache
def _telling_words() -> frozenset[str]:
    """The words that mean anything to VADER: no other of plain letters and digits does."""
    return frozenset(known_words().row_of) | _words_in_chunks()


@cache
def _opening_words() -> frozenset[str]:
    """First words of the entries of VADER that are not one word alone."""
    return frozenset(words[0] for words in _words_of_entries().values())


@cache
def _words_in_chunks() -> frozenset[str]:
    """All words of these entries."""
    return frozenset(chain.from_iterable(_words_of_entries().values()))


@cache
def _felt_words_in_chunks() -> frozenset[str]:
    """Those of the entries with a valence."""
    felt = (words for entry, words in _words_of_entries().items() if entry in lexicon())
    return frozenset(chain.from_iterable(felt))


def _words_of_entries() -> dict[str, list[str]]:
    split = {entry: WORD.findall(entry) for entry in known_words().words}
    return {entry: words for entry, words in split.items() if words and words != [entry]}
