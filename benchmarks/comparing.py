"""What it costs to compare: time and peak memory of analysing, grouping and comparing articles.

Usage: python benchmarks/comparing.py [FILE] [--mixed N] [--same N]

FILE is a Parquet or JSONL file with a column "text" and, if it has one, "title"; without it the
seeds are repeated, which says little. Each collection is measured in a process of its own, so that
the peak of memory is its own: the first N articles of the file, mixed; as many articles on one
event as asked for, made from the seeds by leaving out some of their sentences; and as many of the
file, taken for one event.
"""

from __future__ import annotations

import argparse
import resource
import sys
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

import throughput

import framing
from framing.events import group

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Which part of the sentences of a seed is kept for an article of the same event.
KEPT: Final = 0.6
# Kilobytes, as Linux counts them.
MEGABYTE: Final = 1024


def same_event(count: int) -> list[framing.Article]:
    """Articles on the event of the seeds, each with another choice of their sentences."""
    seeds = [article for article in framing.read(throughput.SEEDS) if "Lee" in article.event]
    texts = [line for article in seeds for line in article.text.split("\n") if line.strip()]
    random = Random(5)  # noqa: S311 — sentences, not secrets
    return [
        framing.Article(
            id=f"same-{number:05}",
            text="\n\n".join(line for line in texts if random.random() < KEPT / 2),
            event=seeds[0].event,
        )
        for number in range(count)
    ]


def steps(
    articles: Sequence[framing.Article], *, together: bool
) -> dict[str, Callable[[Any], object]]:
    """What is timed, in turn; each step is given the analysis."""
    return {
        "analyse": lambda _: framing.analyse(articles),
        "group": group,
        "group, seen before": group,
        "compare, grouping included": partial(framing.compare, together=together),
    }


def measure(articles: Sequence[framing.Article], together: bool) -> dict[str, float]:  # noqa: FBT001 — a pool gives arguments by place
    """Seconds of processor time that each step takes, and the peak of memory in megabytes."""
    analysis = framing.analyse(articles)
    found = {}
    for name, run in steps(articles, together=together).items():
        found[name] = throughput.timed(partial(run, analysis))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    return found | {"peak MB": peak, "events": len(group(analysis))}


def main(arguments: Sequence[str]) -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--mixed", type=int, default=2000)
    parser.add_argument("--same", type=int, default=200)
    options = parser.parse_args(arguments)
    mixed = throughput.load(options.file, options.mixed)
    same = same_event(options.same)
    collections = {
        f"{len(mixed):,} mixed": (mixed, False),
        f"{len(same):,} on one event, by its name": (same, False),
        f"{len(same):,} on one event, unnamed": (
            [replace(article, event="") for article in same], False,
        ),
        f"{len(same):,} of the file, taken for one event": (mixed[: len(same)], True),
    }  # fmt: skip
    for name, given in collections.items():
        with get_context("spawn").Pool(1) as pool:
            found = pool.apply(measure, given)
        print(name)
        for what, value in found.items():
            print(f"  {value:10,.2f}  {what}")


if __name__ == "__main__":
    main(sys.argv[1:])
