"""Pairs: how alike the surroundings of values are, and whether they count the same things."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from framing.alignment.numbers.given import Given
    from framing.alignment.sides import Side

    Matrix = NDArray[np.float64]
    Bools = NDArray[np.bool_]
    Ints = NDArray[np.int64]

CONTRADICTED: Final = 0.5
"""From this likeness on, one rate stated of two countries is one rate, told in two ways."""
ADOPTED: Final = 0.3
"""From this likeness on, a bare number counts what a like one counts."""


@dataclass(frozen=True)
class Pairs:
    """Values of one family, and for each two of them whether they are alike.

    ``likeness`` is the cosine of the terms around both, from 0 to 1; ``evidence`` is the sum of
    what the terms tell that both have; ``comparable`` is whether they count the same things, and
    ``compatible`` whether nothing says that they do not.
    """

    found: tuple[Given, ...]
    likeness: Matrix
    evidence: Matrix
    comparable: Bools
    compatible: Bools


def weights(sides: Sequence[Side]) -> dict[str, float]:
    """How much a term tells, up to 1: the more, the fewer sentences of the event have it."""
    counts: Counter[str] = Counter()
    total = 0
    for side in sides:
        for sentence in (*side.headline, *side.body):
            counts.update({term.key for term in sentence.terms})
            total += 1
    most = 1.0 + log((1 + total) / 2)
    return {key: (1.0 + log((1 + total) / (1 + count))) / most for key, count in counts.items()}


def pairs(found: Sequence[Given], telling: Mapping[str, float]) -> Pairs:
    """The values of one family in pairs."""
    evidence = _evidence(found, telling)
    norms = np.sqrt(np.diagonal(evidence))
    scale = np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0)
    likeness: Matrix = evidence * scale[:, None] * scale[None, :]
    nouns = _codes([one.noun for one in found])
    states = _codes([one.state for one in found])
    together = _stated_together(found, likeness)
    return Pairs(
        tuple(found),
        likeness,
        evidence,
        comparable=_same(_adopted(nouns, likeness)) & _same(_adopted(states, likeness)) & together,
        compatible=_same_or_none(nouns) & _same_or_none(states) & together,
    )


def _evidence(found: Sequence[Given], telling: Mapping[str, float]) -> Matrix:
    columns: dict[str, int] = {}
    rows, places, entries = [], [], []
    for row, one in enumerate(found):
        for key, nearness in one.around.near.items():
            rows.append(row)
            places.append(columns.setdefault(key, len(columns)))
            entries.append(nearness * telling[key])
    matrix = csr_matrix((np.array(entries), (rows, places)), shape=(len(found), len(columns)))
    product: Matrix = (matrix @ matrix.T).toarray()
    return product


def _stated_together(found: Sequence[Given], likeness: Matrix) -> Bools:
    """Which values are not stated of different things, or contradict each other in that."""
    together = np.ones_like(likeness, dtype=np.bool_)
    scopes = [(row, one.scope) for row, one in enumerate(found) if one.scope is not None]
    for one, mine in scopes:
        for other, theirs in scopes:
            if not mine.meets(theirs):
                contradicted = likeness[one, other] >= CONTRADICTED and mine.contradicts(theirs)
                together[one, other] = contradicted
    return together


def _codes(words: Sequence[str]) -> Ints:
    """A number per word; 0 for none."""
    numbers = {"": 0}
    return np.array([numbers.setdefault(word, len(numbers)) for word in words])


def _adopted(codes: Ints, likeness: Matrix) -> Ints:
    """The codes; a value without one takes that of the value in the likest words."""
    codes = codes.copy()
    named, bare = np.flatnonzero(codes), np.flatnonzero(codes == 0)
    if named.size and bare.size:
        part = likeness[np.ix_(bare, named)]
        best = part.argmax(axis=1)
        enough = part[np.arange(bare.size), best] >= ADOPTED
        codes[bare[enough]] = codes[named[best[enough]]]
    return codes


def _same(codes: Ints) -> Bools:
    return np.equal.outer(codes, codes)


def _same_or_none(codes: Ints) -> Bools:
    none = codes == 0
    return np.equal.outer(codes, codes) | none[:, None] | none[None, :]
