"""What is compared of clauses, as columns: a row for each clause."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

from framing.alignment.statements.circumstances import KINDS
from framing.alignment.statements.opposites import opposed
from framing.alignment.statements.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Sequence

    from numpy.typing import NDArray

    from framing.alignment.statements.predicates import Predicate
    from framing.alignment.statements.units import Unit

    Ints = NDArray[np.int64]
    Rows = Sequence[Collection[Hashable]]

# Done by two to each other: "Trump met Lee" is "Lee met Trump".
_MUTUAL: Final = frozenset("meet talk speak agre agreement discuss call marry share".split())

# So many terms in the same order, whatever small words stand between, tell the same.
_TELLING: Final = 4
# So many words are said by one mouth, even if two are named.
_LONG: Final = 8


class Features:
    """All that is compared, a row for each clause."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.weights = Weights(units)
        self.numbers = indicator([_numbers(unit) for unit in units])
        self.said_of = indicator([unit.said_of for unit in units])
        self.orders = indicator([_ordered_pairs(unit) for unit in units])
        keys = [unit.keys for unit in units]
        self.verbs, self.keys = _together(
            [{one.key for one in unit.predicates} for unit in units], keys
        )
        self.done = indicator([{one.key for one in _directed(u) if one.doers} for u in units])
        self.doers, self.others = _together(
            [_doers(unit) for unit in units], [_others(unit) for unit in units]
        )
        sides = [opposed(some) for some in keys]
        self.ones, self.opposites = _together(
            [one for one, _ in sides], [other for _, other in sides]
        )
        self.circumstances = [
            indicator([{one for one in unit.circumstances if one[0] == kind} for unit in units])
            for kind in KINDS
        ]
        self.negated = np.array([unit.negated for unit in units])
        self.quoted = np.array([unit.quoted for unit in units])
        self.speaker = numbered([unit.speaker for unit in units])
        self.spoken = np.array([bool(unit.speaker) for unit in units])
        self.wording = numbered([unit.forms for unit in units])
        self.told = numbered([tuple(term.key for term in unit.terms) for unit in units])
        self.telling = np.array([len(unit.terms) >= _TELLING for unit in units])
        self.long = np.array([len(unit.forms) >= _LONG for unit in units])


def indicator(rows: Rows, known: dict[Hashable, int] | None = None) -> sparse.csr_matrix:
    """A matrix of ones: which row has which feature; ``known`` are features with their columns."""
    known = {} if known is None else known
    cells = [
        (row, known.setdefault(one, len(known))) for row, some in enumerate(rows) for one in some
    ]
    at = np.array(cells, dtype=np.int64).reshape(-1, 2)
    shape = (len(rows), max(len(known), 1))
    return sparse.csr_matrix((np.ones(len(at)), (at[:, 0], at[:, 1])), shape=shape)


def numbered(values: Sequence[Hashable]) -> Ints:
    """A number for each value, the same for equal ones."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(one, len(known)) for one in values], dtype=np.int64)


def _together(ones: Rows, others: Rows) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    """Two matrices with the same columns."""
    known: dict[Hashable, int] = {}
    for some in (*ones, *others):
        for feature in some:
            known.setdefault(feature, len(known))
    return indicator(ones, known), indicator(others, known)


def _numbers(unit: Unit) -> set[str]:
    return {term.key for term in unit.terms if term.kind == "number"}


def _ordered_pairs(unit: Unit) -> set[tuple[str, str]]:
    keys = [term.key for term in unit.terms]
    return set(pairwise(keys))


def _directed(unit: Unit) -> list[Predicate]:
    return [one for one in unit.predicates if one.key not in _MUTUAL]


def _doers(unit: Unit) -> set[tuple[str, str]]:
    return {(one.key, name) for one in _directed(unit) for name in one.doers - one.others}


def _others(unit: Unit) -> set[tuple[str, str]]:
    return {(one.key, name) for one in _directed(unit) for name in one.others - one.doers}
