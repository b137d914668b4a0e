"""Whose words some words of a text are: the writer's own, or of somebody who is heard in it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reports.exercises.texts import Attribution, Cue, Span, Text


class Whose(StrEnum):
    """Who answers for some words."""

    WRITER = "writer"
    REPORTED = "reported"
    """Not in quotation marks, but within what the writer says that a source says."""
    QUOTED = "quoted"


def whose(text: Text, cue: Cue) -> Whose:
    """Who answers for the words of a cue."""
    if cue.voice != "author":
        return Whose.QUOTED
    return Whose.WRITER if reporting(text, cue.span) is None else Whose.REPORTED


def reporting(text: Text, place: Span) -> Attribution | None:
    """The attribution to a source within whose content some words stand, the closest of them."""
    around = [
        (content.end - content.start, found)
        for found in text.attributions
        if found.source is not None
        for content in found.contents
        if content.field == place.field
        and content.start <= place.start
        and place.end <= content.end
    ]
    return min(around, key=lambda one: one[0])[1] if around else None
