"""What one more lexicon feature costs, in one run.

Usage: python benchmarks/another_feature.py [FILE] [--articles N] [--rounds N] [--entries N]

FILE is as in ``benchmarks/throughput.py``. A feature is made up of words of these articles that no
lexicon holds, a fifth of the entries of two words and a third of them with a guard. Scorers without
and with it take turns on each batch; of each batch the fastest turns are compared, and the median
of these ratios is taken, so that a busy machine slows both alike.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import throughput

from features import FEATURES, REPORTING
from framing.cues import Cues
from framing.feature import Feature
from framing.lexicon import Entry, Lexicon
from framing.measure import density
from framing.scoring import BATCH, Scorer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.article import Article
    from framing.tokens import Tokens

# A word in fewer articles than this share of them is no word that a lexicon would be made for.
LEAST: Final = 0.005
# Each so manieth entry has two words; each so manieth has a guard.
PAIRS, GUARDED = 5, 3
WORD_OR_MARK: Final = re.compile(r"[a-z]{4,}|[^ ]")


def lexicon(articles: Sequence[Article], count: int) -> Lexicon:
    """A lexicon of ``count`` entries, spread evenly over frequent and rare words."""
    lexicons = [REPORTING, *(feature.lexicon for feature in FEATURES if feature.lexicon)]
    known = {
        word
        for lexicon_ in lexicons
        for entry in lexicon_.entries
        for form in entry.forms
        for word in form.split()
    }
    found: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    for article in articles:
        words = WORD_OR_MARK.findall(article.text)
        fit = [word if word[1:] and word not in known else "" for word in words]
        found[0].update(set(filter(None, fit)))
        found[1].update({f"{a} {b}" for a, b in pairwise(fit) if a and b})
    least = LEAST * len(articles)
    singles, pairs = (
        sorted((form for form in counts if counts[form] >= least), key=lambda f: (-counts[f], f))
        for counts in found
    )
    chosen = [*_spread(singles, count - count // PAIRS), *_spread(pairs, count // PAIRS)]
    entries = (
        Entry(form, (form,), "made up", 1.0, ("common",) * (row % GUARDED == 0), (), "", row)
        for row, form in enumerate(chosen)
    )
    return Lexicon("another", tuple(entries), {})


def _spread(forms: list[str], count: int) -> list[str]:
    """``count`` of the forms at even distances, or all if they are fewer."""
    return [forms[row * len(forms) // count] for row in range(min(count, len(forms)))]


def feature(made_up: Lexicon) -> Feature:
    """A feature that looks for the entries of the lexicon."""

    def find(tokens: Tokens) -> Cues:
        return Cues.of_lexicon(tokens, made_up)

    measure = density(made_up.name, label="Another", higher="more of them", lower="fewer of them")
    return Feature(made_up.name, "", find, (measure,), made_up)


def timed(scorer: Scorer, batch: Sequence[Article]) -> float:
    """Seconds of processor time that a batch takes."""
    start = time.process_time()
    scorer.score(batch)
    return time.process_time() - start


def compared(without: Scorer, with_: Scorer, batch: Sequence[Article], rounds: int) -> float:
    """How many times as long the batch takes with the feature, each at its fastest."""
    seconds: dict[Scorer, list[float]] = {without: [], with_: []}
    for number in range(rounds):
        for scorer in (without, with_) if number % 2 else (with_, without):
            seconds[scorer].append(timed(scorer, batch))
    return min(seconds[with_]) / min(seconds[without])


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=1280)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--entries", type=int, default=300)
    options = parser.parse_args(arguments)
    articles = throughput.load(options.file, options.articles)
    made_up = lexicon(articles, options.entries)
    without, with_ = Scorer(), Scorer((*FEATURES, feature(made_up)))
    batches = [articles[start : start + BATCH] for start in range(0, len(articles), BATCH)]
    finds: Counter[str] = Counter()
    for batch in batches:
        without.score(batch)
        finds.update({name: len(found) for name, found in with_.score(batch).ledger.cues.items()})
    ratios = [compared(without, with_, batch, options.rounds) for batch in batches]
    low, middle, high = statistics.quantiles(ratios, n=4)
    per_article = {name: count / len(articles) for name, count in finds.items()}
    print(f"{len(made_up.entries)} entries, {per_article['another']:.1f} finds an article")
    print(f"(hedging has {len(_hedges())} entries and {per_article['hedging']:.1f} finds)")
    print(
        f"one more feature costs {middle - 1:+.2%} of the whole score: the median of {len(ratios)} "
        f"batches of {BATCH}; half of them lie between {low - 1:+.2%} and {high - 1:+.2%}"
    )


def _hedges() -> tuple[Entry, ...]:
    return next(f.lexicon.entries for f in FEATURES if f.name == "hedging" and f.lexicon)


if __name__ == "__main__":
    main(sys.argv[1:])
