"""Groups of clauses that tell the same, by average linkage.

Two groups are joined while their clauses are alike on average, so that one false likeness cannot
draw two statements together.

References
----------
Sokal, R. R., Michener, C. D. (1958). A statistical method for evaluating systematic relationships.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy import sparse

# From this likeness on, two clauses tell the same.
THRESHOLD: Final = 0.46
# No likeness is greater: distances are counted down from here.
_FARTHEST: Final = 2.0


def groups(likeness: sparse.csr_matrix) -> list[list[int]]:
    """The groups, which hold each clause once; ``likeness`` is the upper triangle."""
    size = likeness.shape[0]
    if not size:
        return []
    close = likeness.copy()
    close.data = np.where(close.data >= THRESHOLD, close.data, 0.0)
    close.eliminate_zeros()
    count, component = connected_components(close, directed=False)
    order = np.argsort(component, kind="stable")
    ends = np.cumsum(np.bincount(component, minlength=count))
    found: list[list[int]] = []
    for members in np.split(order, ends[:-1]):
        if len(members) == 1:
            found.append([int(members[0])])
        else:
            found.extend(_linked(likeness, members))
    return found


def _linked(likeness: sparse.csr_matrix, members: NDArray[np.int64]) -> list[list[int]]:
    part = likeness[members][:, members].toarray()
    alike = (part + part.T)[np.triu_indices(len(members), k=1)]
    tree = linkage(_FARTHEST - alike, method="average")
    flat = fcluster(tree, t=_FARTHEST - THRESHOLD, criterion="distance")
    found: dict[int, list[int]] = {}
    for label, member in zip(flat.tolist(), members.tolist(), strict=True):
        found.setdefault(label, []).append(member)
    return list(found.values())
