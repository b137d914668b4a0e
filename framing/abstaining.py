"""When no number is given, and the reason that is given instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.language import FUNCTION_WORDS, OTHER_FUNCTION_WORDS, reads_foreign, why_not_english
from framing.ledger import Ledger, Scope
from framing.moments import Segments
from framing.tokens import Kind, Property, shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.measure import Measure

Reasons = dict[tuple[int, int], str]

# Four counts share a number, so many bits each.
_BITS: Final = 15
_SHIFTS: Final = np.arange(4)[:, None] * _BITS
_MOST: Final = (1 << _BITS) - 1


def _signs(word: str) -> int:
    """Whether it is a function word of English, or of others; its letters, and those beyond A-Z."""
    form = shapes.normal(word)
    if word.isascii():
        letters, beyond = len(word) if word.isalpha() else sum(map(str.isalpha, word)), 0
    else:
        found = [letter for letter in word if letter.isalpha()]
        letters, beyond = len(found), sum(not letter.isascii() for letter in found)
    counts = form in FUNCTION_WORDS, form in OTHER_FUNCTION_WORDS, letters, beyond
    return sum(min(count, _MOST) << place * _BITS for place, count in enumerate(counts))


_SIGNS = Property("what tells English from other languages", np.int64, _signs, Kind.WORD)


@dataclass(frozen=True, slots=True, eq=False)
class Abstentions:
    """Which values of a batch are given, and why the others are not.

    ``given`` has a row per article and a column per measure and scope, and so has ``base``, what
    each value rests on. ``text`` and ``headline`` tell why those of some articles are no English,
    by row.
    """

    columns: Sequence[tuple[Measure, Scope]]
    base: Floats
    given: Bools
    text: dict[int, str]
    headline: dict[int, str]

    def reasons(self) -> Reasons:
        """Why values are not given, by row and column."""
        return {
            (row, column): self._reason(row, column)
            for row, column in np.argwhere(~self.given).tolist()
        }

    def _reason(self, row: int, column: int) -> str:
        measure, scope = self.columns[column]
        if row in self.text:
            return self.text[row]
        if scope is Scope.HEADLINE and row in self.headline:
            return f"the headline {self.headline[row]}"
        return _too_little(int(self.base[row, column]), measure, scope)


class Abstainer:
    """Decides which values of some columns are given."""

    def __init__(self, columns: Sequence[tuple[Measure, Scope]]) -> None:
        self._columns = tuple(columns)
        self._minimum = np.array([measure.minimum[scope] for measure, scope in columns])
        self._headline = np.array([scope is Scope.HEADLINE for _, scope in columns], dtype=np.bool_)

    def judge(self, ledger: Ledger, base: Floats) -> Abstentions:
        """Which values are given; ``base`` is what each rests on."""
        text, headline = _foreign(ledger)
        given = base >= self._minimum
        for row in headline:
            given[row, self._headline] = False
        for row in text:
            given[row] = False
        return Abstentions(self._columns, base, given, text, headline)


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


def _foreign(ledger: Ledger) -> tuple[dict[int, str], dict[int, str]]:
    """The articles whose text, and those whose headline, is no English, or is said not to be."""
    parts = np.array([~ledger.sentences_in(Zone.FURNITURE), ledger.sentences_in(Zone.HEADLINE)])
    by_sentence = _counts(ledger)
    chosen = (parts[:, None] * by_sentence).reshape(len(parts) * len(by_sentence), -1)
    sums = Segments(ledger.tokens.sentences.article, ledger.count).sums(chosen)
    counts = sums.astype(np.int64).reshape(len(parts), len(by_sentence), ledger.count)
    foreign = reads_foreign(*counts.transpose(1, 0, 2))
    text, headline = (
        {row: why_not_english(*part[:, row].tolist()) for row in rows.nonzero()[0].tolist()}
        for part, rows in zip(counts, foreign, strict=True)
    )
    for row, article in enumerate(ledger.tokens.articles):
        if article.language and not article.language.lower().startswith("en"):
            text[row] = f'its language is given as "{article.language}", not English'
    return text, headline


def _counts(ledger: Ledger) -> Ints:
    """By sentence: words, function words of English and of others, letters and those beyond A-Z."""
    tokens, count = ledger.tokens, len(ledger.words)
    counts = np.zeros((5, count), dtype=np.int64)
    if count:
        sentences, signs = tokens.sentences, tokens.vocabulary.column(_SIGNS).take(tokens.type)
        counts[0] = ledger.words
        # No count of a sentence is larger than its bytes are many.
        if (sentences.end - sentences.start).max() <= _MOST:
            counts[1:] = np.add.reduceat(signs, sentences.first) >> _SHIFTS & _MOST
        else:
            counts[1:] = np.add.reduceat(signs >> _SHIFTS & _MOST, sentences.first, axis=1)
    return counts
