"""Utterances out of pairs of passages, without chaining.

An utterance has a centre, the passage with the surest pairs; every other passage of it is paired
with the centre itself. What is longer than the centre may be about more than it: such passages
must be paired with each other too. So A and C are not put together because each is a little like
B, and not because B's few words stand in both.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from framing.alignment.quotations.kinship import ALIKE, other_speaker

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from framing.alignment.quotations.passages import Passage
    from framing.alignment.quotations.weights import Weights

# The places of an utterance's passages, each with how sure it belongs there.
Utterance = dict[int, float]

# A passage that is so many times as long as the centre may be about more than that.
_LONGER: Final = 2
# So many words make a good centre; fewer may stand in several utterances.
_ENOUGH: Final = 8


class _Pairs:
    """The pairs of passages, and how sure each is."""

    def __init__(
        self, found: Sequence[Passage], scores: Mapping[tuple[int, int], float], known: Weights
    ) -> None:
        self.found = found
        self.known = known
        self.of: dict[int, dict[int, float]] = defaultdict(dict)
        for (one, other), score in scores.items():
            self.of[one][other] = self.of[other][one] = score

    def strength(self, one: int, among: Collection[int] | None = None) -> float:
        """The sum over other articles of the surest pair with each, of all or among some."""
        best: dict[str, float] = {}
        for other, score in self.of[one].items():
            if among is None or other in among:
                article = self.found[other].article
                best[article] = max(score, best.get(article, 0.0))
        best.pop(self.found[one].article, None)
        return round(sum(best[article] for article in sorted(best)), 9)

    def together(self, centre: int, one: int, other: int) -> bool:
        """Whether two passages that are paired with a centre may be of one utterance."""
        if other in self.of[one]:
            return True
        if other_speaker(self.found[one], self.found[other]):
            return False
        if not self.found[one].quoted and not self.found[other].quoted:
            return self.known.alike(self.found[one].told, self.found[other].told) >= ALIKE
        most = _LONGER * len(self.found[centre].words)
        return all(
            not self.found[each].quoted or len(self.found[each].words) <= most
            for each in (one, other)
        )


def gather(
    found: Sequence[Passage], scores: Mapping[tuple[int, int], float], known: Weights
) -> list[Utterance]:
    """The utterances: passages by their places, each with how sure it belongs there."""
    pairs = _Pairs(found, scores, known)
    strength = {
        one: pairs.strength(one) * min(len(found[one].words) / _ENOUGH, 1.0)
        for one in pairs.of
        if found[one].quoted and not found[one].label
    }
    groups: list[list[int]] = []
    taken: set[int] = set()
    for centre in sorted(strength, key=lambda one: (-strength[one], one)):
        if centre not in taken:
            groups.append(_star(pairs, centre, taken))
            taken.update(groups[-1])
    return [{one: pairs.strength(one, frozenset(group)) for one in group} for group in groups]


def _star(pairs: _Pairs, centre: int, taken: Collection[int]) -> list[int]:
    """The centre, and what is paired with it and may stand together, the surest first."""
    group = [centre]
    near = pairs.of[centre]
    for one in sorted(near, key=lambda one: (-round(near[one], 9), one)):
        if one not in taken and all(pairs.together(centre, one, other) for other in group[1:]):
            group.append(one)
    return group
