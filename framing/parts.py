"""Parts: measures of some of the cues of a feature, each in the unit that suits it.

A part says more plainly what a whole is made of: how many of the sentences ask, whether the
headline announces a list. Its cues count for the whole as well, so it is shown with it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from framing.intervals import COUNT, PROPORTION
from framing.ledger import Scope
from framing.measure import MINIMUM_SENTENCES, Measure, Ratio

if TYPE_CHECKING:
    from framing.ledger import Ledger


def part(
    measure: Measure, *, of: str, counted: str, cannot_tell: str, sources: tuple[str, ...]
) -> Measure:
    """The measure as a part of another, with its own documentation."""
    return replace(measure, part_of=of, counted=counted, cannot_tell=cannot_tell, sources=sources)


def share_of_marked_sentences(
    name: str, *, label: str, higher: str, lower: str, feature: str, family: str
) -> Measure:
    """The share of the sentences with words of the author's that hold a cue of the family.

    Quoted ones have no share: a speaker often follows, so that the mark ends no sentence.
    """

    def ratios(ledger: Ledger, scope: Scope) -> tuple[Ratio, ...]:
        marked = ledger.weights_in(feature, scope, (family,)) > 0
        return (Ratio(marked, ledger.words_in(scope) > 0),)

    return Measure(
        name=name,
        label=label,
        unit="share of sentences, 0 to 1",
        formula=(
            f"sentences with a {feature} cue of the family {family} in the author's voice ÷ "
            "sentences with words of the author's"
        ),
        higher=higher,
        lower=lower,
        ratios=ratios,
        base_unit="sentences",
        minimum=MINIMUM_SENTENCES,
        # Marked sentences are rare, and Wilson's limits for a share are too narrow then.
        method=COUNT,
        possible=(0, 1),
        scopes=(Scope.AUTHOR, Scope.HEADLINE),
        families=(family,),
        percent=True,
    )


def marked_headline(
    name: str, *, label: str, higher: str, lower: str, feature: str, family: str
) -> Measure:
    """1 if the headline holds a cue of the family, else 0."""

    def ratios(ledger: Ledger, scope: Scope) -> tuple[Ratio, ...]:
        marked = ledger.weights_in(feature, scope, (family,)) > 0
        article = ledger.tokens.sentences.article
        rows = (ledger.words_in(scope) > 0).nonzero()[0]
        opens = np.zeros(len(marked), dtype=np.bool_)
        of = article.take(rows)
        opens[rows[:1]] = True
        opens[rows[1:]] = of[1:] > of[:-1]
        return (Ratio(marked, opens),)

    return Measure(
        name=name,
        label=label,
        unit="1 for yes, 0 for no",
        formula=f"1 if the headline holds a {feature} cue of the family {family}, else 0",
        higher=higher,
        lower=lower,
        ratios=ratios,
        base_unit="headlines",
        minimum={Scope.HEADLINE: 1},
        method=PROPORTION,
        possible=(0, 1),
        scopes=(Scope.HEADLINE,),
        decimals=0,
        families=(family,),
        phrase="{} (1 for yes, 0 for no)",
    )
