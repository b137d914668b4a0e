"""A run: collections in, a table of scores out, gone on with where it was broken off."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from framing.batch import data_package, standard_input
from framing.batch.chunks import RECORDS
from framing.batch.errors import ExistsError, NothingToReadError, StorageError
from framing.batch.finishing import finish
from framing.batch.locking import locked
from framing.batch.outcome import Counts
from framing.batch.plan import Plan
from framing.reading import STANDARD_INPUT
from framing.reading.reject import Reject
from framing.records.collections import Collection, collect
from framing.records.fields import FieldMap

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence

    from framing.batch.outputs import Outputs
    from framing.batch.shards import Done


@dataclass(frozen=True, slots=True)
class Request:
    """What a run was asked for; ``given`` are the fields to take, theirs by ours."""

    inputs: tuple[str, ...]
    given: Mapping[str, str]
    cues: bool = False
    duplicates: bool = False
    limit: int | None = None
    input_format: str = "jsonl"
    chunk: int = RECORDS
    restart: bool = False
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class Finished:
    """A run that is complete: what became of its records, and the files that it left.

    ``before`` tells that it was complete already, and nothing was done.
    """

    counts: Counts
    files: tuple[Path, ...]
    rejects: tuple[Reject, ...] = ()
    before: bool = False


class Watcher(Protocol):
    """Whoever wants to know how a run goes on."""

    def begin(self, plan: Plan) -> None:
        """The run begins, or goes on."""

    def add(self, done: Done, *, before: bool) -> None:
        """A chunk is done; ``before`` tells that an earlier run did it."""

    def finish(self) -> None:
        """All chunks are done; the files are written."""


class Silent:
    """Nobody wants to know."""

    def begin(self, plan: Plan) -> None:
        """Nothing."""

    def add(self, done: Done, *, before: bool) -> None:
        """Nothing."""

    def finish(self) -> None:
        """Nothing."""


def run(
    request: Request,
    outputs: Outputs,
    *,
    engine: Callable[[Plan], Generator[Done, None, None]],
    watcher: Watcher | None = None,
) -> Finished:
    """Score everything that is not scored yet, and write the results.

    ``engine`` does the chunks that are not done, and gives what became of each.

    Raises
    ------
    BatchError
        If the run cannot begin or go on; the message says why and what to do.
    """
    watcher = watcher or Silent()
    _see_folder(outputs)
    try:
        with locked(outputs.folder):
            return _locked_run(request, outputs, engine, watcher)
    except OSError as error:
        message = (
            f"cannot write {error.filename or outputs.folder}: {error.strerror or error}. What is "
            "done is kept: once that is mended, the same command goes on."
        )
        raise StorageError(message) from error


def _locked_run(
    request: Request,
    outputs: Outputs,
    engine: Callable[[Plan], Generator[Done, None, None]],
    watcher: Watcher,
) -> Finished:
    begun = Plan((), (), outputs.folder).begun
    if request.restart or not begun:
        Plan((), (), outputs.folder).clear()
    plan = planned(request, outputs)
    if not plan.begun or not plan.may_replace:
        finished = _standing(request, plan, outputs)
        if finished is not None:
            return finished
    plan.begin(overwrite=request.overwrite)
    watcher.begin(plan)
    for shard in plan.shards():
        watcher.add(shard.read(), before=True)
    with closing(engine(plan)) as chunks:
        for done in chunks:
            watcher.add(done, before=False)
    watcher.finish()
    counts = finish(plan, outputs)
    return Finished(counts, tuple(outputs.standing()), plan.rejects)


def planned(request: Request, outputs: Outputs) -> Plan:
    """What a run is to do.

    Raises
    ------
    NothingToReadError
        If nothing of what was given can be read.
    ExistsError
        If one of the inputs is what the run would write.
    """
    found: list[Collection | Reject] = []
    for standard, names in groupby(request.inputs, key=STANDARD_INPUT.__eq__):
        if standard:
            found.append(standard_input.copied(outputs.folder, request.input_format))
        else:
            found += collect(names)
    collections = tuple(
        other
        for one in found
        if not isinstance(one, Reject) and (other := _without_outputs(one, outputs, request.inputs))
    )
    rejects = tuple(one for one in found if isinstance(one, Reject))
    if not collections:
        why = "\n".join(map(str, rejects)) or "There is no file of articles in what was given."
        message = f"nothing could be read.\n{why}"
        raise NothingToReadError(message)
    return Plan(
        collections=collections,
        rejects=rejects,
        folder=outputs.folder,
        fields=FieldMap(dict(request.given)),
        cues=request.cues,
        duplicates=request.duplicates,
        limit=request.limit,
        chunk=request.chunk,
        limits=() if request.limit is None else tuple(_limits(collections, request.limit)),
    )


def _without_outputs(one: Collection, outputs: Outputs, asked: Sequence[str]) -> Collection | None:
    """A collection without the files that the run itself writes into a folder that it reads."""
    if one.name:
        return one
    own = {path.name: path for path in outputs.files()}
    kept = []
    for name in one.paths:
        path = Path(name)
        if path.parent.name == outputs.folder.name:
            continue
        if path.name in own and path.parent.resolve() == outputs.table.parent.resolve():
            if name in asked:
                message = f"{path} is one of the inputs and of the outputs. Give another name."
                raise ExistsError(message)
            continue
        kept.append(name)
    return replace(one, paths=tuple(kept)) if kept else None


def _limits(collections: Iterable[Collection], limit: int) -> list[int]:
    """How many records of each collection are among the first ``limit`` of all."""
    limits = []
    for collection in collections:
        count = _count(collection, limit) if limit else 0
        limits.append(count)
        limit -= count
    return limits


def _count(collection: Collection, most: int) -> int:
    """How many records a collection has, up to ``most``; it is read as far as that needs."""
    known = collection.count()
    if known is not None:
        return min(known, most)
    stream, read = collection.stream(), 0
    while read < most:
        wanted = min(RECORDS, most - read)
        found = len(stream.take(read, wanted))
        read += found
        if found < wanted:
            break
    return read


def _standing(request: Request, plan: Plan, outputs: Outputs) -> Finished | None:
    """What an earlier run left, if this one would do the same; None if nothing is in the way.

    Raises
    ------
    ExistsError
        If something else is, and must not be overwritten.
    """
    standing = outputs.standing()
    if not standing or request.overwrite:
        return None
    found = data_package.read(outputs)
    if found is None:
        message = (
            f"{standing[0]} exists. Add --overwrite to replace it, or give another name after -o."
        )
        raise ExistsError(message)
    differences = data_package.differences(found, plan, outputs)
    if differences:
        message = (
            f"{outputs.table} exists, from another run: {'; '.join(differences)}. Add --overwrite "
            "to replace it, or give another name after -o."
        )
        raise ExistsError(message)
    counts = Counts(**found["framing"]["counts"])
    return Finished(counts, tuple(standing), plan.rejects, before=True)


def _see_folder(outputs: Outputs) -> None:
    """See that there is a folder to write into.

    Raises
    ------
    StorageError
        If there is none, or the output's name is one.
    """
    if outputs.table.is_dir():
        message = f"{outputs.table} is a folder. Give the name of a file in it, as scores.parquet."
        raise StorageError(message)
    if not outputs.table.parent.is_dir():
        message = f"there is no folder {outputs.table.parent}. Make it, or give another name."
        raise StorageError(message)
