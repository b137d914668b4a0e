"""Kahoot: a spreadsheet that Kahoot reads as a quiz.

Where several options are right, Kahoot takes any one of them.
"""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from reports.exercises.formats import naming
from reports.exercises.formats.characters import line
from reports.exercises.formats.files import zipped
from reports.exercises.formats.kahoot.questions import (
    ANSWER,
    ANSWERS,
    QUESTION,
    questions,
    refusal,
)
from reports.exercises.formats.worksheet.sheet import Sheet

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.exercises.formats.kahoot.questions import Question
    from reports.exercises.item import ExerciseSet

__all__ = ["HEADER", "refusal", "write"]

HEADER: Final = 8
"""The row that names the columns, as in Kahoot's own template; questions begin below it."""

_COLUMNS: Final = (
    f"Question - max {QUESTION} characters",
    *(f"Answer {number} - max {ANSWER} characters" for number in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
_WIDTHS: Final = {"A": 5, "B": 60, "C": 30, "D": 30, "E": 30, "F": 30, "G": 18, "H": 18}
# Spreadsheets hold when they were made; this is the first day that a zip can name.
_DATE: Final = datetime(1980, 1, 1)  # noqa: DTZ001 — openpyxl wants a time without a zone
_CORE: Final = "docProps/core.xml"
_STAMP: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def write(exercises: ExerciseSet) -> bytes:
    """The table as XLSX."""
    book = Workbook()
    book.properties.creator = "framing"
    book.properties.created = _DATE
    sheet = book.active
    for row, text in enumerate(_head(exercises), start=2):
        _put(sheet, row, 2, text)
    sheet.cell(2, 2).font = Font(bold=True, size=16)
    for column, name in enumerate(_COLUMNS, start=2):
        _put(sheet, HEADER, column, name).font = Font(bold=True)
    carried = (entry for entry in Sheet(exercises).entries if not refusal(entry.item))
    asked = [question for entry in carried for question in questions(entry)]
    for number, question in enumerate(asked, start=1):
        _row(sheet, HEADER + number, number, question)
    for column_letter, width in _WIDTHS.items():
        sheet.column_dimensions[column_letter].width = width
    return _stamped(book)


def _head(exercises: ExerciseSet) -> list[str]:
    """The rows above the table, which Kahoot skips."""
    sources = "; ".join(line(source.credit) for source in exercises.sources)
    return [
        line(naming.full_title(exercises)),
        naming.note(exercises),
        "Questions that begin with “Exercise” are about the printed sheet of this set: hand it out",
        "Kahoot takes any of several right answers. It has no feedback: talk about each question.",
        f"Sources: {sources}",
    ]


def _row(sheet: Worksheet, row: int, number: int, question: Question) -> None:
    sheet.cell(row, 1, number)
    blank = [""] * (ANSWERS[1] - len(question.answers))
    for column, text in enumerate((question.text, *question.answers, *blank), start=2):
        if text:
            _put(sheet, row, column, text).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(row, 7, question.seconds)
    _put(sheet, row, 8, ",".join(map(str, question.correct)))


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
