"""``framing diff``: two versions of one article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from framing.cli.output import deliver, format_for
from framing.cli.reading import Failure, files_of, read_inputs

if TYPE_CHECKING:
    from framing.reading import Articles

FORMATS: Final = ("text", "markdown", "json")


@click.command(
    epilog="""\b
Examples:
  framing diff morning.txt evening.txt
  framing diff morning.txt evening.txt -f markdown
  framing diff morning.txt evening.txt -o changes.json
  git show HEAD:article.txt | framing diff - article.txt
"""
)
@click.argument("old")
@click.argument("new")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where the differences go; without it they are printed. Its ending tells the format.",
)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="text (default), markdown or json.",
)
@click.option("--overwrite", is_flag=True, help="Replace the output file if it exists.")
def diff(old: str, new: str, *, output: str | None, format_: str | None, overwrite: bool) -> None:
    """Tell what changed between two versions of an article.

    OLD and NEW are text files, or - for standard input: sentences removed, added and changed;
    hedges, boosters and loaded words gone or new; sources, numbers and quotations. Different
    page furniture is no difference. The exit code is 0 whether or not there is any.
    """
    before, after = _one(old), _one(new)
    kind = _format(format_, output)
    from framing.versions import diff as compare_versions
    from reports.versions import render

    deliver(
        render(compare_versions(before[0], after[0]), kind),
        output=output,
        default=None,
        overwrite=overwrite,
        sources=[*files_of(before), *files_of(after)],
    )


def _one(given: str) -> Articles:
    """The one article of an input."""
    articles = read_inputs((given,))
    if len(articles) != 1:
        message = (
            f"found {len(articles)} articles in {given}, expected one version of one article. "
            "Give a text file for each version."
        )
        raise Failure(message)
    return articles


def _format(format_: str | None, output: str | None) -> str:
    """The format asked for, or the one that the output file's name tells; text otherwise."""
    if format_ is None and output and output != "-" and Path(output).suffix:
        kind = format_for(None, output)
        if kind not in FORMATS:
            message = (
                f"found {output}, but two versions are told as {', '.join(FORMATS)} only. "
                "Give a file that ends in .txt, .md or .json."
            )
            raise click.BadParameter(message, param_hint="--output")
        return kind
    return format_ or "text"
