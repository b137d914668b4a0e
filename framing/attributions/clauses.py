"""The clause of each cue, read as a whole: who says it, and on which side what is said stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from framing.attributions import classes as c
from framing.attributions import complements, cue_spans, lexicon, source_spans
from framing.attributions.complements import CLAUSE, NOTHING, PHRASE, QUOTED
from framing.attributions.cue_spans import FINITE, INFINITIVE, NOUN, PARTICIPLE, PASSIVE, REDUCED

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.columns import Columns
    from framing.attributions.complements import Complements
    from framing.attributions.cue_spans import Cues
    from framing.attributions.source_spans import Sources


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of some cues, a row each."""

    cues: Cues
    behind: Complements
    sources: Sources
    kind: Ints
    """What stands behind the cue, of the kinds of ``complements``."""
    edge: Ints
    """The clause's first token: its source's, or its cue's."""
    post: Bools
    """What is said stands before the clause."""
    borrows: Bools
    """The clause has the subject of an earlier one."""
    raising: Bools
    """The subject is part of what is said, and nobody is named who says it."""
    sourceless: Bools
    """It may do without a source."""

    def __len__(self) -> int:
        return len(self.edge)

    def take(self, rows: Ints) -> Clauses:
        """The chosen rows."""
        return Clauses(
            self.cues.take(rows),
            self.behind.take(rows),
            self.sources.take(rows),
            self.kind[rows],
            self.edge[rows],
            self.post[rows],
            self.borrows[rows],
            self.raising[rows],
            self.sourceless[rows],
        )


def read(columns: Columns) -> Clauses:
    """The clauses whose cues give something to somebody."""
    cues = cue_spans.find(columns)
    behind = complements.find(columns, cues)
    frames = lexicon.all_frames()[cues.entry]
    speaks = (frames & lexicon.bits("paren", "quote")) != 0
    # What takes nothing and follows nothing is no cue: there is no need to look for its source.
    rows = ((behind.kind != NOTHING) | speaks).nonzero()[0]
    cues, behind, frames, speaks = cues.take(rows), behind.take(rows), frames[rows], speaks[rows]
    sources = source_spans.find(columns, cues, behind, speaks)
    own = sources.first >= 0
    edge = np.where(own & ~sources.inverted, sources.first, cues.first)
    says = (frames & lexicon.bits("paren")) != 0
    final = (frames & lexicon.bits("final")) != 0
    final &= behind.closed & ~sources.inverted & cues.used(FINITE)
    post = _follows(columns, cues, behind, sources, edge, says | final)
    leads = _leads(columns, cues, behind, sources, edge) & says
    post &= ~leads
    kind = np.where(leads & (behind.kind == NOTHING), CLAUSE, behind.kind)
    forward = (kind != NOTHING) & ~post
    hears = (frames & lexicon.bits("hearer")) != 0
    raising = (frames & lexicon.bits("raising")) != 0
    raising |= cues.used(PASSIVE) & (kind == CLAUSE) & ~hears
    raising &= ~post
    sourceless = cues.used(PASSIVE | REDUCED) | raising
    claimed = cues.used(NOUN) & (kind == CLAUSE)
    borrows = _borrows(columns, cues, kind, says) & ~own
    kept = (post & own) | (forward & (own | borrows | sourceless | claimed))
    found = Clauses(
        cues, behind, sources, kind, edge, post, borrows, raising, sourceless | cues.used(NOUN)
    )
    return found.take(kept.nonzero()[0])


def _borrows(columns: Columns, cues: Cues, kind: Ints, says: Bools) -> Bools:
    """Which cues have the subject of an earlier one: "he said no and called it a day"."""
    joined = columns.has(np.maximum(cues.first - 1, 0), c.COORDINATOR) & cues.used(FINITE)
    joined &= cues.first > cues.opening
    purpose = cues.used(INFINITIVE) & (kind != PHRASE) & says
    return (cues.used(PARTICIPLE) | purpose | joined) & ~cues.used(PASSIVE)


def _follows(
    columns: Columns, cues: Cues, behind: Complements, sources: Sources, edge: Ints, says: Bools
) -> Bools:
    """Which clauses follow what was said: "..., the minister said"."""
    mark = np.where(edge > cues.opening, columns.word(edge), 0)
    parted = (mark & (c.COMMA | c.QUOTE | c.DASH)) != 0
    after_quote = parted & (columns.closed[np.maximum(edge - 1, 0)] >= 0)
    quotes = behind.kind == QUOTED
    clausal = (behind.kind == CLAUSE) | (behind.kind == PHRASE)
    # "..., the office added in a statement sent by its spokeswoman"
    aside = behind.hears | columns.has(behind.last + 1, c.PREPOSITION | c.TIME | c.ADVERB)
    ended = behind.closed | sources.inverted | (aside & (behind.kind == NOTHING))
    post = ended & ~quotes & (after_quote | says)
    post |= after_quote & ~clausal & ~quotes
    spoken = after_quote & ((mark & (c.COMMA | c.STOP)) != 0)
    # "There was, he said, “a leak”" is split, "On Monday, he said, “it ends”" is not.
    light = c.PREPOSITION | c.SUBORDINATOR | c.ADVERB | c.TIME | c.ING | c.PAST
    # "While it was “no gift,” Lund said it helped": what opens the sentence is no speech.
    opens = columns.has(cues.opening, c.SUBORDINATOR) & (columns.opened[cues.opening] < 0)
    post |= spoken & ~columns.has(behind.start, c.THAT) & ~(opens & (behind.kind == CLAUSE))
    split = quotes & ((mark & c.COMMA) != 0) & columns.has(behind.start, c.COMMA)
    post |= split & says & ~columns.has(cues.opening, light)
    return post & parted & (sources.first >= 0) & ~cues.used(PARTICIPLE)


def _leads(
    columns: Columns, cues: Cues, behind: Complements, sources: Sources, edge: Ints
) -> Bools:
    """Which clauses lead in what was said: "As Lee said, it was late"."""
    before = np.maximum(edge - 1, 0)
    leads = (sources.first >= 0) & ~sources.inverted & ~cues.used(PARTICIPLE) & behind.closed
    leads &= (edge > cues.opening) & columns.has(before, c.AS)
    first = (before == cues.opening) | columns.has(np.maximum(edge - 2, 0), c.COORDINATOR)
    return leads & first & (behind.start <= cues.closing)
