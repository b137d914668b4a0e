"""Pairs of stretches that were aligned, judged by the groups of a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.alignment.places import Stretch
    from framing.evaluation.comparison_key import Group


class Pair(NamedTuple):
    """Two stretches of different articles that are said to be the same.

    One that is not ``counted`` can meet the key but is no error of its own: a repeat. One of a
    ``name`` only fits groups that are of names, and any other none of these.
    """

    first: Stretch
    second: Stretch
    counted: bool = True
    name: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """How many pairs were right of those found, and how many of the key's were met."""

    name: str
    right: int
    found: int
    met: int
    marked: int
    wrong: tuple[str, ...] = ()
    """What was found and is not in the key, a line each."""
    missed: tuple[str, ...] = ()
    """What is in the key and was not found, a line each."""

    @property
    def precision(self) -> float:
        """The share of the pairs found that are right; 0 if nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the key's pairs that were found; 0 if the key has none."""
        return self.met / self.marked if self.marked else 0.0


class Judge:
    """Judges pairs by groups; those that only fit ``either`` are left out."""

    def __init__(
        self, texts: Mapping[str, str], groups: Sequence[Group], either: Sequence[Group] = ()
    ) -> None:
        """Judge by these groups over these texts, both by the names of the articles."""
        self._texts = texts
        self._groups = groups
        self._either = either

    def groups_of(self, pair: Pair) -> list[Group]:
        """The groups that have a place in common with both stretches."""
        fitting = self._fitting(self._groups, pair)
        return [group for group in fitting if (group.kind == "name") == pair.name]

    def left_out(self, pair: Pair) -> bool:
        """Whether a reader could say either."""
        return not self.groups_of(pair) and bool(self._fitting(self._either, pair))

    def judge(self, name: str, pairs: Iterable[Pair]) -> Judged:
        """The pairs judged one by one."""
        met: set[tuple[str, str, str]] = set()
        right, wrong = 0, []
        for pair in pairs:
            groups = self.groups_of(pair)
            two = sorted((pair.first.article, pair.second.article))
            met |= {(group.id, two[0], two[1]) for group in groups}
            if groups:
                right += pair.counted
            elif pair.counted and not self.left_out(pair):
                wrong.append(shown(pair))
        marked = {(group.id, *two): group for group in self._groups for two in group.pairs()}
        missed = [
            f"{group.id}: {self._place(group, one)} | {self._place(group, other)}"
            for (ours, one, other), group in marked.items()
            if (ours, one, other) not in met
        ]
        found = right + len(wrong)
        return Judged(
            name, right, found, len(met & set(marked)), len(marked), tuple(wrong), tuple(missed)
        )

    def _fitting(self, groups: Sequence[Group], pair: Pair) -> list[Group]:
        return [
            group
            for group in groups
            if pair.first.article != pair.second.article
            and self._touches(group, pair.first)
            and self._touches(group, pair.second)
        ]

    def _touches(self, group: Group, stretch: Stretch) -> bool:
        """Whether the stretch shares a word with a place of the group."""
        if stretch.field != "text":
            return False
        text = self._texts[stretch.article]
        shared = (
            text[max(start, stretch.start) : min(end, stretch.end)]
            for start, end in group.places.get(stretch.article, ())
        )
        return any(letter.isalnum() for part in shared for letter in part)

    def _place(self, group: Group, article: str) -> str:
        start, end = group.places[article][0]
        return f"{article} “{self._texts[article][start:end]}”"


def shown(pair: Pair) -> str:
    """The pair in the words of its articles."""
    return " | ".join(f"{one.article} “{one.text}”" for one in (pair.first, pair.second))
