"""Which words of a text any careful reader would call loaded, and which only some would."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reports.exercises.finding.whose import Whose, whose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.texts import Cue, Sentence, Span, Text

# A sentiment as strong as this may be taken for a judgement.
_STRONG: Final = 1.3

# How strong a word has to be to stand out beside a plain wording, and words that do not.
_WEIGHT: Final = 0.35
_NAMES: Final = frozenset(
    {"so called", "radical", "elites", "trade war", "unprecedented", "first ever"}
)
_WORD: Final = re.compile(r"[\w’'-]+")

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
# Right before a word by which the sentence says what something is.
IS: Final = re.compile(
    r"\b(?<!what )(?:is|are|was|were|be|been|(?:it|that|this|he|she)[’']s|looks?|remains?|becomes?"
    r"|become)"
    r"(?: (?:a|an|the|as|so|too|just|simply|quite|very|truly|more|most|rather|plainly|an|nothing|"
    r"one of|short of|in fact,|altogether|especially|particularly|downright|utterly))*\W*$",
    re.IGNORECASE,
)
_COMPOUND_OR_STRONG: Final = re.compile(
    r"\b[a-z]+(?:-[a-z]+)+\b"
    r"|\b(?:explosive|screech\w+|assail\w*|castigat\w+|grill\w*|staunch|mobs?|derangement|impugn\w*"
    r"|screams?|screamed|screaming|plung\w+|soar\w*|surg\w+|slash\w*|gush\w*|brawl\w*|clash\w*"
    r"|battl\w+|fights?|fought|fighting|war|wars|attack\w*|crush\w*|blow|blows|storm\w*|erupt\w*"
    r"|explod\w+|rock(?:s|ed|ing)?|beg(?:s|ged|ging)?|plead\w*|swear\w*|swore|roil\w*|swoop\w*"
    r"|unleash\w*|vow\w*|demand\w*|rebuke\w*"
    r"|crackdown\w*|turmoil|tumult|crisis|crises|bombastic|emotional|unusual|rare|sweeping"
    r"|sprawling"
    r"|huge|big|biggest|giant|key|major|crucial|historic|landmark|iconic|legendary|celebrated"
    r"|strongm[ae]n|honchos?|demagogu\w+|dunces?|sketchy|underwhelming|"
    r"corrosive|animated|striking|stinging|blockbuster|smash\w*|meddling|fringe|enmity|collusion|"
    r"firestorm|wild|escalat\w+|painted|ran afoul)\b"
)

COLOURING: Final = frozenset(_EFFECTS)
"""The families of sensational wording that colour what is told."""


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
    for match in chain.from_iterable(
        pattern.finditer(place.text) for pattern in (WEIGHING, _COMPOUND_OR_STRONG)
    ):
        start = place.start + match.start()
        yield text.span(start, start + len(match[0]), place.field), Whose.WRITER


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
