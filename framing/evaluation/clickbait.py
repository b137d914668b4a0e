"""Clickbait: whether sensational cues alone tell such headlines from those of news."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from features.sensational import LEXICON
from framing.article import Article
from framing.evaluation import figures, sources
from framing.evaluation.evaluation import Labelled, Measured, Published, Task
from framing.evaluation.labels import binary_table, positive_of
from framing.evaluation.observing import cue_weights

if TYPE_CHECKING:
    from pathlib import Path


def read(path: Path) -> Labelled:
    """The headlines in lower case; 1 is clickbait."""
    data = binary_table(path, "headline", "clickbait headlines", "news headlines")
    return Labelled(tuple(text.lower() for text in data.texts), data.labels)


def measure(data: Labelled) -> Measured:
    """The area under the curve, and how often "some cue or none" is right."""
    articles = [
        Article(id=str(number), title=text, text="") for number, text in enumerate(data.texts)
    ]
    weights, _ = cue_weights(articles, "sensational")
    clickbait = positive_of(data)
    most = np.full_like(clickbait, 2 * int(clickbait.sum()) >= len(clickbait))
    return Measured(
        figures=(
            figures.area(clickbait, weights),
            figures.accuracy("accuracy of “some cue or none”", clickbait, weights > 0),
        ),
        floor=figures.accuracy("accuracy of always saying the commoner kind", clickbait, most),
    )


TASK = Task(
    name="clickbait",
    question="Do sensational cues alone tell clickbait headlines from news headlines?",
    form=(
        "tab-separated, the columns label (1 clickbait, 0 news) and headline: the form of "
        "Chakraborty et al. 2016"
    ),
    items="headlines",
    rule=(
        "Each headline is put in lower case, because capitals alone give away the sites, and "
        "scored as the title of an article without a text. Its value is the sum of the weights of "
        "its sensational cues, not their density: few words do not make a cue stronger. The area "
        "under the curve needs no threshold; for the accuracy a headline with any cue is called "
        "clickbait. Chance has an area of 0.5."
    ),
    intervals="DeLong for the area, Wilson for accuracy",
    tuned=(
        "The sensational lexicon was tuned on half of the headlines of Chakraborty et al., and the "
        "rule for lists on all of them, so its figure on them is optimistic. Their label is the "
        "site, not the headline: a plain headline of a clickbait site counts as clickbait."
    ),
    published=(
        Published(
            "support vector machine trained on such headlines: accuracy, 10-fold",
            0.93,
            "Chakraborty, A., Paranjape, B., Kakarla, S., Ganguly, N. (2016). Stop Clickbait. "
            "ASONAM. https://doi.org/10.1109/ASONAM.2016.7752207",
        ),
    ),
    read=read,
    measure=measure,
    source=lambda: sources.of_lexicon(LEXICON),
)
