"""Which words of a text any careful reader would call loaded, and which only some would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises.whose import Whose, whose

if TYPE_CHECKING:
    from reports.exercises.texts import Cue, Sentence, Text

_FAMILIES: Final = frozenset(
    "intensity conflict drama urgency superlative metaphor mind_reading loaded".split()
)
_WEIGHT: Final = 0.5
# A sentiment as strong as this may well be taken for a judgement.
_STRONG: Final = 1.5

EFFECT: Final = {
    "intensity": "turns the volume up",
    "conflict": "makes it sound like a fight",
    "drama": "makes it sound like a drama",
    "urgency": "makes it sound pressing",
    "superlative": "makes it sound like the utmost",
    "metaphor": "paints a strong picture instead of saying what happened",
    "mind_reading": "claims to know what goes on in somebody's mind",
    "loaded": "passes judgement",
}


def is_loaded(cue: Cue) -> bool:
    """Whether a cue is clearly loaded, whoever uses it."""
    return cue.feature == "sensational" and cue.family in _FAMILIES and cue.weight >= _WEIGHT


def loaded(text: Text, sentence: Sentence) -> tuple[Cue, ...]:
    """The clearly loaded words of a sentence that are the writer's own."""
    return tuple(
        cue for cue in text.cues_in(sentence) if is_loaded(cue) and whose(text, cue) is Whose.WRITER
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
