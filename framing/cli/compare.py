"""``framing compare``: several articles on one event side by side."""

from __future__ import annotations

import click

from framing.cli.options import report_options
from framing.cli.output import deliver_report
from framing.cli.reading import Failure, end, files_of, read_inputs


@click.command(
    epilog="""\b
Examples:
  framing compare seeds
  framing compare agency.txt daily.txt blog-post.txt --style blog-post.txt=blog
  framing compare seeds -f text
  framing compare one.txt other.txt --together
  framing compare seeds -o contrast.md
  cat article.txt | framing compare - other.txt
"""
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--style",
    "styles",
    multiple=True,
    metavar="FILE=STYLE",
    help="The style of one input, as wire or blog; overrides the manifest. May be repeated.",
)
@click.option(
    "--together",
    is_flag=True,
    help="Take all articles for one event, whatever they seem to report.",
)
@report_options
def compare(
    inputs: tuple[str, ...],
    styles: tuple[str, ...],
    *,
    together: bool,
    output: str | None,
    format_: str | None,
    overwrite: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Contrast articles on the same event.

    INPUT is a text file, a folder of them (with or without a manifest.toml), or - for standard
    input. Which articles report the same event is told by a manifest, or else by the names,
    numbers, dates and rare words that they share; articles that are alone on theirs are only
    mentioned. Where some articles have the style "wire", the others are held against the range of
    these. Without -o the report is framing-report.html in this folder, or the next free name.
    """
    articles = read_inputs(inputs, styles)
    import framing

    comparison = framing.compare(articles, together=together)
    if not comparison.compared:
        message = (
            f"found {len(articles)} article{'s' if len(articles) > 1 else ''}, and no two on the "
            "same event: there is nothing to contrast. Give more articles, add --together to take "
            "them for one event, or see each alone with framing report."
        )
        raise Failure(message)
    deliver_report(
        comparison,
        format_=format_,
        output=output,
        overwrite=overwrite,
        sources=files_of(articles),
        quiet=quiet,
    )
    end(articles, strict=strict)
