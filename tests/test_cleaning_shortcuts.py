"""The shortcuts of cleaning give what the long way gives, for any text."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.cleaning import clean, clean_all
from framing.cleaning.batches import survey_all
from framing.cleaning.clues import clues_of
from framing.cleaning.lines import ends_sentence, line_of, plain, plain_lines, split_lines
from framing.cleaning.rules import (
    BY_LAST_WORD,
    BY_OPENING,
    OPENING_COMPARED,
    RULES,
    sentence_furniture,
)
from framing.cleaning.sought import lines_with, sieve_of
from framing.cleaning.spacing import is_oddly_spaced
from framing.cleaning.survey import survey_lines
from framing.cleaning.tables import read_sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.cleaning.rules.rule import Rule

SECONDS_FOR_MANY_COPIES = 5

_SPACES = "\t\x1f\u00a0\u1680\u2000\u2005\u200a\u202f\u205f\u3000"
_CHARACTERS = st.sampled_from([*'ab .?!\u2026\u201d\u2019")]*\u200b\u00ad\u20ac\u2081', *_SPACES])
_TEXTS = st.one_of(st.text(), st.lists(_CHARACTERS).map("".join))
_LINE_ENDS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028", "\x0c", "\x85", " \n "])
_CASES = Path(__file__).parent / "cases"
_LINES = sorted(
    {
        " ".join(line.split())
        for path in (_CASES / "cleaning").glob("*.json")
        for case in json.loads(path.read_text(encoding="utf-8"))
        for line in case["text"].splitlines()
        if line.strip()
    }
    | {
        " ".join(line[2:].split())
        for path in (_CASES / "pages").glob("*.txt")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line[2:].strip()
    }
)
_CASED = st.sampled_from([str, str.upper, str.lower, str.title])
_PAGES = st.lists(st.one_of(_TEXTS, _LINE_ENDS)).map("".join)


@given(_PAGES)
def test_lines_are_what_stands_between_the_ends_of_lines(text: str) -> None:
    starts, ends, texts = split_lines(text)
    assert texts == [line.strip() for line in text.splitlines() if line.strip()]
    assert texts == [text[start:end] for start, end in zip(starts, ends, strict=True)]
    assert starts == sorted(starts)


@given(_PAGES)
def test_no_odd_space_is_overlooked(text: str) -> None:
    if not is_oddly_spaced(text):
        for line in split_lines(text).texts:
            assert line == " ".join(line.split())


@pytest.mark.parametrize("gap", [*_SPACES, "  "])
@pytest.mark.parametrize(
    "word", ["ferry", "caf\u00e9", "\u201cferry\u201d", "\U0001f6a2", "\ud800"]
)
def test_each_odd_space_is_seen_in_every_kind_of_text(word: str, gap: str) -> None:
    assert is_oddly_spaced(f"The {word}{gap}was late.")
    assert not is_oddly_spaced(f"The {word} was late.\n\nThe {word} was late.")


@given(_TEXTS)
def test_the_end_of_a_sentence_is_the_last_mark_that_closes_nothing(text: str) -> None:
    closing = "\"'\u201d\u2019\u00bb)]*"
    last = text.rstrip(closing)[-1:]
    assert ends_sentence(text) == (last != "" and last in ".!?\u2026\u3002\uff01\uff1f\u0964")


@given(_TEXTS.map(str.split).map(" ".join).filter(bool))
def test_a_line_is_as_plain_as_any_text(text: str) -> None:
    assert line_of(text).text == (plain(text) or text)


@given(st.lists(_PAGES))
def test_many_texts_are_read_like_each_alone(texts: list[str]) -> None:
    sheets, table = read_sheets(texts)
    for text, sheet in zip(texts, sheets, strict=True):
        starts, ends, lines = split_lines(text)
        if sheet.original is None:
            assert sheet == (text, (starts, ends, lines), None)
        else:
            assert sheet.original == (starts, ends, lines)
            assert sheet.lines.texts == [" ".join(line.split()) for line in lines]
    lengths = [len(line) for sheet in sheets for line in sheet.lines.texts]
    assert table.lengths.tolist() == lengths


@given(st.lists(_PAGES))
def test_a_survey_knows_what_reading_each_line_shows(texts: list[str]) -> None:
    sheets, table = read_sheets(texts)
    for (_, lines, _), known in zip(sheets, survey_all(table), strict=True):
        plain_survey = survey_lines(lines)
        assert set(known.calling) >= _furniture_among(plain_survey.calling, lines.texts)
        assert known.repeated >= plain_survey.repeated
        assert known.copied >= plain_survey.copied
        assert set(known.alike) >= set(plain_survey.alike)
        assert plain_survey == known._replace(
            calling=plain_survey.calling,
            repeated=plain_survey.repeated,
            copied=plain_survey.copied,
            alike=plain_survey.alike,
        )


def _furniture_among(calling: list[int], texts: list[str]) -> set[int]:
    return {index for index in calling if sentence_furniture(texts[index])}


def test_a_survey_of_the_cases_misses_no_furniture() -> None:
    sheets, table = read_sheets(_LINES)
    for sheet, known in zip(sheets, survey_all(table), strict=True):
        calling = survey_lines(sheet.lines).calling
        assert set(known.calling) >= _furniture_among(calling, sheet.lines.texts)


@given(st.sampled_from(sorted(BY_LAST_WORD)), st.text("ab \u00e9\u201c.", max_size=20))
def test_each_sentence_that_ends_like_furniture_is_called(word: str, start: str) -> None:
    lines = [
        f"{' '.join(start.split())} {form}".strip()
        for form in (word, word.capitalize(), word.upper())
    ]
    sheets, table = read_sheets(lines)
    for sheet, known in zip(sheets, survey_all(table), strict=True):
        assert known.calling == [0] or not ends_sentence(sheet.lines.texts[0])


@given(st.lists(_TEXTS.map(str.split).map(" ".join).filter(bool) | st.sampled_from(_LINES)))
def test_many_lines_show_the_clues_that_each_shows_alone(texts: list[str]) -> None:
    lines = [line_of(text) for text in texts]
    assert list(plain_lines(texts)) == [line.text for line in lines]
    alone = [clues_of([line.text], [line.lower]) for line in lines]
    together = clues_of([line.text for line in lines], [line.lower for line in lines])
    assert together == [clues for (clues,) in alone]
    assert [clues.opening for clues in together] == [line.opening for line in lines]


@given(st.sampled_from(sorted(BY_OPENING)), st.text("ab \u00e9\u201c.", max_size=8))
def test_each_line_that_opens_like_furniture_is_called(opening: str, rest: str) -> None:
    lines = [
        f"{form} {rest.strip()}x."
        for form in (opening, opening.capitalize(), opening.upper(), opening.replace("'", "\u2019"))
        if "\u2019" not in form[:OPENING_COMPARED]
    ]
    sheets, table = read_sheets(lines)
    for sheet, known in zip(sheets, survey_all(table), strict=True):
        assert known.calling == survey_lines(sheet.lines).calling == [0]


@given(st.lists(st.sampled_from(_LINES), max_size=4), st.integers(0, 60), _CASED)
def test_a_rule_knows_no_line_that_its_first_letters_rule_out(
    lines: list[str], start: int, cased: Callable[[str], str]
) -> None:
    text = " ".join(" ".join(lines)[start:].split())
    line = line_of(cased(text) or "x")
    for rule in RULES:
        if rule.first is not None and line.opening not in rule.first:
            assert not rule.applies(line), rule.name


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.first is not None])
def test_no_line_of_the_cases_is_lost_to_first_letters(rule: Rule) -> None:
    for text in _LINES:
        line = line_of(text)
        assert not rule.applies(line) or line.opening in (rule.first or ())


def test_a_batch_is_laid_out_like_each_article_alone() -> None:
    paths = sorted((Path(__file__).parent / "cases" / "pages").glob("*.txt"))
    articles = [Article(id=path.stem, text=path.read_text(encoding="utf-8")) for path in paths]
    assert clean_all(articles) == [clean(article) for article in articles]
    assert clean_all([]) == []


_WORDS = st.sampled_from([b"ap", b"ago", b"photo", b"photos", b"rap", b"", b"\xc3\xa9t", b"a"])


@given(st.lists(st.lists(_WORDS).map(b" ".join), min_size=1))
def test_no_line_with_a_word_that_is_sought_is_missed(lines: list[bytes]) -> None:
    sought = {b"ap", b"ago", b"photo", b"\xc3\xa9t"}
    held = {index for index, line in enumerate(lines) if sought.intersection(line.split())}
    assert held <= set(lines_with(sieve_of(sought), b"\n".join(lines)))


_BEFORE_TITLE = st.sampled_from(
    ["", "Opinion: ", "UPDATE 2: ", "\u201c", "- ", "(CNN) ", "\u00c9t\u00e9 "]
)
_BEHIND_TITLE = st.sampled_from(
    ["", " - The Daily Ferry", "...", "\u2026", "\u201d", "\u200b", "."]
)
_TITLED = st.sampled_from(
    [
        "Ferry sinks off the coast",
        "\u2018Ferry\u2019 sinks off the coast",
        "Update: Ferry sinks",
        "$5 for a ferry",
        "A ferry",
        "F",
        "...",
        "\u00c9t\u00e9 on the coast",
    ]
)
_SAID = st.builds(
    lambda before, title, behind, cased, wrap: (
        before + cased(title).replace(" ", "\n" if wrap else " ", 1) + behind
    ),
    _BEFORE_TITLE,
    _TITLED,
    _BEHIND_TITLE,
    _CASED,
    st.booleans(),
)


@given(st.lists(st.tuples(_SAID | _TITLED, st.lists(_SAID | st.sampled_from(_LINES), max_size=6))))
def test_a_title_is_found_in_a_batch_as_in_each_article_alone(
    pages: list[tuple[str, list[str]]],
) -> None:
    articles = [
        Article(id=str(number), title=title, text="\n".join(lines))
        for number, (title, lines) in enumerate([*pages, *[("A ferry", [])] * 8])
    ]
    assert clean_all(articles) == [clean(article) for article in articles]


def test_many_copies_of_a_short_article_are_quick() -> None:
    started = time.process_time()
    clean(Article(id="huge", text="A headline\nIt was over again.\n" * 40_000))
    assert time.process_time() - started < SECONDS_FOR_MANY_COPIES
