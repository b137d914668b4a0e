"""Words in scare quotes: a word or two that the writer holds at arm's length.

Quotation marks around a few words may also hold what somebody said, a title, a nickname, a word
that is spoken of as a word, or a term of a law or form. These are left out where the sentence
tells: it has a capital inside the marks, another and longer quotation, or a word for an act of
speech, a text, a rule, a vote or a name ("promised", "memo", "law", "called"). In headlines the
marks are most often there for a source's words, so none are counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.forms.roles import Role, any_within, at, plays, words_of
from framing.tokens import shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# A plain number is compared faster than a member of an enumeration.
_HEADLINE: Final = int(Zone.HEADLINE)
# The longest that is taken for a scare quote, in words.
LONGEST: Final = 2


def rows(tokens: Tokens, others: Bools) -> Ints:
    """The rows of the quotations that are scare quotes, outside the sentences of ``others``."""
    quotations, sentences = tokens.quotations, tokens.sentences
    short = quotations.last - quotations.first < LONGEST
    found = (~quotations.speech & short).nonzero()[0]
    if not len(found):
        return found
    first = quotations.first[found]
    sentence = tokens.sentence[first]
    kept = (tokens.zone[first] != _HEADLINE) & ~others[sentence]
    kept &= ~_beside_longer(tokens, short)[sentence]
    found, sentence = found[kept], sentence[kept]
    words, row = words_of(quotations.first[found], quotations.last[found])
    named = any_within(at(tokens, words, shapes.CAPITALISED), row, len(found))
    words, row = words_of(sentences.first[sentence], sentences.last[sentence])
    quoted = any_within(plays(tokens, words, Role.SOURCE), row, len(found))
    return found[~(named | quoted)]


def _beside_longer(tokens: Tokens, short: Bools) -> Bools:
    """Which sentences hold speech, or a quotation that is not short."""
    quotations = tokens.quotations
    longer = quotations.speech | ~short
    found = np.zeros(len(tokens.sentences), dtype=np.bool_)
    found[tokens.sentence[quotations.first[longer]]] = True
    found[tokens.sentence[quotations.last[longer]]] = True
    return found
