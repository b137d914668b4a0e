"""``framing sources``: a scored collection summed up per outlet."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from framing.cli.output import deliver
from framing.cli.reading import Failure

if TYPE_CHECKING:
    from framing.outlets.profile import Least
    from framing.outlets.profiling import Columns, Profiles
    from reports.outlets.selection import Selection

FORMATS: Final = ("text", "html", "svg", "csv", "parquet", "json")
_ENDINGS: Final = {".txt": "text", ".htm": "html", ".pq": "parquet"} | {
    f".{name}": name for name in FORMATS[1:]
}


@click.command(
    epilog="""\b
Examples:
  framing score articles.parquet -o scores.parquet --cues
  framing sources scores.parquet
  framing sources scores.parquet -o outlets.html
  framing sources scores.parquet -o outlets.csv --minimum 50
  framing sources scores.csv --outlet domain --event story -o outlets.svg
  framing sources scores.parquet --measure hedging --only "Daily Bugle" --only "The Planet"
"""
)
@click.argument("scores", metavar="SCORES")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where it goes; - is standard output. Its ending tells the format.",
)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="text for the terminal (default), html, svg (a figure), or a table as csv, parquet, json.",
)
@click.option("--outlet", default="outlet", metavar="COLUMN", help="The column that tells it.")
@click.option("--event", default="event", metavar="COLUMN", help="The column that tells it.")
@click.option(
    "--minimum",
    type=click.IntRange(min=2),
    default=30,
    show_default=True,
    metavar="N",
    help="So many articles are needed for a mean.",
)
@click.option(
    "--minimum-events",
    type=click.IntRange(min=2),
    default=10,
    show_default=True,
    metavar="N",
    help="So many events are needed for a comparison within events.",
)
@click.option("--only", multiple=True, metavar="NAME", help="Show this outlet. May be repeated.")
@click.option(
    "--measure",
    "measures",
    multiple=True,
    metavar="COLUMN",
    help="Show this measure. May be repeated; tables have all.",
)
@click.option("--overwrite", is_flag=True, help="Replace the output file if it exists.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but the profiles.")
def sources(
    scores: str,
    only: tuple[str, ...],
    measures: tuple[str, ...],
    *,
    output: str | None,
    format_: str | None,
    outlet: str,
    event: str,
    minimum: int,
    minimum_events: int,
    overwrite: bool,
    quiet: bool,
) -> None:
    """Describe the outlets of a scored collection.

    SCORES is a table that framing score has written: Parquet, CSV, JSON Lines or SQLite. For how
    concentrated an outlet's sourcing is, its ledger must lie beside it (framing score --cues).
    Outlets stand in alphabetical order: this is no ranking, and more of something is neither
    better nor worse.
    """
    kind = _format(format_, output)
    from framing.outlets.profile import Least
    from framing.outlets.profiling import Columns
    from reports.outlets.selection import select

    columns, least = Columns(outlet=outlet, event=event), Least(minimum, minimum_events)
    profiles = _profiles(Path(scores), columns, least)
    try:
        selection = select(profiles, outlets=only, measures=measures)
    except KeyError as error:
        raise click.BadParameter(str(error.args[0]), param_hint="--only or --measure") from error
    if not any(one.articles >= minimum for one in selection.outlets):
        raise Failure(_too_few(profiles, only))
    if kind == "text" and output is None and sys.stdout.isatty():
        _show(selection)
        return
    path = deliver(
        _rendered(selection, kind),
        output=output,
        default="framing-outlets.parquet" if kind == "parquet" else None,
        overwrite=overwrite,
        sources=[Path(scores)],
    )
    if path is not None and not quiet:
        click.echo(f"{len(selection.outlets):,} outlets; {path}", err=True)


def _format(format_: str | None, output: str | None) -> str:
    """The format asked for, or that of the output's ending; text for the terminal otherwise."""
    if format_ is not None or output in {None, "-"}:
        return format_ or "text"
    ending = Path(output or "").suffix.lower()
    if ending not in _ENDINGS:
        message = (
            f'found "{output}", whose ending tells no format. Give one with -f, or end it with '
            f"{', '.join(f'.{name}' for name in FORMATS[1:])}."
        )
        raise click.BadParameter(message, param_hint="-o")
    return _ENDINGS[ending]


def _profiles(path: Path, columns: Columns, least: Least) -> Profiles:
    from framing.outlets.profiling import profiles
    from framing.outlets.scores import NotScoresError

    try:
        return profiles(path, columns, least)
    except NotScoresError as error:
        raise Failure(str(error)) from error
    except OSError as error:
        message = f"cannot read {path}: {error.strerror or error}. Give a table of scores."
        raise Failure(message) from error


def _too_few(profiles: Profiles, only: tuple[str, ...]) -> str:
    chosen = [one for one in profiles.outlets if not only or one.name in only]
    largest = max(chosen, key=lambda one: one.articles)
    some = f"{largest.articles:,} article{'' if largest.articles == 1 else 's'}"
    return (
        f"no outlet has the {profiles.least.articles} articles that a mean needs; the most has "
        f'"{largest.name}", with {some}. Score more articles, or lower --minimum and trust the '
        "means less."
    )


def _rendered(selection: Selection, kind: str) -> str | bytes:
    if kind == "text":
        from reports.outlets.terminal import render as text

        return text(selection)
    if kind == "html":
        from reports.outlets.html import render as html

        return html(selection)
    if kind == "svg":
        from reports.outlets.figure import render as figure

        return figure(selection)
    from reports.outlets import tables

    return tables.render(selection.profiles, kind)


def _show(selection: Selection) -> None:
    from rich.console import Console

    from reports.outlets.terminal import renderable

    Console().print(renderable(selection))
