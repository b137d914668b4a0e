"""Numbers lacking: those of a headline that stand nowhere in the body in any form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import HeadlineNote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.headlines.retelling import Retelling
    from framing.alignment.sides import Sentence

_UNITS: Final = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "million": 1e6,
    "bn": 1e9, "b": 1e9, "billion": 1e9, "tn": 1e12, "t": 1e12, "trillion": 1e12, "dozen": 12.0,
}  # fmt: skip
_FIGURE: Final = re.compile(
    r"(?P<sign>[$£€]\s?)?(?P<figure>\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)"
    r"(?:[ -]?(?P<unit>hundred|thousand|million|billion|trillion|dozen|mn|mln|bn|tn|[kmbt])\b)?"
    r"(?P<share>\s?(?:%|percent\b|per cent\b|pct\b))?",
    re.IGNORECASE,
)
_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS: Final = (
    {word: float(value) for value, word in enumerate(_ONES)}
    | {word: 10.0 * value for value, word in enumerate(_TENS, start=2)}
    | {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "both": 2, "pair": 2, "couple": 2, "once": 1}
    | {"twice": 2, "double": 2, "doubled": 2, "tripled": 3, "triple": 3, "century": 100}
    | {"decade": 10, "decades": 10, "a": 1, "an": 1}
)
_SCALES: Final = {word: size for word, size in _UNITS.items() if len(word) > len("mln")}
_WORD: Final = re.compile(r"[^\W\d_]+")
# Numbers that are parts of names: "G20", "F-35", "9/11", "401(k)", "No. 2", "Catch-22".
_IN_NAME: Final = re.compile(
    r"(?:[^\W\d_]-?|[/.:#'’-]|\b(?:no|section|title|article|chapter|phase|level|group|room|page|"
    r"class|flight|route|highway|interstate|boeing|iphone|windows|channel|type|act|part|day|"
    r"super bowl|world war|top|generation|season|week|round|version|rule|proposition|prop|vol)"
    r"\.? )$",
    re.IGNORECASE,
)
_AFTER_NAME: Final = re.compile(
    r"^(?:[^\W\d_/(]|['’/(:.]\w|-\d|-year|(?:st|nd|rd|th)\b|"
    r"\s(?:words|minutes? read|things|reasons|ways)\b|"
    # "18 months" may be "a year and a half".
    r"[ -]months?\b)"
)
# So near are a number and its rounded form.
ROUNDED: Final = 0.1
# "More than 200 points" may be 234 in the body, "nearly 3,000" 2,810.
_BOUND: Final = re.compile(
    r"(?:(?P<above>more than|over|at least|above|topp?(?:s|ed|ing)?|exceed(?:s|ed|ing)?)|"
    r"(?P<below>nearly|almost|under|less than|as many as|up to|nears?|close to|about|around)) $",
    re.IGNORECASE,
)
BEYOND: Final = 0.35
# "Journalism 101", "a 180 on immigration", "all 50 states".
_SAYINGS: Final = re.compile(
    r"(?:101|180|360|911|411|50 states|100 (?:days|words|percent|%))\b", re.IGNORECASE
)
# Smaller counts are told in a body by naming what is counted.
SMALLEST: Final = 13
YEARS: Final = range(1900, 2101)


def lacking(retelling: Retelling, headline: Sentence) -> Iterator[HeadlineNote]:
    """The numbers of a headline that the rest of the article has in no form.

    Small counts without a unit are let be, and years, which a headline names for orientation.
    """
    side, place = retelling.side, headline.stretch
    given: list[float] | None = None
    for match in _FIGURE.finditer(headline.text):
        value = _value(match)
        if (
            _is_name(headline.text, match)
            or _SAYINGS.match(headline.text, match.start())
            or not _tells(match, value)
        ):
            continue
        given = _given(retelling, headline) if given is None else given
        low, high = _span(headline.text[: match.start()], value)
        if not any(low <= other <= high for other in given):
            start, end = place.start + match.start(), place.start + match.end()
            stretch = side.stretch(place, start, end)
            note = f"The number “{stretch.text.strip()}” stands nowhere in the body."
            yield HeadlineNote(side.id, "number lacking", stretch, None, note)


def _value(match: re.Match[str]) -> float:
    unit = match["unit"]
    return float(match["figure"].replace(",", "")) * (_UNITS[unit.lower()] if unit else 1)


def _is_name(text: str, match: re.Match[str]) -> bool:
    return bool(_IN_NAME.search(text[: match.start()]) or _AFTER_NAME.match(text[match.end() :]))


def _tells(match: re.Match[str], value: float) -> bool:
    """Whether the number is one that a body must repeat."""
    if match["sign"] or match["share"] or match["unit"]:
        return True
    return value >= SMALLEST and not (value in YEARS and "," not in match["figure"])


def _span(before: str, value: float) -> tuple[float, float]:
    """From where to where a number of the body may lie to be the headline's, rounded."""
    bound = _BOUND.search(before)
    low = BEYOND if bound and bound["below"] else ROUNDED
    high = BEYOND if bound and bound["above"] else ROUNDED
    return value * (1 - low), value * (1 + high)


def _given(retelling: Retelling, headline: Sentence) -> list[float]:
    """All numbers of the article outside its headline, page furniture included."""
    text = retelling.side.article.text
    if headline.stretch.field == "text":
        text = text[: headline.stretch.start] + "\n" + text[headline.stretch.end :]
    found = [value for match in _FIGURE.finditer(text) for value in _readings(match)]
    words = [word.lower() for word in _WORD.findall(text)]
    return found + list(_spelled(words))


def _readings(match: re.Match[str]) -> tuple[float, ...]:
    """A number as it stands and, as its unit may go for another ("1 to 3 million"), without it."""
    bare = float(match["figure"].replace(",", ""))
    return bare, _value(match)


def _spelled(words: list[str]) -> Iterator[float]:
    """Numbers in words: every start of "two hundred and thirty thousand" is read to its end."""
    for place, word in enumerate(words):
        if word not in _WORDS and word not in _SCALES:
            continue
        total, part = 0.0, 0.0
        for other in words[place : place + 8]:
            if other in _WORDS:
                part += _WORDS[other]
            elif other == "hundred":
                part = (part or 1) * 100
            elif other in _SCALES:
                total, part = total + (part or 1) * _SCALES[other], 0.0
            elif other != "and":
                break
        yield total + part


__all__ = ["lacking"]
