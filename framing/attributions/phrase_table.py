"""Phrases of a lexicon looked up in windows of words: what ends at each word of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.tokens import Kind, Property, shapes
from framing.tokens.words import WORD

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.lexicon import Lexicon
    from framing.tokens import Vocabulary


class PhraseTable:
    """All forms of a lexicon: single words as a property of the word, phrases as sorted keys.

    The few windows around cues are looked up here; what is looked for in a whole text belongs to
    ``framing.matching``.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._single: dict[str, int] = {}
        self._words: dict[str, int] = {}
        phrases: dict[int, dict[tuple[int, ...], int]] = {}
        plural = []
        for row, entry in enumerate(lexicon.entries):
            for form in entry.forms:
                number = 2 * row + (form != entry.lemma)
                words = WORD.findall(form)
                if len(words) == 1:
                    self._single[words[0]] = number
                    continue
                numbers = tuple(self._words.setdefault(w, len(self._words) + 1) for w in words)
                phrases.setdefault(len(words), {})[numbers] = number
                plural.append(numbers[-1])
        self._base = len(self._words) + 1
        self._last = np.isin(np.arange(self._base), plural)
        self._tables = [(length, *self._sorted(phrases[length])) for length in sorted(phrases)]
        self._form = Property("form of a source word", np.int64, self._form_number, Kind.WORD)
        self._word = Property("word of a source phrase", np.int64, self._word_number, Kind.WORD)

    def _sorted(self, phrases: dict[tuple[int, ...], int]) -> tuple[Ints, Ints]:
        """The keys of phrases in order, and the form of each."""
        keys = np.array([self._key(np.array([words])) for words in phrases], dtype=np.int64)[:, 0]
        order = np.argsort(keys)
        return keys[order], np.array(list(phrases.values()), dtype=np.int64)[order]

    def _key(self, words: Ints) -> Ints:
        """One number for each row of words."""
        key = np.zeros(len(words), dtype=np.int64)
        for word in words.T:
            key = key * self._base + word
        return key

    def _form_number(self, word: str) -> int:
        """The form of a word, -1 for none; a possessive counts as its noun."""
        form = shapes.normal(word)
        return self._single.get(form, self._single.get(form.removesuffix("'s"), -1))

    def _word_number(self, word: str) -> int:
        form = shapes.normal(word)
        return self._words.get(form) or self._words.get(form.removesuffix("'s"), 0)

    def ending(self, vocabulary: Vocabulary, types: Ints) -> tuple[Ints, Ints, Bools]:
        """The longest entry that ends at each word of windows of word types.

        Returns
        -------
        tuple
            The entry (-1 for none), its length in words (0 for none), and whether it stands in
            another form than its lemma.
        """
        form = vocabulary.column(self._form)[types]
        length = (form >= 0).astype(np.int64)
        words = vocabulary.column(self._word)[types]
        # Windows lie column after column in memory.
        last = self._last[words].T.ravel().nonzero()[0]
        ends, rows = np.divmod(last, len(words))
        for size, keys, forms in self._tables:
            # Of longer phrases every word is one of a phrase.
            fits = (ends >= size - 1).nonzero()[0]
            rows, ends = rows.take(fits), ends.take(fits)
            goes_on = (words[rows, ends - (size - 1)] > 0).nonzero()[0]
            row, end = rows, ends = rows.take(goes_on), ends.take(goes_on)
            if not len(row):
                break
            phrase = words[row[:, None], end[:, None] + np.arange(1 - size, 1)]
            key = self._key(phrase)
            place = np.minimum(np.searchsorted(keys, key), len(keys) - 1)
            found = keys[place] == key
            form[row[found], end[found]] = forms[place[found]]
            length[row[found], end[found]] = size
        return form >> 1, length, (form >= 0) & (form & 1 == 1)
