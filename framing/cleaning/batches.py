"""Surveys the lines of many texts at once: what can be told of each without reading it."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning.lines import CLOSING, TERMINAL, ends_sentence
from framing.cleaning.rules import (
    BRACKETS,
    BY_SIGN,
    ENDING_COMPARED,
    ENDINGS,
    LONGER_COMPARED,
    LONGER_STARTS,
    LONGEST_FURNITURE,
    OPENING_COMPARED,
    SHORT_STARTS,
    STARTS,
)
from framing.cleaning.survey import ABOUT, LONG, OPENING_ALIKE, Survey
from framing.cleaning.tables import PADDING, Table, split
from framing.cleaning.wrapping import LONG_LINES_ALLOWED, LONGEST_WRAPPED_LINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy.typing as npt

    from framing.arrays import Bools, Ints

    Words = npt.NDArray[np.uint64]

_WIDTH: Final = len(PADDING)
_BITS: Final = 8 * np.arange(_WIDTH + 1, dtype=np.uint64)
"""How many bits so many bytes hold."""
_FIRST_BYTES: Final = np.array([(1 << 8 * count) - 1 for count in range(_WIDTH + 1)], np.uint64)
"""Masks that keep so many of a line's first bytes."""
_LAST_BYTES: Final = _FIRST_BYTES[-1] ^ _FIRST_BYTES[::-1]
_SMALL: Final = np.uint64(0x2020202020202020)
"""What makes ASCII letters small; other bytes become others, in every text alike."""
_BEYOND_ASCII: Final = np.uint64(0x8080808080808080)
_ENDS_BEYOND_ASCII: Final = np.uint64(0x8000000000000000)
_HALF: Final = OPENING_ALIKE - _WIDTH
_CLOSING_TAKEN: Final = 3
_BITS_SEEN: Final = _BITS[5]
"""After more closing marks than that, a mark of three bytes may be cut."""
_PAGE_BITS: Final = np.uint64(24)
_MIXING: Final = np.uint64(0x9E3779B97F4A7C15)
"""Spreads a number over all bits: the golden ratio, as hash tables use it."""


def _numbers(encoded: Iterable[bytes]) -> Words:
    return np.array(sorted({int.from_bytes(key, "little") for key in encoded}), np.uint64)


def _keys(texts: Iterable[str], width: int) -> Words:
    """Return the first bytes of the texts as ascending numbers, in small letters."""
    whole = (text.encode()[:width] for text in texts)
    keys = _numbers(key.ljust(width, b"\0") for key in whole)
    return np.unique(keys | (_SMALL & _FIRST_BYTES[width]))


def _by_width(signs: Iterable[str]) -> tuple[Words, ...]:
    """Return the characters as numbers, by how many bytes they take."""
    encoded = [sign.encode() for sign in signs]
    return tuple(_numbers(sign for sign in encoded if len(sign) == width) for width in range(4))


_SHORT_KEYS: Final = _keys(SHORT_STARTS, OPENING_COMPARED)
_START_KEYS: Final = _keys(STARTS, OPENING_COMPARED)
_LONGER_KEYS: Final = _keys(LONGER_STARTS, LONGER_COMPARED)
_ENDING_KEYS: Final = _keys(
    (ending for ending in ENDINGS if len(ending) == ENDING_COMPARED), ENDING_COMPARED
)
_ABOUT_KEY: Final = _numbers([ABOUT.encode()])
_BRACKETS: Final = _by_width(BRACKETS)
_TERMINAL: Final = _by_width(TERMINAL)
_CLOSING: Final = _by_width(CLOSING)
_IS_TERMINAL: Final = np.isin(np.arange(256, dtype=np.uint64), _TERMINAL[1])
_CLOSING_BITS: Final = np.isin(np.arange(256, dtype=np.uint64), _CLOSING[1]) * _BITS[1]
_RARE: Final = (b"@", b"/", b"\xa9", b"bs", b"sl")
"""Bytes of the signs that call for a rule, and pairs of bytes: those that few texts hold."""
_COLON: Final = ord(":")
_FULL_STOP: Final = ord(".")


def survey_all(table: Table) -> list[Survey]:
    """Return what is known of the lines of each page."""
    bounds = table.bounds
    first, last = _edges(table)
    last_byte = last >> _BITS[_WIDTH - 1]
    sentences = _end_sentences(table, last)
    long = table.lengths > LONG
    paragraphs = sentences | long | (last_byte == _COLON)
    furnishable = table.lengths <= LONGEST_FURNITURE
    calling = sentences & furnishable & _may_call(table, first, last)
    about = first & _FIRST_BYTES[len(ABOUT)] == _ABOUT_KEY[0]
    columns = (
        split(sentences.tolist(), bounds),
        split(paragraphs.tolist(), bounds),
        _places(furnishable & (last_byte != _FULL_STOP), bounds),
        _places(~long, bounds),
        _places(calling, bounds),
        _repeated(table, first, last),
        _any_within(_pairs(table, first), bounds),
        _any_within(about, bounds),
        _may_be_wrapped(table),
    )
    return list(starmap(Survey, zip(*columns, strict=True)))


def _edges(table: Table) -> tuple[Words, Words]:
    """Return the first and the last eight bytes of each line as numbers."""
    widths = np.minimum(table.ends - table.starts, _WIDTH)
    last = _windows(table.buffer)[table.ends - _WIDTH] & _LAST_BYTES[widths]
    return _openings(table, table.starts, table.ends), last


def _openings(table: Table, starts: Ints, ends: Ints) -> Words:
    """Return the eight bytes from each start on, as far as they stand before the end."""
    windows = _windows(table.buffer)
    return windows[starts] & _FIRST_BYTES[np.minimum(ends - starts, _WIDTH)]


def _windows(buffer: bytes) -> Words:
    """Return the eight bytes from each byte on as numbers, without a copy."""
    return np.ndarray((len(buffer) - _WIDTH + 1,), "<u8", buffer, strides=(1,))


def _end_sentences(table: Table, last: Words) -> Bools:
    """Tell which lines end like a sentence: with a full stop or the like, quoted or not."""
    found = _are_terminal(last)
    closed = np.flatnonzero(_closing_bits(last))
    tails = last[closed]
    taken = np.zeros(len(closed), np.uint64)
    for _ in range(_CLOSING_TAKEN):
        bits = _closing_bits(tails)
        tails <<= bits
        taken += bits
    found[closed] = _are_terminal(tails)
    for index in closed[(taken > _BITS_SEEN) | (_closing_bits(tails) > 0)].tolist():
        line = table.buffer[table.starts[index] : table.ends[index]]
        found[index] = ends_sentence(line.decode("utf-8", "surrogatepass"))
    return found


def _are_terminal(tails: Words) -> Bools:
    """Tell which tails end with a mark that ends a sentence."""
    found = _IS_TERMINAL[tails >> _BITS[_WIDTH - 1]]
    beyond = np.flatnonzero(tails >= _ENDS_BEYOND_ASCII)
    found[beyond] = _is_among(tails[beyond] >> _BITS[_WIDTH - 3], _TERMINAL[3])
    return found


def _closing_bits(tails: Words) -> Words:
    """Return how many bits the closing mark holds that each tail ends with."""
    bits = _CLOSING_BITS[tails >> _BITS[_WIDTH - 1]]
    beyond = np.flatnonzero(tails >= _ENDS_BEYOND_ASCII)
    for width in (2, 3):
        marks = tails[beyond] >> _BITS[_WIDTH - width]
        bits[beyond[_is_among(marks, _CLOSING[width])]] = _BITS[width]
    return bits


def _may_call(table: Table, first: Words, last: Words) -> Bools:
    """Tell which lines may call for a rule by their opening, their last word or a sign."""
    small = first | _SMALL
    start = small & _FIRST_BYTES[OPENING_COMPARED]
    beyond = (first & _BEYOND_ASCII & _FIRST_BYTES[LONGER_COMPARED]) > 0
    may_call = (
        _is_among(start, _SHORT_KEYS)
        | _is_among(small & _FIRST_BYTES[LONGER_COMPARED], _LONGER_KEYS)
        | (beyond & _is_among(start, _START_KEYS))
        | _is_among((last | _SMALL) >> _BITS[_WIDTH - ENDING_COMPARED], _ENDING_KEYS)
        | (table.lengths < ENDING_COMPARED)
        | _is_among(first & _FIRST_BYTES[1], _BRACKETS[1])
        | _is_among(first & _FIRST_BYTES[3], _BRACKETS[3])
    )
    may_call[np.searchsorted(table.starts, _sign_places(table), side="right") - 1] = True
    return may_call


def _is_among(keys: Words, known: Words) -> Bools:
    """Tell which keys are among the known ones, which ascend."""
    places = np.searchsorted(known, keys)
    places[places == len(known)] = 0
    return np.asarray(known[places] == keys)


def _sign_places(table: Table) -> Ints:
    """Return where the signs that call for a rule may stand."""
    values = np.frombuffer(table.buffer, np.uint8)
    windows = _windows(table.buffer)
    places: list[Ints] = []
    for sign in map(str.encode, BY_SIGN):
        rare = next(filter(sign.__contains__, _RARE))
        if len(rare) == 1:
            found = np.fromiter(_find(table.buffer, rare), np.int64)
        else:
            found = np.flatnonzero((values[:-1] == rare[0]) & (values[1:] == rare[1]))
        found -= sign.index(rare)
        opening = sign[:_WIDTH]
        is_sign = windows[found] & _FIRST_BYTES[len(opening)] == int.from_bytes(opening, "little")
        places.append(found[is_sign])
    return np.concatenate(places)


def _find(buffer: bytes, byte: bytes) -> Iterator[int]:
    """Yield the places of a byte that is rare: faster than to compare all of them."""
    place = buffer.find(byte)
    while place >= 0:
        yield place
        place = buffer.find(byte, place + 1)


def _repeated(table: Table, first: Words, last: Words) -> list[int]:
    """Return how many lines of each page may have stood there before."""
    pages = len(table.bounds) - 1
    page = np.repeat(np.arange(pages, dtype=np.uint64), np.diff(table.bounds))
    lengths = (table.ends - table.starts).astype(np.uint64)
    prints = ((first * _MIXING) ^ last ^ (lengths << _PAGE_BITS)) * _MIXING
    # The page stands in the highest bits: equal lines of a page are neighbours when sorted.
    high = _BITS[_WIDTH] - _PAGE_BITS
    prints = np.sort((prints >> _PAGE_BITS) | (page << high))
    again = prints[1:][prints[1:] == prints[:-1]] >> high
    return np.bincount(again.astype(np.int64), minlength=pages).tolist()


def _pairs(table: Table, first: Words) -> Bools:
    """Tell which lines begin like the line above: with the first twelve bytes."""
    pairs = np.zeros(len(first), np.bool_)
    pairs[1:] = first[1:] == first[:-1]
    pairs[table.bounds[:-1][table.bounds[:-1] < len(first)]] = False
    alike = np.flatnonzero(pairs)
    above, below = (
        _openings(table, np.minimum(table.starts + _HALF, table.ends)[lines], table.ends[lines])
        for lines in (alike - 1, alike)
    )
    pairs[alike] = above == below
    return pairs


def _may_be_wrapped(table: Table) -> list[bool]:
    """Tell on which pages so many lines are short that they may be hard-wrapped."""
    short = np.cumsum(table.lengths <= LONGEST_WRAPPED_LINE)
    counts = np.diff(np.concatenate([[0], short])[table.bounds])
    allowed = (1 - LONG_LINES_ALLOWED) * np.diff(table.bounds)
    return (counts > allowed.astype(np.int64)).tolist()


def _any_within(found: Bools, bounds: Ints) -> list[bool]:
    """Tell for which pages a line was found."""
    return (np.diff(np.searchsorted(np.flatnonzero(found), bounds)) > 0).tolist()


def _places(found: Bools, bounds: Ints) -> list[list[int]]:
    """Return, for each page, which of its lines were found."""
    places = np.flatnonzero(found)
    cuts = np.searchsorted(places, bounds)
    return split((places - np.repeat(bounds[:-1], np.diff(cuts))).tolist(), cuts)
