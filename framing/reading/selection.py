"""Which files a call asks for, and in which order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from framing.reading.content import unreadable
from framing.reading.folder import files_in_folder, listed_in_folder
from framing.reading.manifest import MANIFEST_NAME, Manifest, read_manifest
from framing.reading.reject import STANDARD_INPUT, Reject
from framing.reading.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable


def select(paths: Iterable[str]) -> list[Source | Reject]:
    """Return the sources that the paths stand for, each file once, in the order given.

    What cannot be selected is a reject in its place.
    """
    manifests: dict[Path, Manifest] = {}
    chosen: dict[str | Reject, Source | Reject] = {}
    for path in paths:
        for item in _items(path, manifests):
            chosen.setdefault(_identity(item), item)
    return list(chosen.values())


def _identity(item: Source | Reject) -> str | Reject:
    """Return what makes an item the same as another: a file's real place, a reject itself."""
    if isinstance(item, Reject):
        return item
    return STANDARD_INPUT if item.path is None else os.path.realpath(item.path)


def _items(argument: str, manifests: dict[Path, Manifest]) -> list[Source | Reject]:
    if argument == STANDARD_INPUT:
        return [Source(path=None)]
    path = Path(argument)
    try:
        if path.name == MANIFEST_NAME and path.exists():
            path = path.parent
        if path.is_dir():
            manifest = _manifest(path, manifests)
            return listed_in_folder(path, manifest) if manifest else files_in_folder(path)
        path.stat()
        return _single(path, manifests)
    except (OSError, ValueError) as error:
        return [unreadable(path, error)]


def _single(path: Path, manifests: dict[Path, Manifest]) -> list[Source | Reject]:
    """Return one file as its folder's manifest lists it, or else as it is."""
    manifest = _manifest(path.parent, manifests) or Manifest()
    if manifest.fault:
        return [manifest.fault, Source(path=path)]
    entry = manifest.entry_of(path)
    return list(entry.items) if entry else [Source(path=path)]


def _manifest(folder: Path, manifests: dict[Path, Manifest]) -> Manifest | None:
    """Return the folder's manifest, read once a call; None where there is none."""
    if folder not in manifests:
        path = folder / MANIFEST_NAME
        if not path.is_file():
            return None
        manifests[folder] = read_manifest(path)
    return manifests[folder]
