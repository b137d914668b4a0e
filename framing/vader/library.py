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


def spell_out(text: str) -> str:
    """Text as VADER reads it: with words in the place of emoji, apart from what stands before."""
    plain = text.replace(KELVIN, "K")

    def words(found: re.Match[str]) -> str:
        apart = found.start() == 0 or plain[found.start() - 1] == " "
        return emoji()[found[0]] if apart else f" {emoji()[found[0]]}"

    return _any_emoji().sub(words, plain)


@cache
def _any_emoji() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, emoji()))}]")


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    """The library's analyzer, which reads its files as it is made."""
    return SentimentIntensityAnalyzer()
