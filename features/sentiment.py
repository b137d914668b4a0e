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
    from framing.tokens import Tokens

# Typographic marks that VADER does not know, and what it reads in their place.
PLAIN_MARKS: Final = {
    mark.encode(): plain.encode()
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


def find(tokens: Tokens) -> Cues:
    """The words of feeling in a batch, each with its valence from -4 to 4 as weight."""
    chunks, token = _chunks(tokens)
    valence = vader.valences(chunks)
    feels = np.flatnonzero((valence != 0) & ~_in_name(tokens)[token])
    feels = feels[tokens.zone[token[feels]] != Zone.FURNITURE]
    words = token[feels]
    types, entry = np.unique(tokens.type[words], return_inverse=True)
    strings = tokens.vocabulary.strings
    return Cues(
        token=words,
        start=tokens.start[words],
        end=tokens.end[words],
        family=(valence[feels] < 0).astype(np.int64),
        entry=entry,
        weight=valence[feels],
        families=("positive", "negative"),
        entries=tuple(shapes.normal(strings[number]) for number in types.tolist()),
    )


def sentences(tokens: Tokens) -> Mapping[str, Floats]:
    """The value of each sentence: VADER's own for the raw text, ours, and the speaker's."""
    rows = tokens.sentences
    raw = vader.Chunks.split(tokens.buffer.data, rows.start, rows.end)
    chunks, token = _chunks(tokens)
    quoted = tokens.voice[token] == Voice.QUOTED
    nameless = _in_name(tokens)[token]
    own = vader.compounds(chunks, quoted | nameless)
    speakers = vader.compounds(chunks, ~quoted | nameless)
    holds_quoted = np.zeros(len(rows), dtype=np.bool_)
    holds_quoted[tokens.sentence[tokens.voice == Voice.QUOTED]] = True
    return {
        "vader": vader.compounds(raw),
        "sentiment": own,
        "sentiment_quoted": np.where(holds_quoted, speakers, np.nan),
    }


@lru_cache(maxsize=1)
def _chunks(tokens: Tokens) -> tuple[vader.Chunks, Ints]:
    """VADER's own tokens of the text with plain marks, and the word that each begins with.

    Both functions above ask for them, one after the other: the last batch's are kept.
    """
    data, moved = _with_plain_marks(tokens.buffer.data)
    rows = tokens.sentences
    chunks = vader.Chunks.split(data, moved(rows.start), moved(rows.end))
    token = np.searchsorted(moved(tokens.end), chunks.start, side="right")
    return chunks, np.minimum(token, max(len(tokens) - 1, 0))


def _with_plain_marks(data: bytes) -> tuple[bytes, Callable[[Ints], Ints]]:
    """The text with plain marks, and where its byte positions have moved to."""
    if data.isascii():
        return data, lambda positions: positions
    values = np.frombuffer(data, dtype=np.uint8)
    starts, changes = [], []
    for mark, plain in PLAIN_MARKS.items():
        # Few bytes are the last of a mark: look for these, then at what stands before them.
        found = np.flatnonzero(values == mark[-1]) - (len(mark) - 1)
        found = found[found >= 0]
        for offset, byte in enumerate(mark[:-1]):
            found = found[values[found + offset] == byte]
        starts.append(found)
        changes.append(np.full(len(found), len(plain) - len(mark)))
        data = data.replace(mark, plain)
    at = np.concatenate(starts)
    order = np.argsort(at)
    at = at[order]
    moved = np.concatenate([[0], np.cumsum(np.concatenate(changes)[order])])
    return data, lambda positions: positions + moved[np.searchsorted(at, positions)]


def _in_name(tokens: Tokens) -> Bools:
    """Which words are capitalised as part of a name.

    Inside a sentence every capital makes a name; at its start one that another follows. In a
    headline whose words all have capitals they say nothing.
    """
    capital = tokens.of(shapes.CAPITALISED) & ~tokens.of(shapes.ALL_CAPITALS)
    opens = tokens.opens_sentence()
    followed = np.zeros(len(tokens), dtype=np.bool_)
    followed[:-1] = capital[1:] & tokens.after(gaps.SOFT)[:-1] & ~opens[1:]
    return capital & (~opens | followed) & ~tokens.sentences.headline_case[tokens.sentence]


FEATURE = Feature(
    name="sentiment",
    doc=__doc__,
    find=find,
    sentences=sentences,
    measures=(
        mean_of_sentences(
            "sentiment",
            label="Sentiment",
            unit="mean of sentences, -1 to 1",
            higher="the wording is friendlier",
            lower="the wording is less friendly",
        ),
    ),
)
