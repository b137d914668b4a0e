"""Attribution relations as columns."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints

# A relation has at most so many pieces of content: what stands before, between and behind.
PIECES: Final = 3


@dataclass(frozen=True)
class Relations:
    """Who says what, a row each, in the order of the cues.

    All columns count tokens, the last one included; -1 stands for none. ``content_first`` and
    ``content_last`` have a column for each piece of a split content. ``head`` is
    the cue's verb or noun, ``entry`` counts into the entries of the cue lexicon.
    """

    head: Ints
    cue_first: Ints
    cue_last: Ints
    source_first: Ints
    source_last: Ints
    source_comma: Bools
    content_first: Ints
    content_last: Ints
    entry: Ints

    def __len__(self) -> int:
        return len(self.cue_first)

    @classmethod
    def none(cls) -> Relations:
        """No relations."""
        nothing = np.empty(0, dtype=np.int64)
        pieces = np.empty((0, PIECES), dtype=np.int64)
        never = nothing.astype(np.bool_)
        return cls(nothing, nothing, nothing, nothing, nothing, never, pieces, pieces, nothing)

    def take(self, rows: Bools | Ints) -> Relations:
        """The chosen rows."""
        if rows.dtype == np.bool_:
            rows = rows.nonzero()[0]
        return Relations(**{name: getattr(self, name).take(rows, axis=0) for name in _COLUMNS})


_COLUMNS: Final = tuple(field.name for field in fields(Relations))


def merged(parts: list[Relations]) -> Relations:
    """All relations of ``parts`` in the order of their cues."""
    parts = [part for part in parts if len(part)]
    if not parts:
        return Relations.none()
    both = Relations(
        **{name: np.concatenate([getattr(part, name) for part in parts]) for name in _COLUMNS}
    )
    return both.take(both.cue_first.argsort(kind="stable"))
