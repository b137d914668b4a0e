"""From the columns of a batch to its attribution relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.attributions import (
    according,
    clauses,
    content_spans,
    headlines,
    outermost,
    source_spans,
)
from framing.attributions.columns import Columns
from framing.attributions.cue_spans import PASSIVE
from framing.attributions.relations import Relations, merged

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions.clauses import Clauses
    from framing.tokens import Tokens


def find(tokens: Tokens) -> Relations:
    """The attribution relations in a batch."""
    if not len(tokens):
        return Relations.none()
    columns = Columns(tokens)
    parts = [_of_clauses(columns), according.find(columns), headlines.find(columns)]
    return outermost.keep(columns, _once(merged(parts)))


def _once(found: Relations) -> Relations:
    """The relations without those that leave open who speaks where another one of the cue tells.

    A cue that may be a verb or a noun ("others worry that") is read as both.
    """
    again = np.zeros(len(found) + 1, dtype=np.bool_)
    np.equal(found.head[1:], found.head[:-1], out=again[1:-1])
    return found.take((found.source_first >= 0) | ~(again[1:] | again[:-1]))


def _of_clauses(columns: Columns) -> Relations:
    """The relations that verbs, adjectives and nouns make."""
    found = clauses.read(columns)
    cues = found.cues
    first, last = _sources(columns, found)
    pieces = content_spans.find(columns, found)
    good = (pieces[1][:, 0] >= pieces[0][:, 0]) & (pieces[0][:, 0] < columns.count)
    good &= (first >= 0) | found.sourceless
    return Relations(
        head=cues.head,
        cue_first=cues.first,
        cue_last=found.behind.last,
        source_first=first,
        source_last=last,
        source_comma=found.sources.comma,
        content_first=pieces[0],
        content_last=pieces[1],
        entry=cues.entry,
    ).take(good)


def _sources(columns: Columns, found: Clauses) -> tuple[Ints, Ints]:
    """The sources, with those that clauses borrow and without the subjects that say nothing.

    A borrowed source is the nearest one before in the sentence, or the sentence's subject.
    """
    cues = found.cues
    first, last = found.sources.first.copy(), found.sources.last.copy()
    given = (first >= 0) & ~cues.used(PASSIVE)
    rows = found.borrows.nonzero()[0]
    nearest = np.maximum.accumulate(np.where(given, np.arange(len(found)), -1))[rows]
    near = (nearest >= 0) & (cues.opening[nearest] == cues.opening[rows])
    first[rows], last[rows] = first[nearest], last[nearest]
    rows = rows[~near]
    first[rows], last[rows] = source_spans.of_sentence(
        columns, cues.first[rows], cues.opening[rows]
    )
    first[found.raising] = source_spans.NONE
    return first, last
