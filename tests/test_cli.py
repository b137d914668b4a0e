"""The commands as a user runs them: output, files, messages and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from framing.cli import main

SEEDS = str(Path(__file__).parents[1] / "seeds")
TEXT = (
    "The harbour board met on Monday for two hours. It spoke of the new pier and of the price of "
    "steel. The chair said the work may begin in spring. A clerk said two firms had made an offer. "
    "The board meets again in the autumn, and the town will vote a week later on all of it."
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments, stdin=None):
        return CliRunner().invoke(main, list(arguments), input=stdin)

    return invoke


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "pier.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_compare_seeds_writes_a_report_and_says_where_it_lies(run, tmp_path):
    result = run("compare", SEEDS)
    assert result.exit_code == 0, result.output
    path = tmp_path / "framing-report.html"
    assert result.stdout.splitlines()[-1] == f"The report lies in {path}"
    assert "Sensational language" in result.stdout
    assert path.stat().st_size < 1_000_000


def test_the_same_report_again_is_the_same_file_to_the_byte(run, tmp_path):
    run("compare", SEEDS, "-q")
    first = (tmp_path / "framing-report.html").read_bytes()
    result = run("compare", SEEDS, "-q")
    assert result.output == ""
    assert (tmp_path / "framing-report.html").read_bytes() == first
    assert len(list(tmp_path.iterdir())) == 1


def test_another_report_takes_the_next_free_name(run, tmp_path, article):
    run("compare", SEEDS, "-q")
    before = (tmp_path / "framing-report.html").read_bytes()
    result = run("report", str(article))
    assert (
        result.stdout.splitlines()[-1] == f"The report lies in {tmp_path / 'framing-report-2.html'}"
    )
    assert (tmp_path / "framing-report.html").read_bytes() == before


def test_a_named_file_is_not_overwritten_unasked(run, tmp_path, article):
    path = tmp_path / "mine.html"
    path.write_text("mine", encoding="utf-8")
    result = run("report", str(article), "-o", "mine.html")
    assert result.exit_code == 1
    assert result.stderr == (
        "Error: mine.html exists and holds something else. Add --overwrite to replace it, or give "
        "another name after -o.\n"
    )
    assert path.read_text(encoding="utf-8") == "mine"
    assert run("report", str(article), "-o", "mine.html", "--overwrite").exit_code == 0
    assert path.read_text(encoding="utf-8") != "mine"


def test_a_folder_that_is_not_there_is_a_clear_error(run, article):
    result = run("report", str(article), "-o", "nowhere/report.html")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: cannot write nowhere/report.html: No such file")


@pytest.mark.parametrize(
    ("name", "beginning"), [("a.md", "# "), ("a.json", "{"), ("a.html", "<!doctype html>")]
)
def test_the_ending_tells_the_format(run, tmp_path, article, name, beginning):
    assert run("report", str(article), "-o", name).exit_code == 0
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(beginning)


def test_json_goes_to_standard_output(run, article):
    result = run("report", str(article), "-f", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["schema_version"]


def test_an_article_is_read_from_standard_input(run):
    result = run("report", "-", "-f", "text", stdin=TEXT)
    assert result.exit_code == 0, result.output
    assert "Hedging" in result.stdout


def test_one_bad_file_does_not_stop_the_others(run, tmp_path, article):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    result = run("report", str(article), "empty.txt", "missing.txt", "-f", "text")
    assert result.exit_code == 0
    assert "Not read: empty.txt: found " in result.stderr
    assert "Not read: missing.txt: found " in result.stderr
    assert run("report", str(article), "empty.txt", "-f", "text", "--strict").exit_code == 1


@pytest.mark.parametrize(
    ("content", "found"),
    [(b"", "empty"), (b"\x89PNG\r\n\x1a\n\x00", "PNG"), (b"%PDF-1.7\n", "PDF")],
)
def test_nothing_readable_ends_with_1_and_the_reason(run, tmp_path, content, found):
    (tmp_path / "x.txt").write_bytes(content)
    result = run("report", "x.txt")
    assert result.exit_code == 1
    assert found in result.stderr
    assert "Error: no article could be read." in result.stderr
    assert list(tmp_path.iterdir()) == [tmp_path / "x.txt"]


def test_a_missing_path_and_a_folder_without_articles(run, tmp_path):
    (tmp_path / "void").mkdir()
    for path in ("void", "nowhere.txt"):
        result = run("compare", path)
        assert result.exit_code == 1
        assert f"Not read: {path}" in result.stderr


@pytest.mark.parametrize("text", ["Rain.", "대통령은 금요일 협상을 서두르기로 했다. " * 9])
def test_what_cannot_be_scored_is_reported_with_its_reason(run, text):
    result = run("report", "-", "-f", "text", stdin=text)
    assert result.exit_code == 0
    assert ("too short to score" in result.stdout) or ("does not read as English" in result.stdout)


@pytest.mark.usefixtures("article")
def test_styles_on_the_command_line(run, tmp_path):
    (tmp_path / "blog.txt").write_text(TEXT + " It was a shocking bombshell!", encoding="utf-8")
    result = run("compare", "pier.txt", "blog.txt", "--style", "blog.txt=blog", "-f", "text")
    assert result.exit_code == 0, result.output
    assert "blog-style piece" in result.stdout


@pytest.mark.parametrize(
    ("setting", "message"),
    [("blog", 'found "blog", expected FILE=STYLE'), ("none.txt=blog", "none.txt")],
)
def test_a_wrong_style_is_a_usage_error(run, article, setting, message):
    result = run("compare", str(article), "--style", setting)
    assert result.exit_code == 2
    assert message in result.stderr


def test_one_article_alone_cannot_be_compared(run, article):
    result = run("compare", str(article))
    assert result.exit_code == 1
    assert "found 1 article, and no two on the same event" in result.stderr


def test_features_and_explain(run):
    assert "hedging: How carefully does the text put its claims?" in run("features").stdout
    explained = run("explain", "attribution_share").stdout
    assert "Attributed sentences: attribution_share" in explained
    assert "Source: Pareti" in explained
    unknown = run("explain", "hedgin")
    assert unknown.exit_code == 1
    assert 'Did you mean "hedging"?' in unknown.stderr


def test_help_has_examples():
    for arguments in ([], ["compare"], ["report"], ["features"], ["explain"]):
        result = CliRunner().invoke(main, [*arguments, "--help"])
        assert result.exit_code == 0
        assert "Example" in result.output
    assert CliRunner().invoke(main, ["--version"]).output.startswith("framing, version 0.")


@pytest.mark.parametrize(
    ("output", "message"),
    [
        (
            "a.pdf",
            'found the ending ".pdf" in a.pdf, expected one of .html, .htm, .md, .json, .txt.',
        ),
        ("pier.txt", "pier.txt is one of the inputs, which a report must not replace."),
        (".", ". is a folder, expected a file."),
    ],
)
def test_an_output_that_cannot_be_meant_is_refused(run, article, output, message):
    result = run("report", "pier.txt", "-o", output, "--overwrite")
    assert result.exit_code != 0
    assert message in " ".join(result.stderr.split())
    assert article.read_text(encoding="utf-8") == TEXT


def test_an_empty_name_is_not_the_folder_here(run):
    result = run("report", "")
    assert result.exit_code == 2
    assert "found an empty name, expected a file or a folder" in result.stderr
