"""A lock on a folder that only one process has, and that ends with it however it ends."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Final

from framing.batch.errors import BusyError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "lock"

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder, which is made if need be; it goes if it is empty in the end.

    Raises
    ------
    BusyError
        If another process holds it.
    """
    file = _held(folder)
    try:
        yield
    finally:
        # Who holds the lock may remove it: nobody else believes in a lock that has lost its name.
        path = folder / FILE
        if [*folder.glob("*")] == [path]:
            with suppress(OSError):
                path.unlink()
                folder.rmdir()
        file.close()


def _held(folder: Path) -> IO[str]:
    while True:
        folder.mkdir(exist_ok=True)
        path = folder / FILE
        try:
            file = path.open("a", encoding="utf-8")
        except FileNotFoundError:
            continue  # the folder was removed in between
        try:
            _take(file)
        except OSError as error:
            file.close()
            message = (
                f"another run works on the same output (it holds {path}). Wait for its end, or "
                "give another name after -o."
            )
            raise BusyError(message) from error
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                return file
        file.close()
