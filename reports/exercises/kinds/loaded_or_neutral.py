"""Loaded or neutral: pupils tell which wording of the same thing carries a judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import EFFECT, colours, is_loaded
from reports.exercises.material import some

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.aligned import Label, Naming
    from reports.exercises.material import Material
    from reports.exercises.texts import Cue

_OTHERS: Final = 3


def find(material: Material) -> Iterator[Item]:
    """An item for each thing that one article words with a loaded word and others without."""
    for event in material.events:
        for label in event.labels:
            if label.kind != "person":
                yield from _items(material, label)


def _items(material: Material, label: Label) -> Iterator[Item]:
    plain = [naming for naming in label.namings if _plain(material, naming)]
    for naming in label.namings:
        strong = [cue for cue in _cues(material, naming) if is_loaded(cue)]
        others = _distinct(one for one in plain if one.article != naming.article)
        if strong and others:
            yield _item(material, naming, strong, some(others, _OTHERS, naming.stretch.text))


def _cues(material: Material, naming: Naming) -> list[Cue]:
    place = naming.stretch
    return [
        cue
        for cue in material.texts[naming.article].cues
        if cue.span.field == place.field
        and place.start <= cue.span.start
        and cue.span.end <= place.end
    ]


def _plain(material: Material, naming: Naming) -> bool:
    return not naming.loaded and not any(map(colours, _cues(material, naming)))


def _distinct(namings: Iterator[Naming]) -> list[Naming]:
    return list({naming.stretch.text.lower(): naming for naming in namings}.values())


def _item(
    material: Material, naming: Naming, strong: Sequence[Cue], others: Sequence[Naming]
) -> Item:
    texts = material.texts
    words = " and ".join(f"“{cue.span.text}” {EFFECT[cue.family]}" for cue in strong)
    options = [
        Option(
            id=part_id(naming.stretch.text),
            text=naming.stretch.text,
            correct=True,
            feedback=f"Right: {words}.",
        )
    ]
    options += [
        Option(
            id=part_id(other.stretch.text),
            text=other.stretch.text,
            correct=False,
            feedback=f"“{other.stretch.text}” only names it: no word of it judges or stirs.",
        )
        for other in others
    ]
    evidence = tuple(texts[one.article].evidence(one.stretch) for one in (naming, *others))
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "These wordings come from different articles and mean the same. Which one does more "
            "than name it, and judges or dramatises?"
        ),
        passages=(),
        response=Choice(tuple(options)),
        explanation=f"In “{naming.stretch.text}”, {words}. The others do without.",
        evidence=evidence,
        difficulty=Difficulty.EASY,
    )


KIND: Final = Kind(
    name="loaded-or-neutral",
    title="Loaded or neutral?",
    task="Find the wording that judges among wordings of the same thing.",
    skill="Hearing what a word adds to what it names.",
    questions=(questions.TECHNIQUES, questions.OTHERS),
    caution="Check that the wordings mean the same, and that the others are neutral to your ears.",
    find=find,
    several=True,
)
