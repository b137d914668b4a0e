"""Shards: the results of a run chunk by chunk, so that a broken run goes on where it stopped.

A chunk is done when its ``.json`` stands in the folder. That is written last, and everything is
written beside its place and moved there, so that no moment leaves half a file under its name.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from framing.batch import schemas
from framing.batch.durable import written, written_text
from framing.batch.outcome import Counts, Form

if TYPE_CHECKING:
    from pathlib import Path

    from framing.batch.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Done:
    """A chunk that is done: what became of its records, and what forms these had."""

    counts: Counts = field(default_factory=Counts)
    forms: tuple[Form, ...] = ()


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

    def read(self) -> Done:
        """What was noted when it was done."""
        found = json.loads(self.path("json").read_text(encoding="utf-8"))
        forms = (
            Form(form["file"], tuple((ours, theirs) for ours, theirs in form["fields"]))
            for form in found["forms"]
        )
        return Done(Counts(**found["counts"]), tuple(forms))

    def write(self, outcome: Outcome) -> Done:
        """Keep the results of a chunk."""
        counts = Counts(outcome.read, outcome.scored, len(outcome.aside), len(outcome.rejects))
        done = Done(counts, outcome.forms())
        tables = {
            "parquet": outcome.tables,
            "cues.parquet": outcome.cues,
            "sketches.parquet": outcome.sketches,
        }
        for kind, parts in tables.items():
            if parts:
                written(self.path(kind), partial(pq.write_table, schemas.concatenated(parts)))
        for kind, entries in (("aside.jsonl", outcome.aside), ("rejects.jsonl", outcome.rejects)):
            if entries:
                lines = "".join(f"{json.dumps(asdict(e), ensure_ascii=False)}\n" for e in entries)
                written_text(self.path(kind), lines)
        written_text(self.path("json"), json.dumps(asdict(done), ensure_ascii=False))
        return done
