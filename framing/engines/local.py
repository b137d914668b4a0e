"""The local engine: worker processes that each read their own chunks."""

from __future__ import annotations

import os
import signal
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from threading import Thread
from typing import TYPE_CHECKING, Final

from framing.batch import memory
from framing.batch.errors import WorkerLostError
from framing.batch.todo import Todo, do

if TYPE_CHECKING:
    from collections.abc import Generator
    from multiprocessing.connection import Connection

    from framing.batch.plan import Plan
    from framing.batch.shards import Done, Shard

# So many chunks wait for each worker, so that none waits for the main process.
_AHEAD: Final = 2


def run(plan: Plan, workers: int) -> Generator[Done, None, None]:
    """Do all chunks that are not done yet; what became of each, as it is done.

    Raises
    ------
    WorkerLostError
        If a worker was ended from outside, as by a system that is out of memory.
    """
    todo = Todo(plan)
    if workers == 1:
        while (shard := todo.next()) is not None:
            done = do(plan, shard)
            todo.done(shard, done.counts)
            yield done
        return
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    pool = ProcessPoolExecutor(
        workers, mp_context=context, initializer=_begin, initargs=(theirs, plan)
    )
    try:
        yield from _in_pool(pool, todo, workers)
    except BrokenProcessPool as error:
        message = (
            "a worker process was ended from outside, most likely by the system when memory ran "
            "out. What is done is kept: the same command goes on, with fewer --workers if need be."
        )
        raise WorkerLostError(message) from error
    finally:
        # Workers end at once when this end of the pipe closes, whatever they are at.
        ours.close()
        pool.shutdown(cancel_futures=True)
        theirs.close()


def _in_pool(pool: ProcessPoolExecutor, todo: Todo, workers: int) -> Generator[Done, None, None]:
    running: dict[Future[Done], Shard] = {}
    while True:
        while len(running) < workers * _AHEAD and (shard := todo.next()) is not None:
            running[pool.submit(_do, shard)] = shard
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            done = future.result()
            todo.done(running.pop(future), done.counts)
            yield done


# A worker's plan: given once, since it may name a million files.
_PLANS: Final[list[Plan]] = []


def _begin(connection: Connection, plan: Plan) -> None:
    """In a worker: end with the main process, however that ends, and leave Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    memory.give_back()
    Thread(target=_end_with, args=(connection,), daemon=True).start()
    _PLANS.append(plan)


def _do(shard: Shard) -> Done:
    return do(_PLANS[-1], shard)


def _end_with(connection: Connection) -> None:
    try:
        connection.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)
