"""Articles joined into one buffer, with the blocks of their layouts as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.cleaning import Block, Zone
from framing.tokens.buffer import Buffer
from framing.tokens.columns import Blocks, Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Ints
    from framing.article import Article
    from framing.cleaning import Layout


def join(articles: Sequence[Article], layouts: Sequence[Layout]) -> tuple[Buffer, Blocks, Ints]:
    """The buffer of all titles and texts, its blocks, and which text each field stands in.

    A title that stands in the text is read there, not twice.
    """
    texts: list[str] = []
    rows: list[Block] = []
    titles: list[int] = []
    text_of_field: list[tuple[int, int]] = []
    ends: list[int] = []
    for article, layout in zip(articles, layouts, strict=True):
        title = _title(article, layout)
        if title is not None:
            titles.append(len(rows))
            rows.append(title)
            texts.append(article.title)
        text_of_field.append((-1 if title is None else len(texts) - 1, len(texts)))
        texts.append(article.text)
        rows.extend(layout.blocks)
        ends.append(len(rows))
    buffer = Buffer.of(texts)
    fields = np.array(text_of_field, dtype=np.int64).reshape(-1, 2)
    return buffer, _columns(buffer, rows, titles, ends, fields), fields


def _title(article: Article, layout: Layout) -> Block | None:
    """The title as a block of its own, unless it is blank or stands in the text."""
    stripped = article.title.strip()
    if not stripped or Zone.HEADLINE in [block[2] for block in layout.blocks]:
        return None
    start = article.title.index(stripped)
    return Block(start, start + len(stripped), Zone.HEADLINE, "title")


def _columns(
    buffer: Buffer, rows: Sequence[Block], titles: Sequence[int], ends: Sequence[int], fields: Ints
) -> Blocks:
    """Blocks as columns, where those of each article end at one of ``ends``."""
    starts, stops, zones, _ = zip(*rows, strict=True) if rows else ((), (), (), ())
    counts = np.array(ends, dtype=np.int64)
    counts[1:] -= counts[:-1].copy()
    text = fields[:, Field.TEXT].repeat(counts)
    field = np.full(len(rows), int(Field.TEXT))
    if titles:
        # A title stands right before its text.
        field[titles] = int(Field.TITLE)
        text[titles] -= 1
    positions = np.array((starts, stops), dtype=np.int64)
    positions += buffer.text_starts[text]
    start, end = buffer.byte_positions(positions)
    zone = np.frombuffer(bytes(zones), dtype=np.uint8).astype(np.int64)
    return Blocks(np.arange(len(counts)).repeat(counts), field, zone, start, end)
