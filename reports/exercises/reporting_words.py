"""Reporting words: a coloured one for words that another article plainly says somebody said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.aligned import Quotation, Version
    from reports.exercises.material import Material
    from reports.exercises.texts import Attribution, Sentence, Text

_PLAIN: Final = re.compile(r"(?:said|says|saying|told|tells|telling|wrote|writes|stated|states)\b")

# What reporting words add that careful readers agree on, by the beginnings of their forms.
_ADDS: Final = {
    "complain": "makes it sound like a mere complaint",
    "begg?(?:ed|s|ing|$)": "makes it sound like pleading",
    "plead": "makes it sound like pleading",
    "implor": "makes it sound like pleading",
    "sw(?:ear|ore)": "makes it sound like an oath, as if it were hard to believe",
    "claim": "hints that it may not be so",
    "alleg": "hints that it may not be so",
    "insist": "makes it sound as if others doubted it",
    "admit": "makes it sound like something that was better hidden",
    "confess": "makes it sound like owning up to a wrong",
    "conced": "makes it sound like giving in",
    "boast": "makes it sound like showing off",
    "brag": "makes it sound like showing off",
    "crow(?:ed|s|ing)": "makes it sound like showing off",
    "gush": "makes it sound like too much feeling",
    "whin": "makes it sound like childish complaint",
    "lament": "makes it sound sorrowful",
    "blast": "makes it sound like an attack",
    "slam": "makes it sound like an attack",
    "lash": "makes it sound like an attack",
    "fire(?:d|s)? back": "makes it sound like a fight",
    "snap": "makes it sound ill-tempered",
    "scoff": "makes it sound like contempt",
    "sneer": "makes it sound like contempt",
    "rant": "makes it sound out of control",
    "rag(?:ed|es|ing)": "makes it sound out of control",
    "fum(?:ed|es|ing)": "makes it sound angry",
    "thunder": "makes it sound angry",
}


@dataclass(frozen=True, slots=True)
class Reported:
    """An utterance as one article has it: its sentence, and the attribution with the word."""

    text: Text
    sentence: Sentence
    attribution: Attribution

    @property
    def word(self) -> str:
        """The reporting word as it stands in the article."""
        return self.attribution.cue.text


@dataclass(frozen=True, slots=True)
class Coloured:
    """An utterance with a coloured reporting word, and another article's with a plain one.

    ``adds`` is what the coloured word adds, in words that go on after it.
    """

    speaker: str
    coloured: Reported
    plain: Reported
    adds: str


def coloured(material: Material) -> Iterator[Coloured]:
    """The utterances that one article reports with a coloured word, and another with a plain one.

    Only what stands in quotation marks in both counts, and only with the same speaker.
    """
    for event in material.events:
        for quotation in event.quotations:
            for version in quotation.versions:
                adds = _adds(version.cue)
                plain = _plain(quotation, version) if adds else None
                if plain is None:
                    continue
                first, second = _reported(material, version), _reported(material, plain)
                if first is not None and second is not None:
                    yield Coloured(plain.speaker, first, second, adds)


def _adds(cue: str) -> str:
    """What a reporting word adds; empty for others."""
    return next((adds for stem, adds in _ADDS.items() if re.match(stem, cue.lower())), "")


def _plain(quotation: Quotation, version: Version) -> Version | None:
    """The first version of another article that reports the same plainly, by the same speaker."""
    for pair in quotation.pairs:
        both = (pair.first, pair.second)
        quoted = all(one.quoted for one in both) and not pair.other_speaker
        if version in both and quoted and _same_name(*both):
            other = pair.second if version == pair.first else pair.first
            if _PLAIN.match(other.cue.lower()) and other.article != version.article:
                return other
    return None


def _same_name(one: Version, other: Version) -> bool:
    """Whether both name the speaker by the same last word."""
    first, second = one.speaker.split(), other.speaker.split()
    return bool(first) and bool(second) and first[-1] == second[-1]


def _reported(material: Material, version: Version) -> Reported | None:
    """An utterance in the one sentence that holds the words and who is said to say them."""
    text, place = material.texts[version.article], version.stretch
    for sentence in text.sentences:
        within = sentence.span.start <= place.start and place.end <= sentence.span.end
        if sentence.span.field != place.field or not within:
            continue
        for found in text.attributions_in(sentence):
            says = found.cue.text == version.cue and found.sentence == sentence.number
            if says and any(
                one.start < place.end and place.start < one.end for one in found.contents
            ):
                return Reported(text, sentence, found)
    return None
