"""Is the wording friendly or hostile?

Counted are words that carry feeling, with the strength that raters gave them in the VADER
lexicon, and the rules that VADER lays over them: negation, intensifiers, "but", capitals,
exclamation marks. Each sentence gets a value from -1 to 1, and the measure is their mean. Where a
sentence holds words of the author's and of a speaker's, each voice is valued without the feeling
words of the other. Typographic quotes and apostrophes are read like plain ones, and a word of
feeling inside a name ("United States", "Security Council") has none.

Higher means that the wording is friendlier; below 0 it is more hostile or sad than friendly.

It cannot tell what the feeling is about: plain news of a disaster is full of sad words. Irony is
read as if it were meant.

Source: Hutto, C. J., Gilbert, E. (2014). VADER: a parsimonious rule-based model for sentiment
analysis of social media text. ICWSM. https://doi.org/10.1609/icwsm.v8i1.14550
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from framing import vader
from framing.cleaning import Zone
from framing.cues import Cues
from framing.feature import Feature
from framing.measure import mean_of_sentences
from framing.tokens import Voice, gaps, shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from framing.arrays import Bools, Floats, Ints
    from framing.tokens import Buffer, Tokens

# Typographic marks that VADER does not know, and what it reads in their place: never longer.
PLAIN_MARKS: Final = {
    ord(mark): plain.encode()
    for mark, plain in {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "…": "...",
        "—": " - ",
        "–": " - ",
        "\N{NO-BREAK SPACE}": " ",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How VADER reads a batch with plain marks.

    ``rows`` are the chunks with a valence, ``token`` the word that each begins with, ``valence``
    what raters gave it, 0 inside a name. ``quoted`` tells of every chunk whether a speaker says it.
    """

    chunks: vader.Chunks
    rows: Ints
    token: Ints
    valence: Floats
    quoted: Bools


def find(tokens: Tokens) -> Cues:
    """The words of feeling in a batch, each with its valence from -4 to 4 as weight."""
    reading = _read(tokens)
    feels = (reading.valence != 0) & (tokens.zone[reading.token] != Zone.FURNITURE)
    words, valence = reading.token[feels], reading.valence[feels]
    types, entry = np.unique(tokens.type[words], return_inverse=True)
    strings = tokens.vocabulary.strings
    return Cues(
        token=words,
        start=tokens.start[words],
        end=tokens.end[words],
        family=(valence < 0).astype(np.int64),
        entry=entry,
        weight=valence,
        families=("positive", "negative"),
        entries=tuple(shapes.normal(strings[number]) for number in types.tolist()),
    )


def sentences(tokens: Tokens) -> Mapping[str, Floats]:
    """The value of each sentence: VADER's own for the raw text, ours, and the speaker's."""
    rows = tokens.sentences
    raw = vader.Chunks.split(tokens.buffer.data, rows.start, rows.end)
    reading = _read(tokens)
    speakers = _compounds(reading, ~reading.quoted)
    return {
        "vader": vader.compounds(raw),
        "sentiment": _compounds(reading, reading.quoted),
        "sentiment_quoted": np.where(_holds_quoted(tokens), speakers, np.nan),
    }


def _compounds(reading: Reading, others: Bools) -> Floats:
    """The value of each sentence without the words and marks of the others, and without names."""
    silent = others.copy()
    silent[reading.rows[reading.valence == 0]] = True
    return vader.compounds(reading.chunks, silent, calm=others)


def _holds_quoted(tokens: Tokens) -> Bools:
    """Which sentences hold quoted words."""
    holds = np.zeros(len(tokens.sentences), dtype=np.bool_)
    holds[tokens.sentence[tokens.voice == Voice.QUOTED]] = True
    return holds


@lru_cache(maxsize=1)
def _read(tokens: Tokens) -> Reading:
    """VADER's reading of a batch with plain marks.

    Both functions above ask for it, one after the other: the last batch's is kept.
    """
    data, moved = _with_plain_marks(tokens.buffer)
    spans = tokens.sentences
    chunks = vader.Chunks.split(data, moved(spans.start), moved(spans.end))
    ends = moved(tokens.end)
    valence = vader.valences(chunks)
    rows = np.flatnonzero(valence)
    token = np.searchsorted(ends, chunks.start[rows], side="right")
    quoted = np.repeat(_holds_quoted(tokens), np.diff(chunks.first))
    mixed = np.flatnonzero(quoted)
    beside = np.searchsorted(ends, chunks.start[mixed], side="right")
    quoted[mixed] = tokens.voice[np.minimum(beside, len(tokens) - 1)] == Voice.QUOTED
    valence = np.where(_in_name(tokens, token), 0.0, valence[rows])
    return Reading(chunks, rows, token, valence, quoted)


def _with_plain_marks(buffer: Buffer) -> tuple[bytes, Callable[[Ints], Ints]]:
    """The text with plain marks, and where its ascending byte positions have moved to."""
    values = buffer.values.copy()
    kept = np.ones(len(values), dtype=np.bool_)
    for mark, plain in PLAIN_MARKS.items():
        at = buffer.leads[buffer.beyond == mark]
        width = len(chr(mark).encode())
        for offset in range(width):
            if offset < len(plain):
                values[at + offset] = plain[offset]
            else:
                kept[at + offset] = False
    dropped = np.flatnonzero(~kept)
    if not len(dropped):
        return values.tobytes(), lambda positions: positions
    # Sorted positions lose the bytes that were dropped before them.
    return (
        values[kept].tobytes(),
        lambda positions: (
            positions
            - np.cumsum(
                np.bincount(
                    np.searchsorted(positions, dropped, side="right"), minlength=len(positions) + 1
                )
            )[: len(positions)]
        ),
    )


def _in_name(tokens: Tokens, words: Ints) -> Bools:
    """Which of the words are capitalised as part of a name.

    Inside a sentence every capital makes a name; at its start one that another follows. In a
    headline whose words all have capitals they say nothing.
    """
    if not len(words):
        return np.zeros(0, dtype=np.bool_)
    capitals = tokens.of(shapes.CAPITALISED) & ~tokens.of(shapes.ALL_CAPITALS)
    sentence = tokens.sentence[words]
    opens = tokens.sentences.first[sentence] == words
    behind = np.minimum(words + 1, len(tokens) - 1)
    followed = capitals[behind] & (tokens.sentence[behind] == sentence) & (behind > words)
    followed &= tokens.vocabulary.column(gaps.SOFT)[tokens.gap[behind]]
    headline_case = tokens.sentences.headline_case[sentence]
    return np.asarray(capitals[words] & (~opens | followed) & ~headline_case)


FEATURE = Feature(
    name="sentiment",
    doc=__doc__,
    find=find,
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
