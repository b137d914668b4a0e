"""Surveys the lines of many texts at once: what can be told of each without reading it."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning.calls import calling_lines
from framing.cleaning.lines import CLOSING, TERMINAL, ends_sentence
from framing.cleaning.rules import LONGEST_FURNITURE
from framing.cleaning.survey import ABOUT, LONG, LONGEST_SUBHEAD, OPENING_ALIKE, Survey
from framing.cleaning.tables import Table, split
from framing.cleaning.windows import (
    BITS,
    FIRST_BYTES,
    MIXING,
    WIDTH,
    endings,
    is_among,
    numbers,
    openings,
)
from framing.cleaning.wrapping import LONG_LINES_ALLOWED, LONGEST_WRAPPED_LINE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.arrays import Bools, Ints
    from framing.cleaning.windows import Windows

_ENDS_BEYOND_ASCII: Final = np.uint64(0x8000000000000000)
_HALF: Final = OPENING_ALIKE - WIDTH
_CLOSING_TAKEN: Final = 3
_BITS_SEEN: Final = BITS[5]
"""After more closing marks than that, a mark of three bytes may be cut."""
_PAGE_BITS: Final = np.uint64(24)
_IS_SENTENCE: Final = np.uint64(1)


def _by_width(signs: Iterable[str]) -> tuple[Windows, ...]:
    """Return the characters as numbers, by how many bytes they take."""
    encoded = [sign.encode() for sign in signs]
    return tuple(numbers(sign for sign in encoded if len(sign) == width) for width in range(4))


_ABOUT_KEY: Final = numbers([ABOUT.encode()])
_TERMINAL: Final = _by_width(TERMINAL)
_CLOSING: Final = _by_width(CLOSING)
_IS_TERMINAL: Final = np.isin(np.arange(256, dtype=np.uint64), _TERMINAL[1])
_CLOSING_BITS: Final = np.isin(np.arange(256, dtype=np.uint64), _CLOSING[1]) * BITS[1]
_COLON: Final = ord(":")
_FULL_STOP: Final = ord(".")


def survey_all(table: Table) -> list[Survey]:
    """Return what is known of the lines of each page."""
    bounds = table.bounds
    first = openings(table.buffer, table.starts, table.ends)
    last = endings(table.buffer, table.starts, table.ends)
    last_byte = last >> BITS[WIDTH - 1]
    sentences = _end_sentences(table, last)
    paragraphs = sentences | (table.lengths > LONG) | (last_byte == _COLON)
    furnishable = table.lengths <= LONGEST_FURNITURE
    open_ended = furnishable & (last_byte != _FULL_STOP)
    calling = calling_lines(table, sentences & furnishable, first, last)
    about = first & FIRST_BYTES[len(ABOUT)] == _ABOUT_KEY[0]
    columns = (
        split(sentences.tolist(), bounds),
        split(paragraphs.tolist(), bounds),
        _places(open_ended, bounds),
        _places(open_ended & (table.lengths <= LONGEST_SUBHEAD), bounds),
        _places_at(calling, bounds),
        *_repeated(table, first, last, sentences),
        _places_at(_alike(table, first), bounds),
        _any_within(about, bounds),
        _may_be_wrapped(table),
    )
    return list(starmap(Survey, zip(*columns, strict=True)))


def _end_sentences(table: Table, last: Windows) -> Bools:
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


def _are_terminal(tails: Windows) -> Bools:
    """Tell which tails end with a mark that ends a sentence."""
    found = _IS_TERMINAL[tails >> BITS[WIDTH - 1]]
    beyond = np.flatnonzero(tails >= _ENDS_BEYOND_ASCII)
    found[beyond] = is_among(tails[beyond] >> BITS[WIDTH - 3], _TERMINAL[3])
    return found


def _closing_bits(tails: Windows) -> Windows:
    """Return how many bits the closing mark holds that each tail ends with."""
    bits = _CLOSING_BITS[tails >> BITS[WIDTH - 1]]
    beyond = np.flatnonzero(tails >= _ENDS_BEYOND_ASCII)
    for width in (2, 3):
        marks = tails[beyond] >> BITS[WIDTH - width]
        bits[beyond[is_among(marks, _CLOSING[width])]] = BITS[width]
    return bits


def _repeated(
    table: Table, first: Windows, last: Windows, sentences: Bools
) -> tuple[list[int], list[int]]:
    """Return how many lines of each page may have stood there before, and how many sentences."""
    pages = len(table.bounds) - 1
    page = np.repeat(np.arange(pages, dtype=np.uint64), np.diff(table.bounds))
    lengths = (table.ends - table.starts).astype(np.uint64)
    prints = ((first * MIXING) ^ last ^ (lengths << _PAGE_BITS)) * MIXING
    # The page stands in the highest bits: equal lines of a page are neighbours when sorted.
    high = BITS[WIDTH] - _PAGE_BITS
    prints = (prints >> _PAGE_BITS) & ~_IS_SENTENCE
    prints = np.sort(prints | (page << high) | sentences)
    again = prints[1:][prints[1:] == prints[:-1]]
    within = (again >> high).astype(np.int64)
    copied = within[(again & _IS_SENTENCE) > 0]
    return (
        np.bincount(within, minlength=pages).tolist(),
        np.bincount(copied, minlength=pages).tolist(),
    )


def _alike(table: Table, first: Windows) -> Ints:
    """Return the lines that begin like the line above: with the first twelve bytes."""
    pairs = np.zeros(len(first), np.bool_)
    pairs[1:] = first[1:] == first[:-1]
    pairs[table.bounds[:-1][table.bounds[:-1] < len(first)]] = False
    alike = np.flatnonzero(pairs)
    rest = np.minimum(table.starts + _HALF, table.ends)
    above, below = (
        openings(table.buffer, rest[lines], table.ends[lines]) for lines in (alike - 1, alike)
    )
    return alike[above == below]


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
    return _places_at(np.flatnonzero(found), bounds)


def _places_at(lines: Ints, bounds: Ints) -> list[list[int]]:
    """Return the lines of each page, as the page counts them."""
    cuts = np.searchsorted(lines, bounds)
    return split((lines - np.repeat(bounds[:-1], np.diff(cuts))).tolist(), cuts)
