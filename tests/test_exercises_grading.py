"""Grading: answers in every form, points, agreement, what is confused."""

import json
import random
from pathlib import Path

import krippendorff
import numpy as np
import pytest
from click.testing import CliRunner
from sklearn.metrics import cohen_kappa_score

from framing.cli import main
from reports.exercises.grading import agreement, grade, read
from reports.exercises.grading.decisions import of_key
from reports.exercises.item import Choice, Marking, Matching, Ordering
from reports.exercises.serial import loads

KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"


@pytest.fixture(scope="module")
def exercises():
    return loads(KEY.read_text(encoding="utf-8"))


def right_answer(item):
    match item.response:
        case Choice(multiple=True) as response:
            return [option.id for option in response.correct]
        case Choice() as response:
            return response.correct[0].id
        case Matching(prompts=prompts):
            return {prompt.id: prompt.answer for prompt in prompts}
        case Ordering() as response:
            return [step.id for step in response.ranked]
        case Marking(targets=targets):
            return [[target.start, target.end] for target in targets]
        case _:
            return "The ferry was late."


def jsonl(*answers):
    return "".join(json.dumps(answer) + "\n" for answer in answers)


def grades_of(text, exercises, tmp_path, name="answers.jsonl"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return grade(*read_both(file, exercises))


def read_both(path, exercises):
    answers, unread = read([path], exercises)
    return answers, exercises, unread


def test_the_key_itself_gets_every_point(exercises, tmp_path):
    lines = [
        {"pupil": "Ada", "item": item.id, "answer": right_answer(item)} for item in exercises.items
    ]
    grades = grades_of(jsonl(*lines), exercises, tmp_path)
    assert not grades.unread
    (ada,) = grades.pupils
    assert ada.points == ada.possible == 4 + 1 + 2 + 3 + 3
    assert ada.kappa == 1
    assert not grades.confusions


CASES = [
    # pupil's words in a table, item, points
    ("could; reportedly", "spot-hedge-000000000001", 2),
    ("could; reportedly; shops", "spot-hedge-000000000001", 1),
    ("appears", "spot-hedge-000000000001", 1),
    ("may; could", "spot-hedge-000000000001", 1),
    ("", "spot-hedge-000000000001", 0),
    ("B", "source-kind-000000000002", 1),
    ("b", "source-kind-000000000002", 1),
    ("A named person", "source-kind-000000000002", 0),
    ("A; C", "left-out-000000000003", 2),
    ("A, B, C", "left-out-000000000003", 1),
    ("1A; 2B; 3A", "match-quotation-000000000004", 3),
    ("p1=a1; p2=a1", "match-quotation-000000000004", 1),
    ("B C A", "order-headlines-000000000005", 3),
    ("s2; s1; s3", "order-headlines-000000000005", 1),
]


@pytest.mark.parametrize(("words", "item", "points"), CASES)
def test_points_for_answers_as_people_write_them(words, item, points, exercises, tmp_path):
    table = f'pupil,item,answer\nAda,{item},"{words}"\n'
    grades = grades_of(table, exercises, tmp_path, "answers.csv")
    assert not grades.unread
    assert grades.answers[0].points == points


@pytest.mark.parametrize(
    ("words", "item", "told"),
    [
        ("F", "source-kind-000000000002", 'found "F", expected the id, the letter (A to D)'),
        ("1Z", "match-quotation-000000000004", 'found "Z", expected the id, the letter (A to C)'),
        ("7A", "match-quotation-000000000004", 'found "7", expected the id or the number (1 to 3)'),
        ("A B", "order-headlines-000000000005", "found 2 different steps, expected all 3"),
        ("walrus", "spot-hedge-000000000001", 'found "walrus", which does not stand in'),
        ("3-9999", "spot-hedge-000000000001", "found 3-9999, expected a place within 0-"),
        ("A", "spot-hedge-999999999999", "which the key does not have"),
    ],
)
def test_an_answer_that_fits_nothing_is_named_and_nothing_else_lost(
    words, item, told, exercises, tmp_path
):
    table = f'pupil,item,answer\nAda,{item},"{words}"\nBo,source-kind-000000000002,B\n'
    grades = grades_of(table, exercises, tmp_path, "answers.csv")
    assert [mark.pupil for mark in grades.answers] == ["Bo"]
    (unread,) = grades.unread
    assert "answers.csv, line 2" in unread.place
    assert told in unread.reason


def test_a_second_answer_and_one_without_a_name_are_named(exercises, tmp_path):
    item = "source-kind-000000000002"
    text = jsonl(
        {"pupil": "Ada", "item": item, "answer": "A"},
        {"pupil": "Ada", "item": item, "answer": "B"},
        {"item": item, "answer": "B"},
    )
    grades = grades_of(text + "{broken\n", exercises, tmp_path)
    assert len(grades.answers) == 1
    reasons = [unread.reason for unread in grades.unread]
    assert reasons[0].startswith(f"found a second answer of Ada to {item}")
    assert reasons[1] == "found no pupil, expected a name or a number"
    assert reasons[2].startswith("found no JSON")


def test_a_table_with_a_column_for_each_item(exercises, tmp_path):
    headers = [exercises.items[1].prompt, "order-headlines-000000000005"]
    table = f'Timestamp;Email address;"2. {headers[0]}";{headers[1]}\nx;ada@example.org;B;B,C,A\n'
    grades = grades_of(table, exercises, tmp_path, "form.csv")
    assert {mark.item.kind: mark.points for mark in grades.answers} == {
        "source-kind": 1,
        "order-headlines": 3,
    }


def test_marks_from_label_studio_count_utf16(exercises, tmp_path):
    item = exercises.items[0]
    text = item.passages[0].text
    target = next(one for one in item.response.targets if one.text == "possibly")
    units = [len(text[:place].encode("utf-16-le")) // 2 for place in (target.start, target.end)]
    assert units[0] != target.start  # an emoji stands before it
    tasks = [
        {
            "id": 1,
            "data": {"text": text},
            "annotations": [
                {
                    "completed_by": 7,
                    "result": [
                        {"value": {"start": units[0], "end": units[1], "labels": ["Hedge"]}},
                        {"value": {"choices": ["easy"]}},
                    ],
                },
                {"completed_by": {"email": "bo@example.org"}, "result": []},
                {"completed_by": 9, "was_cancelled": True, "result": []},
            ],
        },
        {"id": 2, "data": {"text": "Another text."}, "annotations": []},
    ]
    grades = grades_of(json.dumps(tasks), exercises, tmp_path, "export.json")
    assert {mark.pupil: mark.points for mark in grades.answers} == {"7": 1, "bo@example.org": 0}
    assert grades.answers[0].right == ("possibly",)
    assert "no passage of a marking item" in grades.unread[0].reason


def test_marks_from_brat(exercises, tmp_path):
    item = exercises.items[0]
    text = item.passages[0].text
    target = item.response.targets[0]
    for pupil, start in (("ada", target.start), ("bo", 0)):
        folder = tmp_path / "marks" / pupil
        folder.mkdir(parents=True)
        (folder / "passage.txt").write_bytes(text.encode())
        mark = f"T1\tHedge {start} {start + len(target.text)}\t{target.text}\n"
        (folder / "passage.ann").write_text(mark + "#1\tNote T1\tx\n", encoding="utf-8")
    (tmp_path / "marks" / "bo" / "other.ann").write_text("T1\tHedge 1 2\tx\n", encoding="utf-8")
    answers, unread = read([tmp_path / "marks"], exercises)
    grades = grade(answers, exercises, unread)
    assert {mark.pupil: mark.points for mark in grades.answers} == {"ada": 1, "bo": 0}
    assert grades.unread[0].place.endswith("other.ann")


def test_kappa_is_that_of_the_library_on_random_data():
    rng = random.Random(1)
    for _ in range(200):
        size, kinds = rng.randint(2, 40), rng.randint(1, 4)
        one, other = ([rng.randrange(kinds) for _ in range(size)] for _ in range(2))
        found = agreement.cohen(one, other)
        if len({*one, *other}) == 1:
            assert found is None
        else:
            assert found == pytest.approx(cohen_kappa_score(one, other))


def test_alpha_is_that_of_the_library_on_random_data():
    rng = random.Random(2)
    defined = 0
    for _ in range(300):
        raters, units, kinds = rng.randint(2, 6), rng.randint(1, 30), rng.randint(2, 5)
        data = [
            [rng.choice([np.nan, *map(float, range(kinds))]) for _ in range(units)]
            for _ in range(raters)
        ]
        given = [
            {unit: value for unit, value in enumerate(row) if not np.isnan(value)} for row in data
        ]
        found = agreement.krippendorff(given)
        if found is None:
            pairs = [[v for v in column if not np.isnan(v)] for column in zip(*data, strict=True)]
            held = [value for column in pairs if len(column) > 1 for value in column]
            assert len(set(held)) < 2
            continue
        defined += 1
        expected = krippendorff.alpha(
            reliability_data=np.array(data), level_of_measurement="nominal"
        )
        assert found == pytest.approx(expected)
    assert defined > 200


def test_a_key_decides_everything_but_what_is_written(exercises):
    for item in exercises.items:
        assert bool(of_key(item)) == (item.kind != "rewrite-neutral")


def test_the_command_writes_a_row_for_each_answer(tmp_path, exercises):
    answers = tmp_path / "answers.jsonl"
    answers.write_text(
        jsonl(
            *(
                {"pupil": pupil, "item": item.id, "answer": right_answer(item)}
                for pupil in ("Ada", "Bo")
                for item in exercises.items
            ),
            {"pupil": "Cy", "item": "source-kind-000000000002", "answer": "A"},
        ),
        encoding="utf-8",
    )
    out = tmp_path / "grades.csv"
    run = CliRunner().invoke(main, ["grade", str(answers), "--key", str(KEY), "-o", str(out)])
    assert run.exit_code == 0, run.output
    assert "1 of 3  “A named person”: chosen, expected An unnamed official" in run.output
    assert "To be read by a teacher" in run.output
    rows = out.read_text(encoding="utf-8").splitlines()
    assert rows[0].startswith("pupil,item,type,points,possible")
    assert len(rows) == 1 + 2 * len(exercises.items) + 1
    again = CliRunner().invoke(
        main, ["grade", str(answers), "--key", str(KEY), "-o", str(tmp_path / "grades.json"), "-q"]
    )
    assert again.exit_code == 0
    assert again.stdout == ""
    whole = json.loads((tmp_path / "grades.json").read_text(encoding="utf-8"))
    assert [pupil["pupil"] for pupil in whole["pupils"]] == ["Ada", "Bo", "Cy"]


@pytest.mark.parametrize(
    ("key", "told"),
    [("absent.jsonl", "cannot read the key absent.jsonl"), (__file__, "found no JSON")],
)
def test_the_command_tells_what_is_wrong_with_a_key(key, told, tmp_path):
    answers = tmp_path / "answers.jsonl"
    answers.write_text("{}\n", encoding="utf-8")
    run = CliRunner().invoke(main, ["grade", str(answers), "--key", key])
    assert run.exit_code == 1
    assert told in run.output
