"""Exports for learning platforms: what others' schemas and importers take, and what it says."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from reports.exercises import format_named
from reports.exercises.formats import candidates, moodle, shares
from reports.exercises.item import (
    Answer,
    Choice,
    Marking,
    Matching,
    Option,
    Ordering,
    Step,
    Target,
    Writing,
)
from reports.exercises.serial import loads

KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"
SCHEMAS = Path(__file__).parents[2] / "shared" / "validators"
NAMES = ("moodle", "gift", "canvas", "qti")
QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"

needs_schemas = pytest.mark.skipif(
    not SCHEMAS.is_dir(), reason="the official schemas are not beside the repository"
)


@pytest.fixture(scope="module")
def exercises():
    return loads(KEY.read_text(encoding="utf-8"))


def written(name, exercises):
    return format_named(name).writer().write(exercises)


def files(name, exercises):
    with ZipFile(BytesIO(written(name, exercises))) as archive:
        return {file: archive.read(file) for file in archive.namelist()}


def only(exercises, *items):
    return replace(exercises, items=items)


def with_response(exercises, response):
    """A set with one item that has this response; the passage stays."""
    return only(exercises, replace(exercises.items[0], response=response))


def options(right, wrong):
    return tuple(
        Option(id=f"o{n}", text=f"Option {n}", correct=n < right) for n in range(right + wrong)
    )


def questions(exercises, **more):
    return etree.fromstring(moodle.write(exercises, **more)).findall("question")[1:]


# --- all of them --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_every_response_is_carried(name, exercises):
    refusal = format_named(name).writer().refusal
    assert [refusal(item) for item in exercises.items] == [""] * len(exercises)
    whole = written(name, exercises)
    if whole.startswith(b"PK"):
        whole = b"".join(files(name, exercises).values())
    assert all(item.id.encode() in whole for item in exercises.items)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_set_gives_the_same_bytes(name, exercises):
    assert written(name, exercises) == written(name, exercises)


@pytest.mark.parametrize("name", ["canvas", "qti"])
def test_packages_have_no_dates_and_sorted_names(name, exercises):
    with ZipFile(BytesIO(written(name, exercises))) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "response",
    [
        Choice(options(1, 0)),
        Choice(options(0, 3)),
        Choice(options(0, 3), multiple=True),
        Matching((), (Answer("a", "An answer"),)),
        Ordering((Step("s", "One", 1),), "first", "last"),
        Marking(()),
        Marking((Target("t", 0, 8, "The café"), Target("u", 4, 8, "café"))),
    ],
)
def test_what_cannot_be_graded_is_refused_and_left_out(name, response, exercises):
    alone = with_response(exercises, response)
    assert format_named(name).writer().refusal(alone.items[0])
    beside = replace(exercises, items=(*alone.items, *exercises.items[1:]))
    rest = replace(exercises, items=exercises.items[1:])
    id_ = alone.items[0].id.encode()
    assert id_ not in written(name, beside)
    assert id_ not in written(name, rest)


def test_formats_say_what_only_they_refuse(exercises):
    eleven = with_response(exercises, Choice(options(11, 2), multiple=True)).items[0]
    two = with_response(exercises, Ordering((Step("s", "a", 1), Step("t", "b", 2)), "x", "y"))
    told = {name: format_named(name).writer().refusal(eleven) for name in NAMES}
    assert told["moodle"] == "Moodle has no fraction for each of 11 right answers"
    assert told["canvas"] == told["qti"] == ""
    told = {name: format_named(name).writer().refusal(two.items[0]) for name in NAMES}
    assert told["gift"].startswith("GIFT wants 2 prompts and 3 answers")
    assert told["moodle"] == told["canvas"] == told["qti"] == ""


@pytest.mark.parametrize("name", NAMES)
def test_veiled_credits_stand_only_in_what_is_said_afterwards(name, exercises):
    item = exercises.items[1]
    assert item.passages[0].veiled
    alone = only(exercises, item)
    credit = "{Wave}"
    match name:
        case "moodle":
            (question,) = questions(alone)
            before, after = (
                "".join(question.find(tag).itertext())
                for tag in ("questiontext", "generalfeedback")
            )
        case "gift":
            credit = r"\{Wave\}"
            before, after = written(name, alone).decode().split("####")
        case "canvas":
            root = assessment(alone)
            before, after = (
                "".join(root.find(f".//{tag}").itertext())
                for tag in ("presentation", "itemfeedback[@ident='general_fb']")
            )
        case _:
            root = etree.fromstring(files(name, alone)[f"items/{item.id}.xml"])
            before, after = (
                "".join(text for part in root.iter(f"{QTI}{tag}") for text in part.itertext())
                for tag in ("itemBody", "modalFeedback")
            )
    assert credit not in before
    assert credit in after


def test_ticking_everything_is_worth_nothing_and_ticking_right_is_worth_all():
    for right, wrong in product(range(1, 11), range(11)):
        choice = Choice(options(right, wrong), multiple=True)
        assert right * shares.right(choice) == pytest.approx(1)
        everything = right * shares.right(choice) - wrong * shares.wrong(choice)
        assert everything == pytest.approx(1) if not wrong else everything < 1e-9


# --- candidates ---------------------------------------------------------------------------------


def test_candidates_are_the_targets_and_others_apart_from_what_is_free(exercises):
    item = exercises.items[0]
    shown = candidates.candidates(item)
    assert [one.number for one in shown] == list(range(1, len(shown) + 1))
    assert [one.start for one in shown] == sorted(one.start for one in shown)
    assert {one.target for one in shown if one.target} == set(item.response.targets)
    for one in shown:
        assert item.passages[0].text[one.start : one.end] == one.text
        for free in item.response.free:
            assert one.end <= free.start or free.end <= one.start
    others = [one for one in shown if one.target is None]
    assert others
    assert not {one.text for one in others} & {"could", "may", "its", "with", "The", "Sons"}


def test_candidates_do_not_hang_on_the_version(exercises):
    again = [candidates.candidates(exercises.items[0]) for _ in range(2)]
    assert again[0] == again[1]


# --- packages -----------------------------------------------------------------------------------


def assessment(exercises):
    """The quiz for Canvas, without its namespace: a DTD knows none."""
    content = files("canvas", exercises)
    (name,) = (name for name in content if re.fullmatch(r"(set-\w+)/\1\.xml", name))
    return etree.fromstring(re.sub(rb' xmlns="[^"]*"', b"", content[name], count=1))


@needs_schemas
def test_canvas_questions_are_valid_qti_1_2(exercises):
    dtd = etree.DTD(str(SCHEMAS / "qti12" / "ims_qtiasiv1p2p1.dtd"))
    assert dtd.validate(assessment(exercises)), dtd.error_log


def test_canvas_question_types(exercises):
    entries = assessment(exercises).iterfind(".//item/itemmetadata/qtimetadata")
    assert [fields.findtext("qtimetadatafield/fieldentry") for fields in entries] == [
        "multiple_answers_question",
        "multiple_choice_question",
        "multiple_answers_question",
        "matching_question",
        "matching_question",
        "essay_question",
    ]


def test_canvas_names_lead_to_what_there_is(exercises):
    root = assessment(exercises)
    for item in root.iter("item"):
        feedback = {one.get("ident") for one in item.iter("itemfeedback")}
        assert {one.get("linkrefid") for one in item.iter("displayfeedback")} == feedback
        answers = {one.get("ident") for one in item.iter("response_label")}
        responses = {one.get("ident") for one in item.iter("response_lid", "response_str")}
        for equal in item.iter("varequal"):
            assert equal.text in answers
            assert equal.get("respident") in responses
    content = files("canvas", exercises)
    manifest = etree.fromstring(content["imsmanifest.xml"])
    listed = {file.get("href") for file in manifest.iter("{*}file")}
    assert listed == set(content) - {"imsmanifest.xml"}
    assert "review before use" in "".join(manifest.itertext())
    (settings,) = (etree.fromstring(content[name]) for name in content if "meta" in name)
    assert settings.findtext("{*}available") == "false"


@pytest.mark.parametrize(
    "prompt", ["Put them in order.", "Order them, from the calmest to the most sensational."]
)
def test_the_ends_of_an_order_are_told_once(prompt, exercises):
    item = replace(exercises.items[4], prompt=prompt)
    root = etree.fromstring(files("qti", only(exercises, item))[f"items/{item.id}.xml"])
    told = "".join(root.find(f"{QTI}itemBody").itertext())
    assert told.count("from the calmest to the most sensational") == 1
    (question,) = questions(only(exercises, item), ordering=True)
    asked = question.findtext("questiontext/text")
    assert asked.count("from the calmest to the most sensational") == 1


@needs_schemas
def test_qti_2_1_files_are_valid(exercises):
    parser = etree.XMLParser(no_network=True)

    def schema(name):
        return etree.XMLSchema(etree.parse(str(SCHEMAS / "q21" / name), parser))

    items, manifest = schema("qtiv2p1/imsqti_v2p1.xsd"), schema("imscp_v1p1.xsd")
    content = files("qti", exercises)
    assert len(content) == len(exercises) + 2
    for name, file in content.items():
        by = manifest if name == "imsmanifest.xml" else items
        by.assertValid(etree.fromstring(file))


def test_qti_2_1_names_lead_to_what_there_is(exercises):
    content = files("qti", exercises)
    manifest = etree.fromstring(content["imsmanifest.xml"])
    listed = {file.get("href") for file in manifest.iter("{*}file")}
    assert listed == set(content) - {"imsmanifest.xml"}
    ids = {resource.get("identifier") for resource in manifest.iter("{*}resource")}
    assert {one.get("identifierref") for one in manifest.iter("{*}dependency")} <= ids
    test = etree.fromstring(content["test.xml"])
    assert {one.get("href") for one in test.iter(f"{QTI}assessmentItemRef")} <= listed
    for item in exercises.items:
        root = etree.fromstring(content[f"items/{item.id}.xml"])
        shown = {
            one.get("identifier")
            for tag in ("simpleChoice", "hottext", "simpleAssociableChoice")
            for one in root.iter(f"{QTI}{tag}")
        }
        for value in root.iterfind(f"{QTI}responseDeclaration//{QTI}value"):
            assert set(value.text.split()) <= shown
        for entry in root.iter(f"{QTI}mapEntry"):
            assert set(entry.get("mapKey").split()) <= shown


def test_qti_2_1_scorers_see_the_rubric(exercises):
    item = exercises.items[-1]
    assert isinstance(item.response, Writing)
    root = etree.fromstring(files("qti", exercises)[f"items/{item.id}.xml"])
    (block,) = root.iter(f"{QTI}rubricBlock")
    assert block.get("view") == "scorer"
    assert all(level.description in "".join(block.itertext()) for level in item.response.rubric)
