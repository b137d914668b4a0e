"""Articles in, columns out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone, clean_all, zones_of
from framing.tokens import gaps, shapes
from framing.tokens.buffer import Buffer
from framing.tokens.columns import Blocks, Field, Quotations, Sentences, Tokens, Voice
from framing.tokens.quotations import Marks, find_marks, pair_marks
from framing.tokens.sentences import sentence_breaks
from framing.tokens.words import character_classes, word_boundaries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Bytes, Ints
    from framing.article import Article
    from framing.cleaning import Layout
    from framing.tokens.vocabulary import Vocabulary

# A headline in headline case leaves articles and prepositions small.
HEADLINE_CASE: Final = 0.6


def tokenise(articles: Sequence[Article], vocabulary: Vocabulary) -> Tokens:
    """The words, sentences and quotations of ``articles`` as columns.

    All words are still the author's: who speaks in a quotation needs the reporting verbs, see
    ``framing.voices``.
    """
    layouts = clean_all(articles)
    texts, text_of_field = _fields(articles, layouts)
    buffer = Buffer.of(texts)
    blocks = _blocks(articles, layouts, buffer, text_of_field)
    classes = character_classes(buffer)
    start, end = word_boundaries(buffer, classes)
    types, gap = _types(vocabulary, buffer, start, end)

    block = _owners(blocks.start, start)
    same_block = block[1:] == block[:-1]
    breaks = sentence_breaks(vocabulary, types, gap[1:-1], same_block)
    sentence = np.concatenate([[0], np.cumsum(breaks)]) if len(start) else block
    sentences = _sentences(vocabulary, blocks, block, breaks, end, types, gap)
    quotations = _quotations(buffer, blocks, classes, start)
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
        sentence=sentence,
        article=blocks.article[block],
        zone=blocks.zone[block],
        voice=np.full(len(start), Voice.AUTHOR, dtype=np.int64),
        blocks=blocks,
        sentences=sentences,
        quotations=quotations,
        text_of_field=text_of_field,
    )


def _fields(articles: Sequence[Article], layouts: Sequence[Layout]) -> tuple[list[str], Ints]:
    """The texts to be joined, and which of them is each article's title and text.

    A title that stands in the text is read there, not twice.
    """
    texts: list[str] = []
    positions = np.full((len(articles), 2), -1, dtype=np.int64)
    for number, (article, layout) in enumerate(zip(articles, layouts, strict=True)):
        if article.title.strip() and Zone.HEADLINE not in zones_of(layout.rules):
            positions[number, Field.TITLE] = len(texts)
            texts.append(article.title)
        positions[number, Field.TEXT] = len(texts)
        texts.append(article.text)
    return texts, positions


def _blocks(
    articles: Sequence[Article], layouts: Sequence[Layout], buffer: Buffer, text_of_field: Ints
) -> Blocks:
    """The blocks of all articles, in buffer order, with byte positions."""
    starts: list[int] = []
    ends: list[int] = []
    zones: list[int] = []
    parts: list[tuple[int, int, int, int]] = []
    bases = buffer.text_starts.tolist()
    for number, (article, layout) in enumerate(zip(articles, layouts, strict=True)):
        title, text = text_of_field[number].tolist()
        if title >= 0:
            at = len(article.title) - len(article.title.lstrip())
            starts.append(at)
            ends.append(at + len(article.title.strip()))
            zones.append(Zone.HEADLINE)
            parts.append((number, Field.TITLE, bases[title], 1))
        starts += layout.starts
        ends += layout.ends
        zones += zones_of(layout.rules)
        parts.append((number, Field.TEXT, bases[text], len(layout.starts)))
    of_part = np.array(parts, dtype=np.int64).reshape(-1, 4)
    of_article, field, base = np.repeat(of_part[:, :3], of_part[:, 3], axis=0).T
    return Blocks(
        of_article,
        field,
        np.array(zones, dtype=np.int64),
        buffer.byte_positions(np.array(starts, dtype=np.int64) + base),
        buffer.byte_positions(np.array(ends, dtype=np.int64) + base),
    )


def _owners(starts: Ints, positions: Ints) -> Ints:
    """For each of the ascending ``positions``, the last of the ascending ``starts`` before it."""
    counts = np.diff(np.searchsorted(positions, starts), append=len(positions))
    return np.repeat(np.arange(len(starts)), counts)


def _types(vocabulary: Vocabulary, buffer: Buffer, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """The type of each word, and of the gap before each and behind the last."""
    edges = np.empty(2 * len(start) + 2, dtype=np.int64)
    edges[0], edges[-1] = 0, len(buffer.data)
    edges[1:-1:2] = start
    edges[2:-1:2] = end
    numbers = vocabulary.encode(buffer.values, edges)
    return numbers[1::2], numbers[::2]


def _sentences(
    vocabulary: Vocabulary,
    blocks: Blocks,
    block: Ints,
    breaks: Bools,
    end: Ints,
    types: Ints,
    gap: Ints,
) -> Sentences:
    """The sentences that end at ``breaks``; each runs from its first to its last visible mark."""
    count = len(end)
    if not count:
        nothing = np.empty(0, dtype=np.int64)
        none = nothing.astype(np.bool_)
        return Sentences(
            nothing, nothing, nothing, nothing, nothing, nothing, nothing, none, none, none
        )
    last = np.concatenate([np.flatnonzero(breaks), [count - 1]])
    first = np.concatenate([[0], last[:-1] + 1])
    of_block = block[first]
    opens_block = np.concatenate([[True], of_block[1:] != of_block[:-1]])
    closes_block = np.concatenate([opens_block[1:], [True]])
    lead, tail = vocabulary.column(gaps.LEAD), vocabulary.column(gaps.TAIL)
    previous_end = end[np.maximum(first - 1, 0)]
    start = np.where(opens_block, blocks.start[of_block], previous_end + lead[gap[first]])
    finish = np.where(closes_block, blocks.end[of_block], end[last] + tail[gap[last + 1]])
    return Sentences(
        article=blocks.article[of_block],
        field=blocks.field[of_block],
        zone=blocks.zone[of_block],
        start=start,
        end=finish,
        first=first,
        last=last,
        asks=vocabulary.column(gaps.ASKS)[gap[last + 1]],
        exclaims=vocabulary.column(gaps.EXCLAIMS)[gap[last + 1]],
        headline_case=_in_headline_case(vocabulary, types, first, blocks.zone[of_block]),
    )


def _in_headline_case(vocabulary: Vocabulary, types: Ints, first: Ints, zone: Ints) -> Bools:
    """Which sentences are headlines or headings most of whose words have capitals."""
    titled = (zone == Zone.HEADLINE) | (zone == Zone.HEADING)
    capitals = vocabulary.column(shapes.CAPITALISED)[types].astype(np.int64)
    lengths = np.diff(first, append=len(types))
    return np.asarray(titled & (np.add.reduceat(capitals, first) > HEADLINE_CASE * lengths))


def _quotations(buffer: Buffer, blocks: Blocks, classes: Bytes, start: Ints) -> Quotations:
    """What stands in quotation marks, outside furniture."""
    at, to, double, role = find_marks(buffer, classes)
    block = np.searchsorted(blocks.start, at, side="right") - 1
    scored = (block >= 0) & (blocks.zone[block] != Zone.FURNITURE)
    marks = Marks(at[scored], to[scored], double[scored], role[scored], block[scored])
    spans = pair_marks(marks, blocks.start, blocks.end, _next_block(blocks))
    first = np.searchsorted(start, spans.start)
    last = np.searchsorted(start, spans.end) - 1
    held = last >= first
    return Quotations(
        start=spans.start[held],
        end=spans.end[held],
        first=first[held],
        last=last[held],
        continued=spans.continued[held],
        speech=np.zeros(int(held.sum()), dtype=np.bool_),
    )


def _next_block(blocks: Blocks) -> Ints:
    """For each block, the next one of its article that is no furniture, or -1."""
    following = np.full(len(blocks.start), -1, dtype=np.int64)
    scored = np.flatnonzero(blocks.zone != Zone.FURNITURE)
    same = blocks.article[scored[1:]] == blocks.article[scored[:-1]]
    following[scored[:-1][same]] = scored[1:][same]
    return following
