"""Two versions of one quotation: pupils tell what differs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Relation
from reports.exercises import questions
from reports.exercises.finding.differing import difference
from reports.exercises.finding.fit import presentable
from reports.exercises.finding.phrasing import balanced
from reports.exercises.finding.versions import Told
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.aligned import QuotationPair, Version
    from reports.exercises.material import Material


def find(material: Material) -> Iterator[Item]:
    """An item for an utterance and each way in which two versions of it clearly differ."""
    for event in material.events:
        for quotation in event.quotations:
            done: set[Relation] = set()
            for pair in quotation.pairs:
                item = None if pair.relation in done else _item(material, pair)
                if item is not None:
                    done.add(pair.relation)
                    yield item


def _item(material: Material, pair: QuotationPair) -> Item | None:
    told = [_told(material, "Text A", pair.first), _told(material, "Text B", pair.second)]
    if told[0] is None or told[1] is None:
        return None
    first, second = told[0], told[1]
    answer = difference(pair, first, second)
    if answer is None:
        return None
    options = [
        Option(
            part_id(answer.right), answer.right, correct=True, feedback=f"Yes: {answer.evidence}"
        ),
        *(
            Option(part_id(text), text, correct=False, feedback=f"No: {why}")
            for text, why in answer.wrong
        ),
    ]
    evidence = tuple(one.text.evidence(one.version.stretch) for one in (first, second))
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "Two texts report the same statement. What differs between them in how they give it?"
        ),
        passages=tuple(
            one.text.passage(one.sentences[0], one.sentences[-1], label=one.label)
            for one in (first, second)
        ),
        response=Choice(tuple(sorted(options, key=lambda option: option.id))),
        explanation=f"{answer.evidence} Which version is closer to what was said cannot be told "
        "from the two texts alone.",
        evidence=evidence,
        difficulty=_DIFFICULTY[pair.relation],
    )


def _told(material: Material, label: str, version: Version) -> Told | None:
    text = material.texts.get(version.article)
    if text is None or version.stretch.field != "text":
        return None
    found = text.over(version.stretch)
    whole = bool(found) and all(one.zone == "body" for one in found)
    if not whole or sum(one.words for one in found) > material.words:
        return None
    told = Told(label, version, text, found)
    words = told.passage.replace("\n", " ")
    return told if balanced(words) and presentable(words) else None


_DIFFICULTY: Final = {
    Relation.TRIMMED: Difficulty.EASY,
    Relation.REWORDED: Difficulty.MEDIUM,
    Relation.PARAPHRASED: Difficulty.MEDIUM,
    Relation.VERBATIM: Difficulty.MEDIUM,
}


KIND: Final = Kind(
    name="two-quotations",
    about="sources",
    title="One quotation, two versions",
    task="Tell what differs between two versions of one quotation.",
    skill="Comparing quotations word by word.",
    questions=(questions.TRACE, questions.TECHNIQUES),
    caution=(
        "Two statements of one speaker may be alike without being the same one. Translation "
        "changes words, and neither text need have the original."
    ),
    find=find,
    several=True,
)
