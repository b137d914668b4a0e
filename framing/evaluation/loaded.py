"""Loaded words: whether sensational cues alone tell sentences with biased wording from others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from features.sensational import LEXICON
from framing.article import Article
from framing.evaluation import figures, sources, tables
from framing.evaluation.evaluation import Labelled, Measured, Published, Task
from framing.evaluation.labels import labelled, positive_of
from framing.evaluation.observing import cue_weights

if TYPE_CHECKING:
    from pathlib import Path

_UNDECIDED: Final = "No agreement"
_LABELS: Final = {"Biased": 1.0, "Non-biased": 0.0, _UNDECIDED: -1.0}


def read(path: Path) -> Labelled:
    """The sentences that annotators agreed on; 1 is biased."""
    rows = [
        (text, tables.label(place, found, _LABELS))
        for place, (text, found) in tables.objects(path, ("text", "label_bias"))
    ]
    agreed = [(text, label) for text, label in rows if label >= 0]
    undecided = len(rows) - len(agreed)
    return labelled(path, agreed, "biased sentences", "others", left_out=undecided)


def measure(data: Labelled) -> Measured:
    """The area under the curve, and what "some cue or none" gets right."""
    articles = [Article(id=str(number), text=text) for number, text in enumerate(data.texts)]
    weights, _ = cue_weights(articles, "sensational")
    biased = positive_of(data)
    most = np.full_like(biased, 2 * int(biased.sum()) >= len(biased))
    return Measured(
        figures=(
            figures.area(biased, weights),
            figures.macro_f1("macro-F1 of “some cue or none”", biased, weights > 0),
        ),
        floor=figures.macro_f1("macro-F1 of always saying the commoner kind", biased, most),
    )


TASK = Task(
    name="loaded",
    question="Do sensational cues alone tell sentences with biased wording from others?",
    form=(
        "a JSON object a line, with text and label_bias (Biased, Non-biased, No agreement): the "
        "form of BABE, Spinde et al. 2021"
    ),
    items="sentences",
    rule=(
        "The value of a sentence is the sum of the weights of its sensational cues, of any voice. "
        "Sentences without agreement of the annotators are left out. The area under the curve "
        "needs no threshold; for macro-F1 a sentence with any cue is called biased. Chance has an "
        "area of 0.5."
    ),
    intervals="DeLong for the area; none for macro-F1",
    tuned=(
        "The sensational lexicon was not tuned on these sentences, but its size was chosen while "
        "the area on them was seen, so the figure is somewhat optimistic."
    ),
    published=(
        Published(
            "RoBERTa trained on such sentences: macro-F1, 5-fold",
            0.80,
            "Spinde, T. et al. (2021). Neural media bias detection using distant supervision with "
            "BABE. Findings of EMNLP. https://doi.org/10.18653/v1/2021.findings-emnlp.101",
        ),
        Published(
            "TF-IDF and logistic regression trained on such sentences: macro-F1, 5-fold",
            0.72,
            "measured on the sentences of Spinde et al. (2021)",
        ),
    ),
    read=read,
    measure=measure,
    source=lambda: sources.of_lexicon(LEXICON),
)
