"""Files as streams of bytes, unpacked where they are compressed."""

from __future__ import annotations

import gzip
import io
import lzma
import zlib
from typing import TYPE_CHECKING, Final, cast

import pyarrow as pa

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

COMPRESSED: Final = {".gz": b"\x1f\x8b", ".zst": b"\x28\xb5\x2f\xfd"}
"""The endings of compressed files, and how these begin."""

BROKEN: Final = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, pa.ArrowException, OSError)
"""What a stream raises where its file is cut off or damaged."""

BOMB_BYTES: Final = 1 << 30
BOMB_RATIO: Final = 200
"""A file that unpacks to more than so many bytes, and so many times its size, holds no news: text
shrinks to a third or a fourth."""


class TooMuchError(OSError):
    """A small file unpacks without end."""


def suffix_of(path: Path) -> str:
    """The ending that tells the format, in lower case, without that of a compression."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] in COMPRESSED:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def open_stream(path: Path) -> BinaryIO:
    """The bytes of a file from its beginning; what is compressed is unpacked on the way.

    Raises
    ------
    OSError
        If it cannot be opened; reading may raise any of ``BROKEN``.
    """
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith(COMPRESSED[".gz"]):
        return io.BufferedReader(_Unpacked(cast("BinaryIO", gzip.open(path)), path.stat().st_size))
    if start.startswith(COMPRESSED[".zst"]):
        return io.BufferedReader(_Unpacked(pa.input_stream(str(path), "zstd"), path.stat().st_size))
    return path.open("rb")


class _Unpacked(io.RawIOBase):
    """An unpacked stream that ends with an error where it grows beyond what text could.

    It is read in small pieces, so that all that stands before a damaged place is had.
    """

    def __init__(self, stream: BinaryIO, packed: int) -> None:
        self._stream = stream
        self._read = getattr(stream, "read1", stream.read)
        self._left = max(BOMB_BYTES, packed * BOMB_RATIO)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any writable buffer
        data = self._read(len(buffer))
        self._left -= len(data)
        if self._left < 0:
            message = "it unpacks to far more than text could"
            raise TooMuchError(message)
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()
