"""Spot the loaded word: pupils mark the writer's words that judge or stir."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.finding.fit import runs
from reports.exercises.finding.loaded_words import loaded, perhaps_loaded, rare_words
from reports.exercises.finding.spotting import (
    OTHERS_DO_NOT_COUNT,
    Spotted,
    counted,
    doubtful,
    listed,
    marking,
)
from reports.exercises.finding.whose import Whose, tells
from reports.exercises.identity import item_id
from reports.exercises.item import Difficulty, Item
from reports.exercises.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Text

_LEAST: Final = 35  # words to search in
_MOST: Final = 80
_TARGETS: Final = (1, 5)  # more are tedious
# Where more words are doubtful, careful readers would mark more than the key has.
_FREE: Final = 8
_FEW: Final = 2


def find(material: Material) -> Iterator[Item]:
    """An item for each excerpt in which the writer uses clearly loaded words."""
    for text in material.texts.values():
        for run in runs(text, min(material.words, _MOST), least=_LEAST):
            item = _item(text, run) if tells(text, run) else None
            if item is not None:
                yield item


def _item(text: Text, run: Sequence[Sentence]) -> Item | None:
    passage = text.passage(run[0], run[-1])
    clear = [word for sentence in run for word in loaded(text, sentence)]
    least, most = _TARGETS
    if not least <= len(clear) <= most:
        return None
    spans = {word.cue.span for word in clear}
    others = [
        (span, whose)
        for sentence in run
        for span, whose in perhaps_loaded(text, sentence)
        if span not in spans
    ]
    response = marking(
        passage,
        [Spotted(word.cue.span, word.effect) for word in clear],
        [doubtful(span, whose, "loaded") for span, whose in others],
    )
    known = [*spans, *(span for span, _ in others)]
    rare = sum(rare_words(sentence, known) for sentence in run)
    if len(response.free) + rare > _FREE:
        return None
    evidence = tuple(text.evidence(word.cue.span) for word in clear)
    count = len(response.targets)
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "A loaded word does more than tell what happened: it judges, dramatises or stirs. "
            f"Mark {counted(count, 'loaded word or phrase', 'loaded words or phrases')} of the "
            f"writer.{OTHERS_DO_NOT_COUNT * any(whose is not Whose.WRITER for _, whose in others)}"
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


KIND: Final = Kind(
    name="spot-loaded",
    about="words",
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
