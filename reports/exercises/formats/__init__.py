"""The formats in which a set leaves: one module each, loaded when it is asked for.

Such a module has ``write(exercises) -> bytes``, which always gives the same bytes for the same
set, and ``refusal(item) -> str``: why the format cannot carry an item, empty if it can. What it
refuses, ``write`` leaves out.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item


class Writer(Protocol):
    """What the module of a format offers."""

    def write(self, exercises: ExerciseSet) -> bytes:
        """The set in this format."""

    def refusal(self, item: Item) -> str:
        """Why the format cannot carry an item; empty if it can."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: where it is read, the ending of its files, and the module that writes it."""

    name: str
    reaches: str
    ending: str
    module: str

    def writer(self) -> Writer:
        """The module that writes it."""
        return cast("Writer", import_module(self.module))


FORMATS: Final = (
    Format("jsonl", "grading, and programs", ".jsonl", "reports.exercises.formats.jsonl"),
    Format("moodle", "Moodle", ".xml", "reports.exercises.formats.moodle"),
    Format("gift", "Moodle, and tools that read GIFT", ".gift", "reports.exercises.formats.gift"),
    Format("canvas", "Canvas", ".zip", "reports.exercises.formats.canvas"),
    Format("qti", "platforms that read QTI 2.1", ".zip", "reports.exercises.formats.qti"),
)  # fmt: skip


def format_named(name: str) -> Format:
    """The format of that name.

    Raises
    ------
    ValueError
        If there is none.
    """
    for format_ in FORMATS:
        if format_.name == name:
            return format_
    names = ", ".join(format_.name for format_ in FORMATS)
    message = f'found the format "{name}", expected one of {names}.'
    raise ValueError(message)
