"""The words that VADER knows, and what each of them does in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, negated

from framing.vader.library import lexicon
from framing.vader.lookup import WordList

if TYPE_CHECKING:
    from framing.arrays import Bools, Floats, Ints
    from framing.vader.lookup import Numbers

CONTRACTION = "n't"
"""Stands for all words with this in them: VADER takes each of them for a negation."""

RULE_WORDS = (
    *("at", "but", "doubt", "kind", "least", "never", "no", "nor"),
    *("of", "or", "so", "this", "very", "without"),
)
"""Words that a rule of VADER names."""

PHRASE_WORDS = (
    *("ass", "beating", "bomb", "bus", "die", "kiss", "shit", "yeah"),
    *("enough", "kind", "sort"),
)
"""One rare word of each special phrase of VADER: where none of them stands, there is no phrase."""

PHRASES = tuple(phrase for phrase in (*SPECIAL_CASES, *BOOSTER_DICT) if " " in phrase)
"""The special phrases."""

_PHRASED = frozenset(" ".join(PHRASES).split())


@dataclass(frozen=True, slots=True, eq=False)
class KnownWords:
    """The words, one row each, as columns; row 0 stands for any word that VADER does not know.

    Attributes
    ----------
    words
        Each word, in lower case.
    row_of
        Row of each word.
    finder
        Finds the rows of the words of a text.
    listed
        Is the word in the sentiment lexicon? Such a word never boosts or negates another one.
    valence
        Its valence in the lexicon, from -4 to 4; 0 if it is not there.
    boost
        What it adds to the valence of a positive word that follows; negative if it dampens.
    negates
        Does it negate a word that follows?
    phrased
        Is it a word of one of `PHRASES`?
    last_letter
        Place of its last letter if the word has a valence or a boost, which capitals would change;
        -1 otherwise.
    rare_in_phrases
        Between which words those of `PHRASE_WORDS` stand.
    first_listed
        The first word that is in the lexicon; all behind it are.
    """

    words: tuple[str, ...]
    row_of: dict[str, int]
    finder: WordList
    listed: Bools
    valence: Floats
    boost: Floats
    negates: Bools
    phrased: Bools
    last_letter: Ints
    rare_in_phrases: tuple[int, int]
    first_listed: int

    def is_rare_in_phrases(self, column: Numbers) -> Bools:
        """Where a column has one of `PHRASE_WORDS`."""
        first, behind = self.rare_in_phrases
        return (column >= first) & (column < behind)

    def is_listed(self, column: Numbers) -> Bools:
        """Where a column has a word of the sentiment lexicon: these stand behind the others."""
        listed: Bools = column >= self.first_listed
        return listed

    def among(self, column: Numbers, *words: str) -> Bools:
        """Where a column has one of these words."""
        found: Bools = column == self.row_of[words[0]]
        for word in words[1:]:
            found |= column == self.row_of[word]
        return found


@cache
def known_words() -> KnownWords:
    """All words that VADER knows.

    Keys of its lexicon with a blank or a capital are left out: VADER looks for words in lower case,
    which no such key equals.
    """
    keys = {*lexicon(), *BOOSTER_DICT, *NEGATE, *RULE_WORDS, *_PHRASED, CONTRACTION}
    able = (key for key in keys if key == key.lower() and " " not in key)
    words = ("", *sorted(able, key=_order))
    listed = np.array([word in lexicon() for word in words])
    rare = np.flatnonzero(np.isin(words, PHRASE_WORDS))
    boost = np.where(listed, 0.0, [BOOSTER_DICT.get(word, 0.0) for word in words])
    return KnownWords(
        words=words,
        row_of={word: row for row, word in enumerate(words)},
        finder=WordList([word.encode() for word in words[1:]]),
        listed=listed,
        valence=np.array([lexicon().get(word, 0.0) for word in words]),
        boost=boost,
        negates=np.array([negated([word]) for word in words], dtype=np.bool_) & ~listed,
        phrased=np.isin(words, list(_PHRASED)),
        last_letter=np.where(listed | (boost != 0), [_last_letter(word) for word in words], -1),
        rare_in_phrases=(int(rare[0]), int(rare[-1]) + 1),
        first_listed=int(listed.argmax()),
    )


def _order(word: str) -> tuple[bool, bool, str]:
    """What puts the words that are often looked for beside each other."""
    listed = word in lexicon()
    return listed, (word in PHRASE_WORDS) != listed, word


def _last_letter(word: str) -> int:
    return max((place for place, sign in enumerate(word) if sign.isalpha()), default=-1)
