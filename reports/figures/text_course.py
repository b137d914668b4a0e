"""The course of a text: its sentiment sentence by sentence, and where sensational words stand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reports.summary import ArticleSummary, Sentence

SENTIMENT: Final = "sentiment"
QUOTED_SENTIMENT: Final = "sentiment_quoted"
SENSATIONAL: Final = "sensational"


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence's sentiment, at its place in percent of the words."""

    place: float
    value: float


@dataclass(frozen=True, slots=True)
class Cue:
    """A sensational word, at its place in percent of the words."""

    place: float
    weight: float
    quoted: bool


@dataclass(frozen=True, slots=True)
class Course:
    """What is drawn of one article's text: body and headings, without the headline."""

    author: tuple[Point, ...]
    quoted: tuple[Point, ...]
    cues: tuple[Cue, ...]


def course_of(article: ArticleSummary) -> Course:
    """The course of an article's text; places come from the words before each sentence."""
    counted = {s.number: s for s in article.sentences if s.zone in {"body", "heading"}}
    words = [sentence.words for sentence in counted.values()]
    total = sum(words) or 1
    before = dict(zip(counted, accumulate(words, initial=0), strict=False))

    def place(number: int, share: float) -> float:
        return 100 * (before[number] + share * counted[number].words) / total

    def points(column: str) -> tuple[Point, ...]:
        found = (
            (number, _value(sentence, column))
            for number, sentence in counted.items()
            if sentence.zone == "body"
        )
        return tuple(
            Point(place(number, 0.5), value) for number, value in found if value is not None
        )

    cues = []
    for mark in article.marks:
        if mark.feature == SENSATIONAL and mark.sentence in counted:
            span = counted[mark.sentence].span
            share = (mark.span.start - span.start) / max(span.end - span.start, 1)
            cues.append(Cue(place(mark.sentence, share), mark.weight, mark.voice == "quoted"))
    return Course(points(SENTIMENT), points(QUOTED_SENTIMENT), tuple(cues))


def _value(sentence: Sentence, column: str) -> float | None:
    found = sentence.values
    return next((value.value for value in found if value.name == column), None)
