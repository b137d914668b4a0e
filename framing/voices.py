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

from framing.tokens import Property, Voice, gaps, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Hits, Quotations, Tokens

# From this many words on, a quotation without a named speaker is speech all the same.
LONG: Final = 8
# From this many words on, one that is a whole sentence is.
SENTENCE: Final = 3
# A nickname has at most as many words.
NICKNAME: Final = 3

_WORKS: Final = frozenset(
    "of film films movie movies book books novel novels song songs single album albums show shows "
    "series play opera painting poem magazine newspaper documentary episode titled entitled".split()
)
_BEFORE_TITLES = Property(
    "stands before titles of works",
    np.bool_,
    lambda word: shapes.normal(word) in _WORKS,
)


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
    several = last_sentence > first_sentence
    complete = _is_sentence(tokens) & (words >= SENTENCE)
    return np.asarray(
        (spoken & ~_names(tokens, words))
        | several
        | quotations.continued
        | (words >= LONG)
        | complete
    )


def _is_sentence(tokens: Tokens) -> Bools:
    """Which quotations begin with a capital and end with a full stop, ? or ! inside the marks."""
    quotations = tokens.quotations
    capitalised = tokens.of(shapes.CAPITALISED)[quotations.first]
    ends = tokens.vocabulary.column(gaps.CLOSES_INSIDE)[tokens.gap[quotations.last + 1]]
    return np.asarray(capitalised & ends)


def _names(tokens: Tokens, words: Ints) -> Bools:
    """Which quotations name somebody or something: a nickname, or the title of a work.

    They are short, all their words have capitals, and a name goes on behind them ("William
    “Bill” Hart") or a word for works or "of" stands before them ("the film “Gone North”").
    """
    quotations = tokens.quotations
    capital = tokens.of(shapes.CAPITALISED)
    small = np.concatenate([[0], np.cumsum(~capital)])
    all_capitals = small[quotations.last + 1] == small[quotations.first]
    before = np.maximum(quotations.first - 1, 0)
    behind = np.minimum(quotations.last + 1, len(tokens) - 1)
    nickname = capital[before] & capital[behind] & (words <= NICKNAME)
    nickname &= tokens.sentence[before] == tokens.sentence[behind]
    # Where all words have capitals, those beside a quotation make it no name.
    nickname &= ~tokens.sentences.headline_case[tokens.sentence[quotations.first]]
    nickname &= (before < quotations.first) & (behind > quotations.last)
    nickname &= tokens.vocabulary.column(gaps.ONLY_MARKS)[tokens.gap[behind]]
    work = tokens.of(_BEFORE_TITLES)[before] & (before < quotations.first)
    return np.asarray(all_capitals & (nickname | work))


def _covered(tokens: Tokens, quotations: Quotations, which: Bools) -> Bools:
    """The tokens inside the quotations chosen by ``which``."""
    steps = np.zeros(len(tokens) + 1, dtype=np.int64)
    np.add.at(steps, quotations.first[which], 1)
    np.add.at(steps, quotations.last[which] + 1, -1)
    return np.cumsum(steps[:-1]) > 0
