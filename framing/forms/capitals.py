"""Words in capitals that shout.

Capitals do many things: they spell acronyms and the names of tickers, agencies and laws, set
headlines, kickers and datelines, open a paragraph and label what follows. Only a common word in
capitals among words that are not is taken for a shout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.forms.roles import Role, at, plays, words_of
from framing.tokens import Kind, Property, gaps, shapes

if TYPE_CHECKING:
    from collections.abc import Container

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# "US", "IT" and "OR" stand for names more often than they shout.
SHORTEST: Final = 3
# Longer stretches in capitals are headings that ran into the text, or scripts.
LONGEST_STRETCH: Final = 8
# Common words that also spell agencies, laws, illnesses and magazines, or a link ("MORE").
_NAMES: Final = frozenset(
    "WHO AID AIDS ICE MAY CAN TIME EPIC TRUST CARES HEROES SAFE DREAM FAST START STEM ACT LIFE"
    " PATRIOT CARE WAR NOW UPS FACTS MORE".split()
)
_SMALL = Property("has small letters", np.bool_, lambda word: word != word.upper(), Kind.WORD)
_LABELS = Property(
    "ends a label",
    np.bool_,
    lambda gap: any(mark in gap for mark in (*":—–|…)", "..", " -")),
    Kind.GAP,
)
_TAGS = Property(
    "opens a tag, handle or tail",
    np.bool_,
    lambda gap: gap.endswith(("#", "@", "-")),
    Kind.GAP,
)


def candidates(common: Container[str]) -> Property:
    """The property of words in capitals that are among the ``common`` ones, and no names."""
    return Property(
        "may shout",
        np.bool_,
        lambda word: (
            word.isupper()
            and len(word) >= SHORTEST
            and word not in _NAMES
            and shapes.normal(word) in common
        ),
        Kind.WORD,
    )


def shouts(tokens: Tokens, candidate: Property, others: Bools) -> Ints:
    """Those of the candidates that shout; ``others`` tells the sentences that are not the writer's.

    Left out are sentences in capitals as a whole, long stretches of capitals, those that open a
    paragraph or stand before a colon or dash at the start of a sentence, hashtags, and a word
    that the next one makes part of a name ("FREEDOM Act").
    """
    found = tokens.of(candidate).nonzero()[0]
    found = found[~others[tokens.sentence[found]]]
    if not len(found):
        return found
    gap = tokens.vocabulary.column
    first = tokens.sentences.first[tokens.sentence[found]]
    last = tokens.sentences.last[tokens.sentence[found]]
    low, high = _stretches(tokens, found, first, last)
    whole = (low == first) & (high == last)
    paragraph = (first == 0) | (tokens.block[first] != tokens.block[first - 1])
    opens = (low == first) & (gap(_LABELS)[tokens.gap[high + 1]] | paragraph)
    typography = whole | opens | (high - low >= LONGEST_STRETCH)
    glue = plays(tokens, found, Role.GLUE) & (high > low)
    tag = gap(_TAGS)[tokens.gap[found]]
    return found[~(typography | glue | tag | _in_name(tokens, found))]


def _stretches(tokens: Tokens, found: Ints, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """The first and last word of the stretch without small letters that each word stands in."""
    words, row = words_of(first, last)
    small = at(tokens, words, _SMALL)
    before, behind = small & (words < found[row]), small & (words > found[row])
    low, high = first.copy(), last.copy()
    np.maximum.at(low, row[before], words[before] + 1)
    np.minimum.at(high, row[behind], words[behind] - 1)
    return low, high


def _in_name(tokens: Tokens, found: Ints) -> Bools:
    """Whether a word with a capital and small letters goes on behind it as a name would."""
    behind = np.minimum(found + 1, len(tokens) - 1)
    named = at(tokens, behind, shapes.CAPITALISED) & at(tokens, behind, _SMALL)
    named &= tokens.vocabulary.column(gaps.SOFT)[tokens.gap[behind]]
    named &= ~plays(tokens, found, Role.FUNCTION)
    return np.asarray(named & ~tokens.sentences.headline_case[tokens.sentence[found]])
