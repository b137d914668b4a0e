"""Results as Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa


def write(path: Path, schema: pa.Schema, tables: Iterable[pa.Table], name: str) -> None:  # noqa: ARG001 — a file is one table
    """Write the tables, each as a row group."""
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for table in tables:
            writer.write_table(table)
