"""Words in capitals that shout.

Capitals do many things: they spell acronyms and the names of tickers, agencies and laws, set
headlines, kickers and datelines, open a paragraph and label what follows. Only a common word in
capitals among words that are not is taken for a shout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.forms.others import of_others
from framing.language import FUNCTION_WORDS
from framing.tokens import Property, gaps, shapes

if TYPE_CHECKING:
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
# Words that stand in capitals only because their neighbours do.
_GLUE: Final = frozenset("THE AND BUT FOR FROM WITH INTO UPON THAT".split())

_SMALL = Property("has small letters", np.bool_, lambda word: any(map(str.islower, word)))
_CANDIDATE = Property(
    "may shout",
    np.bool_,
    lambda word: len(word) >= SHORTEST and word.isupper() and word not in _NAMES,
)
_IS_GLUE = Property("joins words", np.bool_, lambda word: word in _GLUE)
_IS_FUNCTION = Property(
    "function word", np.bool_, lambda word: shapes.normal(word) in FUNCTION_WORDS
)
_LABELS = Property(
    "ends a label",
    np.bool_,
    lambda gap: any(mark in gap for mark in (*":—–|…)", "..", " -")),
)
_TAGS = Property("opens a tag or handle", np.bool_, lambda gap: gap.endswith(("#", "@")))


def shouts(tokens: Tokens, common: Property) -> Ints:
    """The words that shout; ``common`` tells which words are common ones.

    Left out are sentences in capitals as a whole, long stretches of capitals, those that open a
    paragraph or stand before a colon or dash at the start of a sentence, hashtags, embedded posts,
    and a word that the next one makes part of a name ("FREEDOM Act").
    """
    found = np.flatnonzero(tokens.of(_CANDIDATE) & tokens.of(common))
    if not len(found):
        return found
    found = found[~of_others(tokens)[tokens.sentence[found]]]
    column = tokens.vocabulary.column
    small = np.concatenate([[0], np.cumsum(tokens.of(_SMALL))])
    sentence = tokens.sentence[found]
    first, last = tokens.sentences.first[sentence], tokens.sentences.last[sentence]
    low, high = _stretches(tokens, found)
    whole = small[last + 1] == small[first]
    opens = small[found] == small[first]
    paragraph = (first == 0) | (tokens.block[first] != tokens.block[first - 1])
    typography = whole | (opens & (column(_LABELS)[tokens.gap[high + 1]] | paragraph))
    typography |= high - low >= LONGEST_STRETCH
    glue = column(_IS_GLUE)[tokens.type[found]] & (high > low)
    tag = column(_TAGS)[tokens.gap[found]]
    return found[~(typography | glue | tag | _in_name(tokens, found))]


def _stretches(tokens: Tokens, found: Ints) -> tuple[Ints, Ints]:
    """The first and last word of the stretch without small letters that each word stands in."""
    small = tokens.of(_SMALL)
    edge = np.ones(len(tokens) + 1, dtype=np.bool_)
    edge[1:-1] = small[1:] | small[:-1] | (tokens.sentence[1:] != tokens.sentence[:-1])
    edges = np.flatnonzero(edge)
    after = np.searchsorted(edges, found, side="right")
    return edges[after - 1], edges[after] - 1


def _in_name(tokens: Tokens, found: Ints) -> Bools:
    """Whether a word with a capital and small letters goes on behind it as a name would."""
    column = tokens.vocabulary.column
    behind = np.minimum(found + 1, len(tokens) - 1)
    named = tokens.of(shapes.CAPITALISED)[behind] & tokens.of(_SMALL)[behind]
    named &= column(gaps.SOFT)[tokens.gap[behind]] & ~column(_IS_FUNCTION)[tokens.type[found]]
    return np.asarray(named & ~tokens.sentences.headline_case[tokens.sentence[found]])
