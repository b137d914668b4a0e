"""Stretches: the chunks of a plan divided so that workers who share nothing but files can do them.

Where it is known how many records a collection has, a stretch is some chunks in a row. Where that
is not known, the collection can only be read from its beginning: a worker takes every so manieth
chunk and finds the end itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, groupby
from typing import TYPE_CHECKING, Final

from framing.batch.shards import Done
from framing.batch.todo import do

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from framing.batch.plan import Plan
    from framing.batch.shards import Shard

LONGEST: Final = 64
"""A stretch has at most so many chunks: a minute of work or so, to be done again if it is lost."""

_EACH: Final = 16
# A worker gets so many stretches or more where there are enough chunks, so that none waits long.


@dataclass(frozen=True, slots=True)
class Stretch:
    """Chunks of a collection: each ``step``-th from ``first`` up to ``end``, or to the last."""

    collection: int
    first: int
    step: int = 1
    end: int | None = None

    def chunks(self) -> Iterable[int]:
        """The numbers of its chunks, as far as they are known; without end if that is not."""
        if self.end is None:
            return count(self.first, self.step)
        return range(self.first, self.end, self.step)


def stretches(plan: Plan, workers: int, done: Collection[Shard]) -> list[Stretch]:
    """What is to be done, in the order of the input; without what is done where that is known."""
    ends = [plan.chunks(number) for number in range(len(plan.collections))]
    chunks = sum(end for end in ends if end is not None)
    longest = max(1, min(LONGEST, chunks // (workers * _EACH)))
    step = -(-workers // max(1, ends.count(None)))
    found: list[Stretch] = []
    for number, end in enumerate(ends):
        if end is None:
            found += (Stretch(number, first, step) for first in range(step))
        else:
            open_ = (chunk for chunk in range(end) if plan.shard(number, chunk) not in done)
            found += _in_a_row(number, open_, longest)
    return found


def _in_a_row(number: int, chunks: Iterable[int], longest: int) -> Iterator[Stretch]:
    """Stretches of chunks that follow each other, none of them longer than ``longest``."""
    for _, run in groupby(enumerate(chunks), key=lambda pair: pair[1] - pair[0]):
        row = [chunk for _, chunk in run]
        for place in range(0, len(row), longest):
            part = row[place : place + longest]
            yield Stretch(number, part[0], 1, part[-1] + 1)


def work(plan: Plan, stretch: Stretch) -> Iterator[Shard]:
    """Do the chunks of a stretch; each as it is done, those too that were done before.

    Begun again it gives the same chunks, and does only those that are not done.
    """
    for chunk in stretch.chunks():
        shard = plan.shard(stretch.collection, chunk)
        done = shard.read() if shard.done else do(plan, shard)
        if done == Done() and not shard.done:
            return
        yield shard
        if stretch.end is None and done.counts.read < plan.chunk:
            return
