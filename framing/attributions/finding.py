"""From the columns of a batch to its attribution relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.attributions import (
    according,
    complements,
    content_spans,
    cue_spans,
    headlines,
    lexicon,
    outermost,
    source_spans,
)
from framing.attributions import classes as c
from framing.attributions.columns import Columns
from framing.attributions.relations import Relations, merged

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.complements import Complements
    from framing.attributions.cue_spans import Cues
    from framing.attributions.source_spans import Sources
    from framing.tokens import Tokens


def find(tokens: Tokens) -> Relations:
    """The attribution relations in a batch."""
    if not len(tokens):
        return Relations.none()
    columns = Columns(tokens)
    parts = [_of_words(columns), according.find(columns), headlines.find(columns)]
    return outermost.keep(columns, merged(parts))


def _of_words(columns: Columns) -> Relations:
    """The relations that verbs, adjectives and nouns make."""
    cues = cue_spans.find(columns)
    behind = complements.find(columns, cues)
    frames = lexicon.all_frames()[cues.entry]
    speaks = (frames & lexicon.bits("paren", "quote")) != 0
    # What takes nothing and may follow nothing is no cue; it need not be looked at further.
    rows = np.flatnonzero((behind.kind != complements.NOTHING) | speaks)
    cues, behind, frames, speaks = cues.take(rows), behind.take(rows), frames[rows], speaks[rows]
    sources = source_spans.find(columns, cues, behind, speaks)
    own = sources.first >= 0
    edge = np.where(own & ~sources.inverted, sources.first, cues.first)
    says = (frames & lexicon.bits("paren")) != 0
    post, leads = _order(columns, cues, behind, sources, edge, says)
    kind = np.where(leads & (behind.kind == complements.NOTHING), complements.CLAUSE, behind.kind)
    forward = (kind != complements.NOTHING) & ~post
    raising = lexicon.raising()[cues.entry]
    raising |= cues.used(cue_spans.PASSIVE) & (kind == complements.CLAUSE) & ((frames & lexicon.bits("hearer")) == 0)
    sourceless = cues.used(cue_spans.PASSIVE) | cues.used(cue_spans.REDUCED) | raising | (cues.used(cue_spans.NOUN) & (kind == complements.CLAUSE))
    borrows = _borrows(columns, cues, kind) & ~own
    rows = np.flatnonzero((post & own) | (forward & (own | borrows | sourceless)))
    return _assembled(
        columns,
        cues.take(rows),
        behind.take(rows),
        sources.take(rows),
        kind=kind[rows],
        edge=edge[rows],
        post=post[rows],
        borrows=borrows[rows],
        raising=raising[rows] & ~post[rows],
        sourceless=sourceless[rows] | cues.used(cue_spans.NOUN)[rows],
    )


def _borrows(columns: Columns, cues: Cues, kind: Ints) -> Bools:
    """Which cues have the subject of an earlier one: "he said no and called it a day"."""
    joined = columns.has(np.maximum(cues.first - 1, 0), c.COORDINATOR) & cues.used(cue_spans.FINITE)
    joined &= cues.first > cues.opening
    purpose = cues.used(cue_spans.INFINITIVE) & (kind != complements.PHRASE)
    return (cues.used(cue_spans.PARTICIPLE) | purpose | joined) & ~cues.used(cue_spans.PASSIVE)


def _order(
    columns: Columns, cues: Cues, behind: Complements, sources: Sources, edge: Ints, says: Bools
) -> tuple[Bools, Bools]:
    """Which cues follow what was said, and which lead it in by "as": "As Lee said, it was late"."""
    held = edge > cues.opening
    before = np.maximum(edge - 1, 0)
    mark = np.where(held, columns.mark(edge), 0)
    parted = (mark & (c.COMMA | c.QUOTE | c.DASH)) != 0
    after_quote = parted & (columns.closed[before] >= 0)
    quotes = behind.kind == complements.QUOTED
    clausal = (behind.kind == complements.CLAUSE) | (behind.kind == complements.PHRASE)
    ended = behind.closed | sources.inverted
    ended |= behind.hears & (behind.kind == complements.NOTHING)
    spoken = after_quote & ((mark & (c.COMMA | c.STOP)) != 0)
    post = ended & ~quotes & (after_quote | says)
    post |= after_quote & ~clausal & ~quotes
    post |= spoken & ~columns.has(behind.start, c.THAT)
    # "There was, he said, “a bargain”" is split, "On Monday, he said, “it ends”" is not.
    light = c.PREPOSITION | c.SUBORDINATOR | c.ADVERB | c.TIME | c.ING | c.PAST
    split = quotes & ((mark & c.COMMA) != 0) & columns.marks(behind.start, c.COMMA)
    post |= split & says & ~columns.has(cues.opening, light)
    own = (sources.first >= 0) & ~cues.used(cue_spans.PARTICIPLE)
    post &= own & parted
    leads = own & ~sources.inverted & behind.closed & says & held & columns.has(before, c.AS)
    first = (before == cues.opening) | columns.has(np.maximum(edge - 2, 0), c.COORDINATOR)
    leads &= first & (behind.start <= cues.closing)
    return post & ~leads, leads


def _assembled(
    columns: Columns,
    cues: Cues,
    behind: Complements,
    sources: Sources,
    *,
    kind: Ints,
    edge: Ints,
    post: Bools,
    borrows: Bools,
    raising: Bools,
    sourceless: Bools,
) -> Relations:
    """The relations of the cues that stayed, with the sources and contents that they lack."""
    first, last = sources.first, sources.last
    rows = np.flatnonzero(borrows)
    first[rows], last[rows] = _borrowed(columns, cues, first, last, rows)
    pieces = content_spans.none(len(cues))
    pieces[0][:, 0] = behind.start
    pieces[1][:, 0] = content_spans.behind(
        columns, cues, np.where(post, complements.NOTHING, kind), behind.start, edge, sources.clause, post
    )
    rows = np.flatnonzero(post)
    spans = content_spans.before(columns, cues.opening[rows], edge[rows])
    pieces[0][rows, 0], pieces[1][rows, 0] = spans
    content_spans.go_on(columns, cues, sources, behind.last, pieces, rows)
    content_spans.with_subject(columns, cues, pieces, np.flatnonzero(raising))
    first[raising] = source_spans.NONE
    good = (pieces[1][:, 0] >= pieces[0][:, 0]) & (behind.start < columns.count)
    good &= (first >= 0) | sourceless
    return Relations(
        head=cues.head,
        cue_first=cues.first,
        cue_last=behind.last,
        source_first=first,
        source_last=last,
        source_comma=sources.comma,
        content_first=pieces[0],
        content_last=pieces[1],
        entry=cues.entry,
    ).take(good)


def _borrowed(
    columns: Columns, cues: Cues, first: Ints, last: Ints, rows: Ints
) -> tuple[Ints, Ints]:
    """The nearest source before each of the cues in its sentence, or the sentence's subject."""
    everyone = np.arange(len(first))
    given = (first >= 0) & ~cues.used(cue_spans.PASSIVE)
    nearest = np.maximum.accumulate(np.where(given, everyone, -1))[rows]
    same = cues.opening[np.maximum(nearest, 0)] == cues.opening[rows]
    near = (nearest >= 0) & same
    subject = source_spans.of_sentence(columns, cues.first[rows], cues.opening[rows])
    return (
        np.where(near, first[nearest], subject[0]),
        np.where(near, last[nearest], subject[1]),
    )
