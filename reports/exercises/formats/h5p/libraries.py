"""The content types of H5P that questions are written for, in the versions they are written for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Library:
    """A content type: its name in code, and the one that people know."""

    name: str
    title: str
    major: int
    minor: int

    def __str__(self) -> str:
        """Return name and version, as a question names its library."""
        return f"{self.name} {self.major}.{self.minor}"

    @property
    def dependency(self) -> dict[str, Any]:
        """Name and version, as a package names its libraries."""
        return {
            "machineName": self.name,
            "majorVersion": self.major,
            "minorVersion": self.minor,
        }


QUESTION_SET = Library("H5P.QuestionSet", "Question Set", 1, 21)
MULTIPLE_CHOICE = Library("H5P.MultiChoice", "Multiple Choice", 1, 16)
MARK_THE_WORDS = Library("H5P.MarkTheWords", "Mark the Words", 1, 11)
DRAG_TEXT = Library("H5P.DragText", "Drag the Words", 1, 10)
BLANKS = Library("H5P.Blanks", "Fill in the Blanks", 1, 14)
