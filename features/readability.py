"""How hard is the text to read?

Counted are words per sentence and syllables per word, over the sentences of the body. Two
formulas make a number of them: the Flesch-Kincaid grade, in years of school in the United States,
and the Flesch reading ease, where about 100 is very easy and 0 very hard. Syllables are
textstat's. A sentence that is quoted for the most part counts to the quoted voice.

Higher means, for the grade, that long sentences and long words ask more of a reader; for the
reading ease, that they ask less.

It cannot tell whether a text is clear, well ordered or true. Names and figures count like
ordinary words. A headline is too short for a reading grade.

Source: Kincaid, J. P., Fishburne, R. P., Rogers, R. L., Chissom, B. S. (1975). Derivation of new
readability formulas for Navy enlisted personnel. Research Branch Report 8-75.

Source: Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology 32.
https://doi.org/10.1037/h0057532
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.cues import Cues
from framing.feature import Feature
from framing.intervals import MEAN
from framing.ledger import Ledger, Scope
from framing.measure import Measure, Ratio
from framing.tokens import Property

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pyphen import Pyphen
    from textstat.textstat import textstatistics

    from framing.arrays import Bools, Floats
    from framing.tokens import Tokens

# The formulas were made on passages of about 100 words.
MINIMUM: Final = {Scope.AUTHOR: 100, Scope.QUOTED: 100}
SCOPES: Final = (Scope.AUTHOR, Scope.QUOTED)

# Pyphen remembers every word that it is asked for, without limit; the vocabulary does so already.
_REMEMBERED: Final = 1024


@lru_cache(maxsize=1)
def _textstat() -> textstatistics:
    """A textstat of our own, so that nobody's settings change ours."""
    from textstat.textstat import textstatistics

    return textstatistics()


@lru_cache(maxsize=1)
def common_syllables() -> dict[str, int]:
    """The syllables of common forms, counted beforehand: see ``tools/common_forms.py``."""
    lines = Path(__file__).with_name("syllables.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {form: int(count) for count, forms in rows for form in forms.split(" ")}


def counted_by_textstat(word: str) -> int:
    """The syllables of a word, as textstat counts them."""
    return int(_textstat().syllable_count(word))


@lru_cache(maxsize=1)
def _sources() -> tuple[dict[str, list[list[str]]], Pyphen]:
    """What textstat counts by: the sounds of known words, and the hyphens of all others."""
    from textstat.backend.utils._get_cmudict import get_cmudict
    from textstat.backend.utils._get_pyphen import get_pyphen

    return get_cmudict("en_US"), get_pyphen("en_US")


def counted_at_once(word: str) -> int:
    """The same for a word of small ASCII letters alone, at a tenth of the cost."""
    sounds, hyphens = _sources()
    known = sounds.get(word)
    if known is None:
        if len(hyphens.hd.cache) > _REMEMBERED:
            hyphens.hd.cache.clear()
        return len(hyphens.positions(word)) + 1
    return sum(sound[-1].isdigit() for sound in known[0])


def _syllables(form: str) -> int:
    """The syllables of a word's normal form: its apostrophe and capitals are not heard."""
    known = common_syllables().get(form)
    if known is not None:
        return known
    if form.isascii() and form.isalpha():
        return counted_at_once(form)
    return counted_by_textstat(form) if form[:1].isalnum() else 0


SYLLABLES = Property.of_word("syllables", np.int64, _syllables)


def find(tokens: Tokens) -> Cues:
    """No cues: the number is made of whole sentences, see the table of sentences."""
    del tokens
    return Cues.none()


def sentences(tokens: Tokens) -> Mapping[str, Floats]:
    """The syllables of each sentence."""
    if not len(tokens):
        return {"syllables": np.empty(0, dtype=np.int64)}
    return {"syllables": np.add.reduceat(tokens.of(SYLLABLES), tokens.sentences.first)}


def rows(ledger: Ledger, scope: Scope) -> Bools:
    """The body sentences of the scope: a sentence is whose most of its words are."""
    quoted = 2 * ledger.words_quoted > ledger.words
    body = ledger.sentences_in(Zone.BODY)
    return body & (quoted if scope is Scope.QUOTED else ~quoted)


def ratios(length: float, weight: float) -> Callable[[Ledger, Scope], tuple[Ratio, ...]]:
    """``length`` times the words per sentence, and ``weight`` times the syllables per word."""

    def of(ledger: Ledger, scope: Scope) -> tuple[Ratio, ...]:
        chosen = rows(ledger, scope)
        words = ledger.words * chosen
        syllables = ledger.columns["syllables"] * chosen
        return Ratio(words, chosen, times=length), Ratio(syllables, words, times=weight)

    return of


_SENTENCES = "over the body sentences of which at most half of the words are quoted (quoted: more)"
FEATURE = Feature(
    name="readability",
    doc=__doc__,
    find=find,
    sentences=sentences,
    measures=(
        Measure(
            name="readability",
            label="Reading grade",
            phrase="grade {}",
            none_quoted="no sentence is quoted for the most part",
            unit="US school grade",
            formula=f"0.39 × words ÷ sentences + 11.8 × syllables ÷ words - 15.59, {_SENTENCES}",
            higher="its sentences and words are longer",
            lower="its sentences and words are shorter",
            constant=-15.59,
            ratios=ratios(length=0.39, weight=11.8),
            base_unit="words",
            minimum=MINIMUM,
            method=MEAN,
            possible=(0.39 - 15.59, np.inf),
            spread=6.0,
            scopes=SCOPES,
            decimals=1,
        ),
        Measure(
            name="reading_ease",
            label="Reading ease",
            phrase="{} points",
            none_quoted="no sentence is quoted for the most part",
            unit="points, about 0 to 100",
            formula=f"206.835 - 1.015 × words ÷ sentences - 84.6 × syllables ÷ words, {_SENTENCES}",
            higher="its sentences and words are shorter",
            lower="its sentences and words are longer",
            constant=206.835,
            ratios=ratios(length=-1.015, weight=-84.6),
            base_unit="words",
            minimum=MINIMUM,
            method=MEAN,
            possible=(-np.inf, 206.835 - 1.015),
            spread=25.0,
            scopes=SCOPES,
            decimals=1,
        ),
    ),
)
