"""Where the noun phrases of a source end: "a senior official" in "a senior official at the bank".

The head of an English noun phrase is its last word before what modifies it from behind: a
preposition, a relative clause, a participle, or a comma (Quirk et al. 1985, section 17.2). Names
that hold a preposition go on: "Bank of America".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.attributions.source_marks import (
    BLANK,
    BREAKS,
    JOINS_NOUNS,
    LOWER_THE,
    OPENS_QUOTATION,
    PARTICIPLE,
    POSTMODIFIER,
)
from framing.attributions.source_words import lowest

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions.source_words import Windows


def stops(windows: Windows) -> Ints:
    """The words before which a noun phrase ends."""
    opens = windows.of(POSTMODIFIER) & ~windows.interior & ~_inside_names(windows)
    noun = windows.known & ~windows.possessive & (~windows.capital | 1)
    participle = windows.of(PARTICIPLE) & noun << 1 & windows.of(BLANK) & ~windows.known
    stop = windows.of(BREAKS) | opens | participle | _titles_of_works(windows)
    return stop & ~1


def _titles_of_works(windows: Windows) -> Ints:
    """The first word of what is quoted behind a small noun: the book "Gone North"."""
    return (windows.known & ~windows.capital) << 1 & windows.of(OPENS_QUOTATION)


def _inside_names(windows: Windows) -> Ints:
    """The prepositions inside of a name: "of" in "Bank of America" and "Minister of Finance"."""
    titled = windows.capital & windows.is_in("organisation", "office", "body")
    capital_after_the = windows.of(LOWER_THE) >> 1 & windows.capital >> 2
    joins = titled << 1 & (windows.capital >> 1 | capital_after_the)
    return windows.of(JOINS_NOUNS) & (joins | _owners_follow(windows))


def _owners_follow(windows: Windows) -> Ints:
    """Where an owner follows within three words: "of" in "the people of Ridley's mayor"."""
    owner = windows.capital & windows.possessive & windows.valid >> 1
    return owner >> 1 | owner >> 2 | owner >> 3


def end(windows: Windows, stop: Ints, start: Ints) -> Ints:
    """The place at which the noun phrase that begins at place ``start`` ends."""
    behind = (stop | 1 << windows.count) & -2 << start
    return lowest(behind) - 1
