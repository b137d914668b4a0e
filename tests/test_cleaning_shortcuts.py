"""The shortcuts of cleaning give what the long way gives, for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.cleaning import clean
from framing.cleaning.lines import ends_sentence, line_of, plain, split_lines
from framing.cleaning.rules import (
    BRACKETS,
    BY_OPENING,
    ENDING_COMPARED,
    ENDINGS,
    calling,
    opens_like_furniture,
)
from framing.cleaning.spacing import is_oddly_spaced

SECONDS_FOR_MANY_COPIES = 5

_SPACES = "\t\x1f\u00a0\u1680\u2000\u2005\u200a\u202f\u205f\u3000"
_CHARACTERS = st.sampled_from([*'ab .?!\u2026\u201d\u2019")]*\u200b\u00ad\u20ac\u2081', *_SPACES])
_TEXTS = st.one_of(st.text(), st.lists(_CHARACTERS).map("".join))
_LINE_ENDS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028", "\x0c", "\x85", " \n "])
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


@given(st.sampled_from(sorted(BY_OPENING)), st.text(max_size=8))
def test_each_line_that_opens_or_ends_like_furniture_is_called(opening: str, rest: str) -> None:
    text = f"{opening} {rest}"
    lines = [
        text,
        text.capitalize(),
        text.upper(),
        text.replace("'", "\u2019"),
        f"({rest}",
        "A post.",
    ]
    called = calling(lines)
    for index, line in enumerate(lines):
        if opens_like_furniture(line) or line[-ENDING_COMPARED:] in ENDINGS or line[0] in BRACKETS:
            assert index in called


def test_many_copies_of_a_short_article_are_quick() -> None:
    started = time.process_time()
    clean(Article(id="huge", text="A headline\nIt was over again.\n" * 40_000))
    assert time.process_time() - started < SECONDS_FOR_MANY_COPIES
