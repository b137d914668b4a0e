"""When no number is given, and the reason that is given instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.cleaning import Zone
from framing.language import FUNCTION_WORDS, OTHER_FUNCTION_WORDS, why_not_english
from framing.ledger import Ledger, Scope
from framing.tokens import Property, shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.measure import Measure
    from framing.tokens import Tokens

Reasons = dict[tuple[int, int], str]

_KNOWN = Property("English", np.bool_, lambda word: shapes.normal(word) in FUNCTION_WORDS)
_OTHER = Property(
    "other language", np.bool_, lambda word: shapes.normal(word) in OTHER_FUNCTION_WORDS
)
_LETTERS = Property("letters", np.int32, lambda word: sum(map(str.isalpha, word)))
_BEYOND = Property(
    "letters beyond ASCII",
    np.int32,
    lambda word: sum(letter.isalpha() and not letter.isascii() for letter in word),
)


def abstentions(ledger: Ledger, columns: Sequence[tuple[Measure, Scope]], base: Floats) -> Reasons:
    """Why values are not given, by row (article) and column; ``base`` is what each rests on."""
    reasons: Reasons = {}
    for column, (measure, scope) in enumerate(columns):
        for row in np.flatnonzero(base[:, column] < measure.minimum[scope]).tolist():
            reasons[row, column] = _too_little(int(base[row, column]), measure, scope)
    in_text = _foreign(ledger.tokens, ledger.tokens.zone != Zone.FURNITURE)
    in_headline = _foreign(ledger.tokens, ledger.tokens.zone == Zone.HEADLINE)
    for column, (_, scope) in enumerate(columns):
        for row, reason in (in_headline if scope is Scope.HEADLINE else {}).items():
            reasons[row, column] = f"the headline {reason}"
        for row, reason in in_text.items():
            reasons[row, column] = reason
    return reasons


def _too_little(found: int, measure: Measure, scope: Scope) -> str:
    """Why a measure gives no value, which rests on so little."""
    unit, least = measure.base_unit, measure.minimum[scope]
    one = unit.removesuffix("s") if found == 1 else unit
    if scope is Scope.QUOTED:
        if not found:
            return measure.none_quoted
        return f"only {found} quoted {one}: too short to score, at least {least} are needed"
    if scope is Scope.HEADLINE and not found:
        return "no headline of the author's own words"
    where = " in the headline" if scope is Scope.HEADLINE else ""
    return f"{found} {one}{where}: too short to score, at least {least} {unit} are needed"


def _foreign(tokens: Tokens, scored: Bools) -> dict[int, str]:
    """The articles whose chosen words do not read as English or are said not to be."""
    bounds = np.searchsorted(tokens.article, np.arange(len(tokens.articles) + 1))

    def total(values: Ints | Bools) -> Ints:
        sums = np.concatenate([[0], np.cumsum(values * scored)])
        return sums[bounds[1:]] - sums[bounds[:-1]]

    counts = (tokens.of(_KNOWN), tokens.of(_OTHER), tokens.of(_LETTERS), tokens.of(_BEYOND))
    rows = zip(*(total(values).tolist() for values in (scored, *counts)), strict=True)
    reasons = {}
    for row, (article, found) in enumerate(zip(tokens.articles, rows, strict=True)):
        language = article.language.lower()
        if language and not language.startswith("en"):
            reasons[row] = f'its language is given as "{article.language}", not English'
        elif reason := why_not_english(*found):
            reasons[row] = reason
    return reasons
