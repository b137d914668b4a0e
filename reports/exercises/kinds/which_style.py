"""Which style is this: a wire-style report or a blog-style piece, by the passage's own signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import loaded
from reports.exercises.spotting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Span, Text

_LEAST: Final = 50
_SIGNS: Final = 3
_WIRE: Final = "A wire-style news report"
_BLOG: Final = "A blog-style piece"


def find(material: Material) -> Iterator[Item]:
    """An item for each excerpt that clearly shows the style its article is known to have."""
    for text in material.texts.values():
        if text.style not in {"wire", "blog"}:
            continue
        for run in text.runs(material.words, least=_LEAST):
            item = _item(text, run)
            if item is not None:
                yield item


def _item(text: Text, run: Sequence[Sentence]) -> Item | None:
    wire, blog = _said(text, run), _stirring(text, run)
    signs, others = (wire, blog) if text.style == "wire" else (blog, wire)
    if len(signs) < _SIGNS or others:
        return None
    passage = text.passage(run[0], run[-1], veiled=True)
    evidence = tuple(text.evidence(span) for span in signs)
    why = (
        f"it says who said it ({listed(signs)}) and does not stir or speak to the reader"
        if text.style == "wire"
        else f"it stirs or speaks to the reader ({listed(signs)}) and hardly says who said it"
    )
    right, wrong = (_WIRE, _BLOG) if text.style == "wire" else (_BLOG, _WIRE)
    options = (
        Option(part_id(right), right, correct=True, feedback=f"Right: {why}."),
        Option(part_id(wrong), wrong, correct=False, feedback=f"Look again: {why}."),
    )
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt="Which style is this passage written in? Look only at how it is written.",
        passages=(passage,),
        response=Choice(options),
        explanation=f"{right}: {why}. A style is neither better nor more true than another.",
        evidence=evidence,
        difficulty=Difficulty.MEDIUM,
    )


def _said(text: Text, run: Sequence[Sentence]) -> list[Span]:
    found = []
    for sentence in run:
        for one in text.attributions_in(sentence):
            if one.sentence == sentence.number and one.source is not None:
                start, end = min(one.source.start, one.cue.start), max(one.source.end, one.cue.end)
                near = end - start <= len(one.source.text) + len(one.cue.text) + 1
                if one.stance == "neutral" and near:
                    found.append(text.span(start, end))
    return found


def _stirring(text: Text, run: Sequence[Sentence]) -> list[Span]:
    return [
        cue.span
        for sentence in run
        for cue in text.cues_in(sentence)
        if cue.feature == "sensational"
        and cue.voice == "author"
        and (cue in loaded(text, sentence) or cue.family == "direct_address")
    ]


KIND: Final = Kind(
    name="which-style",
    title="Which style is this?",
    task="Tell a wire-style report from a blog-style piece by how it is written.",
    skill="Knowing the signs of a style before judging what it says.",
    questions=(questions.AUTHORSHIP, questions.TECHNIQUES),
    caution="It is about how a passage is written, never about its quality, truth or bias.",
    find=find,
)
