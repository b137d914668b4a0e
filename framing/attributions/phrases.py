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
_BEFORE_CLAUSES: Final = c.PREPOSITION | c.COORDINATOR | c.SUBORDINATOR | c.THAT
_ENDS: Final = c.QUOTE | c.HARD | c.SEMICOLON | c.COLON | c.STOP


def left(columns: Columns, last: Ints) -> Ints:
    """The first token of the noun phrase that ends with each of ``last``."""
    first = columns.chunks.first_of(last)
    kind = columns.chunks.kind(first)
    rows = ((kind == chunks.PARTICIPLE) & (first < last)).nonzero()[0]
    if len(rows):
        # "retired Gen. Lee" at the head of a clause, but not "attacked Gen. Lee".
        opening = first[rows]
        verb = (opening > columns.opening(opening)) & ~columns.has(opening, c.BREAKS)
        verb &= ~columns.has(opening - 1, _BEFORE_CLAUSES)
        first[rows] += verb
    return first


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
        inside = (after <= columns.closing(at)) & ((word & _ENDS) == 0)
        comma = (word & c.COMMA) != 0
        plain = (word & (c.CLOSED & ~c.DETERMINER | c.TIME | c.VERB | c.ING)) == 0
        plain &= ((word & (c.DETERMINER | c.NUMBER | c.LOWER)) != 0) | (turn > 0)
        relative = (word & c.WHO) != 0
        determined = ((word & c.DETERMINER) != 0) & ((word & c.RELATIVE) == 0)
        goes_on = inside & comma & (plain | relative | determined)
        goes_on |= inside & relative & ((word & c.BREAKS) == 0)
        active, after = active[goes_on], after[goes_on]
        last[active] = after + _reach(columns, after)
    return last


def _reach(columns: Columns, start: Ints) -> Ints:
    """How many words it is from each of ``start`` to the last one before a mark."""
    closing = columns.closing(start)
    quotation = columns.quotation_first[columns.next_quotation(start)]
    stop = np.minimum(np.minimum(columns.next_pause(start), quotation), closing + 1)
    return np.where(stop - start <= LONGEST, stop - 1 - start, 0)
