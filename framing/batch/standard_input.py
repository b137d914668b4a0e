"""Standard input as a collection: it is copied first, so that a run on it can go on."""

from __future__ import annotations

import shutil
import sys
from hashlib import file_digest
from typing import TYPE_CHECKING, Final

from framing.batch.durable import written
from framing.reading import STANDARD_INPUT
from framing.records.collections import Collection

if TYPE_CHECKING:
    from pathlib import Path

FORMATS: Final = {
    "jsonl": ("JSON Lines", "input.jsonl"),
    "csv": ("CSV", "input.csv"),
    "text": ("documents", "input.txt"),
}
"""What standard input may hold: a format of collections, and the name of the copy."""


def copied(folder: Path, form: str) -> Collection:
    """What stands in standard input, from a copy in ``folder``; an equal one there stays."""
    name, file = FORMATS[form]
    path = folder / file
    beside = path.with_name(f"new-{file}")
    written(beside, _copy)
    if path.exists() and _digest(path) == _digest(beside):
        beside.unlink()
    else:
        beside.replace(path)
    return Collection(name, (str(path),), STANDARD_INPUT)


def _copy(path: Path) -> None:
    with path.open("wb") as file:
        shutil.copyfileobj(sys.stdin.buffer, file)


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return file_digest(file, "sha256").digest()
