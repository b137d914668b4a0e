"""Scoring whole collections from Python, as ``framing score`` does it from the command line."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from framing.batch import writing
from framing.batch.chunks import RECORDS
from framing.batch.outputs import Outputs
from framing.batch.running import Finished, Request, Watcher, run
from framing.engines import cluster, local

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping
    from os import PathLike

    from framing.batch.plan import Plan
    from framing.batch.shards import Done

    Engine = Callable[[Plan], Generator[Done, None, None]]


def _local(workers: int | None, address: str | None) -> Engine:
    if address is not None:
        message = "only the engine ray takes an address"
        raise ValueError(message)
    return partial(local.run, workers=workers or os.cpu_count() or 1)


def _ray(workers: int | None, address: str | None) -> Engine:
    return partial(cluster.run, workers=workers, address=address)


ENGINES: Final[Mapping[str, Callable[[int | None, str | None], Engine]]] = {
    "local": _local,
    "ray": _ray,
}
"""Who can do the work, by name."""


def score_collection(  # noqa: PLR0913 — as the command has options
    inputs: str | PathLike[str] | Iterable[str | PathLike[str]],
    output: str | PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 — the command calls it so, too
    fields: Mapping[str, str] | None = None,
    cues: bool = False,
    duplicates: bool = False,
    limit: int | None = None,
    input_format: str = "jsonl",
    engine: str = "local",
    workers: int | None = 1,
    address: str | None = None,
    chunk: int = RECORDS,
    restart: bool = False,
    overwrite: bool = False,
    watcher: Watcher | None = None,
) -> Finished:
    """Score files and folders of articles, of any size, into a file; what became of all records.

    A run that was broken off goes on when it is called for again. More than one worker needs the
    calling script to have the usual ``if __name__ == "__main__":``.

    Parameters
    ----------
    inputs
        Files with many articles, files with one, or folders.
    output
        The table; its ending tells the format unless ``format`` does.
    format
        "parquet", "csv", "jsonl" or "sqlite".
    fields
        Which of the input's fields to take for what, as ``{"text": "Body"}``.
    cues
        Whether to write the ledger of all cues as well.
    duplicates
        Whether to mark articles that are copies of an earlier one.
    limit
        How many records to read at most.
    input_format
        What stands in standard input, if "-" is among the inputs: "jsonl", "csv" or "text".
    engine
        Who does the work: "local", processes of this machine, or "ray", a Ray cluster.
    workers
        How many processes score; None stands for as many as there are cores.
    address
        The address of the Ray cluster; one is started on this machine if there is none.
    chunk
        How many records are scored and kept together.
    restart
        Whether to begin anew where a run was broken off.
    overwrite
        Whether to replace what stands under the output's name.
    watcher
        Is told how the run goes on.

    Raises
    ------
    framing.batch.errors.BatchError
        If the run cannot begin or go on; the message says why and what to do.
    """
    path = Path(output)
    given = [inputs] if isinstance(inputs, str) or hasattr(inputs, "__fspath__") else inputs
    request = Request(
        inputs=tuple(str(one) for one in given),
        given=fields or {},
        cues=cues,
        duplicates=duplicates,
        limit=limit,
        input_format=input_format,
        chunk=chunk,
        restart=restart,
        overwrite=overwrite,
    )
    outputs = Outputs(path, writing.format_of(path, format))
    chosen = ENGINES[engine](workers, address)
    return run(request, outputs, engine=chosen, watcher=watcher)
