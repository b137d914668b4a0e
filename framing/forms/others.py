"""Words of others that stand in a text without quotation marks.

Embedded posts are signed ("— Ada Lund (@adalund) May 3, 2019"), and in transcripts paragraphs
begin with the speaker's name and a colon. What is asked and cried there is not the writer's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.forms.roles import at
from framing.runs import begins
from framing.tokens import Kind, Property, gaps, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# How many words the name of a speaker has at most.
LONGEST_NAME: Final = 4
# A single paragraph that begins so may be a label: "Note: ...".
SPEAKERS: Final = 2

_HANDLE = Property("opens a handle", np.bool_, lambda gap: "(@" in gap, Kind.GAP)
_COLON = Property("colon", np.bool_, lambda gap: gap.lstrip(")]*_ ").startswith(":"), Kind.GAP)


def of_others(tokens: Tokens) -> Bools:
    """Which sentences stand in an embedded post, in a transcript or right before an answer."""
    if not len(tokens):
        return np.empty(0, dtype=np.bool_)
    block = tokens.block[tokens.sentences.first]
    first = tokens.sentences.first[begins(block)]
    article = tokens.article[first]
    speaks = _opens_with_speaker(tokens, first)
    speaks &= np.bincount(article, speaks, len(tokens.articles))[article] >= SPEAKERS
    # The question before an answer is asked by somebody too, although nobody is named.
    speaks[:-1] |= speaks[1:] & (article[1:] == article[:-1])
    spoken = np.zeros(len(tokens.blocks.start), dtype=np.bool_)
    spoken[tokens.block[first]] = speaks
    return np.asarray(spoken[block] | (tokens.sentences.first < _signatures(tokens)[block]))


def _opens_with_speaker(tokens: Tokens, first: Ints) -> Bools:
    """Which paragraphs begin with a name and a colon, given their first words."""
    colon = tokens.vocabulary.column(_COLON)
    found = np.zeros(len(first), dtype=np.bool_)
    named = np.ones(len(first), dtype=np.bool_)
    for step in range(LONGEST_NAME):
        word = np.minimum(first + step, len(tokens) - 1)
        named &= at(tokens, word, shapes.CAPITALISED) & (tokens.block[word] == tokens.block[first])
        found |= named & colon[tokens.gap[word + 1]]
    return found


def _signatures(tokens: Tokens) -> Ints:
    """The word of each paragraph at which a post's signature gives a handle, or -1."""
    marked = tokens.once(gaps.beyond_spaces)
    signed = marked[tokens.vocabulary.column(_HANDLE)[tokens.gap[marked]]]
    signed = signed[signed < len(tokens)]
    found = np.full(len(tokens.blocks.start), -1)
    found[tokens.block[signed]] = signed
    return found
