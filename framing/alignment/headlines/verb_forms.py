"""Which words of a headline look like its verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.sides import Sentence
    from framing.alignment.terms import Term

# "-s" and "-ed" after a subject, unless the word before makes a noun of it.
_ENDINGS: Final = ("s", "ed")
_NO_VERBS: Final = ("ss", "ous", "ics", "us", "is", "need", "speed", "deed", "'s", "’s")
_BEFORE_NOUNS: Final = frozenset(
    "the a an of for in on by with from at and or as after before amid over under about into more "
    "new his her its their our your my this these those some many most two three no all".split()
)
_BEFORE_BASE: Final = frozenset({"to", "will", "won't", "won’t"})
_LAST_WORD: Final = re.compile(r"(\S+)\s*$")


def finite_verbs(headline: Sentence, *, future: bool = True) -> Iterator[Term]:
    """Terms that look like verbs of what is or was done, and in the ``future`` will be."""
    start = headline.stretch.start
    for number, term in enumerate(headline.terms):
        word = headline.text[term.start - start : term.end - start].lower()
        match = _LAST_WORD.search(headline.text[: term.start - start])
        if not number or match is None:
            continue
        before = match[1].lower()
        inflected = word.endswith(_ENDINGS) and not word.endswith(_NO_VERBS)
        if (inflected and before not in _BEFORE_NOUNS) or (future and before in _BEFORE_BASE):
            yield term
