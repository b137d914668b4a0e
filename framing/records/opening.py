"""Files as streams of bytes, unpacked where they are compressed."""

from __future__ import annotations

import gzip
import io
import lzma
import zlib
from typing import TYPE_CHECKING, Final

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
    raw = path.open("rb")
    start = raw.read(4)
    raw.seek(0)
    if start.startswith(COMPRESSED[".gz"]):
        unpacked: BinaryIO = gzip.GzipFile(fileobj=raw)  # type: ignore[assignment]  # it has all that a stream has
    elif start.startswith(COMPRESSED[".zst"]):
        unpacked = pa.CompressedInputStream(pa.PythonFile(raw), "zstd")
    else:
        return raw
    return io.BufferedReader(_Watched(unpacked, path.stat().st_size), 1 << 20)


class _Watched(io.RawIOBase):
    """A stream that ends with an error where it grows beyond what text could."""

    def __init__(self, stream: BinaryIO, packed: int) -> None:
        self._stream = stream
        self._most = max(BOMB_BYTES, packed * BOMB_RATIO)
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any writable buffer
        data = self._stream.read(len(buffer))
        self._read += len(data)
        if self._read > self._most:
            message = f"it unpacks to more than {self._most:,} bytes"
            raise TooMuchError(message)
        buffer[: len(data)] = data
        return len(data)
