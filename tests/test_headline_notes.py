"""What a headline has that its body has not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import framing
from framing.alignment import headlines
from framing.alignment.headlines.verbs import _rungs
from framing.alignment.sides import sides

CASES = json.loads(
    (Path(__file__).parent / "cases" / "comparison" / "headlines.json").read_text(encoding="utf-8")
)


def side_of(case):
    article = framing.Article(id="a", title=case["title"], text=case["text"])
    (side,) = sides(framing.analyse(article))
    return side


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_cases(case):
    found = headlines.notes(side_of(case))
    assert [[note.kind, note.headline.text] for note in found] == case["expected"], case["comment"]


@pytest.mark.parametrize("case", [case for case in CASES if case["expected"]])
def test_a_note_leads_to_its_words(case):
    side = side_of(case)
    for note in headlines.notes(side):
        assert note.article == side.id
        assert f"“{note.headline.text}”" in note.note or note.kind == "hedge lost"
        for place in (note.headline, note.body):
            if place is not None:
                value = side.article.title if place.field == "title" else side.article.text
                assert value[place.start : place.end] == place.text
        assert (note.body is None) == (note.kind == "number lacking")


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_a_headline_repeated_in_the_body_has_no_notes(case):
    told = {**case, "text": f"{case['text']}\n\n{case['title']}, the paper wrote on Monday."}
    assert [one for one in headlines.notes(side_of(told)) if one.kind == "number lacking"] == []


def test_a_lead_alone_is_not_held_against_its_headline():
    case = next(one for one in CASES if one["label"] == "a number lacking")
    assert headlines.notes(side_of({**case, "text": case["text"][:200]})) == ()


def test_without_a_headline_there_is_nothing_to_say():
    assert headlines.notes(side_of({**CASES[0], "title": ""})) == ()


def test_no_verb_is_weaker_than_itself():
    for rung in _rungs():
        assert not [word for word in rung.weaker if rung.strong.fullmatch(word)]
