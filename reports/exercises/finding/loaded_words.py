"""Which words of a text any careful reader would call loaded, and which only some would."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from framing.events.rarity import share, stem
from reports.exercises.finding.plain_uses import is_plain
from reports.exercises.finding.whose import Whose, whose, whose_words
from reports.exercises.finding.word_lists import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reports.exercises.texts import Cue, Sentence, Span, Text

# A sentiment as strong as this may be taken for a judgement.
_STRONG: Final = 1.3

# How strong a word has to be to stand out beside a plain wording, and words that do not.
_WEIGHT: Final = 0.35
_NAMES: Final = frozenset(
    {"so called", "radical", "elites", "trade war", "unprecedented", "first ever", "loom"}
)
_WORD: Final = re.compile(r"[\w’'-]+")
_NO_WORD: Final = "-"

_EFFECTS: Final = {
    "intensity": "turns up the volume",
    "conflict": "makes it sound like a fight",
    "drama": "makes it sound like a drama",
    "urgency": "makes it sound pressing",
    "superlative": "makes it sound like the utmost there is",
    "metaphor": "paints a strong picture of it",
    "mind_reading": "judges what goes on in somebody's mind",
    "loaded": "passes a judgement",
}


# Forms that are no words.
_MARKS: Final = frozenset({"question", "exclamation", "trailing_dots"})
# Adjectives and adverbs of kinds that often weigh what they are said of, and compounds.
WEIGHING: Final = re.compile(
    r"\b(?!early|daily|weekly|monthly|yearly|family|families|previous|religious|various|only\b|"
    r"available|eligible|table|cable|capable|vegetable|constable|liable|payable)"
    r"[a-z]{3,}(?:able|ible|ous|ously|ful|fully|less|lessly|ly|ish|esque|worthy)\b"
)
# Forms that weigh or stir, if the word is a rare one: what one of so many articles has is marked.
_WEIGHS: Final = re.compile(
    r"\b[a-z]{3,}(?:ous|ive|ic|ical|ish|ful|less|ly|ing|ed|able|ible|y|esque|some|ent|ant|ose)\b"
)
_LOWER: Final = re.compile(r"(?<![-\w])[a-z]{4,}(?![-\w])")
# The part of all articles that a word stands in at most: one of such forms, and any.
_RARE_FORM: Final = 1 / 64
_RARE: Final = 1 / 128
_COMPOUND: Final = re.compile(r"\b[a-z]+(?:-[a-z]+)+\b")
STRONG: Final = re.compile(rf"\b(?:{alternatives('strong_words')})\b")

COLOURING: Final = frozenset(_EFFECTS)
"""The families of sensational wording that colour what is told."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A clearly loaded word of the writer's.

    ``calmer`` is what could stand for it, empty where nothing has to, None where the sentence
    would have to be told otherwise.
    """

    cue: Cue
    calmer: str | None

    @property
    def effect(self) -> str:
        """What the word does, in a sentence that quotes it."""
        does = f"“{self.cue.span.text}” {_EFFECTS[self.cue.family]}."
        match self.calmer:
            case None:
                return does
            case "":
                return f"{does} Without it the text tells as much of what happened."
            case calmer:
                return f"{does} A calmer wording: “{calmer}”."


def loaded(text: Text, sentence: Sentence, *, beside_plain: bool = False) -> tuple[Loaded, ...]:
    """The clearly loaded words of a sentence that are the writer's own.

    With ``beside_plain`` also those that are loaded once they stand beside a plain wording.
    """
    return tuple(
        Loaded(cue, _clear()[cue.entry].calmer if cue.entry in _clear() else "")
        for cue in text.cues_in(sentence)
        if whose(text, cue) is Whose.WRITER
        and (is_loaded(cue, sentence) or (beside_plain and _stands_out(cue)))
    )


def is_loaded(cue: Cue, sentence: Sentence) -> bool:
    """Whether a cue is clearly loaded, whoever's word it is."""
    if cue.feature != "sensational" or cue.entry not in _clear():
        return False
    word, words = _clear()[cue.entry], cue.span.text
    start, end = cue.span.start - sentence.span.start, cue.span.end - sentence.span.start
    compound = "-" in (sentence.span.text[start - 1 : start], sentence.span.text[end : end + 1])
    if compound or (words.isupper() and len(words) > 1):
        return False
    if is_plain(cue, sentence):
        return False
    beside = set(_WORD.findall(sentence.span.text.lower()))
    return words.lower() not in word.but and (not word.near or not word.near.isdisjoint(beside))


def _stands_out(cue: Cue) -> bool:
    return (
        cue.feature == "sensational"
        and cue.family in COLOURING
        and cue.weight >= _WEIGHT
        and cue.entry not in _NAMES
    )


def colours(cue: Cue) -> bool:
    """Whether a cue may be taken for a loaded word, so that it is no clearly neutral one."""
    match cue.feature:
        case "sensational" | "certainty":
            return True
        case "sentiment":
            return abs(cue.weight) >= _STRONG
        case _:
            return False


def perhaps_loaded(text: Text, sentence: Sentence) -> Iterator[tuple[Span, Whose]]:
    """Words of a sentence that some readers may take for loaded, and whose they are."""
    for cue in text.cues_in(sentence):
        if colours(cue) and cue.family not in _MARKS:
            yield cue.span, whose(text, cue)
    place = sentence.span
    rare = (match for match in _WEIGHS.finditer(place.text) if is_rare(match[0], _RARE_FORM))
    for match in chain(
        WEIGHING.finditer(place.text),
        _COMPOUND.finditer(place.text),
        STRONG.finditer(place.text),
        rare,
    ):
        start = place.start + match.start()
        span = text.span(start, start + len(match[0]), place.field)
        yield span, whose_words(text, span)


def rare_words(sentence: Sentence, others: Iterable[Span]) -> int:
    """How many words of a sentence stand out beside others that are doubtful already.

    Most of them only name a rare thing; where there are many, some do more than that.
    """
    found = {match[0] for match in _LOWER.finditer(sentence.span.text) if is_rare(match[0])}
    known = " ".join(other.text for other in others)
    return sum(_WEIGHS.fullmatch(word) is None and word not in known for word in found)


def is_rare(word: str, most: float = _RARE) -> bool:
    """Whether so few articles have a word, ``most`` of them at most, that it stands out."""
    return share(stem(word)) < most


@dataclass(frozen=True, slots=True)
class _Word:
    calmer: str | None
    but: frozenset[str]
    near: frozenset[str]


@cache
def _clear() -> dict[str, _Word]:
    """The clearly loaded entries, as ``clear_loaded.tsv`` lists them."""
    file = Path(__file__).with_name("clear_loaded.tsv")
    lines = [line for line in file.read_text(encoding="utf-8").split("\n") if line]
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return {
        entry: _Word(None if calmer == _NO_WORD else calmer, _listed(but), _listed(near))
        for entry, calmer, but, near in rows
    }


def _listed(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split(",")))
