"""Who says it: the subject before a cue, the noun phrase behind it, or the subject of the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon, phrases

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns
    from framing.attributions.complements import Complements
    from framing.attributions.cue_spans import Candidates

NONE: Final = -1
_WINDOW: Final = 30


@dataclass
class Sources:
    """The source of each cue as its first and last token, -1 for none.

    ``comma`` tells whether the comma that closes an apposition belongs to it, ``inverted``
    whether it stands behind its cue, ``own`` whether the cue's own clause names it.
    """

    first: Ints
    last: Ints
    comma: Bools
    inverted: Bools
    own: Bools
    clause: Bools
    """Whether it holds a clause or an apposition."""


def find(columns: Columns, cues: Candidates, complements: Complements, parenthetical: Bools) -> Sources:
    """The source of each cue that its clause names."""
    count = len(cues)
    first, last = np.full(count, NONE), np.full(count, NONE)
    comma = np.zeros(count, dtype=np.bool_)
    before = np.maximum(cues.first - 1, 0)
    held = cues.first > cues.opening
    parted = columns.marks(cues.first, c.COMMA | c.QUOTE | c.DASH) & held
    inverted = parenthetical & parted & complements.nominal & ~cues.participle & ~cues.passive
    next_ = np.minimum(complements.last + 1, columns.count)
    inverted &= (columns.closed[before] >= 0) | columns.has(next_, c.CAPITAL | c.DETERMINER)
    rows = np.flatnonzero(inverted)
    if len(rows):
        reach = phrases.right(columns, next_[rows])
        # "Lee, the mayor, said Kim could": a verb behind the phrase makes it a clause.
        clause = columns.has(reach + 1, c.AUXILIARY | c.VERB | c.MAYBE_VERB | c.PAST | c.ADVERB)
        clause &= ~columns.marks(reach + 1, c.BREAKS) & (columns.closed[before[rows]] < 0)
        inverted[rows[clause]] = False
        rows, reach = rows[~clause], reach[~clause]
        first[rows] = next_[rows]
        last[rows] = phrases.with_appositions(columns, reach)
    active = cues.finite & ~cues.passive & ~inverted & ~cues.participle & held
    word = columns.word(before)
    subject = ((word & (c.CLOSED & ~c.EITHER & ~c.DETERMINER)) == 0) | (
        (word & (c.SUBJECT | c.EITHER | c.RELATIVE | c.THAT)) != 0
    )
    subject &= ((word & c.TIME) == 0) & ~(((word & c.DETERMINER) != 0) & ((word & c.EITHER) == 0))
    # "Lee on Tuesday said": the day belongs to the verb, not to the name.
    dated = active & columns.has(before, c.TIME) & ~columns.marks(cues.first, c.BREAKS)
    dated &= columns.has(np.maximum(before - 1, 0), c.PREPOSITION) & (before - 1 > cues.opening)
    before = np.where(dated, before - 2, before)
    word = columns.word(before)
    subject = ((word & (c.CLOSED & ~c.EITHER & ~c.DETERMINER)) == 0) | (
        (word & (c.SUBJECT | c.EITHER | c.RELATIVE | c.THAT)) != 0
    )
    subject &= ((word & c.TIME) == 0) & ~(((word & c.DETERMINER) != 0) & ((word & c.EITHER) == 0))
    beside = active & ~columns.marks(cues.first, c.BREAKS) & ~columns.marks(before + 1, c.BREAKS)
    rows = np.flatnonzero(beside & subject)
    last[rows] = before[rows]
    simple = phrases.left(columns, before[rows])
    first[rows] = _with_clause(columns, simple, cues.opening[rows])
    clause = np.zeros(count, dtype=np.bool_)
    clause[rows] = first[rows] < simple
    rows = np.flatnonzero(active & columns.marks(cues.first, c.COMMA | c.DASH) & ~columns.marks(cues.first, c.QUOTE) & (columns.closed[before] < 0))
    if len(rows):
        found, aside = _before_apposition(columns, cues.first[rows], cues.opening[rows])
        good = found >= 0
        first[rows[good]] = found[good]
        last[rows[good]] = np.where(aside >= 0, aside, before[rows])[good]
        comma[rows[good]] = (columns.marks(cues.first[rows], c.COMMA) & (aside < 0))[good]
        clause[rows[good]] = True
    # "those backing him": a participle right behind a noun tells what the noun does.
    close = cues.participle & held & ~columns.marks(cues.first, c.BREAKS) & (first < 0)
    close &= (columns.word(before) & (c.CLOSED & ~c.EITHER | c.TIME | c.VERB | c.ING)) == 0
    rows = np.flatnonzero(close)
    last[rows] = before[rows]
    first[rows] = phrases.left(columns, before[rows])
    rows = np.flatnonzero(cues.noun)
    first[rows], last[rows] = _owner(columns, cues.first[rows])
    return Sources(first, last, comma, inverted, first >= 0, clause)


def _owner(columns: Columns, noun: Ints) -> tuple[Ints, Ints]:
    """Whose claim it is: "her rival's repeated claim", "their concern"."""
    at = noun.copy()
    found = np.full(len(noun), NONE)
    active = np.arange(len(noun))
    for _ in range(4):
        before = np.maximum(at[active] - 1, 0)
        inside = (columns.sentence[before] == columns.sentence[at[active]]) & (at[active] > 0)
        inside &= ~columns.marks(at[active], c.BREAKS)
        owns = inside & (columns.of(before, lexicon.POSSESSIVE) | columns.has(before, c.GENITIVE))
        found[active[owns]] = before[owns]
        goes_on = inside & ~owns & ~columns.has(before, c.CLOSED)
        at[active[goes_on]] -= 1
        active = active[goes_on]
    owned = np.maximum(found, 0)
    return np.where(found >= 0, np.where(columns.of(owned, lexicon.POSSESSIVE), owned, phrases.left(columns, owned)), NONE), found


def _with_clause(columns: Columns, first: Ints, opening: Ints) -> Ints:
    """The phrase with the noun before its relative clause: "those who back her rivals"."""
    first = first.copy()
    before = np.maximum(first - 1, 0)
    verbal = columns.has(before, c.VERB | c.MAYBE_VERB | c.AUXILIARY | c.PREPOSITION | c.TO | c.ADVERB)
    rows = np.flatnonzero((first > opening) & verbal & ~columns.marks(first, c.BREAKS))
    if not len(rows):
        return first
    window = np.maximum(first[rows][:, None] - 1 - np.arange(12), 0)
    inside = window > opening[rows][:, None]
    relative = columns.has(window, c.RELATIVE | c.THAT) & inside
    stop = columns.marks(window, c.BREAKS) | columns.has(window, c.SUBORDINATOR) | ~inside
    at = np.argmax(relative, axis=1)
    # A mark before the word "who" itself makes it a clause of its own.
    found = relative.any(axis=1) & (np.argmax(stop, axis=1) > at) | (relative.any(axis=1) & ~stop.any(axis=1))
    good = rows[found]
    if len(good):
        noun = window[found, at[found]] - 1
        nominal = ~columns.has(noun, c.CLOSED & ~c.EITHER | c.VERB) & columns.has(noun + 1, c.RELATIVE)
        nominal |= columns.has(noun, c.EITHER) & columns.has(noun + 1, c.RELATIVE)
        first[good[nominal]] = phrases.left(columns, noun[nominal])
    return first


def _before_apposition(columns: Columns, cue: Ints, opening: Ints) -> tuple[Ints, Ints]:
    """The first token of "Name, what he is," before a cue behind a comma; -1 if there is none."""
    window = np.maximum(cue[:, None] - 1 - np.arange(_WINDOW), 0)
    inside = window > opening[:, None]
    dashed = columns.marks(cue, c.DASH)[:, None]
    commas = np.where(dashed, columns.marks(window, c.DASH), columns.marks(window, c.COMMA)) & inside
    rows = np.arange(len(cue))
    at = np.argmax(commas, axis=1)
    start = window[rows, at]
    found = commas.any(axis=1)
    # A number or a second apposition: the name stands before the comma further left.
    for _ in range(2):
        noun = np.maximum(start - 1, 0)
        short = columns.has(noun, c.NUMBER)
        again = commas & (np.arange(_WINDOW) > at[:, None])
        deeper = found & short & again.any(axis=1)
        at = np.where(deeper, np.argmax(again, axis=1), at)
        start = window[rows, at]
    noun = np.maximum(start - 1, 0)
    good = found & ~columns.has(noun, c.CLOSED & ~c.EITHER & ~c.SUBJECT | c.TIME | c.VERB)
    first = phrases.left(columns, noun)
    # "Lee, in a speech, said": what stands between tells when, where or how, not who.
    aside = (columns.word(start) & (c.PREPOSITION | c.ING | c.ADVERB | c.TIME | c.SUBORDINATOR)) != 0
    return np.where(good, first, NONE), np.where(aside, noun, NONE)


def of_sentence(columns: Columns, cues: Candidates) -> tuple[Ints, Ints]:
    """The subject that each cue's sentence begins with, behind what is set before it by a comma."""
    start = cues.opening.copy()
    for _ in range(2):
        word = columns.word(start)
        led = (word & (c.PREPOSITION | c.SUBORDINATOR | c.ING | c.TO | c.PAST)) != 0
        led &= (word & c.CAPITAL) != 0
        rows = np.flatnonzero(led)
        if len(rows):
            window = np.minimum(start[rows][:, None] + 1 + np.arange(_WINDOW), columns.count)
            commas = columns.marks(window, c.COMMA) & (window < cues.first[rows][:, None])
            place = window[np.arange(len(rows)), np.argmax(commas, axis=1)]
            start[rows] = np.where(commas.any(axis=1), place, start[rows])
        word = columns.word(start)
        light = (word & (c.COORDINATOR | c.ADVERB)) != 0
        start = np.where(light & (start < cues.first), start + 1, start)
    word = columns.word(start)
    good = (start < cues.first) & (((word & (c.CLOSED & ~c.DETERMINER & ~c.SUBJECT & ~c.EITHER)) == 0)) & ((word & (c.TIME | c.VERB)) == 0)
    last = phrases.right(columns, start)
    good &= last < cues.first
    return np.where(good, start, NONE), np.where(good, last, NONE)
