"""Reads each copy of an article that a page holds, from its first line to its last."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from framing.cleaning.authors import mark_author_notes
from framing.cleaning.endings import mark_company_notes, mark_notes
from framing.cleaning.feet import mark_foot
from framing.cleaning.repeats import copies
from framing.cleaning.speakers import mark_speakers
from framing.cleaning.subheads import mark_subheads
from framing.cleaning.tails import mark_tails

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.cleaning.page import Page


class Stretch(NamedTuple):
    """The lines of a page that hold one copy of its article: all of them, on most pages."""

    page: Page
    start: int
    stop: int
    byline: str
    headline: int


def stretches_of(page: Page, byline: str, headline: int) -> list[Stretch]:
    """Return the stretches of the page in text order."""
    bounds = [*copies(page, headline), len(page.texts)]
    return [Stretch(page, start, stop, byline, headline) for start, stop in pairwise(bounds)]


def mark_stretches(stretches: Sequence[Stretch]) -> None:
    """Mark what the place of a line in its article tells, on many pages."""
    for page, start, stop, _, headline in stretches:
        mark_tails(page, max(start, headline + 1), stop)
    for page, start, stop, _, _ in stretches:
        mark_speakers(page, start, stop)
    for page, start, stop, _, _ in stretches:
        mark_company_notes(page, start, stop)
    for page, start, stop, byline, _ in stretches:
        mark_author_notes(page, byline, start, stop)
    for page, start, stop, _, _ in stretches:
        mark_foot(page, start, stop)
    for page, start, stop, _, _ in stretches:
        if mark_notes(page, start, stop):
            mark_foot(page, start, stop)
    for page, start, stop, _, _ in stretches:
        mark_subheads(page, start, stop)
