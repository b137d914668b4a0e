"""Sketches: what is kept of an article's words to find its duplicates by.

Two things: a hash over all words in their order, the same for texts that differ in nothing but
capitals, signs and spaces; and a MinHash signature of the runs of five words, of which two texts
share about as large a part as they share runs. Words are those of the body and its headings:
neither the headline nor page furniture, in which copies of one text often differ.

References
----------
Broder, A. Z. (1997). On the resemblance and containment of documents. Proceedings of Compression
and Complexity of Sequences. DOI 10.1109/SEQUEN.1997.666900
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa

from framing.cleaning import Zone
from framing.tokens import Kind, Property

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from framing.scoring import Scored

    Hashes = NDArray[np.uint64]

RUN: Final = 5
"""So many words in a row are compared together."""

HASHES: Final = 128
"""The length of a signature: a shared part of 0.8 is told with a standard error of 0.035."""

LEAST_RUNS: Final = 20
"""A text of fewer runs has no signature: a few chance runs would decide."""

SCHEMA: Final = pa.schema([("exact", pa.binary(16)), ("signature", pa.binary(HASHES * 4))])

_AT_ONCE: Final = 16


def word_hash(form: str) -> int:
    """A number for a word in its normal form, the same on every machine."""
    digest = blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


_HASH: Final = Property("hash", np.uint64, word_hash, Kind.WORD, of_form=True)


def _constants(name: str) -> Hashes:
    """Numbers that look random and are the same everywhere."""
    return np.array([word_hash(f"{name} {place}") for place in range(HASHES)], dtype=np.uint64)


# Odd factors, so that multiplying loses nothing.
_FACTORS: Final = _constants("factor") | np.uint64(1)
_SUMMANDS: Final = _constants("summand")
_TIMES: Final = np.uint64(0x9E3779B97F4A7C15)
_HALF: Final = np.uint64(32)


def table_of(batch: Scored, chosen: Sequence[int]) -> pa.Table:
    """A row for each chosen article of a batch; nothing for a text without words, or too few."""
    tokens = batch.ledger.tokens
    kept = (tokens.zone == int(Zone.BODY)) | (tokens.zone == int(Zone.HEADING))
    words: Hashes = tokens.of(_HASH)[kept]
    article = tokens.article[kept]
    edges = np.searchsorted(article, np.arange(batch.ledger.count + 1))
    texts = [words[edges[row] : edges[row + 1]] for row in chosen]
    return pa.table(
        [
            pa.array([exact(text) for text in texts], SCHEMA.field("exact").type),
            pa.array([signature(text) for text in texts], SCHEMA.field("signature").type),
        ],
        schema=SCHEMA,
    )


def exact(words: Hashes) -> bytes | None:
    """A hash over all words in their order."""
    if not len(words):
        return None
    return blake2b(words.astype("<u8").tobytes(), digest_size=16).digest()


def signature(words: Hashes) -> bytes | None:
    """The least value that each of ``HASHES`` functions gives for a run of the text."""
    count = len(words) - RUN + 1
    if count < LEAST_RUNS:
        return None
    runs = np.zeros(count, dtype=np.uint64)
    for place in range(RUN):
        runs = _mixed(runs * _TIMES + words[place : place + count])
    least = np.empty(HASHES, dtype="<u4")
    for first in range(0, HASHES, _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        values = runs[None, :] * _FACTORS[some, None] + _SUMMANDS[some, None]
        least[some] = (values >> _HALF).min(axis=1)
    return least.tobytes()


def _mixed(values: Hashes) -> Hashes:
    """Values of which every bit depends on all bits above it, too."""
    return values ^ (values >> _HALF)
