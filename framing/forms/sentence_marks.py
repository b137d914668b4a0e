"""Sentences of the writer's that ask, exclaim or trail off, by the mark at their end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.forms.roles import Role, plays
from framing.tokens import gaps

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens


def questions(tokens: Tokens, others: Bools) -> Ints:
    """The sentences that ask, but for those of ``others``."""
    return (tokens.sentences.asks & ~others).nonzero()[0]


def exclamations(tokens: Tokens, others: Bools) -> Ints:
    """The sentences that exclaim and do not ask, but for those of ``others``."""
    sentences = tokens.sentences
    found = (sentences.exclaims & ~sentences.asks & ~others).nonzero()[0]
    return found[~_ends_with_name(tokens, found)]


def trailing(tokens: Tokens) -> Ints:
    """The sentences that end in dots."""
    ending = tokens.vocabulary.column(gaps.ENDING)[tokens.gap[tokens.sentences.last + 1]]
    return (ending == gaps.TRAILING).nonzero()[0]


def _ends_with_name(tokens: Tokens, found: Ints) -> Bools:
    """Which of the sentences end with a name to which the exclamation mark belongs."""
    last = tokens.sentences.last[found]
    pair = plays(tokens, np.maximum(last - 1, 0), Role.MARKED_FIRST)
    pair &= plays(tokens, last, Role.MARKED_LAST)
    return np.asarray(pair | plays(tokens, last, Role.MARKED_NAME))
