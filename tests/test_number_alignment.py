"""Numbers, dates and names: which are the same over several articles, and how they agree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.alignment import numbers
from framing.alignment.numbers.dates import dates, reference
from framing.alignment.numbers.quantities import quantities
from framing.alignment.sides import sides

HERE = Path(__file__).parent
CASES = json.loads((HERE / "cases/comparison/numbers.json").read_text(encoding="utf-8"))
SEEDS = ("wire", "korea-daily", "blog", "caliber")
FRAGMENTS = [
    "At least 12 people were killed in Lund on Monday.",
    "Fifteen people were killed in Lund on Sunday.",
    "The 20-minute call began at 10 p.m. on June 6.",
    "The call lasted about 20 minutes, 90 days after March 3, 2024.",
    "A 25% tariff on all imports from Norway ends in early July.",
    "Berg congratulated Holm, who paid $1.5 million to dozens of workers.",
    "Both leaders congratulated each other in a vote of 52-48.",
    "Half of the 28,000 troops left between 3 and 5 May.",
]


def articles(texts, published=None):
    days = published or [""] * len(texts)
    return [
        framing.Article(id=f"a{number}", text=text, title="News", published=day)
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]


def aligned(texts, published=None):
    return numbers.align(sides(framing.analyse(articles(texts, published))))


def plain(fact):
    return fact.kind, str(fact.agreement), frozenset(one.value for one in fact.mentions)


@pytest.fixture(scope="module")
def seeds():
    found = sides(framing.analyse(framing.read(HERE.parent / "seeds")))
    return [side for side in found if not side.id.startswith("han")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_cases(case):
    found = {plain(fact) for fact in aligned(case["texts"], case.get("published"))}
    expected = {
        (fact["kind"], fact["agreement"], frozenset(fact["values"])) for fact in case["expected"]
    }
    assert found == expected, case["comment"]


def test_half_of_the_cases_are_negatives():
    assert 2 * sum(not case["expected"] for case in CASES) >= len(CASES)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("the 20-minute call", "20 minutes"),
        ("lasted nearly three hours", "about 3 hours"),
        ("a dozen boats", "12 boats"),
        ("half of the voters", "about 50 percent"),
        ("$1.5 to $2 billion", "1500000000 to 2000000000 dollars"),
        ("between 10 and 15 people", "10 to 15 people"),
        ("two hundred and fifty officers", "250 officers"),
        ("up to 40,000 troops", "up to 40000 troops"),
        ("72-year-old Ada Lund", "72 years old"),
        ("by a vote of 5-4", "5-4"),
        ("tens of thousands of protesters", "tens of thousands of people"),
        ("a half million jobs", "500000 jobs"),
        ("30 degrees", "30 degrees"),
        ("200 gun-rights activists", "200 activists"),
        ("five co-workers of hers", "5 people"),
        ("It fell by about a fifth since spring", "about 20 percent"),
        ("It will cost half a million pounds", "500000 pounds sterling"),
        ("They seized 200 pounds of fish", "200 pounds"),
        ("two of the four hinges", "2 hinges"),
        ("three of the ramp's four hinges", "3 hinges"),
        ("In Lund 480 people", "480 people"),
    ],
)
def test_quantities_are_read(text, normal):
    assert [value.normal for value in quantities(text)] == [normal]


def test_a_change_is_two_numbers():
    found = quantities("The toll rose from 3 dollars to 5 dollars, and sales by 20 to 50 percent.")
    assert [value.low for value in found] == [3, 5, 20, 50]


@pytest.mark.parametrize(
    ("text", "published", "normal"),
    [
        ("on June 6, 2025", "", "2025-06-06"),
        ("on 6 June", "2025-06-09", "2025-06-06"),
        ("on Friday", "2025-06-09", "2025-06-06"),
        ("will open next Friday", "2025-06-09", "2025-06-13"),
        ("on Friday", "", "friday"),
        ("last December", "2025-06-09", "2024-12"),
        ("in early July", "", "--07 early"),
        ("June 15–17", "", "--06-15 to --06-17"),
        ("June 15 and 17", "", "--06-15 and --06-17"),
        ("since 2022", "", "2022"),
        ("at 10:30 p.m.", "", "22:30"),
    ],
)
def test_dates_are_read(text, published, normal):
    assert [value.normal for value in dates(text, reference(published))] == [normal]


@pytest.mark.parametrize("text", ["June 31", "it may be", "2,025 votes", "Mr. March said"])
def test_what_is_no_date(text):
    assert dates(text) == ()


def test_seeds_agree_and_differ_where_a_reader_says_so(seeds):
    found = {
        (str(fact.agreement), one.stretch.text)
        for fact in numbers.align(seeds)
        for one in fact.mentions
    }
    assert {
        ("agree", "25 percent"),
        ("agree", "25 per cent"),
        ("less exact", "20-minute"),
        ("less exact", "three-month"),
        ("less exact", "early July"),
        ("less exact", "April 2"),
        ("agree", "June 24 and 25"),
        ("conflict", "June 15 and 17"),
        ("conflict", "Both leaders congratulated each other"),
    } <= found


def test_the_note_names_the_values_and_what_they_are_stated_of(seeds):
    notes = {fact.note for fact in numbers.align(seeds)}
    assert "The values differ: June 15 and 17 / June 15–17." in notes
    assert any(note.startswith("Stated of") and "South Korean goods" in note for note in notes)


def test_a_rise_of_another_thing_is_no_conflict_with_a_tariff():
    found = sides(framing.analyse(framing.read(HERE.parent / "seeds")))
    facts = [fact for fact in numbers.align(found) if "25 percent" in str(fact)]
    assert all("8.3" not in one.stretch.text for fact in facts for one in fact.mentions)


texts = st.lists(
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=4).map(" ".join),
    min_size=2,
    max_size=4,
)


@given(texts, st.randoms())
@settings(max_examples=30)
def test_the_order_of_articles_changes_nothing(written, random):
    given_order = list(sides(framing.analyse(articles(written))))
    shuffled = list(given_order)
    random.shuffle(shuffled)
    assert numbers.align(shuffled) == numbers.align(given_order)


@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6).map(" ".join))
@settings(max_examples=30)
def test_an_article_against_its_copy_shows_no_difference(text):
    assert {str(fact.agreement) for fact in aligned([text, text])} <= {"agree"}


def test_seeds_against_their_copies(seeds):
    for side in seeds:
        text, title = side.article.text, side.article.title
        copies = [framing.Article(id=name, text=text, title=title) for name in ("one", "other")]
        facts = numbers.align(sides(framing.analyse(copies)))
        assert facts
        assert {str(fact.agreement) for fact in facts} == {"agree"}


@given(st.text(max_size=200) | st.lists(st.sampled_from(FRAGMENTS), max_size=4).map(" ".join))
@settings(max_examples=50)
def test_stretches_slice_back(text):
    for side in sides(framing.analyse(articles([text or "x"]))):
        for mention in numbers.mentions(side):
            place = mention.stretch
            field = side.article.text if place.field == "text" else side.article.title
            assert field[place.start : place.end] == place.text
            assert mention.context.holds(place)


def test_facts_hold_mentions_of_their_articles(seeds):
    known = {one for side in seeds for one in numbers.mentions(side)}
    for fact in numbers.align(seeds):
        assert fact.kind == "name" or set(fact.mentions) <= known
        assert len({one.article for one in fact.mentions}) > 1


def test_ids_count_from_one(seeds):
    facts = numbers.align(seeds)
    assert [fact.id for fact in facts] == [f"f{place + 1}" for place in range(len(facts))]
