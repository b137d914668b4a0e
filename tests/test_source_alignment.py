"""Sources over the articles of an event: who is the same, and how much each article hears."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.alignment import sources
from framing.alignment.sides import sides
from framing.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.alignment.aligned import SharedSource

CASES = json.loads(
    (Path(__file__).parent / "cases" / "comparison" / "sources.json").read_text(encoding="utf-8")
)
SEEDS = tuple(framing.read(Path(__file__).parents[1] / "seeds"))
JUNE = tuple(article for article in SEEDS if "Lee" in article.event)
TEXTS = sorted({text for case in CASES for text in case["texts"]})


def align(articles: Iterable[Article]) -> tuple[SharedSource, ...]:
    return sources.align(sides(framing.analyse(list(articles))))


def articles(texts: Iterable[str]) -> list[Article]:
    return [Article(id=letter, text=text) for letter, text in zip("abcdef", texts, strict=False)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_shared_sources(case: dict[str, Any]) -> None:
    found = {
        source.name: "".join(source.articles)
        for source in align(articles(case["texts"]))
        if len(source.hearings) > 1
    }
    assert found == case["shared"], case["comment"]


def test_sources_of_the_seeds() -> None:
    found = {source.name: source for source in align(JUNE)}
    office = found["Lee’s office"]
    assert office.articles == ("lee-trump-call-korea-daily", "lee-trump-call-wire")
    assert found["Kang Yu-jung"].articles == ("lee-trump-call-caliber", "lee-trump-call-wire")
    assert len(found["Lee Jae-myung"].articles) == 4
    assert found["officials"].articles == ("lee-trump-call-caliber",)


def test_a_hearing_tells_words_places_stances_and_cues() -> None:
    text = (
        "Mayor Ada Lund said the bridge was safe. Repairs go on. "
        "Lund claimed that the tolls would fall."
    )
    (found,) = align([Article(id="a", text=text)])
    (hearing,) = found.hearings
    assert (found.name, found.source_class) == ("Ada Lund", "named person")
    assert (hearing.attributions, hearing.words) == (2, 9)
    assert (hearing.first.text, hearing.last.text) == ("Mayor Ada Lund", "Lund")
    assert hearing.stances == (("distancing", 1), ("neutral", 1))
    assert hearing.cues == ("claimed", "said")


def test_pairs_of_articles_share_sources() -> None:
    texts = [
        "Mayor Ada Lund said it was safe. The Harbour Board said it was closed.",
        "Mayor Ada Lund said it was safe. The Harbour Board said it was closed.",
        "Mayor Ada Lund said it was safe.",
        "Officials said it was safe.",
    ]
    found = sources.shared(align(articles(texts)), "abcd")
    assert found == {
        ("a", "b"): 2,
        ("a", "c"): 1,
        ("a", "d"): 0,
        ("b", "c"): 1,
        ("b", "d"): 0,
        ("c", "d"): 0,
    }


def test_the_order_of_articles_changes_nothing() -> None:
    assert align(JUNE) == align(JUNE[::-1])


@given(texts=st.lists(st.sampled_from(TEXTS), min_size=2, max_size=4), seed=st.randoms())
@settings(max_examples=15)
def test_any_order_gives_the_same(texts: list[str], seed: Any) -> None:
    given_ = articles(texts)
    shuffled = list(given_)
    seed.shuffle(shuffled)
    assert align(given_) == align(shuffled)


@pytest.mark.parametrize("article", SEEDS, ids=lambda article: article.id)
def test_a_copy_shares_every_named_source(article: Article) -> None:
    named = {"named person", "named organisation", "other news outlet"}
    for source in align([article, replace(article, id="copy", event=article.event)]):
        if source.source_class in named and source.name[:1].isupper():
            assert len(source.hearings) == 2, source.name
            first, second = source.hearings
            assert (first.words, first.cues, first.stances) == (
                second.words,
                second.cues,
                second.stances,
            )


def test_stretches_slice_back() -> None:
    texts = {article.id: {"text": article.text, "title": article.title} for article in SEEDS}
    for source in align(SEEDS):
        for hearing in source.hearings:
            for place in (hearing.first, hearing.last):
                assert texts[place.article][place.field][place.start : place.end] == place.text


def test_a_colon_in_a_headline_reports() -> None:
    article = Article(id="a", title="Lund: Bridge is safe", text="Mayor Ada Lund spoke on Friday.")
    assert [source.name for source in align([article])] == ["Ada Lund"]


@given(st.text(alphabet='Lund Berg,.:said\n"', max_size=80))
@settings(max_examples=30)
def test_survives_any_text(text: str) -> None:
    align([Article(id="a", title=text, text=text), Article(id="b", text=text)])
