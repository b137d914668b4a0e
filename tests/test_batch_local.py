"""The local engine: killed at any moment, interrupted, or short of disk, a run goes on."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

import framing
from framing.batch.errors import WorkerLostError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

TEXT = "The council may vote on plan {} in June, officials said. Critics were never asked. " * 6
SCRIPT = """
import resource
import sys
from framing.batch.errors import StorageError
from framing.engines.scoring import score_collection
if __name__ == "__main__":
    source, output, workers, most = sys.argv[1:]
    if int(most):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(most), int(most)))
    try:
        score_collection(source, output, cues=True, chunk=8, workers=int(workers))
    except StorageError as error:
        sys.exit(str(error))
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with a collection, a script that scores it, and what an unbroken run leaves."""
    folder = tmp_path_factory.mktemp("local")
    lines = [json.dumps({"id": str(n), "text": TEXT.replace("{}", str(n))}) for n in range(120)]
    (folder / "in.jsonl").write_text("\n".join(lines))
    (folder / "run.py").write_text(SCRIPT)
    (folder / "whole").mkdir()
    finished(folder, folder / "whole" / "s.csv", 1)
    return folder


def started(folder, output, workers, most=0):
    command = [
        sys.executable, folder / "run.py", folder / "in.jsonl", output, str(workers), str(most),
    ]  # fmt: skip
    return subprocess.Popen(
        command, start_new_session=True, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def finished(folder, output, workers):
    process = started(folder, output, workers)
    _, told = process.communicate()
    assert process.returncode == 0, told


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def until(condition, process, seconds=60):
    """Wait until something holds or the process has ended."""
    end = time.monotonic() + seconds
    while not condition() and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_that_is_killed_goes_on(workers, place, tmp_path):
    """``benchmarks/kills.py`` does this fifty times, in all formats."""
    partial = tmp_path / "s.csv.partial"
    chance = random.Random(workers)
    for kill in range(3):
        process = started(place, tmp_path / "s.csv", workers)
        until(lambda: len([*partial.glob("*-*.json")]) > 4 * kill, process)  # noqa: B023 — used at once
        time.sleep(chance.uniform(0, 0.1))
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    finished(place, tmp_path / "s.csv", workers)
    assert files(tmp_path) == files(place / "whole")


def test_workers_end_with_the_main_process(place, tmp_path):
    process = started(place, tmp_path / "s.csv", 2)
    partial = tmp_path / "s.csv.partial"
    until(lambda: any(partial.glob("*-*.json")), process)
    process.kill()
    process.communicate()  # ends only when nobody holds its standard error any more
    finished(place, tmp_path / "s.csv", 2)
    assert files(tmp_path) == files(place / "whole")


def test_a_worker_that_is_killed_is_said_and_the_run_goes_on(place, tmp_path):
    class Killer:
        def begin(self, plan):
            pass

        def add(self, *_, **__):
            active_children()[0].kill()

        def finish(self):
            pass

    source, output = place / "in.jsonl", tmp_path / "s.csv"
    options = {"cues": True, "chunk": 8, "workers": 2}
    with pytest.raises(WorkerLostError, match=r"a worker process was ended .* fewer --workers"):
        framing.score_collection(source, output, watcher=Killer(), **options)
    framing.score_collection(source, output, **options)
    assert files(tmp_path) == files(place / "whole")


@pytest.mark.parametrize("most", [2_000, 60_000])
def test_a_disk_that_is_full_is_said_and_the_run_goes_on(most, place, tmp_path):
    """No file may become larger than ``most``: a chunk cannot be written, or only the table."""
    process = started(place, tmp_path / "s.csv", 1, most)
    _, told = process.communicate()
    assert process.returncode == 1
    assert "cannot write" in told
    assert "What is done is kept: once that is mended, the same command goes on." in told
    assert [path.name for path in tmp_path.rglob("*.tmp")] == []
    finished(place, tmp_path / "s.csv", 1)
    assert files(tmp_path) == files(place / "whole")


def test_ctrl_c_ends_with_130_and_says_how_to_go_on(place, tmp_path):
    command = Path(sys.executable).with_name("framing")
    lines = (place / "in.jsonl").read_text() + "\n"
    source = tmp_path / "long.jsonl"
    source.write_text(lines * 400)
    process = subprocess.Popen(
        [command, "score", source, "-o", tmp_path / "s.csv", "--workers", "2"],
        start_new_session=True, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        # What runs in the background of a shell is told to ignore it, and so are its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 — no threads here
    )  # fmt: skip
    until(lambda: any((tmp_path / "s.csv.partial").glob("*-*.json")), process)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate()
    assert process.returncode == 130
    assert told.endswith("Broken off. What is done is kept: the same command goes on.\n")
    assert "Traceback" not in told
