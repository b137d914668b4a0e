"""What a text says of those who did not speak, or who spoke without their names.

"The ministry declined to comment", "she could not be reached", "the firm did not respond to a
request for comment": signals that somebody was asked. "On condition of anonymity": a name is kept
back; whether the sentence tells why ("because she was not authorised to speak") is told apart.

References
----------
Sigal, L. V. (1973). Reporters and Officials. Lexington: D. C. Heath.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.lexicon import load

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

LEXICON: Final = load(Path(__file__).with_name("signals.tsv"))


class Signal(IntEnum):
    """What is said of a source; ``label`` is how tables write it."""

    DECLINED = 0
    NO_REPLY = 1
    UNREACHED = 2
    ANONYMOUS = 3
    REASON = 4

    @property
    def label(self) -> str:
        """The signal in words."""
        return _LABELS[self]


_LABELS: Final = {
    Signal.DECLINED: "declined to comment",
    Signal.NO_REPLY: "did not respond",
    Signal.UNREACHED: "could not be reached",
    Signal.ANONYMOUS: "anonymous",
    Signal.REASON: "reason for anonymity",
}
# So many words behind what tells of anonymity its reason begins at the latest.
REACH: Final = 8
# "Because" gives a reason for anonymity only where a sentence speaks of anonymity.
_REASON_IF_ANONYMOUS: Final = "reason_with_anonymity"
_OF_FAMILY: Final = np.array(
    [
        Signal.REASON if family == _REASON_IF_ANONYMOUS else Signal[family.upper()]
        for family in LEXICON.families
    ]
)
_CONDITIONAL: Final = np.array(
    [entry.family == _REASON_IF_ANONYMOUS for entry in LEXICON.entries], dtype=np.bool_
)


@dataclass(frozen=True, slots=True)
class Signals:
    """The signals of a batch, in text order: ``first`` and ``last`` are tokens (last included)."""

    first: Ints
    last: Ints
    kind: Ints

    def sentences(self, tokens: Tokens, *kinds: Signal) -> Bools:
        """Which sentences of the batch hold a signal of one of some kinds."""
        holds = np.zeros(len(tokens.sentences), dtype=np.bool_)
        holds[tokens.sentence[self.first[np.isin(self.kind, kinds)]]] = True
        return holds


def find(tokens: Tokens) -> Signals:
    """The signals in a batch whose ``hits`` hold those of ``LEXICON``.

    A word such as "because" gives the reason for anonymity only if it stands right behind what
    tells of anonymity, in the same sentence.
    """
    hits = tokens.hits[LEXICON.name]
    kind = _OF_FAMILY[LEXICON.family_of_entry[hits.entry]]
    anonymous = hits.last[kind == Signal.ANONYMOUS]
    before = anonymous.searchsorted(hits.first) - 1
    nearest = np.concatenate((anonymous, [-1]))[before]
    near = (nearest >= 0) & (hits.first - nearest <= REACH)
    near &= tokens.sentence[nearest] == tokens.sentence[hits.first]
    kept = near | ~_CONDITIONAL[hits.entry]
    return Signals(hits.first[kept], hits.last[kept], kind[kept])
