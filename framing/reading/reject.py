"""Reject: why a file, or an entry of a manifest, gave no article."""

from __future__ import annotations

from dataclasses import dataclass

STANDARD_INPUT = "-"
"""What stands for standard input, in a call and as an article's or a reject's file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """What was found in place of an article, where, what was expected, and what to do.

    ``found`` and ``expected`` are phrases, ``advice`` is a sentence. ``line`` counts from 1 and
    is None where no single line is at fault; so does ``position``, which record of a collection.

    Examples
    --------
    >>> print(Reject(
    ...     file="call.pdf",
    ...     found="a PDF document",
    ...     expected="plain text",
    ...     advice="Save its text as a .txt file and read that.",
    ... ))
    call.pdf: found a PDF document; expected plain text.
    Save its text as a .txt file and read that.
    """

    file: str
    line: int | None = None
    position: int | None = None
    found: str
    expected: str
    advice: str

    def __str__(self) -> str:
        """Return the message for a person: the place and the fault, then what to do."""
        place = "standard input" if self.file == STANDARD_INPUT else self.file
        if self.line is not None:
            place = f"{place}:{self.line}"
        elif self.position is not None:
            place = f"{place}, record {self.position}"
        return f"{place}: found {self.found}; expected {self.expected}.\n{self.advice}"
