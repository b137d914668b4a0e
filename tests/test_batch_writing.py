"""Each output format gives back, by its own reader, what was written."""

import csv
import json
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.batch import schemas
from framing.batch.writing import BY_NAME, OUTPUT_FORMATS, Sheet, format_of

SCHEMA = pa.schema(
    [
        ("text", pa.string()),
        ("count", pa.int64()),
        ("value", pa.float64()),
        ("sure", pa.bool_()),
        ('odd "name",\nwith all', pa.string()),
    ]
)
# A table may hold any character but half of a surrogate pair; nothing is the same as missing.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
ROWS = st.lists(
    st.tuples(
        st.none() | TEXTS,
        st.none() | st.integers(-(2**53), 2**53),
        st.none() | st.floats(allow_nan=False, allow_infinity=False),
        st.none() | st.booleans(),
        st.none() | TEXTS,
    )
)
ODD = [
    ('He said "no", twice', 1, 0.1, True, "x"),
    ("line\nbreak\r\nand\rreturn", None, None, None, "; \t|"),
    ("’“”—é\u2028\u200b😀", -5, 1e-300, False, None),
    (None, 0, -0.5, True, "NA"),
    ("null", 2**53, 1 / 3, False, "=1+1"),
    (" spaces ", 7, 2.0, None, "'"),
]


def written(folder, name, rows):
    path = folder / f"table.{name}"
    columns = list(zip(*rows, strict=True)) if rows else [[]] * len(SCHEMA)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, SCHEMA, strict=True)]
    table = pa.table(arrays, schema=SCHEMA)
    halves = (table.slice(0, 2), table.slice(2))
    BY_NAME[name].write(path, (Sheet("scores", SCHEMA, halves, {"framing": "1"}),))
    return path


def read(path, name):
    if name == "parquet":
        return [tuple(row.values()) for row in pq.read_table(path).to_pylist()]
    if name == "jsonl":
        lines = path.read_text(encoding="utf-8").split("\n")
        return [tuple(json.loads(line).values()) for line in lines if line]
    if name == "csv":
        with path.open(encoding="utf-8", newline="") as file:
            _, *rows = csv.reader(file)
        return [tuple(map(plain, row, SCHEMA)) for row in rows]
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT * FROM scores").fetchall()
    return [(a, b, c, None if d is None else bool(d), e) for a, b, c, d, e in rows]


def plain(text, field):
    """The value of a cell of a CSV file."""
    if not text:
        return None
    kinds = {pa.int64(): int, pa.float64(): float, pa.bool_(): "true".__eq__}
    return kinds.get(field.type, str)(text)


@pytest.mark.parametrize("name", BY_NAME)
def test_odd_values_come_back(name, tmp_path):
    assert read(written(tmp_path, name, ODD), name) == ODD


@pytest.mark.parametrize("name", BY_NAME)
@given(rows=ROWS)
def test_any_values_come_back(name, tmp_path_factory, rows):
    assert read(written(tmp_path_factory.mktemp("t"), name, rows), name) == rows


@pytest.mark.parametrize("name", BY_NAME)
def test_the_same_rows_are_the_same_bytes(name, tmp_path):
    first, second = tmp_path / "1", tmp_path / "2"
    first.mkdir()
    second.mkdir()
    one, other = written(first, name, ODD), written(second, name, ODD)
    assert one.read_bytes() == other.read_bytes()


def test_pandas_reads_csv_as_it_is_written(tmp_path):
    rows = [("a, b", 1, 0.5, True, "x\ny"), ("c", 2, None, False, None)]
    table = pd.read_csv(written(tmp_path, "csv", rows))
    assert table["text"].tolist() == ["a, b", "c"]
    assert table["count"].tolist() == [1, 2]
    assert table["value"].isna().tolist() == [False, True]
    assert table["sure"].tolist() == [True, False]
    assert table.iloc[0, 4] == "x\ny"


def test_a_table_without_rows_has_its_columns(tmp_path):
    assert pd.read_parquet(written(tmp_path, "parquet", [])).columns.tolist() == SCHEMA.names
    assert pd.read_csv(written(tmp_path, "csv", [])).columns.tolist() == SCHEMA.names
    with closing(sqlite3.connect(written(tmp_path, "sqlite", []))) as database:
        found = database.execute("SELECT * FROM scores")
        assert [column[0] for column in found.description] == SCHEMA.names


def test_what_made_a_table_stands_in_it(tmp_path):
    assert pq.read_schema(written(tmp_path, "parquet", ODD)).metadata[b"framing"] == b"1"
    with closing(sqlite3.connect(written(tmp_path, "sqlite", ODD))) as database:
        assert database.execute("SELECT * FROM about").fetchall() == [("framing", "1")]


def test_the_ending_tells_the_format(tmp_path):
    for form in OUTPUT_FORMATS:
        for suffix in form.suffixes:
            assert format_of(tmp_path / f"x{suffix.upper()}") is form
    with pytest.raises(
        ValueError, match=r'found "scores.xlsx", whose ending tells no format. Give'
    ):
        format_of(Path("scores.xlsx"))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, None], [1, None]),
        ([2**53 + 1, 1], ["9007199254740993", "1"]),
        ([1.5, float("nan")], [1.5, None]),
        ([float("inf"), 1.0], ["inf", "1"]),
        ([True, None], [True, None]),
        ([None, None], [None, None]),
        ([datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)], ["2024-05-06T07:08:09+00:00"]),
        ([date(2024, 5, 6)], ["2024-05-06"]),
        ([Decimal("1.50")], ["1.50"]),
    ],
)
def test_columns_of_other_kinds(values, expected):
    assert schemas.plain(pa.table({"x": pa.array(values)})["x"]).to_pylist() == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([1], [2], [1, 2]),
        ([1], [2.5], [1.0, 2.5]),
        ([1], ["two"], ["1", "two"]),
        ([True], [1], ["true", "1"]),
        ([None], [1], [None, 1]),
        ([None], [None], [None, None]),
    ],
)
def test_a_column_that_differs_from_part_to_part(first, second, expected):
    whole = schemas.concatenated([pa.table({"x": first}), pa.table({"x": second})])
    assert whole["x"].to_pylist() == expected


def test_a_column_that_only_one_part_has():
    whole = schemas.concatenated([pa.table({"x": [1]}), pa.table({"y": ["a"]})])
    assert whole.to_pylist() == [{"x": 1, "y": None}, {"x": None, "y": "a"}]


def test_more_fields_than_columns_share_one():
    ours = pa.schema([("id", pa.string())])
    table = pa.table({"id": ["a", "b"], "x": [1, None], "y": [2, None], "z": ["3", None]})
    schema = schemas.common(ours, [table.schema], pa.schema([]), most=1)
    assert schemas.fitted(table, schema).to_pylist() == [
        {"id": "a", "x": 1, schemas.REST: '{"y": 2, "z": "3"}'},
        {"id": "b", "x": None, schemas.REST: None},
    ]


def test_names_that_a_database_cannot_tell_apart():
    names = ["id", "ID", "Topic", "topic", "", "a\0b"]
    assert schemas.unambiguous(names) == ["id", "ID_2", "Topic", "topic_2", "column", "ab"]
