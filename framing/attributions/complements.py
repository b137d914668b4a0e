"""What stands behind a cue: a clause, a quotation, a noun phrase, or nothing more."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon, phrases

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns
    from framing.attributions.cue_spans import Cues

NOTHING, CLAUSE, PHRASE, QUOTED = range(4)
# So many adverbials may stand between a cue and what it takes.
ADVERBIALS: Final = 4
# So far on the verb of a clause stands at most.
CLAUSE_VERB: Final = 14
_WINDOW: Final = np.arange(CLAUSE_VERB + 1)[:, None]
# So long a remark between commas or dashes may be before "that".
REMARK: Final = 10

_PARTICLES: Final = lexicon.bits(*lexicon.PARTICLES)
_PREPOSITIONS: Final = lexicon.bits(*lexicon.PREPOSITIONS)
_NOT_BEGUN: Final = c.CLOSED & ~c.DETERMINER & ~c.OBJECT & ~c.EITHER
_VERBS: Final = c.VERB | c.MAYBE_VERB | c.PAST | c.AUXILIARY
_ENDS: Final = c.COMMA | c.HARD | c.STOP | c.DASH | c.SEMICOLON


@dataclass(frozen=True, slots=True)
class Complements:
    """What each cue takes: its kind and where it begins."""

    kind: Ints
    start: Ints
    last: Ints
    """The cue's last token, with its particle or preposition."""
    closed: Bools
    """The clause ends behind the cue, so that what was said may stand before it."""
    nominal: Bools
    """A noun phrase follows right behind the cue, which may be who says it."""
    hears: Bools
    """Somebody who is told follows: "told reporters"."""

    def take(self, rows: Ints) -> Complements:
        """The chosen rows."""
        return Complements(**{name: getattr(self, name).take(rows) for name in _COLUMNS})


_COLUMNS: Final = tuple(field.name for field in fields(Complements))


def find(columns: Columns, cues: Cues) -> Complements:
    """What stands behind each of ``cues``."""
    frames, last = _particles(columns, cues)
    next_ = last + 1
    word = _read(columns, next_, cues.closing)
    broken = (word & c.BREAKS) != 0
    nominal = _begins_phrase(word) & ~broken
    adopts = (columns.of(next_, lexicon.PREPOSITION_BIT) & frames & _PREPOSITIONS) != 0
    adopts &= ~broken & (next_ < cues.closing)
    start = next_.copy()
    aside = ~adopts & ~broken & ((word & (c.ADVERB | c.TIME | c.PREPOSITION | c.PERIOD)) != 0)
    _step_over_adverbials(columns, start, aside.nonzero()[0], cues.closing)
    hears = ((frames & lexicon.bits("hearer")) != 0) & ~adopts
    hears &= _phrase_at(columns, start, cues.closing, hears)
    rows = hears.nonzero()[0]
    told = phrases.right(columns, start[rows]) + 1
    # "warned the bridge was old": who seems to hear it is what it is about.
    about = columns.has(told, c.AUXILIARY) & (told <= cues.closing[rows])
    about &= (frames[rows] & lexicon.bits("bare")) != 0
    hears[rows[about]] = False
    rows = rows[~about]
    start[rows] = told[~about]
    _step_over_adverbials(columns, start, rows, cues.closing)
    _step_over_remark(columns, start, frames, cues.closing)
    moved = (start != next_).nonzero()[0]
    again = _read(columns, start[moved], cues.closing[moved])
    # What "that" stands behind a remark for is not parted from its cue.
    word[moved] = np.where((again & c.THAT) != 0, again & ~c.MARKS, again)
    asked = hears & ((frames & lexicon.bits("np-inf")) != 0) & ((word & c.TO) != 0)
    clause = asked | _clause(frames, word, hears)
    # Without "that", a clause shows by its verb: "adds uncertainty" is none.
    rows = (clause & ((word & (c.THAT | c.QUESTION | c.TO | c.SUBJECT)) == 0)).nonzero()[0]
    rows = rows[(frames[rows] & lexicon.bits("np-inf")) == 0]
    reach = np.minimum(start[rows] + CLAUSE_VERB, cues.closing[rows])
    reach = np.minimum(reach, columns.next_pause(start[rows]) - 1)
    window = start[rows] + _WINDOW
    clause[rows] = (columns.has(window, _VERBS) & (window <= reach)).any(axis=0)
    object_ = ((frames & lexicon.bits("np")) != 0) & nominal
    gerund = ((frames & lexicon.bits("ing")) != 0) & ((word & c.ING) != 0) & ~broken
    quotes, colon = _quotes(columns, cues, frames, start, word)
    kind = np.where(object_ | adopts | gerund, PHRASE, NOTHING)
    kind[clause] = CLAUSE
    kind[quotes | colon] = QUOTED
    adopted = adopts & (kind == PHRASE)
    near = (kind == PHRASE) | (asked & (kind == CLAUSE))
    closed = ((word & c.BREAKS) != 0) & ((word & _ENDS) != 0) & ~quotes & ~colon
    return Complements(
        kind=kind,
        start=np.where(near, next_ + adopted, start),
        last=last + adopted,
        closed=closed,
        nominal=nominal & ~hears,
        hears=hears,
    )


def _read(columns: Columns, at: Ints, closing: Ints) -> Ints:
    """The classes of the words there and the marks before them; only a break behind a sentence."""
    word = columns.word(at)
    return np.where(at <= closing, word, word & c.MARKS | c.HARD)


def _begins_phrase(word: Ints) -> Bools:
    """Whether a noun phrase or pronoun may begin with the word."""
    return (word & c.BEGINS) != 0


def _phrase_at(columns: Columns, at: Ints, closing: Ints, which: Bools) -> Bools:
    """Whether a noun phrase begins at each place, for the rows that ``which`` chooses."""
    found = np.zeros(len(at), dtype=np.bool_)
    rows = which.nonzero()[0]
    word = _read(columns, at[rows], closing[rows])
    found[rows] = _begins_phrase(word) & ((word & (c.BREAKS | c.THAT)) == 0)
    return found


def _particles(columns: Columns, cues: Cues) -> tuple[Ints, Ints]:
    """The frames each cue has here, and its last token: "point out" takes what "point" does not."""
    plain, particled = lexicon.frame_table()
    frames, last = plain[cues.entry], cues.last.copy()
    rows = ((frames & _PARTICLES) != 0).nonzero()[0]
    after = last[rows] + 1
    found = (columns.of(after, lexicon.PREPOSITION_BIT) & frames[rows] & _PARTICLES) != 0
    found &= (after <= cues.closing[rows]) & ~columns.has(after, c.BREAKS)
    frames[rows] &= ~_PARTICLES
    rows = rows[found]
    frames[rows] = particled[cues.entry[rows]]
    last[rows] += 1
    return frames, last


def _clause(frames: Ints, word: Ints, hears: Bools) -> Bools:
    """Whether a clause of a form that the cue takes follows."""
    nominal = _begins_phrase(word)
    that = (word & c.THAT) != 0
    clause = that & ((frames & lexicon.bits("that")) != 0)
    clause |= ((word & c.QUESTION) != 0) & ((frames & lexicon.bits("wh")) != 0)
    clause |= ((word & c.TO) != 0) & ((frames & lexicon.bits("inf")) != 0)
    # "in a statement released on Monday" goes on with no clause.
    done = (word & (c.PAST | c.VERB | c.LOWER)) == (c.PAST | c.VERB | c.LOWER)
    clause |= nominal & ~done & ((frames & lexicon.bits("bare")) != 0)
    clause |= nominal & ~hears & ((frames & lexicon.bits("np-inf")) != 0)
    return clause & ((word & c.BREAKS) == 0)


def _quotes(
    columns: Columns, cues: Cues, frames: Ints, start: Ints, word: Ints
) -> tuple[Bools, Bools]:
    """Whether a quotation follows, and whether a colon does."""
    takes = (frames & lexicon.bits("quote")) != 0
    inside = start <= cues.closing
    led = (word & c.COLON) != 0
    opened = columns.opened[start] >= 0
    beside = ((word & (c.BREAKS & ~c.QUOTE)) == 0) | ((word & (c.COLON | c.COMMA)) != 0)
    return takes & opened & beside & (inside | led), takes & led & inside


def _step_over_adverbials(columns: Columns, at: Ints, rows: Ints, closing: Ints) -> None:
    """Move the chosen places behind adverbs, days and "in a statement", as far as they go."""
    for _ in range(ADVERBIALS):
        if not len(rows):
            break
        here = at[rows]
        word = columns.word(here)
        inside = (here <= closing[rows]) & (columns.opened[here] < 0)
        inside &= (word & c.BREAKS) == 0
        following = columns.word(here + 1)
        simple = inside & ((word & (c.ADVERB | c.TIME)) != 0) & ((word & c.EITHER) == 0)
        led = inside & ~simple & ((word & c.PREPOSITION) != 0) & ((word & c.TO) == 0)
        led &= ((following & _NOT_BEGUN) == 0) & (here < closing[rows])
        # "last week" is two words.
        dated = inside & ~simple & ~led & ((word & c.PERIOD) != 0) & ((following & c.TIME) != 0)
        at[rows] += simple + 2 * dated
        at[rows[led]] = phrases.right(columns, here[led] + 1) + 1
        rows = rows[simple | led | dated]


def _step_over_remark(columns: Columns, at: Ints, frames: Ints, closing: Ints) -> None:
    """Move places to "that" behind a remark between commas or dashes."""
    rows = ((frames & lexicon.bits("that")) != 0).nonzero()[0]
    here = at[rows]
    parted = columns.has(here, c.COMMA | c.DASH) & (here <= closing[rows])
    rows, here = rows[parted], here[parted]
    place = columns.next_pause(here)
    found = (place - here <= REMARK) & (place <= closing[rows]) & columns.has(place, c.THAT)
    at[rows[found]] = place[found]
