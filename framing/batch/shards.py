"""Shards: the results of a run chunk by chunk, so that a broken run goes on where it stopped.

A chunk is done when its ``.json`` stands in the folder. That is written last, and everything is
written beside its place and moved there, so that no moment leaves half a file under its name.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from framing.batch.chunks import Outcome


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of records: ``read`` is the sum of the other three."""

    read: int = 0
    scored: int = 0
    aside: int = 0
    rejected: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.read + other.read,
            self.scored + other.scored,
            self.aside + other.aside,
            self.rejected + other.rejected,
        )

    @property
    def add_up(self) -> bool:
        """Whether every record read is accounted for, once."""
        return self.read == self.scored + self.aside + self.rejected


@dataclass(frozen=True, slots=True)
class Shard:
    """The results of one chunk of one collection, in a folder."""

    folder: Path
    collection: int
    chunk: int

    def path(self, kind: str) -> Path:
        """Where a part of the results stands."""
        return self.folder / f"{self.collection:06d}-{self.chunk:08d}.{kind}"

    @property
    def done(self) -> bool:
        """Whether all of it is written."""
        return self.path("json").exists()

    def counts(self) -> Counts:
        """What became of its records."""
        return Counts(**json.loads(self.path("json").read_text(encoding="utf-8")))

    def write(self, outcome: Outcome) -> Counts:
        """Keep the results of a chunk."""
        counts = Counts(outcome.read, outcome.scored, len(outcome.aside), len(outcome.rejects))
        for kind, tables in (("parquet", outcome.tables), ("cues.parquet", outcome.cues)):
            if tables:
                table = pa.concat_tables(tables, promote_options="permissive")
                written(self.path(kind), partial(pq.write_table, table))
        for kind, entries in (("aside.jsonl", outcome.aside), ("rejects.jsonl", outcome.rejects)):
            if entries:
                lines = "".join(f"{json.dumps(asdict(e), ensure_ascii=False)}\n" for e in entries)
                written_text(self.path(kind), lines)
        written_text(self.path("json"), json.dumps(asdict(counts)))
        return counts


def written(path: Path, write: Callable[[Path], Any]) -> None:
    """Write a file so that it stands under its name whole or not at all."""
    beside = path.with_name(path.name + ".tmp")
    write(beside)
    with beside.open("rb+") as file:
        os.fsync(file.fileno())
    beside.replace(path)


def written_text(path: Path, text: str) -> None:
    """Write a text so that it stands under its name whole or not at all."""
    data = text.encode("utf-8", "replace")
    written(path, lambda beside: beside.write_bytes(data))
