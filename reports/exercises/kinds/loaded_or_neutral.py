"""Loaded or neutral: pupils tell which wording of the same thing carries a judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import colours, loaded
from reports.exercises.material import some
from reports.exercises.spotting import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.alignment.aligned import Label, Naming
    from framing.alignment.places import Stretch
    from reports.exercises.loaded_words import Loaded
    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Text

_OTHERS: Final = 3


def find(material: Material) -> Iterator[Item]:
    """An item for each thing that one article words with a loaded word and others without.

    Each wording is asked for once, though it may name an act and the thing that it is done to.
    """
    asked: list[Stretch] = []
    for event in material.events:
        acts_first = sorted(event.labels, key=lambda label: label.kind)
        for label in acts_first:
            for naming in label.namings if label.kind != "person" else ():
                if not any(naming.stretch.overlaps(other) for other in asked):
                    item = _item(material, label, naming)
                    if item is not None:
                        asked.append(naming.stretch)
                        yield item


def _item(material: Material, label: Label, naming: Naming) -> Item | None:
    texts = material.texts
    strong = _strong(texts[naming.article], naming)
    others = some(_others(material, label, naming), _OTHERS, naming.stretch.text)
    if not strong or not others:
        return None
    effects = " ".join(word.effect for word in strong)
    words = listed(word.cue.span for word in strong)
    options = [_option(naming, correct=True, feedback=effects)]
    options += [
        _option(
            other,
            correct=False,
            feedback=(
                f"“{other.stretch.text}” only names it. Compare “{naming.stretch.text}”: there "
                f"{words} add a judgement or drama."
            ),
        )
        for other in others
    ]
    evidence = tuple(texts[one.article].evidence(one.stretch) for one in (naming, *others))
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            "Different articles on the same event use these words for the same thing. Which "
            "wording does more than name it, and judges or dramatises?"
        ),
        passages=(),
        response=Choice(tuple(options)),
        explanation=f"“{naming.stretch.text}” is loaded. {effects}",
        evidence=evidence,
        difficulty=Difficulty.EASY,
    )


def _strong(text: Text, naming: Naming) -> list[Loaded]:
    """The clearly loaded words of a naming."""
    return [
        word
        for sentence in _sentences(text, naming)
        for word in loaded(text, sentence)
        if naming.stretch.start <= word.cue.span.start and word.cue.span.end <= naming.stretch.end
    ]


def _others(material: Material, label: Label, naming: Naming) -> Sequence[Naming]:
    """What other articles call it in plainly neutral words, each wording once."""
    plain: Iterable[Naming] = (
        other
        for other in label.namings
        if other.article != naming.article and _plain(material.texts[other.article], other)
    )
    wordings = {naming.stretch.text.lower()}
    found = []
    for other in plain:
        wording = other.stretch.text.lower()
        if wording not in wordings:
            wordings.add(wording)
            found.append(other)
    return found


def _plain(text: Text, naming: Naming) -> bool:
    place = naming.stretch
    return not naming.loaded and not any(
        colours(cue)
        for cue in text.cues
        if cue.span.field == place.field
        and cue.span.start < place.end
        and place.start < cue.span.end
    )


def _sentences(text: Text, naming: Naming) -> Iterator[Sentence]:
    place = naming.stretch
    for sentence in text.sentences:
        within = sentence.span.start <= place.start < sentence.span.end
        if sentence.span.field == place.field and within:
            yield sentence


def _option(naming: Naming, *, correct: bool, feedback: str) -> Option:
    words = naming.stretch.text
    return Option(id=part_id(words), text=words, correct=correct, feedback=feedback)


KIND: Final = Kind(
    name="loaded-or-neutral",
    title="Loaded or neutral?",
    task="Find the wording that judges among wordings of the same thing.",
    skill="Hearing what a word adds to what it names.",
    questions=(questions.TECHNIQUES, questions.OTHERS),
    caution=(
        "Check that the wordings mean the same thing, and that the others are neutral to your ears."
    ),
    find=find,
    several=True,
)
