"""Hedging: whether a sentence with a hedge in it reads as uncertain to people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from features.hedging import LEXICON
from framing.article import Article
from framing.evaluation import figures, sources
from framing.evaluation.detokenising import detokenised
from framing.evaluation.evaluation import Labelled, Measured, Published, Task
from framing.evaluation.labels import binary_table, positive_of
from framing.evaluation.observing import cue_weights

if TYPE_CHECKING:
    from pathlib import Path

# Prince et al. part hedges that round what is said from those that hold back from saying it.
ROUNDING: Final = ("approximator",)


def read(path: Path) -> Labelled:
    """The sentences, as running text; 1 is uncertain."""
    data = binary_table(path, "sentence", "uncertain sentences", "certain ones")
    return Labelled(tuple(map(detokenised, data.texts)), data.labels)


def measure(data: Labelled) -> Measured:
    """F1, precision and recall of the uncertain sentences."""
    articles = [Article(id=str(number), text=text) for number, text in enumerate(data.texts)]
    every, holding_back = cue_weights(articles, "hedging", without=ROUNDING)
    uncertain, called = positive_of(data), holding_back > 0
    return Measured(
        figures=(
            figures.f1("F1 of the uncertain sentences", uncertain, called),
            figures.precision(uncertain, called),
            figures.recall(uncertain, called),
            figures.f1("F1 if approximators count too", uncertain, every > 0),
        ),
        floor=figures.f1(
            "F1 of calling every sentence uncertain", uncertain, np.ones_like(uncertain)
        ),
    )


TASK = Task(
    name="hedging",
    question="Does a sentence with a hedge in it read as uncertain to people?",
    form=(
        "tab-separated, the columns label (1 uncertain, 0 not) and sentence, in Penn Treebank "
        "tokens: the form of CoNLL-2010, task 1, Wikipedia"
    ),
    items="sentences",
    rule=(
        "A sentence is called uncertain if it holds at least one hedging cue, of any voice, zone "
        "and weight, other than an approximator. Approximators (“about 20”) are left out because "
        "they round what is said and do not hold back from saying it (Prince, Frader and Bosk "
        "1982), and what was annotated is uncertainty. There is no threshold on weights."
    ),
    intervals="Wilson for precision and recall, carried over to F1",
    tuned=(
        "The hedging lexicon was tuned on half of the Wikipedia training part of CoNLL-2010, so "
        "its figure on that part is optimistic. That approximators lower the figure was known "
        "when the rule was chosen."
    ),
    published=(
        Published(
            "best system of the shared task, on its official test part: F1",
            0.602,
            "Georgescul, M. (2010). A hedgehop over a max-margin framework using hedge cues. "
            "CoNLL-2010 shared task, 26-31.",
        ),
        Published(
            "a free list of 161 words, any of them: F1",
            0.576,
            "task: Farkas, R. et al. (2010). The CoNLL-2010 shared task. "
            "https://aclanthology.org/W10-3001",
        ),
    ),
    read=read,
    measure=measure,
    source=lambda: sources.of_lexicon(LEXICON),
)
