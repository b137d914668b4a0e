"""Reviews: a table that a teacher fills in, and what becomes of the items."""

import csv
import io
from pathlib import Path

import pytest

from reports.exercises.item import Marking, Standing
from reports.exercises.reviewing import ReviewError, reviewed, table
from reports.exercises.serial import loads

KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"


@pytest.fixture(scope="module")
def exercises():
    return loads(KEY.read_text(encoding="utf-8"))


def filled(exercises, changes):
    """The review with some cells changed: {(item, part): {column: value}}."""
    rows = list(csv.DictReader(io.StringIO(table(exercises), newline="")))
    for row in rows:
        row.update(changes.get((row["item"].split("-0")[0], row["part"].split()[0]), {}))
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, rows[0].keys())
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def test_an_untouched_review_changes_nothing(exercises):
    assert reviewed(exercises, table(exercises)) == exercises


def test_a_table_that_a_spreadsheet_saved_with_a_mark_is_read(exercises):
    assert reviewed(exercises, "\ufeff" + table(exercises)) == exercises


def test_items_are_accepted_edited_and_rejected(exercises):
    after = reviewed(
        exercises,
        filled(
            exercises,
            {
                ("spot-hedge", "prompt"): {"decision": "Accept"},
                ("order-headlines", "prompt"): {"text": "Sort the headlines."},
                ("source-kind", "prompt"): {"decision": "reject"},
            },
        ),
    )
    kinds = [item.kind for item in after.items]
    assert "source-kind" not in kinds
    assert len(kinds) == len(exercises) - 1
    hedge, headlines = (
        next(item for item in after.items if item.kind == kind)
        for kind in ("spot-hedge", "order-headlines")
    )
    assert hedge.standing == headlines.standing == Standing.REVIEWED
    assert headlines.prompt == "Sort the headlines."
    left = next(item for item in after.items if item.kind == "left-out")
    assert left.standing == Standing.COMPUTED


def test_words_to_mark_may_be_taken_out(exercises):
    target = exercises.items[0].response.targets[0]
    rows = table(exercises).replace(
        f"mark {target.id},{target.text},yes", f"mark {target.id},{target.text},either way"
    )
    response = reviewed(exercises, rows).items[0].response
    assert isinstance(response, Marking)
    assert target.id not in {one.id for one in response.targets}
    assert target.id in {one.id for one in response.free}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {("source-kind", "prompt"): {"decision": "maybe"}},
            'found the decision "maybe", expected accept, edit, reject or nothing',
        ),
        (
            {("source-kind", "option"): {"correct": "yes"}},
            "found 4 correct options, expected exactly one",
        ),
        (
            {("source-kind", "option"): {"correct": "right"}},
            'found "right" as correct, expected yes or no',
        ),
        (
            {("order-headlines", "step"): {"correct": "2"}},
            "found the places 2, 2, 2, expected each of 1 to 3",
        ),
        (
            {("match-quotation", "match"): {"correct": "Nobody"}},
            'found "Nobody" as correct, expected one of the answers: Officials & co.',
        ),
        ({("spot-hedge", "mark"): {"correct": "no"}}, "found no words to mark"),
        ({("spot-hedge", "mark"): {"text": "x"}}, 'found "x" as words to mark, expected'),
    ],
)
def test_a_review_that_leaves_no_key_says_where(exercises, changes, told):
    with pytest.raises(ReviewError, match=r"my\.csv, line ") as error:
        reviewed(exercises, filled(exercises, changes), "my.csv")
    assert told in str(error.value)


def test_another_table_is_refused(exercises):
    with pytest.raises(ReviewError, match='found no column "item"'):
        reviewed(exercises, "a;b\n1;2\n")
