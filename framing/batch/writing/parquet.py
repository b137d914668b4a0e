"""Results as Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq

if TYPE_CHECKING:
    from pathlib import Path

    from framing.batch.writing.sheet import Sheet


def write(path: Path, sheets: tuple[Sheet, ...]) -> None:
    """Write the table, each part as a row group; what made it stands in the file's metadata."""
    (sheet,) = sheets
    schema = sheet.schema.with_metadata(dict(sheet.about))
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for table in sheet.tables:
            writer.write_table(table.replace_schema_metadata(schema.metadata))
