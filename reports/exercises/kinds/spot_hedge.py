"""Spot the hedge: pupils mark the words by which the writer keeps a claim open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.clear_hedges import SAYING, hedges, meaning, perhaps_hedges
from reports.exercises.fit import runs
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item
from reports.exercises.kind import Kind
from reports.exercises.spotting import (
    OTHERS_DO_NOT_COUNT,
    Spotted,
    counted,
    doubtful,
    listed,
    marking,
)
from reports.exercises.whose import Whose, reporting, whose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Cue, Sentence, Span, Text

_LEAST: Final = 35  # words to search in
_MOST: Final = 90
_TARGETS: Final = (1, 5)  # more are tedious
_FEW: Final = 2


def find(material: Material) -> Iterator[Item]:
    """An item for each excerpt in which the writer clearly hedges."""
    for text in material.texts.values():
        for run in runs(text, min(material.words, _MOST), least=_LEAST):
            item = _item(text, run)
            if item is not None:
                yield item


def _item(text: Text, run: Sequence[Sentence]) -> Item | None:
    passage = text.passage(run[0], run[-1])
    found = [(cue, sentence) for sentence in run for cue in text.cues_in(sentence)]
    clear = [
        (cue, told)
        for cue, sentence in found
        if (told := meaning(cue, sentence)) and whose(text, cue) is Whose.WRITER
    ]
    open_ = [cue for cue, sentence in found if hedges(cue, sentence) and cue not in dict(clear)]
    least, most = _TARGETS
    if not least <= len(clear) <= most or any(_unheard(text, cue) for cue in open_):
        return None
    others = list(_others(text, run))
    response = marking(
        passage,
        [Spotted(cue.span, f"“{cue.span.text}” {told}.") for cue, told in clear],
        [doubtful(span, whose, "a hedge") for span, whose in others],
    )
    evidence = tuple(text.evidence(cue.span) for cue, _ in clear)
    count = len(response.targets)
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "A hedge keeps a claim open: it says that something can be so, or is said to be so, "
            f"not that it is. Mark {counted(count, 'hedge', 'hedges')} of the writer."
            f"{OTHERS_DO_NOT_COUNT * any(whose is not Whose.WRITER for _, whose in others)}"
        ),
        passages=(passage,),
        response=response,
        explanation=(
            f"Hedged with {listed(cue.span for cue, _ in clear)}. A hedge is no fault: it tells "
            "readers how sure the writer is."
        ),
        evidence=evidence,
        difficulty=Difficulty.EASY if count <= _FEW else Difficulty.MEDIUM,
    )


def _unheard(text: Text, cue: Cue) -> bool:
    """Whether a hedge that is left out of the key has no one to whom readers could give it."""
    if cue.voice != "author":
        return False
    found = reporting(text, cue.span)
    return found is None or SAYING.search(found.cue.text) is None


def _others(text: Text, run: Sequence[Sentence]) -> Iterator[tuple[Span, Whose]]:
    """Hedges of others, and what some readers may take for hedges."""
    for sentence in run:
        for cue in text.cues_in(sentence):
            if cue.feature == "hedging":
                yield cue.span, whose(text, cue)
        for span in perhaps_hedges(text, sentence):
            yield span, Whose.WRITER


KIND: Final = Kind(
    name="spot-hedge",
    about="words",
    title="Spot the hedge",
    task="Mark the words by which a writer keeps a claim open.",
    skill="Telling how sure a writer is from the words.",
    questions=(questions.TECHNIQUES, questions.CREDIBILITY),
    caution=(
        "A word may hedge in one place and not in another: “may” as permission, “could” as ability."
    ),
    find=find,
)
