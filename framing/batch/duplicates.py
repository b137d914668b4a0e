"""Duplicates: which articles of a collection are copies of an earlier one.

Copies are exact if they have the same words in the same order, and near if at least ``LEAST`` of
their runs of words are estimated to be the same; see ``framing.batch.sketching``. Candidates for
near copies are those that agree in all hashes of one of ``BANDS`` parts of their signatures: two
texts that share 0.8 of their runs are found with a chance of 0.95, those that share 0.9 nearly
always. The first in the order of the input is the original, and no copy is another's original.

What is held at once grows by some 70 bytes an article, besides the ids of originals; signatures
stand in a file.

References
----------
Leskovec, J., Rajaraman, A. and Ullman, J. D. (2020). Mining of massive datasets, chapter 3.
Cambridge University Press. DOI 10.1017/9781108684163
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from framing.batch import rows
from framing.batch.sketching import HASHES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from framing.arrays import Bools, Floats, Ints

    Signatures = NDArray[np.uint32]

LEAST: Final = 0.8
"""The part of their runs of words that near copies share at least, as estimated."""

BANDS: Final = 16
_WIDTH: Final = HASHES // BANDS

_LEADERS: Final = 8
"""Of those that agree in a band, the first so many are what the others are compared with."""

_BLOCK: Final = 1 << 14
_NONE: Final = -1
_TIMES: Final = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, eq=False)
class Duplicates:
    """For each row of a table of results the row of its original, or -1, and how alike they are."""

    original: Ints
    similarity: Floats
    near: Bools
    named: pa.Table
    """Id, file and position of each original, in the order of ``rows``."""
    rows: Ints

    def columns(self, start: int, count: int) -> dict[str, pa.Array]:
        """The columns that tell of some rows."""
        some = slice(start, start + count)
        original = self.original[some]
        none = original == _NONE
        place = np.searchsorted(self.rows, original).clip(0, max(0, len(self.rows) - 1))
        taken = self.named.take(pa.array(place, mask=none))
        kind = np.where(self.near[some], "near", "exact")
        return dict(
            zip(
                rows.DUPLICATES.names,
                (
                    pa.array(kind, pa.string(), mask=none),
                    *(taken[name] for name in ("id", "file", "position")),
                    pa.array(self.similarity[some], pa.float64(), mask=none),
                ),
                strict=True,
            )
        )


def find(tables: Sequence[Path], sketches: Sequence[Path], scratch: Path) -> Duplicates:
    """The duplicates among the rows of the tables, whose sketches stand in ``sketches``.

    ``scratch`` is a file for the signatures, 512 bytes an article; it is removed.
    """
    exact, signed = _gathered(sketches, scratch)
    count = len(exact)
    original = _exact(exact)
    near: Bools = np.zeros(count, dtype=np.bool_)
    similarity = np.ones(count)
    unlike: Bools = signed & (original == _NONE)
    first = np.flatnonzero(unlike)
    if len(first) > 1:
        signatures = np.memmap(scratch, dtype="<u4", mode="r", shape=(count, HASHES))
        for copy, of, alike in _near(signatures, first):
            original[copy], similarity[copy], near[copy] = of, alike, True
    scratch.unlink()
    found = np.unique(original[original != _NONE])
    return Duplicates(original, similarity, near, _named(tables, found), found)


def _gathered(sketches: Sequence[Path], scratch: Path) -> tuple[NDArray[np.uint64], Bools]:
    """The hashes of whole texts, and which rows have a signature; these go to ``scratch``."""
    exact, signed = [np.zeros((0, 2), dtype="<u8")], [np.zeros(0, dtype=np.bool_)]
    with scratch.open("wb") as file:
        for path in sketches:
            table = pq.read_table(path)
            whole = table["exact"].fill_null(bytes(16)).to_pylist()
            exact.append(np.frombuffer(b"".join(whole), dtype="<u8").reshape(-1, 2))
            signed.append(table["signature"].is_valid().to_numpy())
            file.writelines(table["signature"].fill_null(bytes(HASHES * 4)).to_pylist())
    return np.concatenate(exact), np.concatenate(signed)


def _exact(hashes: NDArray[np.uint64]) -> Ints:
    """The first row with the same hash, for each that has one before it; no words, no copy."""
    original = np.full(len(hashes), _NONE, dtype=np.int64)
    worded = np.flatnonzero(hashes.any(axis=1))
    order = worded[np.lexsort((hashes[worded, 1], hashes[worded, 0]))]
    if not len(order):
        return original
    begins = np.r_[True, (hashes[order[1:]] != hashes[order[:-1]]).any(axis=1)]
    firsts = order[begins.nonzero()[0]][begins.cumsum() - 1]
    original[order] = np.where(firsts == order, _NONE, firsts)
    return original


def _near(signatures: Signatures, chosen: Ints) -> Iterator[tuple[int, int, float]]:
    """Near copies among the chosen rows: the copy, its original, and how alike they are."""
    copies: set[int] = set()
    for copy, of, alike in _alike(signatures, chosen):
        if copy not in copies and of not in copies:
            copies.add(copy)
            yield copy, of, alike


def _alike(signatures: Signatures, chosen: Ints) -> Iterator[tuple[int, int, float]]:
    """Pairs that are alike, in the order of the later one, then of the earlier."""
    pairs = _candidates(signatures, chosen)
    for first in range(0, len(pairs), _BLOCK):
        later, earlier = pairs[first : first + _BLOCK].T
        alike = (signatures[later] == signatures[earlier]).mean(axis=1)
        (kept,) = (alike >= LEAST).nonzero()
        yield from zip(
            later[kept].tolist(), earlier[kept].tolist(), alike[kept].tolist(), strict=True
        )


def _candidates(signatures: Signatures, chosen: Ints) -> Ints:
    """Pairs of rows, the later one first, that agree in a whole band; sorted, each once."""
    count = len(chosen)
    found = np.zeros(0, dtype=np.int64)
    for band in range(0, HASHES, _WIDTH):
        keys = _keys(signatures, chosen, band)
        order = np.argsort(keys, kind="stable")
        begins = np.r_[True, keys[order[1:]] != keys[order[:-1]]]
        start = begins.nonzero()[0][begins.cumsum() - 1]
        behind = np.arange(count) - start
        for leader in range(_LEADERS):
            (members,) = (behind > leader).nonzero()
            if not len(members):
                break
            pairs = order[members] * count + order[start[members] + leader]
            found = np.union1d(found, pairs)
    return np.stack((chosen[found // count], chosen[found % count]), axis=1)


def _keys(signatures: Signatures, chosen: Ints, band: int) -> NDArray[np.uint64]:
    """A number for each row's hashes of a band."""
    keys = np.zeros(len(chosen), dtype=np.uint64)
    for first in range(0, len(chosen), _BLOCK):
        part = signatures[chosen[first : first + _BLOCK], band : band + _WIDTH]
        for column in part.astype(np.uint64).T:
            some = slice(first, first + _BLOCK)
            keys[some] = (keys[some] ^ column) * _TIMES
            keys[some] ^= keys[some] >> np.uint64(29)
    return keys


def _named(tables: Sequence[Path], wanted: Ints) -> pa.Table:
    """Id, file and position of some rows."""
    names = ["id", "file", "position"]
    parts = [pa.schema([rows.leading().field(name) for name in names]).empty_table()]
    start = 0
    for path in tables:
        table = pq.read_table(path, columns=names)
        low, high = np.searchsorted(wanted, (start, start + len(table)))
        parts.append(table.take(pa.array(wanted[low:high] - start)).cast(parts[0].schema))
        start += len(table)
    return pa.concat_tables(parts)
