"""Words that may be cues: where their verb groups begin, and how they are used there."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon, noun_cues, verb_groups

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that may be cues, a row each, in text order.

    ``head`` is the verb, adjective or noun, ``first`` to ``last`` the cue's tokens, ``opening``
    and ``closing`` the ends of its sentence, ``entry`` its number in the lexicon.
    """

    head: Ints
    first: Ints
    last: Ints
    opening: Ints
    closing: Ints
    entry: Ints
    finite: Bools
    passive: Bools
    participle: Bools
    infinitive: Bools
    reduced: Bools
    """A participle that tells what was done to somebody: "asked about the vote, she said"."""
    noun: Bools

    def __len__(self) -> int:
        return len(self.head)

    def take(self, rows: Bools | Ints) -> Cues:
        """The chosen rows."""
        return replace(self, **{f.name: getattr(self, f.name)[rows] for f in fields(self)})


def find(columns: Columns) -> Cues:
    """The words of the author's that may be cues."""
    hits = columns.hits
    code = columns.of(hits, lexicon.CUE)
    nouns = noun_cues.find(columns, hits)
    lent = nouns.light >= 0
    verbal = (code > 0) & (code != lexicon.ACCORDING)
    head, code = hits[verbal], code[verbal]
    # A light verb is read with its noun, not by itself.
    light, noun = nouns.light[lent], nouns.head[lent]
    places = np.searchsorted(head, light)
    same = np.append(head, -1)[places] == light
    apart = np.ones(len(head), dtype=np.bool_)
    apart[places[same]] = False
    head, code = head[apart], code[apart]
    form = columns.of(light, lexicon.LIGHT).astype(np.int64) - 1
    both = (
        _verbs(columns, head, head, (code >> 2) - 1, code & 3),
        _verbs(columns, light, noun, nouns.entry[lent], form),
        _nouns(columns, nouns.head[~lent], nouns.entry[~lent]),
    )
    joined = {
        f.name: np.concatenate([getattr(part, f.name) for part in both]) for f in fields(Cues)
    }
    return Cues(**joined).take(np.argsort(joined["head"], kind="stable"))


def _nouns(columns: Columns, head: Ints, entry: Ints) -> Cues:
    """Nouns as cues by themselves."""
    sentence = columns.sentence[head]
    never = np.zeros(len(head), dtype=np.bool_)
    return Cues(
        head=head,
        first=head,
        last=head,
        opening=columns.first[sentence],
        closing=columns.last[sentence],
        entry=entry,
        finite=never,
        passive=never,
        participle=never,
        infinitive=never,
        reduced=never,
        noun=~never,
    )


def _verbs(columns: Columns, head: Ints, last: Ints, entry: Ints, form: Ints) -> Cues:
    """Verbs and adjectives that are used as such."""
    sentence = columns.sentence[head]
    opening = columns.first[sentence]
    common = ~columns.has(head, c.CAPITAL) | (head == opening)
    common |= columns.tokens.sentences.headline_case[sentence]
    head, last, entry, form, opening, sentence = (
        column[common] for column in (head, last, entry, form, opening, sentence)
    )
    closing = columns.last[sentence]
    first, group = verb_groups.before(columns, head, opening)
    held = (first > opening) & ~columns.marks(first, c.BREAKS)
    word = np.where(held, columns.word(np.maximum(first - 1, 0)), 0)
    be = (group & c.BE) != 0
    governed = (group & (c.GOVERNOR | c.GOES)) != 0
    helped = ((group & c.AUXILIARY) != 0) | governed
    infinitive = ((group & c.TO) != 0) & ~governed
    participle = (form == lexicon.ING) & ~be
    past, base = form == lexicon.PAST, form == lexicon.BASE
    finite = helped | past
    finite |= (form == lexicon.THIRD) & ((word & c.PLURAL_SUBJECT) == 0)
    finite |= base & ((word & (c.PLURAL | c.PLURAL_SUBJECT)) != 0)
    subject = (word & (c.SUBJECT | c.EITHER | c.RELATIVE | c.THAT | c.TIME)) != 0
    determined = ((word & (c.DETERMINER | c.GENITIVE | c.PREPOSITION)) != 0) & ~subject
    used = (finite | participle | infinitive) & ~(determined & ~participle & ~helped)
    adjective = lexicon.adjectival()[entry]
    used &= ~adjective | be
    bare = np.flatnonzero(used & ~past & ~participle & ~helped & ~infinitive)
    used[bare[_before_verb(columns, head[bare], closing[bare])]] = False
    alone = ~held | ((word & (c.SUBORDINATOR | c.BE)) != 0)
    return Cues(
        head=head,
        first=first,
        last=last,
        opening=opening,
        closing=closing,
        entry=entry,
        finite=finite & ~infinitive,
        passive=be & past & ~adjective & ~governed,
        participle=participle,
        infinitive=infinitive,
        reduced=past & alone & ~helped & lexicon.reducible()[entry],
        noun=np.zeros(len(head), dtype=np.bool_),
    ).take(used)


def _before_verb(columns: Columns, head: Ints, closing: Ints) -> Bools:
    """Whether a verb follows, so that the word is a noun: "one report says"."""
    following = columns.word(head + 1)
    verb = ((following & c.VERB) != 0) & ((following & (c.PAST | c.ING)) == 0)
    finite = (following & (c.VERB | c.PAST)) != 0
    verb |= finite & (columns.of(head + 1, lexicon.CUE) & 3 != lexicon.BASE)
    verb |= (following & c.AUXILIARY) != 0
    return verb & (head < closing) & ~columns.marks(head + 1, c.BREAKS)
