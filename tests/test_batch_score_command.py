"""``framing score`` as people call it."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from framing.batch import standard_input, writing
from framing.batch.outcome import Counts, Form
from framing.batch.shards import Done
from framing.cli import main
from framing.cli.progress import Lines, duration
from framing.cli.score import FORMATS, INPUT_FORMATS

TEXT = "The council may vote on plan six in June, officials said. Critics were never asked. " * 6


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in.jsonl"
    records = [{"maintext": TEXT, "domain": "daily.example"} for _ in range(3)]
    path.write_text("\n".join(map(json.dumps, records)) + "\n")
    return path


def called(*arguments, **more):
    return CliRunner().invoke(main, ["score", "--workers", "1", *map(str, arguments)], **more)


def test_it_says_what_was_taken_for_what_and_a_total_that_adds_up(source, tmp_path):
    result = called(source, "-o", tmp_path / "s.parquet")
    assert result.exit_code == 0
    assert result.stdout == ""
    taken, total = result.stderr.splitlines()
    assert taken == f"{source}: text from maintext, outlet from domain"
    assert total.startswith("read 3 = scored 3 + set aside 0 + rejected 0, in ")
    assert total.endswith(f"{tmp_path / 's.parquet'}, {tmp_path / 's.parquet.datapackage.json'}")


def test_quiet_says_nothing(source, tmp_path):
    assert called(source, "-o", tmp_path / "s.parquet", "-q").output == ""


def test_a_complete_run_is_said_to_be_complete(source, tmp_path):
    called(source, "-o", tmp_path / "s.parquet")
    result = called(source, "-o", tmp_path / "s.parquet")
    assert result.exit_code == 0
    assert "is complete: read 3 = scored 3" in result.stderr
    assert "nothing was done. Add --overwrite to score again." in result.stderr


def test_strict_ends_with_1_if_anything_was_rejected(source, tmp_path):
    with source.open("a") as file:
        file.write("{}\n")
    assert called(source, "-o", tmp_path / "a.csv").exit_code == 0
    assert called(source, "-o", tmp_path / "b.csv", "--strict").exit_code == 1
    assert called(source, "-o", tmp_path / "b.csv", "--strict").exit_code == 1


def test_inputs_that_cannot_be_opened_are_said_and_counted(source, tmp_path):
    result = called(source, tmp_path / "nowhere.csv", "-o", tmp_path / "s.csv", "--strict")
    assert result.exit_code == 1
    assert "nowhere.csv: found no file or folder of that name" in result.stderr
    assert "read 4 = scored 3 + set aside 0 + rejected 1" in result.stderr


def test_a_failure_is_told_in_words(source, tmp_path):
    (tmp_path / "s.csv").write_text("mine")
    result = called(source, "-o", tmp_path / "s.csv")
    assert result.exit_code == 1
    expected = f"Error: {tmp_path / 's.csv'} exists. Add --overwrite to replace it, or give another"
    assert result.stderr.startswith(expected)
    result = called(source, "-o", tmp_path / "s.xlsx")
    assert result.exit_code == 2
    assert "whose ending tells no format. Give one of parquet, csv, jsonl, sqlite" in result.stderr


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_standard_input_to_standard_output(form, source):
    result = called("-", "-o", "-", "-f", form, input=source.read_bytes())
    assert result.exit_code == 0
    read = csv.DictReader(io.StringIO(result.stdout)) if form == "csv" else map(
        json.loads, result.stdout.splitlines()
    )  # fmt: skip
    rows = list(read)
    assert [(row["file"], int(row["position"])) for row in rows] == [("-", 1), ("-", 2), ("-", 3)]
    assert {row["outlet"] for row in rows} == {"daily.example"}
    assert "read 3 = scored 3" in result.stderr
    assert "framing-" not in result.stderr


@pytest.mark.parametrize(
    ("form", "data"),
    [("text", TEXT), ("csv", f'body,n\n"{TEXT}",5\n'), ("jsonl", json.dumps({"text": TEXT}))],
)
def test_the_formats_of_standard_input(form, data):
    result = called("-", "-o", "-", "--input-format", form, "-q", input=data.encode())
    (row,) = map(json.loads, result.stdout.splitlines())
    assert row["file"] == "-"
    assert row["words"] == len(TEXT.split())


def test_a_run_on_standard_input_is_known_again(source, tmp_path):
    called("-", "-o", tmp_path / "s.csv", input=source.read_bytes())
    again = called("-", "-o", tmp_path / "s.csv", input=source.read_bytes())
    assert "is complete" in again.stderr
    other = called("-", "-o", tmp_path / "s.csv", input=source.read_bytes() * 2)
    assert other.exit_code == 1
    assert "- has changed" in other.stderr


def test_what_cannot_go_to_standard_output(source):
    for options in (["-f", "parquet"], ["-f", "sqlite"], ["-f", "csv", "--cues"]):
        result = called(source, "-o", "-", *options)
        assert result.exit_code == 2
        assert "cannot go to standard output" in result.stderr


def test_the_command_knows_the_formats_without_loading_them():
    assert tuple(writing.BY_NAME) == FORMATS
    assert tuple(standard_input.FORMATS) == INPUT_FORMATS


def test_lines_tell_rate_and_time_left_now_and_then(capsys, monkeypatch):
    now = iter([0, 0, 1, 10, 20, 21])
    monkeypatch.setattr("framing.cli.progress.time.monotonic", lambda: next(now))

    class Planned:
        collections = (None,)

        def count(self, _):
            return 8000

    lines = Lines()
    lines.begin(Planned())
    for _ in range(3):
        lines.add(Done(Counts(read=1000, scored=1000)), before=False)
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "2,000 of 8,000 records, 200 a second, 30 s left",
        "3,000 of 8,000 records, 150 a second, 33 s left",
    ]


def test_a_form_is_told_once_and_a_summary_is_warned_of(capsys):
    lines = Lines()
    form = Form("a.csv", (("text", "description"),))
    for file in ("a.csv", "b.csv"):
        lines.add(Done(Counts(), (Form(file, form.fields),)), before=False)
    told = capsys.readouterr().err
    assert told.count("text from description") == 1
    assert 'The field "description" often holds a summary only; say with --map' in told


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0 s"), (99, "99 s"), (600, "10 min"), (3600, "1 h 0 min")]
)
def test_durations(seconds, told):
    assert duration(seconds) == told
