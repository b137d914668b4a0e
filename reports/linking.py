"""The texts of an event cut where statements begin and end, each linked to its next telling."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.aligned.summary import Place, StatementRow
    from reports.summary import ArticleSummary, Block, EventSummary


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a text, and the statement they tell; the words of one telling may be several runs.

    ``id`` is the telling's where this run begins it, ``to`` the id of the statement's next telling
    in another article, empty where no other tells it.
    """

    text: str
    statement: StatementRow | None = None
    id: str = ""
    to: str = ""
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a text in runs."""

    zone: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A text beside others; ``hidden`` are ids of tellings that others stand upon."""

    article: ArticleSummary
    paragraphs: tuple[Paragraph, ...]
    hidden: tuple[str, ...]
    shown: bool


@dataclass(frozen=True, slots=True)
class _Telling:
    """One stretch of a text that tells a statement."""

    id: str
    to: str
    statement: StatementRow
    place: Place


def columns(
    event: EventSummary, articles: Sequence[ArticleSummary], most: int
) -> tuple[Column, ...]:
    """The texts of an event side by side; at most ``most`` are shown before somebody asks."""
    by_key = {article.key: article for article in articles}
    told = _tellings(event.aligned.statements)
    first = set(_first(event, most))
    return tuple(_column(by_key[key], told.get(key, ()), shown=key in first) for key in event.order)


def _first(event: EventSummary, most: int) -> tuple[str, ...]:
    """The texts that share most; of both kinds, where some are held against others."""
    told: Counter[str] = Counter(
        telling.place.article
        for statement in event.aligned.statements
        if statement.shared
        for telling in statement.tellings
    )
    ranked = sorted(event.order, key=lambda key: -told[key])
    others = [key for key in ranked if key in event.others]
    rest = [key for key in ranked if key not in event.others]
    held = others[: max(most // 2, most - len(rest))]
    return (*rest[: most - len(held)], *held)


def _tellings(statements: Sequence[StatementRow]) -> dict[str, list[_Telling]]:
    found: dict[str, list[_Telling]] = {}
    for statement in statements:
        ids = [telling.id for telling in statement.tellings]
        for telling, to in zip(statement.tellings, [*ids[1:], ids[0]], strict=True):
            lead = to if statement.shared else ""
            one = _Telling(telling.id, lead, statement, telling.place)
            repeats = (_Telling("", lead, statement, place) for place in telling.repeats)
            found.setdefault(telling.place.article, []).extend([one, *repeats])
    return found


def _column(article: ArticleSummary, told: Sequence[_Telling], *, shown: bool) -> Column:
    paragraphs = tuple(
        Paragraph(block.zone, tuple(_runs(block, told)))
        for block in article.blocks
        if block.zone != "furniture"
    )
    there = {run.id for paragraph in paragraphs for run in paragraph.runs}
    linked = {telling.id for telling in told if telling.id and telling.to}
    return Column(article, paragraphs, tuple(sorted(linked - there)), shown)


def _runs(block: Block, told: Sequence[_Telling]) -> Iterator[Run]:
    inside = [
        one
        for one in told
        if one.place.field == block.field
        and one.place.start < block.end
        and block.start < one.place.end
    ]
    # Where tellings overlap, what more articles share is shown.
    inside.sort(key=lambda one: (-len(one.statement.tellings), one.place.end - one.place.start))
    text = "".join(piece.text for piece in block.pieces)
    ends = {min(max(at, block.start), block.end) for one in inside for at in _ends(one.place)}
    cuts = sorted({block.start, block.end, *ends})
    seen: set[str] = set()
    for low, high in pairwise(cuts):
        words = text[low - block.start : high - block.start]
        over = next((o for o in inside if o.place.start <= low and high <= o.place.end), None)
        if over is None:
            yield Run(words)
            continue
        begins = over.id not in seen
        seen.add(over.id)
        ended = high == min(over.place.end, block.end)
        yield Run(words, over.statement, over.id * begins, over.to, ended)


def _ends(place: Place) -> tuple[int, int]:
    return place.start, place.end
