"""Terms: the names, numbers, dates and content words of articles as a sparse matrix."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy import sparse

from framing.cleaning import Zone
from framing.events import rarity
from framing.language import FUNCTION_WORDS
from framing.tokens import Kind, Property, shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Floats, Ints
    from framing.scoring import Scored
    from framing.tokens import Tokens


class Sort(IntEnum):
    """What a term is."""

    WORD = 0
    NAME = 1
    NUMBER = 2
    DATE = 3


# A word of the headline counts for two of the text.
_HEADLINE: Final = 2.0
# A day of the year, "June 6", stands in about so many of all articles.
_SHARE_OF_DAY: Final = 1 / 500
# What stands in more of all articles tells nothing of an event.
_COMMON: Final = 0.5
# How many articles the experience with news at large weighs as much as.
_EXPERIENCE: Final = 100

_MONTHS: Final = {
    form: number
    for number, forms in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for form in forms.split()
}  # fmt: skip
_LAST_DAY: Final = 31
_ORDINAL: Final = ("st", "nd", "rd", "th")


def key_of(text: str) -> int:
    """The number that a term is known by in every vocabulary; 0 is none."""
    return int.from_bytes(blake2b(text.encode(), digest_size=7).digest()) or 1


def _key(form: str) -> int:
    if form[:1].isdigit():
        return key_of(form.replace(",", "").removesuffix(".0"))
    plain = form.removesuffix("'s")
    if len(plain) < 2 or plain in FUNCTION_WORDS:  # noqa: PLR2004 — a letter is no word
        return 0
    found = rarity.stem(plain)
    return 0 if rarity.share(found) > _COMMON else key_of(found)


def _share(form: str) -> float:
    return rarity.share(rarity.stem(form))


def _name(form: str) -> int:
    """2 for what is mostly written with a capital, 1 for what nobody knows, else 0."""
    found = rarity.stem(form)
    return 2 if rarity.is_name(found) else int(not rarity.is_listed(found))


def _day(form: str) -> int:
    digits = form[:-2] if form.endswith(_ORDINAL) else form
    return int(digits) if digits.isdecimal() and 0 < int(digits) <= _LAST_DAY else 0


KEY: Final = Property.of_word("number of a term", np.int64, _key)
_SHARE: Final = Property.of_word("part of all news articles", np.float64, _share)
_NAME: Final = Property.of_word("how much of a name", np.int8, _name)
_DAY: Final = Property("day of a month", np.int8, lambda word: _day(shapes.normal(word)), Kind.WORD)
_MONTH: Final = Property(
    "month",
    np.int8,
    lambda word: _MONTHS.get(shapes.normal(word), 0) if word[:1].isupper() else 0,
    Kind.WORD,
)


@dataclass(frozen=True, eq=False)
class Terms:
    """The terms of some articles: a row per article, a column per term.

    ``weight`` are rows of length 1: how much a term tells of the article. ``keys`` are the numbers
    of the terms, in rising order, and ``sort`` what each is.
    """

    weight: Any
    keys: Ints
    sort: Ints


def terms(batches: Sequence[Scored], order: Ints) -> Terms:
    """The terms of the articles in the batches; row ``order[n]`` is for the n-th article."""
    parts, before = [], 0
    for batch in batches:
        tokens = batch.ledger.tokens
        article, *columns = (
            np.concatenate(two) for two in zip(_words(tokens), _days(tokens), strict=True)
        )
        parts.append((order[before + article], *columns))
        before += len(tokens.articles)
    row, key, share, sort, times = (np.concatenate(column) for column in zip(*parts, strict=True))
    keys, first, column = np.unique(key, return_index=True, return_inverse=True)
    count = sparse.csr_matrix((times, (row, column)), shape=(len(order), len(keys)))
    count.sum_duplicates()
    kind = np.zeros(len(keys), dtype=np.int64)
    np.maximum.at(kind, column, sort)
    return Terms(_weighted(count, share[first]), keys, kind)


def _words(tokens: Tokens) -> tuple[Ints, Ints, Floats, Ints, Floats]:
    """Article, key, share in all news, sort and weight of each word that is a term."""
    (rows,) = ((tokens.of(KEY) != 0) & (tokens.zone != int(Zone.FURNITURE))).nonzero()
    capital = tokens.of(shapes.CAPITALISED)[rows]
    known = tokens.of(_NAME)[rows]
    sort = np.where(capital & ((known > 1) | ((known > 0) & _inside(tokens)[rows])), 1, 0)
    sort[tokens.of(shapes.STARTS_WITH_DIGIT)[rows]] = Sort.NUMBER
    times = np.where(tokens.zone[rows] == int(Zone.HEADLINE), _HEADLINE, 1.0)
    return tokens.article[rows], tokens.of(KEY)[rows], tokens.of(_SHARE)[rows], sort, times


def _inside(tokens: Tokens) -> Bools:
    """Which words do not stand at the beginning of a sentence or in a headline."""
    inside = tokens.zone == int(Zone.BODY)
    inside[tokens.sentences.first] = False
    return inside


def _days(tokens: Tokens) -> tuple[Ints, Ints, Floats, Ints, Floats]:
    """The same for each day of the year: "June 6" and "6 June"."""
    month, day = tokens.of(_MONTH).astype(np.int64), tokens.of(_DAY).astype(np.int64)
    near = (tokens.sentence[1:] == tokens.sentence[:-1]) & (tokens.zone[1:] != int(Zone.FURNITURE))
    american = near & (month[:-1] > 0) & (day[1:] > 0)
    british = near & (day[:-1] > 0) & (month[1:] > 0)
    british[:-1] &= ~american[1:]
    months = np.concatenate([month[:-1][american], month[1:][british]])
    days = np.concatenate([day[1:][american], day[:-1][british]])
    article = np.concatenate([tokens.article[:-1][american], tokens.article[:-1][british]])
    count = len(article)
    return (
        article,
        day_key(months, days),
        np.full(count, _SHARE_OF_DAY),
        np.full(count, int(Sort.DATE)),
        np.ones(count),
    )


def day_key(month: Ints, day: Ints) -> Ints:
    """The number that a day of the year is known by: below zero, as no word's is."""
    return -(month * 100 + day)


def _weighted(count: Any, share: Floats) -> Any:  # noqa: ANN401 — a sparse matrix
    """Logarithm of the times, by rarity in these articles and in news at large."""
    articles = np.bincount(count.indices, minlength=count.shape[1])
    common = (articles + _EXPERIENCE * share) / (count.shape[0] + _EXPERIENCE)
    weight = count.copy()
    weight.data = (1 + np.log(count.data)) * -np.log(common)[count.indices]
    length = np.sqrt(np.bincount(_rows(count), weight.data**2, count.shape[0]))
    weight.data /= np.where(length > 0, length, 1)[_rows(count)]
    return weight


def _rows(matrix: Any) -> Ints:  # noqa: ANN401 — a sparse matrix
    """The row of each value."""
    return np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
