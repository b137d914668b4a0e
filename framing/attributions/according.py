"""The phrase that names a source without a verb: “according to the ministry”."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.attributions import classes as c
from framing.attributions import lexicon, phrases
from framing.attributions.relations import PIECES, Relations

if TYPE_CHECKING:
    from framing.attributions.columns import Columns


def find(columns: Columns) -> Relations:
    """The relations that "according to" makes."""
    at = columns.hits
    at = at[columns.of(at, lexicon.CUE) == lexicon.ACCORDING]
    at = at[columns.has(at + 1, c.TO)]
    if not len(at):
        return Relations.none()
    sentence = columns.sentence[at]
    opening, closing = columns.first[sentence], columns.last[sentence]
    good = at + 2 <= closing
    at, opening, closing = at[good], opening[good], closing[good]
    first = at + 2
    last = phrases.right(columns, first)
    leads = at - opening <= 1
    last = np.where(leads, last, np.minimum(phrases.with_appositions(columns, last), closing))
    # At the head of a sentence the comma parts the source from what it says.
    window = np.minimum(first[:, None] + 1 + np.arange(30), columns.count)
    commas = columns.has(window, c.COMMA)
    place = np.where(
        commas.any(axis=1), window[np.arange(len(at)), commas.argmax(axis=1)], columns.count
    )
    headed = leads & (place <= closing)
    last = np.where(headed, place - 1, last)
    content_first = np.full((len(at), PIECES), -1)
    content_last = np.full((len(at), PIECES), -1)
    before = np.maximum(at - 1, 0)
    quote = columns.quotation_first[columns.closed[before]]
    content_first[:, 0] = np.where(leads, np.where(headed, place, -1), np.minimum(opening, quote))
    content_last[:, 0] = np.where(leads, np.where(headed, closing, -1), before)
    open_ = columns.opened[np.maximum(content_first[:, 0], 0)]
    content_last[:, 0] = np.where(
        headed,
        np.maximum(content_last[:, 0], np.where(open_ >= 0, columns.quotation_last[open_], -1)),
        content_last[:, 0],
    )
    found = Relations(
        head=at,
        cue_first=at,
        cue_last=at + 1,
        source_first=first,
        source_last=last,
        source_comma=np.zeros(len(at), dtype=np.bool_),
        content_first=content_first,
        content_last=content_last,
        entry=np.full(len(at), lexicon.ACCORDING // 4 - 1),
    )
    return found.take(content_first[:, 0] >= 0)
