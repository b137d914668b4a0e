"""Fact, opinion or someone's statement: pupils tell what a writer does in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.fit import explained, fit
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.material import some
from reports.exercises.sentence_acts import Act, signs
from reports.exercises.spotting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.material import Material
    from reports.exercises.sentence_acts import Signs
    from reports.exercises.texts import Sentence, Text

_WORDS: Final = (8, 35)
_STATEMENTS: Final = 2  # of an article, at least


def find(material: Material) -> Iterator[Item]:
    """An item for each sentence that is clearly of one sort.

    Statements of others are the most by far; only some of them are taken, so that the answer is
    not nearly always the same.
    """
    least, most = _WORDS
    for text in material.texts.values():
        own: list[Item] = []
        others: list[Item] = []
        for sentence in text.body:
            words = sentence.span.text
            if least <= sentence.words <= most and fit(words) and explained(words):
                found = signs(text, sentence)
                if found is not None:
                    kept = others if found.act is Act.STATEMENT else own
                    kept.append(_item(text, sentence, found))
        yield from own
        yield from some(others, max(_STATEMENTS, len(own)), text.id)


def _why(found: Signs) -> str:
    """Why that is what the writer does, in a clause that quotes the signs."""
    words = listed(found.spans)
    match found.act:
        case Act.CHECKABLE:
            return f"anyone can look up whether this is so ({words}), and no word judges it"
        case Act.JUDGEMENT:
            shows = "shows" if len(found.spans) == 1 else "show"
            return f"{words} {shows} what the writer thinks, and that cannot be looked up"
        case Act.STATEMENT:
            return f"{words} names who says so"


def _item(text: Text, sentence: Sentence, found: Signs) -> Item:
    passage = text.passage(sentence, sentence)
    evidence = tuple(text.evidence(span) for span in (sentence.span, *found.spans))
    why = _why(found)
    return Item(
        id=item_id(KIND.name, evidence[:1]),
        kind=KIND.name,
        prompt="What does the writer do in this sentence?",
        passages=(passage,),
        response=Choice(
            tuple(
                Option(
                    id=part_id(act),
                    text=act.value,
                    correct=act is found.act,
                    feedback=_feedback(act, found.act, why),
                )
                for act in Act
            )
        ),
        explanation=f"{found.act}: {why}.",
        evidence=evidence,
        difficulty=Difficulty.EASY if sentence.words_quoted else Difficulty.MEDIUM,
    )


def _feedback(chosen: Act, right: Act, why: str) -> str:
    if chosen is right:
        return f"Yes: {why}."
    return f"Look again: {_not(chosen, right)}; {why}."


def _not(chosen: Act, right: Act) -> str:
    """Why the writer does not do what was chosen."""
    match chosen:
        case Act.CHECKABLE if right is Act.STATEMENT:
            return "the writer does not say this in their own voice"
        case Act.CHECKABLE:
            return "this is nothing to be looked up"
        case Act.JUDGEMENT:
            return "the writer does not judge here"
        case Act.STATEMENT:
            return "nobody else is named as saying so"


KIND: Final = Kind(
    name="fact-opinion-statement",
    about="sources",
    title="Fact, opinion or someone's statement?",
    task="Tell what can be checked from what the writer judges and from what others say.",
    skill="Telling statements that can be checked from judgements, and both from what others say.",
    questions=(questions.CREDIBILITY, questions.EVIDENCE),
    caution="A statement that can be checked need not be true: the item never asks whether it is.",
    find=find,
)
