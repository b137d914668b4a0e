"""Feature: one thing the toolkit looks for in a text, declared in one file of ``features/``.

The declaration is the documentation. A feature's module docstring holds, in paragraphs:

1. the question a pupil would ask, ending with a question mark;
2. what is counted;
3. ``Higher means ...``: how to read a high value;
4. ``It cannot tell ...``: what the number does not show;
5. ``Source: ...``: the literature it rests on, a line each.

The catalogue, ``framing explain``, and the notes in reports are taken from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from framing.arrays import Floats
    from framing.cues import Cues
    from framing.lexicon import Lexicon
    from framing.measure import Measure
    from framing.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature: how its cues are found, and the measures made of them.

    ``find`` is pure. ``sentences``, if given, adds columns to the table of sentences, an array
    with a value per sentence each.
    """

    name: str
    doc: str = field(repr=False)
    find: Callable[[Tokens], Cues] = field(repr=False)
    measures: tuple[Measure, ...] = field(repr=False)
    lexicon: Lexicon | None = field(default=None, repr=False)
    sentences: Callable[[Tokens], Mapping[str, Floats]] | None = field(default=None, repr=False)

    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of the documentation, each on one line."""
        return tuple(
            " ".join(part.split()) for part in self.doc.strip().split("\n\n") if part.strip()
        )

    @property
    def question(self) -> str:
        """What a pupil would ask."""
        return self.paragraphs()[0]

    @property
    def counted(self) -> str:
        """What is counted."""
        return self.paragraphs()[1]

    @property
    def higher(self) -> str:
        """How to read a high value; begins with "Higher means"."""
        return self._paragraph("Higher means")

    @property
    def cannot_tell(self) -> str:
        """What the number does not show; begins with "It cannot tell"."""
        return self._paragraph("It cannot tell")

    @property
    def sources(self) -> tuple[str, ...]:
        """The literature, a reference each."""
        found = [part for part in self.doc.split("\n\n") if part.strip().startswith("Source:")]
        joined = " ".join(" ".join(part.split()) for part in found)
        return tuple(part.strip() for part in joined.split("Source:") if part.strip())

    def _paragraph(self, opening: str) -> str:
        return next((part for part in self.paragraphs() if part.startswith(opening)), "")
