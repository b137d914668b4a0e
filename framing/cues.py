"""Cues: the ledger of what was found, as columns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from framing.cleaning import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.lexicon import Lexicon
    from framing.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Cues:
    """What one feature found in a batch, a row each, in text order.

    ``token`` is a word of the cue, whose article, zone, voice and sentence are the cue's;
    ``start`` and ``end`` are bytes of the batch's buffer. ``family`` counts into ``families``,
    ``entry`` into ``entries``: the lexicon entry or the rule that found it.
    """

    token: Ints
    start: Ints
    end: Ints
    family: Ints
    entry: Ints
    weight: Floats
    families: tuple[str, ...]
    entries: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.token)

    @classmethod
    def none(cls) -> Cues:
        """No cues at all."""
        nothing = np.empty(0, dtype=np.int64)
        return cls(nothing, nothing, nothing, nothing, nothing, np.empty(0), (), ())

    @classmethod
    def of_lexicon(cls, tokens: Tokens, lexicon: Lexicon) -> Cues:
        """What the one pass of all lexicons found of this one.

        Raises
        ------
        KeyError
            If ``tokens`` were not matched against the lexicon.
        """
        hits = tokens.hits[lexicon.name]
        return cls(
            token=hits.first,
            start=tokens.start[hits.first],
            end=tokens.end[hits.last],
            family=lexicon.family_of_entry[hits.entry],
            entry=hits.entry,
            weight=lexicon.weight_of_entry[hits.entry],
            families=lexicon.families,
            entries=lexicon.lemmas,
        )

    @classmethod
    def of_rule(
        cls, tokens: Tokens, token: Ints, start: Ints, end: Ints, *, family: str, weight: float
    ) -> Cues:
        """Cues that one rule found, named as their family; those in furniture are left out."""
        scored = tokens.zone[token] != Zone.FURNITURE
        count = int(scored.sum())
        zeros = np.zeros(count, dtype=np.int64)
        return cls(
            token=token[scored],
            start=start[scored],
            end=end[scored],
            family=zeros,
            entry=zeros,
            weight=np.full(count, weight),
            families=(family,),
            entries=(f"rule: {family.replace('_', ' ')}",),
        )

    def where(self, rows: Bools | Ints) -> Cues:
        """The chosen rows."""
        return Cues(
            self.token[rows],
            self.start[rows],
            self.end[rows],
            self.family[rows],
            self.entry[rows],
            self.weight[rows],
            self.families,
            self.entries,
        )


def merge(parts: Sequence[Cues]) -> Cues:
    """All cues of ``parts`` in text order."""
    first_family = np.cumsum([0, *(len(part.families) for part in parts)])
    first_entry = np.cumsum([0, *(len(part.entries) for part in parts)])
    merged = Cues(
        np.concatenate([part.token for part in parts]),
        np.concatenate([part.start for part in parts]),
        np.concatenate([part.end for part in parts]),
        np.concatenate([part.family + by for part, by in zip(parts, first_family, strict=False)]),
        np.concatenate([part.entry + by for part, by in zip(parts, first_entry, strict=False)]),
        np.concatenate([part.weight for part in parts]),
        tuple(chain.from_iterable(part.families for part in parts)),
        tuple(chain.from_iterable(part.entries for part in parts)),
    )
    return merged.where(np.lexsort((merged.end, merged.start)))
