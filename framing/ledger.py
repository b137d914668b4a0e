"""Ledger: the sums that measures are computed from, per article of a batch."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.cleaning import Zone
from framing.tokens import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.arrays import Bools, Floats, Ints
    from framing.cues import Cues
    from framing.tokens import Tokens


class Scope(Enum):
    """Whose words a number speaks of: the value is the ending of the column's name."""

    AUTHOR = ""
    QUOTED = "_quoted"
    HEADLINE = "_headline"


ALL_SCOPES: Final = (Scope.AUTHOR, Scope.QUOTED, Scope.HEADLINE)
SCOPE_NAMES: Final = {
    Scope.AUTHOR: "the author's own words in the text",
    Scope.QUOTED: "quoted words in the text",
    Scope.HEADLINE: "the author's own words in the headline",
}


# The scope of a word, counting into ALL_SCOPES, by its zone and voice; furniture is in none.
NO_SCOPE: Final = len(ALL_SCOPES)
_SCOPE_OF: Final = np.full((len(Zone), len(Voice)), NO_SCOPE, dtype=np.int64)
_SCOPE_OF[[Zone.BODY, Zone.HEADING], Voice.AUTHOR] = ALL_SCOPES.index(Scope.AUTHOR)
_SCOPE_OF[[Zone.BODY, Zone.HEADING], Voice.QUOTED] = ALL_SCOPES.index(Scope.QUOTED)
_SCOPE_OF[Zone.HEADLINE, Voice.AUTHOR] = ALL_SCOPES.index(Scope.HEADLINE)


@dataclass(frozen=True)
class Ledger:
    """What was counted in a batch: a row per sentence, and the cues of each feature.

    The text is what stands in the body and its headings; furniture is in no scope.
    """

    tokens: Tokens
    words: Ints
    words_quoted: Ints
    columns: Mapping[str, Floats]
    """Further columns by sentence, each from the feature that needs it."""
    cues: Mapping[str, Cues]
    _in_zones: dict[tuple[Zone, ...], Bools] = field(init=False, default_factory=dict, repr=False)
    _scopes: dict[str, Ints] = field(init=False, default_factory=dict, repr=False)

    @property
    def count(self) -> int:
        """How many articles there are."""
        return len(self.tokens.articles)

    def sentences_in(self, *zones: Zone) -> Bools:
        """Which sentences stand in one of ``zones``."""
        rows = self._in_zones.get(zones)
        if rows is None:
            chosen = np.zeros(len(Zone), dtype=np.bool_)
            chosen[list(zones)] = True
            rows = self._in_zones[zones] = chosen.take(self.tokens.sentences.zone)
        return rows

    def by_article(self, values: Ints | Floats | Bools) -> Floats:
        """The sum of a sentence column over the sentences of each article."""
        articles = self.tokens.sentences.article
        return np.bincount(articles, values.astype(np.float64), self.count).astype(np.float64)

    @cached_property
    def own_words(self) -> Ints:
        """The author's own words in each sentence."""
        return self.words - self.words_quoted

    def words_in(self, scope: Scope) -> Ints:
        """The words of each sentence that are in the scope."""
        return self.words_by_scope[ALL_SCOPES.index(scope)]

    @cached_property
    def words_by_scope(self) -> Ints:
        """The words of each sentence: a row for each of ``ALL_SCOPES``, and one for none."""
        words = np.zeros((NO_SCOPE + 1, len(self.words)), dtype=np.int64)
        text = self.sentences_in(Zone.BODY, Zone.HEADING)
        headline = self.sentences_in(Zone.HEADLINE)
        np.multiply(self.own_words, text, out=words[ALL_SCOPES.index(Scope.AUTHOR)])
        np.multiply(self.words_quoted, text, out=words[ALL_SCOPES.index(Scope.QUOTED)])
        np.multiply(self.own_words, headline, out=words[ALL_SCOPES.index(Scope.HEADLINE)])
        return words

    def scope_of(self, token: Ints) -> Ints:
        """The scope of each token, counting into ``ALL_SCOPES``, or ``NO_SCOPE``."""
        place = self.tokens.zone.take(token) * len(Voice) + self.tokens.voice.take(token)
        return _SCOPE_OF.take(place)

    def cue_rows(self, feature: str, scope: Scope, families: tuple[str, ...] = ()) -> Bools:
        """Which cues of a feature, of the named families or of all, stand in the scope."""
        cues, scopes = self.cues[feature], self._scopes.get(feature)
        if scopes is None:
            scopes = self._scopes[feature] = self.scope_of(cues.token)
        rows = scopes == ALL_SCOPES.index(scope)
        if families:
            rows &= _chosen(cues.families, families).take(cues.family)
        return rows

    def weights_in(self, feature: str, scope: Scope, families: tuple[str, ...] = ()) -> Floats:
        """The sum of the weights of those cues, for each sentence."""
        cues, rows = self.cues[feature], self.cue_rows(feature, scope, families)
        (chosen,) = rows.nonzero()
        sentences = self.tokens.sentence.take(cues.token.take(chosen))
        sums = np.bincount(sentences, cues.weight.take(chosen), len(self.words))
        return sums.astype(np.float64, copy=False)


@lru_cache(maxsize=256)
def _chosen(families: tuple[str, ...], some: tuple[str, ...]) -> Bools:
    """Which of the families are among some."""
    return np.array([name in some for name in families], dtype=np.bool_)
