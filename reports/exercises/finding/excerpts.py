"""Excerpts: sentences of an article as the passages that pupils read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.exercises.item import Passage
    from reports.exercises.texts import Sentence, Text


def passages(text: Text, sentences: Iterable[Sentence]) -> tuple[Passage, ...]:
    """The sentences in reading order, those that follow one another in one passage."""
    runs: list[list[Sentence]] = []
    for sentence in sorted(sentences, key=lambda one: one.number):
        if runs and sentence.number == runs[-1][-1].number + 1:
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    return tuple(text.passage(run[0], run[-1]) for run in runs)


def in_context(text: Text, sentence: Sentence, words: int) -> Passage:
    """A sentence with the one before it, if both have ``words`` words at most."""
    first = next(
        (
            other
            for other in text.body
            if other.number == sentence.number - 1 and other.words + sentence.words <= words
        ),
        sentence,
    )
    return text.passage(first, sentence)
