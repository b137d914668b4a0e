"""Exports for learning platforms: what is written can be read, by others, with every word."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reports.exercises.formats import moodle
from reports.exercises.formats.moodle.check import problems
from reports.exercises.serial import loads

CASES = Path(__file__).parent / "cases" / "exercises"
KEY = CASES / "every-response.jsonl"


@pytest.fixture(scope="module")
def exercises():
    return loads(KEY.read_text(encoding="utf-8"))


def test_moodle_would_take_every_question(exercises):
    assert [moodle.refusal(item) for item in exercises.items] == [""] * len(exercises)
    assert problems(moodle.write(exercises)) == []
    types = [question.get("type") for question in ET.fromstring(moodle.write(exercises))]
    assert types == ["category", *["multichoice"] * 3, "matching", "ddwtos", "essay"]
