"""Articles joined into one buffer, with the blocks of their layouts as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone, zone_bytes
from framing.tokens.buffer import Buffer, in_utf8
from framing.tokens.columns import Blocks, Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Ints
    from framing.article import Article
    from framing.cleaning import Layout

_HEADLINE: Final = bytes([Zone.HEADLINE])


def join(
    articles: Sequence[Article], layouts: Sequence[Layout], encoded: Sequence[bytes] | None = None
) -> tuple[Buffer, Blocks, Ints]:
    """The buffer of all titles and texts, its blocks, and which text each field stands in.

    A title that stands in the text is read there, not twice. The texts may be given in UTF-8, too.
    """
    texts: list[str] = []
    parts: list[bytes] = []
    starts: list[int] = []
    stops: list[int] = []
    zones: list[bytes] = []
    titles: list[int] = []
    text_of_field: list[tuple[int, int]] = []
    ends: list[int] = []
    if encoded is None:
        encoded = [in_utf8(article.text) for article in articles]
    for article, layout, text in zip(articles, layouts, encoded, strict=True):
        found = zone_bytes(layout.rules)
        title = article.title.strip()
        alone = title != "" and Zone.HEADLINE not in found
        if alone:
            titles.append(len(starts))
            start = article.title.index(title)
            starts.append(start)
            stops.append(start + len(title))
            zones.append(_HEADLINE)
            texts.append(article.title)
            parts.append(in_utf8(article.title))
        text_of_field.append((len(texts) - 1 if alone else -1, len(texts)))
        texts.append(article.text)
        parts.append(text)
        starts += layout.starts
        stops += layout.ends
        zones.append(found)
        ends.append(len(starts))
    buffer = Buffer.of(texts, parts)
    fields = np.array(text_of_field, dtype=np.int64).reshape(-1, 2)
    positions = np.array((starts, stops), dtype=np.int64)
    return buffer, _columns(buffer, positions, b"".join(zones), titles, ends, fields), fields


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
