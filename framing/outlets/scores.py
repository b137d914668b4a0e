"""Scores: a table that ``framing score`` wrote, of which one column after the other is read."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from features import FEATURES
from framing.outlets import streams

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.arrays import Floats, Ints
    from framing.ledger import Scope
    from framing.measure import Measure

TABLE: Final = "scores"
_PLACE: Final = ("file", "position")


class NotScoresError(Exception):
    """A file is no table of scores, or lacks a column; the message says what to do."""


MEASURES: Final[dict[str, tuple[Measure, Scope]]] = {
    measure.column(scope): (measure, scope)
    for feature in FEATURES
    for measure in feature.measures
    for scope in measure.scopes
}
"""The columns that hold measures, with what they hold."""


@dataclass(frozen=True, slots=True)
class Scores:
    """A table of scores; each column is read when it is asked for, so one at a time is held."""

    path: Path
    names: tuple[str, ...]
    rows: int

    @property
    def measures(self) -> tuple[str, ...]:
        """The columns of measures that it has."""
        return tuple(name for name in MEASURES if name in self.names)

    def numbers(self, name: str) -> Floats:
        """A column of numbers; what is missing is not a number."""
        column = self._column(name).cast(pa.float64())
        return column.to_numpy().astype(np.float64, copy=False)

    def coded(self, name: str) -> tuple[Ints, list[str]]:
        """A column of texts as numbers, -1 where nothing is given, and the text of each number."""
        if name not in self.names:
            return np.full(self.rows, -1), []
        texts = pc.utf8_trim_whitespace(self._column(name).cast(pa.string()))
        texts = pc.if_else(pc.equal(texts, ""), None, texts)
        found = texts.combine_chunks().dictionary_encode()
        if isinstance(found, pa.ChunkedArray):
            found = found.combine_chunks()
        codes = found.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)
        return codes, found.dictionary.to_pylist()

    def places(self) -> tuple[tuple[Ints, list[str]], Ints] | None:
        """The file and the position that each row came from, if the table tells."""
        if not set(_PLACE) <= set(self.names):
            return None
        position = self._column("position").cast(pa.int64()).fill_null(-1)
        return self.coded("file"), position.to_numpy().astype(np.int64, copy=False)

    def _column(self, name: str) -> pa.ChunkedArray:
        with pq.ParquetFile(self.path) as file:
            return file.read(columns=[name]).column(0)


@contextmanager
def opened(path: Path, *columns: str) -> Iterator[Scores]:
    """The table of scores in a file; ``columns`` are read besides the measures and the places.

    A table in another format than Parquet can only be read row by row: what is needed of it is
    written to a temporary Parquet file first.

    Raises
    ------
    NotScoresError
        If the file is no table of scores.
    OSError
        If it cannot be opened, or the temporary file cannot be written.
    """
    try:
        names = streams.names(path, TABLE)
        if streams.format_of(path) is streams.PARQUET:
            with pq.ParquetFile(path) as file:
                rows = file.metadata.num_rows
            yield Scores(path, _checked(names, path), rows)
            return
        with TemporaryDirectory(prefix="framing-") as folder:
            yield _rewritten(path, _checked(names, path), columns, Path(folder) / "scores.parquet")
    except streams.UnreadableError as error:
        message = f"{path} cannot be read as a table ({error}). {_ADVICE}"
        raise NotScoresError(message) from error


_ADVICE: Final = "Give a table that framing score has written."


def _checked(names: list[str], path: Path) -> tuple[str, ...]:
    """The names, if they are those of a table of scores."""
    if any(name in MEASURES for name in names):
        return tuple(names)
    if {"feature", "family", "entry"} <= set(names):
        message = (
            f"{path} is a ledger of cues, which is read by itself beside its table of scores. "
            "Give that table."
        )
        raise NotScoresError(message)
    shown = ", ".join(names[:8]) or "none"
    message = (
        f"{path} holds no measure; its columns are {shown}"
        f"{' and others' if len(names) > 8 else ''}. "  # noqa: PLR2004 — as many as are shown
        "Score the articles first, with framing score, and give its table."
    )
    raise NotScoresError(message)


def _rewritten(path: Path, names: tuple[str, ...], columns: tuple[str, ...], to: Path) -> Scores:
    kinds = {name: pa.float64() for name in names if name in MEASURES}
    kinds |= {name: pa.string() for name in ("file", *columns) if name in names}
    kinds |= {name: pa.int64() for name in ("position",) if name in names}
    rows = 0
    with pq.ParquetWriter(to, pa.schema(list(kinds.items()))) as writer:
        for batch in streams.batches(path, TABLE, kinds):
            rows += len(batch)
            writer.write_batch(batch)
    return Scores(to, names, rows)
