"""What is to be done: the chunks of a plan in order, and the doing of one.

An engine asks for chunks, has each done wherever it likes, and tells when it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.batch.chunks import Reader, score
from framing.batch.shards import Done

if TYPE_CHECKING:
    from framing.batch.outcome import Counts
    from framing.batch.plan import Plan
    from framing.batch.shards import Shard

_READER: Final = Reader()


def do(plan: Plan, shard: Shard) -> Done:
    """Read and score a chunk and keep the results; nothing is kept behind a collection's end."""
    start, count = shard.chunk * plan.chunk, plan.chunk
    most = plan.most(shard.collection)
    if most is not None:
        count = max(0, min(count, most - start))
    records = _READER.take(plan.collections[shard.collection], start, count)
    if not records and shard.chunk:
        return Done()
    outcome = score(records, plan.fields, cues=plan.cues, sketches=plan.duplicates)
    return shard.write(outcome)


class Todo:
    """The chunks in order; where a collection ends is known at the latest when it is read."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._collection = 0
        self._chunk = 0
        self._ends = [plan.chunks(number) for number in range(len(plan.collections))]

    def next(self) -> Shard | None:
        """The next chunk that is not done; None if there is no more."""
        while self._collection < len(self._ends):
            end = self._ends[self._collection]
            if end is not None and self._chunk >= end:
                self._collection, self._chunk = self._collection + 1, 0
                continue
            shard = self._plan.shard(self._collection, self._chunk)
            self._chunk += 1
            if not shard.done:
                return shard
            self.done(shard, shard.read().counts)
        return None

    def done(self, shard: Shard, counts: Counts) -> None:
        """Note that a chunk is done; one that is not full ends its collection."""
        if counts.read < self._plan.chunk and self._ends[shard.collection] is None:
            self._ends[shard.collection] = shard.chunk + 1
