"""Loaded or neutral: pupils tell which wording of the same thing carries a judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.fit import fit
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.reporting_words import coloured
from reports.exercises.spotting import listed
from reports.exercises.wordings import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.material import Material
    from reports.exercises.reporting_words import Coloured
    from reports.exercises.wordings import Wordings

_OTHERS: Final = 3


def find(material: Material) -> Iterator[Item]:
    """An item for each thing that one article words with a loaded word and another without.

    The thing may be an act, what it is done to, or that somebody said something.
    """
    for found in wordings(material):
        yield _named(material, found)
    for utterance in coloured(material):
        sentences = (utterance.coloured.sentence, utterance.plain.sentence)
        if all(fit(sentence.span.text) for sentence in sentences):
            yield _said(utterance)


def _named(material: Material, found: Wordings) -> Item:
    naming, others = found.naming, found.neutral[:_OTHERS]
    effects = " ".join(word.effect for word in found.strong)
    words = listed(word.cue.span for word in found.strong)
    options = [_option(naming.stretch.text, correct=True, feedback=effects)]
    options += [
        _option(
            other.stretch.text,
            correct=False,
            feedback=f"“{other.stretch.text}” only names it: nothing there is like {words}.",
        )
        for other in others
    ]
    texts = material.texts
    evidence = tuple(texts[one.article].evidence(one.stretch) for one in (naming, *others))
    return Item(
        id=item_id(KIND.name, evidence[:1]),
        kind=KIND.name,
        prompt=(
            "Articles on the same event used these words for the same thing. Which wording does "
            "more than name it, and judges or dramatises?"
        ),
        passages=(),
        response=Choice(tuple(options)),
        explanation=f"“{naming.stretch.text}” is the loaded wording. {effects}",
        evidence=evidence,
        difficulty=Difficulty.EASY,
    )


def _said(found: Coloured) -> Item:
    """An item on the words by which two articles report the same utterance."""
    loaded, plain = found.coloured, found.plain
    effect = f"“{loaded.word}” {found.adds}; “{plain.word}” only tells that it was said."
    both = sorted((loaded, plain), key=lambda one: one.text.id)
    evidence = tuple(one.text.evidence(one.attribution.cue) for one in (loaded, plain))
    return Item(
        id=item_id(KIND.name, evidence[:1]),
        kind=KIND.name,
        prompt=(
            "Two articles report the same person’s words. Which reporting word does more than "
            "tell that they were said?"
        ),
        passages=tuple(
            one.text.passage(one.sentence, one.sentence, label=f"Text {label}")
            for label, one in zip("AB", both, strict=True)
        ),
        response=Choice(
            tuple(
                _option(one.word, correct=one is loaded, feedback=effect) for one in (loaded, plain)
            )
        ),
        explanation=effect,
        evidence=evidence,
        difficulty=Difficulty.MEDIUM,
    )


def _option(words: str, *, correct: bool, feedback: str) -> Option:
    return Option(id=part_id(words), text=words, correct=correct, feedback=feedback)


KIND: Final = Kind(
    name="loaded-or-neutral",
    about="words",
    title="Loaded or neutral?",
    task="Find the wording that judges or dramatises among wordings of the same thing.",
    skill="Hearing what a word adds to what it names.",
    questions=(questions.TECHNIQUES, questions.OTHERS),
    caution=(
        "Check that the wordings mean the same thing, and that the others are neutral to your ears."
    ),
    find=find,
    several=True,
)
