"""Material: what exercises are made from: texts, and what those on one event have in common."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING, Final, TypeVar

from framing.comparison import Comparison, compare
from reports.exercises.texts import Text, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.analysis import Analysis
    from framing.article import Article
    from framing.comparison import EventComparison
    from reports.exercises.item import Evidence, Passage

T = TypeVar("T")

WORDS: Final = 120
"""Words that an excerpt has at most, unless asked for otherwise."""


@dataclass(frozen=True)
class Material:
    """The texts and comparisons that items are made from; ``words`` limits each excerpt."""

    comparison: Comparison
    words: int = WORDS

    @property
    def events(self) -> tuple[EventComparison, ...]:
        """The events on which there are several articles."""
        return self.comparison.compared

    @cached_property
    def texts(self) -> dict[str, Text]:
        """The articles by their ids, in the order given."""
        return texts(self.comparison.analysis)

    def grade(self, places: Iterable[Passage | Evidence]) -> float | None:
        """The US school grade of what is read, by the Flesch-Kincaid formula on our sentences.

        A sentence of which only some words are shown counts as a whole. None where there is none.
        """
        read = {
            (place.article, sentence.number): sentence
            for place in places
            for sentence in self.texts[place.article].sentences
            if sentence.span.field == place.field
            and sentence.span.start < place.end
            and place.start < sentence.span.end
        }.values()
        words = sum(sentence.words for sentence in read)
        if not words:
            return None
        syllables = sum(sentence.syllables for sentence in read)
        return round(0.39 * words / len(read) + 11.8 * syllables / words - 15.59, 1)


def material(
    articles: Comparison | Analysis | Article | str | Iterable[Article],
    *,
    words: int = WORDS,
    together: bool = False,
) -> Material:
    """The material of some articles; they are analysed and compared first."""
    if not isinstance(articles, Comparison):
        articles = compare(articles, together=together)
    return Material(articles, words)


def some(things: Sequence[T], count: int, key: str) -> tuple[T, ...]:
    """``count`` of some things at most, in their order: always the same ones for the same key.

    For distractors: they belong to the item, so they must not change with a set's seed.
    """
    if len(things) <= count:
        return tuple(things)
    places = sorted(Random(key).sample(range(len(things)), count))  # noqa: S311 — no secret
    return tuple(things[place] for place in places)
