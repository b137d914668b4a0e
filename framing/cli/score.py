"""``framing score``: a table of scores from any collection of articles."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import click

from framing.cli.reading import INCOMPLETE, Failure

FORMATS = ("parquet", "csv", "jsonl", "sqlite")


@click.command(
    epilog="""\b
Examples:
  framing score articles.parquet -o scores.parquet
  framing score folder/ more.csv -o scores.csv
  framing score dump.jsonl.gz -o scores.parquet --map text=Body --map outlet=Pub
  framing score articles.parquet -o scores.parquet --cues --workers 4
"""
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUT",
    help="Where the table goes; its ending tells the format.",
)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="The format, if the ending does not tell.",
)
@click.option(
    "--map",
    "settings",
    multiple=True,
    metavar="OURS=THEIRS",
    help="Which field holds what, as text=Body. May be repeated.",
)
@click.option("--cues", is_flag=True, help="Write the ledger of all cues, too.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes; all cores by default.")
@click.option("--overwrite", is_flag=True, help="Replace the output if it exists.")
@click.option("--strict", is_flag=True, help="Exit with 1 if any record could not be read.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def score(
    inputs: tuple[str, ...],
    settings: tuple[str, ...],
    *,
    output: str,
    format_: str | None,
    cues: bool,
    workers: int | None,
    overwrite: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Score collections of articles, of any size.

    INPUT is a file with many articles (CSV, TSV, JSON, JSON Lines, Parquet, Arrow; gzip and zstd
    are unpacked), a text file, or a folder of such files. A run that is broken off goes on where
    it stopped when the same command is given again.
    """
    from framing.batch import running, writing
    from framing.batch.plan import ChangedError
    from framing.engines import local

    path = Path(output)
    form = writing.BY_NAME[format_] if format_ else writing.BY_SUFFIX.get(path.suffix.lower())
    if form is None:
        message = (
            f'found "{output}", whose ending tells no format. Give one with -f, or end it with '
            ".parquet, .csv, .jsonl or .sqlite."
        )
        raise click.BadParameter(message, param_hint="-o")
    plan = running.plan(inputs, path, given=_mapping(settings), cues=cues)
    for reject in plan.rejects:
        click.echo(f"Not read: {reject}", err=True)
    if not plan.collections:
        message = "nothing could be read. Give files or folders of articles."
        raise Failure(message)
    if path.exists() and not overwrite and not plan.folder.exists():
        message = f"{path} exists. Add --overwrite to replace it, or give another name after -o."
        raise Failure(message)
    begun = time.monotonic()
    try:
        counts = running.run(
            plan, path, form, engine=lambda plan: local.run(plan, workers or os.cpu_count() or 1)
        )
    except ChangedError as error:
        message = (
            f"the run in {plan.folder} cannot go on: {error}. Remove that folder to begin anew."
        )
        raise Failure(message) from error
    if not quiet:
        took = time.monotonic() - begun
        click.echo(
            f"read {counts.read:,} = scored {counts.scored:,} + set aside {counts.aside:,} "
            f"+ rejected {counts.rejected:,}, in {took:.1f} s; {path}",
            err=True,
        )
    if strict and (counts.rejected or plan.rejects):
        sys.exit(INCOMPLETE)


def _mapping(settings: tuple[str, ...]) -> dict[str, str]:
    from framing.records.fields import NAMES

    found = {}
    for setting in settings:
        ours, sign, theirs = setting.partition("=")
        if not (sign and theirs and ours in NAMES):
            message = (
                f'found "{setting}", expected OURS=THEIRS, where OURS is one of {", ".join(NAMES)}.'
            )
            raise click.BadParameter(message, param_hint="--map")
        found[ours] = theirs
    return found
