"""Phrases of a lexicon looked up in windows of words: what ends at each word of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.tokens import Property, shapes
from framing.tokens.words import WORD

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.lexicon import Lexicon
    from framing.tokens import Tokens


class PhraseTable:
    """All forms of a lexicon, by length, as sorted keys over numbered words.

    The few windows around cues are looked up here; what is looked for in a whole text belongs to
    ``framing.matching``.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._words: dict[str, int] = {}
        self._word = Property("word of a source phrase", np.int64, self._word_number)
        by_length: dict[int, list[tuple[tuple[int, ...], int, bool]]] = {}
        for row, entry in enumerate(lexicon.entries):
            for form in entry.forms:
                numbers = tuple(
                    self._words.setdefault(word, len(self._words) + 1)
                    for word in WORD.findall(form)
                )
                plural = form != entry.lemma
                by_length.setdefault(len(numbers), []).append((numbers, row, plural))
        self._base = len(self._words) + 1
        self._tables = [self._table(length, by_length[length]) for length in sorted(by_length)]

    def _table(
        self, length: int, forms: list[tuple[tuple[int, ...], int, bool]]
    ) -> tuple[int, Ints, Ints, Bools]:
        keys = np.array([self._key(numbers) for numbers, _, _ in forms], dtype=np.int64)
        order = np.argsort(keys)
        rows = np.array([row for _, row, _ in forms], dtype=np.int64)
        plural = np.array([flag for _, _, flag in forms], dtype=np.bool_)
        return length, keys[order], rows[order], plural[order]

    def _key(self, numbers: tuple[int, ...]) -> int:
        key = 0
        for number in numbers:
            key = key * self._base + number
        return key

    def _word_number(self, word: str) -> int:
        """The number of the word among the lexicon's words; a possessive counts as its noun."""
        form = shapes.normal(word)
        return self._words.get(form) or self._words.get(form.removesuffix("'s"), 0)

    def ending(self, tokens: Tokens, window: Ints) -> tuple[Ints, Ints, Bools]:
        """The longest entry that ends at each word of the windows.

        Returns
        -------
        tuple
            The entry (-1 for none), its length in words (0 for none), and whether it stands in
            another form than its lemma.
        """
        words = tokens.vocabulary.column(self._word)[tokens.type[window]]
        entry = np.full(window.shape, -1, dtype=np.int64)
        lengths = np.zeros(window.shape, dtype=np.int64)
        plural = np.zeros(window.shape, dtype=np.bool_)
        key = np.zeros(window.shape, dtype=np.int64)
        for length, keys, rows, plurals in self._tables:
            key = self._keys(words, length)
            place = np.minimum(np.searchsorted(keys, key), len(keys) - 1)
            found = (keys[place] == key) & (key > 0)
            entry[found] = rows[place[found]]
            lengths[found] = length
            plural[found] = plurals[place[found]]
        return entry, lengths, plural

    def _keys(self, words: Ints, length: int) -> Ints:
        """The key of the ``length`` words that end at each word; 0 where one is unknown."""
        key = np.zeros(words.shape, dtype=np.int64)
        known = np.ones(words.shape, dtype=np.bool_)
        for back in range(length - 1, -1, -1):
            word = np.zeros(words.shape, dtype=np.int64)
            word[:, back:] = words[:, : words.shape[1] - back]
            known &= word > 0
            key = key * self._base + word
        return np.where(known, key, 0)
