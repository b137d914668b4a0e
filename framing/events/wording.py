"""What an event is called, why its articles belong together, and what tells it from the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from framing.events.closeness import day_of
from framing.events.terms import Sort

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from framing.arrays import Floats, Ints
    from framing.article import Article
    from framing.events.terms import Terms
    from framing.events.writing import Writing

# How many of each sort a sentence lists.
_LISTED: Final = {Sort.NAME: 4, Sort.DATE: 2, Sort.NUMBER: 2, Sort.WORD: 4}
_APART: Final = {Sort.NAME: 3, Sort.DATE: 2, Sort.NUMBER: 0, Sort.WORD: 2}
_TITLE: Final = {Sort.NAME: 2, Sort.WORD: 1}
_NOUNS: Final = {
    Sort.NAME: "names", Sort.DATE: "dates", Sort.NUMBER: "numbers", Sort.WORD: "words"
}  # fmt: skip
# So many more terms are looked at than are listed: some are parts of others.
_TRIED: Final = 3


@dataclass(frozen=True, eq=False)
class Evidence:
    """The terms of all articles, and how they are written there."""

    articles: Sequence[Article]
    terms: Terms
    writing: Writing

    def telling(self, rows: Ints) -> tuple[Floats, Ints]:
        """How much each term tells of some articles, and how many of them have it."""
        part: Any = self.terms.weight[rows]
        count = np.bincount(part.indices, minlength=len(self.terms.keys))
        weight = np.bincount(part.indices, part.data, len(self.terms.keys))
        return np.where(count >= _enough(len(rows)), weight, 0.0), count

    def listed(self, rows: Ints, weight: Floats, most: dict[Sort, int]) -> dict[Sort, list[str]]:
        """The terms with the most weight of each sort, as the articles write them."""
        found: dict[Sort, list[str]] = {sort: [] for sort in most}
        seen: set[str] = set()
        (columns,) = (weight > 0).nonzero()
        sorts = self.terms.sort[columns]
        for sort, count in most.items():
            of_sort = columns[sorts == int(sort)]
            order = np.lexsort((self.terms.keys[of_sort], -np.round(weight[of_sort], 9)))
            for column in of_sort[order][: _TRIED * count].tolist():
                text = self.writing.written(rows, int(self.terms.keys[column]), sort)
                words = set(text.lower().replace("-", " ").split())
                if words and not words & seen and len(found[sort]) < count:
                    found[sort].append(text)
                    seen |= words
        return found


def _enough(count: int) -> int:
    """In how many of so many articles a term is that they share."""
    return 1 if count == 1 else max(2, -(-count // 2))


def name(evidence: Evidence, rows: Ints) -> str:
    """The names and words that tell most of the event."""
    weight, _ = evidence.telling(rows)
    most = {sort: sum(_TITLE.values()) for sort in _TITLE}
    found = evidence.listed(rows, weight, most)
    names, words = found[Sort.NAME], found[Sort.WORD]
    chosen = names[: _TITLE[Sort.NAME]]
    chosen += words[: sum(_TITLE.values()) - len(chosen)]
    return ", ".join(chosen)


def together(evidence: Evidence, rows: Ints) -> str:
    """Why the articles belong together."""
    weight, count = evidence.telling(rows)
    every = count == len(rows)
    found = _phrase(evidence.listed(rows, weight * every, _LISTED))
    who = "Both" if len(rows) == 2 else f"All {len(rows)}"  # noqa: PLR2004 — two are both
    if not found:
        found = _phrase(evidence.listed(rows, weight, _LISTED))
        who = "Most of them"
    sentence = f"{who} have in common {found}" if found else "They have much in common"
    days = _days(evidence, rows)
    if len(days) == len(rows) and days:
        sentence += f"; they were published {_between(days)}"
    return f"{sentence}."


def given(evidence: Evidence, event: str, rows: Ints) -> str:
    """Why articles are on an event that all or most of them name."""
    articles = [evidence.articles[row] for row in rows.tolist()]
    joined = sorted(article.id for article in articles if article.event != event)
    count = len(articles) - len(joined)
    who = "The article names" if count == 1 else f"{count} articles name"
    sentence = f"{who} this event."
    if joined:
        sentence += f" Added by what they report: {_and(joined)}. {together(evidence, rows)}"
    return sentence


ALONE: Final = "It has too few names, numbers, dates and rare words in common with any other."
ONLY: Final = "It is the only article."


def apart(evidence: Evidence, rows: Ints, others: Ints, other: str) -> str:
    """By what the event is told from another one, which is called ``other``."""
    here, count = evidence.telling(rows)
    there, count_there = evidence.telling(others)
    own = _phrase(evidence.listed(rows, here * (count_there == 0), _APART))
    theirs = _phrase(evidence.listed(others, there * (count == 0), _APART))
    parts = [f"only here {own}"] if own else []
    parts += [f"only there {theirs}"] if theirs else []
    days, days_there = _days(evidence, rows), _days(evidence, others)
    if days and days_there:
        gap = max((min(days_there) - max(days)).days, (min(days) - max(days_there)).days)
        parts += [f"published {gap} days apart"] if gap > 1 else []
    what = "; ".join(parts) if parts else "they have too little in common"
    return f"Nearest is “{other}”: {what}."


def _phrase(found: dict[Sort, list[str]]) -> str:
    """The lists in words: "the names Lee and Trump, the date June 6"."""
    return ", ".join(
        f"the {_NOUNS[sort].removesuffix('s' if len(texts) == 1 else '')} {_and(texts)}"
        for sort, texts in found.items()
        if texts
    )


def _and(texts: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(texts[:-1]), texts[-1]]))


def _days(evidence: Evidence, rows: Ints) -> list[date]:
    """The days on which the articles were published, those that are known."""
    days = (day_of(evidence.articles[row]) for row in rows.tolist())
    return sorted(day for day in days if day is not None)


def _between(days: Sequence[date]) -> str:
    if days[0] == days[-1]:
        return f"on {days[0].isoformat()}"
    return f"from {days[0].isoformat()} to {days[-1].isoformat()}"
