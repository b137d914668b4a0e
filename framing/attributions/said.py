"""Who says what in a batch, read once for all who ask: relations, whom they mean, and stances."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import numpy as np

from framing.attributions import lexicon, resolving, spans, stance
from framing.attributions.finding import find
from framing.attributions.stance import Stance

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.relations import Relations
    from framing.attributions.resolving import Resolved
    from framing.tokens import Tokens


@dataclass(frozen=True, eq=False)
class Said:
    """The relations of a batch; what else is known of them is worked out when it is asked for."""

    tokens: Tokens
    relations: Relations

    @cached_property
    def meant(self) -> Resolved:
        """Whom each source means, and what kind of source that is."""
        found = self.relations
        return resolving.resolve(self.tokens, found.source_first, found.source_last)

    @cached_property
    def stances(self) -> Ints:
        """How each cue takes what it reports; a colon and "according to" take no part."""
        found = self.relations
        known = found.entry < len(lexicon.entries())
        stances = np.full(len(found), int(Stance.NEUTRAL))
        stances[known] = _stances().of(self.tokens, found.entry[known], found.head[known])
        return stances

    @cached_property
    def names(self) -> list[str]:
        """Who is meant, in the words of the text; empty for nobody."""
        meant = self.meant
        (given,) = (meant.first >= 0).nonzero()
        first, last = meant.first[given], meant.last[given]
        # Who speaks often is meant by the same words each time.
        _, one, each = np.unique(
            first * (len(self.tokens) + 1) + last, return_index=True, return_inverse=True
        )
        spellings = self.spellings(first[one], last[one])
        texts = [spelling.decode("utf-8", "replace") for spelling in spellings]
        names = [""] * len(meant.first)
        for row, number in zip(given.tolist(), each.tolist(), strict=True):
            names[row] = texts[number]
        return names

    def spellings(self, first: Ints, last: Ints) -> list[bytes]:
        """The bytes from token to token of each span, with the marks that belong to its last."""
        ends = spans.ends(self.tokens, first, last).tolist()
        data = self.tokens.buffer.data
        return [
            data[a:b] for a, b in zip(self.tokens.start.take(first).tolist(), ends, strict=True)
        ]

    @cached_property
    def attributed(self) -> Bools:
        """Which sentences hold a cue or words of a content."""
        sentence, found = self.tokens.sentence, self.relations
        held = found.content_first >= 0
        steps = np.zeros(len(self.tokens.sentences) + 1, dtype=np.int64)
        np.add.at(steps, sentence[found.content_first[held]], 1)
        np.subtract.at(steps, sentence[found.content_last[held]] + 1, 1)
        holds: Bools = steps[:-1].cumsum() > 0
        holds[sentence[found.head]] = True
        return holds


def said(tokens: Tokens) -> Said:
    """Who says what in a batch; ask by ``tokens.once(said)``, so that it is read once."""
    return Said(tokens, find(tokens))


@cache
def _stances() -> stance.StanceTable:
    return stance.StanceTable([entry.lemma for entry in lexicon.entries()])
