"""The local engine: worker processes that each read their own chunks."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final

from framing.batch.chunks import RECORDS, Reader, score
from framing.batch.shards import Counts, Shard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.batch.plan import Plan
    from framing.records.collections import Collection

# So many chunks wait for each worker, so that none waits for the main process.
_AHEAD: Final = 2

_READER: Final = Reader()


def run(plan: Plan, workers: int) -> Iterator[Counts]:
    """Do all chunks that are not done yet; what became of each, as it is done.

    Raises
    ------
    concurrent.futures.process.BrokenProcessPool
        If a worker was killed, as by a system that is out of memory.
    """
    todo = _Todo(plan)
    if workers == 1:
        while (shard := todo.next()) is not None:
            counts = do(plan, shard)
            todo.done(shard, counts)
            yield counts
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        running: dict[Future[Counts], Shard] = {}
        while True:
            while len(running) < workers * _AHEAD and (shard := todo.next()) is not None:
                running[pool.submit(do, plan, shard)] = shard
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                counts = future.result()
                todo.done(running.pop(future), counts)
                yield counts


def do(plan: Plan, shard: Shard) -> Counts:
    """Read and score a chunk and keep the results; nothing is kept behind a collection's end."""
    records = _READER.chunk(plan.collections[shard.collection], shard.chunk)
    if not records and shard.chunk:
        return Counts()
    return shard.write(score(records, plan.fields, cues=plan.cues))


class _Todo:
    """The chunks in order; where a collection ends is known at the latest when it is read."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._collection = 0
        self._chunk = 0
        self._ends = [_chunks(collection) for collection in plan.collections]

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
            self.done(shard, shard.counts())
        return None

    def done(self, shard: Shard, counts: Counts) -> None:
        """Note that a chunk is done; one that is not full ends its collection."""
        if counts.read < RECORDS and self._ends[shard.collection] is None:
            self._ends[shard.collection] = shard.chunk + 1


def _chunks(collection: Collection) -> int | None:
    count = collection.count()
    return None if count is None else max(1, -(-count // RECORDS))


def all_counts(shards: Sequence[Shard]) -> Counts:
    """What became of all records."""
    return sum((shard.counts() for shard in shards), Counts())
