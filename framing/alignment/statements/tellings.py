"""Groups of clauses laid out as statements: who tells them, in which words, and who does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.alignment.aligned import Statement, Telling
from framing.alignment.statements.times import before_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scipy import sparse

    from framing.alignment.sides import Side
    from framing.alignment.statements.units import Unit


def statements(
    sides: Sequence[Side],
    units: Sequence[Unit],
    groups: Sequence[Sequence[int]],
    likeness: sparse.csr_matrix,
) -> tuple[Statement, ...]:
    """The statements, the most shared first, then as they stand in the texts."""
    both = (likeness + likeness.T).tocsr() if units else likeness
    told = [_tellings(units, sorted(group), both) for group in groups]
    told.sort(key=lambda found: _order(found[1]))
    return tuple(
        _statement(sides, number, wording, tellings)
        for number, (wording, tellings) in enumerate(told, start=1)
    )


def _order(tellings: Sequence[Telling]) -> tuple[int, int, float, str]:
    """The most shared first, then by place in the text."""
    first = tellings[0].stretch
    return -len(tellings), first.sentence, first.start, first.article


def _tellings(
    units: Sequence[Unit], group: Sequence[int], likeness: sparse.csr_matrix
) -> tuple[str, list[Telling]]:
    """The most typical wording, and how each article tells it."""
    typical = np.asarray(likeness[group][:, group].sum(axis=1)).ravel()
    # Headlines repeat the body, and are shortened.
    rank = sorted(
        range(len(group)),
        key=lambda n: (units[group[n]].headline, -round(typical[n], 9), group[n]),
    )
    by_article: dict[str, list[Unit]] = {}
    for n in rank:
        unit = units[group[n]]
        by_article.setdefault(unit.stretch.article, []).append(unit)
    tellings = [
        Telling(article, some[0].stretch, tuple(sorted(one.stretch for one in some[1:])))
        for article, some in sorted(by_article.items())
    ]
    return units[group[rank[0]]].stretch.text, tellings


def _statement(
    sides: Sequence[Side], number: int, wording: str, tellings: Sequence[Telling]
) -> Statement:
    telling = {one.article for one in tellings}
    has = [side for side in sides if side.id in telling]
    lacking = [side for side in sides if side.id not in telling]
    return Statement(
        id=f"s{number}",
        wording=wording,
        tellings=tuple(tellings),
        lacking=tuple(side.id for side in lacking),
        not_yet=before_all(lacking, has),
    )
