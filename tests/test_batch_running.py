"""Runs over collections: what they leave, how they go on, and what they refuse."""

import json
from contextlib import closing
from dataclasses import replace

import pyarrow.parquet as pq
import pytest

import framing
from framing.batch import finishing, locking, versions
from framing.batch.errors import (
    BusyError,
    ChangedError,
    ExistsError,
    NothingToReadError,
    StorageError,
)
from framing.batch.outcome import Counts
from framing.batch.outputs import Outputs
from framing.batch.running import Request, run
from framing.batch.writing import BY_NAME, format_of
from framing.engines import local

STORY = (
    "The council may vote on the harbour plan in June, officials said on Monday. "
    "Critics called the plan a disaster. “We were never asked,” said Ada Lund, a shop owner. "
    "The ferry company claims that number {} would double the noise of the night boats. "
)


def articles(path, count, **more):
    """A file of short articles, the text of each with a number of its own."""
    lines = [
        json.dumps({"key": f"a{number}", "maintext": STORY.format(number) * 3, **more})
        for number in range(count)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def source(tmp_path):
    return articles(tmp_path / "in.jsonl", 10)


def score(source, output, **options):
    return framing.score_collection(source, output, chunk=4, **options)


def broken_off(source, output, chunks, **options):
    """A run that ends after some chunks, as by a power cut."""

    class PowerCutError(Exception):
        pass

    def engine(plan):
        with closing(local.run(plan, 1)) as done:
            for _ in range(chunks):
                yield next(done)
        raise PowerCutError

    request = Request((str(source),), {}, chunk=4, **options)
    with pytest.raises(PowerCutError):
        run(request, Outputs(output, format_of(output)), engine=engine)


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def lines_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_row_an_article_in_the_order_of_the_input(source, tmp_path):
    finished = score(source, tmp_path / "s.parquet")
    assert finished.counts == Counts(read=10, scored=10)
    table = pq.read_table(tmp_path / "s.parquet").to_pandas()
    assert table["id"].tolist() == [f"a{number}" for number in range(10)]
    assert table["position"].tolist() == list(range(1, 11))
    assert set(table["framing_version"]) == {str(versions.current())}
    assert table["hedging_n"].min() > 0
    assert not (tmp_path / "s.parquet.partial").exists()


def test_the_scores_are_those_of_framing_score(source, tmp_path):
    score(source, tmp_path / "s.parquet")
    table = pq.read_table(tmp_path / "s.parquet").to_pandas()
    texts = [record["maintext"] for record in lines_of(source)]
    alone = framing.score([framing.Article(id=str(n), text=t) for n, t in enumerate(texts)])
    columns = [name for name in alone.columns if name != "article"]
    assert table[columns].equals(alone[columns])


@pytest.mark.parametrize("name", BY_NAME)
@pytest.mark.parametrize("chunks", [0, 1, 3])
def test_a_run_that_goes_on_leaves_what_an_unbroken_one_does(name, chunks, source, tmp_path):
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    whole.mkdir()
    parts.mkdir()
    options = {"cues": True, "duplicates": True}
    score(source, whole / f"s.{name}", **options)
    broken_off(source, parts / f"s.{name}", chunks, **options)
    assert (parts / f"s.{name}.partial" / "plan.json").exists()
    score(source, parts / f"s.{name}", **options)
    assert files(parts) == files(whole)


@pytest.mark.parametrize("call", range(6))
def test_a_run_broken_off_while_it_finishes_goes_on(call, source, tmp_path, monkeypatch):
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    whole.mkdir()
    parts.mkdir()
    score(source, whole / "s.csv", cues=True)
    calls = iter(range(10))

    def failing(name, original):
        def wrapped(*args, **kwargs):
            if next(calls) == call:
                raise KeyboardInterrupt
            return original(*args, **kwargs)

        monkeypatch.setattr(finishing, name, wrapped)

    for name in ("written", "written_text", "removed"):
        failing(name, getattr(finishing, name))
    try:
        score(source, parts / "s.csv", cues=True)
    except KeyboardInterrupt:
        monkeypatch.undo()
        score(source, parts / "s.csv", cues=True)
    assert files(parts) == files(whole)


def test_half_a_file_is_only_ever_in_the_folder_of_chunks(source, tmp_path, monkeypatch):
    """What a killed run leaves must go when the next one is complete."""
    seen = []
    original = finishing.written

    def watched(path, write, *, within=None):
        original(path, lambda beside: (write(beside), seen.append(beside)), within=within)

    monkeypatch.setattr(finishing, "written", watched)
    score(source, tmp_path / "s.csv", cues=True)
    assert {path.parent for path in seen} == {tmp_path / "s.csv.partial"}
    assert len(seen) == 2


def test_what_is_left_of_a_folder_that_was_being_removed_is_not_gone_on_with(source, tmp_path):
    output = tmp_path / "s.parquet"
    broken_off(source, output, 2)
    (tmp_path / "s.parquet.partial" / "plan.json").unlink()
    articles(source, 3)
    assert score(source, output).counts == Counts(read=3, scored=3)


def test_a_complete_run_is_not_done_again(source, tmp_path):
    score(source, tmp_path / "s.parquet")
    before = files(tmp_path)
    source.touch()
    finished = score(source, tmp_path / "s.parquet")
    assert finished.before
    assert finished.counts == Counts(read=10, scored=10)
    assert files(tmp_path) == before
    assert not (tmp_path / "s.parquet.partial").exists()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda path: articles(path / "in.jsonl", 11), r"in\.jsonl has changed"),
        (lambda path: (path / "s.parquet").write_bytes(b""), "is not what the run wrote"),
    ],
)
def test_what_differs_from_a_complete_run_is_said(change, message, source, tmp_path):
    score(source, tmp_path / "s.parquet")
    change(tmp_path)
    with pytest.raises(ExistsError, match=rf"exists, from another run: .*{message}. Add --over"):
        score(source, tmp_path / "s.parquet")
    assert not score(source, tmp_path / "s.parquet", overwrite=True).before


def test_options_that_differ_from_a_complete_run_are_said(source, tmp_path):
    score(source, tmp_path / "s.parquet")
    with pytest.raises(ExistsError, match=r"the option --cues changed from off to on. Add --over"):
        score(source, tmp_path / "s.parquet", cues=True)
    score(source, tmp_path / "s.parquet", cues=True, overwrite=True)
    assert (tmp_path / "s.cues.parquet").exists()
    score(source, tmp_path / "s.parquet", overwrite=True)
    assert not (tmp_path / "s.cues.parquet").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"cues": True}, "the option --cues changed from off to on"),
        ({"limit": 5}, "the option --limit changed from none to 5"),
        ({"fields": {"text": "body"}}, "the fields given with --map changed from none to text=bod"),
        ({"duplicates": True}, "the option --duplicates changed from off to on"),
    ],
)
def test_a_run_with_other_options_does_not_go_on(options, message, source, tmp_path):
    broken_off(source, tmp_path / "s.parquet", 1)
    with pytest.raises(ChangedError, match=f"cannot go on: {message}.*Add --restart"):
        score(source, tmp_path / "s.parquet", **options)


def test_a_run_on_changed_input_does_not_go_on_but_begins_anew_if_asked(source, tmp_path):
    broken_off(source, tmp_path / "s.parquet", 1)
    articles(source, 6)
    with pytest.raises(ChangedError, match=r"in\.jsonl has changed\. Add --restart to begin anew"):
        score(source, tmp_path / "s.parquet")
    counts = score(source, tmp_path / "s.parquet", restart=True).counts
    assert counts == Counts(read=6, scored=6)


def test_a_run_of_another_version_does_not_go_on(source, tmp_path, monkeypatch):
    broken_off(source, tmp_path / "s.parquet", 1)
    other = replace(versions.current(), framing="9.9", lexicons="f" * 64)
    monkeypatch.setattr(versions, "current", lambda: other)
    with pytest.raises(
        ChangedError, match=r"the version of framing changed from .* to 9.9; the lex"
    ):
        score(source, tmp_path / "s.parquet")


def test_an_input_that_changes_while_it_is_read_is_noticed(source, tmp_path):
    class Changing:
        def begin(self, plan):
            pass

        def add(self, done, *, before):
            pass

        def finish(self):
            articles(source, 12)

    with pytest.raises(ChangedError, match=r"changed while it was read: .*in.jsonl has changed"):
        score(source, tmp_path / "s.parquet", watcher=Changing())
    assert not (tmp_path / "s.parquet").exists()


def test_nothing_is_overwritten_unasked(source, tmp_path):
    mine = tmp_path / "s.csv.rejects.jsonl"
    mine.write_text("mine")
    with pytest.raises(ExistsError, match=r"s\.csv\.rejects\.jsonl exists\. Add --overwrite"):
        score(source, tmp_path / "s.csv")
    assert mine.read_text() == "mine"
    assert not (tmp_path / "s.csv.partial").exists()


def test_an_output_that_appeared_while_a_run_was_broken_off_is_not_overwritten(source, tmp_path):
    broken_off(source, tmp_path / "s.csv", 1)
    (tmp_path / "s.csv").write_text("mine")
    with pytest.raises(ExistsError, match=r"s\.csv exists"):
        score(source, tmp_path / "s.csv")
    assert (tmp_path / "s.csv").read_text() == "mine"


def test_an_input_is_never_an_output(source):
    with pytest.raises(ExistsError, match=r"is one of the inputs and of the outputs"):
        score(source, source, overwrite=True)


@pytest.mark.usefixtures("source")
def test_what_a_run_writes_into_its_own_input_folder_is_not_read(tmp_path):
    broken_off(tmp_path, tmp_path / "s.jsonl", 1)
    assert score(tmp_path, tmp_path / "s.jsonl").counts == Counts(read=10, scored=10)
    assert score(tmp_path, tmp_path / "s.jsonl").before


def test_two_runs_on_one_output_are_refused(source, tmp_path):
    with (
        locking.locked(tmp_path / "s.parquet.partial"),
        pytest.raises(BusyError, match=r"another run works on the same output .*Wait for its end"),
    ):
        score(source, tmp_path / "s.parquet")
    assert score(source, tmp_path / "s.parquet").counts.scored == 10


def test_the_total_adds_up(tmp_path):
    source = articles(tmp_path / "in.jsonl", 3)
    with source.open("a", encoding="utf-8") as file:
        file.write('{"maintext": ""}\n{"maintext": 3}\n[]\nno json\n{"other": "x"}\n')
        text = "Le conseil a voté mardi pour le plan du port, et les habitants sont en colère. " * 9
        file.write(json.dumps({"key": "fr", "maintext": text}) + "\n")
    output = tmp_path / "s.parquet"
    finished = framing.score_collection([source, tmp_path / "nowhere.csv"], output, chunk=2)
    assert finished.counts == Counts(read=10, scored=3, aside=1, rejected=6)
    rejects = lines_of(tmp_path / "s.parquet.rejects.jsonl")
    assert [(one["position"], one["line"]) for one in rejects] == [
        (None, None), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8),
    ]  # fmt: skip
    assert rejects[0]["file"].endswith("nowhere.csv")
    assert all(one["found"] and one["expected"] and one["advice"] for one in rejects)
    (aside,) = lines_of(tmp_path / "s.parquet.aside.jsonl")
    assert (aside["id"], aside["position"]) == ("fr", 9)
    assert "English" in aside["reason"]


@pytest.mark.parametrize("name", BY_NAME)
def test_no_rows_at_all_give_a_table_with_our_columns(name, tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text("")
    assert score(source, tmp_path / f"s.{name}", cues=True).counts == Counts()
    described = json.loads((tmp_path / f"s.{name}.datapackage.json").read_text())
    names = [field["name"] for field in described["resources"][0]["schema"]["fields"]]
    assert names[:2] == ["id", "file"]
    assert "hedging_low" in names
    if name == "parquet":
        assert pq.read_schema(tmp_path / "s.parquet").names == names


def test_nothing_to_read(tmp_path):
    with pytest.raises(NothingToReadError, match=r"(?s)nothing could be read.*nowhere"):
        score(tmp_path / "nowhere", tmp_path / "s.csv")
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingToReadError, match=r"There is no file of articles"):
        score(tmp_path / "empty", tmp_path / "s.csv")
    assert not (tmp_path / "s.csv.partial").exists()


def test_a_place_that_cannot_be_written(source, tmp_path):
    with pytest.raises(StorageError, match=r"there is no folder .*none. Make it"):
        score(source, tmp_path / "none" / "s.csv")
    (tmp_path / "s.csv").mkdir()
    with pytest.raises(StorageError, match=r"s\.csv is a folder"):
        score(source, tmp_path / "s.csv")


@pytest.mark.parametrize("limit", [0, 3, 4, 9, 13, 99])
def test_the_first_records_only(limit, source, tmp_path):
    other = articles(tmp_path / "more.jsonl", 7)
    framing.score_collection([source, other], tmp_path / "all.parquet")
    every = pq.read_table(tmp_path / "all.parquet").to_pylist()
    output = tmp_path / "s.parquet"
    counts = framing.score_collection([source, other], output, limit=limit, chunk=4).counts
    assert counts.read == min(limit, 17)
    assert pq.read_table(output).to_pylist() == every[:limit]


def test_the_forms_of_records_are_told_once(source, tmp_path):
    other = articles(tmp_path / "more.jsonl", 5, source_domain="daily.example")
    output = tmp_path / "s.parquet"
    framing.score_collection([source, other], output, chunk=4)
    told = json.loads((tmp_path / "s.parquet.datapackage.json").read_text())["framing"]["fields"]
    assert [one["taken"] for one in told] == [
        {"id": "key", "text": "maintext"},
        {"id": "key", "text": "maintext", "outlet": "source_domain"},
    ]
    assert [one["first_file"] for one in told] == [str(source), str(other)]


def test_fields_that_are_named_as_ours_or_cannot_be_stored(tmp_path):
    record = {
        "text": STORY.format(1) * 3, "words": 5, "Hedging": "h", "topic": "a", "Topic": "b",
        "half": "\ud800", "big": 2**70, "list": [1, {"a": None}], "\ud800": 1, "": 2,
    }  # fmt: skip
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps(record) + "\n")
    for name in BY_NAME:
        score(source, tmp_path / f"s.{name}")
    (row,) = pq.read_table(tmp_path / "s.parquet").to_pylist()
    expected = {
        "input_words": 5, "input_Hedging": "h", "topic": "a", "Topic_2": "b", "half": "\ufffd",
        "big": str(2**70), "list": '[1, {"a": null}]', "\ufffd": 1, "column": 2,
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_the_engine_may_give_chunks_in_any_order(source, tmp_path):
    def backwards(plan):
        yield from reversed([*local.run(plan, 1)])

    score(source, tmp_path / "s.csv")
    output = tmp_path / "s2.csv"
    request = Request((str(source),), {}, chunk=4)
    run(request, Outputs(output, format_of(output)), engine=backwards)
    assert output.read_bytes() == (tmp_path / "s.csv").read_bytes()


def test_two_workers_leave_what_one_does(source, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    score(source, one / "s.parquet", cues=True)
    score(source, two / "s.parquet", cues=True, workers=2)
    assert files(one) == files(two)
