"""How much two clauses tell the same, for all pairs of an event that have rare terms in common.

Two clauses are alike as far as their terms agree by weight; numbers that differ take nothing away.
Those that contradict each other in who does it to whom, in whether it is done, or in the day are
not alike, and the same words from two mouths are two statements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

from framing.alignment.statements.features import Features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from framing.alignment.statements.units import Unit

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]

# A term in more than this share of the clauses, and in more than so many, finds no candidates.
_COMMON: Final = 0.08
_COMMON_ANYWAY: Final = 8
# What candidates share in rare terms at least: in weight, and of the lighter clause.
_LEAST_SHARED: Final = 3.0
_LEAST_SHARE: Final = 0.15
# What a number that both have weighs.
_NUMBER: Final = 4.0
# How much of the norm is the lighter clause's weight: a clause may tell more than the other.
_LIGHTER: Final = 0.6
# What is added where all terms follow each other as in the other clause, where the verb of one is
# in the other, as verb or noun, and where they share a number.
_ORDER: Final = 0.15
_SAME_VERB: Final = 0.06
_SAME_NUMBER: Final = 0.08
# With so much shared weight, two thirds of the likeness count.
_EVIDENCE: Final = 7.0
# Names alone are no statement.
_LEAST_PLAIN: Final = 2.0
# Two that share only what they are about.
_SAID_OTHERWISE: Final = 0.6
_OTHER_DOER: Final = 0.75
_OTHER_SPEAKER: Final = 0.75
_VERBATIM: Final = 1.2
# Such a pair keeps others apart too: it counts against joining their groups.
CONTRADICTION: Final = -1.0
# Whatever is added, what overlaps less does not tell the same.
_NEAR: Final = 0.17
_CHUNK: Final = 1 << 17


def likenesses(units: Sequence[Unit]) -> sparse.csr_matrix:
    """The likeness of pairs of clauses, from 0 to about 1, and below 0 for a contradiction.

    Only the upper triangle is filled, and only where two have something in common.
    """
    size = len(units)
    if not size:
        return sparse.csr_matrix((0, 0))
    features = Features(units)
    first, second = _candidates(features)
    parts = [slice(at, at + _CHUNK) for at in range(0, len(first), _CHUNK)]
    near = [_overlap(features, first[part], second[part]) >= _NEAR for part in parts]
    kept = np.concatenate([*near, np.empty(0, dtype=np.bool_)])
    first, second = first[kept], second[kept]
    value = likeness(features, first, second)
    return sparse.csr_matrix((value, (first, second)), shape=(size, size))


def likeness(features: Features, first: Ints, second: Ints) -> Floats:
    """The likeness of pairs of rows."""
    numbers = _shared(features.numbers, first, second)
    evidence = _evidence(features, first, second)
    value = _overlap(features, first, second)
    value += evidence * _ORDER * _same_order(features, first, second)
    value += evidence * _SAME_NUMBER * (numbers > 0)
    same_verb = _crossed(features.verbs, features.keys, first, second) > 0
    value += evidence * _SAME_VERB * same_verb
    value[_shared(features.said_of, first, second) == 0] *= _SAID_OTHERWISE
    value[_other_doer(features, first, second)] *= _OTHER_DOER
    value[_other_speaker(features, first, second)] *= _OTHER_SPEAKER
    value[_same_telling(features, first, second)] = _VERBATIM
    value[_contradict(features, first, second)] = CONTRADICTION
    # Sums of floats end in other digits by their order.
    return np.round(value, 9)


def _overlap(features: Features, first: Ints, second: Ints) -> Floats:
    """The share of what two rows weigh that they have in common, as far as it is evidence."""
    numbers = _NUMBER * _shared(features.numbers, first, second)
    terms = _shared_weight(features.weights.terms, first, second)
    both = features.weights.sums[first], features.weights.sums[second]
    norm = _LIGHTER * np.minimum(*both) + (1 - _LIGHTER) * np.maximum(*both)
    value = (terms + numbers) / np.maximum(norm + numbers, np.finfo(np.float64).tiny)
    value *= _evidence(features, first, second)
    value[features.wording[first] == features.wording[second]] = _VERBATIM
    return value


def _evidence(features: Features, first: Ints, second: Ints) -> Floats:
    """How much what two rows share is worth: a common word proves little, and so does a name."""
    plain = _NUMBER * _shared(features.numbers, first, second)
    named = _shared_weight(features.weights.named, first, second)
    plain += _shared_weight(features.weights.terms, first, second) - named
    worth = 1 - np.exp(-np.square((plain + named / 3) / _EVIDENCE))
    return np.where(plain < _LEAST_PLAIN, 0.0, worth)


def _candidates(features: Features) -> tuple[Ints, Ints]:
    """The pairs that have enough in common in rare terms, and those with the same words."""
    terms, sums = features.weights.terms, features.weights.sums
    count = np.bincount(terms.indices, minlength=terms.shape[1])
    rare = terms[:, count <= max(_COMMON_ANYWAY, _COMMON * terms.shape[0])]
    rare.data = np.sqrt(rare.data)
    shared = sparse.triu(rare @ rare.T, k=1).tocoo()
    lighter = np.minimum(sums[shared.row], sums[shared.col])
    enough = shared.data > np.maximum(_LEAST_SHARE * lighter, _LEAST_SHARED)
    found = [np.stack([shared.row[enough], shared.col[enough]]).astype(np.int64)]
    found.extend(_same_words(features.wording))
    first, second = np.concatenate(found, axis=1)
    pairs = np.unique(first * terms.shape[0] + second)
    return pairs // terms.shape[0], pairs % terms.shape[0]


def _same_words(wording: Ints) -> Iterator[Ints]:
    """Pairs of rows with the same words."""
    order = np.argsort(wording, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(wording[order])) + 1):
        if len(rows) > 1:
            first, second = np.triu_indices(len(rows), k=1)
            yield np.stack([rows[first], rows[second]])


def _same_order(features: Features, first: Ints, second: Ints) -> Floats:
    """The share of terms that follow each other in both, of the shorter clause's."""
    count = _sums(features.orders)
    fewest = np.minimum(count[first], count[second])
    return _shared(features.orders, first, second) / np.maximum(fewest, 2)


def _contradict(features: Features, first: Ints, second: Ints) -> Flags:
    """Whether two are at odds in what is done, by whom to whom, when, or in whose words."""
    apart = features.negated[first] != features.negated[second]
    for matrix in features.circumstances:
        has = _sums(matrix) > 0
        apart |= has[first] & has[second] & (_shared(matrix, first, second) == 0)
    apart |= _crossed(features.ones, features.opposites, first, second) > 0
    quoted = features.quoted[first] & features.quoted[second]
    same = _same_telling(features, first, second) & features.long[first] & features.long[second]
    apart |= quoted & _other_speaker(features, first, second) & ~same
    doers, others = features.doers, features.others
    agree = _shared(doers, first, second) + _shared(others, first, second)
    crossed = _crossed(doers, others, first, second)
    return apart | ((crossed > 0) & (crossed > agree))


def _same_telling(features: Features, first: Ints, second: Ints) -> Flags:
    """Whether two have the same words, or at least the same terms in the same order."""
    told = features.told[first] == features.told[second]
    return (features.wording[first] == features.wording[second]) | (
        told & features.telling[first] & features.telling[second]
    )


def _other_doer(features: Features, first: Ints, second: Ints) -> Flags:
    """Whether the same is done by others."""
    same = _shared(features.done, first, second) > 0
    return same & (_shared(features.doers, first, second) == 0)


def _other_speaker(features: Features, first: Ints, second: Ints) -> Flags:
    """Whether two persons say it."""
    both = features.spoken[first] & features.spoken[second]
    return both & (features.speaker[first] != features.speaker[second])


def _sums(matrix: sparse.csr_matrix) -> Floats:
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()


def _shared(matrix: sparse.csr_matrix, first: Ints, second: Ints) -> Floats:
    """How many features two rows share."""
    return _sums(matrix[first].multiply(matrix[second]))


def _crossed(one: sparse.csr_matrix, other: sparse.csr_matrix, first: Ints, second: Ints) -> Floats:
    """How many features one row has in the one matrix, and its partner in the other."""
    found = one[first].multiply(other[second]) + other[first].multiply(one[second])
    return _sums(found.tocsr())


def _shared_weight(matrix: sparse.csr_matrix, first: Ints, second: Ints) -> Floats:
    """The weights of the terms that two rows share, each as the lower of both."""
    return _sums(matrix[first].minimum(matrix[second]))
