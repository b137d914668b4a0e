"""Ledger: the sums that measures are computed from, per article of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
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


@dataclass(frozen=True, slots=True)
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

    @property
    def count(self) -> int:
        """How many articles there are."""
        return len(self.tokens.articles)

    def sentences_in(self, *zones: Zone) -> Bools:
        """Which sentences stand in one of ``zones``."""
        return np.isin(self.tokens.sentences.zone, zones)

    def by_article(self, values: Ints | Floats | Bools, rows: Bools) -> Floats:
        """The sum of a sentence column over the chosen sentences of each article."""
        articles = self.tokens.sentences.article[rows]
        weights = np.asarray(values[rows], dtype=np.float64)
        return np.bincount(articles, weights, self.count).astype(np.float64)

    @property
    def own_words(self) -> Ints:
        """The author's own words in each sentence."""
        return self.words - self.words_quoted

    def words_in(self, scope: Scope) -> Floats:
        """The number of words in the scope, for each article."""
        if scope is Scope.HEADLINE:
            return self.by_article(self.own_words, self.sentences_in(Zone.HEADLINE))
        words = self.words_quoted if scope is Scope.QUOTED else self.own_words
        return self.by_article(words, self.sentences_in(Zone.BODY, Zone.HEADING))

    def cue_rows(self, feature: str, scope: Scope, families: tuple[str, ...] = ()) -> Bools:
        """Which cues of a feature, of the named families or of all, stand in the scope."""
        cues = self.cues[feature]
        zone, voice = self.tokens.zone[cues.token], self.tokens.voice[cues.token]
        wanted = Voice.QUOTED if scope is Scope.QUOTED else Voice.AUTHOR
        headline = zone == Zone.HEADLINE
        text = (zone == Zone.BODY) | (zone == Zone.HEADING)
        rows = (headline if scope is Scope.HEADLINE else text) & (voice == wanted)
        if families:
            chosen = [number for number, name in enumerate(cues.families) if name in families]
            rows &= np.isin(cues.family, chosen)
        return np.asarray(rows, dtype=np.bool_)

    def weight_in(self, feature: str, scope: Scope, families: tuple[str, ...] = ()) -> Floats:
        """The sum of the weights of those cues, for each article."""
        cues, rows = self.cues[feature], self.cue_rows(feature, scope, families)
        articles = self.tokens.article[cues.token[rows]]
        return np.bincount(articles, cues.weight[rows], self.count).astype(np.float64)
