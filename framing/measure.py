"""Measure: how cues and sentences become one number about an article.

The functions at the end make the kinds of measure there are. Each carries its formula in words,
and the least that it must rest on: below it the measure abstains instead of giving a number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.ledger import ALL_SCOPES, Ledger, Scope

if TYPE_CHECKING:
    from framing.arrays import Bools, Floats

Compute = Callable[[Ledger, Scope], "Floats"]

# Fewer words than this hold too few cues for a number per 100 words.
MINIMUM_WORDS: Final = {Scope.AUTHOR: 50, Scope.QUOTED: 20, Scope.HEADLINE: 4}
# Fewer sentences than this say nothing about a share or a mean of sentences.
MINIMUM_SENTENCES: Final = {Scope.AUTHOR: 3, Scope.QUOTED: 2, Scope.HEADLINE: 1}


@dataclass(frozen=True, slots=True)
class Measure:
    """One number about an article, in each of its scopes.

    ``compute`` gives the value for every article of a batch, and ``base`` what it rests on: the
    count of ``base_unit`` that must reach ``minimum`` before a value is given.
    """

    name: str
    label: str
    unit: str
    formula: str
    higher: str
    lower: str
    compute: Compute = field(repr=False)
    base: Compute = field(repr=False)
    base_unit: str
    minimum: dict[Scope, int] = field(hash=False)
    scopes: tuple[Scope, ...] = ALL_SCOPES
    decimals: int = 2
    families: tuple[str, ...] = ()
    """The families of cues that the number is made of, if not all of its feature's."""
    percent: bool = False
    """Whether the value is a share that people read as a percentage."""

    def column(self, scope: Scope) -> str:
        """The measure's name in the scope: "hedging", "hedging_quoted", "hedging_headline"."""
        return self.name + scope.value

    def columns(self) -> tuple[str, ...]:
        """The names in all scopes."""
        return tuple(self.column(scope) for scope in self.scopes)

    def written(self, value: float) -> str:
        """The value as a reader sees it, without its unit: "1.25", "38 %"."""
        if self.percent:
            return f"{100 * value:.0f} %"
        text = f"{value:.{self.decimals}f}"
        return text.removeprefix("-") if float(text) == 0 else text.replace("-", "−")

    @property
    def written_unit(self) -> str:
        """The unit that goes with a written value; a percentage tells of what."""
        return f"of the {self.base_unit}" if self.percent else self.unit


def density(
    name: str,
    *,
    label: str,
    higher: str,
    lower: str,
    feature: str = "",
    families: tuple[str, ...] = (),
) -> Measure:
    """The weight of a feature's cues, or of some families of them, per 100 words of their voice."""
    source = feature or name

    def compute(ledger: Ledger, scope: Scope) -> Floats:
        return ratio(100 * ledger.weight_in(source, scope, families), ledger.words_in(scope))

    which = f"{source} cues" + (f" of the family {', '.join(families)}" if families else "")
    return Measure(
        name=name,
        label=label,
        unit="per 100 words",
        formula=f"100 × sum of the weights of the {which} ÷ words",
        higher=higher,
        lower=lower,
        compute=compute,
        base=Ledger.words_in,
        base_unit="words",
        minimum=MINIMUM_WORDS,
        families=families,
    )


def share_of_sentences(
    name: str,
    *,
    label: str,
    higher: str,
    lower: str,
    formula: str,
    holds: Callable[[Ledger], Bools],
) -> Measure:
    """The share of body sentences for which ``holds`` is true, from 0 to 1."""

    def compute(ledger: Ledger, scope: Scope) -> Floats:
        body = ledger.sentences_in(Zone.BODY)
        return ratio(ledger.by_article(holds(ledger), body), sentences(ledger, scope))

    def sentences(ledger: Ledger, _scope: Scope) -> Floats:
        body = ledger.sentences_in(Zone.BODY)
        return ledger.by_article(body, body)

    return Measure(
        name=name,
        label=label,
        unit="share of sentences, 0 to 1",
        formula=formula,
        higher=higher,
        lower=lower,
        compute=compute,
        base=sentences,
        base_unit="sentences",
        minimum=MINIMUM_SENTENCES,
        scopes=(Scope.AUTHOR,),
        percent=True,
    )


def mean_of_sentences(name: str, *, label: str, unit: str, higher: str, lower: str) -> Measure:
    """The mean over sentences of the column ``name``; quoted words have ``name_quoted``."""

    def rows(ledger: Ledger, scope: Scope) -> Bools:
        in_zone = ledger.sentences_in(Zone.HEADLINE if scope is Scope.HEADLINE else Zone.BODY)
        words = ledger.words_quoted if scope is Scope.QUOTED else ledger.own_words
        return in_zone & (words > 0)

    def count(ledger: Ledger, scope: Scope) -> Floats:
        chosen = rows(ledger, scope)
        return ledger.by_article(chosen, chosen)

    def compute(ledger: Ledger, scope: Scope) -> Floats:
        column = ledger.columns[name + ("_quoted" if scope is Scope.QUOTED else "")]
        return ratio(ledger.by_article(column, rows(ledger, scope)), count(ledger, scope))

    return Measure(
        name=name,
        label=label,
        unit=unit,
        formula=(
            f"mean of the column {name} over the body sentences that hold words of the author "
            f"(quoted: the column {name}_quoted over those that hold quoted words; headline: the "
            f"column {name} over the headline)"
        ),
        higher=higher,
        lower=lower,
        compute=compute,
        base=count,
        base_unit="sentences",
        minimum=MINIMUM_SENTENCES,
    )


def ratio(numerator: Floats, denominator: Floats) -> Floats:
    """The quotient, missing where the denominator is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(denominator > 0, numerator / denominator, np.nan)
