"""Reading what a command was given, and saying what could not be read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.reading import STANDARD_INPUT, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading import Articles

# Nothing could be done with what was given.
NOTHING_READ = 1
# Something was left out, and --strict asked for all.
INCOMPLETE = 1


class Failure(click.ClickException):
    """A clear end: the message goes to standard error, the exit code is 1."""

    exit_code = NOTHING_READ


def styles_of(settings: Sequence[str]) -> dict[str, str]:
    """The styles given as FILE=STYLE.

    Raises
    ------
    click.BadParameter
        If one has another form.
    """
    styles = {}
    for setting in settings:
        file, sign, style = setting.rpartition("=")
        if not (file and sign and style):
            message = (
                f'found "{setting}", expected FILE=STYLE, for instance blog-post.txt=blog '
                "(the styles contrasted by default are wire and blog)."
            )
            raise click.BadParameter(message, param_hint="--style")
        styles[file] = style
    return styles


def read_inputs(inputs: Sequence[str], styles: Sequence[str] = ()) -> Articles:
    """The articles in ``inputs``; every reject is named on standard error.

    Raises
    ------
    Failure
        If there is no article at all.
    """
    if "" in inputs:
        message = 'found an empty name, expected a file or a folder. The folder here is ".".'
        raise click.BadParameter(message, param_hint="INPUT")
    try:
        articles = read(*inputs, styles=styles_of(styles))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--style") from error
    for reject in articles.rejects:
        click.echo(f"Not read: {reject}", err=True)
    if not articles:
        message = (
            "no article could be read. Give text files, a folder of them, or - for standard input."
        )
        raise Failure(message)
    return articles


def files_of(articles: Articles) -> list[Path]:
    """The files that the articles come from."""
    paths = (Path(article.file) for article in articles if article.file != STANDARD_INPUT)
    return [path for path in paths if path.exists()]


def end(articles: Articles, *, strict: bool) -> None:
    """Leave with exit code 1 if something was rejected and ``strict`` asks for all."""
    if strict and articles.rejects:
        sys.exit(INCOMPLETE)
