"""The sentences of a batch as VADER reads them: in plain marks, and as printed.

Nearly all of VADER's chunks are one word between white space and common marks. What those are is
known from the codes of their types; only sentences with something odd in them are read byte by
byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Self

import numpy as np

from framing.vader import codes
from framing.vader.chunks import Chunks
from framing.vader.layout import Layout
from framing.vader.parts import by_bytes, by_codes, joined, reprinted
from framing.vader.plain import in_plain_marks
from framing.vader.reprinting import Reprint

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens
    from framing.vader.part import Part


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """The sentences in plain marks, and once more as printed where VADER reads that otherwise.

    Attributes
    ----------
    chunks
        The chunks of all that is read, a span for each sentence in each way that it is read.
    plain, printed
        By sentence: the span that holds it in plain marks, and the one that holds it as printed,
        which may be the same.
    token
        By row: the token at or behind its start, in its sentence.
    """

    chunks: Chunks
    plain: Ints
    printed: Ints
    token: Ints
    _tokens: Tokens
    _part: Part

    @classmethod
    def of(cls, tokens: Tokens) -> Self:
        """Both readings of the sentences of a batch."""
        layout = Layout.of(tokens)
        parts = [by_codes(layout)]
        again = Reprint.of(layout, parts[0])
        if len(again.sentences):
            parts.append(reprinted(parts[0], again))
        coded = sum(len(part.entry) for part in parts)
        others = np.concatenate((layout.odd, again.others))
        in_plain = np.arange(len(others)) < len(layout.odd)
        if len(others):
            parts.append(by_bytes(tokens, others, in_plain))
        part = joined(parts)
        plain = np.arange(len(tokens.sentences))
        printed = plain.copy()
        sentence = np.concatenate((plain, again.sentences, others))
        span = np.arange(len(sentence))
        printed[again.sentences] = span[len(plain) : len(plain) + len(again.sentences)]
        span = span[len(sentence) - len(others) :]
        plain[layout.odd] = printed[layout.odd] = span[in_plain]
        printed[again.others] = span[~in_plain]
        chunks = Chunks(
            first=part.first,
            entry=part.entry,
            between=np.concatenate((part.between, [np.uint8(0)])),
            shouted=part.shouted,
            marked=part.marked,
            exclamations=part.exclamations,
            questions=part.questions,
            spelt_out=part.spelt_out,
            span_text=partial(_span_text, tokens, sentence, plain),
            may_part=partial(_may_part, layout, part.token, coded),
        )
        return cls(chunks, plain, printed, part.token, tokens, part)

    def positions(self, rows: Ints) -> tuple[Ints, Ints]:
        """Where the words in these rows, all of them known, start and end in the printed text."""
        token, part = self.token.take(rows), self._part
        start, end = self._tokens.start.take(token), self._tokens.end.take(token)
        if len(part.rows):
            found = part.rows.searchsorted(rows)
            apart = (part.rows.take(found, mode="clip") == rows).nonzero()[0]
            start[apart] = part.start[found[apart]]
            end[apart] = part.end[found[apart]]
        return start, end


def _span_text(tokens: Tokens, sentences: Ints, plain: Ints, span: int) -> str:
    """Text of a span, in plain marks if the sentence is read in them there."""
    sentence = sentences[span]
    start, end = tokens.sentences.start[sentence], tokens.sentences.end[sentence]
    text = tokens.buffer.slice(start, end)
    return in_plain_marks(text) if plain[sentence] == span else text


def _may_part(layout: Layout, token: Ints, coded: int, before: Ints, rows: Ints) -> Bools:
    """Whether a mark may stand in the gaps from one row to another; always so behind coded rows."""
    parting = layout.gaps.compress(layout.gap_codes & codes.PARTING != 0)
    passed = parting.searchsorted(token.take(before), side="right")
    reached = parting.searchsorted(token.take(rows), side="right")
    return np.asarray((passed < reached) | (rows >= coded))
