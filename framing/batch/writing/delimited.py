"""Results as CSV: in UTF-8, with the names of the columns on the first line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyarrow import csv

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa


def write(path: Path, schema: pa.Schema, tables: Iterable[pa.Table], name: str) -> None:  # noqa: ARG001 — a file is one table
    """Write the tables; what is missing is empty."""
    with csv.CSVWriter(path, schema) as writer:
        for table in tables:
            writer.write_table(table)
