"""The teaching pack: plain articles, marks that stand in them, and what is found of these."""

from __future__ import annotations

import fnmatch
import json
import shutil
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

import framing
from framing.cli.evaluate import evaluate as command
from framing.evaluation import TASKS, EvaluationError, evaluate
from framing.evaluation.pack_reading import read
from framing.evaluation.snippets import SnippetError, places
from framing.teaching import EVENTS, PACK
from reports.exercises import KINDS, candidates, material

ROOT = Path(__file__).parents[1]
ARTICLES = [article for event in EVENTS for article in framing.read(event)]

# At most so far below what was measured when the marks were made.
FLOORS = {
    "hedging": (0.65, 0.80),
    "speech in quotation marks": (0.95, 0.95),
    "quotations": (0.95, 0.55),
    "claims: quantity": (0.95, 0.85),
    "claims: prediction": (0.95, 0.85),
    "declined, unreached, kept unnamed": (0.95, 0.85),
    "attributions": (0.90, 0.88),
    "attributions, source and content right": (0.77, 0.76),
    "all marks": (0.88, 0.84),
    "statements": (0.95, 0.42),
    "numbers": (0.95, 0.45),
    "sources": (0.95, 0.50),
    "hearings": (0.88, 0.82),
    "events": (1.0, 1.0),
    "origins": (1.0, 1.0),
    "all relations": (0.95, 0.53),
}


@pytest.fixture(scope="module")
def pack():
    return read(PACK)


@pytest.fixture(scope="module")
def evaluated():
    return evaluate(TASKS["pack"], PACK)


@pytest.fixture
def copied(tmp_path):
    """A pack of one's own: the first event, to be changed."""
    return Path(shutil.copytree(EVENTS[0], tmp_path / "pack" / "ferry"))


def test_every_mark_is_found_in_its_article(pack):
    assert [one.article for one in pack.marks] == [article.id for article in pack.key.articles]
    assert len(pack.marks) == len(ARTICLES)
    for marks in pack.marks:
        assert len(marks.attributions) > 10, marks.article
        assert marks.count == sum(pack.labels[i] for i, m in enumerate(pack.marks) if m is marks)


def test_events_are_folders_of_plain_articles():
    for event in EVENTS:
        articles = framing.read(event)
        assert not articles.rejects
        assert len({article.event for article in articles}) == 1
        assert sorted(article.style for article in articles) == ["blog", "wire", "wire", "wire"]
        assert {f"{article.id}.txt" for article in articles} == {
            path.name for path in event.glob("*.txt")
        }
        for article in articles:
            assert 350 <= len(article.text.split()) <= 600, article.id
            assert article.outlet
            assert article.published


def test_no_mark_is_in_page_furniture(pack):
    sentences = framing.analyse(pack.key.articles).sentences
    kept = sentences[sentences.zone != "furniture"]
    for marks in pack.marks:
        rows = kept[kept.article == marks.article]
        spans = [mark.span for every in marks.features.values() for mark in every]
        spans += [one.cue for one in marks.attributions]
        for start, end in spans:
            assert ((rows.start < end) & (start < rows.end)).any(), (marks.article, start)


def test_what_each_feature_marks_stands_in_some_article(pack):
    given = {
        (feature, mark.family)
        for marks in pack.marks
        for feature, every in marks.features.items()
        for mark in every
    }
    for feature in ("hedging", "certainty", "quotation", "sensational", "claims", "sources"):
        assert any(one == feature for one, _ in given), feature
    stances = {
        stance for marks in pack.marks for one in marks.attributions for stance in one.stances
    }
    assert {"neutral", "endorsing", "distancing", "emotive", "directive", "denial"} <= stances


def test_every_type_of_exercise_has_an_item_in_the_pack():
    ground = material(ARTICLES)
    found = {item.kind for item in candidates(ground, KINDS)}
    assert found == {kind.name for kind in KINDS}


def test_all_of_the_pack_is_shipped():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["framing.teaching"]
    files = [
        path for path in PACK.rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"}
    ]
    for path in files:
        name = path.relative_to(PACK).as_posix()
        depth = name.count("/")
        assert any(
            pattern.count("/") == depth and fnmatch.fnmatch(name, pattern) for pattern in patterns
        ), name


def test_the_readme_and_the_lessons_name_what_there_is():
    readme = (PACK / "README.md").read_text(encoding="utf-8")
    for event in EVENTS:
        assert f"`{event.name}`" in readme
        lessons = [
            path.read_text(encoding="utf-8") for path in (ROOT / "docs/lessons").glob("*.md")
        ]
        about = [text for text in lessons if f"framing/teaching/{event.name}" in text]
        assert len(about) == 1
        for article in framing.read(event):
            assert f"`{article.id}.txt`" in about[0]


def test_floors_of_what_is_found(evaluated):
    rows = {row.name: row for row in evaluated.measured.rows}
    assert set(FLOORS) <= set(rows)
    for name, (precision, recall) in FLOORS.items():
        assert rows[name].precision >= precision, name
        assert rows[name].recall >= recall, name
    assert evaluated.count == len(ARTICLES)


def test_the_figures_follow_from_the_rows(evaluated):
    rows = {row.name: row for row in evaluated.measured.rows}
    figures = {figure.name: figure.value for figure in evaluated.measured.figures}
    assert figures["F1 of all marks"] == rows["all marks"].f1
    assert figures["F1 of all relations"] == rows["all relations"].f1
    for row in rows.values():
        assert 0 <= row.right <= row.found
        assert 0 <= row.met <= row.marked
    whole = rows["attributions, source and content right"]
    assert whole.found == rows["attributions"].found
    assert whole.right <= rows["attributions"].right


def test_the_command_needs_no_file_for_the_pack():
    result = CliRunner().invoke(command, ["pack", "--json", "-q"])
    found = json.loads(result.stdout)
    assert found["file"] == "teaching"
    assert found["rows"][0]["name"] == "hedging"
    assert {"precision", "recall", "f1", "found", "marked", "met", "right"} <= set(found["rows"][0])
    missing = CliRunner().invoke(command, ["hedging"])
    assert missing.exit_code == 2
    assert "Missing argument 'FILE'" in missing.stderr


def test_marks_by_hand(tmp_path):
    event = tmp_path / "event"
    (event / "gold").mkdir(parents=True)
    for name, text in {
        "one": (
            "The bridge may close. It is perhaps old, and the town is possibly poor.\n\n"
            "“We wait,” Ada Lund said. She could swim."
        ),
        "two": "The town has a bridge.",
    }.items():
        (event / f"{name}.txt").write_text(text, encoding="utf-8")
    (event / "gold" / "comparison.toml").write_text(
        'articles = ".."\n[files]\none = "one.txt"\ntwo = "two.txt"\n'
        '[[event]]\nfiles = ["one"]\n[[event]]\nfiles = ["two"]\n',
        encoding="utf-8",
    )
    # "perhaps" may be a hedge or not, "possibly" is overlooked, and "wait" is no hedge.
    (event / "gold" / "one.toml").write_text(
        'article = "one"\nhedging = ["bridge [may] close", "We [wait]"]\n'
        'quotations = ["[“We wait,”]"]\n'
        '[either]\nhedging = ["is [perhaps] old", "She [could] swim"]\n'
        '[[attribution]]\nat = "{Ada Lund} [said]"\ncontent = "“We wait,”"\n'
        'class = "named person"\nstance = "neutral"\n',
        encoding="utf-8",
    )
    (event / "gold" / "two.toml").write_text('article = "two"\n', encoding="utf-8")
    found = evaluate(TASKS["pack"], tmp_path).measured
    rows = {row.name: row for row in found.rows}
    hedging = rows["hedging"]
    assert (hedging.right, hedging.found, hedging.met, hedging.marked) == (1, 2, 1, 2)
    assert (rows["speech in quotation marks"].right, rows["quotations"].found) == (1, 0)
    assert (rows["attributions"].right, rows["attributions"].marked) == (1, 1)
    assert rows["attributions, source and content right"].right == 1
    assert "hedging, not in the key: one “possibly”" in found.differences
    assert "hedging, not found: one “wait”" in found.differences


def test_words_that_stand_there_twice_or_never_are_refused(copied):
    path = copied / "gold" / "ferry-agency.toml"
    text = path.read_text(encoding="utf-8")
    article = (copied / "ferry-agency.txt").read_text(encoding="utf-8")
    for word in ("the", "thee"):
        path.write_text(text.replace('"[Some] 1,140 people"', f'"[{word}]"'), encoding="utf-8")
        with pytest.raises(EvaluationError) as caught:
            read(copied.parent)
        assert str(caught.value) == (
            f"ferry-agency.toml, hedging: found “{word}” {article.count(word)} times, expected "
            "words that stand in the article once."
        )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'article = "ferry-agency"',
            'article = "call"',
            "found the article 'call', expected one of",
        ),
        ("certainty = []", "certianty = []", 'found the key "certianty", expected some of'),
        ("quantity = [", "quantities = [", 'in [claims]: found the key "quantities"'),
        ("[sensational]", "[sensational]\nlouder = []", 'in [sensational]: found the key "louder"'),
        ('stance = "denial"', 'stance = "sour"', '[[attribution]] 11: found "sour", expected some'),
        ('means = "Graham Osei"', 'meant = "he"', '[[attribution]] 13: found the key "meant"'),
        (
            "{The company} [denied] this",
            "{The company} denied this",
            "the reporting words in square",
        ),
        ("The company denied", "“", "found what is no TOML"),
        ("hedging = [", "hedging = [7,", "found 7, expected words of the article"),
        ("[Some] 1,140", "[Some 1,140", "found brackets that do not fit in “[Some 1,140 people”"),
        ("[Some] 1,140", "[Some] [1],140", "found brackets that do not fit"),
        ("[Some] 1,140", "{Some} 1,140", "expected the words meant in square brackets"),
    ],
)
def test_marks_that_do_not_keep_to_the_form_are_refused(copied, old, new, message):
    path = copied / "gold" / "ferry-agency.toml"
    text = path.read_text(encoding="utf-8")
    if old == "The company denied":
        text = text.replace("certainty = []", "certainty = [")
    else:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EvaluationError) as caught:
        read(copied.parent)
    assert message in str(caught.value)
    assert str(caught.value).startswith("ferry-agency.toml")


def test_a_pack_without_events_or_marks_is_refused(copied, tmp_path):
    with pytest.raises(EvaluationError, match=r"found no event, expected folders with articles"):
        read(tmp_path)
    assert read(copied).marks == read(copied.parent).marks
    (copied / "gold" / "ferry-blog.toml").unlink()
    with pytest.raises(EvaluationError) as caught:
        read(copied.parent)
    assert str(caught.value) == (
        "ferry: found the marks ferry-agency.toml, ferry-courier.toml, ferry-ledger.toml, expected "
        "a file for each article."
    )


def test_dots_stand_for_what_lies_between():
    text = "It may rain, he said, and it may snow, he said."
    assert places(text, "It may rain … [he] said") == {"[": (13, 15)}
    assert places(text, "and [it … snow]") == {"[": (26, 37)}
    with pytest.raises(SnippetError, match=r"“hail” not at all behind “It may”"):
        places(text, "It may … hail")
