"""``framing report``: what was found in one article."""

from __future__ import annotations

import click

from framing.cli.options import report_options
from framing.cli.output import deliver, format_for, show
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
    from reports import report as render

    analysis = analyse(articles)
    kind = format_for(format_, output)
    default = "framing-report.html" if kind == "html" else None
    path = deliver(
        render(analysis, kind),
        output=output,
        default=default,
        overwrite=overwrite,
        sources=files_of(articles),
    )
    if path is not None and not quiet:
        show(analysis)
        click.echo(f"The report lies in {path}")
    end(articles, strict=strict)
