"""Two versions of one article: what was taken out, put in and changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.cli import main
from framing.versions import edits
from reports import versions as rendering

CASES = json.loads(
    (Path(__file__).parent / "cases" / "comparison" / "diff.json").read_text(encoding="utf-8")
)
SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


def told(found):
    """What changed, as the cases write it: words, or counts of sentences, where there are any."""
    changes = {
        **{f"{name} gone": words(change.gone) for name, change in found.cues.items()},
        **{f"{name} new": words(change.new) for name, change in found.cues.items()},
        "sources gone": [name for name, _ in found.sources.gone],
        "sources new": [name for name, _ in found.sources.new],
        "numbers gone": words(found.numbers.gone),
        "numbers new": words(found.numbers.new),
        "quotations gone": [text.rstrip(",") for text in words(found.quotations.gone)],
        "quotations new": words(found.quotations.new),
        "changed": len(found.changed),
        "removed": len(found.removed),
        "added": len(found.added),
    }
    return {name: value for name, value in changes.items() if value}


def words(places):
    return [place.text for place in places]


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_cases(case):
    found = framing.diff(case["old"], case["new"])
    assert told(found) == case["expected"], case["comment"]
    assert found.same == (not case["expected"])


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_the_other_way_round_old_is_new(case):
    there, back = framing.diff(case["old"], case["new"]), framing.diff(case["new"], case["old"])
    assert words(there.removed) == words(back.added)
    assert words(there.numbers.gone) == words(back.numbers.new)
    assert {name: words(change.gone) for name, change in there.cues.items()} == {
        name: words(change.new) for name, change in back.cues.items()
    }
    assert there.sources.gone == back.sources.new


@pytest.mark.parametrize("path", SEEDS, ids=[path.stem for path in SEEDS])
def test_an_article_against_itself_shows_no_difference(path):
    text = path.read_text(encoding="utf-8")
    found = framing.diff(text, text)
    assert found.same
    assert rendering.render(found) == "No difference was found in headline and body.\n"


def test_every_place_is_the_text_it_names():
    old, new = (path.read_text(encoding="utf-8") for path in SEEDS[:2])
    found = framing.diff(old, new)
    changes = (*found.cues.values(), found.numbers, found.quotations)
    for text, places in (
        (old, [*found.removed, *(one.old for one in found.changed)]),
        (new, [*found.added, *(one.new for one in found.changed)]),
        (old, [place for change in changes for place in change.gone]),
        (new, [place for change in changes for place in change.new]),
    ):
        assert places
        assert all(text[place.start : place.end] == place.text for place in places)


@given(st.text("ab .,\n", max_size=40), st.text("ab .,\n", max_size=40))
def test_edits_give_back_both_wordings(old, new):
    found = edits(old, new)
    assert "".join(one.text for one in found if one.kind != "added") == old
    assert "".join(one.text for one in found if one.kind != "removed") == new


def test_edits_join_across_a_space():
    assert [(one.kind, one.text) for one in edits("He may well go.", "He will now go.")] == [
        ("same", "He "),
        ("removed", "may well"),
        ("added", "will now"),
        ("same", " go."),
    ]


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("old.txt", "The pier may close in May, Ada Lund said. It rained."),
        ("new.txt", "The pier will close in May, Ada Lund said. It rained."),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")

    def invoke(*arguments, stdin=None):
        return CliRunner().invoke(main, ["diff", *arguments], input=stdin)

    return invoke


TEXT = """Of the sentences 1 was changed.
One sentence stands word by word in both versions.

Hedges gone
  “may”

Sentences changed
  The pier [-may-]{+will+} close in May, Ada Lund said.
"""


def test_the_command_prints_what_changed(run):
    result = run("old.txt", "new.txt")
    assert (result.exit_code, result.stdout) == (0, TEXT)


def test_the_command_says_that_nothing_changed(run):
    result = run("old.txt", "old.txt")
    assert result.exit_code == 0
    assert result.stdout == "No difference was found in headline and body.\n"


def test_standard_input_is_a_version(run):
    assert "“may”" in run("old.txt", "-", stdin="The pier will close in May.").stdout


def test_the_formats(run, tmp_path):
    assert "- The pier ~~may~~**will** close" in run("old.txt", "new.txt", "-f", "markdown").stdout
    assert run("old.txt", "new.txt", "-o", "changes.json").exit_code == 0
    found = json.loads((tmp_path / "changes.json").read_text(encoding="utf-8"))
    assert found["same"] is False
    assert found["changed"][0]["edits"][1] == {"kind": "removed", "text": "may"}
    with pytest.raises(ValueError, match='There is no format "html" of two versions'):
        rendering.render(framing.diff("a", "b"), "html")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["old.txt"], "Missing argument 'NEW'"),
        (["old.txt", "nowhere.txt"], "nowhere.txt"),
        (["old.txt", "new.txt", "-o", "a.html"], "Give a file that ends in .txt, .md or .json."),
        (["old.txt", "."], "found 2 articles in ., expected one version of one article."),
        (["old.txt", "new.txt", "-o", "old.txt"], "old.txt is one of the inputs"),
    ],
)
def test_what_cannot_be_done_is_said(run, arguments, message):
    result = run(*arguments)
    assert result.exit_code != 0
    assert message in result.stderr
