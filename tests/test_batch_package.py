"""The data package beside a table: every column described, and what the table was made of."""

import csv
import importlib.util
import json
import re
import sqlite3
from contextlib import closing
from hashlib import sha256

import pytest

import framing
from framing.batch import columns, rows, schemas, versions
from framing.batch.writing import BY_NAME
from framing.scoring import default_scorer

TEXT = "The council may vote on the harbour plan in June, officials said. Nobody was asked. " * 9


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The package of a run in each format, and the folder that all stand in."""
    folder = tmp_path_factory.mktemp("package")
    source = folder / "in.jsonl"
    records = [{"text": TEXT, "topic": "harbour", "rank": 1}, {"text": "Short."}, {"text": ""}]
    source.write_text("\n".join(map(json.dumps, records)))
    for name in BY_NAME:
        framing.score_collection(source, folder / f"s.{name}", cues=True, duplicates=True)
    return folder


def package(folder, name):
    return json.loads((folder / f"s.{name}.datapackage.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", BY_NAME)
def test_it_names_its_tables_with_their_size_and_hash(name, made):
    scores, cues = package(made, name)["resources"]
    assert (scores["name"], cues["name"]) == ("scores", "cues")
    for resource in (scores, cues):
        data = (made / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{sha256(data).hexdigest()}"
        assert resource["format"] == name


def test_it_tells_what_it_was_made_of(made):
    found = package(made, "csv")
    (source,) = found["sources"]
    assert source["title"].endswith("in.jsonl")
    assert source["hash"] == f"sha256:{sha256((made / 'in.jsonl').read_bytes()).hexdigest()}"
    told = found["framing"]
    assert told["versions"] == {
        "framing": framing.__version__,
        "lexicons": versions.current().lexicons,
        "code": versions.current().code,
        "python": versions.current().python,
    }
    assert told["counts"] == {"read": 3, "scored": 2, "aside": 0, "rejected": 1}
    assert told["options"] == {"map": {}, "cues": True, "duplicates": True, "limit": None}


def test_every_column_of_ours_is_described():
    first, last = rows.leading(), rows.measured()
    schema = schemas.common(first, [], rows.pa.schema([*rows.DUPLICATES, *last]))
    for cues, one in ((False, schema), (True, rows.CUES)):
        found = columns.described(one, cues=cues)
        assert [field["name"] for field in found] == one.names
        for field in found:
            assert "of the input" not in field["description"]
            assert field["description"].endswith(".")


def test_measures_have_their_unit_and_range():
    found = {field["name"]: field for field in columns.described(rows.measured())}
    for measure, scope in default_scorer().measures:
        column = measure.column(scope)
        assert measure.formula in found[column]["description"]
        assert measure.higher in found[column]["description"]
        for ending in ("", "_low", "_high"):
            assert found[column + ending]["unit"] == measure.unit
            assert found[column + ending]["type"] == "number"
        assert found[f"{column}_n"]["unit"] == "sentences"
    assert found["sentiment_low"]["constraints"] == {"minimum": -1, "maximum": 1}
    assert found["hedging"]["constraints"] == {"minimum": 0}


def test_it_follows_the_standard(made):
    """The rules of the profile of version 2 that concern us, spelled out."""
    for name in BY_NAME:
        found = package(made, name)
        assert found["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
        assert re.fullmatch(r"[-a-z0-9._/]+", found["name"])
        assert all(source["title"] for source in found["sources"])
        for resource in found["resources"]:
            assert re.fullmatch(r"[-a-z0-9._/]+", resource["name"])
            assert not resource["path"].startswith(("/", ".", "~"))
            assert resource["type"] == "table"
            names = [field["name"] for field in resource["schema"]["fields"]]
            assert len(set(names)) == len(names)
            for field in resource["schema"]["fields"]:
                assert field["type"] in {"string", "integer", "number", "boolean"}
                assert set(field.get("constraints", {})) <= {"minimum", "maximum"}


def test_the_table_is_as_it_is_described(made):
    (scores, _) = package(made, "csv")["resources"]
    fields = scores["schema"]["fields"]
    with (made / scores["path"]).open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    assert header == [field["name"] for field in fields]
    kinds = {"integer": int, "number": float, "string": str, "boolean": bool}
    for line in lines:
        for value, field in zip(line, fields, strict=True):
            if value not in scores["schema"]["missingValues"]:
                limits = field.get("constraints", {})
                number = kinds[field["type"]](value)
                assert limits.get("minimum", number) <= number <= limits.get("maximum", number)


def test_a_database_has_the_tables_that_are_described(made):
    with closing(sqlite3.connect(made / "s.sqlite")) as database:
        for resource in package(made, "sqlite")["resources"]:
            found = database.execute(f"SELECT * FROM {resource['dialect']['table']}")  # noqa: S608
            names = [field["name"] for field in resource["schema"]["fields"]]
            assert [column[0] for column in found.description] == names


@pytest.mark.skipif(
    importlib.util.find_spec("frictionless") is None,
    reason="brings some 25 packages; the rules that concern us are tested above",
)
def test_frictionless_finds_no_fault(made):
    frictionless = importlib.import_module("frictionless")
    report = frictionless.validate(str(made / "s.csv.datapackage.json"))
    assert report.valid, report.to_summary()
