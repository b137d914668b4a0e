"""VADER's rules: what the words around a word of the lexicon make of its valence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Self

import numpy as np
from vaderSentiment.vaderSentiment import C_INCR, N_SCALAR, SentimentIntensityAnalyzer

from framing.vader.entries import known_words

if TYPE_CHECKING:
    from framing.arrays import Bools, Floats, Ints
    from framing.vader.chunks import Chunks
    from framing.vader.lookup import Numbers

_REACH = 3
"""Words before a word that can change its valence."""

_WANING = (1.0, 0.95, 0.9)
"""How much of its boost a word keeps one, two and three places before."""

_NEVER_SO = 1.25


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """Words with a valence of their own and the words around them, one row a hit, as columns.

    Words around are numbers of known words, 0 beyond the span.

    Attributes
    ----------
    chunks
        The chunks they are among.
    rows
        Their rows there, in order.
    upper
        Where the span of each hit ends among the chunks.
    word
        The hits.
    before
        The words one, two and three places before.
    after
        The words one and two places after.
    emphatic
        Is the hit emphasised by capitals? Are the words before it, where the span has such words?
    reach
        Are there three words before the hit, of which the farthest is not in the lexicon?
    """

    chunks: Chunks
    rows: Ints
    upper: Ints
    word: Numbers
    before: tuple[Numbers, Numbers, Numbers]
    after: tuple[Numbers, Numbers]
    emphatic: tuple[Bools, Bools, Bools, Bools]
    reach: Bools

    @classmethod
    def among(cls, chunks: Chunks) -> Self:
        """Hits among the chunks."""
        listed = known_words().listed
        rows = np.flatnonzero(listed.take(chunks.entry))
        per_span = np.diff(np.searchsorted(rows, chunks.first))
        lower, upper = chunks.first[:-1].repeat(per_span), chunks.first[1:].repeat(per_span)
        emphatic = _emphatic(chunks)

        def at(step: int) -> tuple[Numbers, Bools]:
            places = rows + step
            inside = (places >= lower) & (places < upper)
            places *= inside
            return chunks.entry[places] * inside, emphatic[places]

        one, two, three = at(-1), at(-2), at(-3)
        return cls(
            chunks=chunks,
            rows=rows,
            upper=upper,
            word=chunks.entry[rows],
            before=(one[0], two[0], three[0]),
            after=(at(1)[0], at(2)[0]),
            emphatic=(emphatic[rows], one[1], two[1], three[1]),
            reach=(rows - _REACH >= lower) & ~listed[three[0]],
        )


def _emphatic(chunks: Chunks) -> Bools:
    """Which words in capitals stand in a span that is not all in capitals."""
    rows = np.flatnonzero(chunks.capitals)
    emphatic = chunks.capitals.copy()
    for span in np.unique(chunks.span_of(rows)):
        if all(map(str.isupper, chunks.span_text(span).split())):
            emphatic[chunks.first[span] : chunks.first[span + 1]] = False
    return emphatic


@lru_cache(maxsize=2)
def valences_in_context(chunks: Chunks) -> tuple[Ints, Floats]:
    """Rows of the words with a valence of their own, and what the words around make of it.

    The rule of "but" comes later, as it looks at a whole span. Answers are kept for a moment, since
    a batch is asked about again with other chunks silent: the arrays must not be changed.
    """
    hits = Hits.among(chunks)
    valence = _after_no(hits)
    valence += np.where(hits.emphatic[0], _towards(valence, C_INCR), 0.0)
    for place, negation in enumerate((_negation_by_one, _negation_by_two, _negation_by_three)):
        _boost(valence, hits.before[place], hits.emphatic[place + 1], _WANING[place])
        valence *= negation(hits)
    _judge_phrases(valence, hits)
    among = known_words().among
    least = among(hits.before[0], "least") & ~among(hits.before[1], "at", "very")
    valence[least] *= N_SCALAR
    valence[among(hits.word, "kind") & among(hits.after[0], "of")] = 0.0
    return hits.rows, valence


def _after_no(hits: Hits) -> Floats:
    """Valences of the lexicon, negated after "no"; none for "no" itself before another hit."""
    known = known_words()
    one, two, three = hits.before
    valence = known.valence[hits.word]
    negated = known.among(one, "no") | known.among(two, "no")
    negated |= known.among(three, "no") & known.among(one, "or", "nor")
    bare = known.among(hits.word, "no") & known.listed[hits.after[0]]
    return np.where(negated, valence * N_SCALAR, np.where(bare, 0.0, valence))


def _towards(valence: Floats, step: float) -> Floats:
    """The step with the sign of each valence; VADER takes zero for negative here."""
    return np.where(valence > 0, step, -step)


def _boost(valence: Floats, word: Numbers, emphatic: Bools, waning: float) -> None:
    """Add what boosters and dampeners at one place do."""
    boost = known_words().boost[word]
    rows = np.flatnonzero(boost)
    boost, boosted = boost[rows], valence[rows]
    boost = np.where(boosted < 0, -boost, boost)
    boost += np.where(emphatic[rows], _towards(boosted, C_INCR), 0.0)
    valence[rows] = boosted + boost * waning


def _negation_by_one(hits: Hits) -> Floats:
    """Factor by which the word before negates."""
    return _negation(hits.before[0])


def _negation_by_two(hits: Hits) -> Floats:
    """Factor by which the word two places before negates, or heightens as in "never so"."""
    among = known_words().among
    one, two, _ = hits.before
    factor = _negation(two)
    factor[among(two, "without") & among(one, "doubt")] = 1.0
    factor[among(two, "never") & among(one, "so", "this")] = _NEVER_SO
    return factor


def _negation_by_three(hits: Hits) -> Floats:
    """Factor by which the word three places before negates; here "so" heightens even on its own."""
    among = known_words().among
    one, two, three = hits.before
    factor = _negation(three)
    factor[among(three, "without") & (among(two, "doubt") | among(one, "doubt"))] = 1.0
    factor[among(three, "never") & among(two, "so", "this")] = _NEVER_SO
    factor[hits.reach & among(one, "so", "this")] = _NEVER_SO
    return factor


def _negation(word: Numbers) -> Floats:
    return np.where(known_words().negates[word], N_SCALAR, 1.0)


def _judge_phrases(valence: Floats, hits: Hits) -> None:
    """Let the library judge the few hits that may belong to one of its special phrases."""
    in_phrase = known_words().in_phrase
    around = (hits.word, *hits.before, *hits.after)
    near = hits.reach & np.logical_or.reduce([in_phrase[word] for word in around])
    # The rule has no public name; the version of the library is pinned.
    judge = SentimentIntensityAnalyzer._special_idioms_check  # noqa: SLF001
    for hit in np.flatnonzero(near):
        row = hits.rows[hit]
        window = range(row - _REACH, min(row + 3, hits.upper[hit]))
        words = [hits.chunks.word(place) for place in window]
        valence[hit] = judge(float(valence[hit]), words, _REACH)
