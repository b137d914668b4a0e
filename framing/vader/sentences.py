"""VADER's figure for each sentence, from the valences of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.vader.chunks import Chunks
from framing.vader.entries import known_words
from framing.vader.library import spell_out
from framing.vader.rounding import rounded
from framing.vader.rules import words_in_context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.vader.rules import Words

_BEFORE_BUT, _AFTER_BUT = 0.5, 1.5
_EXCLAMATION, _MOST_EXCLAMATIONS = 0.292, 4
_QUESTION, _MOST_QUESTIONS, _MANY_QUESTIONS = 0.18, 3, 0.96
_NORMALISING = 15


def compounds(
    chunks: Chunks,
    words: Words | None = None,
    calm: Bools | None = None,
    spans: Ints | None = None,
) -> Floats:
    """VADER's compound of each span, from -1 to 1, exactly as the library computes it.

    Parameters
    ----------
    chunks
        The chunks of the spans.
    words
        What the words add, if not what VADER's rules say. A word that is left out adds nothing,
        but has kept its place: it has negated or boosted the words around it.
    calm
        By chunk: do exclamation and question marks in it count nothing?
    spans
        Which spans, if not all.

    Notes
    -----
    Emoji count only in spans in which the words add what VADER says and no chunk is calm: only
    there their own words can be put in.
    """
    if spans is None:
        spans = np.arange(len(chunks.first) - 1)
    given = words_in_context(chunks) if words is None else words
    totals = _sums(*_shares(chunks, given, spans))
    totals += np.sign(totals) * _emphasis(chunks, calm, spans)
    figures = rounded(totals / np.sqrt(totals * totals + _NORMALISING))
    with_emoji = np.flatnonzero(chunks.spelt_out[spans])
    if len(with_emoji):
        with_emoji = with_emoji[~_changed(chunks, words, calm)[spans[with_emoji]]]
        texts = [chunks.span_text(span) for span in spans[with_emoji].tolist()]
        figures[with_emoji] = compounds_of(list(map(spell_out, texts)))
    return figures


def compounds_of(texts: Sequence[str]) -> Floats:
    """VADER's compound of each text.

    >>> compounds_of(["The plan is good.", "The plan is NOT good!"])
    array([ 0.4404, -0.4015])
    """
    encoded = [text.encode(errors="surrogatepass") for text in texts]
    lengths = np.array([len(text) for text in encoded], dtype=np.int64)
    ends = np.cumsum(lengths)
    return compounds(Chunks.split(b"".join(encoded), ends - lengths, ends))


def _changed(chunks: Chunks, words: Words | None, calm: Bools | None) -> Bools:
    """In which spans some word adds something else than VADER says, or a chunk is calm."""
    differs = np.zeros(len(chunks)) if calm is None else calm.astype(np.float64)
    if words is not None:
        own = words_in_context(chunks)
        difference = np.zeros(len(chunks))
        difference[own.rows] = own.share
        difference[words.rows] -= words.share
        differs += difference != 0
    changed = np.zeros(len(chunks.first) - 1, dtype=np.bool_)
    changed[chunks.span_of(np.flatnonzero(differs))] = True
    return changed


def _shares(chunks: Chunks, words: Words, spans: Ints) -> tuple[Floats, Ints]:
    """What the words of the spans add after the rule of "but", and where each span begins."""
    limits = chunks.first[np.stack((spans, spans + 1))]
    lower, upper = np.searchsorted(words.rows, limits)
    first = np.concatenate(([0], np.cumsum(upper - lower)))
    moved = first[:-1] - lower
    shares = words.share[np.arange(first[-1]) - moved.repeat(upper - lower)]
    buts = np.flatnonzero(chunks.entry == known_words().row_of["but"])
    one, end = np.searchsorted(buts, limits)
    turning = np.flatnonzero(one < end)
    behind = np.searchsorted(words.rows, buts[one[turning]]) + moved[turning]
    columns = first[turning].tolist(), behind.tolist(), first[turning + 1].tolist()
    for start, but, stop in zip(*columns, strict=True):
        shares[start:stop] = _turned(shares[start:stop].tolist(), but - start)
    return shares, first


def _turned(shares: list[float], before: int) -> list[float]:
    """The shares with those before "but" halved; of equal ones, VADER changes the first again."""
    for share in shares:
        place = shares.index(share)
        shares[place] = share * (_BEFORE_BUT if place < before else _AFTER_BUT)
    return shares


def _sums(shares: Floats, first: Ints) -> Floats:
    """Sum of the shares of each span, as the running Python's `sum` rounds it."""
    counts = np.diff(first)
    owner = np.arange(len(counts)).repeat(counts)
    totals = np.bincount(owner, shares, len(counts)).astype(np.float64)
    # From three numbers on, the result depends on how the rounding errors are carried.
    many = np.flatnonzero(counts > 2)  # noqa: PLR2004 - said above
    terms = shares.tolist()
    limits = zip(first[many].tolist(), first[many + 1].tolist(), strict=True)
    totals[many] = [sum(terms[start:end]) for start, end in limits]
    return totals


def _emphasis(chunks: Chunks, calm: Bools | None, spans: Ints) -> Floats:
    """What the exclamation and question marks of each span add to its sum."""
    places = chunks.emphasis
    if calm is not None and len(chunks):
        places = places[~calm[np.searchsorted(chunks.start, places, side="right") - 1]]
    if not len(places):
        return np.zeros(len(spans))
    marks = np.frombuffer(chunks.text, dtype=np.uint8)[places]
    limits = np.stack([chunks.span_start[spans], chunks.span_end[spans]])

    def count(mark: str) -> Ints:
        lower, upper = np.searchsorted(places[marks == ord(mark)], limits)
        return upper - lower

    questions = count("?")
    few = np.where(questions > 1, questions * _QUESTION, 0.0)
    asked = np.where(questions > _MOST_QUESTIONS, _MANY_QUESTIONS, few)
    return np.minimum(count("!"), _MOST_EXCLAMATIONS) * _EXCLAMATION + asked
