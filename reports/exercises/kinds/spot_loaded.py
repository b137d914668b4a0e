"""Spot the loaded word: pupils mark the writer's words that judge or stir."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import EFFECT, colours, loaded
from reports.exercises.spotting import Spotted, listed, marking
from reports.exercises.whose import Whose, whose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Cue, Sentence, Text

_LEAST: Final = 40  # words to search in
_TARGETS: Final = (1, 6)  # more are tedious


def find(material: Material) -> Iterator[Item]:
    """An item for each excerpt in which the writer uses loaded words."""
    for text in material.texts.values():
        for run in text.runs(material.words, least=_LEAST):
            item = _item(text, run)
            if item is not None:
                yield item


def _item(text: Text, run: Sequence[Sentence]) -> Item | None:
    clear = [cue for sentence in run for cue in loaded(text, sentence)]
    least, most = _TARGETS
    if not least <= len(clear) <= most:
        return None
    doubtful = [
        cue
        for sentence in run
        for cue in text.cues_in(sentence)
        if colours(cue) and cue not in clear
    ]
    passage = text.passage(run[0], run[-1])
    response = marking(
        passage,
        [Spotted(cue.span, f"“{cue.span.text}” {EFFECT[cue.family]}.") for cue in clear],
        [Spotted(cue.span, _doubt(text, cue)) for cue in doubtful],
    )
    evidence = tuple(text.evidence(cue.span) for cue in clear)
    count = len(response.targets)
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "Mark the words of the writer that do more than tell what happened: they judge, "
            f"dramatise or stir. There are {count}."
        ),
        passages=(passage,),
        response=response,
        explanation=(
            f"Loaded: {listed(cue.span for cue in clear)}. "
            "Words in quotation marks are not the writer's."
        ),
        evidence=evidence,
        difficulty=Difficulty.EASY if count == 1 else Difficulty.MEDIUM,
    )


def _doubt(text: Text, cue: Cue) -> str:
    match whose(text, cue):
        case Whose.QUOTED:
            return f"“{cue.span.text}” stands in quotation marks: it is the speaker's word."
        case Whose.REPORTED:
            return f"“{cue.span.text}” stands in what somebody else is reported to say."
        case _:
            return f"Careful readers differ on whether “{cue.span.text}” is loaded here."


KIND: Final = Kind(
    name="spot-loaded",
    title="Spot the loaded word",
    task="Mark the words of a writer that judge or stir.",
    skill="Telling words that report from words that judge or stir.",
    questions=(questions.TECHNIQUES, questions.READINGS),
    caution=(
        "A strong word may be the plain one for a strong event. Look whether a calmer word would "
        "say less of what happened."
    ),
    find=find,
)
