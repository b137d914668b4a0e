"""Reading labelled data: tables of tab-separated values, and JSON objects a line each."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, Final

from framing.evaluation.evaluation import EvaluationError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_LONGEST_SHOWN: Final = 40


def rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The named columns of each row of a table, with the place of the row for messages.

    The first line names the columns, in any order and with others between them. Cells are as they
    stand: quotation marks do not enclose anything.

    Raises
    ------
    EvaluationError
        If a column is missing, or a row has more or fewer cells than there are columns.
    """
    lines = _lines(path)
    place, line = next(lines, ("", ""))
    header = line.split("\t")
    if not place or not set(columns) <= set(header):
        found = f"the columns {', '.join(map(_shown, header))}" if place else "nothing in it"
        expected = f"the columns {', '.join(columns)}, parted by tabs"
        message = f"{place or path.name}: found {found}, expected {expected}."
        raise EvaluationError(message)
    chosen = [header.index(name) for name in columns]
    for place, line in lines:
        cells = line.split("\t")
        if len(cells) != len(header):
            message = (
                f"{place}: found {len(cells)} cell{'s' if len(cells) > 1 else ''}, expected "
                f"{len(header)} parted by tabs: {', '.join(header)}."
            )
            raise EvaluationError(message)
        yield place, tuple(cells[number] for number in chosen)


def objects(path: Path, keys: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The named strings of each JSON object, with the place of its line for messages.

    Raises
    ------
    EvaluationError
        If a line is not a JSON object, or one of the keys is missing or holds no string.
    """
    for place, found in parsed(path, keys):
        yield place, tuple(found[key] for key in keys)


def parsed(path: Path, keys: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each JSON object, checked to hold strings under ``keys``, with the place of its line.

    Raises
    ------
    EvaluationError
        If a line is not a JSON object, or one of the keys is missing or holds no string.
    """
    for place, line in _lines(path):
        try:
            found = json.loads(line)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            message = f"{place}: found {_shown(line)}, expected a JSON object."
            raise EvaluationError(message)
        for key in keys:
            _string(place, found, key)
        yield place, found


def _string(place: str, found: Mapping[str, Any], key: str) -> str:
    value = found.get(key)
    if isinstance(value, str):
        return value
    if key in found:
        message = f'{place}: found {_shown(json.dumps(value))} under "{key}", expected a text.'
    else:
        keys = ", ".join(f'"{name}"' for name in found) or "none"
        message = f'{place}: found the keys {keys}, expected "{key}" among them.'
    raise EvaluationError(message)


def label(place: str, found: str, values: Mapping[str, float]) -> float:
    """What a label stands for.

    Raises
    ------
    EvaluationError
        If it is none of the labels in ``values``.
    """
    if found not in values:
        expected = " or ".join(f'"{name}"' for name in values)
        message = f"{place}: found the label {_shown(found)}, expected {expected}."
        raise EvaluationError(message)
    return values[found]


def number(place: str, found: str, low: float, high: float) -> float:
    """The number that a cell holds.

    Raises
    ------
    EvaluationError
        If it holds none, or one outside ``low`` to ``high``.
    """
    try:
        value = float(found)
    except ValueError:
        value = math.nan
    if not low <= value <= high:
        message = f"{place}: found {_shown(found)}, expected a number from {low:g} to {high:g}."
        raise EvaluationError(message)
    return value


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """The lines that are not blank, each with its place; a line ends with a line feed only."""
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}."
        raise EvaluationError(message) from error
    for count, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        place = f"{path.name}, line {count}"
        try:
            line = raw.decode("utf-8").removesuffix("\r")
        except UnicodeDecodeError as error:
            message = (
                f"{place}: found the byte 0x{raw[error.start]:02x} at column {error.start + 1}, "
                "expected UTF-8."
            )
            raise EvaluationError(message) from error
        if line.strip():
            yield place, line


def _shown(text: str) -> str:
    """The text in quotation marks, its end left out if it is long."""
    short = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."
    return f'"{short}"'
