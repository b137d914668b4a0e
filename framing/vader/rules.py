"""VADER's rules: what the words around a word of the lexicon make of its valence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Self

import numpy as np
from vaderSentiment.vaderSentiment import C_INCR, N_SCALAR, SentimentIntensityAnalyzer

from framing.vader.chunks import found_in, word_of
from framing.vader.entries import PHRASES, known_words
from framing.vader.hits import REACH, hits_among

if TYPE_CHECKING:
    from framing.arrays import Bools, Floats, Ints
    from framing.vader.chunks import Chunks
    from framing.vader.hits import Hits
    from framing.vader.lookup import Numbers

_WANING = (1.0, 0.95, 0.9)
"""How much of its boost a word keeps one, two and three places before."""

_NEVER_SO = 1.25

_PARTING = re.compile(r"[,;:!?()\[\]](?!\d)|(?<=\s)-+(?=\s)|--", re.ASCII)
"""Marks that part clauses, in a text with plain marks."""

_CHUNK = re.compile(r"\S+")

_PHRASE = re.compile("|".join(r"[\W_]+".join(phrase.split()) for phrase in PHRASES))
"""The special phrases of VADER, with marks that it would strip."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Words with a valence of their own, one row a word, as columns.

    Attributes
    ----------
    rows
        Their rows among the chunks, in order.
    span
        The span of each.
    entry
        Their numbers among the known words.
    share
        What each adds to its span: its valence, and what the words around make of it.
    """

    rows: Ints
    span: Ints
    entry: Numbers
    share: Floats

    @property
    def valence(self) -> Floats:
        """The valence of each in VADER's lexicon, from -4 to 4, whatever stands around it."""
        return known_words().valence[self.entry]

    def times(self, factor: Floats) -> Self:
        """The words with so many times their share."""
        return replace(self, share=self.share * factor)

    def between(self, start: int, end: int) -> tuple[Ints, Floats]:
        """Rows from start to end, without it, and the shares of the words there."""
        lower, upper = self.rows.searchsorted((start, end))
        return self.rows[lower:upper], self.share[lower:upper]

    def where(self, which: Bools | Ints) -> Self:
        """Some of the words."""
        rows = which.nonzero()[0] if which.dtype == np.bool_ else which
        return replace(
            self,
            rows=self.rows.take(rows),
            span=self.span.take(rows),
            entry=self.entry.take(rows),
            share=self.share.take(rows),
        )


@lru_cache(maxsize=2)
def words_in_context(chunks: Chunks) -> Words:
    """The words with a valence of their own, and what the words around make of it.

    Answers are kept for a moment, since a batch is asked about again: the arrays must not be
    changed.
    """
    hits = hits_among(chunks)
    return Words(hits.rows, hits.span, hits.word, _judged(hits))


def words_in_clauses(chunks: Chunks) -> Words:
    """The same, but no negation reaches over a comma or another mark that parts clauses.

    A word that VADER would negate over such a mark is read as if its span began behind the mark.
    """
    words = words_in_context(chunks)
    hits = hits_among(chunks)
    rows, kept = _negated_from_afar(hits)
    if not len(rows):
        return words
    share = words.share.copy()
    share[rows] = _judged(hits.behind(rows, kept))
    return replace(words, share=share)


def _negated_from_afar(hits: Hits) -> tuple[Ints, Ints]:
    """Hits that a word before negates over a mark, and how many words stand behind the mark."""
    negating = known_words().negates.take(hits.before)
    negated = np.flatnonzero(negating.any(axis=0))
    farthest = REACH - negating[::-1, negated].argmax(axis=0)
    rows = hits.rows[negated]
    before = hits.places[farthest - 1, negated]
    apart = hits.chunks.may_part(before, rows).nonzero()[0]
    cut, kept = [], []
    limits = negated[apart].tolist(), rows[apart].tolist(), farthest[apart].tolist()
    for hit, row, reach in zip(*limits, strict=True):
        behind = _behind_mark(hits.chunks, row, reach)
        if negating[behind:reach, hit].any():
            cut.append(hit)
            kept.append(behind)
    return np.array(cut, dtype=np.int64), np.array(kept, dtype=np.int64)


def _behind_mark(chunks: Chunks, row: int, reach: int) -> int:
    """How many of so many words before a word stand behind the last mark that parts clauses."""
    span = int(chunks.first.searchsorted(row, side="right")) - 1
    text, place = chunks.span_text(span), chunks.place(row, span)
    found = islice(_CHUNK.finditer(text), place - reach, place + 1)
    words = [
        (chunk.start() + chunk[0].find(word_of(chunk[0])), word_of(chunk[0])) for chunk in found
    ]
    end = words[0][0] + len(words[0][1])
    marks = [mark.start() for mark in _PARTING.finditer(text, end, words[-1][0])]
    return sum(start > marks[-1] for start, _ in words[:-1]) if marks else reach


def _judged(hits: Hits) -> Floats:
    """What the words around each hit make of its valence.

    The rule of "but" comes later, as it looks at a whole span.
    """
    known = known_words()
    valence = _after_no(hits)
    shouted = hits.emphatic[0].nonzero()[0]
    valence[shouted] += _towards(valence[shouted], C_INCR)
    boost = known.boost.take(hits.before)
    negation = _negations(hits)
    for place in range(REACH):
        _boost(valence, boost[place], hits.emphatic[place + 1], _WANING[place])
        valence *= negation[place]
    _judge_phrases(valence, hits)
    least = known.among(hits.before[0], "least") & ~known.among(hits.before[1], "at", "very")
    valence[least] *= N_SCALAR
    valence[known.among(hits.word, "kind") & known.among(hits.after[0], "of")] = 0.0
    return valence


def _after_no(hits: Hits) -> Floats:
    """Valences of the lexicon, negated after "no"; none for "no" itself before another hit."""
    known = known_words()
    one, two, three = hits.before
    valence = known.valence.take(hits.word)
    negated = known.among(one, "no") | known.among(two, "no")
    negated |= known.among(three, "no") & known.among(one, "or", "nor")
    bare = known.among(hits.word, "no") & known.listed.take(hits.after[0])
    return np.where(negated, valence * N_SCALAR, np.where(bare, 0.0, valence))


def _towards(valence: Floats, step: float) -> Floats:
    """The step with the sign of each valence; VADER takes zero for negative here."""
    return np.where(valence > 0, step, -step)


def _boost(valence: Floats, boost: Floats, emphatic: Bools, waning: float) -> None:
    """Add what boosters and dampeners at one place do."""
    rows = boost.nonzero()[0]
    if len(rows):
        boost, boosted = boost[rows], valence[rows]
        boost = np.where(boosted < 0, -boost, boost)
        boost += np.where(emphatic[rows], _towards(boosted, C_INCR), 0.0)
        valence[rows] = boosted + boost * waning


def _negations(hits: Hits) -> Floats:
    """Factor by which the word at each place before negates, or heightens as in "never so".

    Three places before, "so" and "this" heighten even on their own.
    """
    known = known_words()
    factor = np.where(known.negates.take(hits.before), N_SCALAR, 1.0)
    doubt = known.among(hits.before, "doubt")
    if doubt.any():
        without = known.among(hits.before, "without")
        factor[1, without[1] & doubt[0]] = 1.0
        factor[2, without[2] & (doubt[1] | doubt[0])] = 1.0
    so = known.among(hits.before, "so", "this")
    if so.any():
        never = known.among(hits.before, "never")
        factor[1, never[1] & so[0]] = _NEVER_SO
        factor[2, (never[2] & so[1]) | (hits.reach & so[0])] = _NEVER_SO
    return factor


def _judge_phrases(valence: Floats, hits: Hits) -> None:
    """Let the library judge the few hits that may belong to one of its special phrases."""
    found = _near_phrases(hits)
    # The rule has no public name; the version of the library is pinned.
    judge = SentimentIntensityAnalyzer._special_idioms_check  # noqa: SLF001
    columns = found.tolist(), hits.rows[found].tolist(), hits.span[found].tolist()
    for hit, row, span in zip(*columns, strict=True):
        place = hits.chunks.place(row, span)
        chunks = hits.chunks.span_text(span).split()[place - REACH : place + 3]
        if _PHRASE.search(" ".join(chunks).lower()):
            words = list(map(word_of, chunks))
            valence[hit] = judge(float(valence[hit]), words, REACH)


def _near_phrases(hits: Hits) -> Ints:
    """The hits that have a rare word of a phrase near them which has another one beside it."""
    known, entry = known_words(), hits.chunks.entry
    if not hits.reach.any():
        return hits.rows[:0]
    rare = known.is_rare_in_phrases(entry).nonzero()[0]
    beside = np.array((rare - 1, rare + 1))
    rare = rare[known.phrased.take(entry.take(beside, mode="clip")).any(axis=0)]
    if not len(rare):
        return rare
    spans = np.zeros(len(hits.chunks.first), dtype=np.bool_)
    spans[hits.chunks.span_of(rare)] = True
    (rows,) = (hits.reach & spans.take(hits.span)).nonzero()
    near = found_in(hits.places[:, rows], rare).any(axis=0) | found_in(hits.rows[rows], rare)
    # Of "bad ass" the first word has the valence.
    near |= known.is_rare_in_phrases(hits.after[:, rows]).any(axis=0)
    return rows[near]
