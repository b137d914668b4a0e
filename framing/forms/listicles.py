"""Headlines that announce a list by its number.

"7 ways to save" and "These five charts explain it" do; "7 people died" and "Two women arrested"
count what happened. So a number must open the headline or what follows a colon, and count a noun
of lists; or count anything, if what it counts is promised to the reader ("17 cakes you need").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.forms.roles import Role, any_within, plays, words_of
from framing.runs import begins
from framing.tokens import Kind, Property, gaps

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# How many words behind its number the noun of a list may stand: "7 very simple ways".
NOUN_WINDOW: Final = 5
# How many words behind its number a promise may stand.
PROMISE_WINDOW: Final = 9
# How many words may stand before the number: "Here are the".
OPENING: Final = 3

# A plain number is compared faster than a member of an enumeration.
_HEADLINE: Final = int(Zone.HEADLINE)
_COLON = Property("holds a colon", np.bool_, lambda gap: ":" in gap, Kind.GAP)


def numbers(tokens: Tokens) -> Ints:
    """The numbers that announce a list, one for each headline at most."""
    sentences = tokens.sentences
    rows = (sentences.zone == _HEADLINE).nonzero()[0]
    words, _ = words_of(sentences.first[rows], sentences.last[rows])
    number = words[plays(tokens, words, Role.LIST_NUMBER)]
    if not len(number):
        return number
    last = sentences.last[tokens.sentence[number]]
    digits = plays(tokens, number, Role.DIGITS)
    announces = _within(tokens, Role.LIST_NOUN, number, last, NOUN_WINDOW)
    announces |= _within(tokens, Role.PROMISE, number, last, PROMISE_WINDOW)
    announces |= digits & _described(tokens, number, last)
    # "55% of", "911, what": no list.
    announces &= tokens.vocabulary.column(gaps.SOFT)[tokens.gap[number + 1]]
    number = number[announces & _opens(tokens, number)]
    return number[begins(tokens.article[number])]


def _within(tokens: Tokens, role: Role, number: Ints, last: Ints, window: int) -> Bools:
    """Whether a word with the role stands so close behind each number."""
    words, row = words_of(number + 1, np.minimum(number + window, last))
    return any_within(plays(tokens, words, role), row, len(number))


def _described(tokens: Tokens, number: Ints, last: Ints) -> Bools:
    """Whether what is counted is described: "16 people who", "17 memes that", "27 of the best"."""
    described = _within(tokens, Role.THAT, number, last, PROMISE_WINDOW)
    best = np.minimum(number + len(("of", "the", "best")), last)
    of = plays(tokens, np.minimum(number + 1, last), Role.OF)
    described |= of & plays(tokens, best, Role.BEST)
    words, row = words_of(number + 2, np.minimum(number + NOUN_WINDOW, last))
    who = plays(tokens, words, Role.WHO) & plays(tokens, words - 1, Role.PEOPLE)
    return np.asarray(described | any_within(who, row, len(number)))


def _opens(tokens: Tokens, number: Ints) -> Bools:
    """Whether nothing but words that introduce a list stands before the number."""
    colon = tokens.vocabulary.column(_COLON)
    start = number.copy()
    first = tokens.sentences.first[tokens.sentence[number]]
    for _ in range(OPENING):
        opener = plays(tokens, np.maximum(start - 1, 0), Role.LIST_OPENER)
        start -= (start > first) & ~colon[tokens.gap[start]] & opener
    return np.asarray((start == first) | colon[tokens.gap[start]])
