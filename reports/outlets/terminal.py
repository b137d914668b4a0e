"""Profiles of outlets for a terminal: a table for each measure."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from framing.ledger import SCOPE_NAMES, Scope
from reports.outlets import wording
from reports.outlets.limits import SHORT, basis
from reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from framing.outlets.estimate import Estimate
    from framing.outlets.profile import Profile
    from framing.outlets.sourcing import Sourcing
    from reports.outlets.selection import MeasureView, Selection

WIDTH: Final = 100
_LONGEST: Final = 34
_NAMED: Final = 3


def render(selection: Selection, width: int = WIDTH) -> str:
    """The profiles as plain text, at most ``width`` columns wide."""
    console = Console(
        file=StringIO(), width=width, color_system=None, force_terminal=False, legacy_windows=False
    )
    console.print(renderable(selection))
    assert isinstance(console.file, StringIO)  # noqa: S101 — made above
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines()) + "\n"


def renderable(selection: Selection) -> RenderableType:
    """The profiles as something that a rich console prints."""
    return Group(*_parts(selection))


def _parts(selection: Selection) -> Iterator[RenderableType]:
    profiles = selection.profiles
    yield _plain(
        f"{profiles.collection}: {profiles.articles:,} articles, "
        f"{len(profiles.outlets):,} outlets, {len(selection.outlets):,} shown",
        "bold",
    )
    yield _plain(basis(profiles))
    if selection.few:
        yield _plain(
            f"{len(selection.few):,} outlets have fewer than {profiles.least.articles} articles "
            "and no mean."
        )
    for view in selection.measures():
        yield Text()
        yield from _measure(view)
    yield Text()
    yield from _heard(selection)
    yield Text()
    yield _plain(SHORT, "dim")


def _measure(view: MeasureView) -> Iterator[RenderableType]:
    scope = "" if view.scope is Scope.AUTHOR else f" ({SCOPE_NAMES[view.scope]})"
    yield _plain(f"{view.measure.label}, {view.measure.written_unit}{scope}", "bold")
    # A line has room for the middle half or for the comparison; tables and the page have both.
    heads = ["outlet", "mean", "95 % interval", "articles"]
    heads += (
        ["within events", "95 % interval", "events"]
        if view.any_difference
        else ["median", "middle half"]
    )
    table = _table(heads)
    for profile in view.profiles:
        cells = _mean(view, profile)
        if view.any_difference:
            cells += _difference(view, profile.difference, profile.events)
        elif profile.quartiles is not None:
            low, median, high = map(view.measure.written, profile.quartiles)
            cells += [median, f"{low} to {high}"]
        table.add_row(_name(profile.outlet), *cells)
    yield table


def _mean(view: MeasureView, profile: Profile) -> list[str]:
    articles = f"{profile.articles:,}"
    if profile.mean is None:
        return ["no mean", "", articles]
    ends = wording.interval(view.measure, profile.mean)
    return [view.measure.written(profile.mean.value), ends or "none", articles]


def _difference(view: MeasureView, estimate: Estimate | None, events: int) -> list[str]:
    if estimate is None:
        return ["no number", "", f"{events:,}"]
    ends = wording.interval(view.measure, estimate, signed=True)
    return [wording.difference(view.measure, estimate.value), ends or "none", f"{events:,}"]


def _heard(selection: Selection) -> Iterator[RenderableType]:
    yield _plain("How concentrated the sourcing is", "bold")
    if not selection.sourcing:
        yield _plain(f"Not known: {selection.profiles.no_sourcing}.")
        return
    table = _table(
        ["outlet", "effective sources", "95 % interval", "ten most heard", "first three"]
    )
    for sourcing in selection.sourcing:
        table.add_row(_name(sourcing.outlet), *_sourcing(sourcing))
    yield table
    yield _plain(
        "effective sources: so many, heard equally often, would be as concentrated; ten most "
        "heard: their share of the attributions to a name",
        "dim",
    )


def _sourcing(sourcing: Sourcing) -> Sequence[str | Text]:
    if sourcing.share is None:
        return ["no number", sourcing.reason]
    names = ", ".join(heard.name for heard in sourcing.most_heard[:_NAMED])
    effective = sourcing.effective
    return [
        "no number" if effective is None else wording.count(effective.value),
        (effective and wording.count_interval(effective)) or "none",
        wording.share(sourcing.share),
        _plain(names),
    ]


def _table(heads: Sequence[str]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=False)
    for head in heads:
        left = head in {"outlet", "first three"}
        table.add_column(
            head, justify="left" if left else "right", overflow="fold", no_wrap=head == "outlet"
        )
    return table


def _name(name: str) -> Text:
    shown = " ".join(visible(name).split())
    return Text(shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…")


def _plain(text: str, style: str = "") -> Text:
    return Text(" ".join(visible(text).split()), style=style)
