"""Pupils' own marks as brat keeps them: a folder for each pupil, a .txt and an .ann for each text.

The item is told by the name of the files, or by the text. brat counts characters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.exercises.grading.answers.placing import Placer

if TYPE_CHECKING:
    from pathlib import Path

    from reports.exercises.grading.given import Answered, Unread
    from reports.exercises.item import ExerciseSet

# T1<tab>Hedge 10 15;18 20<tab>words
_MARK: Final = re.compile(r"T\d+\t\S+ ([\d ;]+)\t")


def read(path: Path, exercises: ExerciseSet) -> tuple[list[Answered], list[Unread]]:
    """The marks in an .ann file, or in all of a folder; the folder's name is the pupil's."""
    placer = Placer(exercises)
    files = sorted(path.rglob("*.ann")) if path.is_dir() else [path]
    for file in files:
        beside = file.with_suffix(".txt")
        try:
            text = beside.read_bytes().decode("utf-8") if beside.exists() else ""
            marks = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            placer.skip(str(file), f"cannot be read ({error})")
            continue
        item = placer.of_text(text, file.stem)
        if item is None:
            placer.skip(
                str(file),
                "found neither an item's id as its name nor an item's passage in "
                f"{beside.name} beside it",
            )
            continue
        spans: list[list[int]] = []
        for line in marks.splitlines():
            found = _MARK.match(line)
            if found:
                pieces = (piece.split() for piece in found[1].split(";"))
                spans += [[int(start), int(end)] for start, end in pieces]
        placer.add(str(file), file.parent.name, item, spans)
    return placer.found
