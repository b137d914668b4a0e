"""Property: a fact that depends on a word or gap alone, computed once for each distinct one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from numpy.typing import NDArray


class Kind(Enum):
    """What a property is asked of."""

    WORD = "words"
    GAP = "gaps"
    ANY = "words and gaps"


@dataclass(frozen=True, slots=True, eq=False)
class Property:
    """A fact that depends on the type alone: ``compute`` is called once per type.

    Two properties are the same when they are the same object, so define each once, in a module.
    A property of one kind is 0 for the other, without being computed. With ``of_form``,
    ``compute`` is given the word's normal form, which all properties share.
    """

    name: str
    dtype: type[np.generic]
    compute: Callable[[str], int | float | bool]
    kind: Kind = Kind.ANY
    of_form: bool = False

    @classmethod
    def among(cls, name: str, forms: Collection[str]) -> Self:
        """Whether a word's normal form is one of ``forms``."""
        return cls(name, np.bool_, frozenset(forms).__contains__, Kind.WORD, of_form=True)

    @classmethod
    def of_word(
        cls, name: str, dtype: type[np.generic], compute: Callable[[str], int | float | bool]
    ) -> Self:
        """What ``compute`` tells of a word's normal form."""
        return cls(name, dtype, compute, Kind.WORD, of_form=True)


@dataclass(frozen=True, slots=True)
class Run:
    """Types with consecutive numbers that became known together, all words or all gaps."""

    kind: Kind
    start: int
    strings: Sequence[str]
    forms: Sequence[str]
    """The normal forms of words; gaps as they are."""


class Column:
    """The values of one property, filled up to some number of types."""

    def __init__(self, property_: Property) -> None:
        self.property = property_
        self.values: NDArray[Any] = np.zeros(1024, dtype=property_.dtype)
        self.filled = 0
        """How many runs of types are filled."""

    def upto(self, runs: Sequence[Run], count: int) -> NDArray[Any]:
        """The values of all ``count`` types, which stand in ``runs``."""
        if self.filled < len(runs):
            if len(self.values) < count:
                grown = np.zeros(max(count, 2 * len(self.values)), dtype=self.values.dtype)
                grown[: len(self.values)] = self.values
                self.values = grown
            for run in runs[self.filled :]:
                self._fill(run)
            self.filled = len(runs)
        return self.values

    def _fill(self, run: Run) -> None:
        if self.property.kind in (run.kind, Kind.ANY):
            strings = run.forms if self.property.of_form else run.strings
            computed = np.fromiter(
                map(self.property.compute, strings), self.values.dtype, len(strings)
            )
            self.values[run.start : run.start + len(strings)] = computed
