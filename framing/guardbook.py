"""The guards of many lexicon entries, checked for all finds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.guards import Beside, Guard, named, neighbour
from framing.tokens import Property, shapes

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
        self._rules: dict[Guard, Bools] = {}
        beside: dict[int, list[tuple[int, Beside]]] = {1: [], -1: []}
        for row, names in enumerate(guards_of_entries):
            for guard in map(named, names):
                if isinstance(guard, Beside):
                    beside[guard.step].append((row, guard))
                else:
                    self._rules.setdefault(guard, np.zeros(count, dtype=np.bool_))[row] = True
        words = {word for rows in beside.values() for _, guard in rows for word in guard.words}
        self._words = {word: number for number, word in enumerate(sorted(words), start=1)}
        self._word = Property("word of a guard", np.int64, self._word_number)
        self._tables = {step: self._table(count, rows) for step, rows in beside.items()}

    def _word_number(self, word: str) -> int:
        return self._words.get(shapes.normal(word), 0)

    def _table(self, count: int, rows: list[tuple[int, Beside]]) -> tuple[Ints, Bools]:
        """The row of each entry in a table of neighbours that its guards allow.

        Row 0 allows all; column 0 stands for every word that no guard names, and for none.
        """
        row_of = np.zeros(count, dtype=np.int64)
        allowed = [np.ones(len(self._words) + 1, dtype=np.bool_)]
        for entry, guard in rows:
            if not row_of[entry]:
                row_of[entry] = len(allowed)
                allowed.append(np.ones(len(self._words) + 1, dtype=np.bool_))
            named_words = np.zeros(len(self._words) + 1, dtype=np.bool_)
            named_words[[self._words[word] for word in guard.words]] = True
            allowed[row_of[entry]] &= named_words if guard.wanted else ~named_words
        return row_of, np.array(allowed)

    def holds(self, tokens: Tokens, first: Ints, last: Ints, entry: Ints) -> Bools:
        """Whether all guards of the entry hold for each find from token to token."""
        holds = np.ones(len(entry), dtype=np.bool_)
        for step, (row_of, allowed) in self._tables.items():
            row = row_of[entry]
            guarded = np.flatnonzero(row)
            beside, inside = neighbour(tokens, (first if step < 0 else last)[guarded], step)
            word = tokens.vocabulary.column(self._word)[tokens.type[beside]] * inside
            holds[guarded] &= allowed[row[guarded], word]
        for guard, asked in self._rules.items():
            rows = np.flatnonzero(asked[entry] & holds)
            if len(rows):
                holds[rows] = guard(tokens, first[rows], last[rows])
        return holds
