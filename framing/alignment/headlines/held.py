"""Hedges lost from numbers and subjects: "five weeks" for "may be three to five weeks".

A headline need not have the verb of its body to leave out what holds it open. Two things tell that
both speak of the same: a number that the body gives nowhere else, and a subject that both begin
with.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import HeadlineNote
from framing.alignment.headlines.hedges import HEDGING, holds
from framing.alignment.headlines.unreal import is_unreal
from framing.alignment.numbers.quantities import quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.headlines.retelling import Retelling
    from framing.alignment.numbers.values import Value
    from framing.alignment.places import Stretch
    from framing.alignment.sides import Marked, Sentence, Side

# Dimensions in which equal numbers are hardly of two things.
_MEASURED: Final = ("duration", "money", "percent", "people")
# A clause that begins between a hedge and a number is not held open by it.
_CLAUSE: Final = re.compile(r"[,;:–—()“”\"]|\b(?:that|which|who|and|but|after|because|since)\b")
# The lead is what a headline shortens.
_LEAD: Final = 2
# A name or a noun with what tells it, not "it" or "they".
_FEWEST: Final = 2
# Quotation marks and a colon give what stands beside them to somebody else.
_DISTANCE: Final = re.compile("[:“”\"]|(?<!\\w)[‘']")
_CONCEDED: Final = re.compile(r",? but\b")


def numbers_lost(retelling: Retelling, headline: Sentence) -> Iterator[HeadlineNote]:
    """The first number that the headline states and the body only holds open."""
    side = retelling.side
    if is_unreal(headline.text) or _hedges(side, headline):
        return
    for value in quantities(headline.text):
        if not value.exact or not value.dimension.startswith(_MEASURED):
            continue
        given = [
            (sentence, other)
            for sentence in side.body
            for other in quantities(sentence.text)
            if other.dimension == value.dimension and other.low <= value.low <= other.high
        ]
        held = [(sentence, _held(side, sentence, other)) for sentence, other in given]
        if held and all(hedge for _, hedge in held):
            start = headline.stretch.start
            stretch = side.stretch(headline.stretch, start + value.start, start + value.end)
            yield _note(side, stretch, *held[0])
            return


def _held(side: Side, sentence: Sentence, value: Value) -> str:
    """The words from a hedge to a number that it holds open; empty for none."""
    for cue in filter(holds, _hedges(side, sentence)):
        start, end = (at - sentence.stretch.start for at in (cue.stretch.start, cue.stretch.end))
        if end <= value.start and not _CLAUSE.search(sentence.text[end : value.start]):
            return sentence.text[start : value.end]
    return ""


def subjects_lost(retelling: Retelling, headline: Sentence) -> Iterator[HeadlineNote]:
    """What the headline states of a subject of which the lead, beginning with it, holds it open."""
    side = retelling.side
    if is_unreal(headline.text) or _hedges(side, headline) or _DISTANCE.search(headline.text):
        return
    wanted = [term.key for term in headline.terms]
    for sentence in side.body[:_LEAD]:
        hedge = next((cue for cue in _hedges(side, sentence) if holds(cue)), None)
        if hedge is None or _CONCEDED.search(sentence.text):
            continue
        subject = sum(term.end <= hedge.stretch.start for term in sentence.terms)
        begun = sentence.text[: hedge.stretch.start - sentence.stretch.start]
        behind = {term.key for term in sentence.terms[subject:]}
        if (
            subject
            and len(begun.split()) >= _FEWEST
            and [term.key for term in sentence.terms[:subject]] == wanted[:subject]
            and behind.intersection(wanted[subject:])
        ):
            stated = headline.terms[subject]
            stretch = side.stretch(headline.stretch, stated.start, stated.end)
            yield _note(side, stretch, sentence, hedge.stretch.text)
            return


def _note(side: Side, stretch: Stretch, sentence: Sentence, hedge: str) -> HeadlineNote:
    note = f"The body has “{hedge}”, the headline no such hedge."
    return HeadlineNote(side.id, "hedge lost", stretch, sentence.stretch, note)


def _hedges(side: Side, sentence: Sentence) -> list[Marked]:
    place = sentence.stretch
    return [
        cue
        for cue in side.cues
        if cue.feature == HEDGING
        and (cue.stretch.sentence, cue.stretch.field) == (place.sentence, place.field)
    ]
