"""The office or role that a source's name is given with: before it, or behind it after a comma."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from framing.attributions import noun_phrases
from framing.attributions.source_marks import COMMA, DETERMINER, OF
from framing.attributions.source_words import highest, lowest

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
    first, last = _places(heads, behind)
    rows = (named & (seen.count > 1) & (last >= 0)).nonzero()[0]
    determined = heads.at(seen.of(DETERMINER), first)
    found.first[rows] = (seen.first + np.minimum(first + determined, last))[rows]
    found.last[rows] = (seen.first + last)[rows]
    return found


def _places(heads: Heads, behind: Bools) -> tuple[Ints, Ints]:
    """From which place to which the role of each source reaches; -1 for none."""
    seen, end = heads.seen, heads.end
    role = seen.is_in(*_ROLES)
    commas = seen.of(COMMA) & heads.behind
    later = commas & commas - 1
    one, two, three = lowest(commas), lowest(later), lowest(later & later - 1)
    first, last = np.zeros_like(end), np.full_like(end, -1)
    for start, following in ((two, three), (one, two)):
        head = noun_phrases.end(seen, heads.stop, np.maximum(start, 0))
        holds = (start > 0) & heads.at(role, head)
        until = np.where(following > 0, following, seen.count) - 1
        first, last = np.where(holds, start, first), np.where(holds, until, last)
    nearest = highest(role & (1 << end) - 1)
    titled = nearest >= 0
    over = heads.at(seen.of(OF), nearest + 1)
    nearest = np.where(over, np.maximum(end - _NAME, nearest), nearest)
    first, last = np.where(titled, 0, first), np.where(titled, nearest, last)
    return np.where(behind, 0, first), np.where(behind, one - 1, last)
