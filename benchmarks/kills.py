"""Kill runs of ``framing score`` at random moments, finish them, and compare with unbroken runs.

Usage: python benchmarks/kills.py FILE [KILLS] [RECORDS]

FILE is a collection of articles, of which the first RECORDS (600) are scored, 32 at a time. For
each output format and for one and two workers a run is killed with SIGKILL, its whole process
group, after a random time; the same run is begun again and killed again, until KILLS (50) in all
were made; then it is let finish. All files that it leaves must be byte for byte those of a run
that nobody broke. Prints a line for each, and exits with 1 if any differs.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCRIPT = """
import sys
from framing.engines.scoring import score_collection
if __name__ == "__main__":
    score_collection(sys.argv[1], sys.argv[2], cues=True, duplicates=True, chunk=32,
                     limit=int(sys.argv[3]), workers=int(sys.argv[4]))
"""
FORMATS = ("parquet", "csv", "jsonl", "sqlite")
PARTIAL = ".partial"


def started(source: Path, output: Path, records: int, workers: int) -> subprocess.Popen[bytes]:
    """A run in a process group of its own."""
    script = output.parent.parent / "run.py"
    script.write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, script, source, output, str(records), str(workers)]
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603 — our own program


def killed(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Whether the run was still at work after so many seconds, and was killed."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.*")}


def broken(source: Path, folder: Path, form: str, workers: int, kills: int, records: int) -> bool:
    """Whether a run killed again and again leaves what an unbroken one does."""
    whole, parts = folder / "whole", folder / "parts"
    whole.mkdir()
    parts.mkdir()
    begun = time.monotonic()
    if started(source, whole / f"s.{form}", records, workers).wait():
        return False
    took = time.monotonic() - begun
    output = parts / f"s.{form}"
    made = finished = stages = 0
    while made < kills:
        seconds = random.uniform(0.3, 1.2) * took  # noqa: S311 — any moment will do
        if killed(started(source, output, records, workers), seconds):
            made += 1
            stages += (parts / f"s.{form}{PARTIAL}" / "finishing").exists()
            continue
        finished += 1
        if contents(whole) != contents(parts):
            return False
        for path in parts.iterdir():
            path.unlink()
    last = started(source, output, records, workers).wait()
    same = last == 0 and contents(whole) == contents(parts)
    print(
        f"{form}, {workers} workers: {made} kills ({stages} while finishing), "
        f"{finished + 1} finished runs, {'the same' if same else 'DIFFERENT'}",
        flush=True,
    )
    return same


def main(arguments: list[str]) -> int:
    """Break runs of each kind, the kills divided among them."""
    source = Path(arguments[0]).resolve()
    kills, records = (int(a) for a in (*arguments[1:], *("50", "600")[len(arguments) - 1 :]))
    kinds = [(form, workers) for form in FORMATS for workers in (1, 2)]
    same = True
    for number, (form, workers) in enumerate(kinds):
        share = (kills * (number + 1)) // len(kinds) - (kills * number) // len(kinds)
        with tempfile.TemporaryDirectory() as folder:
            same &= broken(source, Path(folder), form, workers, share, records)
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
