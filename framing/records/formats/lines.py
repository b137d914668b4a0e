"""The lines of a stream of bytes, of bounded length, with what a line that cannot be had is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from framing.reading.reject import Reject
from framing.records.opening import BROKEN, TooMuchError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

MAXIMUM_LINE: Final = 64 * 1024 * 1024
"""The length of a line beyond which it is skipped: far more than any article has."""


class Line(NamedTuple):
    """A line with its number, from 1; ``data`` is None for one that was too long to keep."""

    number: int
    data: bytes | None


def lines(stream: BinaryIO) -> Iterator[Line]:
    """The lines of a stream, one at a time, their ends included."""
    number = 0
    while data := stream.readline(MAXIMUM_LINE):
        number += 1
        if len(data) < MAXIMUM_LINE or data.endswith(b"\n"):
            yield Line(number, data)
            continue
        while data and not data.endswith(b"\n"):
            data = stream.readline(MAXIMUM_LINE)
        yield Line(number, None)


def too_long(file: str, position: int, line: int) -> Reject:
    """The reject for a line that was skipped."""
    return Reject(
        file=file,
        line=line,
        position=position,
        found=f"a line of more than {MAXIMUM_LINE // 1024 // 1024} MiB",
        expected="one article a line",
        advice="Divide the line into its articles; all other lines were read.",
    )


def cut_off(file: str, position: int, error: Exception) -> Reject:
    """The reject for the rest of a file that ends before its end."""
    if isinstance(error, TooMuchError):
        found, advice = f"an archive without end ({error})", "Unpack and check it by hand."
    else:
        found = f"a file that is cut off or damaged ({error})"
        advice = "Copy or download it again; what stands before that place was read."
    return Reject(
        file=file,
        position=position,
        found=found,
        expected="a file that can be read up to its end",
        advice=advice,
    )


__all__ = ["BROKEN", "MAXIMUM_LINE", "Line", "cut_off", "lines", "too_long"]
