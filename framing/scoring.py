"""Articles in, cues and measures out: a batch at a time, all through one path."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final

import numpy as np

from features import FEATURES, REPORTING
from framing import attributions
from framing.abstaining import Abstainer
from framing.estimating import Estimator
from framing.ledger import Ledger
from framing.matching import Matcher
from framing.tokens import Vocabulary, tokenise
from framing.voices import with_voices, words_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from framing.abstaining import Abstentions, Reasons
    from framing.arrays import Floats, Ints
    from framing.article import Article
    from framing.feature import Feature
    from framing.ledger import Scope
    from framing.lexicon import Lexicon
    from framing.measure import Measure

# Articles of usual length whose columns fit a processor's cache together.
BATCH: Final = 128


@dataclass(frozen=True, eq=False)
class Scored:
    """A batch with everything that was found in it.

    ``scores`` has a row per article and a column per name in ``columns``; a missing value has its
    reason in ``reasons``. ``low`` and ``high`` are the ends of the 95 % intervals and ``size`` the
    sentences that they rest on, in the same rows and columns. ``measures`` are what the columns
    hold.
    """

    ledger: Ledger
    columns: tuple[str, ...]
    measures: tuple[tuple[Measure, Scope], ...]
    scores: Floats
    low: Floats
    high: Floats
    size: Ints
    abstentions: Abstentions
    said: pd.DataFrame | None = None
    """Who says what, if that was asked for."""

    @cached_property
    def reasons(self) -> Reasons:
        """Why values are missing, by row and column."""
        return self.abstentions.reasons()


class Scorer:
    """Scores batches with a given set of features, and keeps its vocabulary from one to the next.

    The vocabulary is a cache: the results do not depend on what was scored before.
    """

    def __init__(
        self, features: Sequence[Feature] = FEATURES, reporting: Lexicon = REPORTING
    ) -> None:
        self.features = tuple(features)
        self.reporting = reporting
        lexicons = [feature.lexicon for feature in self.features if feature.lexicon is not None]
        by_name = {lexicon.name: lexicon for lexicon in [*lexicons, reporting]}
        self.matcher = Matcher(tuple(by_name.values()))
        self.vocabulary = Vocabulary()
        self.measures = tuple(
            (measure, scope)
            for feature in self.features
            for measure in feature.measures
            for scope in measure.scopes
        )
        self.estimator = Estimator(self.measures)
        self.abstainer = Abstainer(self.measures)
        self.columns = tuple(measure.column(scope) for measure, scope in self.measures)
        self._lock = Lock()

    def batches(self, articles: Sequence[Article], *, relations: bool = False) -> Iterator[Scored]:
        """Score articles, ``BATCH`` at a time; with ``relations``, tell who says what, too."""
        for start in range(0, len(articles), BATCH):
            yield self.score(articles[start : start + BATCH], relations=relations)

    def score(self, articles: Sequence[Article], *, relations: bool = False) -> Scored:
        """Score one batch; with ``relations``, tell who says what, too."""
        with self._lock:
            self.vocabulary = self.vocabulary.fresh_if_full()
            ledger = self._ledger(articles)
            said = attributions.table(ledger.tokens) if relations else None
            found = self.estimator.estimate(ledger)
            abstentions = self.abstainer.judge(ledger, found.base)
            given = abstentions.given
            return Scored(
                ledger=ledger,
                columns=self.columns,
                measures=self.measures,
                scores=np.where(given, found.value, np.nan),
                low=np.where(given, found.low, np.nan),
                high=np.where(given, found.high, np.nan),
                size=found.size,
                said=said,
                abstentions=abstentions,
            )

    def _ledger(self, articles: Sequence[Article]) -> Ledger:
        tokens = tokenise(articles, self.vocabulary)
        hits = self.matcher.match(tokens)
        tokens = with_voices(tokens, hits, self.reporting.name)
        columns: dict[str, Floats] = {}
        for feature in self.features:
            if feature.sentences is not None:
                columns.update(feature.sentences(tokens))
        return Ledger(
            tokens=tokens,
            words=tokens.sentences.last - tokens.sentences.first + 1,
            words_quoted=tokens.once(words_quoted),
            columns=columns,
            cues={feature.name: feature.find(tokens) for feature in self.features},
        )


@cache
def default_scorer() -> Scorer:
    """The scorer with all features, shared within the process."""
    return Scorer()
