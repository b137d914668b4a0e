"""Survey: what is known of the lines of a page before the rules read them."""

from __future__ import annotations

from itertools import compress, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from framing.cleaning.lines import ends_sentence
from framing.cleaning.rules import (
    BRACKETS,
    BY_SIGN,
    ENDING_COMPARED,
    ENDINGS,
    LONGER_COMPARED,
    LONGER_STARTS,
    LONGEST_FURNITURE,
    OPENING_COMPARED,
    SHORT_STARTS,
    STARTS,
)
from framing.cleaning.wrapping import LONG_LINES_ALLOWED, LONGEST_WRAPPED_LINE

if TYPE_CHECKING:
    from framing.cleaning.lines import Lines

LONG: Final = 160
"""A line longer than this is a paragraph, whatever its last character is."""

LONGEST_SUBHEAD: Final = 90
"""A subhead is not longer than this."""

ABOUT: Final = "About "
"""What opens the heading over a company's note on itself."""

OPENING_ALIKE: Final = 12
"""Two copies of a caption in a row have so many first characters in common."""


class Survey(NamedTuple):
    """What is known of the lines of one page."""

    sentences: list[bool]
    """Whether each line ends like a sentence."""
    paragraphs: list[bool]
    """Whether each line reads like a sentence or more."""
    open_ended: list[int]
    """The lines that do not end with a full stop, and are no long paragraphs."""
    short: list[int]
    """Those of them that are short enough for a subhead, or for the name of a speaker."""
    calling: list[int]
    """The sentences whose opening, last word or signs may call for a rule of furniture."""
    repeated: int
    """How many lines stand there again, at most."""
    copied: int
    """How many of them end like a sentence, at most."""
    alike: list[int]
    """The lines that may begin like the line above, as copies of a caption do."""
    may_name_company: bool
    """Whether a line begins with "About"."""
    may_be_wrapped: bool
    """Whether most lines are short, as in a hard-wrapped text."""


def survey_lines(lines: Lines) -> Survey:
    """Return what is known of the lines of one page, read one by one.

    For many pages, ``framing.cleaning.batches`` tells the same at a fraction of the cost.
    """
    texts = lines.texts
    lengths = list(map(len, texts))
    sentences = list(map(ends_sentence, texts))
    openings = [text[:OPENING_ALIKE] for text in texts]
    signs = [sign for sign in BY_SIGN if any(sign in text for text in texts)]
    short = sum(map(LONGEST_WRAPPED_LINE.__ge__, lengths))
    open_ended = [
        index
        for index, text in enumerate(texts)
        if text[-1] != "." and lengths[index] <= LONGEST_FURNITURE
    ]
    return Survey(
        sentences,
        [
            is_sentence or length > LONG or text[-1] == ":"
            for is_sentence, length, text in zip(sentences, lengths, texts, strict=True)
        ],
        open_ended,
        [index for index in open_ended if lengths[index] <= LONGEST_SUBHEAD],
        [
            index
            for index, text in enumerate(texts)
            if sentences[index]
            and lengths[index] <= LONGEST_FURNITURE
            and (_may_call(text) or any(map(text.__contains__, signs)))
        ],
        len(texts) - len(set(texts)),
        sum(sentences) - len(set(compress(texts, sentences))),
        [
            index
            for index, (above, opening) in enumerate(pairwise(openings), start=1)
            if above == opening
        ],
        any(text.startswith(ABOUT) for text in texts),
        short > int((1 - LONG_LINES_ALLOWED) * len(texts)),
    )


def _may_call(text: str) -> bool:
    """Tell whether the line may call for a rule by its opening, its last word or first sign."""
    start = text[:OPENING_COMPARED]
    return (
        start in SHORT_STARTS
        or (start in STARTS and text[:LONGER_COMPARED].lower() in LONGER_STARTS)
        or text[-ENDING_COMPARED:] in ENDINGS
        or text[0] in BRACKETS
    )
