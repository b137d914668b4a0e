"""Words that may be cues: where their verb groups begin, and how they are used there."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon, light_verbs, noun_cues, verb_groups

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns


_PARTICLES: Final = lexicon.bits(*lexicon.PARTICLES)
FINITE, PASSIVE, PARTICIPLE, INFINITIVE, REDUCED, NOUN = (1 << bit for bit in range(6))
"""How a cue is used; reduced tells what was done to somebody: "asked about it, she said"."""


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that may be cues, a row each, in text order.

    ``head`` is the verb, adjective or noun, ``first`` to ``last`` the cue's tokens, ``opening``
    and ``closing`` the ends of its sentence, ``entry`` its number in the lexicon, ``use`` how it
    is used, as bits.
    """

    head: Ints
    first: Ints
    last: Ints
    opening: Ints
    closing: Ints
    entry: Ints
    use: Ints

    def __len__(self) -> int:
        return len(self.head)

    def used(self, use: int) -> Bools:
        """Whether each is used in one of those ways."""
        return (self.use & use) != 0

    def take(self, rows: Ints) -> Cues:
        """The chosen rows."""
        return Cues(*(getattr(self, name).take(rows) for name in _COLUMNS))


_COLUMNS: Final = tuple(field.name for field in fields(Cues))


def find(columns: Columns) -> Cues:
    """The words of the author's that may be cues."""
    hits = columns.hits
    code = columns.of(hits, lexicon.CUE)
    nouns = noun_cues.find(columns, hits)
    lent = nouns.light >= 0
    rows = ((code > 0) & (code != lexicon.ACCORDING)).nonzero()[0]
    head, code = hits.take(rows), code.take(rows)
    rows = _may_take(columns, head, (code >> 2) - 1).nonzero()[0]
    head, code = head.take(rows), code.take(rows)
    # A light verb is read with its noun, not by itself.
    places = head.searchsorted(nouns.light[lent])
    same = np.concatenate((head, [-1]))[places] == nouns.light[lent]
    code[places[same]] = 0
    rows = code.nonzero()[0]
    head, code = head.take(rows), code.take(rows)
    light = np.where(lent, nouns.light, nouns.head)
    form = columns.of(light, light_verbs.FORM).astype(np.int64)
    heads = np.concatenate([head, light])
    order = heads.argsort(kind="stable")
    return _used(
        columns,
        heads[order],
        np.concatenate([head, nouns.head])[order],
        np.concatenate([(code >> 2) - 1, nouns.entry])[order],
        np.concatenate([code & 3, np.where(lent, form, lexicon.NO_VERB)])[order],
    )


def _may_take(columns: Columns, head: Ints, entry: Ints) -> Bools:
    """Whether what stands behind a word can belong to it as a cue, by a first look."""
    after = head + 1
    word = columns.word(after)
    accepted = (word & lexicon.accepts()[entry]) != 0
    # "Make" and "play" take nothing without their particles.
    plain, _ = lexicon.frame_table()
    particle = columns.of(after, lexicon.PREPOSITION_BIT) & _PARTICLES
    accepted &= ((plain[entry] & ~_PARTICLES) != 0) | ((particle & plain[entry]) != 0)
    frames = np.where(plain[entry] & ~_PARTICLES, lexicon.all_frames()[entry], 0)
    # Behind a quotation anything may follow: "“No,” he said and left".
    accepted |= (frames & lexicon.bits("paren")) != 0
    marked = ((word & c.BREAKS) != 0) & ((frames & lexicon.bits("quote", "that")) != 0)
    return accepted | marked


def _used(columns: Columns, head: Ints, last: Ints, entry: Ints, form: Ints) -> Cues:
    """The verbs, adjectives and nouns that are used as such."""
    sentence = columns.sentence[head]
    opening = columns.first[sentence]
    noun = form == lexicon.NO_VERB
    common = noun | ~columns.has(head, c.CAPITAL) | (head == opening)
    common |= columns.tokens.sentences.headline_case[sentence]
    rows = common.nonzero()[0]
    head, last, entry, form, opening, sentence, noun = (
        column.take(rows) for column in (head, last, entry, form, opening, sentence, noun)
    )
    closing = columns.last[sentence]
    first, group = verb_groups.before(columns, head, np.where(noun, head, opening))
    held = (first > opening) & ~columns.has(first, c.BREAKS)
    word = np.where(held, columns.word(np.maximum(first - 1, 0)), 0)
    be = (group & c.BE) != 0
    governed = (group & (c.GOVERNOR | c.GOES)) != 0
    helped = ((group & c.AUXILIARY) != 0) | governed
    infinitive = ((group & c.TO) != 0) & ~governed
    participle = (form == lexicon.ING) & ~be
    past = form == lexicon.PAST
    finite = helped | past
    finite |= (form == lexicon.THIRD) & ((word & (c.PLURAL_SUBJECT | c.ADJECTIVE)) == 0)
    plural = (word & (c.PLURAL | c.PLURAL_SUBJECT)) != 0
    # "Lee and Kim say", "they left and say"
    pair = ((word & c.CAPITAL) != 0) & columns.has(np.maximum(first - 2, 0), c.COORDINATOR)
    joined = ((word & c.COORDINATOR) != 0) & (first < head)
    # A base form that is no noun has a plural subject, whose last word need not be plural:
    # "people by the river say".
    sure = columns.has(head, c.VERB) & (word != 0) & ((word & c.CLOSED) == 0)
    finite |= (form == lexicon.BASE) & (plural | pair | joined | sure)
    finite &= ~infinitive & ~noun
    subject = (word & (c.SUBJECT | c.EITHER | c.RELATIVE | c.THAT | c.TIME)) != 0
    determined = ((word & (c.DETERMINER | c.GENITIVE | c.PREPOSITION)) != 0) & ~subject
    used = (finite | participle | infinitive) & ~(determined & ~participle & ~helped)
    # "cost-sharing", "pre-announced"
    used &= ~columns.has(head, c.HYPHEN)
    adjective = lexicon.adjectival()[entry]
    used &= ~adjective | be
    bare = (used & ~past & ~participle & ~helped & ~infinitive).nonzero()[0]
    used[bare[_before_verb(columns, head[bare], closing[bare])]] = False
    alone = ~held | ((word & (c.SUBORDINATOR | c.BE)) != 0)
    stative = (lexicon.all_frames()[entry] & lexicon.bits("stative")) != 0
    passive = be & past & ~adjective & ~governed & ~stative
    reduced = (
        past & alone & ~helped & ((lexicon.all_frames()[entry] & lexicon.bits("reduced")) != 0)
    )
    flags = finite * FINITE | passive * PASSIVE | participle * PARTICIPLE
    flags |= infinitive * INFINITIVE | reduced * REDUCED | noun * NOUN
    return Cues(head, first, last, opening, closing, entry, flags).take((used | noun).nonzero()[0])


def _before_verb(columns: Columns, head: Ints, closing: Ints) -> Bools:
    """Whether a verb follows, so that the word is a noun: "one report says"."""
    following = columns.word(head + 1)
    verb = ((following & c.VERB) != 0) & ((following & (c.PAST | c.ING)) == 0)
    finite = (following & (c.VERB | c.PAST)) != 0
    verb |= finite & (columns.of(head + 1, lexicon.CUE) & 3 != lexicon.BASE)
    verb |= (following & c.AUXILIARY) != 0
    return verb & (head < closing) & ((following & c.BREAKS) == 0)
