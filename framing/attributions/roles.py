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
    seen = heads.seen
    found = Roles.none(len(seen))
    rows = np.flatnonzero(named & (seen.token[:, -1] > seen.token[:, 0]))
    if not len(rows):
        return found
    first, last = _columns(heads, rows, behind[rows])
    given = last >= 0
    rows, first, last = rows[given], first[given], last[given]
    first = np.minimum(first + seen.of(DETERMINER)[rows, first], last)
    found.first[rows], found.last[rows] = seen.token[rows, first], seen.token[rows, last]
    return found


def _columns(heads: Heads, rows: Ints, behind: Bools) -> tuple[Ints, Ints]:
    """From which column to which the role of each of some rows reaches; -1 for none."""
    valid, stop, end = heads.seen.valid[rows], heads.stop[rows], heads.end[rows]
    role = heads.seen.is_in(*_ROLES)[rows]
    commas = heads.seen.before(COMMA)[rows] & (np.arange(valid.shape[1]) > end[:, None])
    counted = np.cumsum(commas, axis=1)
    each = np.arange(len(rows))
    first, last = np.zeros_like(end), np.full_like(end, -1)
    for comma in (2, 1):
        start = _first(counted == comma)
        head = noun_phrases.end(valid, stop, np.maximum(start, 0))
        holds = (start > 0) & role[each, head]
        following = _first(counted > comma)
        until = np.where(following > 0, following, valid.sum(axis=1)) - 1
        first, last = np.where(holds, start, first), np.where(holds, until, last)
    before = role & (np.arange(valid.shape[1]) < end[:, None])
    nearest = valid.shape[1] - 1 - before[:, ::-1].argmax(axis=1)
    over = heads.seen.of(OF)[rows, np.minimum(nearest + 1, valid.shape[1] - 1)]
    nearest = np.where(over, np.maximum(end - _NAME, nearest), nearest)
    titled = before.any(axis=1)
    first, last = np.where(titled, 0, first), np.where(titled, nearest, last)
    until = _first(counted == 1) - 1
    return np.where(behind, 0, first), np.where(behind, until, last)


def _first(mask: Bools) -> Ints:
    """The first column in which a mask holds; -1 where it holds nowhere."""
    return np.where(mask.any(axis=1), mask.argmax(axis=1), -1)
