"""Whose words stand in quotation marks: a speaker's, or the author's own.

Quotation marks hold speech when somebody is said to speak: a reporting word of the author's in
the same sentence, a quotation that runs over several sentences or paragraphs, or one long enough
to be somebody's statement. A word or short phrase that nobody is said to have spoken is a scare
quote, a label or a title, and stays the author's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.tokens import Voice, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools
    from framing.tokens import Hits, Quotations, Tokens

# From this many words on, a quotation without a named speaker is speech all the same.
LONG: Final = 8
# From this many words on, one that is a sentence of its own is.
SENTENCE: Final = 4


def with_voices(tokens: Tokens, reporting: Hits) -> Tokens:
    """``tokens`` with the voice of each word, given where the reporting words are."""
    quotations = tokens.quotations
    if not len(quotations):
        return tokens
    inside = _covered(tokens, quotations, np.ones(len(quotations), dtype=np.bool_))
    speakers = np.zeros(len(tokens.sentences), dtype=np.bool_)
    speakers[tokens.sentence[reporting.first[~inside[reporting.first]]]] = True
    speech = _is_speech(tokens, speakers)
    voice = np.where(_covered(tokens, quotations, speech), Voice.QUOTED, Voice.AUTHOR)
    return replace(tokens, voice=voice, quotations=replace(quotations, speech=speech))


def _is_speech(tokens: Tokens, speakers: Bools) -> Bools:
    """Which quotations are speech; ``speakers`` tells the sentences with a reporting word."""
    quotations = tokens.quotations
    first_sentence = tokens.sentence[quotations.first]
    last_sentence = tokens.sentence[quotations.last]
    words = quotations.last - quotations.first + 1
    counted = np.concatenate([[0], np.cumsum(speakers)])
    spoken = counted[last_sentence + 1] > counted[first_sentence]
    whole = _fills_sentence(tokens) & (words >= SENTENCE)
    several = last_sentence > first_sentence
    return np.asarray(spoken | several | quotations.continued | (words >= LONG) | whole)


def _fills_sentence(tokens: Tokens) -> Bools:
    """Which quotations hold all words of their sentence and begin with a capital."""
    quotations, sentences = tokens.quotations, tokens.sentences
    sentence = tokens.sentence[quotations.first]
    capitalised = tokens.of(shapes.CAPITALISED)[quotations.first]
    return np.asarray(
        (sentences.first[sentence] == quotations.first)
        & (sentences.last[sentence] == quotations.last)
        & capitalised
    )


def _covered(tokens: Tokens, quotations: Quotations, which: Bools) -> Bools:
    """The tokens inside the quotations chosen by ``which``."""
    steps = np.zeros(len(tokens) + 1, dtype=np.int64)
    np.add.at(steps, quotations.first[which], 1)
    np.add.at(steps, quotations.last[which] + 1, -1)
    return np.cumsum(steps[:-1]) > 0
