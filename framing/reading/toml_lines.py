"""The lines of a TOML file on which its tables and keys stand; the parser does not tell."""

from __future__ import annotations

import re
from itertools import pairwise

_ERROR_LINE = re.compile(r"\(at line (\d+), ")


class TableLines:
    """The lines of an array of tables, counted from 1.

    Where the source does not show them (an array written inline, or a header inside a string
    that spans lines) the answer is None: no line is better than a wrong one.
    """

    def __init__(self, text: str, array: str, count: int) -> None:
        """Find the headers of ``array``, which the parser says has ``count`` tables."""
        self._lines = text.splitlines()
        header = re.compile(rf"\s*\[\[\s*[\"']?{re.escape(array)}[\"']?\s*\]\]")
        headers = [line for line, content in enumerate(self._lines) if header.match(content)]
        known = len(headers) == count
        self._spans = list(pairwise([*headers, len(self._lines)])) if known else None

    def of(self, table: int, key: str = "") -> int | None:
        """Return the line of a key in the table with this index, else of the table's header."""
        if self._spans is None:
            return None
        start, end = self._spans[table]
        assignment = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
        for line in range(start, end):
            if key and assignment.match(self._lines[line]):
                return line + 1
        return start + 1


def error_line(message: str, text: str) -> int:
    """Return the line that an error of the standard TOML parser speaks of."""
    match = _ERROR_LINE.search(message)
    return int(match[1]) if match else max(1, len(text.splitlines()))
