"""Numbers written as words or digits, and what they come to."""

from __future__ import annotations

import re
from typing import Final

_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS: Final = {word: number for number, word in enumerate(_SMALL.split())} | {
    word: 10 * number for number, word in enumerate(_TENS.split(), start=2)
}
SCALES: Final = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
}
FRACTIONS: Final = {
    "half": 0.5,
    "one-half": 0.5,
    "a third": 1 / 3,
    "one-third": 1 / 3,
    "one third": 1 / 3,
    "two-thirds": 2 / 3,
    "two thirds": 2 / 3,
    "a quarter": 0.25,
    "one-quarter": 0.25,
    "one quarter": 0.25,
    "three-quarters": 0.75,
    "three quarters": 0.75,
    "one-fifth": 0.2,
    "a fifth": 0.2,
}
VAGUE: Final = {
    "dozens": (24, 200),
    "scores": (40, 200),
    "hundreds": (200, 2_000),
    "thousands": (2_000, 20_000),
    "tens of thousands": (20_000, 200_000),
    "hundreds of thousands": (200_000, 2_000_000),
    "millions": (2_000_000, 100_000_000),
    "tens of millions": (20_000_000, 200_000_000),
    "hundreds of millions": (200_000_000, 2_000_000_000),
    "billions": (2_000_000_000, 1_000_000_000_000),
}
"""What a vague plural may stand for: generous, since it only ever speaks for a match."""

_LONG: Final = "dozen|hundred|thousand|million|billion|trillion"
_WORD: Final = "|".join(sorted((*CARDINALS, *_LONG.split("|")), key=len, reverse=True))
DIGITS: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
WORDS: Final = (
    rf"(?:half an? |an? half |an? (?={_LONG}))?(?:{_WORD})"
    rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and )(?:{_WORD})\b)*"
)
NUMBER: Final = rf"(?:(?:{DIGITS})(?:[\s-]?(?:{_LONG})\b|(?:k|m|mn|bn|tn)\b)?|\b{WORDS}\b)"
_LARGE: Final = 1_000
_PARTS: Final = re.compile(rf"(?P<digits>{DIGITS})|(?P<word>[a-z]+)")


def number(written: str) -> float:
    """The number that digits or words come to.

    Examples
    --------
    >>> number("28,000"), number("1.5 million"), number("two hundred and fifty"), number("a dozen")
    (28000.0, 1500000.0, 250.0, 12.0)
    """
    total = part = 0.0
    fraction, given = 1.0, False
    for found in _PARTS.finditer(written.lower()):
        word = found["word"]
        if found["digits"]:
            part, given = float(found["digits"].replace(",", "")), True
        elif word == "half":
            fraction = 0.5
        elif word in CARDINALS:
            part, given = part + CARDINALS[word], True
        elif word in ("hundred", "dozen"):
            part, given = (part if given else 1) * SCALES[word], True
        elif word in SCALES:
            total, part, given = total + (part if given else 1) * SCALES[word], 0.0, False
    return (total + part) * fraction


def shown(figure: float) -> str:
    """A number as it is shown: without needless decimals.

    Examples
    --------
    >>> shown(25.0), shown(8.3), shown(33.333333)
    ('25', '8.3', '33.3')
    """
    if figure == int(figure):
        return str(int(figure))
    return f"{figure:.6g}" if figure > _LARGE else f"{figure:.3g}"
