"""CSV and TSV: a row an article, under a line with the names of the columns."""

from __future__ import annotations

import codecs
import csv
import re
from typing import TYPE_CHECKING, Final, cast

from framing.reading.decoding import Undecodable, decode
from framing.reading.reject import Reject
from framing.records.formats.lines import BROKEN, cut_off, lines, too_long
from framing.records.opening import open_stream
from framing.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

DELIMITERS: Final = ",;\t|"
UTF_16: Final = "utf-16"
FIELD_LIMIT: Final = 16 * 1024 * 1024
_SAMPLE: Final = 1 << 22
_UNDECODED: Final = re.compile("[\udc80-\udcff]")


def records(path: Path, file: str) -> Iterator[Record | Reject]:
    """The rows of a file, in order; the encoding and the delimiter are found from its beginning."""
    csv.field_size_limit(FIELD_LIMIT)
    source = _Lines()
    try:
        with open_stream(path) as stream:
            sample = stream.read(_SAMPLE)
        if sample:
            encoding = _encoding(sample)
            if encoding == UTF_16:
                sample = sample.decode(UTF_16, "ignore").encode()
            with open_stream(path) as stream:
                yield from _rows(source.decoded(stream, encoding), source, file, sample)
    except BROKEN as error:
        yield cut_off(file, source.records + 1, error)


class _Lines:
    """The lines a reader has taken, so that a row's place can be told."""

    def __init__(self) -> None:
        self.first = 0
        self.last = 0
        self.records = 0
        self.too_long = False

    def decoded(self, stream: BinaryIO, encoding: str) -> Iterator[str]:
        if encoding == UTF_16:
            # Lines are told by bytes, so a text in which they are not single bytes is recoded.
            recoded = cast("BinaryIO", codecs.EncodedFile(stream, "utf-8", UTF_16))
            yield from self.decoded(recoded, "utf-8")
            return
        for line in lines(stream):
            self.last = line.number
            if line.data is None:
                self.too_long = True
                yield "\n"
            else:
                yield line.data.decode(encoding, "surrogateescape")


def _rows(
    text: Iterator[str], source: _Lines, file: str, sample: bytes
) -> Iterator[Record | Reject]:
    reader = csv.reader(text, delimiter=_delimiter(sample), strict=False)
    names = [name.strip().removeprefix("\ufeff") for name in next(reader, [])]
    while True:
        source.first = source.last + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            source.records += 1
            yield _reject(file, source, f"a row that cannot be read ({error})")
            continue
        if source.too_long:
            source.too_long = False
            source.records += 1
            yield too_long(file, source.records, source.last)
        elif row:
            source.records += 1
            yield _record(row, names, source, file)


def _record(row: list[str], names: list[str], source: _Lines, file: str) -> Record | Reject:
    if len(row) > len(names) and any(row[len(names) :]):
        return _reject(file, source, f"{len(row)} fields where the first line names {len(names)}")
    if any(map(_UNDECODED.search, row)):
        return _reject(file, source, "bytes that are not in the encoding of the file")
    return Record(
        file=file,
        position=source.records,
        fields=dict(zip(names, row, strict=False)),
        line=source.first,
    )


def _encoding(sample: bytes) -> str:
    """The encoding of the beginning of a file, cut at its last whole line."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return UTF_16
    whole = sample[: sample.rfind(b"\n") + 1] or sample
    try:
        whole.decode("utf-8")
    except UnicodeDecodeError:
        return "utf-8" if isinstance(decode(whole), Undecodable) else "cp1252"
    return "utf-8"


def _delimiter(sample: bytes) -> str:
    """The sign that divides the names of the columns: that which the first line has most of."""
    first = sample.split(b"\n", 1)[0].decode("utf-8", "replace")
    return max(DELIMITERS, key=first.count) if any(map(first.count, DELIMITERS)) else ","


def _reject(file: str, source: _Lines, found: str) -> Reject:
    return Reject(
        file=file,
        line=source.first,
        position=source.records,
        found=found,
        expected="a row with the columns that the first line names",
        advice="Correct the row, or leave it out; all others were read.",
    )
