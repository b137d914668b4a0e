"""Leaves out the copies of a text pasted more than once, and lays them out like the first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import NamedTuple

from framing.cleaning.blocks import Block, Zone
from framing.cleaning.lines import Lines, ends_sentence

FEWEST_PARAGRAPHS = 2
"""A line or two that come again are a caption, a refrain or a row of buttons."""
_MOST_TRIED = 4
_BEGINNING = 24


class Copies(NamedTuple):
    """Lines that stand several times in a row: the first of them, how many, how often again."""

    first: int
    length: int
    times: int


def find_copies(lines: Lines) -> Copies | None:
    """Return the lines that the text holds several times in a row, if there are any."""
    texts = lines.texts
    most = len(texts) - FEWEST_PARAGRAPHS
    # Most lines differ in their lengths or first letters: quicker to compare than all of them.
    if (
        len(set(map(len, texts))) > most
        or len({text[:_BEGINNING] for text in texts}) > most
        or len(set(texts)) > most
    ):
        return None
    longest: dict[int, str] = {}
    for text, count in Counter(texts).items():
        if count > 1 and len(text) > len(longest.get(count, "")):
            longest[count] = text
    # A line may stand twice in each copy: lines that come equally often are tried together.
    for text in sorted(longest.values(), key=len, reverse=True)[:_MOST_TRIED]:
        copies = _copies_around(texts, text)
        if copies is not None:
            return copies
    return None


def _copies_around(texts: list[str], text: str) -> Copies | None:
    """Return the copies whose distance is that of the text's first two places."""
    place = texts.index(text)
    length = texts.index(text, place + 1) - place
    first = place
    while first > 0 and texts[first - 1] == texts[first - 1 + length]:
        first -= 1
    stop = place + 1
    while stop + length < len(texts) and texts[stop] == texts[stop + length]:
        stop += 1
    times = (stop - first) // length
    paragraphs = {line for line in texts[first : first + length] if ends_sentence(line)}
    if times == 0 or len(paragraphs) < FEWEST_PARAGRAPHS:
        return None
    return Copies(first, length, times)


def leave_out(text: str, lines: Lines, copies: Copies) -> tuple[str, Lines]:
    """Return the text and its lines without all copies but the first."""
    begin, stop = _bounds(copies)
    if stop == len(lines.texts):
        cut = lines.ends[begin - 1]
        return text[:cut], Lines(lines.starts[:begin], lines.ends[:begin], lines.texts[:begin])
    gap = lines.starts[stop] - lines.starts[begin]
    return (
        text[: lines.starts[begin]] + text[lines.starts[stop] :],
        Lines(
            lines.starts[:begin] + [start - gap for start in lines.starts[stop:]],
            lines.ends[:begin] + [end - gap for end in lines.ends[stop:]],
            lines.texts[:begin] + lines.texts[stop:],
        ),
    )


def put_back(blocks: tuple[Block, ...], lines: Lines, copies: Copies) -> tuple[Block, ...]:
    """Return the blocks of a text without copies, and those of its copies, in text order."""
    begin, stop = _bounds(copies)
    first, last = lines.starts[copies.first], lines.ends[begin - 1]
    above = blocks[: bisect_left(blocks, lines.starts[begin], key=_start)]
    copied = [
        block._replace(start=max(block.start, first), end=min(block.end, last))
        for block in above
        if block.end > first
    ]
    laid_out = [block._replace(end=min(block.end, last)) for block in above]
    for time in range(1, copies.times + 1):
        laid_out += [_moved(block, lines, time * copies.length) for block in copied]
    if stop < len(lines.texts):
        gap = lines.starts[stop] - lines.starts[begin]
        laid_out += _below(blocks, lines.starts[begin], gap)
    return tuple(laid_out)


def _bounds(copies: Copies) -> tuple[int, int]:
    """Return the lines where the second copy begins and where the last one ends."""
    begin = copies.first + copies.length
    return begin, begin + copies.times * copies.length


def _start(block: Block) -> int:
    return block.start


def _moved(block: Block, lines: Lines, distance: int) -> Block:
    """Return the block so many lines further down; a headline there is one that is repeated."""

    def moved(position: int) -> int:
        index = bisect_right(lines.starts, position) - 1
        return lines.starts[index + distance] + position - lines.starts[index]

    start, end = moved(block.start), moved(block.end)
    if block.zone == Zone.HEADLINE:
        return Block(start, end, Zone.FURNITURE, "repeated headline")
    return block._replace(start=start, end=end)


def _below(blocks: tuple[Block, ...], cut: int, gap: int) -> list[Block]:
    """Return the blocks below the copies, where they stand in the text."""
    return [
        block._replace(start=max(block.start, cut) + gap, end=block.end + gap)
        for block in blocks
        if block.end > cut
    ]
