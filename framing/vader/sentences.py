"""VADER's figure for each sentence, from the valences of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.vader.chunks import Chunks
from framing.vader.entries import known_words
from framing.vader.library import spell_out
from framing.vader.rounding import rounded
from framing.vader.rules import valences_in_context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Floats, Ints

_BEFORE_BUT, _AFTER_BUT = 0.5, 1.5
_EXCLAMATION, _MOST_EXCLAMATIONS = 0.292, 4
_QUESTION, _MOST_QUESTIONS, _MANY_QUESTIONS = 0.18, 3, 0.96
_NORMALISING = 15


def compounds(chunks: Chunks, silent: Bools | None = None, calm: Bools | None = None) -> Floats:
    """VADER's compound of each span, from -1 to 1, exactly as the library computes it.

    Parameters
    ----------
    chunks
        The chunks of the spans.
    silent
        By chunk: is it without a valence of its own? It keeps its place all the same: it still
        negates, boosts or turns with "but" the words around it.
    calm
        By chunk: do exclamation and question marks in it count nothing?

    Notes
    -----
    Emoji count in spans without silent and calm chunks only, where their words can be put in.
    """
    rows, shares = _contributions(chunks, silent)
    totals = _sums(shares, np.searchsorted(rows, chunks.first))
    totals += np.sign(totals) * _emphasis(chunks, calm)
    figures = rounded(totals / np.sqrt(totals * totals + _NORMALISING))
    if chunks.spelt_out.any():
        spans = _to_spell_out(chunks, silent, calm)
        figures[spans] = compounds_of([spell_out(chunks.span_text(span)) for span in spans])
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


def contributions(chunks: Chunks, silent: Bools | None = None) -> Floats:
    """What each chunk adds to its span: its valence after all rules; 0.0 for most chunks.

    The sum over a span, moved by its exclamation and question marks, is what VADER brings into
    the range of the compound. What emoji add is not here.
    """
    shares = np.zeros(len(chunks))
    rows, shares_of_words = _contributions(chunks, silent)
    shares[rows] = shares_of_words
    return shares


def valences(chunks: Chunks) -> Floats:
    """Valence of each chunk in VADER's lexicon, from -4 to 4; 0.0 for words that are not there."""
    return known_words().valence[chunks.entry]


def _to_spell_out(chunks: Chunks, *masks: Bools | None) -> list[int]:
    """Spans with emoji and without any masked chunk."""
    spelt_out = chunks.spelt_out.copy()
    for mask in masks:
        if mask is not None:
            spelt_out[chunks.span_of(np.flatnonzero(mask))] = False
    spans: list[int] = np.flatnonzero(spelt_out).tolist()
    return spans


def _contributions(chunks: Chunks, silent: Bools | None) -> tuple[Ints, Floats]:
    """Rows of the words with a valence of their own that are not silent, and what they add."""
    rows, shares = valences_in_context(chunks)
    heard = np.ones(len(rows), dtype=np.bool_) if silent is None else ~silent[rows]
    rows, shares = rows[heard], shares[heard]
    _turn_with_but(chunks, rows, shares)
    return rows, shares


def _turn_with_but(chunks: Chunks, rows: Ints, shares: Floats) -> None:
    """Halve what stands before the first "but" of a span, raise what follows it."""
    buts = np.flatnonzero(known_words().among(chunks.entry, "but"))
    spans, firsts = np.unique(chunks.span_of(buts), return_index=True)
    limits = chunks.first[spans], buts[firsts], chunks.first[spans + 1]
    columns = (np.searchsorted(rows, limit).tolist() for limit in limits)
    for start, but, end in zip(*columns, strict=True):
        shares[start:end] = _turned(shares[start:end].tolist(), but - start)


def _turned(shares: list[float], before: int) -> list[float]:
    """The shares with those before "but" halved; of equal ones, VADER changes the first again."""
    for share in shares:
        place = shares.index(share)
        shares[place] = share * (_BEFORE_BUT if place < before else _AFTER_BUT)
    return shares


def _sums(shares: Floats, first: Ints) -> Floats:
    """Sum of the shares of each span, as the running Python's `sum` rounds it."""
    counts = np.diff(first)
    totals = np.zeros(len(counts))
    np.add.at(totals, np.arange(len(counts)).repeat(counts), shares)
    # From three numbers on, the result depends on how the rounding errors are carried.
    many = np.flatnonzero(counts > 2)  # noqa: PLR2004
    terms = shares.tolist()
    limits = zip(first[many].tolist(), first[many + 1].tolist(), strict=True)
    totals[many] = [sum(terms[start:end]) for start, end in limits]
    return totals


def _emphasis(chunks: Chunks, calm: Bools | None) -> Floats:
    """What the exclamation and question marks of each span add to its sum."""
    text = np.frombuffer(chunks.text, dtype=np.uint8)
    places = np.flatnonzero((text == ord("!")) | (text == ord("?")))
    if calm is not None and len(chunks):
        places = places[~calm[np.searchsorted(chunks.start, places, side="right") - 1]]

    def count(mark: str) -> Ints:
        own = places[text[places] == ord(mark)]
        return np.searchsorted(own, chunks.span_end) - np.searchsorted(own, chunks.span_start)

    questions = count("?")
    few = np.where(questions > 1, questions * _QUESTION, 0.0)
    asked = np.where(questions > _MOST_QUESTIONS, _MANY_QUESTIONS, few)
    return np.minimum(count("!"), _MOST_EXCLAMATIONS) * _EXCLAMATION + asked
