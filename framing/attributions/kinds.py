"""Whether what somebody said is quoted, retold, or both."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions.relations import Relations
    from framing.tokens import Tokens


class Kind(IntEnum):
    """How a content is given; ``label`` is how tables write it."""

    INDIRECT = 0
    MIXED = 1
    DIRECT = 2

    @property
    def label(self) -> str:
        """The kind in words."""
        return self.name.lower()


def kinds(tokens: Tokens, found: Relations) -> Ints:
    """The kind of each content: direct if all its words stand in quotation marks."""
    steps = np.zeros(len(tokens) + 1, dtype=np.int64)
    steps[tokens.quotations.first] += 1
    np.subtract.at(steps, tokens.quotations.last + 1, 1)
    quoted = np.concatenate([[0], (steps[:-1].cumsum() > 0).cumsum()])
    held = found.content_first >= 0
    first, last = found.content_first, found.content_last
    inside = np.where(held, quoted[last + 1] - quoted[np.maximum(first, 0)], 0).sum(axis=1)
    words = np.where(held, last + 1 - first, 0).sum(axis=1)
    return np.where(inside == 0, Kind.INDIRECT, np.where(inside == words, Kind.DIRECT, Kind.MIXED))
