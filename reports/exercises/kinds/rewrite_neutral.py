"""Rewrite it neutrally: pupils tell the same without the loaded words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.fit import explained, fit
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item, Level, Writing
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import loaded
from reports.exercises.spotting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.loaded_words import Loaded
    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Text

_WORDS: Final = (10, 40)
_LEVELS: Final = (
    Level(
        "Proficient",
        "Tells every fact of the sentence, drops or replaces every loaded word, adds nothing.",
    ),
    Level(
        "Emergent",
        "Drops or replaces most loaded words, but loses a fact, keeps a loaded word or adds one.",
    ),
    Level(
        "Basic", "Keeps most loaded words, swaps them for others as loaded, or changes the facts."
    ),
)
# Names and figures: what a rewritten sentence has to keep.
_FACT: Final = re.compile(
    r"(?:[$£€]?\d[\d,.]*\d|\d)(?:[ -]?(?:%|percent|per cent|million|billion|years?|months?|days?))?"
    r"|[A-Z][\w.-]*[\w](?: (?:of |the )*[A-Z][\w.-]*\w)*"
)


def find(material: Material) -> Iterator[Item]:
    """An item for each sentence of the writer's with loaded words and facts beside them."""
    least, most = _WORDS
    for text in material.texts.values():
        for sentence in text.body:
            words = sentence.span.text
            if least <= sentence.words <= most and fit(words) and explained(words):
                item = _item(text, sentence)
                if item is not None:
                    yield item


def _item(text: Text, sentence: Sentence) -> Item | None:
    strong = loaded(text, sentence)
    facts = _facts(sentence.span.text)
    if not strong or not facts:
        return None
    passage = text.passage(sentence, sentence)
    evidence = tuple(text.evidence(word.cue.span) for word in strong)
    words = listed(word.cue.span for word in strong)
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "Rewrite this sentence: tell the same facts in words that do not judge, dramatise or "
            "stir."
        ),
        passages=(passage,),
        response=Writing(
            rubric=_LEVELS,
            model=_model(strong, facts),
            watched=tuple(dict.fromkeys(word.cue.span.text for word in strong)),
            start=passage.text,
        ),
        explanation=f"Loaded here: {words}. {' '.join(word.effect for word in strong)}",
        evidence=evidence,
        difficulty=Difficulty.HARD,
    )


def _facts(words: str) -> list[str]:
    return list(dict.fromkeys(match[0] for match in _FACT.finditer(words)))


def _model(strong: Sequence[Loaded], facts: Sequence[str]) -> str:
    named = ", ".join(f"“{fact}”" for fact in facts)
    changed = [
        f"“{word.cue.span.text}” can become “{word.calmer}”"
        if word.calmer
        else f"“{word.cue.span.text}” can be left out"
        for word in strong
    ]
    return f"A good answer keeps what happened, with {named}. {'; '.join(changed)}."


KIND: Final = Kind(
    name="rewrite-neutral",
    title="Rewrite it neutrally",
    task="Tell the same facts in words that do not judge.",
    skill="Keeping what a sentence tells and dropping what it makes readers feel.",
    questions=(questions.TECHNIQUES, questions.READINGS),
    caution="There is no single right answer: judge by the rubric, and by what the sentence tells.",
    find=find,
)
