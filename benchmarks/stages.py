"""What each stage of scoring costs, beside one pass of ``re.findall`` over the same articles.

Usage: python benchmarks/stages.py [FILE] [--articles N] [--rounds N] [--batch N]

FILE is as in ``benchmarks/throughput.py``. All words have been seen before. Each figure is the
least of the rounds; a stage that is part of another is listed behind it and counted in both.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import throughput

import framing.scoring
import framing.tokens.tokenising
from framing.scoring import BATCH, Scorer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from framing.feature import Feature

# The steps of tokenising, as its module names them.
_TOKENISING: Final = {
    "clean_all": "  cleaning",
    "join": "  joining the texts",
    "character_classes": "  classes of characters",
    "mark_bytes": "  edges of words",
    "word_boundaries": "  edges of words",
    "sentences_of": "  sentences",
    "find_marks": "  quotations",
    "_quotations": "  quotations",
}
ALL: Final = "everything"


class Stopwatch:
    """Adds up the time that functions take, by the name of their stage."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def on(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        """The function, timed."""

        def timed(*arguments: object) -> object:
            start = time.perf_counter()
            found = function(*arguments)
            self.spent[stage] += time.perf_counter() - start
            return found

        return timed

    def feature(self, feature: Feature) -> Feature:
        """The feature with what it finds and counts timed."""
        find = self.on(feature.find, f"finding {feature.name}")
        sentences = feature.sentences and self.on(feature.sentences, f"sentences' {feature.name}")
        return replace(feature, find=find, sentences=sentences)


def scorer(watch: Stopwatch) -> Scorer:
    """A scorer whose stages are timed."""
    made = Scorer()
    made.features = tuple(map(watch.feature, made.features))
    for owner, name, stage in (
        (made.vocabulary, "encode", "  numbering words and gaps"),
        (made.matcher, "match", "matching all lexicons"),
        (made.estimator, "estimate", "values and intervals"),
        (made.abstainer, "judge", "abstaining"),
    ):
        setattr(owner, name, watch.on(getattr(owner, name), stage))
    for name, stage in {"tokenise": "tokenising", "with_voices": "voices"}.items():
        setattr(framing.scoring, name, watch.on(getattr(framing.scoring, name), stage))
    module = framing.tokens.tokenising
    for name, stage in _TOKENISING.items():
        setattr(module, name, watch.on(getattr(module, name), stage))
    return made


def main(arguments: Sequence[str]) -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--batch", type=int, default=BATCH)
    options = parser.parse_args(arguments)
    articles = throughput.load(options.file, options.articles)
    watch = Stopwatch()
    timed = scorer(watch)

    def score() -> None:
        for start in range(0, len(articles), options.batch):
            timed.score(articles[start : start + options.batch])

    whole = watch.on(score, ALL)
    split = watch.on(lambda: throughput.split_all(articles), throughput.BASE)
    whole()
    rounds = []
    for _ in range(options.rounds):
        watch.spent.clear()
        whole()
        split()
        rounds.append(watch.spent.copy())
    least = {stage: min(spent[stage] for spent in rounds) for stage in rounds[0]}
    base = least.pop(throughput.BASE)
    print(f"{len(articles)} articles in batches of {options.batch}; re.findall of the words takes")
    print(f"{1e6 * base / len(articles):.0f} µs an article\n")
    print(f"{'':36} {'µs/article':>11} {'of re.findall':>14}")
    for stage, seconds in least.items():
        print(f"{stage:36} {1e6 * seconds / len(articles):11.1f} {seconds / base:14.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
