"""Statements: what the articles of an event tell, matched across them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.alignment import statements
from framing.alignment.sides import sides
from framing.analysis import analyse
from framing.article import Article

CASES = json.loads(
    (Path(__file__).parent / "cases/comparison/statements.json").read_text(encoding="utf-8")
)


def aligned(*texts, published=()):
    articles = [
        Article(id=f"a{number}", text=text, published=time)
        for number, (text, time) in enumerate(
            zip(texts, [*published, *[""] * len(texts)], strict=False), start=1
        )
    ]
    return statements.align(sides(analyse(articles)))


def holds(statement, article, snippet):
    return any(
        snippet in stretch.text
        for telling in statement.tellings
        if telling.article == article
        for stretch in (telling.stretch, *telling.repeats)
    )


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_what_tells_the_same(case):
    found = aligned(*case["texts"])

    def together(pair):
        return any(holds(one, "a1", pair[0]) and holds(one, "a2", pair[1]) for one in found)

    for pair in case.get("same", ()):
        assert together(pair), [one.wording for one in found]
    for pair in case.get("apart", ()):
        assert not together(pair), [one.wording for one in found]


def test_half_of_the_cases_are_negatives():
    negatives = [case for case in CASES if "apart" in case]

    assert 2 * len(negatives) >= len(CASES)


SENTENCES = [
    "The council approved a new tram line to the harbour on Monday.",
    "The council voted on Monday to approve the tram line to the harbour.",
    "Mayor Osei, who opened the bridge in 2019, did not attend the vote.",
    "“The tram will ruin the market,” fishmonger Tomas Berg said.",
    "Berg said the tram would ruin the market, while Osei praised the plan.",
    "The line will cost 40 million crowns; work begins in March.",
    "Will the harbour ever see its tram?",
    "According to the mayor’s office, work on the line begins in spring.",
    "No.",
]
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)


@settings(max_examples=25, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(texts, random):
    found = sides(analyse([Article(id=f"a{n}", text=text) for n, text in enumerate(texts)]))
    shuffled = list(found)
    random.shuffle(shuffled)

    assert statements.align(shuffled) == statements.align(found)


@settings(max_examples=25, deadline=None)
@given(TEXTS)
def test_an_article_and_its_copy_share_every_statement(text):
    found = aligned(text, text)

    assert all(one.shared and not one.lacking for one in found)


@settings(max_examples=25, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_tellings_lead_to_the_text(texts):
    found = aligned(*texts)

    for one in found:
        assert len(set(one.articles)) == len(one.articles)
        assert not set(one.articles) & set(one.lacking)
        assert len(one.articles) + len(one.lacking) == len(texts)
        for telling in one.tellings:
            text = texts[int(telling.article[1:]) - 1]
            for stretch in (telling.stretch, *telling.repeats):
                assert stretch.article == telling.article
                assert text[stretch.start : stretch.end] == stretch.text
    assert [one.id for one in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    assert [-len(one.tellings) for one in found] == sorted(-len(one.tellings) for one in found)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=3))
def test_any_text_is_survived(texts):
    aligned(*texts)


def test_no_articles_tell_nothing():
    assert statements.align([]) == ()


def test_a_headline_repeats_the_body():
    text = "Council approves harbour tram line\n\nThe council approved a tram line to the harbour."
    (one,) = aligned(text)
    (telling,) = one.tellings

    assert one.wording == "The council approved a tram line to the harbour"
    assert [stretch.text for stretch in telling.repeats] == ["Council approves harbour tram line"]


def test_attribution_is_no_part_of_a_statement():
    (one,) = aligned("The spill reached the Orsa reservoir, a spokesperson for the board said.")

    assert one.wording == "The spill reached the Orsa reservoir"


def test_what_was_not_yet_known_is_said():
    flood = "The dam at Brede burst and flooded two thousand homes."
    other = "The harbour of Brede was quiet in the morning."
    found = aligned(
        flood,
        flood,
        other,
        other,
        other,
        published=("2025-06-07", "2025-06-08T10:00", "2025-06-06", "2025-06-07T09:00"),
    )
    (burst,) = [one for one in found if "burst" in one.wording]

    assert burst.lacking == ("a3", "a4", "a5")
    assert burst.not_yet == ("a3",)


def test_a_chain_of_likenesses_is_no_group():
    found = aligned(
        "The council approved the tram line to the harbour and the market.",
        "Market traders and the harbour guild praised the ferry to Samso.",
        "The ferry to Samso was cancelled after a storm damaged its engine.",
    )

    assert not any(one.shared for one in found)
