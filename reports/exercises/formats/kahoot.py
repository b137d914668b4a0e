"""Kahoot: a spreadsheet that Kahoot reads as a quiz, with what fits on its screens.

A question has 120 characters there, its passage included, and an answer 75. Where several options
are right, Kahoot takes any one of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from reports.exercises.formats import naming
from reports.exercises.formats.characters import line
from reports.exercises.formats.files import zipped
from reports.exercises.formats.proofs import quoted
from reports.exercises.item import Choice, Matching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.exercises.item import ExerciseSet, Item, Option

QUESTION: Final = 120
ANSWER: Final = 75
ANSWERS: Final = (2, 4)
TIMES: Final = (5, 10, 20, 30, 60, 90, 120, 240)

HEADER: Final = 8
"""The row that names the columns, as in Kahoot's own template; questions begin below it."""

_COLUMNS: Final = (
    f"Question - max {QUESTION} characters",
    *(f"Answer {number} - max {ANSWER} characters" for number in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_WIDTHS: Final = (5, 60, 30, 30, 30, 30, 18, 18)
_SECONDS: Final = 10  # to find one's way, and then for each word:
_SECONDS_A_WORD: Final = 0.5
_ASKING: Final = re.compile(r"[^?]*\?")
# Spreadsheets hold when they were made; this is the first day that a zip can name.
_DATE: Final = datetime(1980, 1, 1)  # noqa: DTZ001 — openpyxl wants a time without a zone
_CORE: Final = "docProps/core.xml"
_STAMP: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


@dataclass(frozen=True, slots=True)
class Question:
    """A row of the table; ``correct`` counts the answers from 1."""

    text: str
    answers: tuple[str, ...]
    correct: tuple[int, ...]

    @property
    def seconds(self) -> int:
        """The time to answer it, one of those that Kahoot has."""
        words = len(" ".join((self.text, *self.answers)).split())
        wanted = _SECONDS + _SECONDS_A_WORD * words
        return next((time for time in TIMES if time >= wanted), TIMES[-1])

    @property
    def problem(self) -> str:
        """Why Kahoot would not take it; empty if it does."""
        least, most = ANSWERS
        if _length(self.text) > QUESTION:
            return (
                f"the question and what it asks about have {_length(self.text)} characters, "
                f"and Kahoot takes {QUESTION}"
            )
        if not least <= len(self.answers) <= most:
            return f"there are {len(self.answers)} answers, and Kahoot takes {least} to {most}"
        longest = max(map(_length, self.answers))
        if longest > ANSWER:
            return f"an answer has {longest} characters, and Kahoot takes {ANSWER}"
        if not self.correct:
            return "no answer is right, and Kahoot wants one that is"
        return ""


def refusal(item: Item) -> str:
    """Why Kahoot cannot ask an item; empty if it can."""
    if not isinstance(item.response, Choice | Matching):
        return "Kahoot asks to choose one of several answers, and nothing else"
    return next((one.problem for one in _questions(item) if one.problem), "")


def write(exercises: ExerciseSet) -> bytes:
    """The table as XLSX."""
    book = Workbook()
    book.properties.creator = "framing"
    book.properties.created = _DATE
    sheet = book.active
    sheet.title = "Sheet1"
    for row, text in enumerate(_head(exercises), start=2):
        _put(sheet, row, 2, text)
    sheet.cell(2, 2).font = Font(bold=True, size=16)
    for column, name in enumerate(_COLUMNS, start=2):
        _put(sheet, HEADER, column, name).font = Font(bold=True)
    carried = (item for item in exercises.items if not refusal(item))
    questions = [question for item in carried for question in _questions(item)]
    for number, question in enumerate(questions, start=1):
        _row(sheet, HEADER + number, number, question)
    for letter, width in zip("ABCDEFGH", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    return _stamped(book)


def _questions(item: Item) -> Iterator[Question]:
    match item.response:
        case Choice(options=options):
            shown = [item.prompt, *(quoted(passage.text) for passage in item.passages)]
            yield Question(line(" ".join(shown)), _texts(options), _right(options))
        case Matching(prompts=prompts, answers=answers):
            asking = _ASKING.match(item.prompt)
            for prompt in prompts:
                shown = [asking[0] if asking else item.prompt, prompt.text]
                shown += [quoted(passage.text) for passage in item.passages]
                right = [place for place, one in enumerate(answers, 1) if one.id == prompt.answer]
                texts = tuple(line(answer.text) for answer in answers)
                yield Question(line(" ".join(shown)), texts, tuple(right))


def _texts(options: tuple[Option, ...]) -> tuple[str, ...]:
    return tuple(line(option.text) for option in options)


def _right(options: tuple[Option, ...]) -> tuple[int, ...]:
    return tuple(place for place, option in enumerate(options, start=1) if option.correct)


def _length(text: str) -> int:
    """Characters as Kahoot's page counts them: one outside the basic plane is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _head(exercises: ExerciseSet) -> list[str]:
    """The rows above the table, which Kahoot skips."""
    sources = "; ".join(line(source.credit) for source in exercises.sources)
    return [
        line(naming.full_title(exercises)),
        naming.note(exercises),
        "Kahoot takes any of several right answers. It has no feedback: talk about each question.",
        f"Sources: {sources}",
    ]


def _row(sheet: Worksheet, row: int, number: int, question: Question) -> None:
    sheet.cell(row, 1, number)
    blank = [""] * (ANSWERS[1] - len(question.answers))
    correct = ",".join(map(str, question.correct))
    for column, text in enumerate((question.text, *question.answers, *blank), start=2):
        if text:
            _put(sheet, row, column, text).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(row, 7, question.seconds)
    _put(sheet, row, 8, correct)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """A cell that holds text, even if it begins like a formula."""
    cell = sheet.cell(row, column, text)
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    return cell


def _stamped(book: Workbook) -> bytes:
    """The file without the time at which it was written."""
    written = BytesIO()
    book.save(written)
    with ZipFile(written) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    date = f"{_DATE:%Y-%m-%dT%H:%M:%SZ}".encode()
    files[_CORE] = _STAMP.sub(rb"\g<1>" + date, files[_CORE])
    return zipped(files)
