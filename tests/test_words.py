"""Words as columns are exactly what the reference pattern finds."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.tokens import Buffer
from framing.tokens.words import WORD, character_classes, mark_bytes, word_boundaries

TRICKY = st.sampled_from(list("aZsé’'‘\"“”.,-5 0\n\r\t_ß한٣ \u00a0\u2028😀̈ıſ"))
TEXTS = st.lists(
    st.text(st.one_of(TRICKY, st.characters(exclude_categories=["Cs"])), max_size=40),
    min_size=1,
    max_size=4,
)


def words_of(texts: list[str]) -> list[tuple[int, int]]:
    buffer = Buffer.of(texts)
    classes = character_classes(buffer)
    start, end = word_boundaries(buffer, classes, mark_bytes(classes))
    return list(
        zip(buffer.code_points(start).tolist(), buffer.code_points(end).tolist(), strict=True)
    )


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_words_equal_the_pattern(texts):
    expected = [match.span() for match in WORD.finditer("\n\n".join(texts))]
    assert words_of(texts) == expected


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_bytes_and_code_points_convert_both_ways(texts):
    buffer = Buffer.of(texts)
    joined = "\n\n".join(texts)
    starts = np.array([len(joined[:i].encode()) for i in range(len(joined))], dtype=np.int64)
    assert buffer.code_points(starts).tolist() == list(range(len(joined)))
    assert buffer.byte_positions(np.arange(len(joined))).tolist() == starts.tolist()


def test_contractions_figures_and_abbreviations_are_one_word():
    text = "Lee’s don't 28,000 8.3 U.S. a.m. win-win e.g. J.K. end.A Trump,.marking '90s"
    found = [text[start:end] for start, end in words_of([text])]
    assert found == [
        "Lee’s", "don't", "28,000", "8.3", "U.S", "a.m", "win", "win", "e.g", "J.K",
        "end", "A", "Trump", "marking", "90s",
    ]  # fmt: skip


def test_a_lone_surrogate_is_read_as_a_question_mark():
    assert words_of(["a\ud800b"]) == [(0, 1), (2, 3)]
