"""Quotations of several sentences put together again, as far as the articles agree.

Passages are matched sentence by sentence. Where the sentences of one quotation follow each other
in the same articles, they are one utterance. A version is the whole quotation, unless other
sentences of it are matched elsewhere, as where an article quotes them in another place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.alignment.quotations.differences import normal
from framing.alignment.quotations.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.alignment.sides import Side

# The passages of an utterance, one an article, by article.
Versions = dict[str, Passage]
# The sentences of a quotation: article, quotation, part.
Part = tuple[str, int, int]


def join(
    utterances: Sequence[Versions], found: Sequence[Passage], sides: Mapping[str, Side]
) -> list[Versions]:
    """The utterances with quotations as whole as they can be, in the order of the first."""
    parts = {_part(passage): passage for passage in found if passage.quoted}
    runs = _runs(utterances)
    taken = {
        _part(passage): number
        for number, run in enumerate(runs)
        for versions in run
        for passage in versions.values()
    }
    joined: list[Versions] = []
    for number, run in enumerate(runs):
        chosen: dict[str, list[Passage]] = {}
        for versions in run:
            for article, passage in versions.items():
                chosen.setdefault(article, []).append(passage)
        joined.append(
            {
                article: _whole(chosen[article], number, taken, parts, sides[article])
                for article in sorted(chosen)
            }
        )
    return joined


def _part(passage: Passage) -> Part:
    return passage.article, passage.quotation, passage.part


def _next(passage: Passage) -> Part:
    return passage.article, passage.quotation, passage.part + 1


def _runs(utterances: Sequence[Versions]) -> list[list[Versions]]:
    """Utterances that follow each other in the articles that have them, together."""
    at = {
        _part(passage): number
        for number, versions in enumerate(utterances)
        for passage in versions.values()
        if passage.quoted
    }
    runs: list[list[Versions]] = []
    used: set[int] = set()
    starts = sorted(range(len(utterances)), key=lambda number: _first(utterances[number]))
    for number in starts:
        if number in used:
            continue
        run = [utterances[number]]
        last = dict(utterances[number])
        used.add(number)
        while (following := _following(last, utterances, at)) is not None and following not in used:
            used.add(following)
            run.append(utterances[following])
            last.update(utterances[following])
        runs.append(run)
    return runs


def _first(versions: Versions) -> tuple[int, str, int]:
    """Where an utterance begins: the least part of its quotations, then the first article."""
    article = min(versions)
    return min(p.part for p in versions.values()), article, versions[article].stretch.start


def _following(
    last: Versions, utterances: Sequence[Versions], at: Mapping[Part, int]
) -> int | None:
    """The utterance that goes on in all articles that have both; None if there is none."""
    numbers = {at[key] for p in last.values() if p.quoted and (key := _next(p)) in at}
    if len(numbers) != 1:
        return None
    (number,) = numbers
    versions = utterances[number]
    both = versions.keys() & last.keys()
    whole = len(both) == min(len(versions), len(last))
    goes_on = all(_next(last[article]) == _part(versions[article]) for article in both)
    return number if whole and goes_on else None


def _whole(
    chosen: Sequence[Passage],
    number: int,
    taken: Mapping[Part, int],
    parts: Mapping[Part, Passage],
    side: Side,
) -> Passage:
    """The sentences as one passage, with what else of their quotation is not taken elsewhere."""
    first, last = chosen[0], chosen[-1]
    if not first.quoted:
        return first
    while (before := parts.get((first.article, first.quotation, first.part - 1))) and taken.get(
        _part(before), number
    ) == number:
        first = before
    while (after := parts.get(_next(last))) and taken.get(_part(after), number) == number:
        last = after
    if first == last:
        return first
    stretch = side.stretch(first.stretch, first.stretch.start, last.stretch.end)
    report = next((one.report for one in chosen if one.report.speaker), chosen[0].report)
    return replace(chosen[0], stretch=stretch, words=normal(stretch.text), report=report)
