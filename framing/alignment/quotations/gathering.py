"""Utterances out of pairs of passages, without chaining.

An utterance has a centre, the passage with the surest pairs; every other passage of it is paired
with the centre itself, or with most of those that are. So A and C are not put together because
each is a little like B.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.alignment.quotations.passages import Passage

Links = dict[int, dict[int, float]]


def gather(
    found: Sequence[Passage], scores: Mapping[tuple[int, int], float]
) -> list[dict[int, float]]:
    """The utterances: passages by their places, each with how sure it belongs there."""
    links: Links = defaultdict(dict)
    for (one, other), score in scores.items():
        links[one][other] = links[other][one] = score
    centres = _centres(found, links)
    groups: dict[int, dict[int, float]] = {centre: {centre: 1.0} for centre in centres}
    alone: list[int] = []
    for one in sorted(links):
        if one in groups:
            continue
        near = [(score, -other) for other, score in links[one].items() if other in groups]
        if near:
            score, centre = max(near)
            groups[-centre][one] = score
        else:
            alone.append(one)
    return list(groups.values())


def _centres(found: Sequence[Passage], links: Links) -> list[int]:
    """Passages in quotation marks, the surest first, none paired with another."""
    strength = {
        one: sum(
            max(
                score
                for other, score in links[one].items()
                if found[other].stretch.article == article
            )
            for article in {found[other].stretch.article for other in links[one]}
        )
        for one in links
        if found[one].quoted and not found[one].label
    }
    taken: set[int] = set()
    centres: list[int] = []
    for one in sorted(strength, key=lambda one: (-round(strength[one], 9), one)):
        if one not in taken:
            centres.append(one)
            taken.add(one)
            taken.update(links[one])
    return centres
