"""How chunks of sentences are found: by codes, by bytes, or as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.vader import codes
from framing.vader.chunks import opening
from framing.vader.coding import entries, shouted
from framing.vader.part import Part
from framing.vader.plain import copied
from framing.vader.splitting import split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens
    from framing.vader.layout import Layout
    from framing.vader.reprinting import Reprint


def by_codes(layout: Layout) -> Part:
    """The words of all sentences in plain marks, by token; odd ones are left empty."""
    tokens = layout.tokens
    entry, wholes = entries(layout)
    marked = layout.gaps.compress(layout.gap_codes & codes.MARKED != 0)
    marked = layout.shown(marked - 1)
    marks = tokens.vocabulary.column(codes.CODE).take(tokens.gap.take(marked + 1))
    rows, start, end = (
        np.array([(whole.row, whole.start, whole.end) for whole in wholes], dtype=np.int64)
        .reshape(-1, 3)
        .T
    )
    return Part(
        first=np.concatenate((tokens.sentences.first, [len(tokens)])),
        entry=entry,
        between=layout.between[:-1],
        shouted=shouted(layout, entry, wholes),
        marked=opening(marked, layout.between),
        exclamations=codes.EXCLAMATIONS.of(marks),
        questions=codes.QUESTIONS.of(marks),
        spelt_out=np.zeros(len(tokens.sentences), dtype=np.bool_),
        token=np.arange(len(tokens)),
        rows=rows,
        start=start,
        end=end,
    )


def reprinted(part: Part, again: Reprint) -> Part:
    """The words of some sentences once more, with their entries in print."""
    counts = part.first.take(again.sentences + 1) - part.first.take(again.sentences)
    _, here = _found(part.shouted, again.rows)
    same = part.entry.take(again.rows.take(here)) == again.entry.take(here)
    marked, marked_here = _found(part.marked, again.rows)
    return Part(
        first=np.concatenate(([0], counts.cumsum())),
        entry=again.entry,
        between=part.between.take(again.rows),
        shouted=here[same],
        marked=marked_here,
        exclamations=part.exclamations.take(marked),
        questions=part.questions.take(marked),
        spelt_out=np.zeros(len(counts), dtype=np.bool_),
        token=again.rows,
        rows=counts[:0],
        start=counts[:0],
        end=counts[:0],
    )


def _found(numbers: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Which of the numbers are among the rows, and where; both are in order."""
    places = rows.searchsorted(numbers)
    found = (rows.take(places, mode="clip") == numbers).nonzero()[0]
    return found, places.take(found)


def by_bytes(tokens: Tokens, sentence: Ints, in_plain: Bools) -> Part:
    """The chunks of these sentences, of some in plain marks."""
    start, end = tokens.sentences.start.take(sentence), tokens.sentences.end.take(sentence)
    copy = copied(tokens.buffer, start, end, in_plain)
    found = split(copy.text, copy.start, copy.end)
    first = found.chunks.first
    last = tokens.sentences.last.take(sentence).repeat(first[1:] - first[:-1])
    token = tokens.end.searchsorted(copy.origin.take(found.start), side="right")
    return Part(
        first=first,
        entry=found.chunks.entry,
        between=found.chunks.between[:-1],
        shouted=found.chunks.shouted,
        marked=found.chunks.marked,
        exclamations=found.chunks.exclamations,
        questions=found.chunks.questions,
        spelt_out=found.chunks.spelt_out,
        token=np.minimum(token, last),
        rows=np.arange(len(token)),
        start=copy.origin.take(found.word_start),
        end=copy.origin.take(found.word_end),
    )


def joined(parts: Sequence[Part]) -> Part:
    """All parts as one, in this order."""
    if len(parts) == 1:
        return parts[0]
    total, moved = 0, []
    for part in parts:
        moved.append(
            part._replace(
                first=part.first[:-1] + total,
                shouted=part.shouted + total,
                marked=part.marked + total,
                rows=part.rows + total,
            )
        )
        total += len(part.entry)
    columns = [np.concatenate(columns) for columns in zip(*moved, strict=True)]
    whole = Part(*columns)
    return whole._replace(first=np.concatenate((whole.first, [total])))
