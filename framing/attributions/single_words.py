"""The classes of sources of one word, "he", "Lund" or "officials", known from batch to batch.

Half of all sources have one word. What such a source is depends on the word and on a few marks of
its place alone, so that it is told once for each word that speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

import numpy as np

from framing.attributions.source_marks import APOSTROPHE
from framing.tokens import Voice

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from framing.arrays import Ints
    from framing.tokens import Tokens, Vocabulary

# The marks of a word's place: it opens its sentence, an apostrophe follows, it is quoted.
_MARKS: Final = 3
_OPENS, _OWNS, _QUOTED = (1 << mark for mark in range(_MARKS))
# A plain number is compared faster than a member of an enumeration.
_QUOTED_VOICE: Final = int(Voice.QUOTED)
UNKNOWN: Final = -1


class _Known:
    """The classes of single words of one vocabulary, as far as they were told."""

    def __init__(self, strings: list[str]) -> None:
        self.strings = strings
        self._kind = np.empty(0, dtype=np.int8)

    def all(self) -> NDArray[np.int8]:
        """The class of each word with each set of marks."""
        needed = len(self.strings) << _MARKS
        if len(self._kind) < needed:
            grown = np.full(2 * needed, UNKNOWN, dtype=np.int8)
            grown[: len(self._kind)] = self._kind
            self._kind = grown
        return self._kind


_known: Final[WeakKeyDictionary[Vocabulary, _Known]] = WeakKeyDictionary()


def kinds(tokens: Tokens, at: Ints) -> Ints:
    """The class of each of some tokens as a source; ``UNKNOWN`` where it was not told before."""
    return _of(tokens.vocabulary).all().take(_places(tokens, at)).astype(np.int64)


def learn(tokens: Tokens, at: Ints, kind: Ints) -> None:
    """Keep the classes of some tokens as sources."""
    if len(at):
        _of(tokens.vocabulary).all()[_places(tokens, at)] = kind


def _of(vocabulary: Vocabulary) -> _Known:
    known = _known.get(vocabulary)
    if known is None:
        known = _known[vocabulary] = _Known(vocabulary.strings)
    return known


def _places(tokens: Tokens, at: Ints) -> Ints:
    """A number for each token, the same for the same word with the same marks."""
    place = tokens.type.take(at) << _MARKS
    place += (tokens.sentences.first.take(tokens.sentence.take(at)) == at) * _OPENS
    place += tokens.vocabulary.column(APOSTROPHE).take(tokens.gap.take(at + 1)) * _OWNS
    place += (tokens.voice.take(at) == _QUOTED_VOICE) * _QUOTED
    return place
