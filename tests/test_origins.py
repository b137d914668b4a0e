"""Which articles go back to one text: reuse outside quotations, and credits."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.alignment import origins
from framing.alignment.aligned import Quotation, Version
from framing.alignment.outlets import NAME, canonical
from framing.alignment.sides import sides

CASES = json.loads(
    (Path(__file__).parent / "cases" / "comparison" / "origins.json").read_text(encoding="utf-8")
)
NAMES = "north south east west inner outer upper lower old new grand little red blue".split()
SEEDS = Path(__file__).parents[1] / "seeds"


def laid(articles):
    return sides(framing.analyse([framing.Article(**article) for article in articles]))


def groups(found):
    return [[origin.kind, *origin.articles] for origin in found.origins]


@pytest.fixture(scope="module")
def seeds():
    return sides(framing.analyse(framing.read(SEEDS)))


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_cases(case):
    found = origins.find(laid(case["articles"]), ())
    assert groups(found) == case["expected"], case["comment"]
    if "credits" in case:
        told = [[one.article, one.outlet, one.stretch.text] for one in found.credits]
        assert told == case["credits"], case["comment"]


def test_the_seeds_have_five_origins_and_one_credit(seeds):
    found = origins.find(seeds, ())
    assert [origin.kind for origin in found.origins] == ["own"] * 5
    assert [(one.article, one.stretch.text) for one in found.credits] == [
        ("lee-trump-call-caliber", "via Bloomberg")
    ]


def test_a_reprint_adds_no_origin(seeds):
    before = origins.find(seeds, ())
    for side in seeds:
        copy = framing.Article(id="a-copy", text=side.article.text, title=side.article.title)
        found = origins.find((*seeds, *sides(framing.analyse(copy))), ())
        assert len(found.origins) == len(before.origins)
        assert found.of("a-copy").articles == ("a-copy", side.id)
        assert found.of("a-copy").kind == "reprint"


def test_why_is_said_in_words():
    case = next(one for one in CASES if one["label"] == "two reprints and one of its own")
    first, second = origins.find(laid(case["articles"]), ()).origins
    assert first.reason == (
        "a and c have nearly the same text: outside quotations, 100% of the wording of one stands "
        "in another."
    )
    assert second.reason.startswith("Next to nothing of its wording")


def test_the_same_agency_joins_what_is_reused_a_little():
    wire = CASES[0]["articles"][0]["text"]
    own = next(one for one in CASES if one["label"] == "own words on the same event")
    first, last = wire.split(". ")[1], ". ".join(wire.split(". ")[-2:])
    filler = " ".join(f"Berth {n} at the {name} quay was let." for n, name in enumerate(NAMES))
    other = " ".join(f"Nobody asked for the {name} mooring again." for name in NAMES)
    mixed = f"{first}. {own['articles'][1]['text']} {last} "
    for credit, kinds in (("VIKSTAD (AP) — ", ["rewrite"]), ("", ["own", "own"])):
        articles = [
            {"id": "a", "text": f"{credit}{wire} {filler}"},
            {"id": "b", "text": f"{credit}{mixed}{other}"},
        ]
        found = origins.find(laid(articles), ())
        assert origins.CREDITED < max(one.share for one in found.reuse) < origins.REWRITE
        assert [origin.kind for origin in found.origins] == kinds
        if credit:
            assert found.origins[0].reason.endswith(" They credit Associated Press for it.")


def test_aligned_quotations_are_no_reuse():
    case = next(one for one in CASES if one["label"] == "a rewrite")
    both = laid(case["articles"])
    said = tuple(
        Quotation(
            str(number),
            tuple(
                Version(
                    side.id,
                    one.stretch,
                    quoted=False,
                    speaker="",
                    speaker_class="",
                    cue="",
                    stance="",
                )
                for side in both
                for one in side.body
            ),
            (),
        )
        for number in range(1)
    )
    assert groups(origins.find(both, said)) == [["own", "a"], ["own", "b"]]


def test_stretches_are_the_text_they_name():
    for case in CASES:
        both = laid(case["articles"])
        found = origins.find(both, ())
        articles = {side.id: side.article for side in both}
        places = [place for reuse in found.reuse for place in reuse.stretches]
        for place in (*places, *(credit.stretch for credit in found.credits)):
            value = getattr(articles[place.article], place.field)
            assert value[place.start : place.end] == place.text


def test_shares_are_shares_and_reuse_goes_both_ways():
    for case in CASES:
        found = origins.find(laid(case["articles"]), ())
        pairs = {(one.article, one.source) for one in found.reuse}
        assert pairs == {(source, article) for article, source in pairs}
        assert all(0 < one.share <= 1 for one in found.reuse)


@given(st.permutations(range(5)))
def test_the_order_of_the_sides_changes_nothing(seeds, order):
    assert origins.find([seeds[row] for row in order], ()) == origins.find(seeds, ())


def test_nothing_of_nothing():
    found = origins.find((), ())
    assert (found.origins, found.reuse, found.credits) == ((), (), ())
    (alone,) = origins.find(
        laid([{"id": "a", "text": CASES[0]["articles"][0]["text"]}]), ()
    ).origins
    assert alone.reason == "There is no other article."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("WASHINGTON (AP)", ["AP"]),
        ("via Bloomberg News", ["Bloomberg News"]),
        ("the Bergen Herald and The New York Times", ["Bergen Herald", "New York Times"]),
        ("AP Photo by Ole Berg", []),
        ("The sun, the press and the times", []),
        ("apt wapiti reuters", []),
    ],
)
def test_outlets_are_found_by_name(text, names):
    assert [match[0].removeprefix("The ") for match in NAME.finditer(text)] == names


def test_one_name_for_an_outlet():
    assert canonical("AP") == canonical("The Associated Press") == "Associated Press"
    assert canonical("YONHAP") == canonical("Yonhap News Agency") == "Yonhap"


def test_an_outlet_does_not_credit_itself(seeds):
    side = next(one for one in seeds if one.id == "lee-trump-call-caliber")
    own = replace(side, article=replace(side.article, outlet="Bloomberg"))
    assert origins.find([own], ()).credits == ()
