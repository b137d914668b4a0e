"""Order the headlines: pupils put headlines on one event in order, from calm to sensational."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.finding.fit import presentable
from reports.exercises.finding.phrasing import balanced, listed, quoted
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Difficulty, Item, Ordering, Step
from reports.exercises.kind import Kind
from reports.exercises.texts import HEADLINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Cue, Span, Text

_STEPS: Final = (3, 5)
# "Best" ranks often enough without heightening; "you won't believe" counts, "here's how" does not.
_STRONG: Final = {"superlative": 0.5, "forward_reference": 1.0}
_GAP: Final = 0.4  # of the weights of sensational words, between neighbours
_LESS: Final = 0.25  # enough, if there are more such words as well
_CHARGED: Final = -1.5  # of the sentiment of a word; a headline with one is not calm for sure
_WORDS: Final = (4, 24)
_ZONES: Final = (HEADLINE, "heading")
_QUOTES: Final = re.compile(r"[“”\"‘]|(?:^|\s)'")
_WHY: Final = {
    "intensity": "makes it bigger",
    "conflict": "makes it a fight",
    "drama": "makes it a drama",
    "urgency": "makes it urgent",
    "superlative": "ranks it above all else",
    "metaphor": "paints a picture",
    "mind_reading": "tells what somebody feels or wants",
    "exclamation": "cries out",
    "capitals": "shouts",
    "loaded": "judges",
    "forward_reference": "hints at something and holds it back",
}


@dataclass(frozen=True)
class _Line:
    """A headline or subheading with the words that heighten it."""

    text: Text
    span: Span
    zone: str
    cues: tuple[Cue, ...]

    @property
    def weight(self) -> float:
        return round(sum(cue.weight for cue in self.cues), 3)

    @property
    def key(self) -> tuple[float, bool, str, int]:
        return self.weight, self.zone != HEADLINE, self.text.id, self.span.start


def find(material: Material) -> Iterator[Item]:
    """An item for each event with enough headlines that differ clearly.

    Subheadings help out where the headlines alone are too few.
    """
    for event in material.events:
        lines = [line for i in event.articles for line in _lines(material.texts.get(i))]
        steps = _apart(line for line in lines if line.zone == HEADLINE) or _apart(lines)
        if steps:
            yield _item(steps)


def _lines(text: Text | None) -> Iterator[_Line]:
    if text is None:
        return
    blocks: dict[tuple[str, int], list[int]] = {}
    for place, sentence in enumerate(text.sentences):
        if sentence.zone in _ZONES:
            blocks.setdefault((sentence.zone, sentence.paragraph), []).append(place)
    for (zone, _), places in blocks.items():
        sentences = [text.sentences[place] for place in places]
        span = text.span(sentences[0].span.start, sentences[-1].span.end, sentences[0].span.field)
        found = [cue for sentence in sentences for cue in text.cues_in(sentence)]
        least, most = _WORDS
        if least <= sum(s.words for s in sentences) <= most and _is_clear(span, found):
            yield _Line(text, span, zone, tuple(cue for cue in found if _heightens(cue)))


def _heightens(cue: Cue) -> bool:
    strong = cue.family in _WHY and cue.weight >= _STRONG.get(cue.family, 0)
    return cue.feature == "sensational" and strong


def _is_clear(span: Span, found: Sequence[Cue]) -> bool:
    """Whether what heightens a line is the writer's, and what is calm has no charged word."""
    if (
        not balanced(span.text)
        or not presentable(span.text)
        or any(cue.family == "question" for cue in found)
    ):
        return False
    if any(cue.feature == "sensational" for cue in found):
        return any(map(_heightens, found)) and not _QUOTES.search(span.text)
    return not any(cue.feature == "sentiment" and cue.weight <= _CHARGED for cue in found)


def _apart(lines: Iterable[_Line]) -> tuple[_Line, ...]:
    """Lines with the required gap between them, calm first; none if there are too few."""
    least, most = _STEPS
    chosen: list[_Line] = []
    for line in sorted(lines, key=lambda line: line.key):
        if not chosen or _is_apart(chosen[-1], line):
            chosen.append(line)
    if len(chosen) > most:
        # Keep both ends, which differ most, and the calmest between them.
        chosen = [*chosen[: most - 1], chosen[-1]]
    calm = bool(chosen) and not chosen[0].cues
    return tuple(chosen) if len(chosen) >= least and calm else ()


def _is_apart(calmer: _Line, line: _Line) -> bool:
    more, apart = len(line.cues) - len(calmer.cues), line.weight - calmer.weight + 1e-9
    return (more >= 0 and apart >= _GAP) or (more > 0 and apart >= _LESS)


def _item(lines: Sequence[_Line]) -> Item:
    evidence = tuple(line.text.evidence(line.span) for line in lines)
    steps = tuple(
        Step(part_id(line.span.text), line.span.text, rank, _feedback(line))
        for rank, line in enumerate(lines, start=1)
    )
    headlines = all(line.zone == HEADLINE for line in lines)
    what = "headlines" if headlines else "headlines and subheadings"
    most = lines[-1]
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=f"Put these {what} on one event in order, from the calmest to the most sensational.",
        passages=(),
        response=Ordering(
            steps=tuple(sorted(steps, key=lambda step: step.id)),
            first="the calmest",
            last="the most sensational",
        ),
        explanation=(
            "A suggested order, by the words that heighten a story. The last one has "
            f"{listed([quoted(cue.span.text) for cue in most.cues])}; the first one has none."
        ),
        evidence=evidence,
        difficulty=Difficulty.MEDIUM if len(lines) <= _STEPS[0] else Difficulty.HARD,
    )


def _feedback(line: _Line) -> str:
    if not line.cues:
        return "No word in it heightens the story."
    reasons = [f"{quoted(cue.span.text)} {_WHY[cue.family]}" for cue in line.cues]
    return f"In it {listed(reasons)}."


KIND: Final = Kind(
    name="order-headlines",
    about="headlines",
    title="From calm to sensational",
    task="Put headlines in order, from the calmest to the most sensational.",
    skill="Hearing the tone of a headline.",
    questions=(questions.TECHNIQUES, questions.READINGS),
    caution=(
        "The order is a suggestion from the words alone; readers may well differ on neighbours. "
        "An event can be dramatic in fact."
    ),
    find=find,
    several=True,
)
