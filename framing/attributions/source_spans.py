"""Who says it: the subject before a cue, the noun phrase behind it, or who a claim belongs to."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.attributions import noun_cues, phrases
from framing.attributions.cue_spans import FINITE, NOUN, PARTICIPLE, PASSIVE
from framing.attributions.name_words import OPENER
from framing.tokens import Property
from framing.tokens.properties import Kind

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns
    from framing.attributions.complements import Complements
    from framing.attributions.cue_spans import Cues

NONE: Final = -1
# So many words before its verb the word "who" of a subject's clause stands at most.
CLAUSE: Final = 12
# So long a description between commas or dashes may be.
DESCRIPTION: Final = 30
# So many words before a comma may frame a sentence: "Earlier this week, ..."
FRAME: Final = 6
# The party of a member of the Congress, before the state: "D-Calif."
_PARTY: Final = Property("party", np.bool_, lambda word: word in {"D", "R", "I"}, Kind.WORD)
_SUBJECT: Final = c.SUBJECT | c.EITHER | c.RELATIVE | c.THAT
_VERBAL: Final = c.VERB | c.MAYBE_VERB | c.AUXILIARY | c.PREPOSITION | c.TO | c.ADVERB
_ASIDE: Final = c.PREPOSITION | c.ING | c.ADVERB | c.TIME | c.SUBORDINATOR


@dataclass(frozen=True, slots=True)
class Sources:
    """The source of each cue as its first and last token, -1 for none."""

    first: Ints
    last: Ints
    comma: Bools
    """Whether the comma that closes a description belongs to it."""
    inverted: Bools
    """Whether it stands behind its cue."""
    clause: Bools
    """Whether it holds a clause or a description."""

    @classmethod
    def none(cls, count: int) -> Sources:
        """No sources for so many cues."""
        nothing = np.zeros(count, dtype=np.bool_)
        places = np.full(count, NONE)
        return cls(places, places.copy(), nothing, nothing.copy(), nothing.copy())

    def take(self, rows: Ints) -> Sources:
        """The chosen rows."""
        return Sources(**{name: getattr(self, name).take(rows) for name in _COLUMNS})


_COLUMNS: Final = tuple(field.name for field in fields(Sources))


def find(columns: Columns, cues: Cues, behind: Complements, parenthetical: Bools) -> Sources:
    """The source of each cue that its own clause names."""
    found = Sources.none(len(cues))
    before = np.maximum(cues.first - 1, 0)
    held = cues.first > cues.opening
    mark = np.where(held, columns.word(cues.first), c.HARD)
    word = columns.word(before)
    _behind_cues(columns, cues, behind, found, parenthetical & held & ((mark & c.MARKS) != 0))
    active = cues.used(FINITE) & ~cues.used(PASSIVE) & ~found.inverted & ~cues.used(NOUN) & held
    parted = (mark & c.BREAKS) != 0
    _subjects(columns, cues, found, (active & ~parted).nonzero()[0])
    described = (mark & (c.COMMA | c.DASH)) != 0
    described &= ((mark & c.QUOTE) == 0) & (columns.closed[before] < 0)
    _described(columns, cues, found, (active & described).nonzero()[0])
    # "those backing it": a participle right behind a noun tells what the noun does.
    close = cues.used(PARTICIPLE) & held & ~parted
    close &= (word & (c.CLOSED & ~c.EITHER | c.TIME | c.VERB | c.ING)) == 0
    rows = close.nonzero()[0]
    found.last[rows] = before[rows]
    found.first[rows] = phrases.left(columns, before[rows])
    _owners(columns, cues, found, cues.used(NOUN).nonzero()[0])
    return found


def _behind_cues(
    columns: Columns, cues: Cues, behind: Complements, found: Sources, may: Bools
) -> None:
    """Sources behind their cues: "..., said the minister"."""
    may = may & behind.nominal & ~cues.used(PARTICIPLE) & ~cues.used(PASSIVE)
    rows = may.nonzero()[0]
    before = np.maximum(cues.first[rows] - 1, 0)
    parted = columns.has(cues.first[rows], c.COMMA | c.QUOTE | c.DASH)
    quoted = columns.closed[before] >= 0
    first = behind.last[rows] + 1
    parted &= quoted | columns.has(first, c.CAPITAL | c.DETERMINER)
    rows, first, quoted = rows[parted], first[parted], quoted[parted]
    last = phrases.right(columns, first)
    # "Lee, the mayor, said Kim could": a verb behind the phrase makes it a clause.
    word = columns.word(last + 1)
    verb = (word & (c.AUXILIARY | c.VERB | c.MAYBE_VERB | c.PAST | c.ADVERB)) != 0
    named = quoted | ~verb | ((word & c.BREAKS) != 0)
    rows, first, last = rows[named], first[named], last[named]
    found.inverted[rows] = True
    found.first[rows] = first
    found.last[rows] = phrases.with_appositions(columns, last)


def _subjects(columns: Columns, cues: Cues, found: Sources, rows: Ints) -> None:
    """Sources right before their cues."""
    before = cues.first[rows] - 1
    # "Lee on Tuesday said": the day belongs to the verb, not to the name.
    dated = columns.has(before, c.TIME) & columns.has(before - 1, c.PREPOSITION)
    dated &= before - 1 > cues.opening[rows]
    before = before - 2 * dated
    word = columns.word(before)
    subject = ((word & (c.CLOSED & ~c.EITHER)) == 0) | ((word & _SUBJECT) != 0)
    subject &= ((word & c.TIME) == 0) & ~columns.has(before + 1, c.BREAKS)
    rows, before = rows[subject], before[subject]
    simple = phrases.left(columns, before)
    first = _with_clause(columns, simple, cues.opening[rows])
    found.first[rows], found.last[rows] = first, before
    found.clause[rows] = first < simple


def _with_clause(columns: Columns, first: Ints, opening: Ints) -> Ints:
    """The phrase with the noun before its relative clause: "those who like the plan"."""
    before = np.maximum(first - 1, 0)
    rows = (columns.has(before, _VERBAL) & (first > opening)).nonzero()[0]
    rows = rows[~columns.has(first[rows], c.BREAKS)]
    if not len(rows):
        return first
    found = first.copy()
    window = np.maximum(first[rows][:, None] - 1 - np.arange(CLAUSE), 0)
    inside = window > opening[rows][:, None]
    word = columns.word(window)
    relative = ((word & (c.RELATIVE | c.THAT)) != 0) & inside
    stop = ((word & (c.BREAKS | c.SUBORDINATOR)) != 0) | ~inside
    at = relative.argmax(axis=1)
    # A mark before the word "who" itself makes it a clause of its own.
    near = ~stop.any(axis=1) | (stop.argmax(axis=1) > at)
    near &= relative.any(axis=1)
    rows, place = rows[near], window[near, at[near]]
    word = columns.word(place - 1)
    noun = ((word & (c.CLOSED & ~c.EITHER | c.VERB)) == 0) | ((word & c.EITHER) != 0)
    noun &= columns.has(place, c.RELATIVE)
    found[rows[noun]] = phrases.left(columns, place[noun] - 1)
    return found


def _described(columns: Columns, cues: Cues, found: Sources, rows: Ints) -> None:
    """Sources with a description between commas or dashes: "Lee, the mayor, said"."""
    if not len(rows):
        return
    cue, opening = cues.first[rows], cues.opening[rows]
    window = np.maximum(cue[:, None] - 1 - np.arange(DESCRIPTION), 0)
    inside = window > opening[:, None]
    mark = columns.word(window)
    dashed = columns.has(cue, c.DASH)[:, None]
    pauses = ((mark & np.where(dashed, c.DASH, c.COMMA)) != 0) & inside
    each = np.arange(len(rows))
    at = pauses.argmax(axis=1)
    parted = pauses.any(axis=1)
    # "Lee, 33, the mayor, said", "Lee, D-Calif., the chair, said": an age, or a party and state,
    # stands before the nearest comma.
    for _ in range(2):
        further = pauses & (np.arange(DESCRIPTION) > at[:, None])
        deeper = parted & further.any(axis=1)
        if not deeper.any():
            break
        next_ = further.argmax(axis=1)
        short = np.maximum(window[each, at] - 1, 0)
        party = np.maximum(short - 1, 0)
        seat = columns.has(short, c.HYPHEN) & columns.of(party, _PARTY)
        seat &= window[each, next_] == party
        deeper &= columns.has(short, c.NUMBER) | seat
        at = np.where(deeper, next_, at)
    start = window[each, at]
    noun = np.maximum(start - 1, 0)
    parted &= ~columns.has(noun, c.CLOSED & ~c.EITHER & ~c.SUBJECT | c.TIME | c.VERB)
    rows, cue, start, noun = rows[parted], cue[parted], start[parted], noun[parted]
    # "Lee, in a speech, said": what stands between tells when, where or how, not who.
    aside = columns.has(start, _ASIDE)
    found.first[rows] = phrases.left(columns, noun)
    found.last[rows] = np.where(aside, noun, cue - 1)
    found.comma[rows] = columns.has(cue, c.COMMA) & ~aside
    found.clause[rows] = True


def _owners(columns: Columns, cues: Cues, found: Sources, rows: Ints) -> None:
    """Sources of nouns: "her rival's claim", "their concern"."""
    if not len(rows):
        return
    last = noun_cues.owner(columns, cues.first[rows])
    rows, last = rows[last >= 0], last[last >= 0]
    pronoun = columns.has(last, c.POSSESSIVE)
    found.first[rows] = np.where(pronoun, last, phrases.left(columns, last))
    found.last[rows] = last


def _is_frame(columns: Columns, start: Ints) -> Bools:
    """Where a time or a single word opens a sentence: "Last week, ...", "Finally, ..."."""
    word, behind = columns.word(start), columns.word(start + 1)
    time = ((word & c.PERIOD) != 0) & ((behind & c.TIME) != 0) & ((behind & c.BREAKS) == 0)
    single = ((behind & c.COMMA) != 0) & ((word & c.CAPITAL) != 0) & columns.of(start, OPENER)
    return time | single | ((word & c.TIME) != 0)


def of_sentence(columns: Columns, first: Ints, opening: Ints) -> tuple[Ints, Ints]:
    """The subject that a sentence begins with, before the cue at ``first``.

    What is set before it by a comma ("On Monday, ...") and light words are stepped over; a cue
    that opens its sentence has the subject behind the comma ("Citing the rain, Lee said").
    """
    if not len(first):
        return first, first
    start = opening.copy()
    heads = first == opening + columns.has(opening, c.SUBORDINATOR | c.AFTER)
    comma = columns.next_comma(first)
    closing = columns.closing(first)
    near = heads & (comma - first <= DESCRIPTION) & (comma <= closing)
    start = np.where(near, comma, start)
    first = np.where(near, closing + 1, first)
    for _ in range(3):
        word = columns.word(start)
        led = (word & (c.PREPOSITION | c.SUBORDINATOR | c.ING | c.TO | c.PAST)) != 0
        led &= ((word & c.CAPITAL) != 0) | (start > opening)
        comma = columns.next_comma(start)
        led |= _is_frame(columns, start) & (comma - start <= FRAME)
        start = np.where(led & (comma < first) & (comma - start <= DESCRIPTION), comma, start)
        start = start + (columns.has(start, c.COORDINATOR | c.ADVERB) & (start < first))
    word = columns.word(start)
    good = (word & (c.CLOSED & ~c.DETERMINER & ~c.SUBJECT & ~c.EITHER | c.TIME | c.VERB)) == 0
    last = phrases.right(columns, start)
    good &= (start < first) & (last < first)
    return np.where(good, start, NONE), np.where(good, last, NONE)
