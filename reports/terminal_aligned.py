"""The essentials of what articles share and where they part, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reports.aligned.telling import articles
from reports.terminal_text import COLUMNS, cut, item, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from reports.aligned.summary import FactRow, QuotationRow
    from reports.summary import EventSummary

# How much of a list is told.
STATEMENTS: Final = 8
TOLD: Final = 5
WORDS: Final = 64


def together(event: EventSummary) -> Iterator[RenderableType]:
    """What articles share, the numbers in conflict, quotations that differ, and sources."""
    yield plain(f"Side by side: {event.name}" if event.name else "Side by side", "bold")
    counts = " · ".join(f"{one.count} {one.label}" for one in event.glance if one.count)
    yield Padding(plain(counts, "dim"), (0, 0, 0, 2))
    yield from _statements(event)
    apart = [fact for fact in event.aligned.facts if fact.agreement == "conflict"]
    if apart:
        yield Text()
        yield plain("Numbers, dates and names in conflict", "bold")
        yield from (item(_fact(fact)) for fact in apart[:TOLD])
        yield from _more(len(apart), TOLD)
    differing = [row for row in event.aligned.quotations if row.differences]
    if differing:
        yield Text()
        yield plain("Given in other words", "bold")
        for row in differing[:TOLD]:
            yield item(_base(row))
            yield from (Padding(plain(one), (0, 0, 0, 4)) for one in _versions(row))
        yield from _more(len(differing), TOLD)
    yield from _sources(event)


def _more(count: int, most: int) -> Iterator[RenderableType]:
    if count > most:
        yield plain(f"  {count - most} more in the other formats", "dim")


def _statements(event: EventSummary) -> Iterator[RenderableType]:
    shared = [one for one in event.aligned.statements if one.shared]
    if not shared:
        return
    few = len(event.order) <= COLUMNS
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=False)
    table.add_column("what several tell", overflow="fold")
    for key in event.order if few else ["in"]:
        table.add_column(key.removeprefix("a"), justify="right", no_wrap=True)
    for row in shared[:STATEMENTS]:
        cells = (
            ["●" if row.of(key) else "○" if key in row.not_yet else "–" for key in event.order]
            if few
            else [str(len(row.tellings))]
        )
        table.add_row(Text(cut(row.wording, 2 * WORDS)), *cells)
    yield table
    yield from _more(len(shared), STATEMENTS)
    if few:
        early = "; ○ published before any that tells it" * any(one.not_yet for one in shared)
        yield plain(f"● in this article, – not in this article{early}", "dim")


def _fact(fact: FactRow) -> str:
    told = "; ".join(
        f"“{cut(one.mentions[0].place.text, WORDS)}” in {articles(one.articles)}"
        for one in fact.values
    )
    return f"{fact.about}: {told}"


def _base(row: QuotationRow) -> str:
    where = articles([row.base.place.article, *(one.place.article for one in row.verbatim)])
    speaker = f"{row.speaker}, " * bool(row.speaker)
    return f"{speaker}{where}: “{cut(row.base.place.text, 2 * WORDS)}”"


def _versions(row: QuotationRow) -> Iterator[str]:
    for one in row.differences[:TOLD]:
        where = articles([one.version.place.article])
        yield f"{where}: “{cut(one.version.place.text, 2 * WORDS)}” ({one.relation_label})"


def _sources(event: EventSummary) -> Iterator[RenderableType]:
    """Which sources several articles hear; reports for people with room tell all."""
    shared = [source for source in event.aligned.sources if source.shared]
    if shared:
        yield Text()
        yield plain("Sources that articles share, and how many statements each gives them", "bold")
    for source in shared[: 2 * TOLD]:
        where = ", ".join(
            f"{one.attributions} in {one.article.removeprefix('a')}" for one in source.hearings
        )
        yield Padding(plain(f"{source.name} ({source.kind_label}): {where}"), (0, 0, 0, 3))
    yield from _more(len(shared), 2 * TOLD)
