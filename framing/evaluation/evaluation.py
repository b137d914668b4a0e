"""Evaluation: one of our measures held against what people, or sources, said of the same texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from framing.arrays import Floats


class EvaluationError(ValueError):
    """Labelled data that cannot be evaluated; names file and line, what was found and expected."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Texts and what was said of each: 1 or 0, or the mean of ratings."""

    texts: tuple[str, ...]
    labels: Floats
    left_out: int = 0
    """How many texts of the file are not evaluated, for a reason that the task states."""


Data = TypeVar("Data", bound=Labelled)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % interval, if there is a method for one."""

    name: str
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What was found of one kind, and what was marked; ``met`` counts the marks that were found."""

    name: str
    right: int
    found: int
    met: int
    marked: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 if nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is marked that was found; 0 if nothing is marked."""
        return self.met / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that others have published."""

    name: str
    value: float
    reference: str


@dataclass(frozen=True, slots=True)
class Source:
    """The word list that a measure rests on, with the hash of its file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured: the figures, of which the first is the one that counts, and the floor."""

    figures: tuple[Figure, ...]
    floor: Figure
    """What is reached without looking at the texts, or with what everybody has already."""
    rows: tuple[Row, ...] = ()
    """Where many kinds are measured at once, each with its precision and recall."""
    differences: tuple[str, ...] = ()
    """Where the toolkit and the data part, a line each, for whoever works on a rule."""


@dataclass(frozen=True, slots=True)
class Task(Generic[Data]):
    """What is measured on which form of labelled data, and what it is worth: the declaration."""

    name: str
    question: str
    form: str
    """What a file must hold."""
    items: str
    """What the texts are, in the plural."""
    rule: str
    """How our cues become a decision or a value for each text."""
    intervals: str
    """How the 95 % intervals are computed."""
    tuned: str
    """What of the toolkit was made while looking at data of this form."""
    published: tuple[Published, ...]
    read: Callable[[Path], Data] = field(repr=False)
    measure: Callable[[Data], Measured] = field(repr=False)
    source: Callable[[], Source] = field(repr=False)
    holds: tuple[str, ...] = ("*.jsonl",)
    """Which files of a folder are data."""
    given: Path | None = None
    """The data that come with the toolkit, if any do."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A task done on one file."""

    task: Task[Any]
    file: str
    sha256: str
    """Of the file."""
    count: int
    left_out: int
    measured: Measured
    version: str
    """Of the toolkit."""
    source: Source
