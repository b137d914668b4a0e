"""The guards of many lexicon entries, checked for all finds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.guards import Beside, Guard, named
from framing.surroundings import NUMBER_SHIFT, Surroundings, word_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.arrays import Bools, Ints
    from framing.tokens import Tokens


class GuardBook:
    """The guards of all entries of some lexicons, checked for all finds at once.

    Entries are numbered through, lexicon after lexicon. The words that guards ask for beside a
    find are numbered too, so that one table tells for every entry and every neighbour whether the
    guard holds.
    """

    def __init__(self, guards_of_entries: Sequence[Sequence[str]]) -> None:
        count = len(guards_of_entries)
        asked: dict[Guard, list[int]] = {}
        beside: dict[int, list[tuple[int, Beside]]] = {1: [], -1: []}
        for row, names in enumerate(guards_of_entries):
            for guard in map(named, names):
                if isinstance(guard, Beside):
                    beside[guard.step].append((row, guard))
                else:
                    asked.setdefault(guard, []).append(row)
        words = {word for rows in beside.values() for _, guard in rows for word in guard.words}
        self._words = {word: number for number, word in enumerate(sorted(words), start=1)}
        self._marks = word_marks(self._word_number)
        self._before = _Neighbours(count, beside[-1], self._words)
        self._behind = _Neighbours(count, beside[1], self._words)
        self._guarded = np.array([bool(names) for names in guards_of_entries], dtype=np.bool_)
        self._rules = tuple(asked)
        self._free = np.ones((len(asked), count), dtype=np.bool_)
        for free, rows in zip(self._free, asked.values(), strict=True):
            free[rows] = False

    def _word_number(self, form: str) -> int:
        return self._words.get(form, 0)

    def holds(self, tokens: Tokens, first: Ints, last: Ints, entry: Ints) -> Bools:
        """Whether all guards of the entry hold for each find from token to token."""
        holds = np.ones(len(entry), dtype=np.bool_)
        (rows,) = self._guarded.take(entry).nonzero()
        if len(rows):
            entry = entry.take(rows)
            around = Surroundings(tokens, self._marks, first.take(rows), last.take(rows))
            allowed = self._before.allow(entry, around.before[1] >> NUMBER_SHIFT)
            allowed &= self._behind.allow(entry, around.behind[0] >> NUMBER_SHIFT)
            free = self._free.take(entry, axis=1)
            for number in np.flatnonzero(~free.all(axis=1)).tolist():
                allowed &= self._rules[number](around) | free[number]
            holds[rows] = allowed
        return holds


class _Neighbours:
    """Which words the guards of each entry allow right before a find, or right behind it."""

    def __init__(
        self, count: int, guards: Sequence[tuple[int, Beside]], words: dict[str, int]
    ) -> None:
        self._width = len(words) + 1
        # Row 0 allows all; column 0 stands for every word that no guard names, and for none.
        self._row_of = np.zeros(count, dtype=np.int64)
        table = [np.ones(self._width, dtype=np.bool_)]
        for entry, guard in guards:
            if not self._row_of[entry]:
                self._row_of[entry] = len(table)
                table.append(np.ones(self._width, dtype=np.bool_))
            named_words = np.zeros(self._width, dtype=np.bool_)
            named_words[[words[word] for word in guard.words]] = True
            table[self._row_of[entry]] &= named_words if guard.wanted else ~named_words
        self._table = np.concatenate(table)

    def allow(self, entry: Ints, word: Ints) -> Bools:
        """Whether the guards of each entry allow the numbered word beside it."""
        return self._table.take(self._row_of.take(entry) * self._width + word)
