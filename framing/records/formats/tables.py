"""Parquet and Arrow: a row an article."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from framing.records.formats.lines import cut_off
from framing.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from framing.reading.reject import Reject

_ROWS: Final = 512
"""So many rows are held at once."""

_BUFFER: Final = 1 << 20
"""So many bytes of a column are read at once."""


class ParquetRows:
    """The rows of a Parquet file, from any row on.

    Rows that are skipped are not turned into Python objects, and row groups that lie wholly before
    the first row asked for are not read.
    """

    def __init__(self, path: Path, file: str) -> None:
        self._path = path
        self._file = file
        self._batches: Iterator[pa.RecordBatch] = iter(())
        self._batch: pa.RecordBatch | None = None
        self._first = 0
        self._begins: list[int] = []

    def take(self, start: int, count: int) -> list[Record | Reject]:
        """``count`` rows from row ``start`` (counted from 0) on; fewer at the end of the file.

        A row that is damaged gives a reject, one that cannot be reached because of it too.
        """
        found: list[Record | Reject] = []
        try:
            while len(found) < count:
                rows = self._from(start + len(found), count - len(found))
                if not rows:
                    break
                found += rows
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
            self._batch = None
            whole = count_rows(self._path)
            last = start + count if whole is None else min(start + count, whole)
            places = range(start + len(found) + 1, (last if whole is not None else start) + 1)
            found += [cut_off(self._file, place, error) for place in places or (start + 1,)]
        return found

    def _from(self, start: int, count: int) -> list[Record]:
        """Rows from ``start`` on, as many as are at hand."""
        if self._batch is None or start < self._first or self._far_behind(start):
            self._open(start)
        while self._batch is not None and start >= self._first + len(self._batch):
            self._first += len(self._batch)
            self._batch = next(self._batches, None)
        if self._batch is None:
            return []
        rows = self._batch.slice(start - self._first, count).to_pylist()
        return [
            Record(file=self._file, position=place, fields=fields)
            for place, fields in enumerate(rows, start=start + 1)
        ]

    def _far_behind(self, start: int) -> bool:
        """Whether row ``start`` stands in a later row group than the rows at hand."""
        return any(self._first < begin <= start for begin in self._begins)

    def _open(self, start: int) -> None:
        # Read ahead, all row groups to come would stay in memory once they were read.
        table = pq.ParquetFile(self._path, pre_buffer=False, buffer_size=_BUFFER)
        sizes = [table.metadata.row_group(n).num_rows for n in range(table.num_row_groups)]
        ends = list(accumulate(sizes))
        self._begins = [end - size for end, size in zip(ends, sizes, strict=True)]
        group = bisect_right(ends, start)
        groups = list(range(group, len(ends)))
        self._first = self._begins[group] if groups else 0
        self._batches = table.iter_batches(_ROWS, row_groups=groups, use_threads=False)
        self._batch = next(self._batches, None) if groups else None


def count_rows(path: Path) -> int | None:
    """How many rows a Parquet file says that it has; None if it does not say."""
    try:
        rows: int = pq.read_metadata(path).num_rows
    except (pa.ArrowException, OSError):
        return None
    return rows


def arrow(path: Path, file: str) -> Iterator[Record | Reject]:
    """The rows of an Arrow file or stream (Feather version 2 included)."""
    position = 0
    try:
        with pa.memory_map(str(path)) as source:
            try:
                reader = pa.ipc.open_file(source)
                batches = (reader.get_batch(n) for n in range(reader.num_record_batches))
            except pa.ArrowInvalid:
                source.seek(0)
                batches = iter(pa.ipc.open_stream(source))
            for batch in batches:
                for fields in _rows(batch):
                    position += 1
                    yield Record(file=file, position=position, fields=fields)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        yield cut_off(file, position + 1, error)


def _rows(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    for first in range(0, len(batch), _ROWS):
        yield from batch.slice(first, _ROWS).to_pylist()
