"""What a pupil gave as an answer, once it is told what each word of it stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reports.exercises.item import Item

Given = frozenset[str] | Mapping[str, str] | tuple[str, ...] | tuple[tuple[int, int], ...] | str
"""An answer: the options chosen (a set of their ids), the answer of each prompt (ids), the steps
in order (ids), the stretches marked in the passage (code points), or what was written."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One pupil's answer to one item."""

    pupil: str
    item: Item
    given: Given


@dataclass(frozen=True, slots=True)
class Unread:
    """An answer that could not be used: where it stands, and why."""

    place: str
    reason: str

    def __str__(self) -> str:
        """Return place and reason."""
        return f"{self.place}: {self.reason}"


class AnswerError(ValueError):
    """An answer does not fit its item; says what was found and what was expected."""


# Letters and digits with marks within them: don’t, U.S, co-operate.
_WORD: Final = re.compile(r"\w+(?:[’'.\-‑]\w+)*")


def words_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a passage stand, which pupils mark or do not mark."""
    return tuple(match.span() for match in _WORD.finditer(text))
