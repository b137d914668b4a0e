"""Which pairs of passages go back to one utterance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

from framing.alignment.quotations.kinship import kinship

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.quotations.passages import Passage
    from framing.alignment.quotations.weights import Weights

# Less than this share of the lesser's weight in common, and no pair is looked at.
_COMMON: Final = 0.45
# So many rows are multiplied at a time.
_ROWS: Final = 512


def links(found: Sequence[Passage], known: Weights) -> dict[tuple[int, int], float]:
    """How sure the pairs of passages are that may go back to one utterance, by their places."""
    scores: dict[tuple[int, int], float] = {}
    for one, other in _candidates(found, known):
        first, second = found[one], found[other]
        score = kinship(first, second, known)
        if score > 0:
            scores[one, other] = score
    return scores


def _candidates(found: Sequence[Passage], known: Weights) -> Iterator[tuple[int, int]]:
    """Pairs of passages, at least one in quotation marks, with enough terms in common."""
    numbers: dict[str, int] = {}
    rows, columns, values = [], [], []
    for row, passage in enumerate(found):
        for term in sorted(passage.terms):
            rows.append(row)
            columns.append(numbers.setdefault(term, len(numbers)))
            values.append(known.of((term,)) + 1e-6)
    shape = (len(found), max(len(numbers), 1))
    weighted = sparse.csr_matrix((values, (rows, columns)), shape=shape)
    present = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    total = np.asarray(weighted.sum(axis=1)).ravel()
    quoted = np.flatnonzero([passage.quoted for passage in found])
    for start in range(0, len(quoted), _ROWS):
        chosen = quoted[start : start + _ROWS]
        common = (weighted[chosen] @ present.T).tocoo()
        one, other = chosen[common.row], common.col
        enough = common.data >= _COMMON * np.minimum(total[one], total[other])
        both = np.isin(other, quoted)
        kept = enough & (~both | (one < other))
        yield from zip(one[kept].tolist(), other[kept].tolist(), strict=True)
