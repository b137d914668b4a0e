"""Which style is this: pupils tell a wire-style report from a blog-style piece by its signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reports.exercises import questions
from reports.exercises.fit import fit
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.loaded_words import loaded
from reports.exercises.spotting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.item import Passage
    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Span, Text

_LEAST: Final = 50  # words to tell by
_SAID: Final = 3
_COLOURED: Final = 2
_NEAR: Final = 4
_WIRE: Final = "A wire-style report: it says what happened and who said so, in plain words"
_BLOG: Final = "A blog-style piece: it speaks to its readers, and colours what it tells"
_SAYS: Final = re.compile(
    r"\b(?:said|says|told|tells|stated|announced|according to|wrote|added|reported)\b"
)
# Words and marks by which a writer turns to readers or speaks as one of them.
_ADDRESS: Final = re.compile(
    r"\b(?:you|your|you’re|you'll|you’ll|you're|let’s|let's|we|we’re|we're|our|us|I|I’m|I'm|my)\b|[?!]"
)


def find(material: Material) -> Iterator[Item]:
    """An item for each excerpt that clearly shows the style its article is known to have."""
    for text in material.texts.values():
        signs = {"wire": _wire, "blog": _blog}.get(text.style)
        for run in text.runs(material.words, least=_LEAST) if signs else ():
            passage = text.passage(run[0], run[-1], veiled=True)
            found = signs(text, run) if signs and fit(passage.text) else None
            if found is not None:
                yield _item(text, passage, *found)


def _item(text: Text, passage: Passage, signs: Sequence[Span], why: str) -> Item:
    evidence = tuple(text.evidence(span) for span in signs)
    wire = text.style == "wire"
    options = tuple(
        Option(
            id=part_id(style),
            text=style,
            correct=(style == _WIRE) == wire,
            feedback=f"{'Yes' if (style == _WIRE) == wire else 'Look again'}: {why}",
        )
        for style in (_WIRE, _BLOG)
    )
    named = "wire-style report" if wire else "blog-style piece"
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt="In which style is this passage written? Look only at how it is told.",
        passages=(passage,),
        response=Choice(options),
        explanation=(
            f"It is from a {named}: {why} Either style can be well or badly researched; the style "
            "alone does not tell."
        ),
        evidence=evidence,
        difficulty=Difficulty.MEDIUM,
    )


def _wire(text: Text, run: Sequence[Sentence]) -> tuple[list[Span], str] | None:
    """Who is named as saying so; None if there are too few, or signs of the other style."""
    said = _said(text, run)
    plain = not _coloured(text, run) and not _addressed(text, run)
    if len(said) < min(_SAID, len(run)) or not plain:
        return None
    return said, (
        f"it keeps saying who said so ({listed(said)}), and no word of the writer's speaks to "
        "readers or judges."
    )


def _blog(text: Text, run: Sequence[Sentence]) -> tuple[list[Span], str] | None:
    """Where it colours and addresses readers; None if too seldom, or with signs of the other."""
    coloured = [word.cue.span for s in run for word in loaded(text, s)]
    addressed = _addressed(text, run)
    if len(coloured) < _COLOURED or not addressed or _said(text, run):
        return None
    return [*coloured, *addressed], (
        f"it speaks to readers or as one of them ({listed(addressed)}) and colours what it tells "
        f"({listed(coloured)})."
    )


def _said(text: Text, run: Sequence[Sentence]) -> list[Span]:
    """Sources with the plain word that reports what they say, where both stand together."""
    found = []
    for sentence in run:
        for one in text.attributions_in(sentence):
            if one.source is None or one.sentence != sentence.number:
                continue
            first, last = sorted((one.source, one.cue), key=lambda span: span.start)
            if last.start - first.end <= _NEAR and _SAYS.search(one.cue.text.lower()):
                found.append(text.span(first.start, last.end, first.field))
    return list(dict.fromkeys(found))


def _coloured(text: Text, run: Sequence[Sentence]) -> bool:
    return any(
        cue.feature == "sensational" and cue.voice == "author"
        for sentence in run
        for cue in text.cues_in(sentence)
    )


def _addressed(text: Text, run: Sequence[Sentence]) -> list[Span]:
    """Whole questions and words to readers, of the writer's own."""
    found = []
    for sentence in run:
        if sentence.words_quoted or text.attributions_in(sentence):
            continue
        for match in _ADDRESS.finditer(sentence.span.text):
            start = sentence.span.start + match.start()
            found.append(text.span(start, start + len(match[0]), sentence.span.field))
    return found


KIND: Final = Kind(
    name="which-style",
    title="Which style is this?",
    task="Tell a wire-style report from a blog-style piece by how it is told.",
    skill="Knowing the signs of a style before weighing what is said in it.",
    questions=(questions.AUTHORSHIP, questions.TECHNIQUES),
    caution="It is about how a passage is told, never about its quality, truth or bias.",
    find=find,
)
