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
    from collections.abc import Mapping

    from framing.arrays import Bools, Ints
    from framing.tokens import Hits, Tokens

# A plain number is compared faster than a member of an enumeration.
_QUOTED: Final = int(Voice.QUOTED)

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
_BEFORE_TITLES = Property.among("stands before titles of works", _WORKS)


def with_voices(tokens: Tokens, hits: Mapping[str, Hits], reporting: str) -> Tokens:
    """``tokens`` with their ``hits`` and the voice of each word.

    ``reporting`` names the lexicon of reporting words among the hits.
    """
    quotations = tokens.quotations
    if not len(quotations):
        return replace(tokens, hits=hits)
    speaking = hits[reporting].first
    speakers = np.zeros(len(tokens.sentences), dtype=np.bool_)
    around = quotations.first.searchsorted(speaking, side="right") - 1
    outside = (speaking > quotations.last[around]) | (around < 0)
    speakers[tokens.sentence[speaking[outside]]] = True
    speech = _is_speech(tokens, speakers)
    voice = _spoken(quotations.first[speech], quotations.last[speech], len(tokens))
    return replace(tokens, hits=hits, voice=voice, quotations=replace(quotations, speech=speech))


def _is_speech(tokens: Tokens, speakers: Bools) -> Bools:
    """Which quotations are speech; ``speakers`` tells the sentences with a reporting word."""
    quotations = tokens.quotations
    first_sentence = tokens.sentence[quotations.first]
    last_sentence = tokens.sentence[quotations.last]
    speech = quotations.last - quotations.first >= LONG - 1
    speech |= last_sentence > first_sentence
    speech |= quotations.continued
    short = (~speech).nonzero()[0]
    if short.size:
        first, last = quotations.first[short], quotations.last[short]
        spoken = speakers[first_sentence[short]]
        spoken[spoken] = ~_names(tokens, first[spoken], last[spoken])
        speech[short] = spoken | _is_sentence(tokens, first, last)
    return speech


def _is_sentence(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """Which quotations begin with a capital and end with a full stop, ? or ! inside the marks."""
    vocabulary = tokens.vocabulary
    complete: Bools = last - first >= SENTENCE - 1
    complete &= vocabulary.column(shapes.CAPITALISED)[tokens.type[first]]
    complete &= vocabulary.column(gaps.CLOSES_INSIDE)[tokens.gap[last + 1]]
    return complete


def _names(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """Which short quotations name somebody or something: a nickname, or the title of a work.

    All their words have capitals, and a name goes on behind them ("William “Bill” Hart") or a
    word for works or "of" stands before them ("the film “Gone North”").
    """
    column = tokens.vocabulary.column
    capital = column(shapes.CAPITALISED)
    words = np.minimum(first[:, None] + np.arange(LONG), last[:, None])
    names = capital[tokens.type[words]].all(axis=1)
    capitals = names.nonzero()[0]
    if not capitals.size:
        return names
    first, last = first[capitals], last[capitals]
    before = np.maximum(first - 1, 0)
    behind = np.minimum(last + 1, len(tokens) - 1)
    nickname = capital[tokens.type[before]] & capital[tokens.type[behind]]
    nickname &= last - first < NICKNAME
    nickname &= tokens.sentence[before] == tokens.sentence[behind]
    # Where all words have capitals, those beside a quotation make it no name.
    nickname &= ~tokens.sentences.headline_case[tokens.sentence[first]]
    nickname &= (before < first) & (behind > last)
    nickname &= column(gaps.ONLY_MARKS)[tokens.gap[behind]]
    work = column(_BEFORE_TITLES)[tokens.type[before]] & (before < first)
    names[capitals] = nickname | work
    return names


def _spoken(first: Ints, last: Ints, count: int) -> Ints:
    """The voices of ``count`` words, of which those from each first to each last are spoken."""
    edges = np.empty(2 * len(first) + 2, dtype=np.int64)
    edges[0], edges[1:-1:2], edges[2:-1:2], edges[-1] = 0, first, last + 1, count
    voices = np.full(len(edges) - 1, int(Voice.AUTHOR))
    voices[1::2] = int(Voice.QUOTED)
    return voices.repeat(edges[1:] - edges[:-1])


def words_quoted(tokens: Tokens) -> Ints:
    """How many words of each sentence are quoted; ask by ``tokens.once(words_quoted)``."""
    (spoken,) = (tokens.voice == _QUOTED).nonzero()
    return np.bincount(tokens.sentence.take(spoken), minlength=len(tokens.sentences))
