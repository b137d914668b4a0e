"""From tokens to bytes: the marks that belong to a span beyond its words.

A content takes the quotation marks that open or close at its ends, a cue the colon behind it, a
source the comma that closes its apposition; a per cent sign and the full stop of an abbreviation
belong to their word, a closing bracket to what it closes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import lexicon
from framing.tokens import Kind, Property, shapes
from framing.tokens.vocabulary import SPACE

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions.relations import Relations
    from framing.tokens import Tokens

# The kinds of words whose full stop is part of them.
_SHORT: Final = (shapes.TITLE, shapes.ABBREVIATION, shapes.DOTTED, shapes.INITIAL)
_IS_SHORT: Final = np.isin(np.arange(shapes.NUMBER + 1), _SHORT)

_SIGN = Property(
    "bytes of a sign that belongs to the word before",
    np.int8,
    lambda gap: gap[:1] in {"%", "°"} and len(gap[:1].encode()),
    Kind.GAP,
)
_DOTTED = Property("begins with a full stop", np.bool_, lambda gap: gap.startswith("."), Kind.GAP)
_BRACKET = Property(
    "begins with a closing bracket",
    np.bool_,
    lambda gap: gap.lstrip(".%")[:1] in {")", "]"} and gap[:1] in {")", "]", ".", "%"},
    Kind.GAP,
)
_UP_TO_BRACKET = Property(
    "bytes up to a closing bracket",
    np.int8,
    lambda gap: 1 + min((gap.find(mark) for mark in ")]" if mark in gap), default=-1),
    Kind.GAP,
)
_COLON = Property("begins with a colon", np.bool_, lambda gap: gap.startswith(":"), Kind.GAP)
_COMMA = Property(
    "bytes up to the comma", np.int8, lambda gap: len(gap[: gap.find(",") + 1].encode()), Kind.GAP
)
_OPENS = Property(
    "brackets opened", np.int8, lambda gap: sum(gap.count(mark) for mark in "(["), Kind.GAP
)
_CLOSES = Property(
    "brackets closed", np.int8, lambda gap: sum(gap.count(mark) for mark in ")]"), Kind.GAP
)


def _behind(tokens: Tokens, property_: Property, last: Ints) -> Ints:
    return tokens.vocabulary.column(property_)[tokens.gap[last + 1]]


def ends(tokens: Tokens, first: Ints, last: Ints) -> Ints:
    """Where spans end, with what belongs to their last word."""
    end = tokens.end.take(last)
    # Behind most words stands a single space, which belongs to none.
    (marked,) = (tokens.gap.take(last + 1) != SPACE).nonzero()
    closing = last.take(marked)
    word = tokens.vocabulary.column(shapes.BEFORE_STOP).take(tokens.type.take(closing))
    short = _IS_SHORT.take(word)
    end[marked] += _behind(tokens, _SIGN, closing) + (short & _behind(tokens, _DOTTED, closing))
    rows = marked[_behind(tokens, _BRACKET, closing)]
    for row in rows.tolist():
        inner = tokens.gap[first[row] + 1 : last[row] + 1]
        opened = int(tokens.vocabulary.column(_OPENS)[inner].sum())
        if opened > int(tokens.vocabulary.column(_CLOSES)[inner].sum()):
            end[row] = (
                tokens.end[last[row]] + _behind(tokens, _UP_TO_BRACKET, last[row : row + 1])[0]
            )
    return end


def cues(tokens: Tokens, found: Relations) -> tuple[Ints, Ints]:
    """Start and end of each cue in bytes."""
    end = tokens.end[found.cue_last]
    alone = found.entry == lexicon.COLON
    return np.where(alone, end, tokens.start[found.cue_first]), end + _behind(
        tokens, _COLON, found.cue_last
    )


def sources(tokens: Tokens, found: Relations) -> tuple[Ints, Ints]:
    """Start and end of each source in bytes; meaningless where there is none."""
    first, last = np.maximum(found.source_first, 0), np.maximum(found.source_last, 0)
    end = ends(tokens, first, last)
    comma = tokens.end[last] + _behind(tokens, _COMMA, last)
    return tokens.start[first], np.where(found.source_comma, comma, end)


def contents(tokens: Tokens, first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """Start and end of pieces of content in bytes; meaningless where there is none."""
    first, last = np.maximum(first, 0), np.maximum(last, 0)
    start, end = tokens.start[first], ends(tokens, first, last)
    quotations = tokens.quotations
    if len(quotations):
        opened = np.full(len(tokens), -1)
        opened[quotations.first] = np.arange(len(quotations))
        closed = np.full(len(tokens), -1)
        closed[quotations.last] = np.arange(len(quotations))
        at = opened[first]
        start = np.where(at >= 0, quotations.start[at], start)
        at = closed[last]
        end = np.where(at >= 0, quotations.end[at], end)
    return start, end
