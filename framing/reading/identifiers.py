"""Ids that tell the articles of one reading apart."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from framing.reading.reject import STANDARD_INPUT

if TYPE_CHECKING:
    from collections.abc import Sequence


def distinct_ids(ids: Sequence[str], files: Sequence[str]) -> list[str]:
    """Return each id, lengthened to the left by folders where several are the same.

    Files of one folder that differ in their extension only keep it. The same files give the same
    ids, whatever their order.

    Examples
    --------
    >>> distinct_ids(["call", "call", "vote"], ["june/call.txt", "july/call.txt", "vote.txt"])
    ['june/call', 'july/call', 'vote']
    >>> distinct_ids(["call", "call"], ["call.txt", "call.text"])
    ['call.txt', 'call.text']
    """
    names = [_Name(name, file) for name, file in zip(ids, files, strict=True)]
    while short := [name for name in _alike_in_a_folder(names) if name.base != name.full]:
        for name in short:
            name.base = name.full
    while short := [name for name in _alike(names) if name.depth < len(name.folders)]:
        for name in short:
            name.depth += 1
    return [str(name) for name in names]


class _Name:
    """An id in the making: a base and as many of its folders as it needs."""

    def __init__(self, name: str, file: str) -> None:
        path = Path(os.path.abspath(file))  # noqa: PTH100 - resolving would follow links
        self.base = name
        self.full = name if file == STANDARD_INPUT else path.name
        self.folders = () if file == STANDARD_INPUT else path.parent.parts[1:]
        self.depth = 0

    def __str__(self) -> str:
        return "/".join((*self.folders[len(self.folders) - self.depth :], self.base))


def _alike_in_a_folder(names: list[_Name]) -> list[_Name]:
    counts = Counter((name.folders, name.base) for name in names)
    return [name for name in names if counts[name.folders, name.base] > 1]


def _alike(names: list[_Name]) -> list[_Name]:
    counts = Counter(map(str, names))
    return [name for name in names if counts[str(name)] > 1]
