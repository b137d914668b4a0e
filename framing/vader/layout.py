"""Which words and gaps of a batch make up VADER's chunks, in plain marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from framing.vader import codes
from framing.vader.chunks import runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The chunks of all sentences but the odd ones, which have none here.

    Attributes
    ----------
    tokens
        The batch.
    word_codes, gap_codes
        What each word and gap means to VADER.
    word, gap
        The flags of these.
    odd
        The sentences that have something in them of which the codes do not tell all.
    opening
        By token: is it the first of a chunk?
    skipped
        The other tokens.
    token
        By row: the first token of the chunk or, if it has none, the next token.
    wordless
        Rows of chunks without a token.
    """

    tokens: Tokens
    word_codes: Ints
    gap_codes: Ints
    word: NDArray[Any]
    gap: NDArray[Any]
    odd: Ints
    opening: Bools
    skipped: Ints
    token: Ints
    wordless: Ints

    @classmethod
    def of(cls, tokens: Tokens) -> Self:
        """The layout of a batch."""
        code = tokens.vocabulary.column(codes.CODE)
        word_codes, gap_codes = code.take(tokens.type), code.take(tokens.gap)
        word, gap = word_codes.astype(codes.FLAGS), gap_codes.astype(codes.FLAGS)
        before = gap[:-1]
        odd = _odd(tokens, gap_codes, (word | before) & codes.ODD != 0)
        opening = before & codes.WHITE != 0
        first = tokens.sentences.first
        opening[first] = True
        if len(odd):
            start = first.take(odd)
            opening[runs(start, tokens.sentences.last.take(odd) + 1 - start)] = False
        token, wordless = _rows(tokens, gap_codes, opening, before & codes.HOLDING != 0)
        return cls(
            tokens=tokens,
            word_codes=word_codes,
            gap_codes=gap_codes,
            word=word,
            gap=gap,
            odd=odd,
            opening=opening,
            skipped=(~opening).nonzero()[0],
            token=token,
            wordless=wordless,
        )

    @property
    def before(self) -> NDArray[Any]:
        """The flags of the gap before each word."""
        return self.gap[:-1]

    @property
    def after(self) -> NDArray[Any]:
        """The flags of the gap after each word."""
        return self.gap[1:]

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

    def row_of(self, tokens: Ints) -> Ints:
        """Rows of the chunks that these tokens are in."""
        rows = tokens - self.skipped.searchsorted(tokens, side="right")
        if len(self.wordless):
            # So many tokens that open a chunk have been passed before each chunk without one.
            passed = self.wordless - np.arange(len(self.wordless))
            rows += passed.searchsorted(rows, side="right")
        return rows

    def first_rows(self) -> Ints:
        """First row of each sentence, and the number of rows."""
        first = self.row_of(self.tokens.sentences.first)
        first[self.odd] += 1
        return np.concatenate((first, [len(self.token)]))

    def limits(self, rows: Ints) -> tuple[Ints, Ints]:
        """Where the chunks in these rows, each with a word, start and end in the buffer."""
        tokens = self.tokens
        first = self.token.take(rows)
        last = np.concatenate((self.token, [len(tokens)])).take(rows + 1) - 1
        last = np.minimum(last, tokens.sentences.last.take(tokens.sentence.take(first)))
        start = tokens.start.take(first) - codes.AHEAD_BYTES.of(self.gap_codes.take(first))
        end = tokens.end.take(last) + codes.BEHIND_BYTES.of(self.gap_codes.take(last + 1))
        return start, end


def _rows(tokens: Tokens, gap_codes: Ints, opening: Bools, holding: Bools) -> tuple[Ints, Ints]:
    """First or next token of each chunk, and the rows of chunks without a token.

    What stands before the first word of a sentence has no chunks of its own, or it would be odd.
    """
    token, behind = opening.nonzero()[0], (holding & opening).nonzero()[0]
    behind = behind[tokens.sentences.first.take(tokens.sentence.take(behind)) != behind]
    if not len(behind):
        return token, behind
    counts = np.ones(len(token), dtype=np.int64)
    counts[token.searchsorted(behind)] += codes.CHUNKS.of(gap_codes.take(behind))
    token = token.repeat(counts)
    return token, (token[1:] == token[:-1]).nonzero()[0]


def _odd(tokens: Tokens, gap_codes: Ints, odd_tokens: Bools) -> Ints:
    """The odd sentences: such ends as no chunk has make them odd, too."""
    sentences = tokens.sentences
    before, after = gap_codes.take(sentences.first), gap_codes.take(sentences.last + 1)
    ahead = tokens.start.take(sentences.first) - sentences.start
    behind = sentences.end - tokens.end.take(sentences.last)
    odd = (codes.AHEAD_BYTES.of(before) != ahead) | (codes.BEHIND_BYTES.of(after) != behind)
    odd |= after & codes.ODD != 0
    odd[tokens.sentence.take(odd_tokens.nonzero()[0])] = True
    return np.asarray(odd.nonzero()[0])
