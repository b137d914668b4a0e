"""What a term weighs: the rarer in news, and in this event, the more.

A word that every article has once is likely part of a statement that they share. A word that they
use again and again is what the event is about, and decides nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

from framing.alignment.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from framing.alignment.statements.units import Unit

    Floats = NDArray[np.float64]

# Sentences that an event has at least: with few, nothing is known of what is common in it.
_SMOOTHING: Final = 40
# How much of what each article has once does not count as repeated.
_ONCE: Final = 0.75
# Beyond this, rarer is no more telling: -log(1 / 400).
_RAREST: Final = 6.0
_REPORTING: Final = 0.3
_NAME: Final = 0.6
# Verbs that say little of what is done.
_LIGHT: Final = 0.5
_LIGHT_VERBS: Final = frozenset(
    "make take give hold get go come put set keep reach secur bring expect includ become begin "
    "work remain continu seem appear face need want look".split()
)
# What a term that one article alone has weighs in a clause: often it is but another word.
_ALONE: Final = 0.6


class Weights:
    """The terms of clauses, by weight, a row for each clause and a column for each key.

    ``terms`` are all but the numbers, ``named`` the names among them, ``sums`` what each clause
    weighs.
    """

    def __init__(self, units: Sequence[Unit]) -> None:
        names = name_keys(units)
        weight = _by_key(units, names)
        columns = {key: n for n, key in enumerate(sorted(weight))}
        self.terms = _matrix(units, weight, columns)
        kept = np.array([key in names for key in sorted(weight)] or [False], dtype=np.float64)
        self.named = sparse.csr_matrix(self.terms @ sparse.diags(kept))
        self.sums = _sums(units, self.terms)


def name_keys(units: Sequence[Unit]) -> frozenset[str]:
    """The keys that are mostly written with a capital where that tells."""
    names: Counter[str] = Counter()
    for unit in units:
        for term in unit.terms:
            if term.kind != "number":
                names[term.key] += 1 if term.kind == "name" else -1
    return frozenset(key for key, more in names.items() if more > 0)


def _by_key(units: Sequence[Unit], names: frozenset[str]) -> dict[str, float]:
    """The weight of each key."""
    held = {
        (key, unit.stretch.article, unit.stretch.sentence) for unit in units for key in unit.keys
    }
    sentences = len({(unit.stretch.article, unit.stretch.sentence) for unit in units})
    count = Counter(key for key, _, _ in held)
    articles = Counter(key for key, _ in {(key, article) for key, article, _ in held})
    found = {}
    for key, times in count.items():
        repeated = times - _ONCE * (articles[key] - 1)
        here = -float(np.log(repeated / (sentences + _SMOOTHING)))
        less = _NAME if key in names else _LIGHT if key in _LIGHT_VERBS else 1.0
        found[key] = min(rarity(key), here, _RAREST) * less
    return found


def _matrix(
    units: Sequence[Unit], weight: Mapping[str, float], columns: Mapping[str, int]
) -> sparse.csr_matrix:
    cells = [
        (row, columns[key], weight[key] * (_REPORTING if key in unit.reporting else 1.0))
        for row, unit in enumerate(units)
        for key in unit.keys
    ]
    at = np.array([cell[:2] for cell in cells], dtype=np.int64).reshape(-1, 2)
    values = np.array([cell[2] for cell in cells], dtype=np.float64)
    shape = (len(units), max(len(columns), 1))
    matrix = sparse.csr_matrix((values, (at[:, 0], at[:, 1])), shape=shape)
    # Sums of floats depend on the order, and sets have none.
    matrix.sort_indices()
    return matrix


def _sums(units: Sequence[Unit], terms: sparse.csr_matrix) -> Floats:
    """What clauses weigh."""
    articles = {name: n for n, name in enumerate(sorted({u.stretch.article for u in units}))}
    owner = np.array([articles[unit.stretch.article] for unit in units])
    held = terms.tocoo()
    pairs = np.unique(np.stack([held.col, owner[held.row]]), axis=1)
    alone = np.bincount(pairs[0], minlength=terms.shape[1]) == 1
    return np.asarray(terms @ np.where(alone, _ALONE, 1.0))
