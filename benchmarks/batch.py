"""What it costs to score a file into a file, by workers and chunk size, beside other programs.

Usage: python benchmarks/batch.py FILE [--records N] [--workers 1 2] [--chunks 256 1024]

FILE is a Parquet file with a column "text". Each run is a process of its own, from Parquet to
Parquet; printed are articles a second by the clock and by processor time, all processes together,
and the largest peak of memory of any of them. On the same articles: ``framing.score`` in memory,
and the programs of ``peers.py`` that are installed, which read the same file and write their
numbers as Parquet; they get the first articles only, as they are slower. NLTK's sentences are not
among them, as its models do not come with the package: VADER gets sentences by their marks.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import peers
import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Sequence

# Peers get so many articles.
SOME: Final = 200
# Kilobytes, as Linux counts them.
MEGABYTE: Final = 1024

OURS = """
import sys
from framing.engines.scoring import score_collection
if __name__ == "__main__":
    source, target, records, workers, chunk = sys.argv[1:]
    score_collection(source, target, limit=int(records), workers=int(workers), chunk=int(chunk))
"""
MEMORY = """
import sys, pyarrow.parquet as pq, framing
source, target, records = sys.argv[1:]
rows = pq.read_table(source).slice(0, int(records)).to_pylist()
framing.score([
    framing.Article(id=str(n), text=row["text"] or "", title=row.get("title") or "")
    for n, row in enumerate(rows)
])
"""


def run(script: str, *arguments: object) -> dict[str, float]:
    """Seconds by the clock and of processor time, and the peak of memory, of a script."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "script.py")
        path.write_text(script, encoding="utf-8")
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, path, *map(str, arguments)])  # noqa: S603 — our own program
        _, status, used = os.wait4(process.pid, 0)
        if status:
            message = f"a run failed: {arguments}"
            raise SystemExit(message)
        return {
            "wall": time.perf_counter() - start,
            "cpu": used.ru_utime + used.ru_stime,
            "MB": used.ru_maxrss / MEGABYTE,
        }


def peer(name: str, source: str, target: str, records: str) -> None:
    """Read a Parquet file, run a peer on each text, and write what it gives as Parquet."""
    (chosen,) = (one for one in peers.installed() if one.name == name)
    texts = pq.read_table(source, columns=["text"]).slice(0, int(records))["text"].to_pylist()
    work = chosen.prepare(texts)
    found = [json.dumps(work(text), default=str) for text in texts]
    pq.write_table(pa.table({"found": found}), target)


def main(arguments: Sequence[str]) -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--records", type=int, default=12_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--chunks", type=int, nargs="+", default=[256, 1024])
    options = parser.parse_args(arguments)
    count = min(options.records, pq.read_metadata(options.file).num_rows)
    print(f"{count:,} articles of {options.file.name}")
    print(f"{'articles/s':>10} {'per CPU s':>10} {'MB':>6}")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "out.parquet")

        def told(what: str, used: dict[str, float], articles: int) -> None:
            rates = articles / used["wall"], articles / used["cpu"]
            print(f"{rates[0]:10,.0f} {rates[1]:10,.0f} {used['MB']:6,.0f}  {what}", flush=True)

        told("framing.score, in memory", run(MEMORY, options.file, target, count), count)
        for workers in options.workers:
            for chunk in options.chunks:
                used = run(OURS, options.file, target, count, workers, chunk)
                told(f"file to file, {workers} workers, chunks of {chunk}", used, count)
                for made in Path(folder).glob("out.parquet*"):
                    made.unlink()
        call = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import batch"
        for one in peers.installed():
            script = f"{call}; batch.peer({one.name!r}, *sys.argv[1:])"
            told(one.name, run(script, options.file, target, min(SOME, count)), min(SOME, count))
    if absent := peers.missing():
        print(f"not installed: {', '.join(absent)}")


if __name__ == "__main__":
    main(sys.argv[1:])
