"""Events: which articles report the same one, and what is said of why."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

import framing
from framing.evaluation.events import b_cubed
from framing.events import group, linking, rarity, vectors
from framing.events.closeness import Closeness
from framing.events.sizes import LARGEST, Sizes
from framing.events.terms import day_key, terms

ROOT = Path(__file__).resolve().parent.parent
CASES = json.loads((ROOT / "tests/cases/comparison/events.json").read_text(encoding="utf-8"))
FIRE = [framing.Article(id=f"fire{n}", **text) for n, text in enumerate(CASES[0]["texts"])]


def events_of(articles):
    return group(framing.analyse(articles))


def seeds():
    return [replace(article, event="") for article in framing.read(ROOT / "seeds")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    articles = [framing.Article(id=str(n), **text) for n, text in enumerate(case["texts"])]
    found = [[int(id_) for id_ in event.articles] for event in events_of(articles)]
    assert found == case["expected"]


def test_the_april_call_is_told_from_the_june_call():
    june, april = events_of(seeds())
    assert june.name == "Lee Jae-myung, South Korea, tariffs"
    assert len(june.articles) == 4
    assert june.reason.startswith("All 4 have in common the names Lee Jae-myung, ")
    assert april.articles == ("han-trump-call-arirang",)
    assert april.reason.startswith("It has too few names, ")
    assert april.apart.startswith(f"Nearest is “{june.name}”: only here the names Han Duck-soo, ")
    assert "the dates June 6 and July 8" in june.apart


def test_what_two_articles_share_is_told_in_their_words():
    fire, vote = events_of([replace(one, published="2024-05-04") for one in FIRE])
    for shared in ("Tolsund", "Maren Okafor", "Halvik Shipping", "May 3", "900 tonnes"):
        assert shared in fire.reason
    assert fire.reason.endswith("; they were published on 2024-05-04.")
    assert "Jonas Brekke" in vote.apart


def test_the_days_between_two_events_are_told():
    days = ("2024-05-03", "2024-05-05T10:00:00+02:00", "2024-05-25")
    articles = [replace(one, published=day) for one, day in zip(FIRE, days, strict=True)]
    fire, vote = events_of(articles)
    assert "; they were published from 2024-05-03 to 2024-05-05." in fire.reason
    assert vote.apart.endswith("; published 20 days apart.")


def test_events_with_names():
    first, second, third = FIRE
    fire, vote = events_of([replace(first, event="The fire"), second, third])
    assert fire.name == "The fire"
    assert fire.reason.startswith(
        "The article names this event. Added by what they report: fire1. Both have in common "
    )
    assert vote.name != "The fire"
    (only,) = events_of([replace(one, event="All") for one in FIRE])
    assert (only.reason, only.apart) == ("3 articles name this event.", "")


def test_one_article_or_none():
    (alone,) = events_of(FIRE[:1])
    assert (alone.articles, alone.reason, alone.apart) == (
        ("fire0",), "It is the only article.", ""
    )  # fmt: skip
    assert events_of([]) == ()


def test_texts_without_a_term():
    articles = [framing.Article(id=str(n), text=text) for n, text in enumerate(["", "It is.", "–"])]
    assert [event.articles for event in events_of(articles)] == [("0",), ("1",), ("2",)]


@settings(max_examples=15)
@given(st.permutations(range(5)))
def test_the_order_changes_nothing_but_the_order_of_ids(order):
    articles = seeds()
    expected = {frozenset(event.articles): event for event in events_of(articles)}
    swapped = [articles[place].id for place in order]
    for event in events_of([articles[place] for place in order]):
        same = expected[frozenset(event.articles)]
        assert (event.name, event.reason, event.apart) == (same.name, same.reason, same.apart)
        assert list(event.articles) == sorted(event.articles, key=swapped.index)


@settings(max_examples=25)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_every_article_is_in_one_event(texts):
    articles = [framing.Article(id=str(n), text=text) for n, text in enumerate(texts)]
    found = sorted(id_ for event in events_of(articles) for id_ in event.articles)
    assert found == [article.id for article in articles]


def test_many_articles_on_one_event_stay_together():
    lines = [line for one in seeds() if "lee" in one.id for line in one.text.split("\n") if line]
    random = np.random.default_rng(7)
    articles = [
        framing.Article(
            id=f"{n:02}", text="\n\n".join(np.array(lines)[random.random(90)[: len(lines)] < 0.4])
        )
        for n in range(40)
    ]
    assert max(len(event.articles) for event in events_of(articles)) >= 38


def test_days_are_terms_however_they_are_written():
    texts = ["It met on June 6.", "It met on 6 June.", "It met on June 6th, at noon."]
    articles = [framing.Article(id=str(n), text=text) for n, text in enumerate(texts)]
    found = terms(framing.analyse(articles).batches, np.arange(3))
    column = found.keys.tolist().index(int(day_key(np.array(6), np.array(6))))
    assert (found.weight[:, [column]].toarray() > 0).all()


def test_rows_of_terms_are_of_length_1():
    found = terms(framing.analyse(FIRE).batches, np.arange(3))
    assert np.sqrt(found.weight.multiply(found.weight).sum(axis=1)) == pytest.approx(1.0)


def test_rarity():
    assert rarity.rarity(rarity.stem("said")) < rarity.rarity(rarity.stem("tariffs"))
    assert rarity.rarity(rarity.stem("tariffs")) < rarity.rarity("zzyzx")
    assert rarity.is_name("seoul")
    assert not rarity.is_name(rarity.stem("tariffs"))
    assert rarity.TABLE.stat().st_size < 300_000


def test_every_stem_that_is_not_too_rare_has_a_vector():
    assert np.load(vectors.TABLE).shape == (len(vectors.stems()), 64)
    assert vectors.TABLE.stat().st_size < 2_000_000
    assert len(set(vectors.stems())) == len(vectors.stems())


def test_an_article_means_nothing_where_no_word_has_a_vector():
    articles = [framing.Article(id=str(n), text=text) for n, text in enumerate(["Zzyzx.", "Tax."])]
    found = vectors.vectors(terms(framing.analyse(articles).batches, np.arange(2)))
    assert np.sqrt((found**2).sum(axis=1)) == pytest.approx([0, 1])


def test_the_sizes_of_events_are_learnt_from_many_of_them():
    triples = Sizes(np.full(100, 3))
    assert triples.together(2, np.array([1])) > 0.1
    assert triples.together(3, np.array([3])) < 0
    pairs = Sizes(np.full(100, 2))
    assert pairs.together(1, np.array([1])) > 0
    assert pairs.together(2, np.array([1])) < 0


def test_a_few_events_tell_next_to_nothing_of_their_sizes():
    found = Sizes(np.array([3, 1])).together(1, np.arange(1, 10))
    assert np.abs(found).max() < 0.03
    assert not Sizes(np.array([], dtype=np.int64)).together(1, np.arange(1, 10)).any()


def test_nothing_is_learnt_of_how_large_the_largest_events_are():
    found = Sizes(np.array([100, 200, 3000]))
    largest = np.array([LARGEST])
    assert found.together(LARGEST, largest) == found.together(900, 5 * largest)


def threes(count, last):
    """Articles on so many events of three; how close the very last one is to its two."""
    near = np.kron(np.eye(count), np.ones((3, 3)))
    near[-1, -3:-1] = near[-3:-1, -1] = last
    everything = len(near)
    return Closeness(
        cosine=sparse.csr_matrix(near / 2),
        lent=sparse.identity(everything, format="csr"),
        surroundings=np.zeros(everything),
    )


def test_a_third_article_is_believed_where_events_have_three():
    enough, less = linking.SAME, linking.SAME - 0.06
    assert [len(group) for group in linking.link(threes(1, enough), np.arange(3))] == [3]
    assert [len(group) for group in linking.link(threes(1, less), np.arange(3))] == [2, 1]
    found = linking.link(threes(40, less), np.arange(120))
    assert [len(group) for group in found] == [3] * 40


def test_what_is_looked_at_together_is_kept_small(monkeypatch):
    close = threes(4, 0.4)
    expected = [group.tolist() for group in linking.link(close, np.arange(12))]
    monkeypatch.setattr(linking, "_TOGETHER", 2)
    assert [group.tolist() for group in linking.link(close, np.arange(12))] == expected


def test_b_cubed_by_hand():
    # Bagga and Baldwin 1998: the mean over articles of 2/3, 2/3, 1/3, 1 and of 1, 1, 1/2, 1/2.
    assert b_cubed([1, 1, 1, 2], ["a", "a", "b", "b"]) == pytest.approx((2 / 3, 3 / 4, 12 / 17))
    assert b_cubed([0, 1], ["a", "b"]) == (1.0, 1.0, 1.0)
