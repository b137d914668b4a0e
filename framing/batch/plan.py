"""Plan: what a run reads, how, and where its results go; kept beside them to resume by."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from framing.batch.shards import Shard, written_text
from framing.records.fields import FieldMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.reject import Reject
    from framing.records.collections import Collection

FILE: Final = "plan.json"


class ChangedError(Exception):
    """A run cannot go on, since what it began with has changed; the message says what."""


@dataclass(frozen=True)
class Plan:
    """A run: its collections, and what else its results depend on.

    ``folder`` holds the results chunk by chunk until all are done.
    """

    collections: tuple[Collection, ...]
    rejects: tuple[Reject, ...]
    folder: Path
    fields: FieldMap = field(default_factory=FieldMap)
    cues: bool = False

    def shard(self, collection: int, chunk: int) -> Shard:
        """Where the results of a chunk are kept."""
        return Shard(self.folder, collection, chunk)

    def shards(self) -> list[Shard]:
        """All chunks that are done, in the order of the input."""
        names = sorted(path.stem for path in self.folder.glob("*-*.json"))
        return [self.shard(*map(int, name.split("-"))) for name in names]

    @cached_property
    def depends_on(self) -> dict[str, Any]:
        """All that the results depend on, to be compared when the run goes on."""
        return {
            "version": _version(),
            "python": f"{sys.version_info.major}.{sys.version_info.minor}",
            "lexicons": _lexicons(),
            "fields": dict(sorted(self.fields.given.items())),
            "cues": self.cues,
            "inputs": {
                collection.paths[0]: _fingerprint(collection.paths)
                for collection in self.collections
            },
        }

    def begin(self) -> bool:
        """Make the folder, or go on with it; whether something was done before.

        Raises
        ------
        ChangedError
            If the folder is that of a run on other input, or of another version.
        """
        path = self.folder / FILE
        if path.exists():
            before = json.loads(path.read_text(encoding="utf-8"))
            if changes := _changes(before, self.depends_on):
                raise ChangedError("; ".join(changes))
            return True
        self.folder.mkdir(parents=True, exist_ok=True)
        written_text(path, json.dumps(self.depends_on, ensure_ascii=False, indent=1))
        return False


def _changes(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """What differs, in words."""
    names = {
        "version": "the version of framing",
        "python": "the version of Python",
        "lexicons": "the lexicons",
        "fields": "the fields given with --map",
        "cues": "the option --cues",
    }
    found = [
        f"{name} changed from {before.get(key)!r} to {now[key]!r}"
        for key, name in names.items()
        if before.get(key) != now[key]
    ]
    earlier, inputs = before.get("inputs", {}), now["inputs"]
    found += [f"{path} is new among the inputs" for path in inputs if path not in earlier]
    found += [f"{path} is no longer among the inputs" for path in earlier if path not in inputs]
    found += [
        f"{path} has changed"
        for path, print_ in inputs.items()
        if path in earlier and earlier[path] != print_
    ]
    return found


def _fingerprint(paths: Sequence[str]) -> str:
    """A hash over the names, sizes and times of change of files."""
    digest = sha256()
    for name in paths:
        path = Path(name)
        try:
            status = path.stat()
            state = f"{name}\0{status.st_size}\0{status.st_mtime_ns}\0"
        except OSError as error:
            state = f"{name}\0{error.errno}\0"
        digest.update(state.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _version() -> str:
    """The toolkit's version; empty where it is not installed."""
    try:
        return version("framing-toolkit")
    except PackageNotFoundError:
        return ""


def _lexicons() -> str:
    """One hash over all lexicons."""
    import features
    from framing import attributions

    homes = (Path(features.__file__).parent, Path(attributions.__file__).parent)
    digest = sha256()
    for path in (path for home in homes for path in sorted(home.glob("*.tsv"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()
