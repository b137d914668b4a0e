"""The library vaderSentiment, made ready once: its lexicons, and its own word on a text."""

from __future__ import annotations

from functools import cache

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


@cache
def analyzer() -> SentimentIntensityAnalyzer:
    """The library's analyzer, which reads the lexicons as it is made."""
    return SentimentIntensityAnalyzer()


def library_compound(text: str) -> float:
    """The compound that the library itself computes for a text."""
    return float(analyzer().polarity_scores(text)["compound"])
