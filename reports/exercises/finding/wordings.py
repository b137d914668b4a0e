"""Wordings: a loaded one of an article, with what others on the event plainly call the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reports.exercises.finding.loaded_words import colours, loaded
from reports.exercises.finding.word_lists import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.aligned import Label, Naming
    from framing.alignment.places import Stretch
    from reports.exercises.finding.loaded_words import Loaded
    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Text

# Words of acts that are no clearly neutral ones, though no feature marks them.
_STRONGER: Final = re.compile(
    rf"\b(?:{alternatives('strong_acts')})\b",
    re.IGNORECASE,
)
# The plain words for acts, that name what is done however bad it may be.
_PLAIN_ACT: Final = re.compile(
    r"(?:criticiz|criticis|impos|remov|fir|end|cancel|repeal|cut|reduc|rais|increas|block|halt"
    r"|reject|"
    r"defeat|approv|pass|arrest|detain|prais|disclos|accus|reach|violat|delay|postpon|suspend)\w*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wordings:
    """A naming with its clearly loaded words, and neutral ones of the same thing elsewhere."""

    naming: Naming
    strong: tuple[Loaded, ...]
    neutral: tuple[Naming, ...]


def wordings(material: Material) -> Iterator[Wordings]:
    """The loaded wordings of acts and things that others word neutrally, each place once.

    A place may name both an act and the thing that it is done to; then the act is taken.
    """
    taken: list[Stretch] = []
    for event in material.events:
        for label in sorted(event.labels, key=lambda label: label.kind):
            for naming in label.namings if label.kind != "person" else ():
                if any(naming.stretch.overlaps(other) for other in taken):
                    continue
                strong = _strong(material.texts[naming.article], naming)
                neutral = _neutral(material, label, naming) if strong else ()
                if neutral:
                    taken.append(naming.stretch)
                    yield Wordings(naming, strong, neutral)


def sentence_of(text: Text, place: Stretch) -> Sentence:
    """The sentence in which some words of an article begin."""
    return next(
        sentence
        for sentence in text.sentences
        if sentence.span.field == place.field
        and sentence.span.start <= place.start < sentence.span.end
    )


def _strong(text: Text, naming: Naming) -> tuple[Loaded, ...]:
    """The words of a naming that are loaded beside plain ones of the same thing."""
    place = naming.stretch
    return tuple(
        word
        for word in loaded(text, sentence_of(text, place), beside_plain=True)
        if place.start <= word.cue.span.start and word.cue.span.end <= place.end
    )


def _neutral(material: Material, label: Label, naming: Naming) -> tuple[Naming, ...]:
    """What other articles plainly call it, each wording once, those of reports first."""
    wordings = {naming.stretch.text.lower()}
    found = []
    for other in _reports_first(material, label.namings):
        words = other.stretch.text.lower()
        elsewhere = other.article != naming.article and words not in wordings
        if elsewhere and _plain(material.texts[other.article], other, naming):
            wordings.add(words)
            found.append(other)
    return tuple(found)


def _reports_first(material: Material, namings: Sequence[Naming]) -> list[Naming]:
    return sorted(namings, key=lambda naming: material.texts[naming.article].style != "wire")


def _plain(text: Text, naming: Naming, loaded: Naming) -> bool:
    """Whether a naming has no word that may be taken for loaded, but those both have."""
    place, shared = naming.stretch, loaded.stretch.text.lower().split()
    return (
        not naming.loaded
        and _STRONGER.search(place.text) is None
        and not any(
            colours(cue)
            for cue in text.cues
            if cue.span.field == place.field
            and cue.span.start < place.end
            and place.start < cue.span.end
            and cue.span.text.lower() not in shared
            and not _PLAIN_ACT.fullmatch(cue.span.text)
        )
    )
