"""Page: an article's lines while it is decided which zone each belongs to."""

from __future__ import annotations

from bisect import bisect_right

from framing.cleaning.lines import Line, Lines, ends_sentence, line_of
from framing.cleaning.rules import (
    BRACKETS,
    BY_SIGN,
    ENDING_COMPARED,
    ENDINGS,
    LONGEST_FURNITURE,
    calling,
    open_ended_furniture,
    opens_like_furniture,
    sentence_furniture,
)

BODY = ""
TITLE = "title"
SUBHEAD = "subhead"


LONG = 160
"""A line longer than this is a paragraph, whatever its last character is."""

_LONGEST_PLACE = 4


class Page:
    """The lines of a text and, for each, the rule that decided its zone so far."""

    __slots__ = ("_lines", "datelines", "ends", "open_ended", "rules", "starts", "text", "texts")

    def __init__(self, text: str, lines: Lines) -> None:
        self.text = text
        self.starts, self.ends, self.texts = lines
        self.rules = [BODY] * len(self.texts)
        self.open_ended = [
            index
            for index, text in enumerate(self.texts)
            if text[-1] != "." and len(text) <= LONGEST_FURNITURE
        ]
        """The lines that do not end with a full stop, and are no long paragraphs."""
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

    def is_place_of_weather(self, index: int) -> bool:
        """Tell whether the line is short and stands next to the weather: the place it is for."""
        return (
            "weather" in self.rules[max(index - 1, 0) : index + 2]
            and len(self.texts[index].split()) <= _LONGEST_PLACE
            and not ends_sentence(self.texts[index])
        )

    def is_paragraph(self, index: int) -> bool:
        """Tell whether the line is unclaimed and reads like a sentence or more."""
        text = self.texts[index]
        return self.rules[index] == BODY and (
            text[-1] == ":" or len(text) > LONG or ends_sentence(text)
        )

    def mark_furniture(self) -> None:
        """Let every line meet the rules that it calls for."""
        rules, texts = self.rules, self.texts
        for index in self.open_ended:
            if not ends_sentence(texts[index]):
                rules[index] = open_ended_furniture(texts[index])
        for index in calling(texts):
            text = texts[index]
            if ends_sentence(text) and (
                opens_like_furniture(text)
                or text[-ENDING_COMPARED:] in ENDINGS
                or text[0] in BRACKETS
            ):
                rules[index] = sentence_furniture(text)
        for sign in BY_SIGN:
            # One character is found, or missed, at once: few texts hold a slash.
            if sign[-1] in self.text and sign in self.text:
                self._mark_lines_with(sign)

    def _mark_lines_with(self, sign: str) -> None:
        """Let the sentences that hold the sign meet the rules that it calls for."""
        position = self.text.find(sign)
        while position >= 0:
            index = bisect_right(self.starts, position) - 1
            if self.rules[index] == BODY and ends_sentence(self.texts[index]):
                self.rules[index] = sentence_furniture(self.texts[index])
            position = self.text.find(sign, self.ends[index])
