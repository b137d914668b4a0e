"""Results as JSON Lines: an object a row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from framing.batch.writing.sheet import Sheet


def write(path: Path, sheets: tuple[Sheet, ...]) -> None:
    """Write the table; what is missing is null."""
    (sheet,) = sheets
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for table in sheet.tables:
            for row in table.to_pylist():
                file.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")
