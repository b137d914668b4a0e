"""How terms are written in the articles: "Lee Jae-myung" for the stem of "Lee", "25 percent"."""

from __future__ import annotations

from calendar import month_name
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions.source_words import NOUNS
from framing.cleaning import Zone
from framing.events.terms import KEY, Sort
from framing.tokens import Property, gaps, shapes
from framing.tokens.properties import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.arrays import Bools, Ints
    from framing.scoring import Scored
    from framing.tokens import Tokens

# A name has at most so many words.
_LONGEST: Final = 4
# Mentions of a term that are read in an article.
_READ: Final = 8
_TITLES: Final = ("office", "office_short", "courtesy")
_NAME_GAP: Final = Property("inside of a name", np.bool_, lambda gap: gap in {" ", "-", ". "})
_HYPHEN: Final = Property("only a hyphen", np.bool_, lambda gap: gap == "-", Kind.GAP)
_PERCENT: Final = Property("percent sign", np.bool_, lambda gap: gap[:1] == "%", Kind.GAP)
_OWNS: Final = Property.of_word("owns what follows", np.bool_, lambda form: form.endswith("'s"))


@cache
def _offices() -> frozenset[str]:
    entries = NOUNS.lexicon.entries
    return frozenset(
        form for entry in entries if entry.family in _TITLES for form in entry.forms
    ) | frozenset({"first", "new", "former", "acting"})


_OFFICE: Final = Property.of_word("office before a name", np.bool_, lambda form: form in _offices())


class Writing:
    """The words of articles, each known by its row in the terms."""

    def __init__(self, batches: Sequence[Scored], order: Ints) -> None:
        self._batch: dict[int, tuple[_Batch, int]] = {}
        before = 0
        for batch in batches:
            made = _Batch(batch.ledger.tokens)
            count = len(batch.ledger.tokens.articles)
            for number, row in enumerate(order[before : before + count].tolist()):
                self._batch[row] = made, number
            before += count

    def written(self, rows: Ints, key: int, sort: Sort) -> str:
        """The term as these articles write it most often, a name in full if most do so once."""
        if sort is Sort.DATE:
            month, day = divmod(-key, 100)
            return f"{month_name[month]} {day}"
        forms: Counter[str] = Counter()
        for row in rows.tolist():
            batch, number = self._batch[row]
            forms.update(batch.forms(number, key, sort))
        if sort is Sort.NAME:
            often = -(-len(rows) // 2)
            full = {form: n for form, n in forms.items() if " " in form and n >= often}
            forms = Counter(full) or forms
        return min(forms, key=lambda form: (-forms[form], len(form), form), default="")


class _Batch:
    """The terms of a batch, sorted by article and key, and the names that they are part of."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        key = tokens.of(KEY)
        (rows,) = ((key != 0) & (tokens.zone != int(Zone.FURNITURE))).nonzero()
        self.token = rows[np.lexsort((key[rows], tokens.article[rows]))]
        self.key = key[self.token]
        article = tokens.article[self.token]
        self.article_start = np.searchsorted(article, np.arange(len(tokens.articles) + 1))
        self.first, self.last = _names(tokens)
        self.unit = _has_unit(tokens)
        self.percent = tokens.after(_PERCENT)

    def forms(self, article: int, key: int, sort: Sort) -> Iterator[str]:
        """Each mention of a term in an article."""
        start, end = self.article_start[article : article + 2].tolist()
        low, high = np.searchsorted(self.key[start:end], [key, key + 1]).tolist()
        for token in self.token[start + low : start + min(high, low + _READ)].tolist():
            if sort is Sort.NAME:
                yield _plain(self._text(self.first[token], self.last[token]))
            elif sort is Sort.NUMBER:
                sign = "%" if self.percent[token] else ""
                yield self._text(token, token + self.unit[token]) + sign
            else:
                yield _plain(self._text(token, token)).lower()

    def _text(self, first: int, last: int) -> str:
        tokens = self.tokens
        return " ".join(tokens.buffer.slice(tokens.start[first], tokens.end[last]).split())


def _plain(text: str) -> str:
    """The text without a possessive ending, and with the last point of an abbreviation."""
    plain = text.replace("’", "'").removesuffix("'s")
    return f"{plain}." if plain[-2:-1] == "." else plain


def _names(tokens: Tokens) -> tuple[Ints, Ints]:
    """The first and last token of the name that each token is part of."""
    joined = _joins(tokens)
    place = np.arange(len(tokens))
    first = np.maximum.accumulate(np.where(joined, 0, place))
    ends = np.append(~joined[1:], [True] * min(1, len(tokens)))
    last = np.minimum.accumulate(np.where(ends, place, len(tokens))[::-1])[::-1]
    whole = last - first < _LONGEST
    return np.where(whole, first, place), np.where(whole, last, place)


def _joins(tokens: Tokens) -> Bools:
    """Which tokens go on with the name that the one before them is part of."""
    capital = tokens.of(shapes.CAPITALISED)
    part = capital & (tokens.of(KEY) != 0) & ~tokens.of(_OFFICE)
    part &= ~tokens.sentences.headline_case[tokens.sentence]
    before = np.zeros_like(part)
    before[1:] = (part & ~tokens.of(_OWNS))[:-1]
    before[1:] &= tokens.sentence[1:] == tokens.sentence[:-1]
    # "Lee Jae-myung": the small half of a forename.
    half = tokens.of(shapes.LOWER_CASE) & tokens.before(_HYPHEN)
    return before & (part | half) & tokens.before(_NAME_GAP)


def _has_unit(tokens: Tokens) -> Ints:
    """1 for numbers that a word is counted by: "28,500 troops"."""
    unit = np.zeros(len(tokens), dtype=np.int64)
    unit[:-1] = (tokens.of(shapes.LOWER_CASE) & (tokens.of(KEY) != 0))[1:]
    unit[:-1] *= tokens.after(gaps.SOFT)[:-1] & (tokens.sentence[1:] == tokens.sentence[:-1])
    return unit
