"""Comparison: whether what articles share is found as a careful reader finds it.

A key names the places that tell the same in several articles. Everything is counted in pairs
across articles:

- A *found pair* is two stretches of two articles that the toolkit took for the same: the main
  wordings of a statement in each two of its articles, two versions of a quotation of which one at
  least stands in quotation marks, two mentions of a number.
- It is *right* if one group of the key has a place in both articles that shares a word with the
  stretch there. If only an ``either`` list has, the pair is left out. Otherwise it is wrong.
- *Precision* is right pairs / (right + wrong pairs).
- *Recall* is, of the key's triples of a group and two of its articles, the share that some found
  pair meets; repeats of a statement within an article count here too. Two articles that both
  retell a quotation in their own words are no pair of the key.
- *Events*: two articles of one event are a pair.
- *Sources*: a source in two articles is a pair; a *hearing* is a source in one article. A found
  source is that of the key's whose name ends its own name.
- *Right relation* and *right verdict* are shares of the right pairs of quotations, and of the
  numbers that are in the key, that are called as the key calls them, where it does. So are *right
  speaker* of the versions in right pairs, and *right class* of the sources.
- *Labels*: a key names a few, so only the share of its pairs that was found is given.
- *Origins*: two articles that go back to one text are a pair. *Credits*: an article and whom it
  credits. *Headlines*: a note on what a headline loses is right if it touches words that the key
  has for its kind. These are given where key or toolkit have any.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

from framing.alignment.sides import sides
from framing.evaluation import comparison_origins, sources
from framing.evaluation.comparison_reading import read
from framing.evaluation.comparison_scores import differences, judge_of, score
from framing.evaluation.evaluation import Figure, Measured, Task
from framing.evaluation.pairing import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.analysis import Analysis
    from framing.evaluation.comparison_key import Key


def measure(key: Key) -> Measured:
    """Precision and recall of each kind of pair, and the shares of right relations and verdicts."""
    from framing.comparison import compare

    compared = compare(key.articles)
    aligned = score(key, compared.compared)
    beside = comparison_origins.judged(key, compared.compared)
    scores = replace(aligned, kinds=(*aligned.kinds, *beside))
    figures: list[Figure] = []
    for kind in scores.kinds:
        found = f"{kind.right} of {kind.found} found"
        marked = f"{kind.met} of {kind.marked} in the key"
        figures += [
            Figure(f"precision of the {kind.name} ({found})", kind.precision),
            Figure(f"recall of the {kind.name} ({marked})", kind.recall),
        ]
    for share in scores.shares:
        figures.append(Figure(f"{share.name} ({share.right} of {share.count})", share.value))
    floor = judge_of(key, "statement").judge("sentences", _any_two(key, compared.analysis))
    return Measured(
        tuple(figures),
        floor=Figure(
            "precision of the statements if any two sentences of an event were the same",
            floor.precision,
        ),
        differences=tuple(differences(scores)),
    )


def _any_two(key: Key, analysis: Analysis) -> Iterator[Pair]:
    """Each two sentences of two articles of one event of the key."""
    for event in key.events:
        for one, other in combinations(sides(analysis, event), 2):
            for first, second in product(one.sentences, other.sentences):
                yield Pair(first.stretch, second.stretch)


TASK: Final[Task[Key]] = Task(
    name="comparison",
    question="Is what articles share found as a careful reader finds it?",
    form=(
        "TOML: the files of the articles, and, as tables event, statement, quotation, number, "
        "source and either, what they share and in which words; see docs/comparison-key.md"
    ),
    items="articles",
    rule=(
        "Counted are pairs across articles. A found pair of stretches is right if a group of the "
        "key has a place in both articles that shares a word with the stretch there; pairs of "
        "which a reader could say either are left out. Precision is the right ones of the pairs "
        "found; recall is, of each group of the key with each two of its articles, the share that "
        "a found pair meets. Sources are compared by name: in two articles, and, as hearings, in "
        "one. Articles of one event are pairs too. Relations, speakers, verdicts and classes are "
        "judged on what is right."
    ),
    intervals="none: the pairs of one statement hang together, and a key holds few events",
    tuned=(
        "The key of the seeds was written from their texts before anything was there that compares "
        "them; what was mended in it after first results is listed at its head. The rules were "
        "written while looking at what they find in the seeds."
    ),
    published=(),
    read=read,
    measure=measure,
    source=sources.of_alignment,
)
