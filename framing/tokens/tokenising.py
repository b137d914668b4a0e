"""Articles in, columns out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.cleaning import clean_all
from framing.tokens.columns import Quotations, Tokens, Voice
from framing.tokens.joining import join
from framing.tokens.marks import find_marks
from framing.tokens.quotations import pair_marks
from framing.tokens.sentences import sentences_of
from framing.tokens.words import character_classes, mark_bytes, word_boundaries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Ints
    from framing.article import Article
    from framing.tokens.columns import Blocks
    from framing.tokens.marks import Marks
    from framing.tokens.vocabulary import Vocabulary


def tokenise(articles: Sequence[Article], vocabulary: Vocabulary) -> Tokens:
    """The words, sentences and quotations of ``articles`` as columns.

    All words are still the author's: who speaks in a quotation needs the reporting verbs, see
    ``framing.voices``.
    """
    encoded = _encoded(articles)
    layouts = clean_all(articles, encoded)
    buffer, blocks, text_of_field = join(articles, layouts, encoded)
    classes = character_classes(buffer)
    marks = mark_bytes(classes)
    start, end = word_boundaries(buffer, classes, marks)
    types, gap = vocabulary.encode(buffer.data, start, end)

    words = _counts(start.searchsorted(blocks.start), len(start))
    block = np.arange(len(words)).repeat(words)
    sentences = sentences_of(vocabulary, blocks, block, end, types, gap)
    return Tokens(
        articles=articles,
        layouts=layouts,
        buffer=buffer,
        vocabulary=vocabulary,
        start=start,
        end=end,
        type=types,
        gap=gap,
        block=block,
        sentence=np.arange(len(sentences)).repeat(_counts(sentences.first, len(start))),
        article=blocks.article.repeat(words),
        zone=blocks.zone.repeat(words),
        voice=np.full(len(start), int(Voice.AUTHOR)),
        blocks=blocks,
        sentences=sentences,
        quotations=_quotations(blocks, find_marks(buffer, classes, marks, blocks), start),
        text_of_field=text_of_field,
    )


def _encoded(articles: Sequence[Article]) -> list[bytes] | None:
    """The texts in UTF-8, unless one holds a lone surrogate: what that is read as depends."""
    try:
        return [article.text.encode() for article in articles]
    except UnicodeEncodeError:
        return None


def _counts(firsts: Ints, length: int) -> Ints:
    """How many of ``length`` words follow from each first one, up to the next."""
    counts = np.empty_like(firsts)
    counts[:-1] = firsts[1:]
    counts[-1:] = length
    counts -= firsts
    return counts


def _quotations(blocks: Blocks, marks: Marks, start: Ints) -> Quotations:
    """What stands in quotation marks, outside furniture."""
    spans = pair_marks(marks, blocks)
    first = start.searchsorted(spans.start)
    last = start.searchsorted(spans.end) - 1
    held = (last >= first).nonzero()[0]
    return Quotations(
        start=spans.start[held],
        end=spans.end[held],
        first=first[held],
        last=last[held],
        continued=spans.continued[held],
        speech=np.zeros(len(held), dtype=np.bool_),
    )
