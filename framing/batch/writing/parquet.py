"""Results as Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from framing.batch.writing.sheet import Sheet


# A row group takes a kilobyte for every column in the file's metadata, which is held in memory.
_ROWS: Final = 8_192


def write(path: Path, sheets: tuple[Sheet, ...]) -> None:
    """Write the table, some parts as a row group; what made it stands in the file's metadata."""
    (sheet,) = sheets
    schema = sheet.schema.with_metadata(dict(sheet.about))
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for table in _groups(sheet.tables):
            writer.write_table(table.replace_schema_metadata(schema.metadata))


def _groups(parts: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The parts brought together until they have rows enough."""
    held: list[pa.Table] = []
    for part in parts:
        held.append(part)
        if sum(map(len, held)) >= _ROWS:
            yield pa.concat_tables(held)
            held = []
    if held:
        yield pa.concat_tables(held)
