"""A headline's colon: "Lee: talks may fail" gives the headline to Lee."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon
from framing.attributions.relations import PIECES, Relations
from framing.cleaning import Zone
from framing.tokens import Property

if TYPE_CHECKING:
    from framing.attributions.columns import Columns

# The name or office before the colon has at most as many words.
LONGEST: Final = 3
# Labels of a page's own, not sources.
_LABELS: Final = frozenset(
    "latest breaking wow boom busted exclusive watch video photos photo pictures live update "
    "updates analysis opinion editorial review revealed leaked explainer explained fact factbox "
    "timeline byline abstract correction column podcast quiz transcript recap preview special just "
    "here this why how what when where who inside meet best worst top must see read listen "
    "gallery news".split()
)
# A plain number is compared faster than a member of an enumeration.
_HEADLINE: Final = int(Zone.HEADLINE)
_LABEL = Property.among("labels a headline", _LABELS)


def find(columns: Columns) -> Relations:
    """The relations that colons make in headlines; the colon is the cue."""
    tokens = columns.tokens
    sentences = tokens.sentences
    rows = (sentences.zone == _HEADLINE).nonzero()[0]
    first, last = sentences.first[rows], sentences.last[rows]
    window = np.minimum(first[:, None] + np.arange(LONGEST + 1), columns.count)
    colon = columns.has(window, c.COLON) & (window > first[:, None]) & (window <= last[:, None])
    if not colon.any():
        return Relations.none()
    place = window[np.arange(len(rows)), colon.argmax(axis=1)]
    before = window < place[:, None]
    bad = before & (columns.of(window, _LABEL) | columns.has(window, c.AUXILIARY))
    good = colon.any(axis=1) & ~bad.any(axis=1) & columns.has(first, c.CAPITAL)
    good &= columns.of(place - 1, lexicon.CUE) & 3 == 0
    first, last, place = first[good], last[good], place[good]
    pieces = np.full((len(first), PIECES), -1)
    content_first, content_last = pieces.copy(), pieces.copy()
    content_first[:, 0], content_last[:, 0] = place, last
    return Relations(
        head=place - 1,
        cue_first=place - 1,
        cue_last=place - 1,
        source_first=first,
        source_last=place - 1,
        source_comma=np.zeros(len(first), dtype=np.bool_),
        content_first=content_first,
        content_last=content_last,
        entry=np.full(len(first), lexicon.COLON),
    )
