"""``framing exercise``: media-literacy exercises with answer keys, from any articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from framing.cli.output import deliver
from framing.cli.reading import Failure, end, files_of, read_inputs

if TYPE_CHECKING:
    from reports.exercises import ExerciseSet
    from reports.exercises.formats import Format
    from reports.exercises.kind import Kind


def _kinds(context: click.Context, parameter: click.Parameter, value: str) -> tuple[Kind, ...]:
    from reports.exercises import KINDS

    if not value:
        return KINDS
    by_name = {kind.name: kind for kind in KINDS}
    asked = [name.strip() for name in value.split(",") if name.strip()]
    unknown = [name for name in asked if name not in by_name]
    if unknown:
        message = f'found "{unknown[0]}", expected some of {", ".join(by_name)}.'
        raise click.BadParameter(message, context, parameter)
    return tuple(by_name[name] for name in dict.fromkeys(asked))


def _format(context: click.Context, parameter: click.Parameter, value: str) -> Format:
    from reports.exercises import format_named

    try:
        format_ = format_named(value)
        format_.writer()
    except ValueError as error:
        raise click.BadParameter(str(error), context, parameter) from error
    except ImportError as error:
        raise Failure(str(error)) from error
    return format_


@click.command(
    epilog="""\b
Examples:
  framing exercise seeds
  framing exercise seeds --types spot-hedge,match-quotation --seed 7 -o lesson.html
  framing exercise seeds --version B -o lesson-b.html
  framing exercise seeds --format moodle -o lesson.xml
  framing exercise seeds --grade 9 --count 6 --format jsonl -o key.jsonl
"""
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--types",
    "kinds",
    default="",
    metavar="TYPE,...",
    callback=_kinds,
    help="The types of exercises; all if not given. See --list-types.",
)
@click.option("--count", default=12, show_default=True, metavar="N", help="How many items at most.")
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same set.")
@click.option(
    "--version",
    type=click.Choice(["A", "B"], case_sensitive=False),
    default="A",
    show_default=True,
    help="B has the same items in another order, with their options in another order.",
)
@click.option("--grade", type=float, metavar="G", help="Highest US school grade of what is read.")
@click.option("--words", default=120, show_default=True, help="Words of an excerpt at most.")
@click.option("--title", default="Reading the news closely", show_default=True)
@click.option("-f", "--format", "format_", default="jsonl", show_default=True, callback=_format)
@click.option("-o", "--output", metavar="FILE", help="Where the set goes; - is standard output.")
@click.option("--overwrite", is_flag=True, help="Replace the output file if it exists.")
@click.option("--together", is_flag=True, help="Take all articles for one event.")
@click.option("--strict", is_flag=True, help="Exit with 1 if any input could not be read.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing of what was made.")
def exercise(
    inputs: tuple[str, ...],
    *,
    kinds: tuple[Kind, ...],
    count: int,
    seed: int,
    version: str,
    grade: float | None,
    words: int,
    title: str,
    format_: Format,
    output: str | None,
    overwrite: bool,
    together: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Make exercises with answer keys from articles."""
    articles = read_inputs(inputs)
    from reports.exercises import Wish, arrange, candidates, choose, material

    ground = material(articles, words=words, together=together)
    wish = Wish(kinds=kinds, count=count, seed=seed, grade=grade, title=title)
    found = candidates(ground, kinds)
    items = choose(found, wish)
    if not items:
        message = (
            f"found no item in {len(articles)} articles that is clear enough. Give more or longer "
            "articles, more --types, or a higher --grade."
        )
        raise Failure(message)
    exercises = arrange(items, ground, wish, version.upper())
    path = deliver(
        format_.writer().write(exercises),
        output=output,
        default=f"framing-exercises{format_.ending}",
        overwrite=overwrite,
        sources=files_of(articles),
    )
    if not quiet:
        _say(exercises, len(found), format_)
        if path is not None:
            click.echo(f"The exercises lie in {path}", err=True)
    end(articles, strict=strict)


def _say(exercises: ExerciseSet, found: int, format_: Format) -> None:
    click.echo(
        f"{len(exercises)} items of {found} that the articles support. "
        "Keys are computed: review them before use.",
        err=True,
    )
    refusal = format_.writer().refusal
    for item in exercises.items:
        reason = refusal(item)
        if reason:
            click.echo(f"Not in this format: {item.id}: {reason}", err=True)
