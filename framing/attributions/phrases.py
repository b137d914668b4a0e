"""Noun phrases with what belongs to them: participles before names, appositions, clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import chunks
from framing.attributions import classes as c

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions.columns import Columns

# So many words on, a description between commas ends at the latest.
LONGEST: Final = 40


def left(columns: Columns, last: Ints) -> Ints:
    """The first token of the noun phrase that ends with each of ``last``."""
    first = columns.chunks.first_of(last)
    kind = columns.chunks.kind(first)
    before = np.maximum(first - 1, 0)
    # "retired Gen. Lee" at the head of a clause, but not "attacked Gen. Lee".
    inside = (columns.sentence[before] == columns.sentence[first]) & (before < first)
    inside &= ~columns.marks(first, c.BREAKS)
    inside &= ~columns.has(before, c.PREPOSITION | c.COORDINATOR | c.SUBORDINATOR | c.THAT)
    verb = (kind == chunks.PARTICIPLE) & inside
    return np.where(verb & (first < last), first + 1, first)


def right(columns: Columns, first: Ints) -> Ints:
    """The last token of the noun phrase that begins with each of ``first``."""
    return columns.chunks.last_of(first)


def with_appositions(columns: Columns, last: Ints) -> Ints:
    """The last token of noun phrases with what is said of them behind commas, or by "who"."""
    last = last.copy()
    active = np.arange(len(last))
    for turn in range(3):
        if not len(active):
            break
        at = last[active]
        after = at + 1
        word = columns.word(after)
        inside = columns.sentence[after] == columns.sentence[at]
        inside &= ~columns.marks(after, c.QUOTE | c.HARD | c.SEMICOLON | c.COLON | c.STOP)
        comma = columns.marks(after, c.COMMA)
        plain = (word & (c.CLOSED & ~c.DETERMINER | c.TIME | c.VERB | c.ING)) == 0
        plain &= ((word & (c.DETERMINER | c.NUMBER | c.LOWER)) != 0) | (turn > 0)
        relative = (word & c.WHO) != 0
        determined = ((word & c.DETERMINER) != 0) & ((word & c.RELATIVE) == 0)
        goes_on = inside & comma & (plain | relative | determined)
        goes_on |= inside & relative & ~columns.marks(after, c.BREAKS)
        active, after = active[goes_on], after[goes_on]
        last[active] = after + _reach(columns, after)
    return last


def _reach(columns: Columns, start: Ints) -> Ints:
    """How many words it is from each of ``start`` to the last one before a mark."""
    closing = columns.last[columns.sentence[start]]
    quotation = columns.quotation_first[columns.next_quotation(start)]
    stop = np.minimum(np.minimum(columns.next_pause(start), quotation), closing + 1)
    return np.where(stop - start <= LONGEST, stop - 1 - start, 0)
