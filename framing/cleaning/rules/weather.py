"""The weather that some pages show above an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_TEMPERATURE = re.compile(
    r"[-+\u2212]?\d{1,3}(?:\.\d+)?\s?(?:\u00b0\s?[cf]?|\u00ba\s?[cf]?|\u2103|\u2109|[cf])"
    r"(?:\s?/\s?[-+\u2212]?\d{1,3}\s?\u00b0?\s?[cf]?)?"
)
_CONDITION = re.compile(
    r"(?:(?:mostly|partly|scattered|light|heavy|chance of|isolated|a few|patchy|overcast|broken|"
    r"few) )*"
    r"(?:sunny|cloudy|clouds?|clear(?: sky| skies)?|rain(?:y)?|showers?|snow(?:y)?|fog(?:gy)?|"
    r"haz[ey]|mist(?:y)?|windy|"
    r"thunderstorms?|drizzle|overcast(?: clouds)?|humidity:? .{1,6}|wind:? .{1,12}|fair)"
)
_LONGEST_WEATHER = 50
_MOST_WORDS_AROUND = 4


def _is_weather(line: Line) -> bool:
    """Seoul 23 C, Sunny: a temperature with a place and a word or two around it."""
    if line.sentence:
        return False
    if _TEMPERATURE.fullmatch(line.lower):
        return line.text[-1] in "FCf\u00b0\u00ba\u2103\u2109c" and not line.text.isdigit()
    rest, found = _TEMPERATURE_WITHIN.subn(" ", line.text)
    return (
        found > 0
        and len(rest.split()) <= _MOST_WORDS_AROUND
        and (_CONDITION.search(rest.lower()) is not None or "\u00b0" in line.text)
    )


_TEMPERATURE_WITHIN = re.compile(
    r"[-+\u2212]?\b\d{1,3}(?:\.\d+)?\s?(?:\u00b0\s?[CF]?|\u2103|\u2109|[CF]\b)"
)


RULES = (Rule("weather", _is_weather, longest=_LONGEST_WEATHER),)

CLUES = Clues(
    first=words(""),
    last=words(""),
    anywhere=words(""),
)
