"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from framing.cli.output import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable


def report_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that writes a report."""
    for option in reversed(
        (
            click.option(
                "-o",
                "--output",
                metavar="FILE",
                help="Where the report goes; - is standard output. Its ending tells the format.",
            ),
            click.option(
                "-f",
                "--format",
                "format_",
                type=click.Choice(FORMATS),
                help="html (default), markdown, json, or text for the terminal.",
            ),
            click.option("--overwrite", is_flag=True, help="Replace the output file if it exists."),
            click.option(
                "--strict", is_flag=True, help="Exit with 1 if any input could not be read."
            ),
            click.option(
                "-q", "--quiet", is_flag=True, help="Print nothing but the report itself."
            ),
        )
    ):
        command = option(command)
    return command
