"""How much two clauses tell the same, for all pairs of an event that have rare terms in common.

A term weighs by its rarity: the rarer in news, and the rarer in this event, the more, so that what
the whole event is about decides nothing. Two clauses are alike as far as their terms agree by
weight; numbers that differ take nothing away. Those that contradict each other in who does it to
whom, in whether it is done, or in the day are not alike.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

from framing.alignment.statements.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Sequence

    from numpy.typing import NDArray

    from framing.alignment.statements.predicates import Predicate
    from framing.alignment.statements.units import Unit

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Features = Callable[[Unit], Collection[Hashable]]

# A term in more than this share of the clauses finds no candidates.
_COMMON: Final = 0.08
_COMMON_ANYWAY: Final = 8
_SMOOTHING: Final = 40
_ONCE: Final = 0.75
_RAREST: Final = 6.0
_NUMBER: Final = 4.0
_REPORTING: Final = 0.3
_NAME: Final = 0.6
# Verbs that say little of what is done.
_LIGHT: Final = 0.5
_LIGHT_VERBS: Final = frozenset(
    "make take give hold get go come put set keep reach secur bring expect includ becom begin "
    "work remain continu seem appear face need want look".split()
)
# How much of the norm is the lighter clause's weight.
_LIGHTER: Final = 0.6
# What a term that one article alone has weighs in the norm.
_ALONE: Final = 0.6
_ORDER: Final = 0.15
_SAME_VERB: Final = 0.04
_EVIDENCE: Final = 7.0
# Names alone are no statement.
_LEAST_PLAIN: Final = 2.0
_OTHER_DOER: Final = 0.75
_OTHER_SPEAKER: Final = 0.75
_LEAST: Final = 0.2
_SYMMETRIC: Final = frozenset("meet talk speak agre agreement discuss call marri share".split())
_CHUNK: Final = 1 << 17


def likenesses(units: Sequence[Unit]) -> sparse.csr_matrix:
    """The likeness of each pair of clauses, from 0 to about 1; the upper triangle only."""
    if not units:
        return sparse.csr_matrix((0, 0))
    found = _Features(units)
    first, second = found.candidates()
    values = [
        found.likeness(first[at : at + _CHUNK], second[at : at + _CHUNK])
        for at in range(0, len(first), _CHUNK)
    ]
    value = np.concatenate([*values, np.empty(0)])
    kept = value >= _LEAST
    return sparse.csr_matrix(
        (value[kept], (first[kept], second[kept])), shape=(len(units), len(units))
    )


class _Features:
    """What is compared, a row for each clause."""

    def __init__(self, units: Sequence[Unit]) -> None:
        names = _name_keys(units)
        self.terms = _weighted(units, names)
        self.named = _weighted(units, names, named=True)
        self.numbers = _indicator(units, _numbers)
        self.pairs = _indicator(units, _ordered_pairs)
        self.weekdays = _indicator(units, lambda unit: unit.weekdays)
        self.days = _indicator(units, lambda unit: unit.days)
        self.doers, self.others = _roles(units)
        self.doing = _indicator(
            units, lambda unit: {one.key for one in _directed(unit) if one.doers}
        )
        self.verbs = _indicator(units, lambda unit: {one.key for one in unit.predicates})
        self.negated = np.array([unit.negated for unit in units])
        speakers = {name: n for n, name in enumerate(sorted({u.speaker for u in units}))}
        self.speaker = np.array([speakers[unit.speaker] for unit in units])
        self.spoken = np.array([bool(unit.speaker) for unit in units])
        self.weight = _norms(self.terms, units)
        self.pair_count = _sums(self.pairs)

    def candidates(self) -> tuple[Ints, Ints]:
        """The pairs that have enough in common in rare terms."""
        size = self.terms.shape[0]
        count = np.asarray((self.terms > 0).sum(axis=0)).ravel()
        rare = count <= max(_COMMON_ANYWAY, _COMMON * size)
        kept = self.terms[:, rare]
        kept.data = np.sqrt(kept.data)
        shared = sparse.triu(kept @ kept.T, k=1).tocoo()
        least = 0.15 * np.minimum(self.weight[shared.row], self.weight[shared.col])
        enough = shared.data > np.maximum(least, 3.0)
        return shared.row[enough].astype(np.int64), shared.col[enough].astype(np.int64)

    def likeness(self, first: Ints, second: Ints) -> Floats:
        """The likeness of pairs of rows."""
        numbers = _NUMBER * _shared(self.numbers, first, second)
        terms = _shared_weight(self.terms, first, second)
        named = _shared_weight(self.named, first, second)
        weight = self.weight[first], self.weight[second]
        norm = _LIGHTER * np.minimum(*weight) + (1 - _LIGHTER) * np.maximum(*weight)
        overlap = (terms + numbers) / np.maximum(norm + numbers, 1e-9)
        fewest = np.minimum(self.pair_count[first], self.pair_count[second])
        order = _shared(self.pairs, first, second) / np.maximum(fewest, 2)
        plain = terms - named + numbers
        evidence = 1 - np.exp(-np.square((plain + named / 3) / _EVIDENCE))
        evidence[plain < _LEAST_PLAIN] = 0
        done = _shared(self.verbs, first, second) > 0
        value = (overlap + _ORDER * order + _SAME_VERB * done) * evidence
        value[self._other_doer(first, second)] *= _OTHER_DOER
        spoken = self.spoken[first] & self.spoken[second]
        value[spoken & (self.speaker[first] != self.speaker[second])] *= _OTHER_SPEAKER
        value[self._contradict(first, second)] = 0
        return value

    def _contradict(self, first: Ints, second: Ints) -> NDArray[np.bool_]:
        """Whether two are at odds in what is done, by whom to whom, or when."""
        apart = self.negated[first] != self.negated[second]
        for days in (self.weekdays, self.days):
            has = _sums(days) > 0
            apart |= has[first] & has[second] & (_shared(days, first, second) == 0)
        agree = _shared(self.doers, first, second) + _shared(self.others, first, second)
        crossed = _shared_of(self.doers, self.others, first, second)
        crossed += _shared_of(self.others, self.doers, first, second)
        return apart | ((crossed > 0) & (crossed > agree))

    def _other_doer(self, first: Ints, second: Ints) -> NDArray[np.bool_]:
        """Whether the same is done by others."""
        same = _shared(self.doing, first, second) > 0
        return same & (_shared(self.doers, first, second) == 0)


def _name_keys(units: Sequence[Unit]) -> frozenset[str]:
    """The keys that are written as names where a capital tells."""
    names: Counter[str] = Counter()
    for unit in units:
        for term in unit.terms:
            if term.kind != "number":
                names[term.key] += 1 if term.kind == "name" else -1
    return frozenset(key for key, more in names.items() if more > 0)


def _numbers(unit: Unit) -> set[str]:
    return {term.key for term in unit.terms if term.kind == "number"}


def _ordered_pairs(unit: Unit) -> set[tuple[str, str]]:
    keys = [term.key for term in unit.terms]
    return set(zip(keys, keys[1:], strict=False))


def _directed(unit: Unit) -> list[Predicate]:
    return [one for one in unit.predicates if one.key not in _SYMMETRIC]


def _roles(units: Sequence[Unit]) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    """Who does what, and to whom what is done, in the same columns."""

    def doers(unit: Unit) -> set[tuple[str, str]]:
        return {(one.key, name) for one in _directed(unit) for name in one.doers - one.others}

    def others(unit: Unit) -> set[tuple[str, str]]:
        return {(one.key, name) for one in _directed(unit) for name in one.others - one.doers}

    columns = sorted({pair for unit in units for pair in doers(unit) | others(unit)})
    return _indicator(units, doers, columns), _indicator(units, others, columns)


def _indicator(
    units: Sequence[Unit], features: Features, columns: Sequence[Hashable] | None = None
) -> sparse.csr_matrix:
    """A matrix of ones: which clause has which feature."""
    rows = [features(unit) for unit in units]
    known: dict[Hashable, int] = {one: n for n, one in enumerate(columns or ())}
    pairs = [
        (row, known.setdefault(one, len(known))) for row, some in enumerate(rows) for one in some
    ]
    at = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    shape = (len(units), max(len(known), 1))
    return sparse.csr_matrix((np.ones(len(at)), (at[:, 0], at[:, 1])), shape=shape)


def _weighted(
    units: Sequence[Unit], names: frozenset[str], *, named: bool = False
) -> sparse.csr_matrix:
    """The weights of terms in clauses; with ``named``, of names alone, in the same columns."""
    sentences = {(unit.stretch.article, unit.stretch.sentence) for unit in units}
    held = {
        (term.key, unit.stretch.article, unit.stretch.sentence)
        for unit in units
        for term in unit.terms
    }
    count = Counter(key for key, _, _ in held)
    articles = Counter(key for key, _ in {(key, article) for key, article, _ in held})
    keys = {key: n for n, key in enumerate(sorted(count))}
    weights = {}
    for key in keys:
        # What each article has once is a statement they share; what they repeat is the event.
        repeated = count[key] - _ONCE * (articles[key] - 1)
        here = -np.log(repeated / (len(sentences) + _SMOOTHING))
        less = _NAME if key in names else _LIGHT if key in _LIGHT_VERBS else 1.0
        weights[key] = min(rarity(key), here, _RAREST) * less
    rows, columns, values = [], [], []
    for row, unit in enumerate(units):
        best: dict[str, float] = {}
        for term in unit.terms:
            if term.kind == "number" or (named and term.key not in names):
                continue
            less = _REPORTING if term.start in unit.reporting else 1.0
            best[term.key] = max(best.get(term.key, 0.0), weights[term.key] * less)
        rows.extend([row] * len(best))
        columns.extend(keys[key] for key in best)
        values.extend(best.values())
    shape = (len(units), max(len(keys), 1))
    return sparse.csr_matrix((values, (rows, columns)), shape=shape, dtype=np.float64)


def _norms(terms: sparse.csr_matrix, units: Sequence[Unit]) -> Floats:
    """The weights of clauses; what one article alone has is often but another word for the same."""
    articles = {name: n for n, name in enumerate(sorted({u.stretch.article for u in units}))}
    owner = np.array([articles[unit.stretch.article] for unit in units])
    held = terms.tocoo()
    pairs = np.unique(np.stack([held.col, owner[held.row]]), axis=1)
    alone = np.bincount(pairs[0], minlength=terms.shape[1]) == 1
    return np.asarray(terms @ np.where(alone, _ALONE, 1.0))


def _sums(matrix: sparse.csr_matrix) -> Floats:
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()


def _shared(matrix: sparse.csr_matrix, first: Ints, second: Ints) -> Floats:
    return _sums(matrix[first].multiply(matrix[second]))


def _shared_of(
    one: sparse.csr_matrix, other: sparse.csr_matrix, first: Ints, second: Ints
) -> Floats:
    return _sums(one[first].multiply(other[second]))


def _shared_weight(matrix: sparse.csr_matrix, first: Ints, second: Ints) -> Floats:
    """The weights of the terms that two rows share, each as the lower of both."""
    return _sums(matrix[first].minimum(matrix[second]))
