"""An article's text cut into pieces, each with the marks that cover it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reports.summary import Block, Mark, Piece, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.article import Article
    from framing.cleaning import Layout

# Code points kept on either side of a span, so that it can be found again in a changed text.
CONTEXT: Final = 32
# A title that does not stand in the text is a block of its own, in front of it.
TITLE_RULE: Final = "title"


def span(article: Article, field: str, start: int, end: int) -> Span:
    """The stretch from ``start`` to ``end`` of the article's text or title."""
    text = article.title if field == "title" else article.text
    return Span(
        field=field,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def blocks(
    article: Article, layout: Layout, sentences: Sequence[Sentence], marks: Sequence[Mark]
) -> tuple[Block, ...]:
    """The article's blocks in reading order, cut into pieces."""
    ranges = [
        ("text", block.zone.name.lower(), block.rule, block.start, block.end)
        for block in layout.blocks
    ]
    if any(sentence.span.field == "title" for sentence in sentences):
        ranges.insert(0, ("title", "headline", TITLE_RULE, 0, len(article.title)))
    return tuple(
        Block(field, zone, rule, start, end, _pieces(article, field, start, end, sentences, marks))
        for field, zone, rule, start, end in ranges
    )


def _pieces(
    article: Article,
    field: str,
    start: int,
    end: int,
    sentences: Sequence[Sentence],
    marks: Sequence[Mark],
) -> tuple[Piece, ...]:
    text = article.title if field == "title" else article.text
    inside = [mark for mark in marks if _meets(mark.span, field, start, end)]
    inside.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    held = [sentence for sentence in sentences if _meets(sentence.span, field, start, end)]
    spans = [*(mark.span for mark in inside), *(sentence.span for sentence in held)]
    return tuple(
        Piece(
            text=text[low:high],
            start=low,
            end=high,
            sentence=next((s.number for s in held if _covers(s.span, low, high)), None),
            marks=tuple(mark.id for mark in inside if _covers(mark.span, low, high)),
        )
        for low, high in _cuts(spans, start, end)
    )


def _meets(item: Span, field: str, start: int, end: int) -> bool:
    return item.field == field and item.start < end and item.end > start


def _covers(item: Span, low: int, high: int) -> bool:
    return item.start <= low and item.end >= high


def _cuts(spans: Sequence[Span], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between all places where something begins or ends."""
    places = {start, end}
    for item in spans:
        places.update(place for place in (item.start, item.end) if start < place < end)
    ordered = sorted(places)
    return pairwise(ordered)
