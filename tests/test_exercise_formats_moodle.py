"""Moodle XML: every question is one that Moodle takes, and the check of that finds what is not."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from reports.exercises.formats import moodle
from reports.exercises.formats.moodle.check import problems
from reports.exercises.item import Answer, Choice, Matching, Option, Prompt
from reports.exercises.serial import loads

KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"


@pytest.fixture(scope="module")
def exercises():
    return loads(KEY.read_text(encoding="utf-8"))


def with_response(exercises, response):
    """A set with one item that has this response; the passage stays."""
    return replace(exercises, items=(replace(exercises.items[0], response=response),))


def options(right, wrong):
    return tuple(
        Option(id=f"o{n}", text=f"Option {n}", correct=n < right) for n in range(right + wrong)
    )


def questions(exercises, **more):
    return etree.fromstring(moodle.write(exercises, **more)).findall("question")[1:]


def test_moodle_would_take_every_question(exercises):
    assert problems(moodle.write(exercises)) == []
    types = [question.get("type") for question in questions(exercises)]
    assert types == [*["multichoice"] * 3, "matching", "ddwtos", "essay"]


@pytest.mark.parametrize("right", range(1, 11))
@pytest.mark.parametrize("wrong", [1, 2, 3, 7, 12])
def test_moodle_lists_every_fraction(right, wrong, exercises):
    choice = Choice(options(right, wrong), multiple=True)
    assert problems(moodle.write(with_response(exercises, choice))) == []


def test_ordering_questions_are_for_new_moodles_only(exercises):
    new = moodle.write(exercises, ordering=True)
    assert problems(new, version=(4, 4)) == []
    assert any("ordering" in problem for problem in problems(new, version=(4, 2)))
    (question,) = questions(replace(exercises, items=exercises.items[4:5]), ordering=True)
    assert [answer.get("fraction") for answer in question.findall("answer")] == [
        "1.0000000",
        "2.0000000",
        "3.0000000",
    ]


def test_long_texts_are_matched_with_places_instead_of_dragged(exercises):
    ordering = exercises.items[4].response
    steps = tuple(replace(step, text=f"{step.text} {'long ' * 20}") for step in ordering.steps)
    long = with_response(exercises, replace(ordering, steps=steps))
    (question,) = questions(long)
    assert question.get("type") == "matching"
    assert [answer.findtext("text") for answer in question.iterfind("subquestion/answer")] == [
        "3 (the most sensational)",
        "1 (the calmest)",
        "2",
    ]
    assert problems(moodle.write(long)) == []


@pytest.mark.parametrize(
    "answers", [("One", "Two"), ("One", "Two", "x" * 256), ("One", "Two", " ")]
)
def test_matching_that_moodle_cannot_hold_becomes_gaps(answers, exercises):
    matching = Matching(
        (Prompt("p", "First [[1]]", "a1"), Prompt("q", "Second", "a0")),
        tuple(Answer(f"a{n}", text) for n, text in enumerate(answers)),
    )
    alone = with_response(exercises, matching)
    (question,) = questions(alone)
    assert question.get("type") == "gapselect"
    text = question.findtext("questiontext/text")
    assert re.findall(r"\[\[(\d)\]\]", text) == ["2", "1"]
    if " " not in answers:
        assert problems(moodle.write(alone)) == []


@pytest.mark.parametrize("title", ["a/b", "/a", "a/", "//", "<b>a</b> & b", "x" * 400])
def test_categories_of_any_title(title, exercises):
    assert problems(moodle.write(replace(exercises, title=title))) == []


def test_graders_see_the_rubric_and_how_far_it_may_be_relied_on(exercises):
    essay = questions(exercises)[-1]
    told = essay.findtext("graderinfo/text")
    assert "computed, review before use" in told
    assert all(level.name in told for level in exercises.items[-1].response.rubric)
    assert "review before use" not in essay.findtext("questiontext/text")
    assert "review before use" not in essay.findtext("generalfeedback/text")
    tags = [tag.findtext("text") for tag in essay.iterfind("tags/tag")]
    assert "computed - review before use" in tags


GOOD = """<quiz><question type="multichoice"><name><text>A</text></name>
<questiontext format="html"><text>B</text></questiontext>
<defaultgrade>1</defaultgrade><penalty>0.3</penalty><idnumber>i</idnumber>
<single>true</single><shuffleanswers>0</shuffleanswers>
<answer fraction="100"><text>C</text></answer><answer fraction="0"><text>D</text></answer>
</question></quiz>"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("</quiz>", "", "found no XML in UTF-8"),
        ("multichoice", "choice", "expected a question of a type Moodle has"),
        ('fraction="100"', 'fraction="33.3"', "does not list the fractions [33.3]"),
        ('fraction="100"', 'fraction="90"', "no answer has the whole grade"),
        ("<single>true", "<single>false", ""),
        ('fraction="0"', 'fraction="50"', ""),
        ("<text>A</text>", "<text></text>", "the name '' is empty"),
        ("<text>B</text>", "<text>&lt;p>B</text>", "<p> is not closed"),
        ("<text>B</text>", "<text><p>B</p></text>", "expected one text"),
        ("<text>D</text>", "<text/>", "none empty"),
        ('format="html"', 'format="htm"', "found the format htm"),
        ("<single>true</single>", "", "single: found ''"),
        ("<penalty>0.3", "<penalty>2", "the penalty is no share"),
        ("</question>", "<tags><tag><text>a,b</text></tag></tags></question>", "the tag 'a,b'"),
        ("<idnumber>i", f"<idnumber>{'i' * 101}", "the idnumber is too long"),
    ],
)
def test_the_check_finds_what_moodle_would_not_tell(old, new, told):
    assert problems(GOOD.encode()) == []
    found = problems(GOOD.replace(old, new, 1).encode())
    assert (told in " ".join(found)) if told else found == []


@pytest.mark.parametrize(
    ("tag", "text", "told"),
    [
        ("ddwtos", "[[1]] [[2]]", ""),
        ("ddwtos", "[[1]] [[3]]", "[[3]] has no choice"),
        ("ddwtos", "[[1]] [[1]]", "choice 1 is needed 2 times and there once"),
        ("gapselect", "[[1]] [[1]]", ""),
        ("gapselect", "none", "there is no place for a choice"),
    ],
)
def test_the_check_counts_places(tag, text, told):
    box = {"ddwtos": "dragbox", "gapselect": "selectoption"}[tag]
    boxes = f"<{box}><text>a</text><group>1</group></{box}>" * 2
    content = re.sub(r"<answer.*</answer>", boxes, GOOD).replace("multichoice", tag)
    found = problems(content.replace("<text>B</text>", f"<text>{text}</text>").encode())
    assert (told in " ".join(found)) if told else found == []
