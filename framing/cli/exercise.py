"""``framing exercise``: media-literacy exercises with answer keys, from any articles."""

from __future__ import annotations

from pathlib import Path
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


def _list_types(context: click.Context, _parameter: click.Parameter, value: object) -> None:
    if not value or context.resilient_parsing:
        return
    from reports.exercises import KINDS

    for kind in KINDS:
        click.echo(f"{kind.name}\n  {kind.task} Practises: {kind.skill}")
        for asked in kind.questions:
            click.echo(f"  {asked.framework}: {asked.question}")
        click.echo(f"  When reviewing: {kind.caution}")
    context.exit()


@click.command(
    epilog="""\b
Examples:
  framing exercise seeds
  framing exercise seeds --types spot-hedge,match-quotation --seed 7 -o lesson.html
  framing exercise seeds --version B -o lesson-b.html
  framing exercise seeds --format moodle -o lesson.xml
  framing exercise seeds --grade 9 --count 6 --format jsonl -o key.jsonl
  framing exercise seeds --write-review review.csv
  framing exercise seeds --review review.csv --reviewed -o lesson.html
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
@click.option("-f", "--format", "format_", default="html", show_default=True, callback=_format)
@click.option("-o", "--output", metavar="FILE", help="Where the set goes; - is standard output.")
@click.option("--overwrite", is_flag=True, help="Replace the output file if it exists.")
@click.option(
    "--write-review",
    metavar="FILE",
    help="Write the items as a table to accept, edit or reject them in, and no set.",
)
@click.option("--review", metavar="FILE", help="That table, filled in: what it says is applied.")
@click.option("--reviewed", is_flag=True, help="Leave out what was neither accepted nor edited.")
@click.option(
    "--list-types",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_types,
    help="Say what types there are, and end.",
)
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
    write_review: str | None,
    review: str | None,
    reviewed: bool,
    together: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Make exercises with answer keys from articles.

    INPUT is a text file, a folder of them (with or without a manifest.toml), or - for standard
    input. Several articles on one event support more types than one article. Items are made where
    the evidence is clear, and each key quotes it; keys are computed all the same, so read them
    before a lesson: --write-review gives a table for that. No item asks whether something is true
    or an outlet is biased.

    The same articles, seed and options give the same set, and the same item always has the same
    id, so that exporting again updates it in a learning platform.
    """
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
    given = files_of(articles)
    if write_review is not None:
        from reports.exercises.reviewing import table

        path = deliver(
            table(exercises), output=write_review, default=None, overwrite=overwrite, sources=given
        )
        if not quiet and path is not None:
            click.echo(f"{len(exercises)} items to review lie in {path}", err=True)
        end(articles, strict=strict)
        return
    if review is not None:
        exercises = _reviewed(exercises, review)
    if reviewed:
        exercises = _only_reviewed(exercises)
    path = deliver(
        _written(exercises, format_),
        output=output,
        default=f"framing-exercises{format_.ending}",
        overwrite=overwrite,
        sources=given,
    )
    if not quiet:
        _say(exercises, len(found), format_)
        if path is not None:
            click.echo(f"The exercises lie in {path}", err=True)
    end(articles, strict=strict)


def _written(exercises: ExerciseSet, format_: Format) -> bytes:
    reasons = [format_.writer().refusal(item) for item in exercises.items]
    if reasons and all(reasons):
        message = (
            f"found no item that the format {format_.name} can carry: {reasons[0]}. "
            "Give other --types or another --format."
        )
        raise Failure(message)
    return format_.writer().write(exercises)


def _reviewed(exercises: ExerciseSet, review: str) -> ExerciseSet:
    from reports.exercises.reviewing import ReviewError, reviewed

    try:
        text = Path(review).read_text(encoding="utf-8-sig")
        return reviewed(exercises, text, review)
    except OSError as error:
        message = f"cannot read the review {review}: {error.strerror or error}."
        raise Failure(message) from error
    except UnicodeDecodeError as error:
        message = f"{review}: found bytes that are no UTF-8 at {error.start}; save it as CSV UTF-8."
        raise Failure(message) from error
    except ReviewError as error:
        raise Failure(str(error)) from error


def _only_reviewed(exercises: ExerciseSet) -> ExerciseSet:
    from dataclasses import replace

    from reports.exercises.item import Standing

    kept = tuple(item for item in exercises.items if item.standing is Standing.REVIEWED)
    if not kept:
        message = "no item was accepted or edited: fill in the table of --write-review first."
        raise Failure(message)
    return replace(exercises, items=kept)


def _say(exercises: ExerciseSet, found: int, format_: Format) -> None:
    from reports.exercises.item import Standing

    computed = sum(item.standing is not Standing.REVIEWED for item in exercises.items)
    advice = "Keys are computed: review them before use." if computed else "All are reviewed."
    click.echo(
        f"{len(exercises)} items of {found} that the articles support. {advice}",
        err=True,
    )
    refusal = format_.writer().refusal
    for item in exercises.items:
        reason = refusal(item)
        if reason:
            click.echo(f"Not in this format: {item.id}: {reason}", err=True)
