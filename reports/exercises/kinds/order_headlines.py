"""Order the headlines: pupils put headlines on one event in order, from calm to sensational."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Difficulty, Item, Ordering, Step
from reports.exercises.kind import Kind
from reports.exercises.phrasing import listed, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Cue, Span, Text

_STEPS: Final = (3, 5)
_GAP: Final = 0.4  # of the weights of sensational words, between neighbours
_WORDS: Final = (4, 24)
_ZONES: Final = ("headline", "heading")
_WHY: Final = {
    "intensity": "makes it bigger",
    "conflict": "makes it a fight",
    "drama": "makes it a drama",
    "urgency": "makes it urgent",
    "superlative": "ranks it above all else",
    "metaphor": "paints a picture",
    "mind_reading": "tells what somebody feels or wants",
    "direct_address": "speaks to the reader",
    "forward_reference": "hints at something and holds it back",
    "question": "asks instead of telling",
    "exclamation": "cries out",
    "capitals": "shouts",
    "scare_quote": "holds a word at arm's length",
    "listicle": "announces a list",
    "loaded": "judges",
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
        return self.weight, self.zone != "headline", self.text.id, self.span.start


def find(material: Material) -> Iterator[Item]:
    """An item for each event with enough headlines that differ clearly.

    Subheadings help out where the headlines alone are too few; headlines of several events do
    only if no event gives an item.
    """
    found = False
    for event in material.events:
        lines = [line for i in event.articles for line in _lines(material.texts.get(i))]
        headlines = [line for line in lines if line.zone == "headline"]
        for pool in (headlines, lines):
            steps = _apart(pool)
            if steps:
                found = True
                yield _item(steps, "on one event")
                break
    if not found:
        lines = [line for text in material.texts.values() for line in _lines(text)]
        steps = _apart(line for line in lines if line.zone == "headline")
        if steps:
            yield _item(steps, "from several articles")


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
        cues = [c for s in sentences for c in text.cues_in(s) if c.feature == "sensational"]
        least, most = _WORDS
        # What a speaker heightens is not the headline's.
        mixed = any(cue.voice != "author" for cue in cues)
        if least <= sum(s.words for s in sentences) <= most and not mixed:
            yield _Line(text, span, zone, tuple(cues))


def _apart(lines: Iterable[_Line]) -> tuple[_Line, ...]:
    """Lines with the required gap between them, calm first; none if there are too few."""
    least, most = _STEPS
    chosen: list[_Line] = []
    for line in sorted(lines, key=lambda line: line.key):
        enough = not chosen or (
            line.weight - chosen[-1].weight >= _GAP - 1e-9
            and len(line.cues) >= len(chosen[-1].cues)
        )
        if enough and line.span.text not in {other.span.text for other in chosen}:
            chosen.append(line)
    if len(chosen) > most:
        # Keep both ends, which differ most, and the calmest between them.
        chosen = [*chosen[: most - 1], chosen[-1]]
    calm = bool(chosen) and not chosen[0].cues
    return tuple(chosen) if len(chosen) >= least and calm else ()


def _item(lines: Sequence[_Line], whence: str) -> Item:
    evidence = tuple(line.text.evidence(line.span) for line in lines)
    steps = tuple(
        Step(part_id(line.span.text), line.span.text, rank, _feedback(line))
        for rank, line in enumerate(lines, start=1)
    )
    headlines = all(line.zone == "headline" for line in lines)
    what = "headlines" if headlines else "headlines and subheadings"
    most = lines[-1]
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=f"Put these {what} {whence} in order, from the calmest to the most sensational.",
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
