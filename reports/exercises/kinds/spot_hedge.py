"""Spot the hedge: pupils mark the words by which the writer keeps a claim open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.finding.clear_hedges import (
    SAYING,
    can_hedge,
    hedges,
    looks_like_hedge,
    meaning,
    perhaps_hedges,
)
from reports.exercises.finding.fit import runs
from reports.exercises.finding.spotting import (
    OTHERS_DO_NOT_COUNT,
    Spotted,
    counted,
    doubtful,
    listed,
    marking,
)
from reports.exercises.finding.whose import Whose, reporting, tells, whose, whose_words
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item, Marking
from reports.exercises.kind import Kind

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
    for text in filter(tells, material.texts.values()):
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
    if any(_unclear(text, cue) for cue, _ in found if cue not in dict(clear)):
        return None
    others = list(_others(text, run))
    response = marking(
        passage,
        [Spotted(cue.span, f"“{cue.span.text}” {told}.") for cue, told in clear],
        [doubtful(span, whose, "a hedge") for span, whose in others],
    )
    if _twice(response, others) or _seen(response, others):
        return None
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


def _twice(response: Marking, others: Sequence[tuple[Span, Whose]]) -> bool:
    """Whether a word is right in one place and counts neither way in another, quotations aside."""
    words = {target.text.lower() for target in response.targets}
    quoted = {span.text for span, who in others if who is Whose.QUOTED}
    return any(other.text.lower() in words and other.text not in quoted for other in response.free)


def _seen(response: Marking, others: Sequence[tuple[Span, Whose]]) -> bool:
    """Whether the writer has another word that most readers would call a hedge."""
    own = {span.text for span, who in others if who is Whose.WRITER}
    return any(other.text in own and looks_like_hedge(other.text) for other in response.free)


def _unclear(text: Text, cue: Cue) -> bool:
    """Whether pupils could take a word of the writer for a hedge as well as those to mark."""
    return can_hedge(cue) and whose(text, cue) is Whose.WRITER


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
            yield span, whose_words(text, span)


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
