"""Guards: the conditions under which a lexicon's entry counts where it is found.

A guard looks at the words around a find, in the same sentence. ``GUARDS`` names them all;
``not-before:war,crimes`` and ``not-after:world,civil`` (and ``before:``, ``after:``) take words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.surroundings import (
    ALL_CAPITALS,
    ARTICLE,
    CAPITALISED,
    CURRENCY,
    FRACTION,
    FUNCTION_WORD,
    INDEFINITE,
    MONTH_COMPANION,
    NEGATION,
    NOUN_OPENER,
    NUMERAL,
    OF,
    QUOTES,
    SOFT,
    STARTS_WITH_DIGIT,
    THAT,
    TO,
    Surroundings,
)

if TYPE_CHECKING:
    from framing.arrays import Bools

Guard = Callable[[Surroundings], "Bools"]


def common(around: Surroundings) -> Bools:
    """Not used as a name: small, all capitals, first in its sentence, or in headline case."""
    small = (around.before[0] & (CAPITALISED | ALL_CAPITALS)) != CAPITALISED
    return small | around.opens | around.headline_case


def not_month(around: Surroundings) -> Bools:
    """Not the name of a month."""
    companion = around.before[1] & (STARTS_WITH_DIGIT | MONTH_COMPANION)
    companion |= around.behind[0] & STARTS_WITH_DIGIT
    return (companion == 0) | (around.before[0] & CAPITALISED == 0)


def verb(around: Surroundings) -> Bools:
    """Used as a verb: no determiner, possessive or preposition before it and no "of" behind."""
    return (around.before[1] & NOUN_OPENER | around.behind[0] & OF) == 0


def noun(around: Surroundings) -> Bools:
    """Used as a noun: a determiner, possessive or preposition one or two words before it."""
    return (around.before[1] | around.before[2]) & NOUN_OPENER != 0


def number(around: Surroundings) -> Bools:
    """A number, an amount of money or "a third" follows, with at most an article between."""
    first, second = around.behind
    currency = (around.gaps_behind[0] & CURRENCY != 0) & around.goes_on
    after_article = (first & ARTICLE != 0) & (second & NUMERAL != 0)
    fraction = (first & INDEFINITE != 0) & (second & FRACTION != 0)
    return (first & NUMERAL != 0) | currency | after_article | fraction


def negated(around: Surroundings) -> Bools:
    """A negation stands among the three words before it."""
    _, *before = around.before
    return (before[0] | before[1] | before[2]) & NEGATION != 0


def opens(around: Surroundings) -> Bools:
    """First in its sentence."""
    return around.opens


def closes(around: Surroundings) -> Bools:
    """Last in its sentence."""
    return around.closes


def question(around: Surroundings) -> Bools:
    """In a sentence that ends with a question mark."""
    return around.asked


def that(around: Surroundings) -> Bools:
    """The word "that" follows."""
    return around.behind[0] & THAT != 0


def infinitive(around: Surroundings) -> Bools:
    """The word "to" follows."""
    return around.behind[0] & TO != 0


def quotation(around: Surroundings) -> Bools:
    """A quotation mark stands within two words of it, in the same sentence."""
    near = around.gaps_before | around.gaps_behind
    return (near[0] | near[1] | near[2]) & QUOTES != 0


def subject(around: Surroundings) -> Bools:
    """A noun, name or pronoun stands before it: somebody does what the verb says."""
    blank = around.gaps_before[0] & SOFT != 0
    return around.follows & blank & (around.before[1] & FUNCTION_WORD == 0)


def headline(around: Surroundings) -> Bools:
    """In the headline."""
    return around.in_headline


def _not(guard: Guard) -> Guard:
    return lambda around: ~guard(around)


GUARDS: Final[dict[str, Guard]] = {
    "common": common,
    "not-month": not_month,
    "verb": verb,
    "noun": noun,
    "number": number,
    "no-number": _not(number),
    "affirmed": _not(negated),
    "negated": negated,
    "opens": opens,
    "closes": closes,
    "question": question,
    "that": that,
    "no-that": _not(that),
    "infinitive": infinitive,
    "quotation": quotation,
    "subject": subject,
    "headline": headline,
    "body": _not(headline),
}


@dataclass(frozen=True, slots=True)
class Beside:
    """The guard that asks for one of some words, or for none of them, right beside a find."""

    words: frozenset[str]
    step: int
    wanted: bool


_KINDS: Final = {
    "before": (1, True),
    "not-before": (1, False),
    "after": (-1, True),
    "not-after": (-1, False),
}


@lru_cache(maxsize=4096)
def named(guard: str) -> Guard | Beside:
    """The guard of that name.

    Raises
    ------
    KeyError
        If there is none; the message lists those there are.
    """
    kind, _, words = guard.partition(":")
    if words and kind in _KINDS:
        return Beside(frozenset(words.split(",")), *_KINDS[kind])
    if guard not in GUARDS:
        message = f'there is no guard "{guard}"; there are {", ".join([*GUARDS, *_KINDS])}:'
        raise KeyError(message)
    return GUARDS[guard]
