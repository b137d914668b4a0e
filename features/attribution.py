"""Does the text say who said it?

Counted are the words by which a text gives a statement to a source: reporting verbs in all their
forms ("said", "tells", "noted that") and phrases such as "according to" or "in the words of". The
share of attributed sentences counts the body sentences that hold such a word of the author's, or
words that are quoted from somebody.

Higher means that more of what the text claims is given to somebody.

It cannot tell who the source is, whether the source is right, or whether a claim without one
needs one. Which source stands behind which statement is not worked out yet: a reporting word is
counted, not followed.

Source: Pareti, S. (2012). A database of attribution relations. LREC.

Source: Newell, E., Margolin, D., Ruths, D. (2018). An attribution relations corpus for political
news. LREC.

Source: Bergler, S. (1992). Evidential analysis of reported speech. Dissertation, Brandeis
University.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from framing.cues import Cues
from framing.feature import Feature
from framing.ledger import Ledger, Scope
from framing.lexicon import load
from framing.measure import density, share_of_sentences

if TYPE_CHECKING:
    from framing.arrays import Bools
    from framing.tokens import Tokens

LEXICON = load(Path(__file__).with_name("attribution.tsv"))


def find(tokens: Tokens) -> Cues:
    """The reporting words in a batch."""
    return Cues.of_lexicon(tokens, LEXICON)


def attributed(ledger: Ledger) -> Bools:
    """Which sentences give what they say to somebody."""
    cues = ledger.cues["attribution"].where(ledger.cue_rows("attribution", Scope.AUTHOR))
    holds = np.zeros(len(ledger.words), dtype=np.bool_)
    holds[ledger.tokens.sentence[cues.token]] = True
    return holds | (ledger.words_quoted > 0)


FEATURE = Feature(
    name="attribution",
    doc=__doc__,
    find=find,
    lexicon=LEXICON,
    measures=(
        density(
            "attribution",
            label="Attribution",
            higher="statements are given to a source more often",
            lower="statements are given to a source less often",
        ),
        share_of_sentences(
            "attribution_share",
            label="Attributed sentences",
            higher="more sentences say whose statement they are",
            lower="fewer sentences say whose statement they are",
            formula=(
                "body sentences that hold an attribution cue of the author's or quoted words "
                "÷ body sentences"
            ),
            holds=attributed,
            rests_on=("quotation",),
            phrase="{} of its sentences attributed",
        ),
    ),
)
