"""Measure: how cues and sentences become one number about an article.

Each number is made of ratios of sums over sentences, from which both its value and its interval
follow. The functions at the end make the kinds of measure there are. Each carries its formula in
words, and the least that it must rest on: below it the measure abstains instead of giving a
number.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.intervals import COUNT, MEAN, PROPORTION, Method
from framing.ledger import ALL_SCOPES, Ledger, Scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.arrays import Bools, Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Ratio:
    """``times`` the sum over sentences of one column, divided by the sum of another.

    Both columns have a value for each sentence of the batch, 0 outside the scope.
    """

    numerator: Ints | Floats | Bools
    denominator: Ints | Floats | Bools
    times: float = 1.0


# A density is the weight of cues in so many words.
PER_WORDS: Final = 100
# Fewer words than this hold too few cues for a number per 100 words.
MINIMUM_WORDS: Final = {Scope.AUTHOR: 50, Scope.QUOTED: 20, Scope.HEADLINE: 4}
# Fewer sentences than this say nothing about a share or a mean of sentences.
MINIMUM_SENTENCES: Final = {Scope.AUTHOR: 3, Scope.QUOTED: 2, Scope.HEADLINE: 1}
# The standard deviation between the sentences of news, of a mean of values from -1 to 1.
SPREAD_OF_SENTIMENT: Final = 0.4


@dataclass(frozen=True, slots=True)
class Measure:
    """One number about an article, in each of its scopes.

    The value is ``constant`` plus the sum of the ``ratios``. It rests on the sum of the last
    ratio's denominator: the count of ``base_unit`` that must reach ``minimum`` before a value is
    given. ``method`` makes its interval, which stays inside what is ``possible``; ``spread`` is
    how far the values of single sentences of news usually lie from each other.
    """

    name: str
    label: str
    unit: str
    formula: str
    higher: str
    lower: str
    ratios: Callable[[Ledger, Scope], tuple[Ratio, ...]] = field(repr=False)
    base_unit: str
    minimum: dict[Scope, int] = field(hash=False)
    method: Method
    possible: tuple[float, float]
    constant: float = 0.0
    spread: float = 1.0
    scopes: tuple[Scope, ...] = ALL_SCOPES
    decimals: int = 2
    cues_of: str = ""
    """The feature whose cues are weighed, if the number is a density of cues."""
    families: tuple[str, ...] = ()
    """The families of cues that the number is made of, if not all of its feature's."""
    percent: bool = False
    """Whether the value is a share that people read as a percentage."""
    phrase: str = ""
    """How a value stands in a sentence, if not with its unit: "a mean of {}"."""
    rests_on: tuple[str, ...] = ()
    """Other features whose cues count for it as well."""
    none_quoted: str = "nobody is quoted"
    """Why there is no value for quoted words if nothing is quoted that counts."""
    part_of: str = ""
    """The measure that this one is a part of: it counts some of the same cues."""
    counted: str = ""
    """What is counted, where the feature's own documentation does not say it."""
    cannot_tell: str = ""
    """What the number does not show, beyond what its feature cannot tell."""
    sources: tuple[str, ...] = ()
    """The literature for it, beyond its feature's."""
    no_interval: str = ""
    """Why its values have no interval, if they have none; ``method`` is not used then."""

    def column(self, scope: Scope) -> str:
        """The measure's name in the scope: "hedging", "hedging_quoted", "hedging_headline"."""
        return self.name + scope.value

    def columns(self) -> tuple[str, ...]:
        """The names in all scopes."""
        return tuple(self.column(scope) for scope in self.scopes)

    def base(self, ledger: Ledger, scope: Scope) -> Floats:
        """How many of ``base_unit`` the value of each article rests on."""
        return ledger.by_article(self.ratios(ledger, scope)[-1].denominator)

    def written(self, value: float) -> str:
        """The value as a reader sees it, without its unit: "1.25", "38 %"."""
        if self.percent:
            return f"{100 * value:.0f} %"
        text = f"{value:.{self.decimals}f}"
        return text.removeprefix("-") if float(text) == 0 else text.replace("-", "−")

    def said(self, value: float) -> str:
        """The value as it stands in a sentence: "1.25 per 100 words", "38 % of the words"."""
        phrase = self.phrase or f"{{}} {self.written_unit}"
        return phrase.format(self.written(value))

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

    def ratios(ledger: Ledger, scope: Scope) -> tuple[Ratio, ...]:
        weights = ledger.weights_in(source, scope, families)
        return (Ratio(weights, ledger.words_in(scope), times=PER_WORDS),)

    which = f"{source} cues" + (f" of the family {', '.join(families)}" if families else "")
    return Measure(
        name=name,
        label=label,
        unit=f"per {PER_WORDS} words",
        formula=f"{PER_WORDS} × sum of the weights of the {which} ÷ words",
        higher=higher,
        lower=lower,
        ratios=ratios,
        base_unit="words",
        minimum=MINIMUM_WORDS,
        method=COUNT,
        possible=(0, np.inf),
        cues_of=source,
        families=families,
    )


def share_of_sentences(  # noqa: PLR0913 - a declaration holds all that people read of it
    name: str,
    *,
    label: str,
    higher: str,
    lower: str,
    formula: str,
    holds: Callable[[Ledger], Bools],
    among: Callable[[Ledger], Bools] | None = None,
    base_unit: str = "sentences",
    rests_on: tuple[str, ...] = (),
    phrase: str = "",
) -> Measure:
    """The share of body sentences for which ``holds`` is true, from 0 to 1.

    Where ``among`` is given, only sentences for which that is true are counted, and ``base_unit``
    says what they are.
    """

    def ratios(ledger: Ledger, _scope: Scope) -> tuple[Ratio, ...]:
        body = ledger.sentences_in(Zone.BODY)
        counted = among(ledger) & body if among else body
        return (Ratio(holds(ledger) & counted, counted),)

    return Measure(
        name=name,
        label=label,
        unit="share of sentences, 0 to 1",
        formula=formula,
        higher=higher,
        lower=lower,
        ratios=ratios,
        base_unit=base_unit,
        minimum=MINIMUM_SENTENCES,
        method=PROPORTION,
        possible=(0, 1),
        scopes=(Scope.AUTHOR,),
        percent=True,
        rests_on=rests_on,
        phrase=phrase,
    )


def mean_of_sentences(
    name: str,
    *,
    label: str,
    unit: str,
    higher: str,
    lower: str,
) -> Measure:
    """The mean over sentences of the column ``name``; quoted words have ``name_quoted``.

    The values of sentences lie from -1 to 1.
    """

    def ratios(ledger: Ledger, scope: Scope) -> tuple[Ratio, ...]:
        in_zone = ledger.sentences_in(Zone.HEADLINE if scope is Scope.HEADLINE else Zone.BODY)
        words = ledger.words_quoted if scope is Scope.QUOTED else ledger.own_words
        rows = in_zone & (words > 0)
        column = ledger.columns[name + ("_quoted" if scope is Scope.QUOTED else "")]
        return (Ratio(np.where(rows, column, 0), rows),)

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
        ratios=ratios,
        base_unit="sentences",
        minimum=MINIMUM_SENTENCES,
        method=MEAN,
        possible=(-1, 1),
        spread=SPREAD_OF_SENTIMENT,
        phrase="a mean of {}",
    )
