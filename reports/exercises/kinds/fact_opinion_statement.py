"""Fact, opinion or someone's statement: pupils tell what kind of sentence one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import colours, loaded
from reports.exercises.spotting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Span, Text

_WORDS: Final = (8, 40)
_MOST: Final = 0.6
_CHECKABLE: Final = "A statement of the writer's that can be checked"
_JUDGEMENT: Final = "A judgement or opinion of the writer's"
_STATEMENT: Final = "What somebody else says, reported by the writer"


def find(material: Material) -> Iterator[Item]:
    """An item for each sentence that is clearly of one sort."""
    for text in material.texts.values():
        for sentence in text.body:
            least, most = _WORDS
            if least <= sentence.words <= most:
                item = _item(text, sentence)
                if item is not None:
                    yield item


def _item(text: Text, sentence: Sentence) -> Item | None:
    said = text.attributions_in(sentence)
    stirring = loaded(text, sentence)
    cues = text.cues_in(sentence)
    if said:
        return None if stirring else _statement(text, sentence)
    if sentence.words_quoted:
        return None
    if len(stirring) > 1:
        return _made(text, sentence, _JUDGEMENT, [cue.span for cue in stirring])
    counted = [cue.span for cue in cues if cue.feature == "claims" and cue.family == "quantity"]
    if counted and not any(colours(cue) or cue.feature == "hedging" for cue in cues):
        return _made(text, sentence, _CHECKABLE, counted)
    return None


def _statement(text: Text, sentence: Sentence) -> Item | None:
    said = text.attributions_in(sentence)
    if len(said) != 1 or said[0].source is None or said[0].stance != "neutral":
        return None
    source, cue = said[0].source, said[0].cue
    size = sum(content.end - content.start for content in said[0].contents)
    if size < _MOST * len(sentence.span.text):
        return None
    return _made(text, sentence, _STATEMENT, [source, cue])


_WHY: Final = {
    _CHECKABLE: "the writer states it, and it can be looked up or counted",
    _JUDGEMENT: "the writer says how to feel about it, and that cannot be looked up",
    _STATEMENT: "the writer says who said it",
}


def _made(text: Text, sentence: Sentence, right: str, signs: list[Span]) -> Item:
    passage = text.passage(sentence, sentence)
    evidence = tuple(text.evidence(span) for span in (sentence.span, *signs))
    why = f"{_WHY[right]}: {listed(signs)}"
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt="What kind of sentence is this?",
        passages=(passage,),
        response=Choice(
            tuple(
                Option(
                    part_id(name),
                    name,
                    correct=name == right,
                    feedback=f"{'Right' if name == right else 'Look again'}: {why}.",
                )
                for name in (_CHECKABLE, _JUDGEMENT, _STATEMENT)
            )
        ),
        explanation=f"{right}: {why}.",
        evidence=evidence,
        difficulty=Difficulty.EASY,
    )


KIND: Final = Kind(
    name="fact-opinion-statement",
    title="Fact, opinion or someone's statement?",
    task="Tell what can be checked from what the writer judges and from what others say.",
    skill="Telling statements that can be checked from judgements, and both from what others say.",
    questions=(questions.CREDIBILITY, questions.EVIDENCE),
    caution="A statement that can be checked need not be true: the item never asks whether it is.",
    find=find,
)
