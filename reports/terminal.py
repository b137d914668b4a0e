"""The report for a terminal: the contrast, and the words that weigh most."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from features.sources import COUNTED
from reports.limits import SHORT
from reports.terminal_aligned import together
from reports.terminal_text import COLUMNS, cut, item, plain
from reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from reports.summary import ArticleSummary, ContrastRow, EventSummary, Summary, Wording

WIDTH: Final = 80
# How many wordings are named behind a number.
WORDINGS: Final = 6
SOURCES: Final = "sources"
SIGNS: Final = {"above": "△▲", "below": "▽▼"}


def render(summary: Summary, width: int = WIDTH) -> str:
    """The summary as plain text, at most ``width`` columns wide."""
    console = Console(
        file=StringIO(), width=width, color_system=None, force_terminal=False, legacy_windows=False
    )
    console.print(renderable(summary))
    assert isinstance(console.file, StringIO)  # noqa: S101 — made above
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines()) + "\n"


def renderable(summary: Summary) -> RenderableType:
    """The summary as something that a rich console prints, in as much colour as it has."""
    return Group(*_parts(summary))


def _parts(summary: Summary) -> Iterator[RenderableType]:
    yield plain(summary.title, "bold")
    yield Text()
    for sentence in summary.overview:
        yield item(sentence)
    for reject in summary.rejects:
        yield item(f"Not read: {reject.file}: {reject.message}")
    for alone in summary.alone:
        identifier = summary.article(alone.article).id
        yield item(f"Not in the contrast: {identifier}, {alone.reason}.")
    for event in summary.events:
        yield Text()
        yield from together(event)
        yield Text()
        yield from _event(summary, event)
    for article in summary.articles if len(summary.articles) <= COLUMNS else ():
        yield Text()
        yield from _article(article, alone=len(summary.articles) == 1)
    yield Text()
    yield plain(SHORT, "dim")


def _event(summary: Summary, event: EventSummary) -> Iterator[RenderableType]:
    yield plain(f"The measures: {event.name}" if event.name else "The measures", "bold")
    own = [row for row in event.rows if row.scope == "author" and row.leads]
    order = list(event.order)
    if len(order) > COLUMNS:
        for row in own:
            yield item(row.sentence)
        return
    for key in order:
        article = summary.article(key)
        style = f", {article.style}-style" if article.style else ""
        yield plain(f"  {article.label}  {article.id}{style}, {article.words} words")
    ranged = len(event.reference) > 1
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=False)
    table.add_column("measure", overflow="fold")
    for key in order:
        table.add_column(summary.article(key).label, justify="right", no_wrap=True)
    if ranged:
        table.add_column("range", justify="right")
    for row in own:
        table.add_row(*_row(row, order, ranged=ranged))
    yield table
    if ranged:
        yield plain(
            f"range: the {len(event.reference)} {event.reference_name}; "
            "▲ ▼ outside it beyond chance, △ ▽ outside it, perhaps by chance",
            "dim",
        )


def _row(row: ContrastRow, order: list[str], *, ranged: bool) -> list[RenderableType]:
    cells = {cell.article: cell for cell in row.cells}
    found: list[RenderableType] = [
        Text.assemble((visible(row.label), "bold"), (f", {visible(row.unit)}", "dim"))
    ]
    for key in order:
        cell = cells[key]
        sign = SIGNS[cell.place][cell.supported] if cell.place in SIGNS else " " * bool(cell.place)
        found.append(Text(f"{cell.written or 'none'}{sign}", style="bold" if sign.strip() else ""))
    if ranged:
        span = row.reference
        found.append(Text(f"{span.low_written} to {span.high_written}" if span else "none"))
    return found


def _article(article: ArticleSummary, *, alone: bool) -> Iterator[RenderableType]:
    """The words that weigh most behind each number; of an article ``alone`` every number."""
    yield plain(article.id if alone else f"{article.label}  {article.id}", "bold")
    if article.not_scored:
        yield plain(f"   No number: {article.not_scored}.")
        return
    for number in article.numbers:
        words = number.words if number.column == number.feature else ()
        if number.scope != "author" or number.part_of or not (words or alone):
            continue
        given = f"{number.written} {number.unit}" if number.value is not None else number.reason
        told = f": {_heard(article) if number.column == SOURCES else _wordings(words)}" * bool(
            words
        )
        yield Padding(plain(f"{number.label} {given}{told}"), (0, 0, 0, 3))


def _heard(article: ArticleSummary) -> str:
    """Who is heard most, and how often; a source and not its wordings, as a pronoun says little."""
    named = [one for one in article.voices.speakers if one.kind in COUNTED]
    listed = ", ".join(
        f"{cut(speaker.name)} ({speaker.kind_label})"
        + (f" ×{speaker.attributions}" if speaker.attributions > 1 else "")
        for speaker in named[:WORDINGS]
    )
    more = len(named) - WORDINGS
    return f"{listed} and {more} more" if more > 0 else listed


def _wordings(words: Sequence[Wording]) -> str:
    named = ", ".join(
        f"“{cut(wording.text)}”" + (f" ×{wording.count}" if wording.count > 1 else "")
        for wording in words[:WORDINGS]
    )
    more = len(words) - WORDINGS
    return f"{named} and {more} more" if more > 0 else named
