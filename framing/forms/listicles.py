"""Headlines that announce a list by its number.

"7 ways to save" and "These five charts explain it" do; "7 people died" and "Two women arrested"
count what happened. So a number must open the headline or what follows a colon, and count a noun
of lists; or count anything, if what it counts is promised to the reader ("17 cakes you need").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.tokens import Property, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# How many words behind its number the noun of a list may stand: "7 very simple ways".
NOUN_WINDOW: Final = 5
# How many words behind its number a promise may stand.
PROMISE_WINDOW: Final = 9
# How many words may stand before the number: "Here are the".
OPENING: Final = 3
_OPENERS: Final = frozenset("the these those here are here's our top my".split())
_NUMBERS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty".split()
)
_NOUNS: Final = frozenset(
    "things reasons ways times facts signs tips tricks photos pictures images gifs moments"
    " questions lessons rules steps stories gifts recipes hacks ideas quotes tweets"
    " jokes secrets mistakes myths examples struggles problems thoughts truths takeaways charts"
    " maps confessions memes posts texts lyrics words songs movies shows books places products"
    " celebrities characters thing reason chart".split()
)
# Of people news counts many, so they must be described: "16 people who".
_PEOPLE: Final = frozenset("people women men guys girls kids dogs cats".split())
# Who or what a list shows to the reader, which news counts as well.
_PROMISES: Final = frozenset(
    "you you'll you'd you've you're your that'll guaranteed everyone anyone".split()
)

_OPENS = Property("opens a list", np.bool_, lambda word: shapes.normal(word) in _OPENERS)
_NUMBER = Property(
    "number of a list",
    np.bool_,
    lambda word: (word.isdigit() and len(word) < len("2000")) or shapes.normal(word) in _NUMBERS,
)
_NOUN = Property("noun of a list", np.bool_, lambda word: shapes.normal(word) in _NOUNS)
_PERSON = Property("people of a list", np.bool_, lambda word: shapes.normal(word) in _PEOPLE)
_WHO = Property("who", np.bool_, lambda word: shapes.normal(word) in {"who", "who've"})
_THAT = Property("that", np.bool_, lambda word: shapes.normal(word) == "that")
_OF = Property("of", np.bool_, lambda word: shapes.normal(word) == "of")
_BEST = Property(
    "superlative",
    np.bool_,
    lambda word: shapes.normal(word) in {"most", "best", "worst"} or word.endswith("iest"),
)
_DIGITS = Property("digits", np.bool_, str.isdigit)
_PROMISE = Property("promise to the reader", np.bool_, lambda w: shapes.normal(w) in _PROMISES)
_COLON = Property("colon before", np.bool_, lambda gap: ":" in gap)


def numbers(tokens: Tokens) -> Ints:
    """The numbers that announce a list, one for each headline at most."""
    number = np.flatnonzero(tokens.of(_NUMBER) & (tokens.zone == Zone.HEADLINE))
    if not len(number):
        return number
    sentence = tokens.sentence[number]
    last = tokens.sentences.last[sentence]
    announces = _within(tokens, _NOUN, number, np.minimum(number + NOUN_WINDOW, last))
    announces |= _within(tokens, _PROMISE, number, np.minimum(number + PROMISE_WINDOW, last))
    announces |= _described(tokens, number, last) & tokens.of(_DIGITS)[number]
    number = number[announces & _opens(tokens, number)]
    return number[np.diff(tokens.article[number], prepend=-1) > 0]


def _described(tokens: Tokens, number: Ints, last: Ints) -> Bools:
    """Whether what is counted is described: "16 people who", "17 memes that", "27 of the best"."""
    described = _within(tokens, _THAT, number, np.minimum(number + PROMISE_WINDOW, last))
    best = np.minimum(number + len(("of", "the", "best")), last)
    described |= tokens.of(_BEST)[best] & tokens.of(_OF)[np.minimum(number + 1, last)]
    for step in range(2, NOUN_WINDOW + 1):
        who = np.minimum(number + step, last)
        described |= tokens.of(_WHO)[who] & tokens.of(_PERSON)[who - 1] & (who > number + 1)
    return described


def _within(tokens: Tokens, property_: Property, behind: Ints, upto: Ints) -> Bools:
    """Whether a word with the property stands behind one word and up to another."""
    count = np.concatenate([[0], np.cumsum(tokens.of(property_))])
    return np.asarray(count[upto + 1] > count[behind + 1])


def _opens(tokens: Tokens, number: Ints) -> Bools:
    """Whether nothing but words that introduce a list stands before the number."""
    colon = tokens.before(_COLON)
    start = number.copy()
    first = tokens.sentences.first[tokens.sentence[number]]
    for _ in range(OPENING):
        start -= (start > first) & ~colon[start] & tokens.of(_OPENS)[start - 1]
    return np.asarray((start == first) | colon[start])
