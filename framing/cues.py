"""Cues: the ledger of what was found, as columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.lexicon import Lexicon
    from framing.tokens import Tokens

# Comparing a column with a plain number is five times as fast as with a member of an enumeration.
_FURNITURE: Final = int(Zone.FURNITURE)
# A buffer has fewer bytes than this many bits can count.
_BITS_OF_POSITION: Final = 31


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
            start=tokens.start.take(hits.first),
            end=tokens.end.take(hits.last),
            family=lexicon.family_of_entry.take(hits.entry),
            entry=hits.entry,
            weight=lexicon.weight_of_entry.take(hits.entry),
            families=lexicon.families,
            entries=lexicon.lemmas,
        )

    @classmethod
    def of_rule(
        cls, tokens: Tokens, token: Ints, start: Ints, end: Ints, *, family: str, weight: float
    ) -> Cues:
        """Cues that one rule found, named as their family; those in furniture are left out."""
        (scored,) = (tokens.zone.take(token) != _FURNITURE).nonzero()
        nothing = _nothing_of(family)
        if not len(scored):
            return nothing
        zeros = np.zeros(len(scored), dtype=np.int64)
        return cls(
            token=token.take(scored),
            start=start.take(scored),
            end=end.take(scored),
            family=zeros,
            entry=zeros,
            weight=np.full(len(scored), weight),
            families=nothing.families,
            entries=nothing.entries,
        )

    @classmethod
    def nothing_of(cls, family: str) -> Cues:
        """What the rule of a family has found where it finds nothing."""
        return _nothing_of(family)

    def where(self, rows: Bools | Ints) -> Cues:
        """The chosen rows."""
        numbers = rows.nonzero()[0] if rows.dtype == np.bool_ else rows
        return Cues(
            self.token.take(numbers),
            self.start.take(numbers),
            self.end.take(numbers),
            self.family.take(numbers),
            self.entry.take(numbers),
            self.weight.take(numbers),
            self.families,
            self.entries,
        )


@lru_cache(maxsize=256)
def _nothing_of(family: str) -> Cues:
    """What a rule has found where it finds nothing."""
    entry = f"rule: {family.replace('_', ' ')}"
    return replace(Cues.none(), families=(family,), entries=(entry,))


def merge(parts: Sequence[Cues]) -> Cues:
    """All cues of ``parts`` in text order."""
    families = tuple(chain.from_iterable(part.families for part in parts))
    entries = tuple(chain.from_iterable(part.entries for part in parts))
    first_family = accumulate((len(part.families) for part in parts), initial=0)
    first_entry = accumulate((len(part.entries) for part in parts), initial=0)
    found = [row for row in zip(parts, first_family, first_entry, strict=False) if len(row[0])]
    if not found:
        return replace(Cues.none(), families=families, entries=entries)
    merged = Cues(
        np.concatenate([part.token for part, _, _ in found]),
        np.concatenate([part.start for part, _, _ in found]),
        np.concatenate([part.end for part, _, _ in found]),
        np.concatenate([part.family + by for part, by, _ in found]),
        np.concatenate([part.entry + by for part, _, by in found]),
        np.concatenate([part.weight for part, _, _ in found]),
        families,
        entries,
    )
    # One number to sort by: where a cue starts, and then where it ends.
    return merged.where(((merged.start << _BITS_OF_POSITION) + merged.end).argsort(kind="stable"))
