"""``framing report``: what was found in one article."""

from __future__ import annotations

import click

from framing.cli.options import report_options
from framing.cli.output import deliver_report
from framing.cli.reading import end, files_of, read_inputs


@click.command(
    epilog="""\b
Examples:
  framing report article.txt
  framing report article.txt -o article.md
  framing report article.txt -f json > article.json
  pbpaste | framing report -
"""
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@report_options
def report(
    inputs: tuple[str, ...],
    *,
    output: str | None,
    format_: str | None,
    overwrite: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Show an article with its hedges, loaded words, quotes and sources marked.

    INPUT is a text file, or - for standard input; of several, each is shown by itself in one
    report. Without -o the report is framing-report.html in this folder, or the next free name.
    """
    articles = read_inputs(inputs)
    from framing.analysis import analyse

    analysis = analyse(articles)
    deliver_report(
        analysis,
        format_=format_,
        output=output,
        overwrite=overwrite,
        sources=files_of(articles),
        quiet=quiet,
    )
    end(articles, strict=strict)
