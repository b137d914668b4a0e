"""Where sentences end.

A sentence ends with its block, or at a gap with a full stop, question or exclamation mark,
unless what stands around it says that it goes on: a title ("Gen. Smith"), an initial ("S.
Korean"), an abbreviation or a time with what belongs to it ("U.S. leaders", "10 p.m. Friday"), a
small letter ("no! he said"), a speaker after a quoted question ("“Why?” Lee asked").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.tokens import gaps, shapes
from framing.tokens.vocabulary import Property

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens.vocabulary import Vocabulary

# Verbs that name the speaker of a quoted question or exclamation: "“Why?” Lee asked."
_SPEAKING: Final = frozenset(
    "said says asked asks added adds told replied replies wrote writes cried shouted exclaimed"
    " wondered joked demanded demands quipped declared responded yelled insisted".split()
)
_SPEAKS = Property("speaks", np.bool_, lambda word: word in _SPEAKING)
# How many words after a quoted question a speaker's verb may stand: "“Why?” President Lee asked".
_SPEAKER_WINDOW: Final = 4


def sentence_breaks(vocabulary: Vocabulary, types: Ints, between: Ints, same_block: Bools) -> Bools:
    """Whether a sentence ends after each word but the last.

    ``between[i]`` is the type of the gap between words ``i`` and ``i + 1``; ``same_block[i]``
    tells whether the two stand in one block.
    """
    breaks = ~same_block
    candidates = np.flatnonzero(same_block & (vocabulary.column(gaps.ENDING)[between] > gaps.NONE))
    ending = vocabulary.column(gaps.ENDING)[between[candidates]]
    left, right = types[candidates], types[candidates + 1]
    before = vocabulary.column(shapes.BEFORE_STOP)[left]
    starter = vocabulary.column(shapes.STARTER)[right]
    digit = vocabulary.column(shapes.STARTS_WITH_DIGIT)[right]
    goes_on = vocabulary.column(shapes.LOWER_CASE)[right]
    full_stop = ending == gaps.FULL_STOP
    goes_on |= full_stop & (before == shapes.TITLE)
    goes_on |= full_stop & (before == shapes.INITIAL)
    goes_on |= full_stop & (before == shapes.ABBREVIATION) & ~starter
    goes_on |= full_stop & (before == shapes.DOTTED) & ~starter
    goes_on |= full_stop & (before == shapes.NUMBER) & digit
    follows_time = vocabulary.column(shapes.TIME_FOLLOWER)[right] | digit
    goes_on |= full_stop & (before == shapes.TIME) & follows_time
    asked = np.flatnonzero(
        (ending == gaps.ASKING)
        & vocabulary.column(gaps.QUOTED_ENDING)[between[candidates]]
        & ~goes_on
    )
    goes_on[asked] = _speaker_follows(vocabulary, types, candidates[asked])
    breaks[candidates] = ~goes_on
    return breaks


def _speaker_follows(vocabulary: Vocabulary, types: Ints, positions: Ints) -> Bools:
    """Whether a verb of speaking stands close after each of ``positions``."""
    speaks = vocabulary.column(_SPEAKS)[types]
    window = positions[:, None] + 1 + np.arange(_SPEAKER_WINDOW)
    inside = window < len(types)
    found = speaks[np.minimum(window, len(types) - 1)] & inside
    return np.asarray(found.any(axis=1))
