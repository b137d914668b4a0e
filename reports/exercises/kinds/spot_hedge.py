"""Spot the hedge: pupils mark the words by which the writer keeps a claim open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.clear_hedges import meaning, others
from reports.exercises.fit import fit
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item
from reports.exercises.kind import Kind
from reports.exercises.spotting import Spotted, counted, listed, marking
from reports.exercises.whose import Whose, whose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Cue, Sentence, Text

_LEAST: Final = 35  # words to search in
_MOST: Final = 90
_TARGETS: Final = (1, 5)  # more are tedious
_FEW: Final = 2


def find(material: Material) -> Iterator[Item]:
    """An item for each excerpt in which the writer clearly hedges."""
    for text in material.texts.values():
        for run in text.runs(min(material.words, _MOST), least=_LEAST):
            item = _item(text, run)
            if item is not None:
                yield item


def _item(text: Text, run: Sequence[Sentence]) -> Item | None:
    passage = text.passage(run[0], run[-1])
    clear = [
        (cue, told)
        for sentence in run
        for cue in text.cues_in(sentence)
        if (told := meaning(cue, sentence)) and whose(text, cue) is Whose.WRITER
    ]
    least, most = _TARGETS
    if not least <= len(clear) <= most or not fit(passage.text):
        return None
    response = marking(
        passage,
        [Spotted(cue.span, f"“{cue.span.text}” {told}.") for cue, told in clear],
        _doubtful(text, run),
    )
    evidence = tuple(text.evidence(cue.span) for cue, _ in clear)
    count = len(response.targets)
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "A hedge keeps a claim open: it says that something can be so, or is said to be so, "
            f"not that it is. Mark {counted(count, 'hedge', 'of the writer')}."
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


def _doubtful(text: Text, run: Sequence[Sentence]) -> Iterator[Spotted]:
    for sentence in run:
        for cue in text.cues_in(sentence):
            if cue.feature == "hedging":
                yield Spotted(cue.span, _doubt(text, cue))
        for span in others(text, sentence):
            yield Spotted(span, f"Careful readers differ on whether “{span.text}” is a hedge here.")


def _doubt(text: Text, cue: Cue) -> str:
    match whose(text, cue):
        case Whose.QUOTED:
            return f"“{cue.span.text}” stands in quotation marks: it is the speaker's hedge."
        case Whose.REPORTED:
            return f"“{cue.span.text}” stands in what somebody else is reported to say."
        case _:
            return f"Careful readers differ on whether “{cue.span.text}” is a hedge here."


KIND: Final = Kind(
    name="spot-hedge",
    title="Spot the hedge",
    task="Mark the words by which a writer keeps a claim open.",
    skill="Telling how sure a writer is from the words.",
    questions=(questions.TECHNIQUES, questions.CREDIBILITY),
    caution=(
        "A word may hedge in one place and not in another: “may” as permission, “could” as ability."
    ),
    find=find,
)
