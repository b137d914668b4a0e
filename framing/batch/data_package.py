"""Data package: what a table of results holds, column by column, and what it was made of.

The description follows the Data Package standard, version 2 (https://datapackage.org).
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from framing.batch import versions
from framing.batch.columns import described
from framing.batch.plan import changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pyarrow as pa

    from framing.batch.outcome import Counts, Form
    from framing.batch.outputs import Outputs
    from framing.batch.plan import Plan

PROFILES: Final = "https://datapackage.org/profiles/2.0"
_BLOCK: Final = 1 << 20


def package(
    plan: Plan,
    outputs: Outputs,
    schemas: Mapping[str, pa.Schema],
    counts: Counts,
    forms: Iterable[Form],
) -> str:
    """The description of a complete run, as JSON; ``schemas`` are those of its tables."""
    name = re.sub(r"[^-a-z0-9._]+", "-", outputs.table.stem.lower()).strip("-") or "scores"
    paths = {"scores": outputs.table, "cues": outputs.cues}
    found = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": name,
        "title": "How news texts are worded: scores by framing",
        "description": (
            "A row an article. The measures describe wording; they do not tell whether a text is "
            "true, and they rank no outlets."
        ),
        "resources": [
            _resource(table, paths[table], schema, outputs) for table, schema in schemas.items()
        ],
        "sources": sources(plan),
        "framing": {
            "versions": asdict(versions.current()),
            "options": plan.options,
            "counts": asdict(counts),
            "fields": [{"first_file": form.file, "taken": dict(form.fields)} for form in forms],
        },
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _resource(name: str, path: Path, schema: pa.Schema, outputs: Outputs) -> dict[str, Any]:
    form = outputs.form
    return {
        "name": name,
        "type": "table",
        "path": path.name,
        "format": form.name,
        "mediatype": form.media_type,
        **({"encoding": "utf-8"} if form.text else {}),
        **({"dialect": {"table": name}} if form.together else {}),
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_digest(path)}",
        "schema": {
            "$schema": f"{PROFILES}/tableschema.json",
            "fields": described(schema, cues=name == "cues"),
            "missingValues": [""],
        },
    }


def sources(plan: Plan) -> list[dict[str, Any]]:
    """What was read: each file by its name, its size and its hash; single articles together."""
    return [
        {"title": _told(one.title), "bytes": _size(one.paths), "hash": _hash(one.paths)}
        for one in plan.collections
    ]


def _told(title: str) -> str:
    return title.encode("utf-8", "replace").decode("utf-8")


def _size(paths: Iterable[str]) -> int:
    return sum(path.stat().st_size for path in map(Path, paths) if path.is_file())


def _hash(paths: Sequence[str]) -> str:
    """The SHA-256 of a file; of several, that of a list of theirs, a line each."""
    if len(paths) == 1:
        return f"sha256:{_digest(Path(paths[0]))}"
    digest = sha256()
    for path in paths:
        digest.update(f"{_digest(Path(path))}  {path}\n".encode("utf-8", "surrogatepass"))
    return f"sha256:{digest.hexdigest()}"


def _digest(path: Path) -> str:
    """The SHA-256 of a file's bytes; of none where it cannot be read."""
    digest = sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError:
        return sha256().hexdigest()
    return digest.hexdigest()


def read(outputs: Outputs) -> dict[str, Any] | None:
    """The description that an earlier run left; None if there is none that can be read."""
    try:
        found = json.loads(outputs.package.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and "framing" in found else None


def differences(found: Mapping[str, Any], plan: Plan, outputs: Outputs) -> list[str]:
    """How what an earlier run left differs from what this one would, in words."""
    now = {"versions": asdict(versions.current()), "options": plan.options}
    told = changes(found["framing"], json.loads(json.dumps(now)))
    told += _changed_sources(found.get("sources", []), sources(plan))
    for resource in found.get("resources", []):
        path = outputs.table.with_name(resource["path"])
        if not path.exists():
            told.append(f"{path} is missing")
        elif resource["format"] != outputs.form.name:
            told.append(f"the format changed from {resource['format']} to {outputs.form.name}")
        elif resource["hash"] != f"sha256:{_digest(path)}":
            told.append(f"{path} is not what the run wrote")
    return told


def _changed_sources(
    before: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]]
) -> list[str]:
    earlier = {one["title"]: one["hash"] for one in before}
    later = {one["title"]: one["hash"] for one in now}
    told = [f"{title} is new among the inputs" for title in later if title not in earlier]
    told += [f"{title} is no longer among the inputs" for title in earlier if title not in later]
    told += [
        f"{title} has changed"
        for title in later
        if title in earlier and earlier[title] != later[title]
    ]
    if not told and [one["title"] for one in before] != [one["title"] for one in now]:
        told.append("the inputs stand in another order")
    return told
