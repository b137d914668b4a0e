"""``framing score``: a table of scores from any collection of articles."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from framing.cli.reading import INCOMPLETE, Failure
from framing.reading import STANDARD_INPUT

if TYPE_CHECKING:
    from framing.batch.running import Finished
    from framing.batch.writing import OutputFormat

FORMATS: Final = ("parquet", "csv", "jsonl", "sqlite")
ENGINES: Final = ("local", "ray")
INPUT_FORMATS: Final = ("jsonl", "csv", "text")
STANDARD_OUTPUT: Final = "-"
INTERRUPTED: Final = 130
_LISTED: Final = 5


@click.command(
    epilog="""\b
Examples:
  framing score articles.parquet -o scores.parquet
  framing score folder/ more.csv -o scores.csv
  framing score dump.jsonl.gz -o scores.parquet --map text=Body --map outlet=Pub
  framing score articles.parquet -o scores.sqlite --cues --duplicates --workers 4
  framing score articles.parquet -o scores.parquet --engine ray --address head:6379
  zcat dump.jsonl.gz | framing score - -o - -f csv > scores.csv
"""
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUT",
    help="Where the table goes; its ending tells the format. - is standard output.",
)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="The format, if the ending does not tell.",
)
@click.option(
    "--input-format",
    type=click.Choice(INPUT_FORMATS),
    default="jsonl",
    show_default=True,
    help="What stands in standard input.",
)
@click.option(
    "--map",
    "settings",
    multiple=True,
    metavar="OURS=THEIRS",
    help="Which field holds what, as text=Body. May be repeated.",
)
@click.option("--cues", is_flag=True, help="Write the ledger of all cues, too.")
@click.option("--duplicates", is_flag=True, help="Mark copies of an earlier article.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Read N records at most.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes; all cores by default.")
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="local",
    show_default=True,
    help="Who works: this machine's processes or a Ray cluster.",
)
@click.option(
    "--address",
    metavar="HOST:PORT",
    help="The Ray cluster; else RAY_ADDRESS, else one on this machine.",
)
@click.option("--restart", is_flag=True, help="Begin anew where a run was broken off.")
@click.option("--overwrite", is_flag=True, help="Replace the output if it exists.")
@click.option("--strict", is_flag=True, help="Exit with 1 if any record could not be read.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def score(
    inputs: tuple[str, ...],
    settings: tuple[str, ...],
    *,
    output: str,
    format_: str | None,
    engine: str,
    address: str | None,
    strict: bool,
    quiet: bool,
    **options: Any,  # noqa: ANN401 — passed on as they are
) -> None:
    """Score collections of articles, of any size.

    INPUT is a file with many articles (CSV, TSV, JSON, JSON Lines, Parquet, Arrow, WARC; gzip and
    zstd are unpacked), one with a single article (text, web page, ninjs, NewsML-G2, NITF), a folder
    of such files, or - for standard input. Web pages, web archives and wire formats in XML need the
    extras html, warc and wire. A run that is broken off goes on where it stopped when the same
    command is given again.
    """
    from framing.batch import memory, writing

    memory.give_back()
    if address and engine == "local":
        message = "only --engine ray has one"
        raise click.BadParameter(message, param_hint="--address")
    if output == STANDARD_OUTPUT:
        form = writing.BY_NAME[format_ or "jsonl"]
        path = Path(f"scores{form.suffixes[0]}")
    else:
        path = Path(output)
        try:
            form = writing.format_of(path, format_)
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="-o") from error
    options |= {
        "format": form.name,
        "fields": _mapping(settings),
        "engine": engine,
        "address": address,
    }
    if output == STANDARD_OUTPUT:
        finished = _to_standard_output(inputs, path, form, options, quiet=quiet)
    else:
        finished = _run(inputs, path, options, quiet=quiet)
    if strict and finished.counts.rejected:
        sys.exit(INCOMPLETE)


def _run(
    inputs: tuple[str, ...],
    path: Path,
    options: dict[str, Any],
    *,
    quiet: bool,
    temporary: bool = False,
) -> Finished:
    from framing.batch.errors import BatchError
    from framing.cli.progress import duration, watcher
    from framing.engines.scoring import score_collection

    told = watcher(quiet=quiet)
    begun = time.monotonic()
    try:
        finished = score_collection(inputs, path, watcher=told, **options)
    except BatchError as error:
        told.close()
        raise Failure(str(error)) from error
    except KeyboardInterrupt:
        told.close()
        click.echo("Broken off. What is done is kept: the same command goes on.", err=True)
        sys.exit(INTERRUPTED)
    told.close()
    for reject in finished.rejects[:_LISTED]:
        click.echo(f"Not read: {reject}", err=True)
    if finished.before:
        told.say(
            f"{path} is complete: {finished.counts}. The inputs, the options and framing are what "
            "they were; nothing was done. Add --overwrite to score again."
        )
    else:
        files = "" if temporary else f": {', '.join(map(str, finished.files))}"
        told.say(f"{finished.counts}, in {duration(time.monotonic() - begun)}{files}")
    return finished


def _to_standard_output(
    inputs: tuple[str, ...],
    path: Path,
    form: OutputFormat,
    options: dict[str, Any],
    *,
    quiet: bool,
) -> Finished:
    """Score into a folder that goes again, and print the table; nothing can be gone on with."""
    if not form.text or options["cues"]:
        message = (
            f"{'the ledger of cues' if form.text else form.name} cannot go to standard output. "
            "Give the name of a file."
        )
        raise click.BadParameter(message, param_hint="-o")
    if sys.stdout.isatty() and inputs == (STANDARD_INPUT,) and sys.stdin.isatty():
        click.echo("Reading standard input; end it with Ctrl-D.", err=True)
    with tempfile.TemporaryDirectory(prefix="framing-") as folder:
        finished = _run(inputs, Path(folder) / path, options, quiet=quiet, temporary=True)
        rejects = Path(folder) / f"{path.name}.rejects.jsonl"
        if rejects.exists() and not quiet:
            click.echo(rejects.read_text(encoding="utf-8"), err=True, nl=False)
        with (Path(folder) / path).open("rb") as table:
            shutil.copyfileobj(table, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    return finished


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
