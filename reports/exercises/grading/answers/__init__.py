"""Reading pupils' answers, in the forms in which they come.

``read`` tells the form of a file or folder by what it holds; what cannot be used is named with its
place and reason, and nothing else is lost by it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from reports.exercises.grading.answers import brat, json_lines, label_studio, tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.exercises.grading.given import Answered, Unread
    from reports.exercises.item import ExerciseSet


class AnswersError(ValueError):
    """Nothing can be read from what was given; says what was found and what was expected."""


def read(paths: Iterable[Path], exercises: ExerciseSet) -> tuple[list[Answered], list[Unread]]:
    """The answers in files and folders, and what could not be read of them.

    Raises
    ------
    AnswersError
        If a path is no file or folder of answers.
    """
    answers: list[Answered] = []
    unread: list[Unread] = []
    for path in paths:
        found, missed = _read(Path(path), exercises)
        answers += found
        unread += missed
    return answers, unread


def _read(path: Path, exercises: ExerciseSet) -> tuple[list[Answered], list[Unread]]:
    if path.is_dir():
        if any(path.rglob("*.ann")):
            return brat.read(path, exercises)
        message = f"{path}: found no .ann file in the folder, expected brat annotations"
        raise AnswersError(message)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror or error})"
        raise AnswersError(message) from error
    except UnicodeDecodeError as error:
        message = f"{path}: found bytes that are no UTF-8 at {error.start}; save it as UTF-8"
        raise AnswersError(message) from error
    name = str(path)
    if path.suffix.lower() == ".ann":
        return brat.read(path, exercises)
    if text.lstrip()[:1] == "[" or _is_document(text):
        return label_studio.read(text, name, exercises)
    if text.lstrip()[:1] == "{":
        return json_lines.read(text, name, exercises)
    return tables.read(text, name, exercises)


def _is_document(text: str) -> bool:
    """Whether the text is one JSON object over several lines: a single task of Label Studio."""
    if text.lstrip()[:1] != "{" or "\n" not in text.strip():
        return False
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
