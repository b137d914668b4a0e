"""Rewrite it neutrally: pupils say the same without the loaded words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item, Level, Writing
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import loaded
from reports.exercises.spotting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Text

_WORDS: Final = (8, 45)
_LEVELS: Final = (
    Level("Proficient", "Keeps every fact, drops or replaces every loaded word, adds nothing."),
    Level("Emergent", "Keeps most facts and drops some loaded words, or loses a fact with them."),
    Level("Basic", "Keeps the loaded words, swaps them for others as loaded, or changes facts."),
)


def find(material: Material) -> Iterator[Item]:
    """An item for each sentence of the writer's with loaded words and facts beside them."""
    for text in material.texts.values():
        for sentence in text.body:
            least, most = _WORDS
            if least <= sentence.words <= most:
                item = _item(text, sentence)
                if item is not None:
                    yield item


def _item(text: Text, sentence: Sentence) -> Item | None:
    strong = loaded(text, sentence)
    if not strong:
        return None
    passage = text.passage(sentence, sentence)
    evidence = tuple(text.evidence(cue.span) for cue in strong)
    words = listed(cue.span for cue in strong)
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt="Rewrite this sentence so that it tells the same without judging or dramatising.",
        passages=(passage,),
        response=Writing(
            rubric=_LEVELS,
            model=f"A good answer does without {words}.",
            watched=tuple(dict.fromkeys(cue.span.text for cue in strong)),
            start=passage.text,
        ),
        explanation=f"Loaded here: {words}.",
        evidence=evidence,
        difficulty=Difficulty.HARD,
    )


KIND: Final = Kind(
    name="rewrite-neutral",
    title="Rewrite it neutrally",
    task="Tell the same in words that do not judge.",
    skill="Keeping what a sentence tells and dropping what it makes readers feel.",
    questions=(questions.TECHNIQUES, questions.READINGS),
    caution="There is no single right answer: judge by the rubric.",
    find=find,
)
