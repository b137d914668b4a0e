"""``framing grade``: pupils' answers held against a key, and against each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli.output import deliver
from framing.cli.reading import INCOMPLETE, Failure

if TYPE_CHECKING:
    from reports.exercises import ExerciseSet


@click.command(
    epilog="""\b
Examples:
  framing exercise seeds --format jsonl -o key.jsonl
  framing grade answers.jsonl --key key.jsonl
  framing grade class-a.csv class-b.csv --key key.jsonl -o grades.csv
  framing grade label-studio-export.json --key key.jsonl
  framing grade brat-folder --key key.jsonl -o grades.json

\b
Answers are read as
  CSV           pupil, item, answer; or a row for each pupil with a column for each item,
                headed by its id or its prompt
  JSON Lines    {"pupil": "Ada", "item": "spot-hedge-...", "answer": ...}, as the worksheet saves
  Label Studio  its JSON export, of pupils' own marks in a passage
  brat          a folder for each pupil, with .txt and .ann files
An answer is an option's id, letter or words; "1B; 2A" for what is matched; steps in order; words
that were marked, or [start, end] in the passage; several are separated by semicolons.
"""
)
@click.argument("answers", nargs=-1, required=True, metavar="ANSWERS...")
@click.option(
    "--key",
    required=True,
    metavar="KEY",
    help="The set as framing exercise --format jsonl made it.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Where a row for each answer goes, as .csv, or everything as .json.",
)
@click.option("--overwrite", is_flag=True, help="Replace the output file if it exists.")
@click.option("--strict", is_flag=True, help="Exit with 1 if any answer could not be read.")
@click.option("-q", "--quiet", is_flag=True, help="Print no summary.")
def grade(
    answers: tuple[str, ...],
    *,
    key: str,
    output: str | None,
    overwrite: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Grade answers, with the evidence; tell how far a class agrees and what it confused most.

    Answers that are written freely get no points: they are named for a teacher to read by the
    rubric, with the loaded words that are left in them. Points are for learning and talking about;
    keys are computed unless a teacher has reviewed them.
    """
    ending = Path(output).suffix.lower() if output and output != "-" else ".csv"
    if ending not in {".csv", ".json"}:
        message = f'found the ending "{ending}" in {output}, expected .csv or .json.'
        raise click.BadParameter(message, param_hint="--output")
    exercises = _key(key)
    from reports.exercises.grading import AnswersError, read
    from reports.exercises.grading import grade as graded
    from reports.exercises.grading.telling import as_csv, as_json, as_text

    try:
        found, unread = read(map(Path, answers), exercises)
    except AnswersError as error:
        raise Failure(str(error)) from error
    for one in unread:
        click.echo(f"Not read: {one}", err=True)
    if not found:
        message = "no answer could be read. See framing grade --help for what answers look like."
        raise Failure(message)
    grades = graded(found, exercises, unread)
    if output is not None:
        deliver(
            as_json(grades) if ending == ".json" else as_csv(grades),
            output=output,
            default=None,
            overwrite=overwrite,
            sources=[Path(key), *(Path(path) for path in answers if Path(path).is_file())],
        )
    if not quiet and output != "-":
        click.echo(as_text(grades, exercises), nl=False)
    if strict and unread:
        raise SystemExit(INCOMPLETE)


def _key(path: str) -> ExerciseSet:
    from reports.exercises.serial import KeyFileError, loads

    try:
        return loads(Path(path).read_text(encoding="utf-8"), path)
    except OSError as error:
        message = f"cannot read the key {path}: {error.strerror or error}."
        raise Failure(message) from error
    except (KeyFileError, UnicodeDecodeError) as error:
        raise Failure(str(error)) from error
