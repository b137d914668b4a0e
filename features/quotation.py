"""How much of the text is other people's own words?

Counted are the words that stand in quotation marks as somebody's speech. A word or short phrase
in quotation marks that nobody is said to have spoken, because no reporting word of the lexicon
stands in its sentence, is a scare quote or a label: it stays the author's and is not counted.

Higher means that more of the text is quoted.

It cannot tell whether a quotation is exact, complete, or fairly chosen.

Source: Pareti, S. (2015). Attribution: a computational approach. Dissertation, University of
Edinburgh.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.cleaning import Zone
from framing.cues import Cues
from framing.feature import Feature
from framing.intervals import SHARE
from framing.ledger import Ledger, Scope
from framing.lexicon import load
from framing.measure import MINIMUM_WORDS, Measure, Ratio

if TYPE_CHECKING:
    from framing.tokens import Tokens

# The words that make a quotation somebody's speech, see ``framing.voices``.
LEXICON = load(Path(__file__).with_name("reporting.tsv"))


def find(tokens: Tokens) -> Cues:
    """The quotations in a batch that are speech, marks included."""
    speech = tokens.quotations.speech
    return Cues.of_rule(
        tokens,
        tokens.quotations.first[speech],
        tokens.quotations.start[speech],
        tokens.quotations.end[speech],
        family="speech",
        weight=1.0,
    )


def ratios(ledger: Ledger, scope: Scope) -> tuple[Ratio, ...]:
    """The quoted words among all words of the text, or of the headline, whoever speaks."""
    zones = (Zone.HEADLINE,) if scope is Scope.HEADLINE else (Zone.BODY, Zone.HEADING)
    rows = ledger.sentences_in(*zones)
    return (Ratio(ledger.words_quoted * rows, ledger.words * rows),)


FEATURE = Feature(
    name="quotation",
    doc=__doc__,
    find=find,
    lexicon=LEXICON,
    measures=(
        Measure(
            name="quotation",
            label="Quoted words",
            unit="share of words, 0 to 1",
            formula="sum of words_quoted ÷ sum of words, over body and headings (or the headline)",
            higher="more of the text is in other people's own words",
            lower="less of the text is in other people's own words",
            percent=True,
            phrase="{} of its words quoted",
            ratios=ratios,
            base_unit="words",
            minimum=MINIMUM_WORDS,
            method=SHARE,
            possible=(0, 1),
            scopes=(Scope.AUTHOR, Scope.HEADLINE),
        ),
    ),
)
