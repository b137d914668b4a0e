"""A page whose sections are written by evaluations, each its own; what else stands there stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.evaluation.evaluation import EvaluationError
from framing.evaluation.writing import as_markdown

if TYPE_CHECKING:
    from pathlib import Path

    from framing.evaluation.evaluation import Evaluation

_ENDS: Final = ("begin", "end")


def write(evaluation: Evaluation, path: Path) -> None:
    """Put the evaluation in its section of the page, or at the end if it has none yet.

    Raises
    ------
    EvaluationError
        If the page cannot be read or written, or one of the section's two markers is missing.
    """
    try:
        page = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(with_section(evaluation, page, path.name), encoding="utf-8", newline="\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        message = f"{path}: cannot be read and written: {reason}."
        raise EvaluationError(message) from error


def with_section(evaluation: Evaluation, page: str, name: str) -> str:
    """The page with the evaluation in its section; ``name`` names the page in messages."""
    begin, end = (f"<!-- framing evaluate {evaluation.task.name}: {at} -->" for at in _ENDS)
    section = f"{begin}\n\n{as_markdown(evaluation)}\n\n{end}"
    if begin not in page and end not in page:
        return f"{page.rstrip()}\n\n{section}\n".lstrip()
    before, found_begin, rest = page.partition(begin)
    _, found_end, after = rest.partition(end)
    if not (found_begin and found_end):
        message = (
            f"{name}: found one of the markers of the section {evaluation.task.name}, expected "
            f"{begin} and, below it, {end}. Remove the one there is, and the section is added."
        )
        raise EvaluationError(message)
    return f"{before}{section}{after}"
