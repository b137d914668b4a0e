"""Does the text say who said it?

Counted are attributions: places at which the text gives a statement to a source by a reporting
verb ("said", "was told", "warned that"), a noun ("her claim that"), a phrase such as "according
to", or a colon before a quotation. Each is marked at its reporting words and counts once, however
long the statement is. A word such as "said" that reports nothing is not counted. The share of
attributed sentences counts the body sentences that hold reporting words, words of the statement
that they report, or words that are quoted from somebody.

Higher means that more of what the text claims is given to somebody.

It cannot tell whether the source is right, or whether a claim without one needs one. Statements
are found by rules: some are missed, and some that are found end too early or too late.

Source: Pareti, S. (2012). A database of attribution relations. LREC.

Source: Newell, E., Margolin, D., Ruths, D. (2018). An attribution relations corpus for political
news. LREC.

Source: Bergler, S. (1992). Evidential analysis of reported speech. Dissertation, Brandeis
University.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions import lexicon, said, spans
from framing.attributions.stance import Stance
from framing.cue_counts import share_of_cues
from framing.cues import Cues
from framing.feature import Feature
from framing.ledger import Ledger, Scope
from framing.measure import density, share_of_sentences
from framing.parts import part

if TYPE_CHECKING:
    from framing.arrays import Bools
    from framing.tokens import Tokens

STANCES: Final = tuple(stance.label for stance in Stance)
_ENTRIES: Final = (*(entry.lemma for entry in lexicon.entries()), "according to", "colon")
_COLON: Final = len(_ENTRIES) - 1

_MARTIN: Final = (
    "Martin, J. R., White, P. R. R. (2005). The Language of Evaluation: Appraisal in English. "
    "Basingstoke: Palgrave Macmillan."
)


def find(tokens: Tokens) -> Cues:
    """The reporting words in a batch, each with the stance that it takes."""
    told = tokens.once(said)
    found = told.relations
    start, end = spans.cues(tokens, found)
    # Behind the entries of the lexicon come "according to" and, of all, the colon.
    entry = np.where(found.entry == lexicon.COLON, _COLON, np.minimum(found.entry, _COLON - 1))
    return Cues(
        token=found.head,
        start=start,
        end=end,
        family=told.stances,
        entry=entry,
        weight=np.ones(len(found)),
        families=STANCES,
        entries=_ENTRIES,
    ).where(start.argsort(kind="stable"))


def attributed(ledger: Ledger) -> Bools:
    """Which sentences give what they say to somebody."""
    return ledger.tokens.once(said).attributed | (ledger.words_quoted > 0)


FEATURE = Feature(
    name="attribution",
    doc=__doc__,
    find=find,
    measures=(
        replace(
            density(
                "attribution",
                label="Attribution",
                higher="statements are given to a source more often",
                lower="statements are given to a source less often",
            ),
            scopes=(Scope.AUTHOR, Scope.HEADLINE),
        ),
        share_of_sentences(
            "attribution_share",
            label="Attributed sentences",
            higher="more sentences say whose statement they are",
            lower="fewer sentences say whose statement they are",
            formula=(
                "body sentences that hold an attribution cue, words of the contents of an "
                "attribution, or quoted words ÷ body sentences"
            ),
            holds=attributed,
            rests_on=("quotation",),
            phrase="{} of its sentences attributed",
        ),
        part(
            share_of_cues(
                "non_neutral_attribution",
                label="Reporting words that take a stance",
                higher="more of the reporting words colour what they report",
                lower="fewer of the reporting words colour what they report",
                feature="attribution",
                families=STANCES[1:],
                among=STANCES,
                phrase="{} of its reporting words taking a stance",
            ),
            of="attribution",
            counted=(
                "Reporting words that do more than report: they take what follows for given "
                "(endorsing: “noted”, “admitted”), keep away from it (distancing: “claimed”, "
                "“insisted”), tell a feeling (emotive: “blasted”), commit or push somebody "
                "(directive: “vowed”, “urged”) or turn something down (denial: “denied”). Not "
                "counted are neutral ones: “said”, “told”, “according to”."
            ),
            cannot_tell=(
                "It cannot tell whether the stance is the writer's own or was given with the "
                "statement: who promises something in fact is rightly said to promise."
            ),
            sources=(
                "Bednarek, M. (2006). Evaluation in Media Discourse. London: Continuum.",
                _MARTIN,
            ),
        ),
    ),
)
