"""The library vaderSentiment, made ready once: its lexicon, and the words it has for emoji."""

from __future__ import annotations

import re
from functools import cache

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

KELVIN = "\N{KELVIN SIGN}"
"""The only sign outside ASCII that lower case makes a plain letter."""


@cache
def lexicon() -> dict[str, float]:
    """Valence of each word, from -4 to 4."""
    return dict(_analyzer().lexicon)


@cache
def emoji() -> dict[str, str]:
    """Words for each emoji of one code point; VADER never finds the longer ones."""
    return {sign: words for sign, words in _analyzer().emojis.items() if len(sign) == 1}


def with_words_for_emoji(text: str) -> str:
    """The text as VADER goes on to read it: with words in the place of each emoji.

    >>> with_words_for_emoji("a rose\N{ROSE}")
    'a rose rose'
    """

    def words(sign: re.Match[str]) -> str:
        parted = sign.start() == 0 or text[sign.start() - 1] == " "
        return emoji()[sign[0]] if parted else " " + emoji()[sign[0]]

    return _any_emoji().sub(words, text)


@cache
def _any_emoji() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(emoji()))}]")


def library_compound(text: str) -> float:
    """The compound of a text as the library itself computes it."""
    return float(_analyzer().polarity_scores(text)["compound"])


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    """The library's analyzer, which reads its files as it is made."""
    return SentimentIntensityAnalyzer()
