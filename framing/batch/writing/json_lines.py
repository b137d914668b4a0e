"""Results as JSON Lines: an object a row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa


def write(path: Path, schema: pa.Schema, tables: Iterable[pa.Table], name: str) -> None:  # noqa: ARG001 — a file is one table
    """Write the tables; what is missing is null."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for table in tables:
            for row in table.to_pylist():
                file.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")
