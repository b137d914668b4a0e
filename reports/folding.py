"""How much of a long list the page shows: first, and unfolded; the JSON report has all."""

from __future__ import annotations

from typing import Final

# What a wording behind a number is cut to; the mark in the text has all of it.
LONGEST: Final = {
    "longest_wording": 110,
    "longest_sentence": 160,
    "longest_version": 400,
    "longest_name": 60,
}
MOST: Final = {
    # With more articles than this, a column for each would not fit a page.
    "columns": 6,
    # Behind a number, at a source, in an article.
    "most_sentences": 5,
    "most_wordings": 8,
    "most_speakers": 10,
    "most_sayings": 6,
    # Over the articles of an event: first, and with all that is folded away.
    "most_statements": 12,
    "most_folded_statements": 60,
    "most_facts": 8,
    "most_folded_facts": 40,
    "most_mentions": 3,
    "most_quotations": 6,
    "most_folded_quotations": 30,
    "most_versions": 6,
    "most_sources": 12,
    "most_folded_sources": 40,
    "most_labels": 6,
    "most_namings": 10,
    "most_alone": 12,
}
# How many texts stand side by side before somebody asks for more.
BESIDE: Final = 4
# So few are always shown, without boxes to choose from.
ALWAYS_BESIDE: Final = 2
# With more articles than this, what stands behind each one's numbers is told as briefly as it can.
CROWD: Final = 12
