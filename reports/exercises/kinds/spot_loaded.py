"""Spot the loaded word: pupils mark the writer's words that judge or stir."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.fit import fit
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import colours, loaded
from reports.exercises.spotting import Spotted, counted, listed, marking
from reports.exercises.whose import Whose, whose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Cue, Sentence, Text

_LEAST: Final = 35  # words to search in
_MOST: Final = 80
_TARGETS: Final = (1, 5)  # more are tedious
# Where as many words are doubtful, careful readers would mark more than the key has.
_DOUBTFUL: Final = 4
_FEW: Final = 2


def find(material: Material) -> Iterator[Item]:
    """An item for each excerpt in which the writer uses clearly loaded words."""
    for text in material.texts.values():
        for run in text.runs(min(material.words, _MOST), least=_LEAST):
            item = _item(text, run)
            if item is not None:
                yield item


def _item(text: Text, run: Sequence[Sentence]) -> Item | None:
    passage = text.passage(run[0], run[-1])
    clear = [word for sentence in run for word in loaded(text, sentence)]
    least, most = _TARGETS
    if not least <= len(clear) <= most or not fit(passage.text):
        return None
    spans = {word.cue.span for word in clear}
    doubtful = [
        cue
        for sentence in run
        for cue in text.cues_in(sentence)
        if colours(cue) and cue.span not in spans
    ]
    if sum(cue.feature == "sensational" for cue in doubtful) > _DOUBTFUL:
        return None
    response = marking(
        passage,
        [Spotted(word.cue.span, word.effect) for word in clear],
        [Spotted(cue.span, _doubt(text, cue)) for cue in doubtful],
    )
    evidence = tuple(text.evidence(word.cue.span) for word in clear)
    count = len(response.targets)
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "A loaded word does more than tell what happened: it judges, dramatises or stirs. "
            f"Mark {counted(count, 'loaded word or phrase', 'of the writer')}."
        ),
        passages=(passage,),
        response=response,
        explanation=(
            f"Loaded: {listed(word.cue.span for word in clear)}. A loaded word does not make a "
            "text wrong: it tells readers how to feel about what happened."
        ),
        evidence=evidence,
        difficulty=Difficulty.EASY if count <= _FEW else Difficulty.MEDIUM,
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
        "tell less of what happened, and whether the excerpt has other loaded words."
    ),
    find=find,
)
