"""Which words and gaps of a batch make up VADER's chunks, in plain marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from framing.tokens.gaps import beyond_spaces
from framing.vader import codes
from framing.vader.chunks import JOINED, runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens
    from framing.vader.lookup import Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """What the words and gaps of a batch mean to VADER; odd sentences have no words here.

    Most gaps are a single space, which means nothing but that a chunk begins behind it: all that
    is asked of gaps is asked of the others, and of the words beside them.

    Attributes
    ----------
    tokens
        The batch.
    entry
        By token: its row among the known words, whatever stands around it.
    gaps
        The gaps that are no single space, each by the token behind it, in order.
    gap_codes
        What each of these means.
    before, behind
        The flags of the words before and behind each of these.
    telling, told
        The words of which more is to tell than their entry, and what.
    odd
        The sentences that have something in them of which the codes do not tell all.
    between
        How many chunks without a word stand before each token, or ``JOINED``; one more.
    """

    tokens: Tokens
    entry: Numbers
    gaps: Ints
    gap_codes: Ints
    before: Ints
    behind: Ints
    telling: Ints
    told: NDArray[Any]
    odd: Ints
    between: NDArray[np.uint8]

    @classmethod
    def of(cls, tokens: Tokens) -> Self:
        """The layout of a batch."""
        code = tokens.vocabulary.column(codes.CODE)
        entry = tokens.vocabulary.column(codes.BRIEF).take(tokens.type)
        (telling,) = (entry >= codes.TELLING).nonzero()
        told = entry.take(telling)
        entry &= codes.ENTRY.most
        gaps = tokens.once(beyond_spaces)
        gap_codes = code.take(tokens.gap.take(gaps))
        types = tokens.type if len(tokens) else tokens.gap
        before = code.take(types.take(gaps - 1, mode="clip"))
        behind = code.take(types.take(gaps, mode="clip"))
        odd_words = telling.compress(told & codes.BRIEF_ODD != 0)
        odd = _odd(tokens, odd_words, gaps.compress(gap_codes & codes.ODD != 0))
        if len(odd):
            start = tokens.sentences.first.take(odd)
            entry[runs(start, tokens.sentences.last.take(odd) + 1 - start)] = 0
        return cls(
            tokens=tokens,
            entry=entry.view(np.int16),
            gaps=gaps,
            gap_codes=gap_codes,
            before=before,
            behind=behind,
            telling=telling,
            told=told,
            odd=odd,
            between=_between(tokens, gaps, gap_codes),
        )

    def shown(self, tokens: Ints) -> Ints:
        """Those of the tokens that are in the text, and not in odd sentences."""
        inside = (tokens >= 0) & (tokens < len(self.tokens))
        if not inside.all():
            tokens = tokens[inside]
        if not len(self.odd):
            return tokens
        sentence = self.tokens.sentence.take(tokens)
        found = self.odd.take(self.odd.searchsorted(sentence), mode="clip")
        return tokens[found != sentence]

    def limits(self, first: Ints, last: Ints) -> tuple[Ints, Ints]:
        """Where the chunks from token to token start and end in the buffer."""
        tokens, code = self.tokens, self.tokens.vocabulary.column(codes.CODE)
        ahead, behind = code.take(tokens.gap.take(first)), code.take(tokens.gap.take(last + 1))
        start = tokens.start.take(first) - codes.AHEAD_BYTES.of(ahead)
        return start, tokens.end.take(last) + codes.BEHIND_BYTES.of(behind)


def _between(tokens: Tokens, gaps: Ints, gap_codes: Ints) -> NDArray[np.uint8]:
    """How many chunks stand in the gap before each token and behind the last, or ``JOINED``.

    What stands before the first word of a sentence has no chunks of its own, or it would be odd.
    """
    between = np.zeros(len(tokens) + 1, dtype=np.uint8)
    white = gap_codes & codes.WHITE != 0
    between[gaps] = np.where(white, codes.CHUNKS.of(gap_codes), JOINED)
    between[tokens.sentences.first] = between[-1] = 0
    return between


def _odd(tokens: Tokens, words: Ints, gaps: Ints) -> Ints:
    """The odd sentences, given odd words and gaps.

    Such ends as no chunk has make a sentence odd, too, if it has a word of feeling at all.
    """
    sentences, code = tokens.sentences, tokens.vocabulary.column(codes.CODE)
    if not len(sentences):
        return words
    before = code.take(tokens.gap.take(sentences.first))
    after = code.take(tokens.gap.take(sentences.last + 1))
    ahead = tokens.start.take(sentences.first) - sentences.start
    behind = sentences.end - tokens.end.take(sentences.last)
    odd = (codes.AHEAD_BYTES.of(before) != ahead) | (codes.BEHIND_BYTES.of(after) != behind)
    (rows,) = odd.nonzero()
    counts = sentences.last.take(rows) + 1 - sentences.first.take(rows)
    inside = runs(sentences.first.take(rows), counts)
    felt = inside.compress(code.take(tokens.type.take(inside)) & codes.FELT != 0)
    odd[rows] = False
    odd[tokens.sentence.take(felt)] = True
    beside = np.concatenate((words, gaps - 1, gaps))
    odd[tokens.sentence.take(beside, mode="clip")] = True
    return np.asarray(odd.nonzero()[0])


def windows(holds: Bools, at: Ints, before: int, behind: int) -> Bools:
    """Whether something holds from so many places before to so many behind each place."""
    around = at + np.arange(-before, behind + 1)[:, None]
    return np.asarray(holds.take(around, mode="clip").any(axis=0))
