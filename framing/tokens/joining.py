"""Articles joined into one buffer, with the blocks of their layouts as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.cleaning import Zone, zones_of
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
    starts: list[int] = []
    stops: list[int] = []
    zones: list[Zone] = []
    titles: list[int] = []
    text_of_field: list[tuple[int, int]] = []
    ends: list[int] = []
    for article, layout in zip(articles, layouts, strict=True):
        found = zones_of(layout.rules)
        title = article.title.strip()
        alone = title != "" and Zone.HEADLINE not in found
        if alone:
            titles.append(len(starts))
            start = article.title.index(title)
            starts.append(start)
            stops.append(start + len(title))
            zones.append(Zone.HEADLINE)
            texts.append(article.title)
        text_of_field.append((len(texts) - 1 if alone else -1, len(texts)))
        texts.append(article.text)
        starts += layout.starts
        stops += layout.ends
        zones += found
        ends.append(len(starts))
    buffer = Buffer.of(texts)
    fields = np.array(text_of_field, dtype=np.int64).reshape(-1, 2)
    positions = np.array((starts, stops), dtype=np.int64)
    return buffer, _columns(buffer, positions, bytes(zones), titles, ends, fields), fields


def _columns(
    buffer: Buffer,
    positions: Ints,
    zones: bytes,
    titles: Sequence[int],
    ends: Sequence[int],
    fields: Ints,
) -> Blocks:
    """Blocks as columns, where those of each article end at one of ``ends``."""
    counts = np.array(ends, dtype=np.int64)
    counts[1:] -= counts[:-1].copy()
    text = fields[:, Field.TEXT].repeat(counts)
    field = np.full(len(zones), int(Field.TEXT))
    if titles:
        # A title stands right before its text.
        field[titles] = int(Field.TITLE)
        text[titles] -= 1
    positions += buffer.text_starts[text]
    start, end = buffer.byte_positions(positions)
    zone = np.frombuffer(zones, dtype=np.uint8).astype(np.int64)
    return Blocks(np.arange(len(counts)).repeat(counts), field, zone, start, end)
