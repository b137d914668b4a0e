"""Origins: which articles go back to one text, and who they credit.

The sign is reuse of wording: the share of an article's shingles that another has too. Reports of
one event that were written apart share next to none; two that took the same agency's report share
much, in several places. A single passage that two have in common is more often a statement that
both print without quotation marks, so it is listed and decides nothing, unless it is so long that
it makes up much of an article: copy that was printed from its beginning, with news of one's own
behind it.

Which of two articles came first is not told: the same reuse shows where one took from the other
and where both took from a third.

References
----------
Clough, P., Gaizauskas, R., Piao, S., & Wilks, Y. (2002). METER: MEasuring TExt Reuse. ACL 2002.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

from framing.alignment.aligned import Origin, Origins, Reuse
from framing.alignment.credits import credited, outlets, wires
from framing.alignment.shingles import shingles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.alignment.aligned import Quotation
    from framing.alignment.shingles import Shingles
    from framing.alignment.sides import Side
    from framing.arrays import Bools

# Read off pairs of real articles from different outlets: independent reports of one event lie
# below .06, those with an agency's report in both above .13, reprints above .9.
REPRINT: Final = 0.8
REWRITE: Final = 0.2
CREDITED: Final = 0.1
"""Enough where both articles credit the same agency for their text."""
MOST: Final = 20
"""So many of the others are listed for an article, at most."""
LISTED: Final = 0.05
FEWEST: Final = 30
"""Shingles in common, about three sentences, below which a share tells nothing."""
PAIR: Final = 2
APART: Final = 20
"""Words between two passages that are not one."""
SPREAD: Final = 0.1
"""Share of the reused words outside the longest passage."""
MUCH: Final = 0.4
"""Of an article's wording; more than any statement in it, so that one passage is enough."""


@dataclass(frozen=True, slots=True)
class _Link:
    """Two articles with one origin, as rows, with the larger share and why they are linked."""

    first: int
    second: int
    share: float
    kind: str
    agency: str


def find(sides: Sequence[Side], quotations: Sequence[Quotation]) -> Origins:
    """The origins of an event's articles; wording inside aligned quotations is no reuse."""
    ordered = sorted(sides, key=lambda side: side.id)
    said = (version.stretch for quotation in quotations for version in quotation.versions)
    laid = shingles(ordered, said)
    named = outlets(ordered)
    told = [credited(side, named) for side in ordered]
    compared = _Compared(laid)
    links = _links(compared, [wires(found) for found in told])
    groups = _groups(len(ordered), links)
    return Origins(
        tuple(
            _origin(f"o{number}", ordered, group, links, compared)
            for number, group in enumerate(groups, start=1)
        ),
        tuple(_reuse(compared)),
        tuple(one.credit for found in told for one in found),
    )


@dataclass(frozen=True)
class _Compared:
    """Shares between the articles, with the reused words of each pair, worked out once."""

    shingles: Shingles
    known: dict[tuple[int, int], Bools] = field(default_factory=dict)

    @cached_property
    def pairs(self) -> tuple[tuple[int, int, int], ...]:
        """Two rows and how many shingles they have in common, the first row before the second."""
        common = sparse.triu(self.shingles.common, k=1).tocoo()
        order = np.lexsort((common.col, common.row))
        columns = (common.row[order], common.col[order], common.data[order])
        return tuple(zip(*(column.tolist() for column in columns), strict=True))

    def most(self, row: int) -> tuple[float, int]:
        """The largest share of an article's wording that another has, and which; none: itself."""
        common = self.shingles.common
        begin, end = common.indptr[row : row + 2]
        others = common.indices[begin:end].tolist()
        counts = common.data[begin:end].tolist()
        count, other = max(zip(counts, (-one for one in others), strict=True), default=(0, -row))
        return (self.share(row, count) if count else 0.0), -other

    def share(self, row: int, count: int) -> float:
        """The share of an article's shingles that so many are."""
        return count / int(self.shingles.counts[row])

    def places(self, row: int, other: int) -> Bools:
        """The words of an article that it shares with another."""
        if (row, other) not in self.known:
            self.known[row, other] = self.shingles.places(row, other)
        return self.known[row, other]

    def spread(self, row: int, other: int) -> float:
        """The share of the reused words that lie outside their longest passage."""
        (at,) = self.places(row, other).nonzero()
        ends = np.concatenate(((np.diff(at) > APART).nonzero()[0] + 1, [len(at)]))
        return 1 - int(np.diff(ends, prepend=0).max()) / len(at)


def _links(compared: _Compared, agencies: Sequence[frozenset[str]]) -> list[_Link]:
    """The pairs of articles that go back to one text, those nearly the same first.

    Whether text is rewritten is not asked of two articles that others connect already.
    """
    links: list[_Link] = []
    likely: list[_Link] = []
    for first, second, count in compared.pairs:
        share = max(compared.share(row, count) for row in (first, second))
        if count < FEWEST or share < CREDITED:
            continue
        agency = min(agencies[first] & agencies[second], default="")
        if share >= REPRINT:
            links.append(_Link(first, second, share, "reprint", agency))
        elif share >= (CREDITED if agency else REWRITE):
            likely.append(_Link(first, second, share, "rewrite", agency))
    leaders = _Leaders(len(agencies), links)
    for link in sorted(likely, key=lambda link: (-link.share, link.first, link.second)):
        if leaders.of(link.first) != leaders.of(link.second) and (
            link.share >= MUCH or _is_spread(compared, link.first, link.second)
        ):
            links.append(link)
            leaders.connect(link)
    return links


class _Leaders:
    """Which rows links connect: those that have the same leader."""

    def __init__(self, count: int, links: Iterable[_Link]) -> None:
        self._leader = list(range(count))
        for link in links:
            self.connect(link)

    def of(self, row: int) -> int:
        """The first of the rows that a row is connected with."""
        while self._leader[row] != row:
            row = self._leader[row]
        return row

    def connect(self, link: _Link) -> None:
        """Put the rows of two articles, and all they are connected with, together."""
        low, high = sorted((self.of(link.first), self.of(link.second)))
        self._leader[high] = low


def _is_spread(compared: _Compared, first: int, second: int) -> bool:
    return max(compared.spread(first, second), compared.spread(second, first)) >= SPREAD


def _groups(count: int, links: Sequence[_Link]) -> list[list[int]]:
    """The rows in groups that links connect, each group and all of them in order."""
    leaders = _Leaders(count, links)
    groups: dict[int, list[int]] = {}
    for row in range(count):
        groups.setdefault(leaders.of(row), []).append(row)
    return [groups[row] for row in sorted(groups)]


def _origin(
    identifier: str,
    sides: Sequence[Side],
    group: Sequence[int],
    links: Sequence[_Link],
    compared: _Compared,
) -> Origin:
    within = [link for link in links if link.first in group]
    names = tuple(sides[row].id for row in group)
    if not within:
        return Origin(identifier, names, "own", _why_own(sides, group[0], compared))
    reprints = [link for link in within if link.kind == "reprint"]
    alike = len(_groups(len(sides), reprints)) == len(sides) - len(group) + 1
    kind = "reprint" if alike else "rewrite"
    return Origin(identifier, names, kind, _why_common(sides, group, within))


def _why_common(sides: Sequence[Side], group: Sequence[int], links: Sequence[_Link]) -> str:
    """How much of the wording the articles have in common."""
    ids = [sides[row].id for row in group]
    who = " and ".join(ids) if len(ids) == PAIR else f"These {len(ids)} articles"
    alike = all(link.kind == "reprint" for link in links)
    how = "nearly the same text" if alike else "much of the same text"
    low, high = (f"{choose(link.share for link in links):.0%}" for choose in (min, max))
    share = low if low == high else f"{low} to {high}"
    agencies = sorted({link.agency for link in links if link.agency})
    credit = f" They credit {', '.join(agencies)} for it." if agencies else ""
    return (
        f"{who} have {how}: outside quotations, {share} of the wording of one stands in another."
        f"{credit}"
    )


def _why_own(sides: Sequence[Side], row: int, compared: _Compared) -> str:
    if compared.shingles.counts[row] < FEWEST:
        return "It has too few words outside quotations to tell whether they stand elsewhere."
    if len(sides) == 1:
        return "There is no other article."
    share, other = compared.most(row)
    if share < LISTED:
        return "Next to nothing of its wording, outside quotations, stands in another article."
    return (
        f"No more than {share:.0%} of its wording, outside quotations, stands in another article "
        f"({sides[other].id})."
    )


def _reuse(compared: _Compared) -> Iterator[Reuse]:
    """The reuse worth looking at, by article and then by the other.

    Of an article that very many share text with, that of the ``MOST`` with the largest shares.
    """
    found: dict[int, list[tuple[float, int]]] = {}
    for first, second, count in compared.pairs:
        shares = compared.share(first, count), compared.share(second, count)
        if max(shares) >= LISTED:
            found.setdefault(first, []).append((shares[0], second))
            found.setdefault(second, []).append((shares[1], first))
    sides = compared.shingles.sides
    for row, others in sorted(found.items()):
        most = sorted(others, key=lambda other: (-other[0], other[1]))[:MOST]
        for share, other in sorted(most, key=lambda other: other[1]):
            stretches = compared.shingles.stretches(row, compared.places(row, other))
            yield Reuse(sides[row].id, sides[other].id, share, stretches)


__all__ = ["find"]
