"""Where a noun phrase begins and ends: a shallow parse, one word at a time, all phrases at once.

Walking left or right, a phrase takes what can belong to it (determiners, adjectives, nouns,
names, numbers), steps over a preposition that stands between two nouns and over "and" between two
of a kind, and stops at verbs, pronouns, marks and the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns

LONGEST: Final = 40
# What cannot be the noun, name or adjective of a phrase.
_NOT_NOMINAL: Final = c.CLOSED & ~c.DETERMINER
_STOPS: Final = c.BREAKS | c.CLOSES
_QUANTITY: Final = c.EITHER & ~0


def _nominal(word: Ints) -> Bools:
    """Whether the words can stand inside a noun phrase, determiners left out."""
    closed = (word & c.CLOSED) != 0
    verb = ((word & c.VERB) != 0) & ((word & (c.CAPITAL | c.PAST | c.ING)) == 0)
    return ~closed & ~verb


def left(columns: Columns, last: Ints) -> Ints:
    """The first token of the noun phrase that ends with each of ``last``."""
    first = last.copy()
    word = columns.word[last]
    alone = (word & (c.SUBJECT | c.RELATIVE | c.THAT)) != 0
    alone |= ((word & c.EITHER) != 0) & ((word & (c.DETERMINER | c.NUMBER)) == 0)
    active = np.flatnonzero(~alone)
    for step in range(LONGEST):
        if not len(active):
            break
        at = first[active]
        before = np.maximum(at - 1, 0)
        beyond = np.maximum(at - 2, 0)
        here, word, further = columns.word[at], columns.word[before], columns.word[beyond]
        inside = (at > 0) & (columns.sentence[before] == columns.sentence[at])
        inside &= ~columns.marks(at, c.BREAKS)
        held = (beyond < before) & (columns.sentence[beyond] == columns.sentence[at])
        held &= ~columns.marks(before, c.BREAKS)
        determined = (here & (c.DETERMINER | c.SUBJECT)) != 0
        determiner = (word & c.DETERMINER) != 0
        noun = _nominal(word) & ((word & c.TIME) == 0)
        verbal = (word & (c.VERB | c.PAST | c.ING)) != 0
        verbal &= (word & (c.VERB | c.MAYBE_VERB)) != 0
        participle = verbal & held & ((further & (c.DETERMINER | c.GENITIVE | c.ADVERB)) != 0)
        capital = (word & c.CAPITAL) != 0
        fresh = ~held | ((further & (c.PREPOSITION | c.COORDINATOR | c.SUBORDINATOR | c.THAT)) != 0)
        adjective = ((word & c.PAST) != 0) & fresh & ((here & c.CAPITAL) != 0)
        noun &= ~verbal | participle | capital | adjective
        noun |= inside & ((columns.gap[at] & c.HYPHEN) != 0) & ((word & (c.SUBJECT | c.AUXILIARY)) == 0)
        adverb = ((word & c.ADVERB) != 0) & held & ((further & c.DETERMINER) != 0)
        one = inside & ~determined & (noun | determiner | adverb)
        one |= inside & determined & ((word & c.EITHER & ~0) != 0) & determiner
        anchor = held & ((_nominal(further) & ((further & c.VERB) == 0)) | (
            ((further & c.EITHER) != 0) & ((further & c.IT) == 0)
        )) & ((further & c.TIME) == 0)
        preposition = ((word & c.NOMINAL_PREPOSITION) != 0) & anchor
        both = ((further ^ here) & c.CAPITAL) == 0
        joined = ((word & c.COORDINATOR) != 0) & anchor & (both | determined) & (step < 6)
        two = inside & ~one & (preposition | joined)
        move = one + 2 * two
        first[active] = at - move
        active = active[move > 0]
    # A phrase does not begin with an adverb or a day: they belong to the clause.
    return first


def right(columns: Columns, first: Ints) -> Ints:
    """The last token of the noun phrase that begins with each of ``first``."""
    last = first.copy()
    word = columns.word[first]
    alone = (word & (c.SUBJECT | c.OBJECT)) != 0
    alone |= ((word & c.EITHER) != 0) & ((word & (c.DETERMINER | c.NUMBER)) == 0)
    active = np.flatnonzero(~alone)
    for _ in range(LONGEST):
        if not len(active):
            break
        at = last[active]
        after, beyond = at + 1, at + 2
        here, word, further = columns.word[at], columns.word[after], columns.word[beyond]
        inside = (columns.sentence[after] == columns.sentence[at]) & ~columns.marks(
            after, c.BREAKS | c.OPENS
        )
        held = (columns.sentence[beyond] == columns.sentence[at]) & ~columns.marks(
            beyond, c.BREAKS | c.OPENS
        )
        noun = _nominal(word) & ((word & c.TIME) == 0)
        noun &= ((word & c.VERB) == 0) | ((word & c.CAPITAL) != 0) | ((here & (c.DETERMINER | c.GENITIVE)) != 0)
        noun |= (columns.gap[after] & c.HYPHEN) != 0
        opens = (here & (c.PREPOSITION | c.COORDINATOR | c.DETERMINER)) != 0
        one = inside & (noun | ((word & c.DETERMINER) != 0) & opens)
        begins = held & ((_nominal(further) & ((further & (c.VERB | c.ING)) == 0)) | ((further & c.DETERMINER) != 0)) & (
            (further & c.TIME) == 0
        )
        preposition = ((word & c.NOMINAL_PREPOSITION) != 0) & begins
        both = ((further ^ here) & c.CAPITAL) == 0
        joined = ((word & c.COORDINATOR) != 0) & begins & (both | ((further & c.DETERMINER) != 0))
        two = inside & ~one & (preposition | joined)
        move = one + 2 * two
        last[active] = at + move
        active = active[move > 0]
    return last


def with_appositions(columns: Columns, last: Ints) -> Ints:
    """The last token of noun phrases with what is said of them behind commas, or by "who"."""
    last = last.copy()
    active = np.arange(len(last))
    for turn in range(3):
        if not len(active):
            break
        at = last[active]
        after = at + 1
        word = columns.word[after]
        inside = columns.sentence[after] == columns.sentence[at]
        inside &= ~columns.marks(after, c.QUOTE | c.HARD | c.SEMICOLON | c.COLON | c.STOP)
        comma = columns.marks(after, c.COMMA)
        plain = ((word & (c.CLOSED & ~c.DETERMINER | c.TIME | c.VERB | c.ING)) == 0) & (
            ((word & (c.DETERMINER | c.NUMBER | c.LOWER)) != 0) | (turn > 0)
        )
        relative = (word & c.WHO) != 0
        goes_on = inside & ((comma & (plain | relative)) | (~columns.marks(after, c.BREAKS) & relative))
        goes_on |= inside & comma & ((word & c.DETERMINER) != 0) & ((word & c.RELATIVE) == 0)
        active, after = active[goes_on], after[goes_on]
        window = np.minimum(after[:, None] + 1 + np.arange(LONGEST), len(columns.word) - 1)
        stops = columns.marks(window, c.COMMA | c.SEMICOLON | c.DASH | c.QUOTE | c.HARD)
        stops |= columns.sentence[window] != columns.sentence[after][:, None]
        reach = np.where(stops.any(axis=1), np.argmax(stops, axis=1), 0)
        last[active] = after + reach
    return last
