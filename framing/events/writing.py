"""How terms are written in the articles: "Lee Jae-myung" for the stem of "Jae", "25 percent"."""

from __future__ import annotations

from calendar import month_name
from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.events.terms import KEY, Sort
from framing.tokens import gaps, shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.arrays import Ints
    from framing.scoring import Scored
    from framing.tokens import Tokens

# A name has at most so many words.
_LONGEST: Final = 4
# The longer form of a name stands for it if it is at least such a part of its mentions.
_OFTEN: Final = 0.2


class Writing:
    """The words of articles, each known by its row in the terms."""

    def __init__(self, batches: Sequence[Scored], order: Ints) -> None:
        self._place: dict[int, tuple[Tokens, int, int]] = {}
        before = 0
        for batch in batches:
            tokens = batch.ledger.tokens
            count = len(tokens.articles)
            ends = np.searchsorted(tokens.article, np.arange(count + 1)).tolist()
            for number, row in enumerate(order[before : before + count].tolist()):
                self._place[row] = (tokens, ends[number], ends[number + 1])
            before += count

    def written(self, rows: Ints, key: int, sort: Sort) -> str:
        """The term as these articles write it most often, a name as fully as they often do."""
        if sort is Sort.DATE:
            month, day = divmod(-key, 100)
            return f"{month_name[month]} {day}"
        found = Counter(form for row in rows.tolist() for form in self._forms(row, key, sort))
        if sort is Sort.NAME:
            often = max(2, _OFTEN * found.total())
            full = [form for form, times in found.items() if " " in form and times >= often]
            found = Counter({form: found[form] for form in full}) or found
        return min(found, key=lambda form: (-found[form], len(form), form), default="")

    def _forms(self, row: int, key: int, sort: Sort) -> Iterator[str]:
        tokens, first, last = self._place[row]
        here = tokens.of(KEY)[first:last] == key
        here &= tokens.zone[first:last] != int(Zone.FURNITURE)
        for token in (here.nonzero()[0] + first).tolist():
            if sort is Sort.NAME:
                yield _name(tokens, token)
            elif sort is Sort.NUMBER:
                yield _number(tokens, token)
            else:
                yield shapes.normal(_text(tokens, token, token)).removesuffix("'s")


def _name(tokens: Tokens, token: int) -> str:
    """The run of capitals around a word that is part of a name."""
    begin = end = token
    while end - begin < _LONGEST and _goes_on(tokens, begin - 1):
        begin -= 1
    while end - begin < _LONGEST and _goes_on(tokens, end):
        end += 1
    if end - begin == _LONGEST or tokens.sentences.headline_case[tokens.sentence[token]]:
        begin = end = token
    return _text(tokens, begin, end).replace("’", "'").removesuffix("'s")


def _goes_on(tokens: Tokens, token: int) -> bool:
    """Whether a name goes on from a token to the next one."""
    behind = token + 1
    if token < 0 or behind >= len(tokens) or tokens.sentence[token] != tokens.sentence[behind]:
        return False
    gap = tokens.vocabulary.strings[tokens.gap[behind]]
    parts = [bool(tokens.of(shapes.CAPITALISED)[at]) for at in (token, behind)]
    both = all(parts) or (parts[0] and gap == "-")
    term = all(int(tokens.of(KEY)[at]) for at in (token, behind))
    opens = token == int(tokens.sentences.first[tokens.sentence[token]])
    return both and term and not opens and gap in {" ", "-"} and not _owns(tokens, token)


def _owns(tokens: Tokens, token: int) -> bool:
    return shapes.normal(_text(tokens, token, token)).endswith("'s")


def _number(tokens: Tokens, token: int) -> str:
    """A number with the sign or the word behind it: "25%", "28,500 troops"."""
    behind = token + 1
    number = _text(tokens, token, token)
    gap = tokens.vocabulary.strings[tokens.gap[behind]]
    if gap.startswith("%"):
        return f"{number}%"
    if behind < len(tokens) and tokens.vocabulary.column(gaps.SOFT)[tokens.gap[behind]]:
        unit = tokens.of(shapes.LOWER_CASE)[behind] and tokens.of(KEY)[behind]
        return _text(tokens, token, behind) if unit else number
    return number


def _text(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(tokens.buffer.slice(tokens.start[first], tokens.end[last]).split())
