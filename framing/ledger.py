"""Ledger: the sums that measures are computed from, per article of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
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


# The scope of a word by its zone and voice; furniture is in none.
_SCOPES: Final = (Scope.AUTHOR, Scope.QUOTED, Scope.HEADLINE)
_NO_SCOPE: Final = len(_SCOPES)
_SCOPE_OF: Final = np.full((len(Zone), len(Voice)), _NO_SCOPE, dtype=np.int64)
_SCOPE_OF[[Zone.BODY, Zone.HEADING], Voice.AUTHOR] = _SCOPES.index(Scope.AUTHOR)
_SCOPE_OF[[Zone.BODY, Zone.HEADING], Voice.QUOTED] = _SCOPES.index(Scope.QUOTED)
_SCOPE_OF[Zone.HEADLINE, Voice.AUTHOR] = _SCOPES.index(Scope.HEADLINE)


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

    @property
    def count(self) -> int:
        """How many articles there are."""
        return len(self.tokens.articles)

    def sentences_in(self, *zones: Zone) -> Bools:
        """Which sentences stand in one of ``zones``."""
        first, *more = (self._in_zone[zone] for zone in zones)
        for rows in more:
            first = first | rows
        return first

    @cached_property
    def _in_zone(self) -> dict[Zone, Bools]:
        return {zone: self.tokens.sentences.zone == zone for zone in Zone}

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
        return self._words[scope]

    @cached_property
    def _words(self) -> dict[Scope, Ints]:
        text = self.sentences_in(Zone.BODY, Zone.HEADING)
        return {
            Scope.AUTHOR: self.own_words * text,
            Scope.QUOTED: self.words_quoted * text,
            Scope.HEADLINE: self.own_words * self.sentences_in(Zone.HEADLINE),
        }

    def cue_rows(self, feature: str, scope: Scope, families: tuple[str, ...] = ()) -> Bools:
        """Which cues of a feature, of the named families or of all, stand in the scope."""
        cues = self.cues[feature]
        rows = self._scopes[feature] == _SCOPES.index(scope)
        if families:
            chosen = np.array([name in families for name in cues.families], dtype=np.bool_)
            rows &= chosen[cues.family]
        return rows

    @cached_property
    def _scopes(self) -> dict[str, Ints]:
        """The scope of each cue, by feature."""
        zone, voice = self.tokens.zone, self.tokens.voice
        return {
            feature: _SCOPE_OF[zone[cues.token], voice[cues.token]]
            for feature, cues in self.cues.items()
        }

    def weights_in(self, feature: str, scope: Scope, families: tuple[str, ...] = ()) -> Floats:
        """The sum of the weights of those cues, for each sentence."""
        cues, rows = self.cues[feature], self.cue_rows(feature, scope, families)
        sentences = self.tokens.sentence[cues.token[rows]]
        return np.bincount(sentences, cues.weight[rows], len(self.words)).astype(np.float64)
