"""Vocabulary: every distinct word and gap gets a number, and its properties are computed once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from framing.arrays import Bytes, Ints

# A million types take some 300 MB with their properties; English news stays far below.
LIMIT: Final = 300_000


@dataclass(frozen=True, slots=True)
class Property:
    """A fact that depends on the type alone: ``compute`` is called once per type.

    Two properties are the same when they are the same object, so define each once, in a module.
    """

    name: str
    dtype: type[np.generic]
    compute: Callable[[str], int | float | bool]

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


class _Column:
    """The values of one property, filled up to some number of types."""

    def __init__(self, property_: Property) -> None:
        self.property = property_
        self.values: NDArray[Any] = np.zeros(1024, dtype=property_.dtype)
        self.filled = 0

    def upto(self, strings: list[str]) -> NDArray[Any]:
        count = len(strings)
        if self.filled < count:
            if len(self.values) < count:
                grown = np.zeros(max(count, 2 * len(self.values)), dtype=self.values.dtype)
                grown[: self.filled] = self.values[: self.filled]
                self.values = grown
            compute = self.property.compute
            self.values[self.filled : count] = [compute(s) for s in strings[self.filled :]]
            self.filled = count
        return self.values


class _Numbers(dict[str, int]):
    """The number of each string; one that is asked for first gets the next number."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []

    def __missing__(self, string: str) -> int:
        number = self[string] = len(self)
        self.strings.append(string)
        return number


class Vocabulary:
    """Numbers for words and gaps that stay the same from batch to batch.

    A type is a string as it stands in the text: "The" and "the" are two types, and so are the
    gaps ", " and "; ". Endless input cannot grow it without limit: see ``fresh_if_full``.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self._numbers = _Numbers()
        self._columns: dict[Property, _Column] = {}

    def __len__(self) -> int:
        return len(self.strings)

    @property
    def strings(self) -> list[str]:
        """The string of each type, by number."""
        return self._numbers.strings

    def fresh_if_full(self) -> None:
        """Start anew when more than ``limit`` types are known; only ever between two batches."""
        if len(self.strings) > self.limit:
            self._numbers = _Numbers()
            self._columns = {}

    def encode(self, data: Bytes, edges: Ints) -> Ints:
        """The type of each string between consecutive ``edges``, byte positions into ``data``."""
        array = pa.StringArray.from_buffers(
            len(edges) - 1, pa.py_buffer(edges.astype(np.int32)), pa.py_buffer(data)
        ).dictionary_encode()
        strings = array.dictionary.to_pylist()
        numbers = np.fromiter(map(self._numbers.__getitem__, strings), np.int32, len(strings))
        return numbers[array.indices.to_numpy()]

    def column(self, property_: Property) -> NDArray[Any]:
        """The values of ``property_`` for all types, by type number."""
        column = self._columns.get(property_)
        if column is None:
            column = self._columns[property_] = _Column(property_)
        return column.upto(self.strings)
