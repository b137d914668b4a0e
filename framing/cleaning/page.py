"""Page: an article's lines while it is decided which zone each belongs to."""

from __future__ import annotations

from framing.cleaning.lines import Line, Lines, ends_sentence, line_of
from framing.cleaning.rules import (
    BY_LAST_WORD,
    BY_OPENING,
    BY_SIGN,
    FIRST_OF_TWO,
    furniture,
    open_ended_furniture,
)

BODY = ""
TITLE = "title"
SUBHEAD = "subhead"

_SIGN_CHARACTERS = tuple(BY_SIGN)
_AROUND_OPENING = "([*-\u2013\u2014 "
_FURTHEST_OPENING = 28
_FURTHEST_LAST_WORD = 16
"""No rule's opening or last word is longer; what stands further away need not be looked at."""


class Page:
    """The lines of a text and, for each, the rule that decided its zone so far."""

    __slots__ = ("_lines", "datelines", "ends", "open_ended", "rules", "starts", "text", "texts")

    def __init__(self, text: str, lines: Lines) -> None:
        self.text = text
        self.starts, self.ends, self.texts = lines
        self.rules = [BODY] * len(self.texts)
        self.open_ended: list[int] = []
        """The lines that do not end with a full stop."""
        self.datelines: dict[int, int] = {}
        """For a line that begins with a dateline, how many of its characters that is."""
        self._lines: dict[int, Line] = {}

    def line(self, index: int) -> Line:
        """Return the line in the forms that the rules look at."""
        line = self._lines.get(index)
        if line is None:
            line = self._lines[index] = line_of(self.texts[index])
        return line

    def is_body(self, index: int) -> bool:
        """Tell whether nothing has claimed the line."""
        return self.rules[index] == BODY

    def is_paragraph(self, index: int) -> bool:
        """Tell whether the line is unclaimed and reads like a sentence or more."""
        text = self.texts[index]
        return self.rules[index] == BODY and (len(text) > LONG or ends_sentence(text))

    def mark_furniture(self) -> None:
        """Let every line meet the rules that it calls for."""
        signs = tuple(sign for sign in _SIGN_CHARACTERS if sign in self.text)
        for index, text in enumerate(self.texts):
            if text[-1] == "." or ends_sentence(text):
                if text[-1] != ".":
                    self.open_ended.append(index)
                name = self._sentence_furniture(index, text, signs)
            else:
                self.open_ended.append(index)
                name = open_ended_furniture(self.line(index))
            if name:
                self.rules[index] = name

    def _sentence_furniture(self, index: int, text: str, signs: tuple[str, ...]) -> str:
        opening = text[:_FURTHEST_OPENING].lower().lstrip(_AROUND_OPENING).split(" ", 2)
        first = opening[0]
        rules = BY_OPENING.get(first)
        if rules is None and first in FIRST_OF_TWO and len(opening) > 1:
            rules = BY_OPENING.get(f"{first} {opening[1]}")
        if rules is not None:
            name = furniture(self.line(index), rules)
            if name:
                return name
        rules = BY_LAST_WORD.get(text[-_FURTHEST_LAST_WORD:].rsplit(" ", 1)[-1].lower())
        if rules is not None:
            name = furniture(self.line(index), rules)
            if name:
                return name
        for sign in signs:
            if sign in text:
                name = furniture(self.line(index), BY_SIGN[sign])
                if name:
                    return name
        return BODY


LONG = 160
"""A line longer than this is a paragraph, whatever its last character is."""
