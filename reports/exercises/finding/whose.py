"""Whose words some words of a text are: the writer's own, or of somebody who is heard in it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.exercises.texts import Attribution, Cue, Sentence, Span, Text

# Shares of the sentences: in which somebody is heard, and in which the writer speaks of themselves.
_HEARD: Final = 0.3
_OWN: Final = 0.03
PERSONAL: Final = re.compile(
    r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Uu]s|[Oo]ur|[Oo]urs|[Yy]ou|[Yy]our|[Ll]et[’']s)\b(?!\.)"
)


_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|‘(?:[^’]|’(?=\w))*’(?!\w)")


class Whose(StrEnum):
    """Who answers for some words."""

    WRITER = "writer"
    REPORTED = "reported"
    """Not in quotation marks, but within what the writer says that a source says."""
    QUOTED = "quoted"


def whose(text: Text, cue: Cue) -> Whose:
    """Who answers for the words of a cue."""
    return Whose.QUOTED if cue.voice != "author" else whose_words(text, cue.span)


def whose_words(text: Text, place: Span) -> Whose:
    """Who answers for some words; those in quotation marks are never the writer's own.

    The voice of a cue does not tell that: of words in quotation marks that are no speech it is the
    author's.
    """
    if any(in_quotation(sentence.span, place) for sentence in text.over(place)):
        return Whose.QUOTED
    return Whose.WRITER if reporting(text, place) is None else Whose.REPORTED


def in_quotation(sentence: Span, place: Span) -> bool:
    """Whether some words of a sentence stand in quotation marks that it opens and closes."""
    start, end = place.start - sentence.start, place.end - sentence.start
    return any(
        found.start() < end and start < found.end() for found in _QUOTED.finditer(sentence.text)
    )


def reporting(text: Text, place: Span) -> Attribution | None:
    """The attribution to a source within whose content some words stand, the closest of them."""
    around = [
        (content.end - content.start, found)
        for found in text.attributions
        if found.source is not None
        for content in found.contents
        if content.field == place.field
        and content.start <= place.start
        and place.end <= content.end
    ]
    return min(around, key=lambda one: one[0])[1] if around else None


def tells(text: Text, run: Sequence[Sentence] | None = None) -> bool:
    """Whether an article tells what others say and keeps the writer out of it, or is a blog's.

    In comments nearly every sentence weighs what it tells, by more words than any list has. With
    ``run`` somebody has to be heard in these sentences, too.
    """
    if text.style == "blog":
        return True
    body = text.body
    said = {found.sentence for found in text.attributions if found.source is not None}
    heard = sum(sentence.number in said for sentence in body)
    own = sum(_is_personal(text, sentence) for sentence in body)
    if run is not None and not any(one.number in said or one.words_quoted for one in run):
        return False
    return heard >= _HEARD * len(body) and own <= _OWN * len(body)


def _is_personal(text: Text, sentence: Sentence) -> bool:
    return (
        PERSONAL.search(sentence.span.text) is not None
        and not sentence.words_quoted
        and not text.attributions_in(sentence)
    )


def heard(text: Text, found: Attribution, source: Span) -> Span:
    """The words that tell who says something: the source with its reporting word, or its name.

    A source with a clause of its own ("who asked not to be named") is cut at its first comma.
    """
    if "," in source.text:
        name = source.text.split(",")[0]
        return text.span(source.start, source.start + len(name), source.field)
    first, last = sorted((source, found.cue), key=lambda span: span.start)
    return text.span(first.start, last.end, first.field)
