"""Sentences of the writer's that ask, exclaim or trail off, by the mark at their end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.forms.others import of_others
from framing.tokens import Property, gaps, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# Names that are written with an exclamation mark, by their last word and the word before it.
_LAST_OF_NAMES: Final = frozenset({"yahoo", "jeopardy", "now", "mia", "rouge"})
_BEFORE_LAST: Final = frozenset({"democracy", "mamma", "moulin"})
_NAMES_ALONE: Final = frozenset({"yahoo", "jeopardy"})

_LAST = Property("ends a name", np.bool_, lambda word: shapes.normal(word) in _LAST_OF_NAMES)
_BEFORE = Property("opens a name", np.bool_, lambda word: shapes.normal(word) in _BEFORE_LAST)
_ALONE = Property("name with a mark", np.bool_, lambda word: shapes.normal(word) in _NAMES_ALONE)


def questions(tokens: Tokens) -> Ints:
    """The sentences that ask, but for those of posts and interviews."""
    return np.flatnonzero(tokens.sentences.asks & ~of_others(tokens))


def exclamations(tokens: Tokens) -> Ints:
    """The sentences that exclaim and do not ask, but for those of posts and interviews."""
    sentences = tokens.sentences
    marked = sentences.exclaims & ~sentences.asks
    return np.flatnonzero(marked & ~of_others(tokens) & ~_ends_with_name(tokens))


def trailing(tokens: Tokens) -> Ints:
    """The sentences that end in dots."""
    ending = tokens.vocabulary.column(gaps.ENDING)[tokens.gap[tokens.sentences.last + 1]]
    return np.flatnonzero(ending == gaps.TRAILING)


def _ends_with_name(tokens: Tokens) -> Bools:
    """Which sentences end with a name to which the exclamation mark belongs."""
    last = tokens.sentences.last
    pair = tokens.of(_LAST)[last] & tokens.of(_BEFORE)[np.maximum(last - 1, 0)]
    return np.asarray(pair | tokens.of(_ALONE)[last])
