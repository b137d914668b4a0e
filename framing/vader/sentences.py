"""VADER's figure for each sentence, from the valences of its words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.runs import begins, distinct
from framing.vader.entries import known_words
from framing.vader.library import KELVIN, library_compound, with_words_for_emoji
from framing.vader.rounding import is_near_middle, rounded
from framing.vader.rules import words_in_context
from framing.vader.splitting import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.vader.chunks import Chunks
    from framing.vader.rules import Words

_BEFORE_BUT, _AFTER_BUT = 0.5, 1.5
_EXCLAMATION, _MOST_EXCLAMATIONS = 0.292, 4
_QUESTION, _MOST_QUESTIONS, _MANY_QUESTIONS = 0.18, 3, 0.96
_NORMALISING = 15
_NEAR = 1e-9


class Asked(NamedTuple):
    """Spans that are asked for, and how they are read.

    Attributes
    ----------
    spans
        Which spans.
    words
        What the words add. A word that is left out adds nothing, but has kept its place: it has
        negated or boosted the words around it.
    calm
        By chunk: do exclamation and question marks in it count nothing?
    """

    spans: Ints
    words: Words
    calm: Bools | None = None


def compounds(
    chunks: Chunks,
    words: Words | None = None,
    calm: Bools | None = None,
    spans: Ints | None = None,
) -> Floats:
    """VADER's compound of each span, from -1 to 1, exactly as the library computes it.

    All spans are asked for, and the words add what VADER's rules say, if nothing else is given;
    see `Asked`.
    """
    spans = np.arange(len(chunks.first) - 1) if spans is None else spans
    words = words_in_context(chunks) if words is None else words
    return compounds_as(chunks, [Asked(spans, words, calm)])[0]


def compounds_as(chunks: Chunks, readings: Sequence[Asked]) -> list[Floats]:
    """The compounds of the spans that each reading asks for.

    Notes
    -----
    Emoji count only in spans in which the words add what VADER says and no chunk is calm: these
    few are read with words in the place of their emoji.
    """
    count = len(chunks.first) - 1
    felt = [_felt(one, count) for one in readings]
    # A span has another number in each reading.
    span = np.concatenate([words.span + count * turn for turn, words in enumerate(felt)])
    figures = np.zeros(count * len(readings))
    if len(span):
        (first,) = begins(span).nonzero()
        rows = span.take(first)
        emphasis = _emphasis(chunks, [one.calm for one in readings]).take(rows)
        shares = _shares(
            _buts(chunks).take(np.concatenate([words.span for words in felt])),
            np.concatenate([words.rows for words in felt]),
            span,
            np.concatenate([words.share for words in felt]),
        )
        figures[rows] = _figures(shares, first, emphasis)
    return [
        _with_emoji(chunks, one, figures.take(one.spans + count * turn))
        for turn, one in enumerate(readings)
    ]


def _felt(asked: Asked, count: int) -> Words:
    """The words of the spans that are asked for."""
    chosen = np.zeros(count, dtype=np.bool_)
    chosen[asked.spans] = True
    return asked.words.where(chosen.take(asked.words.span))


def _with_emoji(chunks: Chunks, asked: Asked, figures: Floats) -> Floats:
    """The figures of the spans asked for, where those with emoji are read as VADER reads them."""
    spelt_out = [
        row
        for row in chunks.spelt_out.take(asked.spans).nonzero()[0].tolist()
        if not _changed(chunks, asked.words, asked.calm, int(asked.spans[row]))
    ]
    texts = {row: chunks.span_text(int(asked.spans[row])) for row in spelt_out}
    worded = {row: with_words_for_emoji(text) for row, text in texts.items() if KELVIN not in text}
    if worded:
        figures[list(worded)] = compounds_of(list(worded.values()))
    for row in texts.keys() - worded.keys():
        figures[row] = library_compound(texts[row])
    return figures


def compounds_of(texts: Sequence[str]) -> Floats:
    """VADER's compound of each text.

    >>> compounds_of(["The plan is good.", "The plan is NOT good!"])
    array([ 0.4404, -0.4015])
    """
    encoded = [text.encode(errors="surrogatepass") for text in texts]
    lengths = np.array([len(text) for text in encoded], dtype=np.int64)
    ends = lengths.cumsum()
    return compounds(split(b"".join(encoded), ends - lengths, ends).chunks)


def _changed(chunks: Chunks, words: Words, calm: Bools | None, span: int) -> bool:
    """Whether some word of a span adds something else than VADER says, or a chunk is calm."""
    start, end = chunks.first[span : span + 2].tolist()
    if calm is not None and calm[start:end].any():
        return True
    own, given = (
        dict(zip(rows.tolist(), shares.tolist(), strict=True))
        for rows, shares in (some.between(start, end) for some in (words_in_context(chunks), words))
    )
    return any(own.get(row, 0.0) != given.get(row, 0.0) for row in own | given)


def _shares(but: Ints, rows: Ints, span: Ints, shares: Floats) -> Floats:
    """What words add after the rule of "but", given the row of that word in the span of each."""
    (turning,) = (but >= 0).nonzero()
    if not len(turning):
        return shares
    old, spans = shares.take(turning), span.take(turning)
    before = rows.take(turning) < but.take(turning)
    new = old * np.where(before, _BEFORE_BUT, _AFTER_BUT)
    turned = shares.copy()
    turned[turning] = new
    again = set(spans[_collide(old, new, spans)].tolist())
    if again:
        starts = span.searchsorted(list(again))
        stops = span.searchsorted(list(again), side="right")
        for start, stop in zip(starts.tolist(), stops.tolist(), strict=True):
            count = int((rows[start:stop] < but[start]).sum())
            turned[start:stop] = _turned(shares[start:stop].tolist(), count)
    return turned


def _collide(old: Floats, new: Floats, span: Ints) -> Ints:
    """The values that have become what another one of their span was before, or is still."""
    width = int(np.bincount(span).max())
    found = [(old == new).nonzero()[0]]
    for step in range(1, width):
        near = (span[step:] == span[:-step]).nonzero()[0]
        found.append(near[old[near + step] == new[near]])
        found.append(near[old[near] == new[near + step]])
    return np.concatenate(found)


@lru_cache(maxsize=2)
def _buts(chunks: Chunks) -> Ints:
    """The first row with "but" in each span, -1 if there is none."""
    rows = (chunks.entry == known_words().row_of["but"]).nonzero()[0][::-1]
    first = np.full(len(chunks.first) - 1, -1)
    first[chunks.span_of(rows)] = rows
    return first


def _turned(shares: list[float], before: int) -> list[float]:
    """The shares with those before "but" halved; of equal ones, VADER changes the first again."""
    for share in shares:
        place = shares.index(share)
        shares[place] = share * (_BEFORE_BUT if place < before else _AFTER_BUT)
    return shares


def _figures(shares: Floats, first: Ints, emphasis: Floats) -> Floats:
    """The compound of each span, from its shares, where they begin, and what its marks add."""
    counts = np.concatenate((first[1:], [len(shares)])) - first
    owner = np.arange(len(counts)).repeat(counts)
    sums = np.bincount(owner, shares, len(counts)).astype(np.float64)
    figures = _between_limits(sums, emphasis)
    # From three numbers on, Python may round a sum in another way: it may turn a sign or a digit.
    unsure = ((np.abs(sums) < _NEAR) | is_near_middle(figures)).nonzero()[0]
    unsure = unsure[counts[unsure] > 2]  # noqa: PLR2004 - said above
    if len(unsure):
        sums = np.array([sum(shares[first[row] :][: counts[row]].tolist()) for row in unsure])
        figures[unsure] = _between_limits(sums, emphasis[unsure])
    return rounded(figures)


def _between_limits(sums: Floats, emphasis: Floats) -> Floats:
    """Sums, made more extreme by emphasis, brought between -1 and 1."""
    totals = sums + np.sign(sums) * emphasis
    result: Floats = totals / np.sqrt(totals * totals + _NORMALISING)
    return result


def _emphasis(chunks: Chunks, calm: Sequence[Bools | None]) -> Floats:
    """What the exclamation and question marks of each span add to its sum, for each reading."""
    emphasis = np.zeros((len(calm), len(chunks.first) - 1))
    if not len(chunks.marked):
        return emphasis.ravel()
    span = chunks.span_of(chunks.marked)
    first, owner = distinct(span)
    heard = np.ones((len(calm), len(owner)))
    for row, hushed in zip(heard, calm, strict=True):
        if hushed is not None:
            row[:] = ~hushed.take(chunks.marked)
    place = (owner + len(first) * np.arange(len(calm))[:, None]).ravel()
    questions = np.bincount(place, (chunks.questions * heard).ravel())
    few = np.where(questions > 1, questions * _QUESTION, 0.0)
    asked = np.where(questions > _MOST_QUESTIONS, _MANY_QUESTIONS, few)
    exclamations = np.bincount(place, (chunks.exclamations * heard).ravel())
    added = np.minimum(exclamations, _MOST_EXCLAMATIONS) * _EXCLAMATION + asked
    emphasis[:, span[first]] = added.reshape(len(calm), -1)
    return emphasis.ravel()
