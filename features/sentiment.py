"""Is the wording friendly or hostile?

Counted are words that carry feeling, with the strength that raters gave them in the VADER
lexicon, and the rules that VADER lays over them: negation, intensifiers, "but", capitals,
exclamation marks. Each sentence gets a value from -1 to 1, and the measure is their mean. To read
news, some rules are added. At most three words behind a word of lessening ("prevented a disaster",
"less pain"), what is bad turns half as good; behind a word of lack ("failed to help", "little
hope"), what is good turns half as bad; "too good" counts like "not good"; no negation reaches over
a comma. Words have no feeling in names ("United States") and set terms ("health care", "interest
rate", "as well"), "party" has none, and "like" only where a pronoun or the like tells that it is a
verb. Typographic quotes and apostrophes are read like plain ones. Where a sentence holds words of
the author's and of a speaker's, each voice is valued without the feeling words of the other. The
weight of a marked word is what it adds to its sentence before "but" and exclamation marks; a word
without feeling is not marked.

Higher means that the wording is friendlier; below 0 it is more hostile or sad than friendly.

It cannot tell what the feeling is about: plain news of a disaster is full of sad words. Irony is
read as if it were meant.

Source: Hutto, C. J., Gilbert, E. (2014). VADER: a parsimonious rule-based model for sentiment
analysis of social media text. ICWSM. https://doi.org/10.1609/icwsm.v8i1.14550

Source: Polanyi, L., Zaenen, A. (2006). Contextual valence shifters. In: Computing Attitude and
Affect in Text. Springer. https://doi.org/10.1007/1-4020-4102-0_1
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from framing import vader
from framing.cleaning import Zone
from framing.cues import Cues
from framing.feature import Feature
from framing.lexicon import load
from framing.measure import mean_of_sentences
from framing.tokens import Voice, gaps, shapes
from framing.voices import words_quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from framing.arrays import Bools, Floats, Ints
    from framing.tokens import Tokens

LEXICON = load(Path(__file__).with_name("sentiment.tsv"))

# Plain numbers are compared faster than members of an enumeration.
_QUOTED: Final = int(Voice.QUOTED)
_FURNITURE: Final = int(Zone.FURNITURE)
# Families whose words, in whatever case, have no feeling.
SILENT: Final = ("neutral", "name")
IS_SILENT: Final = np.isin(LEXICON.families, SILENT)
# What the words of a family make of a feeling behind them: factors of a bad and of a good one,
# and how many words on they reach. -0.74 is what VADER's negation does.
TURNS: Final = {
    "lessening": (-0.5, 1.0, 3),
    "lacking": (1.0, -0.5, 3),
    "reversing": (-0.5, -0.5, 3),
    "excessive": (1.0, -0.74, 1),
}
# How many words before a feeling are looked at.
DISTANCES: Final = np.arange(1, max(reach for *_, reach in TURNS.values()) + 1)[:, None]
# By distance, number of the family (0 for none) and whether the feeling is good.
FACTORS: Final = np.ones((len(DISTANCES) + 1, len(LEXICON.families) + 1, 2))
for _family, (_bad, _good, _reach) in TURNS.items():
    FACTORS[1 : _reach + 1, LEXICON.families.index(_family) + 1] = _bad, _good


@dataclass(frozen=True, slots=True)
class Reading:
    """How a batch is read.

    Attributes
    ----------
    edition
        The text with plain marks where it has typographic ones.
    words
        The words of feeling, in these plain sentences, and what each adds.
    token
        Where each stands among the tokens.
    altered
        By sentence: is it read in another way than VADER does?
    """

    edition: vader.Edition
    words: vader.Words
    token: Ints
    altered: Bools


def find(tokens: Tokens) -> Cues:
    """The words of feeling in a batch, each with what it adds to its sentence as weight."""
    reading = _read(tokens)
    order = reading.token.argsort(kind="stable")
    order = order[tokens.zone.take(reading.token.take(order)) != _FURNITURE]
    words = reading.words.where(order)
    start, end = reading.edition.positions(words.rows)
    return Cues(
        token=reading.token.take(order),
        start=start,
        end=end,
        family=(words.share < 0).astype(np.int64),
        entry=words.entry.astype(np.int64),
        weight=words.share,
        families=("positive", "negative"),
        entries=vader.known_words().words,
    )


def sentences(tokens: Tokens) -> Mapping[str, Floats]:
    """The value of each sentence: VADER's own for the printed text, ours, and the speaker's."""
    reading = _read(tokens)
    chunks, plain = reading.edition.chunks, reading.edition.plain
    own_words, quoted_words = _words_by_voice(tokens)
    mixed = (own_words > 0) & (quoted_words > 0)
    quoted = _quoted_chunks(tokens, reading, mixed.nonzero()[0])
    said = quoted[reading.words.rows]
    changed, both = (reading.altered | mixed).nonzero()[0], mixed.nonzero()[0]
    printed, own, others = vader.compounds_as(
        chunks,
        [
            vader.Asked(reading.edition.printed, vader.words_in_context(chunks)),
            vader.Asked(plain[changed], reading.words.where(~said), quoted),
            vader.Asked(plain[both], reading.words.where(said), ~quoted),
        ],
    )
    ours = printed.copy()
    ours[changed] = own
    speakers = np.where(quoted_words > 0, ours, np.nan)
    ours[own_words == 0] = 0.0
    speakers[both] = others
    return {"vader": printed, "sentiment": ours, "sentiment_quoted": speakers}


@lru_cache(maxsize=1)
def _read(tokens: Tokens) -> Reading:
    """How the batch is read.

    Both functions above ask for it, one after the other: the last batch's is kept.
    """
    edition = vader.Edition.of(tokens)
    chunks = edition.chunks
    sentence_of = np.full(len(chunks.first) - 1, -1)
    sentence_of[edition.plain] = np.arange(len(edition.plain))
    words = vader.words_in_clauses(chunks)
    sentence = sentence_of.take(words.span)
    read = (sentence >= 0).nonzero()[0]
    words, sentence = words.where(read), sentence.take(read)
    token = edition.token.take(words.rows)
    words = words.times(_factors(tokens, token, words.valence))
    altered = edition.plain != edition.printed
    altered[sentence[words.share != vader.words_in_context(chunks).share.take(read)]] = True
    felt = words.share.nonzero()[0]
    return Reading(edition, words.where(felt), token.take(felt), altered)


def _words_by_voice(tokens: Tokens) -> tuple[Ints, Ints]:
    """How many words of each sentence are the author's, and how many are quoted."""
    quoted = tokens.once(words_quoted)
    return tokens.sentences.last - tokens.sentences.first + 1 - quoted, quoted


def _quoted_chunks(tokens: Tokens, reading: Reading, mixed: Ints) -> Bools:
    """Which chunks of the sentences that mix the voices a speaker says."""
    chunks = reading.edition.chunks
    quoted = np.zeros(len(chunks), dtype=np.bool_)
    rows, _ = chunks.rows_of(reading.edition.plain[mixed])
    quoted[rows] = tokens.voice.take(reading.edition.token.take(rows)) == _QUOTED
    return quoted


def _factors(tokens: Tokens, token: Ints, valence: Floats) -> Floats:
    """What the words before each word of feeling, and the term it stands in, make of it."""
    hits = tokens.hits[LEXICON.name]
    family = np.zeros(len(tokens), dtype=np.int8)
    family[hits.last] = LEXICON.family_of_entry[hits.entry] + 1
    factor = np.ones(len(token))
    near = (family.take(np.maximum(token - DISTANCES, 0)).any(axis=0)).nonzero()[0]
    if len(near):
        factor[near] = _turning(tokens, family, token[near], valence[near])
    factor[_in_term(tokens, token) | _in_name(tokens, token)] = 0.0
    return factor


def _turning(tokens: Tokens, family: NDArray[np.int8], token: Ints, valence: Floats) -> Floats:
    """What the nearest word of a family that turns feelings makes of each word behind it."""
    before = np.maximum(token - DISTANCES, 0)
    opening = tokens.sentences.first[tokens.sentence[token]]
    reached = tokens.vocabulary.column(gaps.SOFT)[tokens.gap[before + 1]]
    reached = np.logical_and.accumulate(reached & (token - DISTANCES >= opening))
    turned = FACTORS[DISTANCES, family[before] * reached, (valence > 0).astype(np.int64)]
    return np.asarray(turned[(turned != 1).argmax(axis=0), np.arange(len(token))])


def _in_term(tokens: Tokens, words: Ints) -> Bools:
    """Which of the words stand in a term or name of the lexicon that has no feeling."""
    hits = tokens.hits[LEXICON.name]
    silent = IS_SILENT[LEXICON.family_of_entry[hits.entry]]
    first, last = hits.first[silent], hits.last[silent]
    begun = first.searchsorted(words, side="right")
    return np.asarray(words <= np.concatenate(([-1], last)).take(begun))


def _in_name(tokens: Tokens, words: Ints) -> Bools:
    """Which of the words are capitalised as part of a name.

    Inside a sentence every capital makes a name; at its start one that another follows. In a
    headline whose words all have capitals they say nothing.
    """
    capital = tokens.vocabulary.column(shapes.CAPITALISED)
    all_capitals = tokens.vocabulary.column(shapes.ALL_CAPITALS)
    capitals = (capital[tokens.type[words]] & ~all_capitals[tokens.type[words]]).nonzero()[0]
    first = words[capitals]
    sentence = tokens.sentence[first]
    behind = np.minimum(first + 1, tokens.sentences.last[sentence])
    followed = capital[tokens.type[behind]] & ~all_capitals[tokens.type[behind]] & (behind > first)
    followed &= tokens.vocabulary.column(gaps.SOFT)[tokens.gap[behind]]
    opens = tokens.sentences.first[sentence] == first
    named = np.zeros(len(words), dtype=np.bool_)
    named[capitals] = (~opens | followed) & ~tokens.sentences.headline_case[sentence]
    return named


FEATURE = Feature(
    name="sentiment",
    doc=__doc__,
    find=find,
    lexicon=LEXICON,
    sentences=sentences,
    measures=(
        mean_of_sentences(
            "sentiment",
            label="Sentiment",
            unit="mean of sentences, −1 to 1",
            higher="the wording is friendlier",
            lower="the wording is less friendly",
        ),
    ),
)
