"""Cues: the ledger of what was found, as columns."""

from __future__ import annotations

from dataclasses import dataclass
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
        families = lexicon.families()
        entries = lexicon.entries
        family = np.array([families.index(entry.family) for entry in entries], dtype=np.int64)
        weight = np.array([entry.weight for entry in entries], dtype=np.float64)
        return cls(
            token=hits.first,
            start=tokens.start[hits.first],
            end=tokens.end[hits.last],
            family=family[hits.entry],
            entry=hits.entry,
            weight=weight[hits.entry],
            families=families,
            entries=tuple(entry.lemma for entry in entries),
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
    families = tuple(dict.fromkeys(name for part in parts for name in part.families))
    entries = tuple(dict.fromkeys(name for part in parts for name in part.entries))
    family_number = {name: number for number, name in enumerate(families)}
    entry_number = {name: number for number, name in enumerate(entries)}
    family, entry = [], []
    for part in parts:
        of_families = np.array([family_number[name] for name in part.families], dtype=np.int64)
        of_entries = np.array([entry_number[name] for name in part.entries], dtype=np.int64)
        family.append(of_families[part.family] if len(part) else part.family)
        entry.append(of_entries[part.entry] if len(part) else part.entry)
    merged = Cues(
        np.concatenate([part.token for part in parts]),
        np.concatenate([part.start for part in parts]),
        np.concatenate([part.end for part in parts]),
        np.concatenate(family),
        np.concatenate(entry),
        np.concatenate([part.weight for part in parts]),
        families,
        entries,
    )
    return merged.where(np.lexsort((merged.end, merged.start)))
