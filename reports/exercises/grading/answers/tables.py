"""Answers as CSV: a row for each answer, or a row for each pupil and a column for each item."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from reports.exercises.grading.answers.placing import Placer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.exercises.grading.given import Answered, Unread
    from reports.exercises.item import ExerciseSet, Item

_PUPIL: Final = ("pupil", "student", "learner", "name", "username", "email address", "email")
_NUMBER: Final = re.compile(r"^\s*\d+\s*[.):]\s*")


def read(text: str, file: str, exercises: ExerciseSet) -> tuple[list[Answered], list[Unread]]:
    """The answers of a table.

    With a column "item", rows have pupil, item and answer. Otherwise each column that is headed by
    an item's id or by its prompt holds the answers to it, as forms save them.
    """
    placer = Placer(exercises)
    try:
        dialect: type[csv.Dialect] | str = csv.Sniffer().sniff(text.split("\n", 1)[0], ",;\t")
    except csv.Error:
        dialect = "excel"
    reader = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect)
    headers = list(reader.fieldnames or ())
    pupil = _first(headers, _PUPIL)
    items = _items(headers, exercises)
    long = _first(headers, ("item",))
    answer = _first(headers, ("answer", "answers", "response"))
    if pupil is None or not ((long and answer) or items):
        placer.skip(
            f"{file}, line 1",
            f"found the columns {', '.join(headers)}; expected pupil, item and answer, or pupil "
            "and a column for each item, headed by its id or its prompt",
        )
        return placer.found
    for row in reader:
        place = f"{file}, line {reader.line_num}"
        if long and answer:
            placer.add(place, row[pupil], row[long] or "", row[answer])
            continue
        for header, item in items.items():
            if row[header]:
                placer.add(f"{place}, {item.id}", row[pupil], item, row[header])
    return placer.found


def _first(headers: Sequence[str], names: Sequence[str]) -> str | None:
    by_name = {header.strip().casefold(): header for header in headers}
    return next((by_name[name] for name in names if name in by_name), None)


def _items(headers: Sequence[str], exercises: ExerciseSet) -> dict[str, Item]:
    """The items that columns are headed by; a prompt that several items have tells none."""
    by_text: dict[str, list[Item]] = {}
    for item in exercises.items:
        for text in (item.id, item.prompt):
            by_text.setdefault(" ".join(text.split()), []).append(item)
    found = {}
    for header in headers:
        asked = " ".join(_NUMBER.sub("", header).split())
        candidates = by_text.get(asked, [])
        if len(candidates) == 1:
            found[header] = candidates[0]
    return found
