"""Find the claim without a source: pupils tell the one sentence that does not say who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.finding.claiming import WORDS, Claim, unsourced
from reports.exercises.finding.fit import fit
from reports.exercises.finding.phrasing import balanced, quoted
from reports.exercises.finding.sourcing import clear_source
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.material import some

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Attribution, Sentence, Text

_EACH: Final = 2  # in an article
_DISTRACTORS: Final = 3
_LONGER: Final = 1.8  # times the words of the claim, or as many times fewer


def find(material: Material) -> Iterator[Item]:
    """An item for claims that no source stands by, where others of the article have theirs."""
    for text in material.texts.values():
        sourced = [(s, a) for s in text.body if (a := _source(text, s)) is not None]
        claims = [(s, c) for s in text.body[1:] if (c := unsourced(text, s)) is not None]
        for sentence, claim in some(claims, _EACH, text.id):
            chosen = _alike(sentence, sourced)
            if len(chosen) == _DISTRACTORS:
                yield _item(text, sentence, claim, chosen)


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
    distinct = {other.span.text: (other, attribution) for other, attribution in reversed(fitting)}
    return list(reversed(distinct.values()))[:_DISTRACTORS]


def _source(text: Text, sentence: Sentence) -> Attribution | None:
    """The clear source of a sentence, where that is whole and neither short nor long."""
    least, most = WORDS
    words = sentence.span.text
    whole = fit(words) and balanced(words) and words[:1] != "."
    if not whole or not least <= sentence.words <= most:
        return None
    return clear_source(text, sentence)


def _item(
    text: Text, sentence: Sentence, claim: Claim, others: Sequence[tuple[Sentence, Attribution]]
) -> Item:
    sentences = [sentence, *(other for other, _ in others)]
    words = quoted(claim.words.text)
    right = f"Yes: it {claim.what_it_does} ({words}), and no source is given."
    options = [
        Option(part_id(sentence.span.text), sentence.span.text, correct=True, feedback=right),
        *(
            Option(part_id(other.span.text), other.span.text, correct=False, feedback=_no(source))
            for other, source in others
        ),
    ]
    return Item(
        id=item_id(KIND.name, (text.evidence(sentence.span),)),
        kind=KIND.name,
        prompt=(
            "These sentences come from one article. Which of them makes a claim without saying "
            "where it comes from?"
        ),
        passages=(),
        response=Choice(tuple(sorted(options, key=lambda option: option.id))),
        explanation=(
            f"{words} {claim.what_it_does}, and neither this sentence nor those beside it in its "
            "paragraph say where that comes from. That does not make it wrong: it is a claim to "
            "look up."
        ),
        evidence=tuple(text.evidence(one.span) for one in sentences),
        difficulty=Difficulty.MEDIUM,
    )


def _no(attribution: Attribution) -> str:
    source = attribution.source.text.rstrip(",") if attribution.source else ""
    return f"No: {quoted(attribution.cue.text.rstrip(':'))} gives it to {quoted(source)}."


KIND: Final = Kind(
    name="unsourced-claim",
    about="sources",
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
