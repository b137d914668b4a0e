"""Files that stand under their name whole or not at all, also when the power fails."""

from __future__ import annotations

import os
import platform
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# A folder may be shared by machines whose processes have the same numbers.
_HOST: Final = re.sub(r"[^\w-]+", "-", platform.node())


def written(path: Path, write: Callable[[Path], Any], *, within: Path | None = None) -> None:
    """Write a file beside its place, see it on the disk, and only then give it its name.

    Until then it stands in the folder ``within``, if given, which is of the same disk: what a
    killed process leaves of it goes with that. It has a name of this process's own there, on
    this machine, so that another one that is about to end cannot spoil it.
    """
    beside = (within or path.parent) / f"{path.name}.{_HOST}.{os.getpid()}.tmp"
    try:
        write(beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    settle(path.parent)


def written_text(path: Path, text: str, *, within: Path | None = None) -> None:
    """Write a text so that it stands under its name whole or not at all."""
    data = text.encode("utf-8", "replace")
    written(path, lambda beside: beside.write_bytes(data), within=within)


def removed(path: Path) -> None:
    """Remove a file, if there is one, for good."""
    path.unlink(missing_ok=True)
    settle(path.parent)


def settle(folder: Path) -> None:
    """See the names in a folder on the disk, on systems where that can be asked for."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
