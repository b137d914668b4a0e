"""Does the wording try to stir the reader?

Counted are words and forms that raise the temperature of a text: words of intensity
("staggering"), of conflict ("slams"), drama ("showdown") and urgency, superlatives, metaphors of
violence and disaster, guesses at what somebody secretly feels, loaded judgements, talk to the
reader ("you won't believe") and hints at what is yet to come ("here's why"); and, by rule,
questions and exclamations of the author's, words in capitals, lists announced by number in the
headline, words in scare quotes, and sentences that trail off in dots. Each has a weight from 0 to
1 by its strength. Some kinds are measured apart as well, each in the unit that suits it.

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

from features.sensational_parts import PARTS
from framing.cues import Cues, merge
from framing.feature import Feature
from framing.forms import capitals, listicles, scare_quotes, sentence_marks
from framing.forms.others import of_others
from framing.language import FUNCTION_WORDS
from framing.lexicon import load
from framing.measure import density
from framing.tokens import gaps

if TYPE_CHECKING:
    from framing.arrays import Ints
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
# Words that shout in capitals though they stir in no other way.
_EMPHASISED: Final = frozenset(
    "always back best big biggest dead end enough fake good great hate huge lie lies love maybe "
    "must one only people real really right sad same stop total true truth wake win world worst "
    "wrong yes zero".split()
)
# Common words; others in capitals may be acronyms.
_COMMON: Final = (
    FUNCTION_WORDS
    | _EMPHASISED
    | {form for entry in LEXICON.entries for form in entry.forms if " " not in form}
)
_MAY_SHOUT = capitals.candidates(_COMMON)


def find(tokens: Tokens) -> Cues:
    """The sensational words and forms in a batch."""
    others = of_others(tokens)
    return merge(
        [
            Cues.of_lexicon(tokens, LEXICON),
            _sentence_ends(tokens, sentence_marks.questions(tokens, others), "question"),
            _sentence_ends(tokens, sentence_marks.exclamations(tokens, others), "exclamation"),
            _sentence_ends(tokens, sentence_marks.trailing(tokens), "trailing_dots"),
            _words(tokens, capitals.shouts(tokens, _MAY_SHOUT, others), "capitals"),
            _words(tokens, listicles.numbers(tokens), "listicle"),
            _quotations(tokens, scare_quotes.rows(tokens, others), "scare_quote"),
        ]
    )


def _sentence_ends(tokens: Tokens, rows: Ints, family: str) -> Cues:
    """The marks behind the last word of the chosen sentences.

    A mark behind a closing quotation mark belongs to whoever begins the sentence.
    """
    if not len(rows):
        return Cues.nothing_of(family)
    first, last = tokens.sentences.first[rows], tokens.sentences.last[rows]
    spaced = tokens.buffer.values[tokens.end[last]] == ord(" ")
    start, end = tokens.end[last] + spaced, tokens.sentences.end[rows]
    outside = tokens.vocabulary.column(gaps.MARK_BEHIND_QUOTATION)[tokens.gap[last + 1]]
    token = np.where(outside, first, last)
    return Cues.of_rule(tokens, token, start, end, family=family, weight=WEIGHTS[family])


def _words(tokens: Tokens, words: Ints, family: str) -> Cues:
    """The chosen words."""
    if not len(words):
        return Cues.nothing_of(family)
    start, end = tokens.start[words], tokens.end[words]
    return Cues.of_rule(tokens, words, start, end, family=family, weight=WEIGHTS[family])


def _quotations(tokens: Tokens, rows: Ints, family: str) -> Cues:
    """The chosen quotations, with their marks."""
    if not len(rows):
        return Cues.nothing_of(family)
    found = tokens.quotations
    first, start, end = found.first[rows], found.start[rows], found.end[rows]
    return Cues.of_rule(tokens, first, start, end, family=family, weight=WEIGHTS[family])


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
        *PARTS,
    ),
)
