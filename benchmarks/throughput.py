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
from typing import TYPE_CHECKING, Final

import pyarrow.parquet as pq
from peers import installed, missing

import framing
from framing.scoring import default_scorer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SEEDS: Final = Path(__file__).resolve().parent.parent / "seeds"
BASE: Final = "re.findall of the words"
# So many articles are scored one at a time, and by the peers, which are slow.
SOME: Final = 200


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


def split_all(articles: Sequence[framing.Article]) -> None:
    """Split every article into words, and keep nothing."""
    for article in articles:
        re.findall(r"\w+", article.text)


def score_each(articles: Sequence[framing.Article]) -> None:
    """Score articles one at a time."""
    for article in articles:
        framing.score(article)


def our_rounds(
    articles: Sequence[framing.Article], others: Sequence[framing.Article], count: int
) -> list[dict[str, float]]:
    """Seconds for an article, by what was run; a row for each round."""
    some = articles[:SOME]
    rounds = []
    for _ in range(count):
        default_scorer.cache_clear()
        framing.score(others[0])
        unseen = timed(partial(framing.score, others)) / len(others)
        framing.score(articles)
        rounds.append(
            {
                BASE: timed(partial(split_all, articles)) / len(articles),
                "framing.score, words seen before": timed(partial(framing.score, articles))
                / len(articles),
                "framing.score, words not seen before": unseen,
                "framing.score, one article at a time": timed(partial(score_each, some))
                / len(some),
            }
        )
    return rounds


def peer_round(articles: Sequence[framing.Article]) -> dict[str, float]:
    """Seconds for an article that each peer takes on some of the articles."""
    texts = [article.text for article in articles[:SOME]]
    seconds = {}
    for peer in installed():
        run = peer.prepare(texts)
        run(texts[0])
        seconds[peer.name] = timed(lambda run=run: [run(text) for text in texts]) / len(texts)
    return seconds


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
    rounds = our_rounds(articles, others, options.rounds)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    split = statistics.median(row[BASE] for row in rounds)
    rounds.append({BASE: split, **peer_round(articles)})
    print(f"{'':40} {'articles/s':>11} {'µs/article':>11} {'of re.findall':>14}")
    for name in dict.fromkeys(name for row in rounds for name in row):
        seconds = statistics.median(row[name] for row in rounds if name in row)
        ratio = statistics.median(row[BASE] / row[name] for row in rounds if name in row)
        print(f"{name:40} {1 / seconds:11.0f} {1e6 * seconds:11.0f} {ratio:14.3f}")
    print(f"peak memory before the peers: {peak:.0f} MB, the articles among it")
    if missing():
        print(f"not installed, so not measured: {', '.join(missing())}")


if __name__ == "__main__":
    main(sys.argv[1:])
