"""Guards: the conditions under which a lexicon's entry counts where it is found.

A guard looks at the words around a find, in the same sentence. ``GUARDS`` names them all;
``not-before:war,crimes`` and ``not-after:world,civil`` (and ``before:``, ``after:``) take words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from framing.cleaning import Zone
from framing.tokens import gaps, shapes
from framing.tokens.vocabulary import Property

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens

Guard = Callable[["Tokens", "Ints", "Ints"], "Bools"]

_MONTH_COMPANIONS: Final = frozenset(
    "in on since by until till last next this early late mid of from during before after through "
    "and to every".split()
)
# Words between a noun and its determiner tell that a verb's form is used as a noun.
_NOUN_OPENERS: Final = frozenset(
    "a an the this that these those my your his her its our their some any no each every such "
    "another other many several few more most all both what which whose of in on at by for from "
    "with into about over under against amid among between without new recent latest false "
    "similar first second third earlier previous early big small major".split()
)
_NEGATIONS: Final = frozenset(
    "not no never neither nor cannot can't don't doesn't didn't won't wouldn't isn't aren't "
    "wasn't weren't hasn't haven't hadn't couldn't shouldn't needn't nothing nobody none hardly "
    "scarcely barely without little".split()
)
_PRONOUNS: Final = frozenset("i you he she it we they who that which this these those one".split())
_FUNCTION: Final = _NOUN_OPENERS | frozenset(
    "and or but if as than to be is are was were been being has have had do does did will would "
    "can could may might must shall should not so very too just only also".split()
)

_NEGATION = Property("negation", np.bool_, lambda word: shapes.normal(word) in _NEGATIONS)
_NOUN_OPENER = Property(
    "opens a noun phrase",
    np.bool_,
    lambda word: shapes.normal(word) in _NOUN_OPENERS or shapes.normal(word).endswith("'s"),
)
_MONTH_COMPANION = Property(
    "stands before a month", np.bool_, lambda word: shapes.normal(word) in _MONTH_COMPANIONS
)
_FUNCTION_WORD = Property(
    "function word", np.bool_, lambda word: shapes.normal(word) in _FUNCTION - _PRONOUNS
)
_ARTICLE = Property("article", np.bool_, lambda word: shapes.normal(word) in {"a", "an", "the"})
_IS_THAT = Property("that", np.bool_, lambda word: shapes.normal(word) == "that")
_IS_TO = Property("to", np.bool_, lambda word: shapes.normal(word) == "to")
_IS_OF = Property("of", np.bool_, lambda word: shapes.normal(word) == "of")
_QUOTES = Property("holds a quotation mark", np.bool_, lambda gap: any(c in '"“”‘„«»' for c in gap))
_CURRENCY = Property("currency", np.bool_, lambda gap: any(c in "$£€¥₩" for c in gap))


def neighbour(tokens: Tokens, positions: Ints, step: int) -> tuple[Ints, Bools]:
    """The tokens ``step`` words on, and whether each stands in the same sentence."""
    beside = np.clip(positions + step, 0, len(tokens) - 1)
    inside = (beside == positions + step) & (tokens.sentence[beside] == tokens.sentence[positions])
    return beside, inside


def has(tokens: Tokens, positions: Ints, step: int, property_: Property) -> NDArray[Any]:
    """Whether the word ``step`` words on, in the same sentence, has the property."""
    beside, inside = neighbour(tokens, positions, step)
    return tokens.vocabulary.column(property_)[tokens.type[beside]].astype(np.bool_) & inside


def _is(tokens: Tokens, positions: Ints, property_: Property) -> Bools:
    return np.asarray(tokens.vocabulary.column(property_)[tokens.type[positions]], dtype=np.bool_)


def _first_of_sentence(tokens: Tokens, first: Ints) -> Bools:
    return tokens.sentences.first[tokens.sentence[first]] == first


def common(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """Not used as a name: small, all capitals, first in its sentence, or in headline case."""
    del last
    small = ~_is(tokens, first, shapes.CAPITALISED) | _is(tokens, first, shapes.ALL_CAPITALS)
    headline_case = tokens.sentences.headline_case[tokens.sentence[first]]
    return small | _first_of_sentence(tokens, first) | headline_case


def not_month(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """Not the name of a month."""
    capitalised = _is(tokens, first, shapes.CAPITALISED)
    beside_number = has(tokens, first, -1, shapes.STARTS_WITH_DIGIT)
    beside_number |= has(tokens, last, 1, shapes.STARTS_WITH_DIGIT)
    companion = has(tokens, first, -1, _MONTH_COMPANION)
    return ~(capitalised & (beside_number | companion))


def verb(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """Used as a verb: no determiner, possessive or preposition before it and no "of" behind."""
    return ~has(tokens, first, -1, _NOUN_OPENER) & ~has(tokens, last, 1, _IS_OF)


def noun(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """Used as a noun: a determiner, possessive or preposition one or two words before it."""
    del last
    return has(tokens, first, -1, _NOUN_OPENER) | has(tokens, first, -2, _NOUN_OPENER)


def number(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """A number or an amount of money follows, with at most an article between."""
    del first
    beside, inside = neighbour(tokens, last, 1)
    currency = tokens.vocabulary.column(_CURRENCY)[tokens.gap[beside]] & inside
    second = has(tokens, last, 1, _ARTICLE) & has(tokens, last, 2, shapes.NUMERAL)
    return np.asarray(has(tokens, last, 1, shapes.NUMERAL) | currency | second)


def negated(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """A negation stands among the three words before it."""
    del last
    return np.asarray(
        has(tokens, first, -1, _NEGATION)
        | has(tokens, first, -2, _NEGATION)
        | has(tokens, first, -3, _NEGATION)
    )


def opens(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """First in its sentence."""
    del last
    return _first_of_sentence(tokens, first)


def closes(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """Last in its sentence."""
    del first
    return tokens.sentences.last[tokens.sentence[last]] == last


def question(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """In a sentence that ends with a question mark."""
    del last
    return tokens.sentences.asks[tokens.sentence[first]]


def that(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """The word "that" follows."""
    del first
    return np.asarray(has(tokens, last, 1, _IS_THAT))


def infinitive(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """The word "to" follows."""
    del first
    return np.asarray(has(tokens, last, 1, _IS_TO))


def quotation(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """A quotation mark stands within two words of it, in the same sentence."""
    holds = tokens.vocabulary.column(_QUOTES)
    near = holds[tokens.gap[first]] | holds[tokens.gap[last + 1]]
    for step in (1, 2):
        beside, inside = neighbour(tokens, last, step)
        near |= holds[tokens.gap[beside + 1]] & inside
        beside, inside = neighbour(tokens, first, -step)
        near |= holds[tokens.gap[beside]] & inside
    return np.asarray(near, dtype=np.bool_)


def subject(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """A noun, name or pronoun stands before it: somebody does what the verb says."""
    del last
    _, inside = neighbour(tokens, first, -1)
    blank = tokens.vocabulary.column(gaps.SOFT)[tokens.gap[first]]
    return np.asarray(inside & blank & ~has(tokens, first, -1, _FUNCTION_WORD))


def headline(tokens: Tokens, first: Ints, last: Ints) -> Bools:
    """In the headline."""
    del last
    return tokens.zone[first] == Zone.HEADLINE


def _not(guard: Guard) -> Guard:
    return lambda tokens, first, last: ~guard(tokens, first, last)


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
