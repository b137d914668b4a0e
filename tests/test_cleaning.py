"""What is article and what is furniture: cases for each rule, and properties for any text."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.cleaning import Layout, Zone, clean

CASES = Path(__file__).parent / "cases" / "cleaning"
PAGES = Path(__file__).parent / "cases" / "pages"
SEEDS = Path(__file__).parent.parent / "seeds"
SECONDS_FOR_A_HUGE_TEXT = 20


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}: {case['label']}")
        for path in sorted(CASES.glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))
    ]


def _marked(text: str, layout: Layout) -> list[list[str]]:
    return [
        [block.rule, text[block.start : block.end]]
        for block in layout.blocks
        if block.zone != Zone.BODY
    ]


@pytest.mark.parametrize("case", _cases())
def test_marks_what_the_case_says_and_nothing_else(case: dict[str, Any]) -> None:
    layout = clean(Article(id="case", text=case["text"], title=case.get("title", "")))
    assert _marked(case["text"], layout) == case["marked"], case["comment"]
    for field, value in case.get("found", {}).items():
        assert getattr(layout, field) == value


# In tests/cases/pages the letter before a line says where it belongs: H headline, S subhead,
# B body, F furniture, D the summary below a headline, which may be heading or body. A "!" instead
# of the bar is a line known to go wrong: when it goes right, the test fails until it is a bar.
_ZONES = {
    "H": {Zone.HEADLINE},
    "S": {Zone.HEADING},
    "B": {Zone.BODY},
    "F": {Zone.FURNITURE},
    "D": {Zone.HEADING, Zone.BODY},
}


def _page(path: Path) -> tuple[dict[str, str], list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    facts = dict(line[1:].split("=", 1) for line in lines if line[0] == "@")
    return facts, [line for line in lines if line[0] != "@"]


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_zone_of_every_line_of_a_page(path: Path) -> None:
    facts, lines = _page(path)
    text = "\n".join(line[2:] for line in lines)
    layout = clean(Article(id=path.stem, text=text, title=facts.get("title", "")))
    start = 0
    for line in lines:
        end = start + len(line[2:])
        zones = [block.zone for block in layout.blocks if start <= block.start < end]
        zone = Zone.BODY if Zone.BODY in zones else zones[0]
        assert (zone in _ZONES[line[0]]) == (line[1] == "|"), line
        start = end + 1
    if "byline" in facts:
        assert layout.byline == facts["byline"]


def test_every_family_of_rules_has_as_many_negatives_as_it_needs() -> None:
    for path in CASES.glob("*.json"):
        cases = json.loads(path.read_text(encoding="utf-8"))
        assert len({case["label"] for case in cases}) == len(cases), path.name
        assert all(case["comment"] for case in cases)


def test_what_the_article_says_of_itself_goes_before_what_is_found() -> None:
    text = "By Jane Dole\n\nPublished June 6, 2025\n\nOSLO — The ferry was late again on Tuesday."
    article = Article(
        id="a",
        text=text,
        byline="Ann Moss",
        published="2024-01-01",
        dateline="PARIS",
        outlet="The Ellery Post",
    )
    layout = clean(article)
    assert (layout.byline, layout.published) == ("Ann Moss", "2024-01-01")
    assert (layout.dateline, layout.outlet) == ("PARIS", "The Ellery Post")


_FRAGMENTS = st.sampled_from(
    [
        "By Jane Dole",
        "Advertisement",
        "Comments",
        "Reply",
        "Discover More",
        "Read more",
        "60.4 F",
        "OSLO (AP) — The ferry was late.",
        "The ferry was late again on Tuesday, and nobody on the quay was told the reason for it.",
        "A short line",
        "(AP Photo/Jane Doe)",
        "June 6, 2025",
        "\u200b",
        "\u00a0",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u2028",
        "\t",
        "\x0c",
        "“",
        "’",
        "[",
        ")",
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(_FRAGMENTS, st.text(max_size=8))).map("".join)))
def test_blocks_cover_any_text_in_order(text: str) -> None:
    layout = clean(Article(id="any", text=text))
    position = 0
    for block in layout.blocks:
        assert position <= block.start < block.end
        assert not text[position : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        position = block.end
    assert not text[position:].strip()
    assert clean(Article(id="any", text=text)) == layout


@given(st.text(), st.text(max_size=40))
def test_a_given_title_is_marked_once_at_most(text: str, title: str) -> None:
    layout = clean(Article(id="any", text=text, title=title))
    assert sum(block.zone == Zone.HEADLINE for block in layout.blocks) <= 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ferry " * 350_000, id="one long line"),
        pytest.param("a/" * 1_000_000, id="one long line of slashes"),
        pytest.param("By " * 700_000, id="one long line of capitals"),
        pytest.param("a\n" * 100_000, id="many lines of one letter"),
        pytest.param("Comments\n" * 20_000, id="many comment headings"),
        pytest.param("Related\nA title of some length\n" * 5_000, id="many link headings"),
        pytest.param("Photo: a\nA line\n" * 10_000, id="many captions"),
        pytest.param("(" * 100_000, id="open brackets"),
        pytest.param(("by a " * 30 + "\n") * 5_000, id="many lines of particles"),
        pytest.param("The ferry was late.\nJane Dole is a reporter.\n" * 10_000, id="many notes"),
        pytest.param("Jane Dole\nI have said so.\n" * 20_000, id="many speakers"),
        pytest.param("Contents\nOne\nTwo\nOne\n" * 10_000, id="many tables of contents"),
        pytest.param("A short line\n" * 40_000 + "By Jane Dole", id="many candidates"),
        pytest.param("A line, and more\nThe end.\nTopics\n" * 10_000, id="many feet"),
        pytest.param("A headline\nIt was over again.\n" * 20_000, id="many copies"),
    ],
)
def test_huge_texts_take_seconds_at_most(text: str) -> None:
    started = time.process_time()
    clean(Article(id="huge", text=text))
    assert time.process_time() - started < SECONDS_FOR_A_HUGE_TEXT


# What a reader marked in the seeds by hand: the beginnings of the lines that are not body.
_SEEDS: dict[str, list[tuple[Zone, str]]] = {
    "their first phone talks since Lee took office": [
        (Zone.HEADLINE, "Lee, Trump agree to work toward"),
    ],
    "icebreaker opportunity": [
        (Zone.FURNITURE, "60.4 F"),
        (Zone.FURNITURE, "Los Angeles"),
        (Zone.FURNITURE, "Saturday, June 7, 2025"),
        (Zone.HEADLINE, "South Korea’s new President Lee Jae-myung, Trump agree"),
        (Zone.FURNITURE, "From left, South Korea's President"),
        (Zone.FURNITURE, "From left, South Korea’s President"),
        (Zone.FURNITURE, "President Lee Jae-myung speaks on the phone"),
        (Zone.FURNITURE, "South Korea’s President Lee Jae-myung speaks on the phone"),
        (Zone.FURNITURE, "BY SARAH KIM"),
        (Zone.FURNITURE, "- Advertisement -"),
        (Zone.FURNITURE, "The Korea Daily Digital Team"),
        (Zone.FURNITURE, "The Korea Daily Digital Team"),
        (Zone.FURNITURE, "The Korea Daily Digital Team operates"),
    ],
    "PGR21": [
        (Zone.HEADLINE, "Lee Jae-myung and Trump’s First Call"),
        (Zone.HEADING, "A Historic First Call"),
        (Zone.HEADING, "Tariffs Take Center Stage"),
        (Zone.HEADING, "Personal Touches"),
        (Zone.HEADING, "Alliance Under Pressure"),
        (Zone.HEADING, "Community Buzz"),
        (Zone.HEADING, "Cultural Insight"),
        (Zone.HEADING, "What’s Next?"),
        (Zone.HEADING, "Conclusion"),
        (Zone.FURNITURE, "Discover More"),
        (Zone.FURNITURE, "President Lee Jae-myung and Donald Trump’s First Summit Call"),
        (Zone.FURNITURE, "On June 7, 2025, South Korean President"),
        (Zone.FURNITURE, "Lee Jae-myung and Trump’s First Summit Call"),
        (Zone.FURNITURE, "South Korea’s new President Lee Jae-myung and U.S."),
    ],
    "Caliber.Az reports via Bloomberg": [
        (Zone.HEADLINE, "South Korea, US agree to seek"),
        (Zone.FURNITURE, "By Sabina Mammadli"),
    ],
    "Sentences Mode": [
        (Zone.HEADLINE, "S. Korean, U.S. leaders signal interest"),
        (Zone.FURNITURE, "Published on: 2025/04/09"),
        (Zone.FURNITURE, "S. Korean, U.S. leaders signal interest"),
        (Zone.FURNITURE, "Sentences Mode"),
        (Zone.FURNITURE, "Oh Soo-young reports."),
        (Zone.FURNITURE, "Oh Soo-young, Arirang News, Sejong."),
        (Zone.FURNITURE, "Arirang news https"),
        (Zone.FURNITURE, "Comments"),
        (Zone.FURNITURE, "You must be logged in"),
    ],
}
_SEED_FACTS = {
    "icebreaker opportunity": ("Sarah Kim", "", "The Korea Daily"),
    "Caliber.Az reports via Bloomberg": ("Sabina Mammadli", "", ""),
    "Sentences Mode": ("Oh Soo-young", "2025-04-09", "Arirang News"),
}


def _seed(phrase: str) -> str:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        if phrase in text:
            return text
    pytest.fail(f"no file under {SEEDS} holds {phrase!r}")


@pytest.mark.parametrize("phrase", _SEEDS)
def test_furniture_of_the_seeds(phrase: str) -> None:
    text = _seed(phrase)
    layout = clean(Article(id="seed", text=text))
    marked = [
        (block.zone, text[block.start : block.end])
        for block in layout.blocks
        if block.zone != Zone.BODY
    ]
    assert [zone for zone, _ in marked] == [zone for zone, _ in _SEEDS[phrase]]
    for (_, found), (_, expected) in zip(marked, _SEEDS[phrase], strict=True):
        assert found.startswith(expected)


@pytest.mark.parametrize("phrase", _SEED_FACTS)
def test_what_the_seeds_say_of_themselves(phrase: str) -> None:
    layout = clean(Article(id="seed", text=_seed(phrase)))
    assert (layout.byline, layout.published, layout.outlet) == _SEED_FACTS[phrase]


@pytest.mark.parametrize("phrase", _SEEDS)
def test_a_text_pasted_twice_keeps_its_body_twice(phrase: str) -> None:
    text = _seed(phrase)
    once = [text[b.start : b.end] for b in clean(Article(id="s", text=text)).blocks if not b.rule]
    double = f"{text}\n\n{text}"
    twice = [
        double[b.start : b.end] for b in clean(Article(id="s", text=double)).blocks if not b.rule
    ]
    assert twice == once + once


def _zones(text: str, title: str = "") -> list[tuple[Zone, str]]:
    layout = clean(Article(id="s", text=text, title=title))
    return [
        (block.zone, " ".join(text[block.start : block.end].split())) for block in layout.blocks
    ]


_SUBHEADED = """The night ferry

The council voted on Tuesday to keep the ferry running for another two winters.

The tide comes first

Fishermen had warned that the crossing is the only way to reach the hospital on the mainland.

Who pays the bill

The operator will receive 2.4 million crowns a year, the treasurer said, and must tell the town.

A bridge by spring

Nobody on the quay was told the reason, and most of them went home before the vote was over."""


@pytest.mark.parametrize("times", [2, 3])
@pytest.mark.parametrize("text", [_SUBHEADED, *_SEEDS], ids=["subheaded", *_SEEDS])
def test_what_stands_below_a_headline_may_be_pasted_again(text: str, times: int) -> None:
    text = text if text == _SUBHEADED else _seed(text)
    once = _zones(text)
    place = next(index for index, (zone, _) in enumerate(once) if zone == Zone.HEADLINE)
    headline = once[place][1]
    below = text[text.index(headline) + len(headline) :]
    assert _zones(text + f"\n\n{below}" * (times - 1)) == once + once[place + 1 :] * (times - 1)


def test_what_follows_the_copies_is_laid_out_too() -> None:
    headline, _, below = _SUBHEADED.partition("\n\n")
    note = "Jane Dole is a reporter in Port Ellery."
    page = f"{headline}\nBy Jane Dole\n{below}\n{below}\n\n\n{note}"
    zones = _zones(page)
    once = _zones(f"{headline}\nBy Jane Dole\n{below}\n{note}")
    assert zones == [*once[:-1], *once[2:-1], once[-1]]
    assert zones[-1] == (Zone.FURNITURE, note)


@pytest.mark.parametrize("gap", ["\u00a0", "\t", "\u202f", "  ", " \u3000"])
@pytest.mark.parametrize("phrase", _SEEDS)
def test_the_white_space_between_words_does_not_count(phrase: str, gap: str) -> None:
    text = _seed(phrase)
    assert _zones(text.replace(" ", gap)) == _zones(text)


def test_a_dateline_ends_where_it_ends_in_the_text() -> None:
    text = "OSLO\u00a0 (AP)  \t—  The ferry was  late again on Tuesday, the council said."
    blocks = clean(Article(id="s", text=text)).blocks
    assert [text[block.start : block.end] for block in blocks] == [
        "OSLO\u00a0 (AP)  \t—",
        "The ferry was  late again on Tuesday, the council said.",
    ]
