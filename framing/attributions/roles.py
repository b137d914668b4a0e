"""The office or role that a source's name is given with: before it, or behind it after a comma."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from framing.attributions import noun_phrases
from framing.attributions.source_words import COMMA, DETERMINER, OF

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.source_heads import Heads
    from framing.attributions.source_words import Windows

_ROLES: Final = ("office", "office_short", "insider", "expert", "group", "person", "community")
# A forename and a surname: what stands between "Minister of" and them belongs to the office.
_NAME: Final = 2


@dataclass(frozen=True, slots=True)
class Roles:
    """From which token to which each role reaches; -1 where none is given."""

    first: Ints
    last: Ints

    @classmethod
    def none(cls, count: int) -> Self:
        """No role for any of ``count`` sources."""
        return cls(np.full(count, -1, dtype=np.int64), np.full(count, -1, dtype=np.int64))

    def put_into(self, other: Roles, rows: Ints) -> None:
        """Write these roles into ``rows`` of others."""
        other.first[rows] = self.first
        other.last[rows] = self.last


def roles(heads: Heads, named: Bools, behind: Bools) -> Roles:
    """The roles of sources that are ``named`` persons.

    Where the name itself stands ``behind`` the first noun phrase, that is the role.
    """
    seen, end = heads.seen, heads.end
    found = Roles.none(len(seen))
    role = seen.is_in(*_ROLES)
    columns = np.arange(role.shape[1])
    rows = np.arange(len(seen))

    def put(which: Bools, first: Ints, last: Ints) -> None:
        determined = seen.of(DETERMINER)[rows, np.minimum(first, role.shape[1] - 1)]
        first = np.minimum(first + determined, last)
        found.first[which] = seen.token[rows, first][which]
        found.last[which] = seen.token[rows, last][which]

    for comma in (2, 1):
        start = _behind_comma(seen, end, comma)
        last = noun_phrases.end(seen, heads.stop, np.maximum(start, 0))
        holds = (start > 0) & role[rows, last]
        put(named & holds, np.maximum(start, 0), _up_to_comma(seen, np.maximum(start, 0)))
    before = role & (columns < end[:, None])
    last = np.where(before.any(axis=1), role.shape[1] - 1 - before[:, ::-1].argmax(axis=1), 0)
    over = seen.of(OF)[rows, np.minimum(last + 1, role.shape[1] - 1)]
    last = np.where(over, np.maximum(end - _NAME, last), last)
    put(named & before.any(axis=1), np.zeros_like(end), last)
    put(named & behind, np.zeros_like(end), np.maximum(_behind_comma(seen, end, 1) - 1, 0))
    return found


def _behind_comma(seen: Windows, end: Ints, which: int) -> Ints:
    """The column behind the first or second comma after the name; -1 where there is none."""
    columns = np.arange(seen.valid.shape[1])
    commas = seen.before(COMMA) & (columns > end[:, None])
    counted = commas & (np.cumsum(commas, axis=1) == which)
    return np.where(counted.any(axis=1), counted.argmax(axis=1), -1)


def _up_to_comma(seen: Windows, start: Ints) -> Ints:
    """The last column before the next comma, or of the source."""
    columns = np.arange(seen.valid.shape[1])
    commas = seen.before(COMMA) & (columns > start[:, None])
    last = seen.valid.sum(axis=1) - 1
    return np.where(commas.any(axis=1), commas.argmax(axis=1) - 1, last)
