"""Nouns as cues: "the claim that", and with a light verb "raised doubts about"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon, light_verbs

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions.columns import Columns

# So many words before its noun a light verb or an owner stands at most.
REACH: Final = 4
_STOPS: Final = c.CLOSED & ~c.DETERMINER & ~c.ADVERB | c.GENITIVE
_OPENS: Final = c.THAT | c.QUESTION | c.TO | c.PREPOSITION
NONE: Final = -1


@dataclass(frozen=True, slots=True)
class NounCues:
    """Nouns with their entries and the light verb before each, -1 for none."""

    head: Ints
    entry: Ints
    light: Ints


def find(columns: Columns, hits: Ints) -> NounCues:
    """The nouns among ``hits`` behind which a content may follow."""
    entry = columns.of(hits, lexicon.NOUN)
    rows = (entry != 0).nonzero()[0]
    head, entry = hits.take(rows), entry.take(rows)
    rows = (columns.has(head + 1, _OPENS) & ~columns.has(head, c.CAPITAL)).nonzero()[0]
    head, entry = head.take(rows), entry.take(rows)
    opening = columns.opening(head)
    light = np.full(len(head), NONE)
    at = head.copy()
    active = np.arange(len(head))
    for _ in range(REACH):
        if not len(active):
            break
        here = at[active]
        before = np.maximum(here - 1, 0)
        inside = (here > opening[active]) & ~columns.has(here, c.BREAKS)
        found = inside & (columns.of(before, light_verbs.FORM) >= 0)
        light[active[found]] = before[found]
        active = active[inside & ~found & ~columns.has(before, _STOPS)]
        at[active] -= 1
    return NounCues(head, entry - 1, light)


def owner(columns: Columns, noun: Ints) -> Ints:
    """The last word of whose claim it is, -1 for none: "her rival's repeated claim"."""
    opening = columns.opening(noun)
    found = np.full(len(noun), NONE)
    at = noun.copy()
    active = np.arange(len(noun))
    for _ in range(REACH):
        if not len(active):
            break
        here = at[active]
        before = np.maximum(here - 1, 0)
        inside = (here > opening[active]) & ~columns.has(here, c.BREAKS)
        word = columns.word(before)
        owns = inside & ((word & (c.POSSESSIVE | c.GENITIVE)) != 0)
        found[active[owns]] = before[owns]
        active = active[inside & ~owns & ((word & c.CLOSED) == 0)]
        at[active] -= 1
    return found
