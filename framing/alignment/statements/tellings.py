"""Groups of clauses laid out as statements: who tells them, in which words, and who does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.alignment.aligned import Statement, Telling
from framing.alignment.statements.times import Times

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
    both = (likeness + likeness.T).tocsr()
    found = [_tellings([units[row] for row in rows]) for rows in _ranked(units, groups, both)]
    found.sort(key=_order)
    articles = [side.id for side in sides]
    times = Times({side.id: side.article.published for side in sides})
    return tuple(
        _statement(f"s{number}", wording, tellings, articles, times)
        for number, (wording, tellings) in enumerate(found, start=1)
    )


def _statement(
    name: str, wording: str, tellings: tuple[Telling, ...], articles: Sequence[str], times: Times
) -> Statement:
    has = {one.article for one in tellings}
    lacking = tuple(article for article in articles if article not in has)
    return Statement(name, wording, tellings, lacking, times.before_all(lacking, has))


def _ranked(
    units: Sequence[Unit], groups: Sequence[Sequence[int]], likeness: sparse.csr_matrix
) -> list[list[int]]:
    """The groups, the most typical clause of each first: the one most like all others.

    Headlines come last: they repeat the body, and shorten it.
    """
    found = []
    for group in groups:
        rows = sorted(group)
        if len(rows) > 1:
            typical = np.asarray(likeness[rows][:, rows].sum(axis=1)).ravel().round(6)
            rank = {row: -value for row, value in zip(rows, typical.tolist(), strict=True)}
            rows.sort(key=lambda row: (units[row].headline, rank[row], row))
        found.append(rows)
    return found


def _tellings(ranked: Sequence[Unit]) -> tuple[str, tuple[Telling, ...]]:
    """The most typical wording, and how each article tells it."""
    by_article: dict[str, list[Unit]] = {}
    for unit in ranked:
        by_article.setdefault(unit.stretch.article, []).append(unit)
    tellings = (
        Telling(article, own[0].stretch, tuple(sorted(one.stretch for one in own[1:])))
        for article, own in sorted(by_article.items())
    )
    return ranked[0].stretch.text, tuple(tellings)


def _order(found: tuple[str, tuple[Telling, ...]]) -> tuple[int, int, str, str, int]:
    """The most shared first, then by the first place in a text; bodies before headlines."""
    tellings = found[1]
    first = min((one.stretch for one in tellings), key=lambda one: (one.sentence, one.start))
    return -len(tellings), first.sentence, first.article, first.field, first.start
