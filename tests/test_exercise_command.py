"""``framing exercise``: sets and reviews from the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from framing.cli import main

SEEDS = str(Path(__file__).parents[1] / "seeds")


def run(*arguments):
    return CliRunner().invoke(main, ["exercise", *map(str, arguments)])


def items_of(text):
    return [json.loads(line) for line in text.splitlines()[1:]]


def test_the_types_are_listed_with_what_they_serve():
    result = run("--list-types")
    assert result.exit_code == 0
    assert "spot-hedge\n  Mark the words" in result.output
    assert "NAMLE: Which techniques are used, and why?" in result.output


def test_a_set_goes_to_standard_output_and_what_was_made_to_the_error_stream():
    result = run(SEEDS, "--types", "spot-hedge", "--count", 3, "--format", "jsonl", "-o", "-")
    assert result.exit_code == 0, result.output
    assert len(items_of(result.stdout)) == 3
    assert "3 items of" in result.stderr
    assert "review them before use" in result.stderr


def test_a_reading_level_leaves_out_what_is_harder():
    options = ("--types", "spot-hedge", "--count", 50, "--format", "jsonl", "-o", "-")
    every = items_of(run(SEEDS, *options).stdout)
    easier = items_of(run(SEEDS, *options, "--grade", 12).stdout)
    assert 0 < len(easier) < len(every)
    assert all(item["grade"] <= 12 for item in easier)


def test_excerpts_keep_to_the_limit():
    for item in items_of(run(SEEDS, "--words", 80, "--format", "jsonl", "-o", "-").stdout):
        for passage in item["passages"]:
            assert len(passage["text"].split()) <= 80


def test_a_review_is_written_and_applied(tmp_path):
    review, out = tmp_path / "review.csv", tmp_path / "set.jsonl"
    options = (SEEDS, "--types", "spot-hedge", "--count", 3, "--format", "jsonl")
    assert run(*options, "--write-review", review).exit_code == 0
    text = review.read_text(encoding="utf-8").replace(",,prompt,", ",accept,prompt,", 2)
    review.write_text(text.replace(",,prompt,", ",reject,prompt,", 1), encoding="utf-8")
    result = run(*options, "--review", review, "--reviewed", "-o", out)
    assert result.exit_code == 0, result.output
    assert "All are reviewed." in result.output
    items = items_of(out.read_text(encoding="utf-8"))
    assert [item["standing"] for item in items] == ["reviewed by a teacher"] * 2


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((SEEDS, "--types", "spot-heron"), 2, 'found "spot-heron", expected some of spot-hedge'),
        ((SEEDS, "--format", "scroll"), 2, 'found the format "scroll", expected one of'),
        ((SEEDS, "--grade", "1"), 1, "found no item in 5 articles that is clear enough"),
        ((SEEDS, "--review", "none.csv"), 1, "cannot read the review none.csv"),
        ((SEEDS, "--reviewed"), 1, "no item was accepted or edited"),
    ],
)
def test_what_cannot_be_done_is_said(arguments, code, told):
    result = run(*arguments)
    assert result.exit_code == code
    assert told in result.output


def test_nothing_is_overwritten_unasked(tmp_path):
    out = tmp_path / "set.jsonl"
    out.write_text("mine", encoding="utf-8")
    options = (SEEDS, "--types", "spot-hedge", "--format", "jsonl", "-o", out)
    result = run(*options)
    assert result.exit_code == 1
    assert "exists and holds something else" in result.output
    assert run(*options, "--overwrite").exit_code == 0
