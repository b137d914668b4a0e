"""How fast articles are scored, measured beside what everybody knows, in one run.

Usage: python benchmarks/throughput.py [FILE] [--articles N] [--rounds N]

FILE is a Parquet or JSONL file with a column "text" and, if it has one, "title"; without it the
seeds are repeated, which says little, as they are few. The rounds take turns, and the
ratios are taken within a round, so that a busy machine slows all alike. "Words not seen before" are
other articles, scored with an empty vocabulary.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

import framing
from framing.scoring import Scorer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def load(file: Path | None, count: int) -> list[framing.Article]:
    """The first ``count`` articles of the file, or the seeds repeated."""
    if file is None:
        seeds = list(framing.read(SEEDS))
        rows = [{"text": article.text, "title": article.title} for article in seeds] * count
    elif file.suffix == ".parquet":
        rows = pq.read_table(file).slice(0, count).to_pylist()
    else:
        with file.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
    return [
        framing.Article(id=str(number), text=row["text"], title=row.get("title") or "")
        for number, row in enumerate(rows[:count])
    ]


def timed(run: Callable[[], object]) -> float:
    """Seconds of processor time that ``run`` takes."""
    start = time.process_time()
    run()
    return time.process_time() - start


def score_all(scorer: Scorer, articles: Sequence[framing.Article]) -> None:
    """Score articles in batches and keep nothing."""
    for _ in scorer.batches(articles):
        pass


def peers(articles: Sequence[framing.Article]) -> dict[str, Callable[[], object]]:
    """What the scorer is measured against, each on the same texts."""
    import textstat
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    some = articles[: max(1, len(articles) // 10)]
    sentences = [s for a in some for s in re.split(r"(?<=[.!?])\s+", a.text)]
    formulas = (
        textstat.flesch_reading_ease,
        textstat.flesch_kincaid_grade,
        textstat.gunning_fog,
        textstat.smog_index,
        textstat.automated_readability_index,
        textstat.coleman_liau_index,
        textstat.dale_chall_readability_score,
    )
    return {
        "vaderSentiment, sentence by sentence": lambda: [
            analyzer.polarity_scores(sentence) for sentence in sentences
        ],
        "textstat, seven formulas": lambda: [f(a.text) for a in some for f in formulas],
    }


def main(arguments: Sequence[str]) -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    everything = load(options.file, 2 * options.articles)
    articles, others = everything[: len(everything) // 2], everything[len(everything) // 2 :]
    words = sum(len(re.findall(r"\w+", a.text)) for a in articles) / len(articles)
    print(
        f"{len(articles)} articles of {words:.0f} words, one process, medians of {options.rounds}"
    )

    warm = Scorer()
    score_all(warm, articles)
    alone = articles[: min(200, len(articles))]
    rounds: list[dict[str, float]] = []
    for _ in range(options.rounds):
        cold = Scorer()
        cold.score(others[:1])
        row = {
            "re.findall of the words": timed(lambda: [re.findall(r"\w+", a.text) for a in articles])
            / len(articles),
            "framing, words seen before": timed(lambda: score_all(warm, articles)) / len(articles),
            "framing, words not seen before": timed(partial(score_all, cold, others)) / len(others),
            "framing, one article at a time": timed(lambda: [warm.score([a]) for a in alone])
            / len(alone),
        }
        rounds.append(row)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    some = max(1, len(articles) // 10)
    for name, run in peers(articles).items():
        rounds[0][name] = timed(run) / some
    base = "re.findall of the words"
    print(f"{'':38} {'articles/s':>11} {'µs/article':>11} {'of re.findall':>14}")
    for name in rounds[0]:
        values = [row[name] for row in rounds if name in row]
        ratios = [row[base] / row[name] for row in rounds if name in row]
        seconds = statistics.median(values)
        print(
            f"{name:38} {1 / seconds:11.0f} {1e6 * seconds:11.0f} {statistics.median(ratios):14.2f}"
        )
    print(f"peak memory before the peers: {peak:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
