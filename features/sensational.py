"""Does the wording try to stir the reader?

Counted are words and forms that raise the temperature of a text: words of intensity
("staggering"), of conflict ("slams"), drama ("showdown") and urgency, superlatives, metaphors of
violence and disaster, guesses at what somebody secretly feels, loaded judgements, talk to the
reader ("you won't believe") and hints at what is yet to come ("here's why"); and, by rule,
questions and exclamations of the author's, words in capitals, lists announced by number in the
headline, words in scare quotes, and sentences that trail off in dots. Each has a weight from 0 to
1 by its strength.

Higher means that more of the author's words are chosen for their effect.

It cannot tell whether the event deserves the words: a landslide election may be one. Literal uses
("a bomb exploded") are guarded where the words around them show it, and missed where not.

Source: Molek-Kozakowska, K. (2013). Towards a pragma-linguistic framework for the study of
sensationalism in news headlines. Discourse & Communication 7.
https://doi.org/10.1177/1750481312471668

Source: Grabe, M. E., Zhou, S., Barnett, B. (2001). Explicating sensationalism in television news.
Journal of Broadcasting & Electronic Media 45. https://doi.org/10.1207/s15506878jobem4504_6

Source: Blom, J. N., Hansen, K. R. (2015). Click bait: forward-reference as lure in online news
headlines. Journal of Pragmatics 76. https://doi.org/10.1016/j.pragma.2014.11.010

Source: Recasens, M., Danescu-Niculescu-Mizil, C., Jurafsky, D. (2013). Linguistic models for
analyzing and detecting biased language. ACL.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.cues import Cues, merge
from framing.feature import Feature
from framing.language import FUNCTION_WORDS
from framing.lexicon import load
from framing.measure import density
from framing.tokens import Property, gaps, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

LEXICON = load(Path(__file__).with_name("sensational.tsv"))

# How strong the forms are that rules find.
WEIGHTS: Final = {
    "question": 0.5,
    "exclamation": 0.75,
    "trailing_dots": 0.5,
    "capitals": 0.75,
    "scare_quote": 0.25,
    "listicle": 1.0,
}
# The longest quotation without a speaker that is taken for a scare quote, in words.
LONGEST_SCARE_QUOTE: Final = 4
# How many words into a headline the noun of a list may stand: "7 very simple ways".
LIST_WINDOW: Final = 4
_LIST_NOUNS: Final = frozenset(
    "things reasons ways times facts signs tips tricks photos pictures images gifs moments"
    " questions lessons rules steps stories people women men celebrities products gifts recipes"
    " hacks ideas quotes tweets books movies songs shows places jokes secrets mistakes myths"
    " examples characters struggles problems thoughts words truths takeaways charts maps".split()
)
# Common words that shout in capitals; other words in capitals may be acronyms.
_COMMON: Final = FUNCTION_WORDS | {
    word for entry in LEXICON.entries for form in entry.forms for word in form.split()
}
# "US", "IT" and "OR" stand for names more often than they shout, and so do a few longer words.
SHORTEST_SHOUT: Final = 3
_ACRONYMS: Final = frozenset({"WHO", "AID", "AIDS", "ICE", "MAY", "CAN"})
_LIST_NOUN = Property.among("noun of a list", _LIST_NOUNS)
_SHOUTS = Property(
    "shouts",
    np.bool_,
    lambda word: (
        len(word) >= SHORTEST_SHOUT
        and word.isupper()
        and shapes.normal(word) in _COMMON
        and word not in _ACRONYMS
    ),
)


def find(tokens: Tokens) -> Cues:
    """The sensational words and forms in a batch."""
    sentences, quotations = tokens.sentences, tokens.quotations
    trailing = (
        tokens.vocabulary.column(gaps.ENDING)[tokens.gap[sentences.last + 1]] == gaps.TRAILING
    )
    shouting = np.flatnonzero(tokens.of(_SHOUTS) & ~_all_capitals(tokens)[tokens.sentence])
    scare = np.flatnonzero(
        ~quotations.speech & (quotations.last - quotations.first < LONGEST_SCARE_QUOTE)
    )
    scare = scare[~tokens.of(shapes.CAPITALISED)[quotations.first[scare]]]
    return merge(
        [
            Cues.of_lexicon(tokens, LEXICON),
            _sentence_ends(tokens, np.flatnonzero(sentences.asks), "question"),
            _sentence_ends(
                tokens, np.flatnonzero(sentences.exclaims & ~sentences.asks), "exclamation"
            ),
            _sentence_ends(tokens, np.flatnonzero(trailing), "trailing_dots"),
            Cues.of_rule(
                tokens,
                shouting,
                tokens.start[shouting],
                tokens.end[shouting],
                family="capitals",
                weight=WEIGHTS["capitals"],
            ),
            Cues.of_rule(
                tokens,
                quotations.first[scare],
                quotations.start[scare],
                quotations.end[scare],
                family="scare_quote",
                weight=WEIGHTS["scare_quote"],
            ),
            _listicles(tokens),
        ]
    )


def _sentence_ends(tokens: Tokens, rows: Ints, family: str) -> Cues:
    """The marks behind the last word of the chosen sentences."""
    last, end = tokens.sentences.last[rows], tokens.sentences.end[rows]
    spaced = tokens.buffer.values[tokens.end[last]] == ord(" ")
    start = tokens.end[last] + spaced
    return Cues.of_rule(tokens, last, start, end, family=family, weight=WEIGHTS[family])


def _all_capitals(tokens: Tokens) -> Bools:
    """Which sentences are set in capitals as a whole, as some headlines are."""
    if not len(tokens):
        return np.empty(0, dtype=np.bool_)
    small = np.add.reduceat(tokens.of(shapes.LOWER_CASE).astype(np.int64), tokens.sentences.first)
    return np.asarray(small == 0)


def _listicles(tokens: Tokens) -> Cues:
    """The number that announces a list at the start of a headline."""
    rows = np.flatnonzero(tokens.sentences.zone == Zone.HEADLINE)
    if len(rows):
        rows = rows[tokens.of(shapes.NUMERAL)[tokens.sentences.first[rows]]]
    nouns = tokens.of(_LIST_NOUN)
    first, last = tokens.sentences.first[rows], tokens.sentences.last[rows]
    stop = np.minimum(first + LIST_WINDOW, last) + 1
    announced = [
        bool(nouns[low + 1 : high].any())
        for low, high in zip(first.tolist(), stop.tolist(), strict=True)
    ]
    token = first[np.array(announced, dtype=np.bool_)]
    return Cues.of_rule(
        tokens,
        token,
        tokens.start[token],
        tokens.end[token],
        family="listicle",
        weight=WEIGHTS["listicle"],
    )


FEATURE = Feature(
    name="sensational",
    doc=__doc__,
    find=find,
    lexicon=LEXICON,
    measures=(
        density(
            "sensational",
            label="Sensational language",
            higher="more of the words are chosen for their effect",
            lower="fewer of the words are chosen for their effect",
        ),
        density(
            "direct_address",
            label="Direct address",
            higher="the reader is spoken to more often",
            lower="the reader is spoken to less often",
            feature="sensational",
            families=("direct_address",),
        ),
    ),
)
