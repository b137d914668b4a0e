"""The features, in the order in which reports show them. A new one is one line here."""

from features import (
    attribution,
    certainty,
    claims,
    hedging,
    quotation,
    readability,
    sensational,
    sentiment,
    sources,
)
from framing.feature import Feature

FEATURES: tuple[Feature, ...] = (
    sensational.FEATURE,
    hedging.FEATURE,
    certainty.FEATURE,
    attribution.FEATURE,
    sources.FEATURE,
    quotation.FEATURE,
    claims.FEATURE,
    sentiment.FEATURE,
    readability.FEATURE,
)

# The lexicon whose words make a quotation somebody's speech.
REPORTING = quotation.LEXICON
