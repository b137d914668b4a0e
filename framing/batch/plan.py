"""Plan: what a run reads, how, and where its results go; kept beside them to resume by."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from framing.batch import versions
from framing.batch.chunks import RECORDS
from framing.batch.durable import written_text
from framing.batch.errors import ChangedError
from framing.batch.locking import FILE as LOCK
from framing.batch.shards import Shard
from framing.records.fields import FieldMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.reject import Reject
    from framing.records.collections import Collection

FILE: Final = "plan.json"
_FINISHING: Final = "finishing"


@dataclass(frozen=True)
class Plan:
    """A run: its collections, and what else its results depend on.

    ``folder`` holds the results chunk by chunk until all are done. ``limits`` has, for each
    collection, how many of its records to read; None for all.
    """

    collections: tuple[Collection, ...]
    rejects: tuple[Reject, ...]
    folder: Path
    fields: FieldMap = field(default_factory=FieldMap)
    cues: bool = False
    duplicates: bool = False
    limit: int | None = None
    limits: tuple[int | None, ...] = ()
    chunk: int = RECORDS
    """So many records are scored and kept together."""

    def shard(self, collection: int, chunk: int) -> Shard:
        """Where the results of a chunk are kept."""
        return Shard(self.folder, collection, chunk)

    def shards(self) -> list[Shard]:
        """All chunks that are done, in the order of the input."""
        names = sorted(path.stem for path in self.folder.glob("*-*.json"))
        return [self.shard(*map(int, name.split("-"))) for name in names]

    def most(self, collection: int) -> int | None:
        """How many records of a collection are read at most; None for all."""
        return self.limits[collection] if self.limits else None

    def count(self, collection: int) -> int | None:
        """How many records of a collection are read, where that is known before."""
        count, most = self.collections[collection].count(), self.most(collection)
        return count if most is None else most if count is None else min(most, count)

    def chunks(self, collection: int) -> int | None:
        """How many chunks a collection has, where that is known before; one at least."""
        count = self.count(collection)
        return None if count is None else max(1, -(-count // self.chunk))

    @cached_property
    def options(self) -> dict[str, Any]:
        """What was asked for, as far as the results depend on it."""
        return {
            "map": dict(sorted(self.fields.given.items())),
            "cues": self.cues,
            "duplicates": self.duplicates,
            "limit": self.limit,
        }

    @cached_property
    def depends_on(self) -> dict[str, Any]:
        """All that the results depend on, to be compared when the run goes on."""
        return {
            "versions": asdict(versions.current()),
            "options": self.options,
            "chunk": self.chunk,
            "inputs": self._inputs(),
        }

    def _inputs(self) -> list[list[str]]:
        return [[one.title, _state(one.paths)] for one in self.collections]

    @property
    def begun(self) -> bool:
        """Whether there is something to go on with."""
        return (self.folder / FILE).exists()

    @property
    def may_replace(self) -> bool:
        """Whether the run was allowed to replace the output, or has begun to write it itself."""
        if (self.folder / _FINISHING).exists():
            return True
        return self.begun and self._before()["overwrite"]

    def begin(self, *, overwrite: bool) -> None:
        """Note in the folder what the run does, or see that it is what was begun before.

        Raises
        ------
        ChangedError
            If the folder is that of a run on other input, or of another version.
        """
        now = json.loads(json.dumps(self.depends_on))
        if not self.begun:
            note = now | {"overwrite": overwrite}
            written_text(self.folder / FILE, json.dumps(note, ensure_ascii=False, indent=1))
        elif changes := _changes(self._before(), now):
            message = (
                f"the run in {self.folder} cannot go on: {'; '.join(changes)}. Add --restart to "
                "begin anew, or set back what changed."
            )
            raise ChangedError(message)

    def end(self) -> None:
        """Remove the folder; what is left of it if that is broken off is no run to go on with."""
        (self.folder / FILE).unlink(missing_ok=True)
        shutil.rmtree(self.folder)

    def clear(self) -> None:
        """Empty the folder of all but its lock."""
        (self.folder / FILE).unlink(missing_ok=True)
        for path in self.folder.iterdir():
            if path.name != LOCK:
                path.unlink()

    def see_unchanged(self) -> None:
        """See that the inputs are still what was read, and note that the outputs are written.

        Raises
        ------
        ChangedError
            If an input was changed while it was read.
        """
        found = _changed_inputs(self.depends_on["inputs"], self._inputs())
        if found:
            message = (
                f"the input changed while it was read: {'; '.join(found)}. Add --restart to begin "
                "anew."
            )
            raise ChangedError(message)
        written_text(self.folder / _FINISHING, "")

    def _before(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / FILE).read_text(encoding="utf-8"))
        return found


_OPTIONS: Final = {
    "map": "the fields given with --map",
    "cues": "the option --cues",
    "duplicates": "the option --duplicates",
    "limit": "the option --limit",
}
_VERSIONS: Final = {
    "framing": "the version of framing",
    "lexicons": "the lexicons",
    "code": "the code of framing",
    "python": "the version of Python",
}


def changes(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """What differs in versions and options, in words."""
    found = []
    for group, names in (("versions", _VERSIONS), ("options", _OPTIONS)):
        earlier, later = before.get(group, {}), now[group]
        for key, name in names.items():
            one, other = earlier.get(key), later[key]
            if one != other:
                told = f" from {_told(one)} to {_told(other)}"
                found.append(f"{name} changed" + ("" if key in {"lexicons", "code"} else told))
    return found


def _changes(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    chunk = [] if before.get("chunk") == now["chunk"] else ["the size of a chunk changed"]
    return changes(before, now) + chunk + _changed_inputs(before.get("inputs", []), now["inputs"])


def _changed_inputs(before: Sequence[Sequence[str]], now: Sequence[Sequence[str]]) -> list[str]:
    earlier = {path: state for path, state in before}  # noqa: C416 — a list from JSON, of pairs
    later = {path: state for path, state in now}  # noqa: C416 — as above
    found = [f"{path} is new among the inputs" for path in later if path not in earlier]
    found += [f"{path} is no longer among the inputs" for path in earlier if path not in later]
    found += [
        f"{path} has changed" for path in later if path in earlier and earlier[path] != later[path]
    ]
    if not found and [list(one) for one in before] != [list(one) for one in now]:
        found.append("the inputs stand in another order")
    return found


def _told(value: object) -> str:
    """An option's value as a person would say it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, dict):
        return ", ".join(f"{ours}={theirs}" for ours, theirs in value.items()) or "none"
    return "none" if value is None else str(value)


def _state(paths: Sequence[str]) -> str:
    """A hash over the names, sizes and times of change of files."""
    digest = sha256()
    for name in paths:
        try:
            status = Path(name).stat()
            state = f"{name}\0{status.st_size}\0{status.st_mtime_ns}\0"
        except OSError as error:
            state = f"{name}\0{error.errno}\0"
        digest.update(state.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
