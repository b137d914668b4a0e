"""Densities: the weights of cues per 100 words, of all features and families from one pass."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.ledger import ALL_SCOPES, NO_SCOPE
from framing.measure import PER_WORDS
from framing.moments import Moments
from framing.runs import begins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Floats, Ints
    from framing.ledger import Ledger, Scope
    from framing.measure import Measure
    from framing.moments import Segments

# The scopes, and none.
_SCOPES: Final = NO_SCOPE + 1


class Densities:
    """The densities of cues, each of a kind (a feature, or families of one) in one scope.

    Most sentences hold no cue of a kind, so the sums run over cues, not over the sentences of
    each column: more measures cost next to nothing.
    """

    def __init__(self, columns: Sequence[tuple[Measure, Scope]]) -> None:
        kinds = [(measure.cues_of, measure.families) for measure, _ in columns]
        scopes = [ALL_SCOPES.index(scope) for _, scope in columns]
        self._kinds = tuple(dict.fromkeys(kinds))
        self._features = tuple(dict.fromkeys(feature for feature, _ in self._kinds))
        self._kind = np.array([self._kinds.index(kind) for kind in kinds], dtype=np.int64)
        self._scope = np.array(scopes, dtype=np.int64)
        self._members: dict[tuple[tuple[str, ...], ...], tuple[Ints, Ints, Ints]] = {}

    def moments(self, ledger: Ledger, articles: Segments) -> Moments:
        """The moments of the columns."""
        if not self._kinds:
            return Moments.none(articles.count)
        words = ledger.words_by_scope.astype(np.float64)
        sums = articles.sums(np.concatenate((words, words * words, (words > 0) * 1.0)))
        base, square, size = sums.reshape(3, _SCOPES, articles.count)

        kind_and_scope, sentence, weight = self._groups(ledger)
        cell = kind_and_scope * articles.count + articles.article.take(sentence)
        held = words.ravel().take(kind_and_scope % _SCOPES * words.shape[1] + sentence)
        shape = len(self._kinds), _SCOPES, articles.count
        rate = _sums(cell, weight, shape) / base
        residual = weight - rate.ravel().take(cell) * held
        # Sentences without a cue are off by as much as their words let expect.
        squares = rate * rate * (square - _sums(cell, held * held, shape))
        squares += _sums(cell, residual * residual, shape)

        base = base.take(self._scope, axis=0)
        return Moments.of(
            PER_WORDS * rate[self._kind, self._scope],
            squares[self._kind, self._scope],
            size.take(self._scope, axis=0),
            PER_WORDS / base,
            base,
        )

    def _groups(self, ledger: Ledger) -> tuple[Ints, Ints, Floats]:
        """What counts together: kind and scope, sentence, and the weight of all its cues."""
        kind, token, weight = self._counted(ledger)
        sentences = len(ledger.words)
        place = ledger.scope_of(token) * sentences + ledger.tokens.sentence.take(token)
        key = kind * (_SCOPES * sentences) + place
        # The order of a group's cues is kept: a sum must not depend on the rest of the batch.
        order = key.argsort(kind="stable")
        key = key.take(order)
        (first,) = begins(key).nonzero()
        if not len(first):
            return first, first, weight
        kind_and_scope, sentence = np.divmod(key.take(first), sentences)
        return kind_and_scope, sentence, np.add.reduceat(weight.take(order), first)

    def _counted(self, ledger: Ledger) -> tuple[Ints, Ints, Floats]:
        """Kind, token and weight of each cue, once for every kind that its family belongs to."""
        cues = [ledger.cues[feature] for feature in self._features]
        families = tuple(part.families for part in cues)
        members = self._members.get(families) or self._kinds_by_family(families)
        count_of, start_of, kinds = members
        family = np.concatenate([part.family for part in cues])
        before = np.array([0, *map(len, families[:-1])]).cumsum()
        family += before.repeat([len(part) for part in cues])
        count = count_of.take(family)
        row = np.arange(len(family)).repeat(count)
        first = start_of.take(family) - count.cumsum() + count
        kind = kinds.take(first.take(row) + np.arange(len(row)))
        token = np.concatenate([part.token for part in cues]).take(row)
        return kind, token, np.concatenate([part.weight for part in cues]).take(row)

    def _kinds_by_family(self, families: tuple[tuple[str, ...], ...]) -> tuple[Ints, Ints, Ints]:
        """How many kinds each family of the features is of, where these begin, and all of them."""
        kinds = [
            [
                number
                for number, (of_feature, chosen) in enumerate(self._kinds)
                if of_feature == feature and (not chosen or family in chosen)
            ]
            for feature, own in zip(self._features, families, strict=True)
            for family in own
        ]
        counts = np.array([len(of_family) for of_family in kinds], dtype=np.int64)
        numbers = np.fromiter(chain.from_iterable(kinds), np.int64)
        members = counts, counts.cumsum() - counts, numbers
        self._members[families] = members
        return members


def _sums(cell: Ints, values: Floats, shape: tuple[int, int, int]) -> Floats:
    count = shape[0] * shape[1] * shape[2]
    return np.bincount(cell, values, count).astype(np.float64, copy=False).reshape(shape)
