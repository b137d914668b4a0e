"""Where sentences end.

A sentence ends with its block, or at a gap with a full stop, question or exclamation mark,
unless what stands around it says that it goes on: a title ("Gen. Smith"), an initial ("S.
Korean"), an abbreviation or a time with what belongs to it ("U.S. leaders", "10 p.m. Friday"), a
small letter ("no! he said"), a speaker after a quoted question ("“Why?” Lee asked").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.tokens import gaps, shapes
from framing.tokens.columns import Sentences
from framing.tokens.properties import Kind, Property
from framing.tokens.vocabulary import SPACE

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens.columns import Blocks
    from framing.tokens.vocabulary import Vocabulary

# Comparing with the members themselves takes NumPy long.
_BODY: Final = int(Zone.BODY)
_FURNITURE: Final = int(Zone.FURNITURE)
# In headline case most words have capitals, or all but a few short ones.
HEADLINE_CASE: Final = 0.6
FEWEST_CAPITALS: Final = 2
# Of furniture, only what has more words than a name: a headline that the page repeats.
FEWEST_REPEATED: Final = 6
# Verbs that name the speaker of a quoted question or exclamation: "“Why?” Lee asked."
_SPEAKING: Final = frozenset(
    "said says asked asks added adds told replied replies wrote writes cried shouted exclaimed"
    " wondered joked demanded demands quipped declared responded yelled insisted".split()
)
_SPEAKS = Property("speaks", np.bool_, _SPEAKING.__contains__, Kind.WORD)
# How many words after a quoted question a speaker's verb may stand: "“Why?” President Lee asked".
_SPEAKER_WINDOW: Final = 4


def sentence_ends(vocabulary: Vocabulary, types: Ints, gap: Ints, block: Ints) -> Ints:
    """The last word of each sentence.

    ``gap[i]`` is the type of the gap before word ``i``; ``block[i]`` is the word's block.
    """
    ends = np.ones(len(types), dtype=np.bool_)
    np.not_equal(block[1:], block[:-1], out=ends[:-1])
    last = (gap[1:-1] != SPACE).nonzero()[0]
    ending = vocabulary.column(gaps.ENDING)[gap[last + 1]]
    stops = ending.nonzero()[0]
    last, ending = last[stops], ending[stops]
    before = vocabulary.column(shapes.BEFORE_STOP)[types[last]]
    # What a word does before a full stop, it does not do before other marks.
    before = before * (ending == gaps.FULL_STOP)
    after = vocabulary.column(shapes.AFTER_STOP)[types[last + 1]]
    goes_on = _GOES_ON[before, after]
    asked = ((ending == gaps.ASKING) & ~goes_on).nonzero()[0]
    if asked.size:
        asked = asked[vocabulary.column(gaps.QUOTED_ENDING)[gap[last[asked] + 1]]]
        goes_on[asked] = _speaker_follows(vocabulary, types, last[asked])
    ends[last[~goes_on]] = True
    return ends.nonzero()[0]


def _goes_on(before: int, after: int) -> bool:
    """Whether a sentence goes on after the mark between two words."""
    if after & shapes.SMALL or before in {shapes.TITLE, shapes.INITIAL}:
        return True
    if before in {shapes.ABBREVIATION, shapes.DOTTED}:
        return not after & shapes.STARTS
    if before == shapes.NUMBER:
        return bool(after & shapes.DIGIT)
    return before == shapes.TIME and bool(after & (shapes.DIGIT | shapes.FOLLOWS_TIME))


_GOES_ON: Final = np.array(
    [[_goes_on(before, after) for after in range(16)] for before in range(shapes.NUMBER + 1)]
)


def _speaker_follows(vocabulary: Vocabulary, types: Ints, positions: Ints) -> Bools:
    """Whether a verb of speaking stands close after each of ``positions``."""
    window = positions[:, None] + np.arange(1, _SPEAKER_WINDOW + 1)
    inside = window < len(types)
    found = vocabulary.column(_SPEAKS)[types.take(window, mode="clip")] & inside
    return np.asarray(found.any(axis=1))


def sentences_of(
    vocabulary: Vocabulary, blocks: Blocks, block: Ints, end: Ints, types: Ints, gap: Ints
) -> Sentences:
    """The sentences of a batch; each runs from its first to its last visible mark."""
    last = sentence_ends(vocabulary, types, gap, block)
    first = np.zeros_like(last)
    first[1:] = last[:-1] + 1
    of_block = block[first]
    opens_block = np.ones(len(last) + 1, dtype=np.bool_)
    np.not_equal(of_block[1:], of_block[:-1], out=opens_block[1:-1])
    behind = gap[last + 1]
    tail = end[last] + vocabulary.column(gaps.TAIL)[behind]
    lead = end[first - 1] + vocabulary.column(gaps.LEAD)[gap[first]]
    zone = blocks.zone[of_block]
    return Sentences(
        article=blocks.article[of_block],
        field=blocks.field[of_block],
        zone=zone,
        start=np.where(opens_block[:-1], blocks.start[of_block], lead),
        end=np.where(opens_block[1:], blocks.end[of_block], tail),
        first=first,
        last=last,
        asks=vocabulary.column(gaps.ASKS)[behind],
        exclaims=vocabulary.column(gaps.EXCLAIMS)[behind],
        headline_case=_in_headline_case(vocabulary, types, first, last, zone),
    )


def _in_headline_case(
    vocabulary: Vocabulary, types: Ints, first: Ints, last: Ints, zone: Ints
) -> Bools:
    """Which headlines, or others on the page, have words with capitals, most or the longer."""
    cased: Bools = zone != _BODY
    (titled,) = cased.nonzero()
    if not titled.size:
        return cased
    first, counts = first[titled], last[titled] - first[titled] + 1
    ends = counts.cumsum()
    opens = ends - counts
    words = types[np.arange(ends[-1]) + (first - opens).repeat(counts)]
    capitals = np.add.reduceat(vocabulary.column(shapes.CAPITALISED)[words].astype(np.int64), opens)
    small = np.add.reduceat(vocabulary.column(shapes.SMALL_MAJOR)[words].astype(np.int64), opens)
    furniture = zone[titled] == _FURNITURE
    most = (capitals > HEADLINE_CASE * counts) & ~furniture
    fewest = np.where(furniture, FEWEST_REPEATED, FEWEST_CAPITALS)
    cased[titled] = most | ((small == 0) & (capitals >= fewest))
    return cased
