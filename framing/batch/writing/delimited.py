"""Results as CSV: in UTF-8, with the names of the columns on the first line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyarrow import csv

if TYPE_CHECKING:
    from pathlib import Path

    from framing.batch.writing.sheet import Sheet


def write(path: Path, sheets: tuple[Sheet, ...]) -> None:
    """Write the table; what is missing is empty, a text is in quotation marks."""
    (sheet,) = sheets
    with csv.CSVWriter(path, sheet.schema) as writer:
        for table in sheet.tables:
            writer.write_table(table)
