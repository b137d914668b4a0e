"""JSON: a list of objects, an object that holds one ("articles", "items", "data"), or one alone.

The file is read as a stream, so that its size does not matter.
"""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import ijson

from framing.reading.reject import Reject
from framing.records.formats import json_lines, ninjs
from framing.records.formats.json_values import (
    TooDeepError,
    list_in,
    values_of_list,
    values_under,
    whole_value,
)
from framing.records.formats.lines import BROKEN, cut_off
from framing.records.opening import open_stream
from framing.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LISTS: Final = ("articles", "items", "data", "results", "documents", "stories")
_PEEK: Final = 1 << 16


def records(path: Path, file: str) -> Iterator[Record | Reject]:
    """The objects of a file, in order."""
    try:
        with open_stream(path) as stream:
            start = stream.read(_PEEK).removeprefix(b"\xef\xbb\xbf").lstrip()
    except BROKEN as error:
        yield cut_off(file, 1, error)
        return
    if start.startswith(b"{") and _is_lines(start):
        yield from json_lines.records(path, file)
        return
    name = "" if start.startswith(b"[") else list_in(BytesIO(start), LISTS)
    yield from _numbered(path, file, name, in_list=start.startswith(b"["))


def _is_lines(start: bytes) -> bool:
    """Whether the first line is a whole object and the next begins another one."""
    first, _, rest = start.partition(b"\n")
    if not rest.lstrip().startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return False


def _numbered(path: Path, file: str, name: str, *, in_list: bool) -> Iterator[Record | Reject]:
    position = 0
    try:
        with open_stream(path) as stream:
            if stream.read(3) != b"\xef\xbb\xbf":
                stream.seek(0)
            if name:
                found = values_under(stream, name)
            else:
                found = values_of_list(stream) if in_list else whole_value(stream)
            for value in found:
                position += 1
                yield _record(value, file, position)
    except (ijson.JSONError, UnicodeDecodeError, TooDeepError) as error:
        yield Reject(
            file=file,
            position=position + 1,
            found=f"broken JSON ({' '.join(str(error).split())[:120]})",
            expected="JSON up to the end of the file",
            advice="Correct the file at that place; the records before it were read.",
        )
    except BROKEN as error:
        yield cut_off(file, position + 1, error)


def _record(found: Any, file: str, position: int) -> Record | Reject:  # noqa: ANN401 — JSON may hold anything
    if isinstance(found, dict):
        return Record(file=file, position=position, fields=ninjs.known(found))
    kind = "a list" if isinstance(found, list) else "a single value"
    return Reject(
        file=file,
        position=position,
        found=f"{kind} in place of an object",
        expected="an object with an article's fields, such as title and text",
        advice="Correct the record, or leave it out; all others were read.",
    )
