"""Words in scare quotes: a word or two that the writer holds at arm's length.

Quotation marks around a few words may also hold what somebody said, a title, a nickname, a word
that is spoken of as a word, or a term of a law or form. These are left out where the sentence
tells: it has a capital inside the marks, another and longer quotation, or a word for an act of
speech, a text, a rule, a vote or a name ("promised", "memo", "law", "called"). In headlines the
marks are most often there for a source's words, so none are counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.forms.others import of_others
from framing.tokens import Property, shapes

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

# The longest that is taken for a scare quote, in words.
LONGEST: Final = 2
# Somebody speaks or writes, or a text is quoted from.
_SOURCES: Final = frozenset(
    "says say said saying asked asks told tells wrote writes writing written tweeted tweets tweet"
    " posted spoke speaks speaking talked talks talking talk argued argues claimed claims claim"
    " called calls calling described describes describing referred refers referring accused accuses"
    " denounced blamed blasted warned warns vowed vows promised promises promise pledged suggested"
    " suggests insisted insists mentioned mentions joked quipped boasted bragged praised mocked"
    " comments comment commented remarks remark statement statements speech speeches interview"
    " interviews letter letters memo memos email emails transcript testimony testified"
    " report reports reported article essay column op-ed editorial headline headlines headlined"
    " quote quotes quoted quoting cited citing cites according phrase phrases word words term terms"
    " termed slogan slogans hashtag mantra motto chant chants chanted chanting sign signs banner"
    " poll polls survey surveys respondents answered responded question questions"
    " law laws statute statutes act clause amendment section constitution ruling ruled court"
    " bill rule rules regulation regulations guidance document documents filing lawsuit complaint"
    " order memorandum labeled labelled labels dubbed dubs named deemed branded known defined"
    " defines definition means meaning translates translated search searches searched stands"
    " percent theory test standard standards button evidence objected objects defended defending"
    " affirmed interpret interpreted invites invited category references referenced vote votes"
    " voted voting story stories writes wrote slogan flag refers entitled subtitled".split()
)
_SOURCE = Property(
    "speaks or is quoted from", np.bool_, lambda word: shapes.normal(word) in _SOURCES
)


def rows(tokens: Tokens) -> Ints:
    """The rows of the quotations that are scare quotes."""
    quotations = tokens.quotations
    found = np.flatnonzero(~quotations.speech & (quotations.last - quotations.first < LONGEST))
    first, last = quotations.first[found], quotations.last[found]
    sentence = tokens.sentence[first]
    kept = tokens.zone[first] != Zone.HEADLINE
    kept &= ~_any_between(tokens, shapes.CAPITALISED, first, last)
    kept &= ~of_others(tokens)[sentence]
    kept &= ~_any_between(
        tokens, _SOURCE, tokens.sentences.first[sentence], tokens.sentences.last[sentence]
    )
    return found[kept & ~_beside_longer(tokens, found)]


def _any_between(tokens: Tokens, property_: Property, first: Ints, last: Ints) -> Bools:
    """Whether a word from ``first`` to ``last``, both included, has the property."""
    count = np.concatenate([[0], np.cumsum(tokens.of(property_))])
    return np.asarray(count[last + 1] > count[first])


def _beside_longer(tokens: Tokens, found: Ints) -> Bools:
    """Whether a longer quotation or one of speech stands in the same sentence."""
    quotations = tokens.quotations
    longer = quotations.speech | (quotations.last - quotations.first >= LONGEST)
    sentences = np.zeros(len(tokens.sentences), dtype=np.bool_)
    sentences[tokens.sentence[quotations.first[longer]]] = True
    sentences[tokens.sentence[quotations.last[longer]]] = True
    return sentences[tokens.sentence[quotations.first[found]]]
