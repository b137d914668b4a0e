"""What is said: the clause or phrase behind a cue, or what stands before it, in its pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.attributions import phrases
from framing.attributions.complements import PHRASE, QUOTED
from framing.attributions.cue_spans import PARTICIPLE, REDUCED
from framing.attributions.relations import PIECES

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.clauses import Clauses
    from framing.attributions.columns import Columns
    from framing.attributions.cue_spans import Cues

# So long the content of a verb that takes a noun phrase may be.
LONGEST_PHRASE: Final = 30
# So long what opens a sentence may be: "After she said he lied, they left".
OPENING: Final = 40
# So far behind a cue what was said may go on: "..., she told reporters on Monday, ...".
REACH: Final = 12


def find(columns: Columns, found: Clauses) -> tuple[Ints, Ints]:
    """The first and the last token of each content's pieces, a column a piece, -1 for none."""
    pieces = np.full((len(found), PIECES), -1), np.full((len(found), PIECES), -1)
    pieces[0][:, 0], pieces[1][:, 0] = found.behind.start, _ends(columns, found)
    rows = found.post.nonzero()[0]
    before = _before(columns, found.cues.opening[rows], found.edge[rows])
    pieces[0][rows, 0], pieces[1][rows, 0] = before
    _go_on(columns, found, pieces, rows)
    _with_subject(columns, found.cues, pieces, found.raising.nonzero()[0])
    return pieces


def _ends(columns: Columns, found: Clauses) -> Ints:
    """The last token of each content that stands behind its cue."""
    start = found.behind.start
    end = _clause_ends(columns, found)
    forward = ~found.post
    rows = (forward & (found.kind == PHRASE)).nonzero()[0]
    end[rows] = np.minimum(end[rows], _phrase_ends(columns, start[rows]))
    rows = (forward & (found.kind == QUOTED)).nonzero()[0]
    opened = columns.opened[start[rows]]
    rows, opened = rows[opened >= 0], opened[opened >= 0]
    end[rows] = columns.quotation_last[opened]
    return end


def _clause_ends(columns: Columns, found: Clauses) -> Ints:
    """Where clauses end: with the sentence, before the next clause with a cue, or at a turn."""
    cues, edge, start = found.cues, found.edge, found.behind.start
    before = np.maximum(edge - 1, 0)
    word = columns.word(before)
    linked = (word & (c.COORDINATOR | c.SUBORDINATOR)) != 0
    breaks = columns.has(edge, c.COMMA | c.SEMICOLON | c.DASH) | linked
    breaks &= (edge > cues.opening) & ~found.post
    cuts = (edge - 1 - linked)[breaks]
    # A cue inside of somebody's description ends where the description does.
    inner = (cues.first - 1)[found.sources.clause]
    cuts = np.sort(np.concatenate([cuts, inner, columns.turns, [columns.count]]), kind="stable")
    end = np.minimum(cuts[cuts[:-1].searchsorted(start)], cues.closing)
    # "After she said he lied, they left": what opens a sentence ends at its comma.
    opens = ((word & (c.SUBORDINATOR | c.AFTER)) != 0) & (before == cues.opening)
    opens |= cues.used(REDUCED) | (cues.used(PARTICIPLE) & (edge == cues.opening))
    rows = opens.nonzero()[0]
    comma = columns.next_comma(start[rows])
    near = comma - start[rows] <= OPENING
    end[rows] = np.where(near, np.minimum(end[rows], comma - 1), end[rows])
    return end


def _phrase_ends(columns: Columns, start: Ints) -> Ints:
    """Where the content of a verb that takes a noun phrase ends."""
    pause = columns.next_pause(start)
    # "three sectors: ships, gas and steel": a colon within the sentence opens a list.
    listed = columns.has(pause, c.COLON) & (pause <= columns.closing(start))
    pause = np.where(listed, columns.count, pause)
    stop = np.minimum(pause, columns.next_turn_of_phrase(start))
    return np.minimum(stop - 1, start + LONGEST_PHRASE)


def _before(columns: Columns, opening: Ints, edge: Ints) -> tuple[Ints, Ints]:
    """The content before the clauses of some cues: from the sentence's or quotation's beginning."""
    last = np.maximum(edge - 1, 0)
    closed = columns.closed[last]
    quotation = columns.quotation_first[closed]
    # "Kim disagreed: “We cannot,” he said": the colon parts what he said from the rest.
    led = (closed >= 0) & columns.has(quotation, c.COLON) & (quotation > opening)
    return np.where(led, quotation, np.minimum(opening, quotation)), last


def _go_on(columns: Columns, found: Clauses, pieces: tuple[Ints, Ints], rows: Ints) -> None:
    """Add what is said behind the clauses in ``rows``, whose content stands before them."""
    first, end = pieces
    quoted = columns.closed[end[rows, 0]] >= 0
    closing = found.cues.closing[rows]
    _next_quotation(columns, pieces, rows, closing, quoted)
    behind = found.behind.last[rows]
    inverted = found.sources.inverted[rows]
    behind = np.where(inverted, np.maximum(found.sources.last[rows], behind), behind) + 1
    at_once = columns.has(behind, c.COMMA | c.COLON | c.DASH)
    place = np.where(at_once, behind, columns.next_pause(behind))
    near = (place - behind < REACH) & (place <= closing)
    opened = columns.opened[place]
    more = near & quoted & (opened >= 0)
    first[rows[more], 1], end[rows[more], 1] = place[more], columns.quotation_last[opened[more]]
    # "It was late, she said, so they left": the sentence goes on.
    plain = near & at_once & ~quoted & (opened < 0) & ~inverted
    plain &= ~columns.has(place, c.RELATIVE | c.COORDINATOR) & ~columns.known(place)
    first[rows[plain], 1], end[rows[plain], 1] = place[plain], closing[plain]


def _next_quotation(
    columns: Columns, pieces: tuple[Ints, Ints], rows: Ints, closing: Ints, quoted: Bools
) -> None:
    """Add the quotation that opens right behind a sentence, in the same paragraph."""
    first, end = pieces
    following = np.minimum(closing + 1, columns.count - 1)
    opened = columns.opened[following]
    block = columns.tokens.block
    more = quoted & (opened >= 0) & (following > closing) & (block[following] == block[closing])
    first[rows[more], 2] = following[more]
    end[rows[more], 2] = columns.quotation_last[opened[more]]


def _with_subject(columns: Columns, cues: Cues, pieces: tuple[Ints, Ints], rows: Ints) -> None:
    """Put the subject before the content of some cues: "he is expected to win" is about him."""
    first, end = pieces
    before = cues.first[rows] - 1
    good = (before >= cues.opening[rows]) & ~columns.has(cues.first[rows], c.BREAKS)
    plain = c.CLOSED & ~c.EITHER & ~c.SUBJECT & ~c.RELATIVE & ~c.THAT
    good &= ~columns.has(np.maximum(before, 0), plain)
    rows, before = rows[good], before[good]
    first[rows, 1], end[rows, 1] = first[rows, 0], end[rows, 0]
    first[rows, 0], end[rows, 0] = phrases.left(columns, before), before
