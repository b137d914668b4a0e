"""A Ray cluster does what one process does, to the byte, also when it loses a node."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.json
import pyarrow.parquet as pq
import pytest

import framing
from framing.batch.versions import Versions
from framing.engines.nodes import Sight, differences, look

STORY = (
    "The council may vote on the harbour plan in June, officials said on Monday. "
    "Critics called the plan a disaster. “We were never asked,” said Ada Lund, a shop owner. "
    "The ferry company claims that number {} would double the noise of the night boats. "
)
SCRIPT = """
import sys
import framing
framing.score_collection(sys.argv[1], sys.argv[2], engine="ray", workers=None, chunk=8, cues=True,
                         address=sys.argv[3] or None, duplicates=True)
"""
SECONDS = 240


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A table, lines of which the number is not known, single texts, and what cannot be read."""
    folder = tmp_path_factory.mktemp("in")
    lines = [json.dumps({"id": f"a{n}", "text": STORY.format(n) * 3}) for n in range(300)]
    (folder / "b.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    table = pyarrow.json.read_json(folder / "b.jsonl")
    pq.write_table(table.slice(0, 200), folder / "a.parquet", row_group_size=50)
    for n in range(9):
        (folder / f"c{n}.txt").write_text(STORY.format(n) * 3, encoding="utf-8")
    (folder / "d.jsonl").write_text('{"id": "d", "text": 3}\nbroken\n' * 2000, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(source, tmp_path_factory):
    """What one process makes of it."""
    return files(local(source, tmp_path_factory.mktemp("whole")))


def local(source, folder):
    framing.score_collection(source, folder / "s.parquet", chunk=8, cues=True, duplicates=True)
    return folder


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def three_nodes():
    pytest.importorskip("ray", reason="the extra ray is not installed")
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    from ray.cluster_utils import Cluster

    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    try:
        for _ in range(2):
            made.add_node(num_cpus=1)
        yield made
    finally:
        made.shutdown()


@pytest.fixture
def begun():
    """Begins runs on Ray, each in a process of its own; none of them stays."""
    pytest.importorskip("ray", reason="the extra ray is not installed")
    processes = []

    def begin(source, output, address=""):
        command = [sys.executable, "-c", SCRIPT, source, output, address]
        processes.append(subprocess.Popen(command, stderr=subprocess.PIPE, text=True))
        return processes[-1]

    yield begin
    for process in processes:
        process.kill()
        process.communicate()


def when_done(process, output, chunks):
    """Wait until so many chunks are done, and the run is still at work."""
    end = time.monotonic() + SECONDS
    while len([*Path(f"{output}.partial").glob("*-*.json")]) < chunks:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        time.sleep(0.01)


def see_finished(process):
    _, told = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, told


@pytest.mark.filterwarnings("ignore")  # Ray's own
def test_a_node_lost_midway_changes_nothing(three_nodes, begun, source, whole, tmp_path):
    output = tmp_path / "s.parquet"
    process = begun(source, output, three_nodes.address)
    when_done(process, output, 5)
    three_nodes.remove_node(max(three_nodes.worker_nodes, key=str), allow_graceful=False)
    assert process.poll() is None
    see_finished(process)
    assert files(tmp_path) == whole


def test_a_run_begun_on_a_cluster_goes_on_without(begun, source, whole, tmp_path):
    output = tmp_path / "s.parquet"
    process = begun(source, output)
    when_done(process, output, 5)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert files(local(source, tmp_path)) == whole


def test_a_cluster_that_is_not_there_is_told(begun, source, tmp_path):
    process = begun(source, tmp_path / "s.parquet", "127.0.0.1:1")
    _, told = process.communicate(timeout=SECONDS)
    assert "ClusterError: no Ray cluster could be reached at 127.0.0.1:1" in told


def test_without_ray_the_command_says_what_to_install(tmp_path, monkeypatch, source):
    monkeypatch.setitem(sys.modules, "ray", None)
    monkeypatch.setitem(sys.modules, "ray.data", None)
    with pytest.raises(
        framing.batch.errors.ClusterError, match=r'install "framing-toolkit\[ray\]"'
    ):
        framing.score_collection(source, tmp_path / "s.parquet", engine="ray")


def test_a_machine_that_has_the_same_files_sees_what_this_one_does(tmp_path):
    (tmp_path / "plan.json").write_text("{}", encoding="utf-8")
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    absolute = look("/", str(tmp_path), ["/nowhere", str(tmp_path / "a.txt")])
    assert absolute.sizes == (("/nowhere", None), (str(tmp_path / "a.txt"), 4))
    relative = look(str(tmp_path), ".", ["a.txt"])
    assert (relative.plan, relative.sizes) == (absolute.plan, (("a.txt", 4),))
    assert not look("/", str(tmp_path / "elsewhere"), []).plan


HERE = Sight("plan", (("a.parquet", 10), ("b.jsonl", 20)), Versions("1", "2", "3", "3.11"))


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (HERE, []),
        (Sight("", HERE.sizes, HERE.versions), ["it cannot write to the folder out.partial"]),
        (
            Sight("plan", (("a.parquet", None), ("b.jsonl", 20)), HERE.versions),
            ["it does not see a.parquet as it is here"],
        ),
        (
            Sight("plan", HERE.sizes, Versions("1", "2", "other code", "3.11")),
            ["its framing is another one: 1+lexicons.2.python311, here 1+lexicons.2.python311"],
        ),
    ],
)
def test_what_a_node_lacks_is_said(there, expected):
    assert differences(HERE, there, Path("out.partial")) == expected
