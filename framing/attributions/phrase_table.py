"""Phrases of a lexicon looked up in some spans of words: what ends at each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.tokens import Property
from framing.tokens.words import WORD

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.lexicon import Lexicon
    from framing.tokens import Vocabulary

_ENDINGS: Final = ("'s", "'m", "'d", "'ve", "'re", "'ll")


class PhraseTable:
    """All forms of a lexicon: single words as a property of the word, phrases as sorted keys.

    A few spans are looked up here; what is looked for in a whole text belongs to
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
        self._form = Property.of_word("form of a source word", np.int64, self._form_number)
        self._word = Property.of_word("word of a source phrase", np.int64, self._word_number)

    def _sorted(self, phrases: dict[tuple[int, ...], int]) -> tuple[Ints, Ints]:
        """The keys of phrases in order, and the form of each."""
        keys = np.array([self._key(np.array([words])) for words in phrases], dtype=np.int64)[:, 0]
        order = keys.argsort()
        return keys[order], np.array(list(phrases.values()), dtype=np.int64)[order]

    def _key(self, words: Ints) -> Ints:
        """One number for each row of words."""
        key = np.zeros(len(words), dtype=np.int64)
        for word in words.T:
            key = key * self._base + word
        return key

    def _form_number(self, form: str) -> int:
        """The form of a word, -1 for none; a possessive counts as its noun, and "I'm" as "I"."""
        found = self._single.get(form)
        return self._single.get(_uncontracted(form), -1) if found is None else found

    def _word_number(self, form: str) -> int:
        return self._words.get(form) or self._words.get(_uncontracted(form), 0)

    def ending(self, vocabulary: Vocabulary, types: Ints, place: Ints) -> tuple[Ints, Ints, Bools]:
        """The longest entry that ends at each word of some spans, one behind the other.

        ``types`` are the words, and ``place`` counts the words before each in its span.

        Returns
        -------
        tuple
            The entry (-1 for none), its length in words (0 for none), and whether it stands in
            another form than its lemma.
        """
        form = vocabulary.column(self._form).take(types)
        length = (form >= 0).astype(np.int64)
        words = vocabulary.column(self._word).take(types)
        (ends,) = self._last.take(words).nonzero()
        for size, keys, forms in self._tables:
            # Of longer phrases every word is one of a phrase.
            ends = ends.compress(place.take(ends) >= size - 1)
            ends = ends.compress(words.take(ends - (size - 1)) > 0)
            if not len(ends):
                break
            key = self._key(words.take(ends[:, None] + np.arange(1 - size, 1)))
            found = np.minimum(keys.searchsorted(key), len(keys) - 1)
            (rows,) = (keys.take(found) == key).nonzero()
            form[ends.take(rows)] = forms.take(found.take(rows))
            length[ends.take(rows)] = size
        return form >> 1, length, (form >= 0) & (form & 1 == 1)


def _uncontracted(form: str) -> str:
    """The word without what an apostrophe joins to it."""
    for ending in _ENDINGS:
        if form.endswith(ending):
            return form.removesuffix(ending)
    return form
