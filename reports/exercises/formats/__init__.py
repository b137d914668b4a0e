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


class MissingExtraError(ImportError):
    """A format needs a package that is not installed; the message names the extra."""


class Writer(Protocol):
    """What the module of a format offers."""

    def write(self, exercises: ExerciseSet) -> bytes:
        """The set in this format."""

    def refusal(self, item: Item) -> str:
        """Why the format cannot carry an item; empty if it can."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: where it is read, the ending of its files, and the module that writes it.

    ``extra`` names what has to be installed beside the toolkit for it.
    """

    name: str
    reaches: str
    ending: str
    module: str
    extra: str = ""

    def writer(self) -> Writer:
        """The module that writes it.

        Raises
        ------
        MissingExtraError
            If it needs a package that is not installed.
        """
        try:
            return cast("Writer", import_module(self.module))
        except ImportError as error:
            if not self.extra:
                raise
            message = (
                f"the format {self.name} needs more than the toolkit brings: {error}. Install the "
                f'extra: pip install "framing-toolkit[{self.extra}]".'
            )
            raise MissingExtraError(message) from error


FORMATS: Final = (
    Format("html", "a browser, offline too", ".html", "reports.exercises.formats.html"),
    Format("print", "paper, with the key apart", ".html", "reports.exercises.formats.print"),
    Format("pdf", "paper, with the key apart", ".pdf", "reports.exercises.formats.pdf", "pdf"),
    Format("h5p", "Moodle, WordPress and others with H5P", ".h5p", "reports.exercises.formats.h5p"),
    Format("forms", "Google Forms, by a script", ".gs", "reports.exercises.formats.forms"),
    Format("kahoot", "Kahoot", ".xlsx", "reports.exercises.formats.kahoot", "xlsx"),
    Format("jsonl", "grading, and programs", ".jsonl", "reports.exercises.formats.jsonl"),
    Format("moodle", "Moodle", ".xml", "reports.exercises.formats.moodle"),
    Format("gift", "Moodle, and tools that read GIFT", ".gift", "reports.exercises.formats.gift"),
    Format("canvas", "Canvas", ".canvas.zip", "reports.exercises.formats.canvas"),
    Format("qti", "platforms that read QTI 2.1", ".qti.zip", "reports.exercises.formats.qti"),
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
