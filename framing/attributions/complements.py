"""What stands behind a cue: a clause, a quotation, a noun phrase, or nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon, phrases

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns
    from framing.attributions.cue_spans import Candidates
    from framing.tokens import Property

NOTHING, CLAUSE, PHRASE, QUOTED = range(4)
_B: Final = lexicon.BIT
_PARTICLES: Final = sum(_B[name] for name in lexicon.PARTICLES)
_PREPOSITIONS: Final = sum(_B[name] for name in lexicon.PREPOSITIONS)


@dataclass(frozen=True)
class Complements:
    """What each cue takes: its kind, where it begins, the cue's last token, and whether the
    clause ends behind the cue (so that what was said may stand before it)."""

    kind: Ints
    start: Ints
    last: Ints
    closed: Bools
    """Nothing but an adverbial or a hearer follows, and then a comma or the sentence's end."""
    nominal: Bools
    """A noun phrase follows right behind the cue, which may be who says it."""
    hearer: Bools


def find(columns: Columns, cues: Candidates) -> Complements:
    """What stands behind each of ``cues``."""
    frames, last = _particles(columns, cues)
    takes = lambda name: (frames & _B[name]) != 0  # noqa: E731
    next_ = last + 1
    position = next_.copy()
    prep = _here(columns, cues, next_, lexicon.PREPOSITION_BIT)
    adopts = (prep & frames & _PREPOSITIONS) != 0
    # Adverbials between the cue and its complement.
    moved = np.flatnonzero(~adopts)
    position[moved] = _behind_adverbials(columns, position[moved], cues.closing[moved])
    nominal = _nominal(columns, cues, next_)
    hears = takes("hearer") & _nominal(columns, cues, position) & ~adopts
    rows = np.flatnonzero(hears)
    if len(rows):
        position[rows] = phrases.right(columns, position[rows]) + 1
        position[rows] = _behind_adverbials(columns, position[rows], cues.closing[rows])
    inside = position <= cues.closing
    word = np.where(inside, columns.word(position), 0)
    broken = ~inside | columns.marks(position, c.BREAKS)
    # "said, among other things, that"
    position, word, broken = _behind_parenthesis(columns, cues, position, word, broken, takes("that"))
    that = takes("that") & ((word & c.THAT) != 0) & ~broken
    question = takes("wh") & ((word & c.QUESTION) != 0) & ~broken
    infinitive = takes("inf") & ((word & c.TO) != 0) & ~broken
    asked = hears & takes("np-inf") & ((word & c.TO) != 0)
    position = np.where(asked, next_, position)
    to_do = asked | takes("np-inf") & ~hears & _nominal(columns, cues, position) & ~broken
    gerund = takes("ing") & ((word & c.ING) != 0) & ~broken
    bare = takes("bare") & _nominal(columns, cues, position)
    object_ = takes("np") & _nominal(columns, cues, next_)
    opened = columns.opened[position] >= 0
    introduced = columns.marks(position, c.COLON | c.COMMA)
    quoted = takes("quote") & opened & (inside | columns.marks(position, c.COLON))
    quoted &= ~broken | introduced | ~columns.marks(position, c.BREAKS & ~c.QUOTE)
    colon = takes("quote") & columns.marks(position, c.COLON) & inside
    kind = np.zeros(len(cues), dtype=np.int64)
    kind[object_ | adopts | gerund] = PHRASE
    kind[that | question | infinitive | to_do | bare] = CLAUSE
    kind[quoted | colon] = QUOTED
    adopted = adopts & (kind == PHRASE) & (next_ < cues.closing)
    kind[adopts & ~adopted & (kind == PHRASE)] = NOTHING
    start = np.where(adopted, next_ + 1, np.where((kind == PHRASE), next_, position))
    closed = broken & ~quoted & ~colon
    closed &= ~inside | columns.marks(position, c.COMMA | c.HARD | c.STOP | c.DASH | c.SEMICOLON)
    return Complements(
        kind, start, np.where(adopted, last + 1, last), closed, nominal & ~hears, hears
    )


def _here(columns: Columns, cues: Candidates, at: Ints, property_: Property) -> Ints:
    """A property of the words at those places, 0 behind a mark or the sentence."""
    inside = (at <= cues.closing) & ~columns.marks(at, c.BREAKS)
    return np.where(inside, columns.of(at, property_), 0)


def _particles(columns: Columns, cues: Candidates) -> tuple[Ints, Ints]:
    """The frames that each cue has here, and its last token: "point" takes nothing, "point out" does."""
    plain, particled = lexicon.frame_table()
    frames, with_particle = plain[cues.entry], particled[cues.entry]
    particle = _here(columns, cues, cues.last + 1, lexicon.PREPOSITION_BIT) & frames & _PARTICLES
    found = particle != 0
    last = cues.last + found
    return np.where(found, with_particle, frames & ~_PARTICLES), last


def _nominal(columns: Columns, cues: Candidates, at: Ints) -> Bools:
    """Whether a noun phrase or pronoun begins there."""
    word = _here(columns, cues, at, c.WORD)
    begins = c.DETERMINER | c.SUBJECT | c.EITHER | c.OBJECT | c.THAT
    return (word != 0) & (((word & c.CLOSED) == 0) | ((word & begins) != 0)) & ((word & c.TIME) == 0)


def _behind_adverbials(columns: Columns, position: Ints, closing: Ints) -> Ints:
    """The positions behind adverbs, days and "in a statement", as far as they go."""
    position = position.copy()
    active = np.arange(len(position))
    for _ in range(4):
        at = position[active]
        word = columns.word(at)
        inside = (at <= closing[active]) & ~columns.marks(at, c.BREAKS) & (columns.opened[at] < 0)
        simple = inside & ((word & (c.ADVERB | c.TIME)) != 0)
        preposition = inside & ~simple & ((word & c.PREPOSITION) != 0) & ((word & c.TO) == 0) & (at < closing[active])
        following = columns.word(at + 1)
        preposition &= ((following & (c.CLOSED & ~c.DETERMINER & ~c.OBJECT & ~c.EITHER)) == 0)
        position[active[simple]] += 1
        rows = active[preposition]
        if len(rows):
            position[rows] = phrases.right(columns, position[rows] + 1) + 1
        quantity = inside & ~simple & ~preposition & ((word & c.PERIOD) != 0) & ((following & c.TIME) != 0)
        position[active[quantity]] += 2
        active = active[simple | preposition | quantity]
        if not len(active):
            break
    return position


def _behind_parenthesis(columns, cues, position, word, broken, that):
    """Where "that" goes on behind a remark between commas or dashes."""
    rows = np.flatnonzero(broken & that & columns.marks(position, c.COMMA | c.DASH) & (position <= cues.closing) & (columns.opened[position] < 0))
    if len(rows):
        window = np.minimum(position[rows][:, None] + 1 + np.arange(10), columns.count)
        ends = columns.marks(window, c.COMMA | c.DASH)
        at = np.where(ends.any(axis=1), np.argmax(ends, axis=1), -1)
        place = window[np.arange(len(rows)), np.maximum(at, 0)]
        good = (at >= 0) & columns.has(place, c.THAT) & (place <= cues.closing[rows])
        position, word, broken = position.copy(), word.copy(), broken.copy()
        position[rows[good]] = place[good]
        word[rows[good]] = columns.word(place[good])
        broken[rows[good]] = False
    return position, word, broken
