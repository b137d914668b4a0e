"""Pack: whether a careful reader's marks in a few whole articles are found, feature by feature.

Articles on some events have been marked by hand, and laid side by side. Every feature that marks
words and every relation that a comparison finds is held against it:

- *Marks*: a cue is right if it has a letter in common with a mark of its kind. If it only touches
  what one reader would mark and another would not, or a mark of another kind of the same feature,
  it is left out. Otherwise it is wrong. *Precision* is right cues / (right + wrong cues), *recall*
  the share of the marks that some cue touches. Both voices count.
- *Quotations* are the same if they share 80 % of all their words.
- *Claims without a source* are sentences; one is right if words of it are marked so.
- *Attributions* are the same if their reporting words touch. Of these, sources are the same if
  they share half of all their words or one begins the other, and contents if they share 80 %.
- What articles share is counted in pairs, see ``framing.evaluation.comparison``. All articles are
  compared together, so that their events have to be told apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.evaluation import (
    comparison_origins,
    comparison_scores,
    marks_attributions,
    marks_scores,
    sources,
)
from framing.evaluation.attribution import words_of
from framing.evaluation.comparison_scores import Scores, differences
from framing.evaluation.evaluation import Figure, Measured, Row, Task
from framing.evaluation.pack_reading import Pack, read
from framing.teaching import PACK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from framing.evaluation.marks import Marks
    from framing.evaluation.pairing import Judged


# The features by which the floor marks every word.
_BY_WORDS: Final = ("hedging", "certainty", "sensational", "claims")


def measure(pack: Pack) -> Measured:
    """Precision, recall and F1 of each kind of mark and of each relation, and of all together."""
    from framing.comparison import compare

    compared = compare(pack.key.articles)
    texts = {article.id: article.text for article in pack.key.articles}
    held = marks_scores.held(texts, pack.marks, compared.analysis)
    given = marks_attributions.matched(texts, pack.marks, compared.analysis.attributions)
    attributions, whole = marks_attributions.judged(given)
    marks = (*marks_scores.judged(held), attributions)
    scores = comparison_scores.score(pack.key, compared.compared)
    relations = (*scores.kinds, *comparison_origins.judged(pack.key, compared.compared))
    shares = (
        *marks_scores.shares(held),
        *marks_attributions.shares(given),
        *scores.shares,
        comparison_origins.right_kinds(pack.key, compared.compared),
    )
    of_marks, of_relations = _all("all marks", marks), _all("all relations", relations)
    return Measured(
        figures=(
            Figure("F1 of all marks", of_marks.f1),
            Figure("F1 of all relations", of_relations.f1),
            *(Figure(f"{one.name} ({one.right} of {one.count})", one.value) for one in shares),
        ),
        floor=_floor(texts, pack.marks),
        rows=(*map(_row, (*marks, whole)), of_marks, *map(_row, relations), of_relations),
        differences=tuple(differences(Scores((*marks, whole, *relations), shares))),
    )


def _row(judged: Judged) -> Row:
    return Row(judged.name, judged.right, judged.found, judged.met, judged.marked)


def _all(name: str, kinds: Iterable[Judged]) -> Row:
    """All kinds as one."""
    counts = [(kind.right, kind.found, kind.met, kind.marked) for kind in kinds]
    right, found, met, marked = (sum(column) for column in zip(*counts, strict=True))
    return Row(name, right, found, met, marked)


def _floor(texts: Mapping[str, str], marks: Iterable[Marks]) -> Figure:
    """What is right if each of the features that mark words marked every word."""
    right = every = 0
    for one in marks:
        text = texts[one.article]
        every += len(_BY_WORDS) * len(words_of(text, [(0, len(text))]))
        for feature in _BY_WORDS:
            right += len(words_of(text, [mark.span for mark in one.features[feature]]))
    return Figure("precision of the marks if every word were marked", right / every)


TASK: Final[Task[Pack]] = Task(
    name="pack",
    question="Is what a careful reader marks in a few whole articles found, and nothing else?",
    form=(
        "a folder with one folder for each event: articles, and in gold what a reader marks in "
        "each and what they share; see docs/teaching-pack.md"
    ),
    items="articles",
    rule=(
        "A cue is right if it has a letter in common with a mark of its kind; it is left out if it "
        "only touches what one reader would mark and another would not, or a mark of another kind "
        "of the same feature. Precision is the right cues of those found, recall the share of the "
        "marks that a cue touches, of either voice. Quotations are the same if they share 80 % of "
        "all their words. Attributions are the same if their reporting words touch; of these, "
        "sources are right that share half of all their words or of which one begins the other, "
        "and contents that share 80 %. Relations are counted in pairs, as for comparison, with all "
        "articles compared together; origins are pairs of articles, credits an article and whom it "
        "credits, headlines the notes on what a headline loses."
    ),
    intervals="none: eight articles by one hand are an example, not a sample",
    tuned=(
        "The articles and their marks were written before the toolkit was run on them; what was "
        "mended in the marks afterwards, and why, is told at the head of each file. What was "
        "mended in the toolkit after a look at them is told in docs/teaching-pack.md."
    ),
    published=(),
    read=read,
    measure=measure,
    source=sources.of_attributions,
    holds=("**/*.txt", "**/gold/*.toml"),
    given=PACK,
)
