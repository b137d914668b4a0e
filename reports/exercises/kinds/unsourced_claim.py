"""Find the claim without a source: pupils tell the one sentence that does not say who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.claiming import WORDS, unsourced, what_it_does
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.material import some
from reports.exercises.phrasing import balanced, quoted
from reports.exercises.sourcing import is_pronoun, reports_speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Attribution, Cue, Sentence, Text

_EACH: Final = 2  # in an article
_DISTRACTORS: Final = 3
_LONGER: Final = 1.8  # times the words of the claim, or as many times fewer
_LONGEST: Final = 12  # words of a source
_GIVEN: Final = frozenset(
    {
        "named person",
        "named organisation",
        "unnamed official or insider",
        "document or statement",
        "study or data",
        "other news outlet",
    }
)
# "Sixty percent", "the policy": not who says something.
_NO_SOURCE: Final = re.compile(
    r"\d|per ?cent|\b(?:policy|law|rules?|plan|schedule)\b", re.IGNORECASE
)
_MOST: Final = 0.5  # of a sentence that its source must stand behind


def find(material: Material) -> Iterator[Item]:
    """An item for claims that no source stands by, where others of the article have theirs."""
    for text in material.texts.values():
        sourced = [(s, a) for s in text.body if (a := _source(text, s)) is not None]
        claims = [(s, c) for s in text.body[1:] if (c := unsourced(text, s)) is not None]
        for sentence, cue in some(claims, _EACH, text.id):
            chosen = _alike(sentence, sourced)
            if len(chosen) == _DISTRACTORS:
                yield _item(text, sentence, cue, chosen)


def _alike(
    claim: Sentence, sourced: Sequence[tuple[Sentence, Attribution]]
) -> list[tuple[Sentence, Attribution]]:
    """Sourced sentences that do not stand out beside the claim: of its length, without quotes."""
    fitting = [
        (other, attribution)
        for other, attribution in sourced
        if 1 / _LONGER <= other.words / claim.words <= _LONGER
    ]
    fitting.sort(key=lambda one: (one[0].words_quoted > 0, abs(one[0].words - claim.words)))
    return fitting[:_DISTRACTORS]


def _source(text: Text, sentence: Sentence) -> Attribution | None:
    """The attribution by which a sentence clearly says whose statement it is."""
    least, most = WORDS
    words = sentence.span.text
    whole = balanced(words) and words[-1:] in '.”"' and not words[:1].islower()
    if not whole or not least <= sentence.words <= most:
        return None
    found = [one for one in text.attributions_in(sentence) if one.sentence == sentence.number]
    for one in found:
        told = sum(len(content.text) for content in one.contents)
        if (
            one.source is not None
            and not is_pronoun(one.source.text)
            and one.source_class in _GIVEN
            and len(one.source.text.split()) <= _LONGEST
            and not _NO_SOURCE.search(one.source.text)
            and reports_speech(one)
            and told >= _MOST * len(words)
        ):
            return one
    return None


def _item(
    text: Text, claim: Sentence, cue: Cue, others: Sequence[tuple[Sentence, Attribution]]
) -> Item:
    sentences = [claim, *(other for other, _ in others)]
    why = f"{quoted(cue.span.text)} {what_it_does(cue)}"
    right = f"Yes: it {what_it_does(cue)} ({quoted(cue.span.text)}), and no source is given."
    options = [Option(part_id(claim.span.text), claim.span.text, correct=True, feedback=right)]
    for other, attribution in others:
        source = attribution.source.text.rstrip(",") if attribution.source else ""
        cue_words = attribution.cue.text.rstrip(":")
        options.append(
            Option(
                id=part_id(other.span.text),
                text=other.span.text,
                correct=False,
                feedback=f"No: {quoted(cue_words)} gives it to {quoted(source)}.",
            )
        )
    return Item(
        id=item_id(KIND.name, (text.evidence(claim.span),)),
        kind=KIND.name,
        prompt=(
            "These sentences come from one article. Which of them makes a claim without saying "
            "where it comes from?"
        ),
        passages=(),
        response=Choice(tuple(sorted(options, key=lambda option: option.id))),
        explanation=(
            f"{why}, and neither this sentence nor those beside it in the article say where that "
            "comes from. That does not make it wrong: it is a claim to look up."
        ),
        evidence=tuple(text.evidence(sentence.span) for sentence in sentences),
        difficulty=Difficulty.MEDIUM,
    )


KIND: Final = Kind(
    name="unsourced-claim",
    title="Find the claim without a source",
    task="Tell which of several sentences makes a claim without a source.",
    skill="Noticing what stands on the writer's word alone.",
    questions=(questions.EVIDENCE, questions.TRACE),
    caution=(
        "Sentences further off may name the source, and what everybody can see or was reported "
        "before often goes without one. The item does not ask whether the claim is true."
    ),
    find=find,
)
