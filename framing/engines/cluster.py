"""The cluster engine: the same work on chunks, by workers of a Ray cluster.

Ray Data hands out stretches of chunks and gives what is lost with a node to others. Workers read
their own parts of the input and write their own results, so that no text passes through the
cluster's memory; what comes back is which chunks are done. That a chunk is done twice does no harm,
since its results are the same and stand under their names whole or not at all.
"""

from __future__ import annotations

import logging
import os
import time
import warnings
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from socket import create_connection
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from framing.batch import memory
from framing.batch.errors import ClusterError, WorkerLostError
from framing.batch.stretches import Stretch, stretches, work
from framing.engines import nodes

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterator, Sequence

    from ray.exceptions import RayError

    from framing.batch.plan import Plan
    from framing.batch.shards import Done, Shard

LOCAL: Final = "local"
"""The address that stands for a cluster of this machine alone, begun and ended with the run."""

_STRETCH: Final = pa.schema([(name, pa.int64()) for name in ("collection", "first", "step", "end")])
_SHARD: Final = pa.schema([(name, pa.int64()) for name in ("collection", "chunk")])
_RETRIES: Final = 8
# So often is a stretch given to another worker: a text that ends every worker must end the run.
_AHEAD: Final = 2
# So many stretches are with a worker, the one that it does included.
_STORE: Final = 100 << 20
# Bytes for what passes through the memory of a cluster that we begin ourselves: numbers only.
_ANSWER: Final = 30
# Seconds in which a cluster must answer.
_PATIENCE: Final = 120
# Seconds after which what a worker wrote must be seen here; network file systems take some.


def run(
    plan: Plan, workers: int | None = None, address: str | None = None
) -> Generator[Done, None, None]:
    """Do all chunks that are not done yet; what became of each, as it is done.

    Parameters
    ----------
    plan
        The run. Its input and its folder must be seen under the same paths by all nodes.
    workers
        How many processes score; as many as the cluster has cores by default.
    address
        The cluster's, as ``ray.init`` takes it; that in ``RAY_ADDRESS`` by default, else one is
        started on this machine.

    Raises
    ------
    ClusterError
        If there is no Ray, no such cluster, or a node that does not see what others see.
    WorkerLostError
        If the cluster could not go on.
    """
    before = set(plan.shards())
    with _connected(plan, workers, address) as cores:
        size = workers or cores
        parts = stretches(plan, size, before)
        if parts:
            yield from _done(plan, _shards(plan, parts, size), before)


def _done(plan: Plan, shards: Iterator[Shard], before: Collection[Shard]) -> Iterator[Done]:
    """What became of the chunks that were not done before, each told once."""
    told = set(before)
    for shard in shards:
        if shard not in told:
            told.add(shard)
            yield _patiently(shard).read()
    # What is brought together is what the folder lists, and lists may be late, too.
    late = time.monotonic() + _PATIENCE
    while missing := told.difference(plan.shards()):
        if time.monotonic() > late:
            raise _unseen(min(missing, key=lambda shard: (shard.collection, shard.chunk)))
        time.sleep(1)


def _patiently(shard: Shard) -> Shard:
    """The shard, once what a worker wrote is seen here."""
    late = time.monotonic() + _PATIENCE
    while not shard.done:
        if time.monotonic() > late:
            raise _unseen(shard)
        time.sleep(0.1)
    return shard


def _unseen(shard: Shard) -> ClusterError:
    message = (
        f"a worker wrote {shard.path('json')}, and it cannot be seen here. Put the output on a "
        "file system that all nodes share."
    )
    return ClusterError(message)


class Worker:
    """Does stretches of chunks, one after another; its vocabulary and its place in files stay."""

    def __init__(self, plan: Plan, home: str) -> None:
        self._plan = plan
        memory.give_back()
        # Paths may be relative to where the command was given.
        with suppress(OSError):
            os.chdir(home)

    def __call__(self, given: pa.Table) -> Iterator[pa.Table]:
        """Which chunks are done, one by one."""
        for row in given.to_pylist():
            for shard in work(self._plan, Stretch(**row)):
                place = {"collection": shard.collection, "chunk": shard.chunk}
                yield pa.Table.from_pylist([place], schema=_SHARD)


def _shards(plan: Plan, parts: Sequence[Stretch], workers: int) -> Iterator[Shard]:
    """The chunks that the cluster has done, as they are done."""
    from ray.exceptions import RayError

    try:
        for row in _results(plan, parts, workers).iter_rows():
            yield plan.shard(row["collection"], row["chunk"])
    except RayError as error:
        raise _told(error) from error


def _results(plan: Plan, parts: Sequence[Stretch], workers: int) -> Any:  # noqa: ANN401 — Ray's
    """A row for each chunk, which is done when the row is asked for."""
    import ray.data

    logging.getLogger("ray.data").setLevel(logging.CRITICAL)  # what it raises is told
    context = ray.data.DataContext.get_current().copy()
    context.enable_progress_bars = False
    # Each chunk is told when it is done, not when many are.
    context.target_max_block_size = 1
    tables = [pa.Table.from_pylist([asdict(part)], schema=_STRETCH) for part in parts]
    with ray.data.DataContext.current(context), warnings.catch_warnings():
        # How often a task is tried again can be said in no other way yet.
        warnings.simplefilter("ignore", DeprecationWarning)
        return ray.data.from_arrow(tables).map_batches(
            Worker,
            fn_constructor_args=(plan, str(Path.cwd())),
            batch_size=1,
            batch_format="pyarrow",
            num_cpus=1,
            # Blocks are given, not read: Ray Data has no tasks of its own to leave cores for.
            compute=ray.data.ActorPoolStrategy(
                size=min(workers, len(parts)), max_tasks_in_flight_per_actor=_AHEAD
            ),
            max_task_retries=_RETRIES,
        )


def _told(error: RayError) -> Exception:
    """What a worker raised, as if it had been raised here; else that workers were lost."""
    cause = getattr(error, "cause", None)
    if isinstance(cause, Exception):
        return cause
    message = (
        f"the cluster could not go on: {error} What is done is kept: the same command goes on, on "
        "this cluster, another or none."
    )
    return WorkerLostError(message)


@contextmanager
def _connected(plan: Plan, workers: int | None, address: str | None) -> Iterator[int]:
    """A cluster, while it is needed; how many cores it has."""
    _see_ray()
    import ray

    ours = not ray.is_initialized()
    address = address or os.environ.get("RAY_ADDRESS") or LOCAL
    try:
        if ours:
            _begin(workers, address)
        if address != LOCAL:
            nodes.see(plan)
        yield max(1, int(ray.cluster_resources().get("CPU", 1)))
    finally:
        if ours:
            ray.shutdown()


def _see_ray() -> None:
    # Ray tells its makers how it is used unless it is asked not to.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    # Else each node that is lost is told in fifty lines of Ray's own affairs.
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    try:
        import ray.data  # noqa: F401 — to see that it is there
    except ImportError as error:
        message = (
            "the engine ray needs Ray, which is not installed. Install the extra: "
            'pip install "framing-toolkit[ray]".'
        )
        raise ClusterError(message) from error


def _begin(workers: int | None, address: str) -> None:
    import ray

    options: dict[str, Any] = {"logging_level": logging.ERROR, "log_to_driver": False}
    if address == LOCAL:
        options |= {
            "num_cpus": workers or os.cpu_count() or 1,
            "object_store_memory": _STORE,
            "include_dashboard": False,
        }
    try:
        host, sign, port = address.rpartition(":")
        if sign and port.isdigit() and "://" not in host:
            # Ray itself waits for minutes where nobody answers.
            create_connection((host, int(port)), _ANSWER).close()
        ray.init(address=address, **options)
    except (OSError, RuntimeError, ValueError) as error:
        message = f"no Ray cluster could be reached at {address}: {error}"
        raise ClusterError(message) from error
