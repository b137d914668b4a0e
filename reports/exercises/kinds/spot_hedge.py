"""Spot the hedge: pupils mark the words by which the writer keeps a claim open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Difficulty, Item, Marking, Target
from reports.exercises.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.item import Passage
    from reports.exercises.material import Material
    from reports.exercises.texts import Cue, Sentence, Text

_LEAST: Final = 40  # words to search in
_TARGETS: Final = (1, 6)  # more are tedious
_FEW: Final = 2
# Approximators ("about 20") and weak hedges: careful readers differ on whether they count.
_CLEAR_FAMILIES: Final = frozenset({"modal", "adverb", "epistemic_verb", "adjective", "weasel"})
_CLEAR_WEIGHT: Final = 0.3

_WHY: Final = {
    "modal": "says that something can be so, not that it is",
    "adverb": "tells how sure the writer is",
    "epistemic_verb": "gives it as what seems or is believed to be so",
    "adjective": "calls it possible or likely, not certain",
    "weasel": "leaves open who says or believes it",
    "noun": "names it as a possibility or an estimate",
    "approximator": "makes the number or the claim less exact",
}


def find(material: Material) -> Iterator[Item]:
    """An item for each excerpt in which the writer hedges."""
    for text in material.texts.values():
        for run in text.runs(material.words, least=_LEAST):
            item = _item(text, run)
            if item is not None:
                yield item


def _item(text: Text, run: Sequence[Sentence]) -> Item | None:
    cues = [cue for s in run for cue in text.cues_in(s) if cue.feature == "hedging"]
    clear = [cue for cue in cues if _clear(cue)]
    least, most = _TARGETS
    if not least <= len(clear) <= most:
        return None
    passage = text.passage(run[0], run[-1])
    evidence = tuple(text.evidence(cue.span) for cue in clear)
    words = ", ".join(f"“{cue.span.text}”" for cue in clear)
    places, are = (
        ("one place", "hedge is") if len(clear) == 1 else (f"{len(clear)} places", "hedges are")
    )
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=f"Mark the words by which the writer keeps a claim open: {places}.",
        passages=(passage,),
        response=Marking(
            targets=tuple(_target(passage, cue) for cue in clear),
            free=tuple(_target(passage, cue) for cue in cues if cue not in clear),
        ),
        explanation=(
            f"The {are} {words}. A hedge is no fault: it tells readers how sure the writer is."
        ),
        evidence=evidence,
        difficulty=Difficulty.EASY if len(clear) <= _FEW else Difficulty.MEDIUM,
    )


def _clear(cue: Cue) -> bool:
    return cue.voice == "author" and cue.family in _CLEAR_FAMILIES and cue.weight >= _CLEAR_WEIGHT


def _target(passage: Passage, cue: Cue) -> Target:
    start, end = cue.span.start - passage.start, cue.span.end - passage.start
    return Target(
        id=part_id(f"{start} {cue.span.text}"),
        start=start,
        end=end,
        text=cue.span.text,
        feedback=f"“{cue.span.text}” {_WHY[cue.family]}.",
    )


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
