"""Which words of a text any careful reader would call loaded, and which only some would."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reports.exercises.whose import Whose, whose

if TYPE_CHECKING:
    from reports.exercises.texts import Cue, Sentence, Text

# A sentiment as strong as this may be taken for a judgement.
_STRONG: Final = 1.3

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


@dataclass(frozen=True, slots=True)
class Loaded:
    """A clearly loaded word of the writer's; ``calmer`` is what could stand for it, or empty."""

    cue: Cue
    calmer: str

    @property
    def effect(self) -> str:
        """What the word does, in a sentence that quotes it."""
        instead = (
            f"A calmer wording: “{self.calmer}”."
            if self.calmer
            else "Without it the text tells as much of what happened."
        )
        return f"“{self.cue.span.text}” {_EFFECTS[self.cue.family]}. {instead}"


def loaded(text: Text, sentence: Sentence) -> tuple[Loaded, ...]:
    """The clearly loaded words of a sentence that are the writer's own."""
    return tuple(
        Loaded(cue, _clear()[cue.entry].calmer)
        for cue in text.cues_in(sentence)
        if is_loaded(cue, sentence) and whose(text, cue) is Whose.WRITER
    )


def is_loaded(cue: Cue, sentence: Sentence) -> bool:
    """Whether a cue is clearly loaded, whoever's word it is."""
    if cue.feature != "sensational" or cue.entry not in _clear():
        return False
    word = _clear()[cue.entry]
    beside = sentence.span.text.lower()
    return cue.span.text.lower() not in word.but and (
        not word.near or not word.near.isdisjoint(beside.replace(",", " ").rstrip(".").split())
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


@dataclass(frozen=True, slots=True)
class _Word:
    calmer: str
    but: frozenset[str]
    near: frozenset[str]


@cache
def _clear() -> dict[str, _Word]:
    """The clearly loaded entries, as ``clear_loaded.tsv`` lists them."""
    file = Path(__file__).with_name("clear_loaded.tsv")
    lines = [line for line in file.read_text(encoding="utf-8").split("\n") if line]
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return {entry: _Word(calmer, _listed(but), _listed(near)) for entry, calmer, but, near in rows}


def _listed(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split(",")))
