"""Sentiment: whether it goes along with what people feel in snippets of editorials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing import vader
from framing.article import Article
from framing.evaluation import figures, intervals, sources, tables
from framing.evaluation.evaluation import (
    EvaluationError,
    Figure,
    Labelled,
    Measured,
    Published,
    Task,
)
from framing.evaluation.observing import sentence_means

if TYPE_CHECKING:
    from pathlib import Path

# Fewer pairs give a correlation no interval.
_LEAST: Final = 4
_LOWEST, _HIGHEST = -4.0, 4.0


def read(path: Path) -> Labelled:
    """The snippets with the mean of their ratings.

    Raises
    ------
    EvaluationError
        If the table does not keep to the form, or holds too few snippets or equal ones.
    """
    found = [
        (text, tables.number(place, mean, _LOWEST, _HIGHEST))
        for place, (mean, text) in tables.rows(path, ("mean", "text"))
    ]
    different = len({mean for _, mean in found})
    if len(found) < _LEAST or different == 1:
        message = (
            f"{path.name}: found {len(found)} snippets with {different} different means, expected "
            f"at least {_LEAST} snippets that are not all rated alike."
        )
        raise EvaluationError(message)
    return Labelled(tuple(text for text, _ in found), np.array([mean for _, mean in found]))


def measure(data: Labelled) -> Measured:
    """Pearson's r of our sentiment and of the library's own figure with the ratings."""
    articles = [Article(id=str(number), text=text) for number, text in enumerate(data.texts)]
    ours = sentence_means(articles, "sentiment")
    library = vader.compounds_of(data.texts)
    first = figures.correlation("Pearson's r of sentiment", data.labels, ours)
    second = figures.correlation("Pearson's r of VADER on the raw snippet", data.labels, library)
    between = figures.pearson(ours, library)
    limits = intervals.difference(first.value, second.value, between, len(data.texts))
    gained = Figure("r gained over VADER", first.value - second.value, *limits)
    return Measured(figures=(first, gained), floor=second)


TASK = Task(
    name="sentiment",
    question="Does sentiment go along with what people feel in a snippet of an editorial?",
    form=(
        "tab-separated, with the columns mean (of ratings from -4 to 4) and text: the form of the "
        "New York Times snippets of Hutto and Gilbert 2014"
    ),
    items="snippets",
    rule=(
        "Each snippet is scored as an article; its value is the mean of the column `sentiment` "
        "over its sentences. The figure is Pearson's correlation with the mean of the ratings. "
        "The floor is the VADER library's compound of the same snippet, nothing changed in it."
    ),
    intervals="Fisher's z for correlations, Zou 2007 for their difference",
    tuned=(
        "The words and rules that sentiment adds to VADER's were written while looking at half of "
        "these snippets, and kept after a look at the figures of both halves, so its figure is "
        "somewhat optimistic."
    ),
    published=(
        Published(
            "one human rater against the mean of the others: Pearson's r",
            0.745,
            "Hutto, C. J., Gilbert, E. (2014). VADER: a parsimonious rule-based model for "
            "sentiment analysis of social media text. ICWSM. "
            "https://doi.org/10.1609/icwsm.v8i1.14550",
        ),
        Published("VADER on these snippets: Pearson's r", 0.49, "Hutto and Gilbert (2014)"),
    ),
    read=read,
    measure=measure,
    source=sources.of_vader,
)
