"""How a reporting word places the author towards what is reported.

"She said" takes no part; "she noted" takes what follows for given, "she claimed" keeps away from
it, "she blasted" tells a feeling, "she vowed" and "she urged" commit somebody to something, "she
denied" turns it down. ``stance.tsv`` beside this file gives each reporting word its stance, with
the literature that it rests on.

References
----------
Bednarek, M. (2006). Evaluation in Media Discourse. London: Continuum.

Martin, J. R., White, P. R. R. (2005). The Language of Evaluation: Appraisal in English.
Basingstoke: Palgrave Macmillan.

Searle, J. R. (1976). A classification of illocutionary acts. Language in Society, 5(1), 1-23.
"""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.lexicon import load
from framing.tokens import Property

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Ints
    from framing.tokens import Tokens


class Stance(IntEnum):
    """How the reporting word takes what it reports; ``label`` is how tables write it."""

    NEUTRAL = 0
    ENDORSING = 1
    DISTANCING = 2
    EMOTIVE = 3
    DIRECTIVE = 4
    DENIAL = 5

    @property
    def label(self) -> str:
        """The stance in words."""
        return self.name.lower()


LEXICON: Final = load(Path(__file__).with_name("stance.tsv"))
_STANCES: Final = {
    form: Stance[entry.family.upper()] for entry in LEXICON.entries for form in entry.forms
}
# The second words of entries: "point out" is one thing, "point to" another.
_SECOND: Final = {
    word: number
    for number, word in enumerate(
        sorted({form.split()[1] for form in _STANCES if len(form.split()) > 1}), start=1
    )
}
_NEXT: Final = Property.of_word(
    "second word of a reporting phrase", np.int64, lambda form: _SECOND.get(form, 0)
)


def stance_of(lemma: str, following: str = "") -> Stance:
    """The stance of a reporting word, with the word behind it where that is part of it.

    Raises
    ------
    KeyError
        If the lemma has no stance; the message tells where to give it one.

    Examples
    --------
    >>> stance_of("claim").label
    'distancing'
    >>> stance_of("point", "out").label, stance_of("point", "to").label
    ('endorsing', 'neutral')
    """
    found = _STANCES.get(f"{lemma} {following}", _STANCES.get(lemma))
    if found is None:
        message = f'the reporting word "{lemma}" has no stance; give it one in {LEXICON.name}.tsv'
        raise KeyError(message)
    return found


class StanceTable:
    """The stances of some lemmas, numbered as a finder of cues numbers them."""

    def __init__(self, lemmas: Sequence[str]) -> None:
        words = ("", *_SECOND)
        self._table = np.array(
            [[stance_of(lemma, word) for word in words] for lemma in lemmas], dtype=np.int64
        )

    def of(self, tokens: Tokens, entry: Ints, verb: Ints) -> Ints:
        """The stance of each cue, given its entry and the token of its verb."""
        beside = np.minimum(verb + 1, len(tokens) - 1)
        inside = (beside > verb) & (tokens.sentence[beside] == tokens.sentence[verb])
        following = tokens.vocabulary.column(_NEXT)[tokens.type[beside]] * inside
        return self._table[entry, following]
