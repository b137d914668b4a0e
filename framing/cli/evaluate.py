"""``framing evaluate``: how far a measure agrees with people, on labelled data of yours."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Final

import click

from framing.cli.reading import Failure

# Named here too, so that asking for help does not load what evaluates.
TASKS: Final = tuple(
    "hedging sentiment clickbait loaded attribution comparison events pack".split()
)


@click.command(
    epilog="""\b
What FILE holds, in UTF-8; further columns and keys are ignored:
  hedging    parted by tabs: label (1 uncertain, 0 not), sentence
  sentiment  parted by tabs: mean (of ratings, -4 to 4), text
  clickbait  parted by tabs: label (1 clickbait, 0 news), headline
  loaded     a JSON object a line: text, label_bias (Biased, Non-biased, No agreement)
  attribution  a JSON object a line: text, attributions (a list of objects with source, cue and
             content, each a list of [start, end]); or a folder of such files
  comparison  TOML: articles and what they share, as docs/comparison-key.md says
  events     a JSON object a line: articles (a list of objects with title, text), neutral (one such)
  pack       a folder of marked articles, as docs/teaching-pack.md says; without one, the pack that
             comes with the toolkit

\b
Examples:
  framing evaluate hedging conll2010_wiki/train.tsv
  framing evaluate sentiment vader_nyt/nyt.tsv --json
  framing evaluate clickbait clickbait/headlines.tsv --write docs/accuracy.md
  framing evaluate loaded babe/sg2.jsonl -q
  framing evaluate attribution polnear/dev.jsonl
  framing evaluate comparison tests/cases/comparison/seeds.toml --differences
  framing evaluate events neus/val.jsonl
  framing evaluate pack --differences
"""
)
@click.argument("task", type=click.Choice(TASKS), metavar="TASK")
@click.argument("file", required=False)
@click.option("--json", "json_", is_flag=True, help="Print the results for machines.")
@click.option(
    "--write",
    "page",
    metavar="PAGE",
    help="Also write the results into their section of this Markdown page.",
)
@click.option(
    "--differences",
    is_flag=True,
    help="Also print where toolkit and data part, for comparison and pack; JSON always holds it.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but the results.")
def evaluate(
    task: str, file: str | None, *, json_: bool, page: str | None, differences: bool, quiet: bool
) -> None:
    """Measure how far the toolkit agrees with labelled data.

    TASK is hedging, sentiment, clickbait, loaded, attribution, comparison, events or pack; FILE
    holds texts with what people or sources said of them, in the form of that task. Printed are the
    figures with 95 % intervals, a floor, what others have published, and the rule by which cues
    become a decision. No data come with the toolkit but its teaching pack and the key of its seed
    articles.
    """
    started = perf_counter()
    from framing.evaluation import TASKS as DECLARED
    from framing.evaluation import EvaluationError, writing
    from framing.evaluation import evaluate as evaluated
    from framing.evaluation.page import write

    given = file or DECLARED[task].given
    if given is None:
        raise click.MissingParameter(param_hint="'FILE'", param_type="argument")
    try:
        found = evaluated(DECLARED[task], given)
        if page is not None:
            write(found, Path(page))
    except EvaluationError as error:
        raise Failure(str(error)) from error
    click.echo(writing.as_json(found) if json_ else writing.as_text(found))
    if differences and not json_:
        for line in found.measured.differences:
            click.echo(line)
    if not quiet:
        # On standard error: what is printed as the result does not change from run to run.
        took = perf_counter() - started
        click.echo(f"Scored {found.count:,} {found.task.items} in {took:.1f} s.", err=True)
