"""Page: an article's lines while it is decided which zone each belongs to."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.cleaning.lines import Line, Lines, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.cleaning.survey import Survey

BODY = ""
TITLE = "title"
SUBHEAD = "subhead"

_LONGEST_PLACE = 4


def between(lines: Sequence[int], start: int, stop: int) -> Sequence[int]:
    """Return those of the ascending lines that stand between two others."""
    return lines[bisect_left(lines, start) : bisect_left(lines, stop)]


class Page:
    """The lines of a text and, for each, the rule that decided its zone so far."""

    __slots__ = (
        "_lines",
        "datelines",
        "ends",
        "found",
        "known",
        "rules",
        "starts",
        "text",
        "texts",
    )

    def __init__(self, text: str, lines: Lines, known: Survey) -> None:
        self.text = text
        self.starts, self.ends, self.texts = lines
        self.known = known
        self.rules = [BODY] * len(self.texts)
        self.found: set[str] = set()
        """The rules that have claimed a line, also where a later one took it over."""
        self.datelines: dict[int, int] = {}
        """For a line that begins with a dateline, how many of its characters that is."""
        self._lines: dict[int, Line] = {}

    def claim(self, index: int, rule: str) -> None:
        """Let the rule decide the line's zone."""
        self.rules[index] = rule
        self.found.add(rule)

    def line(self, index: int) -> Line:
        """Return the line in the forms that the rules look at."""
        line = self._lines.get(index)
        if line is None:
            line = self._lines[index] = line_of(self.texts[index])
        return line

    def plain(self, index: int) -> str:
        """Return the line with plain typographic marks."""
        text = self.texts[index]
        return text if text.isascii() else self.line(index).text

    def is_body(self, index: int) -> bool:
        """Tell whether nothing has claimed the line."""
        return self.rules[index] == BODY

    def is_place_of_weather(self, index: int) -> bool:
        """Tell whether the line is short and stands next to the weather: the place it is for."""
        return (
            "weather" in self.rules[max(index - 1, 0) : index + 2]
            and len(self.texts[index].split()) <= _LONGEST_PLACE
            and not self.known.sentences[index]
        )

    def is_paragraph(self, index: int) -> bool:
        """Tell whether the line is unclaimed and reads like a sentence or more."""
        return self.rules[index] == BODY and self.known.paragraphs[index]
