"""Measures of cues held against each other: the share of some, how many different ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.intervals import COUNT, SHARE
from framing.ledger import Scope
from framing.measure import MINIMUM_WORDS, Measure, Ratio
from framing.runs import distinct

if TYPE_CHECKING:
    from framing.ledger import Ledger

# Fewer attributions than this say nothing about a share of them.
MINIMUM_CUES: Final = {Scope.AUTHOR: 5}


def share_of_cues(  # noqa: PLR0913 - a declaration holds all that people read of it
    name: str,
    *,
    label: str,
    higher: str,
    lower: str,
    feature: str,
    families: tuple[str, ...],
    among: tuple[str, ...],
    base_unit: str = "attributions",
    phrase: str = "",
) -> Measure:
    """The share that some families have in the weights of cues in the text, from 0 to 1.

    ``among`` names all families that are counted, and ``base_unit`` what their cues are.
    """

    def ratios(ledger: Ledger, scope: Scope) -> tuple[Ratio, ...]:
        chosen = ledger.weights_in(feature, scope, families)
        return (Ratio(chosen, ledger.weights_in(feature, scope, among)),)

    return Measure(
        name=name,
        label=label,
        unit=f"share of {base_unit}, 0 to 1",
        formula=(
            f"sum of the weights of the {feature} cues of the families {', '.join(families)} ÷ "
            f"sum of the weights of those of the families {', '.join(among)}"
        ),
        higher=higher,
        lower=lower,
        ratios=ratios,
        base_unit=base_unit,
        minimum=MINIMUM_CUES,
        method=SHARE,
        possible=(0, 1),
        scopes=(Scope.AUTHOR,),
        families=families,
        percent=True,
        phrase=phrase,
    )


def count_of_distinct(
    name: str,
    *,
    label: str,
    unit: str,
    higher: str,
    lower: str,
    families: tuple[str, ...],
    no_interval: str,
) -> Measure:
    """How many different entries an article's cues of some families have.

    A feature's entries must be numbered apart for each article.
    """

    def ratios(ledger: Ledger, scope: Scope) -> tuple[Ratio, ...]:
        cues = ledger.cues[name].where(ledger.cue_rows(name, scope, families))
        first, _ = distinct(cues.entry)
        sentence = ledger.tokens.sentence[cues.token[first]]
        firsts = np.bincount(sentence, minlength=len(ledger.words))
        # Over the words that the number rests on, so that it counts and yet abstains.
        words = ledger.words_in(scope)
        total = ledger.by_article(words)[ledger.tokens.sentences.article]
        return (Ratio(firsts * total, words),)

    return Measure(
        name=name,
        label=label,
        unit=unit,
        formula=(
            f"number of different entries among the {name} cues of the families "
            f"{', '.join(families)}"
        ),
        higher=higher,
        lower=lower,
        ratios=ratios,
        base_unit="words",
        minimum=MINIMUM_WORDS,
        method=COUNT,
        possible=(0, np.inf),
        scopes=(Scope.AUTHOR,),
        decimals=0,
        families=families,
        no_interval=no_interval,
    )
