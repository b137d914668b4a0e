"""The bytes of a file or of standard input, or why they cannot be had."""

from __future__ import annotations

import errno
import stat
import sys
from typing import TYPE_CHECKING

from framing.reading.reject import STANDARD_INPUT, Reject
from framing.reading.source import shown

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

MAXIMUM_BYTES = 16 * 1024 * 1024
"""The size of a file beyond which it is not taken for one article: some 2.5 million words."""

_LONGEST_SHOWN = 60


def load(path: Path) -> bytes | Reject:
    """Return the bytes of a regular file or a pipe."""
    try:
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            return Reject(
                file=shown(path),
                found="a device or socket",
                expected="a file",
                advice="To read from standard input, write - in place of the path.",
            )
        with path.open("rb") as file:
            return _read(file, shown(path))
    except OSError as error:
        return unreadable(path, error)


def load_standard_input(stdin: BinaryIO | None) -> bytes | Reject:
    """Return the bytes of ``stdin``, or of the process's standard input if it is None."""
    # A window without a terminal has no sys.stdin, a notebook's has no buffer.
    stream: BinaryIO | None = stdin or getattr(sys.stdin, "buffer", None)
    try:
        if stream is not None:
            return _read(stream, STANDARD_INPUT)
        found = "no standard input"
    except OSError as error:
        found = f"no readable standard input ({error})"
    return Reject(
        file=STANDARD_INPUT,
        found=found,
        expected="the text of one article",
        advice="Save the text as a .txt file and give its path.",
    )


def _read(stream: BinaryIO, file: str) -> bytes | Reject:
    data = stream.read(MAXIMUM_BYTES + 1)
    if len(data) <= MAXIMUM_BYTES:
        return data
    return Reject(
        file=file,
        found=f"more than {MAXIMUM_BYTES // 1024 // 1024} MiB",
        expected="one article",
        advice="Save each article's text as a .txt file of its own and read their folder.",
    )


def unreadable(path: Path, error: OSError | ValueError) -> Reject:
    """Return the reject for a path that the file system refused."""
    name = shown(path)
    # A ValueError is a character that no path can have.
    if isinstance(error, ValueError) or "\n" in name or error.errno == errno.ENAMETOOLONG:
        return Reject(
            file=" ".join(name[:_LONGEST_SHOWN].split()) + "...",
            found="what looks like a text instead of a path",
            expected="the path of a file or folder",
            advice="For a text that you have at hand, make framing.Article(id=..., text=...).",
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Reject(
            file=name,
            found="no file or folder of that name",
            expected="an existing file or folder",
            advice=_advice_on_missing(path),
        )
    if isinstance(error, PermissionError):
        return Reject(
            file=name,
            found="permission denied",
            expected="a file or folder that you may read",
            advice="Ask its owner for access, or copy it to a place where you may read it.",
        )
    return Reject(
        file=name,
        found=f"an error of the file system ({error.strerror})",
        expected="a readable file or folder",
        advice="Copy it to another place and read it there.",
    )


def _advice_on_missing(path: Path) -> str:
    if set("*?") & set(path.name):
        return "The shell did not fill in the wildcard: give the folder, or the files by name."
    if path.is_absolute():
        return "Check the spelling."
    return "Check the spelling; the path counts from the folder that you work in."
