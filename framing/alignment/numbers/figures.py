"""Figures: numbers in a sentence with their ranges, qualifications, currencies and units."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from framing.alignment.numbers.number_words import NUMBER, number
from framing.alignment.numbers.units import UNITS, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FORMS: Final = {
    "about": "about, around, approximately, roughly, some, nearly, almost, estimated, circa, "
    "close to, just under, just over, an estimated, an average of",
    "more": "over, above, exceeding, more than, at least, no fewer than, no less than, "
    "greater than, upwards of, north of",
    "less": "under, below, less than, fewer than, up to, as many as, as much as, at most, "
    "no more than",
}
BOUNDS: Final = {
    form: bound for bound, forms in _FORMS.items() for form in re.split(r",\s+", forms)
}
"""Words before a number that say that it is about so much, or more, or less."""


def either(forms: Iterable[str]) -> str:
    """A pattern for any of the forms, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


BOUND: Final = rf"(?P<bound>\b(?:{either(BOUNDS)})\s+)?"
_SIGN: Final = r"(?:US)?\$|€|£|¥"
_FIGURE: Final = re.compile(
    rf"{BOUND}(?P<currency>{_SIGN})?\s?"
    # Not within a word, a longer number, a time or a name such as "COVID-19".
    rf"(?P<low>(?<![\w.,/:$€£])(?<![A-Za-z]-)(?<!#){NUMBER}|(?<=[$€£¥]){NUMBER})"
    rf"(?:(?P<join>\s?[-–]\s?|\s+to\s+|\s+and\s+)(?:{_SIGN})?(?P<high>{NUMBER}))?"
    rf"(?:\s?-?\s?(?P<unit>{either(UNITS)})(?![\w]))?"
    rf"(?P<old>[- ]old\b)?",
    re.IGNORECASE,
)
_NO_FIGURE: Final = re.compile(r"(?:st|nd|rd|th|s)\b|[’']s\b|[/:]\d|\w")
"""What makes digits an ordinal, a decade, a ratio, or a part of a word."""
_VOTES: Final = re.compile(
    r"\b(?:vot\w*|senate|house|ruling|ruled|decision|majority|court|passed|approved)\b",
    re.IGNORECASE,
)
_CHANGING: Final = re.compile(
    r"\b(?:from|by|rose|rise|rises|rising|jump\w*|climb\w*|fell|fall\w*|drop\w*|increas\w*|grew|"
    r"decreas\w*|declin\w*|plung\w*|surg\w*|up|down|revised|raised|gain\w*|lost|added|add)"
    r"\s+(?:by\s+)?\w*\s*$",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\bbetween\s*$", re.IGNORECASE)
_LASTING: Final = re.compile(
    r"\b(?:for|last\w*|takes?|took|spent|well|just|spann\w*)\s+$", re.IGNORECASE
)
_PREPOSITIONS: Final = frozenset({"over", "under", "around"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or range; ``score`` holds the second number of a vote or match."""

    start: int
    end: int
    low: float
    high: float
    bound: str
    currency: str
    unit: Unit | None
    old: bool
    words: bool
    """Whether it is written in words."""
    score: float | None = None


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text in order."""
    place = 0
    while (found := _FIGURE.search(text, place)) is not None:
        place = found.end("low")
        if found["unit"] or not _NO_FIGURE.match(text, found.end("low")):
            figure = _figure(text, found)
            yield figure
            place = max(place, figure.end)


def _figure(text: str, found: re.Match[str]) -> Figure:
    unit = _unit(found["unit"]) if found["unit"] else None
    low = number(found["low"])
    figure = Figure(
        start=found.start("currency" if found["currency"] else "low"),
        end=found.end(),
        low=low,
        high=low,
        bound="",
        currency=(found["currency"] or "").lower(),
        unit=unit,
        old=bool(found["old"]),
        words=found["low"][0].isalpha(),
    )
    return _bounded(text, found, _paired(text, found, figure))


def _unit(written: str) -> Unit:
    lower = " ".join(written.lower().split())
    return UNITS.get(lower) or next(unit for form, unit in UNITS.items() if form.lower() == lower)


def _paired(text: str, found: re.Match[str], figure: Figure) -> Figure:
    """The figure with its second number, where that is the end of a range or of a score."""
    if found["high"] is None:
        return figure if figure.unit else replace(figure, end=found.end("low"))
    high = number(found["high"])
    if _is_score(text, found):
        return replace(figure, score=high)
    low = figure.low * _scale(found["high"]) if figure.low < high else figure.low
    low = low if low <= high else figure.low
    if low > high or _is_apart(text[: figure.start], found["join"].strip()):
        return replace(figure, end=found.end("low"))
    end = found.end() if figure.unit else found.end("high")
    return replace(figure, low=low, high=high, end=end)


def _scale(written: str) -> float:
    """What "million" in "3 to 5 million" multiplies both with."""
    scale = re.search(r"(?<=\d)[\s-]?([a-z]+)$", written.lower())
    return number(scale[1]) if scale else 1.0


def _is_score(text: str, found: re.Match[str]) -> bool:
    """Whether two numbers are the sides of a vote or match, not the ends of a range."""
    whole = found["low"].isdigit() and found["high"].isdigit()
    if found["join"].strip() == "and" or not whole or found["unit"] or found["currency"]:
        return False
    return int(found["low"]) > int(found["high"]) or _VOTES.search(text) is not None


def _is_apart(before: str, join: str) -> bool:
    """Whether the second number is one of its own: "2 and 3", "rose by 20 to 50", "from 2 to 3"."""
    if join == "and":
        return _BETWEEN.search(before) is None
    return join == "to" and _CHANGING.search(before) is not None


def _bounded(text: str, found: re.Match[str], figure: Figure) -> Figure:
    """The figure with the words before that qualify it, if they do."""
    if not found["bound"] or figure.score is not None:
        return figure
    words = " ".join(found["bound"].lower().split())
    before = text[: found.start()]
    spans = figure.unit is not None and figure.unit.dimension == "duration" and not figure.old
    if spans and words in _PREPOSITIONS and not _LASTING.search(before):
        return figure  # "over eight years" is in the course of them
    if words == "up to" and _CHANGING.search(before):
        return figure  # "revised up to 500"
    return replace(figure, start=found.start(), bound=BOUNDS[words])
