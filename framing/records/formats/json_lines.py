"""JSON Lines: an object with the fields of an article on each line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from framing.reading.reject import Reject
from framing.records.formats import ninjs
from framing.records.formats.lines import BROKEN, cut_off, lines, too_long
from framing.records.opening import open_stream
from framing.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

from framing.records.formats.lines import Line


def records(path: Path, file: str) -> Iterator[Record | Reject]:
    """The objects of a file, line by line; empty lines are none."""
    position = 0
    try:
        with open_stream(path) as stream:
            for line in lines(stream):
                if line.data is None or line.data.strip(b"\xef\xbb\xbf \t\r\n"):
                    position += 1
                    yield _record(line, file, position)
    except BROKEN as error:
        yield cut_off(file, position + 1, error)


def _record(line: Line, file: str, position: int) -> Record | Reject:
    if line.data is None:
        return too_long(file, position, line.number)
    try:
        found = json.loads(line.data.removeprefix(b"\xef\xbb\xbf"))
    except json.JSONDecodeError as error:
        return _reject(line, file, position, f"no JSON: {error.msg} at character {error.colno}")
    except UnicodeDecodeError as error:
        found = f"the byte 0x{line.data[error.start]:02X}, which is not UTF-8"
        return _reject(line, file, position, found)
    except (RecursionError, ValueError) as error:
        return _reject(line, file, position, f"JSON that cannot be read ({error})")
    if not isinstance(found, dict):
        kind = "a list" if isinstance(found, list) else "a single value"
        return _reject(line, file, position, f"{kind} in place of an object")
    return Record(file=file, position=position, fields=ninjs.known(found), line=line.number)


def _reject(line: Line, file: str, position: int, found: str) -> Reject:
    return Reject(
        file=file,
        line=line.number,
        position=position,
        found=found,
        expected="a JSON object with an article's fields, such as title and text",
        advice="Correct the line, or leave it out; all other lines were read.",
    )
