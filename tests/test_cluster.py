"""A Ray cluster does what one process does, to the byte, also when it loses a node or a worker."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import framing
from framing.batch.errors import ClusterError, WorkerLostError
from framing.engines import cluster, nodes

ray = pytest.importorskip("ray", reason="the extra ray is not installed")

pytestmark = pytest.mark.filterwarnings("ignore")  # Ray's own

STORY = (
    "The council may vote on the harbour plan in June, officials said on Monday. "
    "Critics called the plan a disaster. “We were never asked,” said Ada Lund, a shop owner. "
    "The ferry company claims that number {} would double the noise of the night boats. "
)


def articles(path, count):
    lines = [json.dumps({"id": f"a{n}", "text": STORY.format(n) * 3}) for n in range(count)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A collection of every kind: a table, lines of which the number is not known, and texts."""
    folder = tmp_path_factory.mktemp("in")
    framing_articles = articles(folder / "b.jsonl", 300)
    import pyarrow.json

    table = pyarrow.json.read_json(framing_articles)
    pyarrow.parquet.write_table(table.slice(0, 200), folder / "a.parquet", row_group_size=50)
    for n in range(9):
        (folder / f"c{n}.txt").write_text(STORY.format(n) * 3, encoding="utf-8")
    (folder / "d.jsonl").write_text('{"id": "d", "text": 3}\nbroken\n', encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(source, tmp_path_factory):
    """What one process makes of it."""
    folder = tmp_path_factory.mktemp("whole")
    framing.score_collection(source, folder / "s.parquet", chunk=8, **OPTIONS)
    return files(folder)


OPTIONS = {"cues": True, "duplicates": True}


@pytest.fixture
def three_nodes():
    from ray.cluster_utils import Cluster

    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    head = {"num_cpus": 1, "include_dashboard": False}
    made = Cluster(initialize_head=True, head_node_args=head)
    try:
        for _ in range(2):
            made.add_node(num_cpus=1)
        yield made
    finally:
        made.shutdown()


SCRIPT = """
import sys
import framing
framing.score_collection(sys.argv[1], sys.argv[2], engine="ray", workers=None,
                         address=sys.argv[3] or None, chunk=8, cues=True, duplicates=True)
"""


def started(source, output, address=""):
    command = [sys.executable, "-W", "ignore", "-c", SCRIPT, source, output, address]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)


def when_done(process, output, chunks):
    """Wait until so many chunks are done, and the run is still at work."""
    folder = Path(f"{output}.partial")
    end = time.monotonic() + 120
    while len([*folder.glob("*-*.json")]) < chunks:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        time.sleep(0.02)


def finished(process):
    try:
        _, told = process.communicate(timeout=240)
    finally:
        process.kill()
    assert process.returncode == 0, told


def test_a_node_lost_midway_changes_nothing(three_nodes, source, whole, tmp_path):
    output = tmp_path / "s.parquet"
    process = started(source, output, three_nodes.address)
    when_done(process, output, 5)
    three_nodes.remove_node(three_nodes.worker_nodes.copy().pop(), allow_graceful=False)
    assert len([*Path(f"{output}.partial").glob("*-*.json")]) < 60
    finished(process)
    assert files(tmp_path) == whole
