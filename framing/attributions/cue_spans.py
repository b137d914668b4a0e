"""Words that may be cues: where their verb groups begin, and how they are used there."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns

# "has also repeatedly said", "is not expected": a verb group has at most as many words more.
_GROUP: Final = 5


@dataclass(frozen=True)
class Candidates:
    """Words that may be cues, a row each, in text order.

    ``head`` is the word that the lexicon knows, ``first`` to ``last`` the cue's tokens,
    ``opening`` and ``closing`` the ends of its sentence. ``finite``, ``passive``, ``participle``
    and ``infinitive`` tell how it is used.
    """

    head: Ints
    first: Ints
    last: Ints
    opening: Ints
    closing: Ints
    entry: Ints
    form: Ints
    finite: Bools
    passive: Bools
    participle: Bools
    infinitive: Bools
    reduced: Bools
    """A participle that tells what was done to somebody: "asked about the vote, she said"."""
    noun: Bools
    """A noun, not a verb."""

    def take(self, rows: Bools | Ints) -> Candidates:
        return replace(self, **{f.name: getattr(self, f.name)[rows] for f in fields(self)})

    def __len__(self) -> int:
        return len(self.head)


def find(columns: Columns) -> Candidates:
    """The words of the author's that may be cues."""
    hits = columns.hits
    code = columns.of(hits, lexicon.CUE)
    verbal = (code > 0) & (code != lexicon.ACCORDING)
    head, code = hits[verbal], code[verbal]
    entry, form = (code >> 2) - 1, code & 3
    noun, noun_entry, light = _nouns(columns)
    lent = light >= 0
    apart = ~np.isin(head, light[lent])
    verbs = _candidates(
        columns,
        np.concatenate([head[apart], light[lent]]),
        np.concatenate([head[apart], noun[lent]]),
        np.concatenate([entry[apart], noun_entry[lent]]),
        np.concatenate([form[apart], columns.of(light[lent], lexicon.LIGHT).astype(np.int64) - 1]),
    )
    nouns = _nominal(columns, noun[~lent], noun_entry[~lent])
    both = Candidates(
        **{
            f.name: np.concatenate([getattr(verbs, f.name), getattr(nouns, f.name)])
            for f in fields(Candidates)
        }
    )
    return both.take(np.argsort(both.head, kind="stable"))


def _nominal(columns: Columns, noun: Ints, entry: Ints) -> Candidates:
    """Nouns as cues by themselves."""
    sentence = columns.sentence[noun]
    never = np.zeros(len(noun), dtype=np.bool_)
    return Candidates(
        head=noun,
        first=noun.copy(),
        last=noun.copy(),
        opening=columns.first[sentence],
        closing=columns.last[sentence],
        entry=entry,
        form=np.zeros(len(noun), dtype=np.int64),
        finite=never,
        passive=never,
        participle=never,
        infinitive=never,
        reduced=never,
        noun=~never,
    )


def _candidates(columns: Columns, head: Ints, last: Ints, entry: Ints, form: Ints) -> Candidates:
    tokens = columns.tokens
    sentence = columns.sentence[head]
    opening, closing = columns.first[sentence], columns.last[sentence]
    titled = tokens.sentences.headline_case[sentence]
    name = columns.has(head, c.CAPITAL) & ~titled & (head != opening)
    head, last, entry, form, opening, closing = (
        column[~name] for column in (head, last, entry, form, opening, closing)
    )
    first, group = _group(columns, head, opening)
    governed = (group & (c.GOVERNOR | c.GOES)) != 0
    infinitive = ((group & c.TO) != 0) & ~governed
    be = (group & c.BE) != 0
    adjective = lexicon.adjectival()[entry]
    helped = ((group & c.AUXILIARY) != 0) | governed
    before = np.maximum(first - 1, 0)
    held = (first > opening) & ~columns.marks(first, c.BREAKS)
    word = np.where(held, columns.word(before), 0)
    subject = (word & (c.SUBJECT | c.EITHER | c.RELATIVE | c.THAT)) != 0
    determined = ((word & (c.DETERMINER | c.GENITIVE | c.PREPOSITION)) != 0) & ~subject
    determined &= (word & c.TIME) == 0
    plural = (word & (c.PLURAL | c.PLURAL_SUBJECT)) != 0
    participle = (form == lexicon.ING) & ~be
    base = (form == lexicon.BASE) & ~infinitive
    third = form == lexicon.THIRD
    finite = helped | (form == lexicon.PAST) | (third & ~((word & c.PLURAL_SUBJECT) != 0)) | (base & plural)
    following = np.where(head < closing, columns.word(head + 1), 0)
    gapped = columns.marks(head + 1, c.BREAKS)
    # "one report says", "advocates have": a noun before the clause's verb.
    noun = (base | third) & ~helped & ~gapped & (
        ((following & (c.AUXILIARY)) != 0)
        | ((columns.of(head + 1, lexicon.CUE) & 3 != 0) & (head < closing) & ((following & (c.VERB | c.PAST)) != 0))
        | ((following & c.VERB) != 0) & ((following & (c.PAST | c.ING)) == 0)
    )
    usable = ~noun & ~(determined & ~participle & ~helped) & (finite | participle | infinitive)
    usable &= ~adjective | be
    alone = ~held | ((word & c.SUBORDINATOR) != 0) | ((word & c.BE) != 0)
    reduced = (form == lexicon.PAST) & alone & ~helped & lexicon.reducible()[entry]
    found = Candidates(
        head=head,
        first=first,
        last=last,
        opening=opening,
        closing=closing,
        entry=entry,
        form=form,
        finite=finite & ~infinitive,
        passive=be & (form == lexicon.PAST) & ~adjective & ~governed,
        participle=participle,
        infinitive=infinitive,
        reduced=reduced,
        noun=np.zeros(len(head), dtype=np.bool_),
    )
    return found.take(usable)


def _nouns(columns: Columns) -> tuple[Ints, Ints, Ints]:
    """Nouns that may be cues, with their entries and the light verb before each, or -1."""
    noun = columns.hits
    entry = columns.of(noun, lexicon.NOUN)
    lower = (entry > 0) & ~columns.has(noun, c.CAPITAL)
    noun, entry = noun[lower], entry[lower]
    at = noun.copy()
    light = np.full(len(noun), -1)
    active = np.arange(len(noun))
    for _ in range(4):
        before = np.maximum(at[active] - 1, 0)
        inside = (columns.sentence[before] == columns.sentence[at[active]]) & (at[active] > 0)
        inside &= ~columns.marks(at[active], c.BREAKS)
        found = inside & (columns.of(before, lexicon.LIGHT) > 0)
        light[active[found]] = before[found]
        goes_on = inside & ~found & ~columns.has(before, c.CLOSED & ~c.DETERMINER & ~c.ADVERB | c.GENITIVE)
        at[active[goes_on]] -= 1
        active = active[goes_on]
    return noun, entry - 1, light


def _group(columns: Columns, head: Ints, opening: Ints) -> tuple[Ints, Ints]:
    """Where the verb group of each word begins, and the classes of the words before it."""
    first = head.copy()
    classes = np.zeros(len(head), dtype=np.int64)
    active = np.arange(len(head))
    for step in range(_GROUP):
        at = first[active]
        before = np.maximum(at - 1, 0)
        word = columns.word(before)
        goes_on = (at > opening[active]) & ~columns.marks(at, c.BREAKS | c.OPENS | c.CLOSES)
        goes_on &= ~columns.quoted[before]
        further = columns.word(np.maximum(at - 2, 0))
        helps = (word & (c.AUXILIARY | c.NEGATION | c.ADVERB)) != 0
        if step:
            led = columns.has(at, c.TO | c.ON)
            helps |= led & ((word & c.GOVERNOR) != 0) & columns.has(at, c.TO)
            helps |= columns.has(at, c.TO) & ((word & c.ON) != 0) & ((further & c.GOES) != 0)
            helps |= columns.has(at, c.ON) & ((word & c.GOES) != 0)
        helps |= ((word & c.TIME) != 0) & ((further & c.PREPOSITION) == 0)
        if not step:
            helps |= (word & c.TO) != 0
        goes_on &= helps
        classes[active] |= np.where(goes_on, word, 0)
        active = active[goes_on]
        if not len(active):
            break
        first[active] -= 1
    return first, classes
