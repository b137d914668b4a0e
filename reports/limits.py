"""What every report says about its own limits."""

from __future__ import annotations

from typing import Final

from reports.notes import Limit

LIMITS: Final = (
    Limit(
        "Language, not truth",
        "The report measures wording. It does not say whether a statement is true, what a writer "
        "intended, or whether a person is biased. That something is missing is never called "
        "intent.",
    ),
    Limit(
        "Articles, not outlets",
        "A number describes one article. It is no rating of an outlet or a writer, and a few "
        "articles must not be averaged into one.",
    ),
    Limit(
        "A quoted word is the speaker's",
        "A hedge or a loaded word inside a quotation belongs to the person quoted and is counted "
        "apart from the author's own words.",
    ),
    Limit(
        "English word lists",
        "The lexicons are English, of American and British usage. Words are found by form and "
        "by what stands around them: some finds are wrong and some words are missed.",
    ),
    Limit(
        "Few reports, wide chance",
        "A range drawn from a few reports may lie where it does by chance. A value outside of it "
        "shows a difference between these texts and proves no habit of a writer. Compare only "
        "articles on the same event.",
    ),
    Limit(
        "Never the only ground",
        "No decision about a person should rest on these numbers alone: not moderation, "
        "discipline, marks at school, or hiring.",
    ),
    Limit(
        "How to dispute a finding",
        "Follow the number to its words, and a word to its place in the text. The entry or rule "
        "that found it is named there. If it is wrong, report the text, the word and the entry "
        "to the toolkit's issue tracker: entries carry their sources and can be changed.",
    ),
    Limit(
        "Rights in the texts",
        "The articles belong to their publishers. They are shown so that every number can be "
        "checked; passing the report on passes on their text.",
    ),
)

# For places with room for a single line.
SHORT: Final = (
    "Measures language, not truth, intent or bias. Describes these articles, no outlet; "
    "quoted words are the speaker's; every number leads to its words."
)
