"""Exercises for Kahoot and Google Forms: what they would read, and what they could not."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from framing.cli import main
from reports.exercises import format_named
from reports.exercises.formats import forms
from reports.exercises.item import Choice
from reports.exercises.serial import loads

KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"
FORM_APP = Path(__file__).parent / "node" / "form-app.cjs"
HOSTILE = "=1+1 “café” & O'Neil <b> {x} ~ # 🙂 \u200f\u05e9\u05dc"


@pytest.fixture(scope="module")
def exercises():
    return loads(KEY.read_text(encoding="utf-8"))


def asking(exercises, prompt="Who says so?", texts=("The mayor", "Nobody"), text=""):
    """The item with one right option, asked otherwise."""
    item = exercises.items[1]
    first, *_ = item.passages
    options = tuple(
        replace(option, text=text, correct=place == 0)
        for place, (option, text) in enumerate(zip(item.response.options * 2, texts, strict=False))
    )
    passages = (replace(first, text=text),) if text else ()
    return replace(item, prompt=prompt, passages=passages, response=Choice(options))


# --- Kahoot -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def kahoot():
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    return format_named("kahoot").writer()


def rows_of(kahoot, exercises, *items):
    import openpyxl

    written = kahoot.write(replace(exercises, items=items) if items else exercises)
    sheet = openpyxl.load_workbook(BytesIO(written)).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_kahoot_finds_its_header_in_the_eighth_row(kahoot, exercises):
    rows = rows_of(kahoot, exercises, asking(exercises))
    assert rows[7][1:] == [
        "Question - max 120 characters",
        "Answer 1 - max 75 characters",
        "Answer 2 - max 75 characters",
        "Answer 3 - max 75 characters",
        "Answer 4 - max 75 characters",
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    ]
    assert rows[8] == [1, "Who says so?", "The mayor", "Nobody", None, None, 20, "1"]
    assert len(rows) == 9


def test_kahoot_has_the_passage_with_the_question(kahoot, exercises):
    item = asking(exercises, text="The mayor said no.")
    assert rows_of(kahoot, exercises, item)[8][1] == "Who says so? “The mayor said no.”"


def test_kahoot_takes_several_right_answers_and_keeps_every_character(kahoot, exercises):
    item = asking(exercises, prompt=HOSTILE, texts=("=A1", HOSTILE, "+3", "@x"))
    options = item.response.options
    several = tuple(replace(one, correct=one in options[::2]) for one in options)
    several_item = replace(item, response=Choice(several, multiple=True))
    row = rows_of(kahoot, exercises, several_item)[8]
    assert row[1:6] == [HOSTILE, "=A1", HOSTILE, "+3", "@x"]
    assert row[7] == "1,3"


def test_kahoot_asks_each_prompt_of_a_matching(kahoot, exercises):
    rows = rows_of(kahoot, exercises, exercises.items[3])[8:]
    assert [row[1] for row in rows] == [
        "Who says it? “a step”",
        "Who says it? “too little, too late = trouble” 🙂",
        "Who says it? “not a cure”",
    ]
    assert [row[7] for row in rows] == ["1", "2", "1"]
    assert all(row[6] in {5, 10, 20, 30, 60, 90, 120, 240} for row in rows)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"texts": ("x",)}, "there are 1 answers, and Kahoot takes 2 to 4"),
        ({"texts": tuple("abcde")}, "there are 5 answers, and Kahoot takes 2 to 4"),
    ],
)
def test_kahoot_refuses_what_does_not_fit(kahoot, exercises, change, told):
    assert told in kahoot.refusal(asking(exercises, **change))


def test_kahoot_refuses_what_is_no_choice(kahoot, exercises):
    told = [kahoot.refusal(item) for item in exercises.items]
    other = "Kahoot asks to choose one of several answers, and nothing else"
    assert told == [other, "", "", "", other, other]


@pytest.mark.parametrize(
    ("change", "asked", "answers"),
    [
        ({"prompt": "x" * 120}, "x" * 120, ["The mayor", "Nobody"]),
        ({"prompt": "x" * 121}, "Exercise 1: What kind of source?", ["The mayor", "Nobody"]),
        ({"prompt": "🙂" * 61}, "Exercise 1: What kind of source?", ["The mayor", "Nobody"]),
        ({"text": "x" * 105}, f"Who says so? “{'x' * 105}”", ["The mayor", "Nobody"]),
        ({"text": "x" * 106}, "Exercise 1: Who says so?", ["The mayor", "Nobody"]),
        (
            {"prompt": f"Who says so? “{'x' * 120}”"},
            "Exercise 1: Who says so?",
            ["The mayor", "Nobody"],
        ),
        ({"texts": ("x" * 75, "y")}, "Who says so?", ["x" * 75, "y"]),
        ({"texts": ("x" * 76, "y")}, "Exercise 1: Who says so?", ["A", "B"]),
    ],
)
def test_kahoot_points_to_the_sheet_where_there_is_no_room(
    kahoot, exercises, change, asked, answers
):
    row = rows_of(kahoot, exercises, asking(exercises, **change))[8]
    assert row[1] == asked
    assert row[2:4] == answers


def test_kahoot_counts_exercises_as_the_sheet_does(kahoot, exercises):
    texts = [row[1] for row in rows_of(kahoot, exercises)[8:]]
    assert texts == [
        "Exercise 2: What kind of source is given for: “a step”, not a cure?",
        "Exercise 3: Which of these does Text A not have? Choose all.",
        "Who says it? “a step”",
        "Who says it? “too little, too late = trouble” 🙂",
        "Who says it? “not a cure”",
    ]
    page = format_named("print").writer().write(exercises).decode("utf-8")
    assert '<span class="number">3</span> What is left out?' in page


def test_kahoot_gives_time_to_read_the_sheet(kahoot, exercises):
    rows = rows_of(kahoot, exercises)[8:]
    assert [row[6] for row in rows] == [60, 60, 20, 20, 20]


def test_kahoot_names_a_row_of_the_sheet_that_has_no_room(kahoot, exercises):
    item = exercises.items[3]
    first, *others = item.response.prompts
    prompts = (replace(first, text="x" * 110), *others)
    long = replace(item, response=replace(item.response, prompts=prompts))
    assert rows_of(kahoot, exercises, long)[8][1] == "Exercise 1, number 1: Who said it?"


def test_kahoot_file_has_no_time_in_it(kahoot, exercises):
    first = kahoot.write(exercises)
    time.sleep(2.1)  # a zip counts in steps of two seconds
    assert kahoot.write(exercises) == first


def test_command_says_when_no_item_fits(tmp_path):
    seeds = Path(__file__).parents[1] / "seeds"
    options = ["--types", "spot-hedge", "-f", "kahoot", "-o", str(tmp_path / "out.xlsx")]
    result = CliRunner().invoke(main, ["exercise", str(seeds), *options])
    assert result.exit_code == 1
    assert "found no item that the format kahoot can carry: Kahoot asks" in result.stderr
    assert not (tmp_path / "out.xlsx").exists()


# --- Google Forms -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def node():
    found = shutil.which("node")
    if found is None:
        pytest.skip("node is not installed")
    return found


def built(node, exercises, folder):
    """The form that the script builds."""
    script = folder / "quiz.js"
    script.write_bytes(forms.write(exercises))
    subprocess.run([node, "--check", script], check=True)
    run = subprocess.run(
        [node, FORM_APP, script], check=True, capture_output=True, encoding="utf-8"
    )
    made = json.loads(run.stdout)
    assert made["log"] == ["To review and edit: edit", "For your pupils: view"]
    (form,) = made["forms"]
    assert form["setIsQuiz"] is True
    return form


def test_script_builds_a_quiz_of_every_item(node, exercises, tmp_path):
    form = built(node, exercises, tmp_path)
    kinds = [item["kind"] for item in form["items"]]
    assert kinds == [
        "TextItem",
        "SectionHeaderItem", "CheckboxItem",
        "SectionHeaderItem", "MultipleChoiceItem",
        "SectionHeaderItem", "CheckboxItem",
        "SectionHeaderItem", "ListItem", "ListItem", "ListItem",
        "SectionHeaderItem", "ListItem", "ListItem", "ListItem",
        "SectionHeaderItem", "ParagraphTextItem",
        "SectionHeaderItem",
    ]  # fmt: skip
    assert sum(item.get("setPoints", 0) for item in form["items"]) == 4 + 1 + 2 + 3 + 3 + 3


def test_script_keeps_every_word_and_the_right_answers(node, exercises, tmp_path):
    form = built(node, exercises, tmp_path)
    choices = [item["setChoices"] for item in form["items"] if "setChoices" in item]
    source_kind, left_out = exercises.items[1:3]
    for item, made in zip((source_kind, left_out), choices[1:3], strict=True):
        wanted = [(one.text, one.correct) for one in item.response.options]
        assert [(one["value"], one["correct"]) for one in made] == wanted
    right = [[one["value"] for one in made if one["correct"]] for made in choices[3:]]
    assert right == [
        ["Officials & co."], ["Critics: {some}"], ["Officials & co."],
        ["3 (the most sensational)"], ["1 (the calmest)"], ["2"],
    ]  # fmt: skip
    marked = [one["value"] for one in choices[0] if one["correct"]]
    assert [text.split("] ")[1] for text in marked] == [
        "could", "reportedly", "appears to", "possibly",
    ]  # fmt: skip
    texts = "\n".join(item.get("setHelpText", "") for item in form["items"])
    assert exercises.items[1].passages[0].text in texts
    assert "5*6 # of its shops <b>could [" in texts
    assert "“may” close" in texts


def test_script_tells_why_after_the_answer(node, exercises, tmp_path):
    form = built(node, exercises, tmp_path)
    question = form["items"][4]
    assert question["setTitle"] == exercises.items[1].prompt
    wrong = question["setFeedbackForIncorrect"]
    assert wrong.startswith("Right: An unnamed official: {some} <i>one</i> = ~ # :\n")
    assert "A named person: No name stands here: “Officials called”." in wrong
    assert "“Officials” — Daily {Wave}, https://example.org/a?b=1&c=2" in wrong
    assert "Daily {Wave}" not in form["items"][3]["setHelpText"]
    assert "Daily {Wave}" in form["items"][-1]["setHelpText"]
    assert "Harbour Post" in form["items"][1]["setHelpText"]


def test_hostile_text_stays_text_in_the_script(node, exercises, tmp_path):
    hostile = 'a"; FormApp.create("b"); // `${1}` \\u0041 \u2028 */ </script>'
    item = asking(exercises, prompt=hostile, texts=(hostile + "1", hostile + "2"), text=hostile)
    form = built(node, replace(exercises, title=hostile, items=(item,)), tmp_path)
    assert form["items"][2]["setTitle"] == hostile
    assert form["items"][2]["setChoices"][0]["value"] == hostile + "1"


def test_standing_is_for_the_teacher_who_reads_the_script(exercises):
    script = forms.write(exercises).decode("utf-8")
    head, quiz = script.split("const QUIZ = ")
    assert "5 keys were computed: review before use." in head
    assert "review before use" not in quiz


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("Yes", " Yes "), "two answers read the same"),
        (("Yes", " "), "an answer has no words"),
        (("Yes",), "fewer than two options"),
    ],
)
def test_forms_refuses_what_it_would_not_take(exercises, texts, told):
    assert told in forms.refusal(asking(exercises, texts=texts))


def test_forms_takes_every_kind_of_response(exercises):
    assert [forms.refusal(item) for item in exercises.items] == [""] * len(exercises)
