"""The command line: one file per command."""

from __future__ import annotations

import click

from framing.cli.compare import compare
from framing.cli.diff import diff
from framing.cli.evaluate import evaluate
from framing.cli.exercise import exercise
from framing.cli.explain import explain
from framing.cli.features import features
from framing.cli.grade import grade
from framing.cli.report import report
from framing.cli.score import score
from framing.cli.sources import sources


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  framing compare seeds
  framing report article.txt
  framing diff morning.txt evening.txt
  framing score articles.parquet -o scores.parquet
  framing explain hedging
""",
)
@click.version_option(package_name="framing-toolkit", prog_name="framing")
def main() -> None:
    """See how news frames its story and what its claims rest on.

    It describes wording, with the words behind every number. It does not tell whether a text is
    true, and it ranks no outlets.
    """


for _command in (
    compare,
    report,
    diff,
    exercise,
    grade,
    score,
    sources,
    features,
    explain,
    evaluate,
):
    main.add_command(_command)
