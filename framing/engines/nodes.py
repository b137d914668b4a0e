"""Nodes of a cluster: whether each has the files and the framing that this machine has."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from framing.batch import versions
from framing.batch.errors import ClusterError
from framing.batch.plan import FILE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.batch.plan import Plan
    from framing.batch.versions import Versions

_SECONDS: Final = 180
# So long may a node take to answer: it may have to start.
_FILES: Final = 1_000
# So many files of the input are looked for on each node.
_TOLD: Final = 3


@dataclass(frozen=True, slots=True)
class Sight:
    """What a machine sees of a run: the plan as it is written, files' sizes, and framing itself."""

    plan: str
    sizes: tuple[tuple[str, int | None], ...]
    versions: Versions


def look(home: str, folder: str, files: Iterable[str]) -> Sight:
    """What this machine sees; relative paths begin at ``home``."""
    try:
        plan = sha256(Path(home, folder, FILE).read_bytes()).hexdigest()
    except OSError:
        plan = ""
    if not os.access(Path(home, folder), os.W_OK):
        plan = ""
    sizes = tuple((file, _size(Path(home, file))) for file in files)
    return Sight(plan, sizes, versions.current())


def differences(here: Sight, there: Sight, folder: Path) -> list[str]:
    """How what a node sees differs from what it has to, in words."""
    own = dict(here.sizes)
    found = []
    if there.versions != here.versions:
        found.append(f"its framing is another one: {there.versions}, here {here.versions}")
    if there.plan != here.plan:
        found.append(f"it cannot write to the folder {folder}")
    unlike = [file for file, size in there.sizes if size != own[file]]
    found += [f"it does not see {file} as it is here" for file in unlike[:_TOLD]]
    return found


def see(plan: Plan) -> None:
    """See that all nodes that may work can read the input, write the results and score alike.

    Raises
    ------
    ClusterError
        If one cannot.
    """
    files = [path for one in plan.collections for path in one.paths[:_FILES]][:_FILES]
    asked = (str(Path.cwd()), str(plan.folder), files)
    here = look(*asked)
    for name, there in _looks(asked):
        why = [there] if isinstance(there, str) else differences(here, there, plan.folder)
        if why:
            message = (
                f"node {name} cannot work on this run: {'; '.join(why)}. All nodes need the same "
                "framing, and the input and the output on a file system that they share, under the "
                "same paths."
            )
            raise ClusterError(message)


def _looks(asked: tuple[str, str, list[str]]) -> Iterable[tuple[str, Sight | str]]:
    """What each node sees, or why it could not look; a node that is lost by now is no matter."""
    import ray
    from ray.exceptions import GetTimeoutError, NodeDiedError, RayError, TaskUnschedulableError
    from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

    task = ray.remote(num_cpus=0, max_retries=0)(look)
    answers = {}
    for node in ray.nodes():
        if node["Alive"] and node["Resources"].get("CPU"):
            there = NodeAffinitySchedulingStrategy(node["NodeID"], soft=False)
            name = f"{node['NodeManagerAddress']} ({node['NodeID'][:8]})"
            answers[name] = task.options(scheduling_strategy=there).remote(*asked)
    for name, answer in answers.items():
        try:
            yield name, ray.get(answer, timeout=_SECONDS)
        except (NodeDiedError, TaskUnschedulableError):
            continue
        except GetTimeoutError:
            yield name, f"it did not answer in {_SECONDS} seconds"
        except RayError as error:
            yield name, f"framing did not run there ({str(error).strip().splitlines()[-1]})"


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
