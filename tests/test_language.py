from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TypedDict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.language import (
    FUNCTION_WORDS,
    MINIMUM_SHARE,
    MINIMUM_WORDS,
    reads_as_english,
    reads_foreign,
    share,
    why_not_english,
)


class Case(TypedDict):
    """A text, and whether the guard lets it pass."""

    label: str
    text: str
    english: bool


CASES: list[Case] = json.loads(
    Path(__file__).with_name("cases").joinpath("languages.json").read_text("utf-8")
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# In several of the languages that the guard turns away these are frequent words.
HOMOGRAPHS = (
    "a all also als an as at bald die do en era even for had hat her i in is le man me men no on "
    "or over per se so son tale to under via war was we will"
)


def by_label(case: Case) -> str:
    return case["label"]


def words_of(label: str) -> list[str]:
    (text,) = [case["text"] for case in CASES if case["label"] == label]
    return WORD.findall(text)


@pytest.mark.parametrize("case", CASES, ids=by_label)
def test_case(case: Case) -> None:
    assert reads_as_english(WORD.findall(case["text"])) is case["english"]


@pytest.mark.parametrize(
    "label",
    [
        "korean",
        "french",
        "german",
        "spanish",
        "dutch",
        "italian",
        "portuguese",
        "swedish",
        "danish",
    ],
)
def test_other_languages_stay_as_far_below_the_limit_as_the_docstring_says(label: str) -> None:
    words = words_of(label)
    stretches = range(max(1, len(words) - MINIMUM_WORDS + 1))
    assert share(words) <= 0.01
    assert max(share(words[at : at + MINIMUM_WORDS]) for at in stretches) <= 0.025


def test_no_homograph_of_other_languages_is_listed() -> None:
    assert FUNCTION_WORDS.isdisjoint(HOMOGRAPHS.split())


def test_about_150_words_all_lower_case() -> None:
    assert 140 <= len(FUNCTION_WORDS) <= 160
    assert all(word.isascii() and word.isalpha() and word.islower() for word in FUNCTION_WORDS)


def test_share_counts_words_whatever_their_case() -> None:
    assert share(["THE", "cat", "And", "dog"]) == 0.5


def test_share_of_no_words_is_zero() -> None:
    assert share([]) == 0.0


def test_share_takes_any_iterable() -> None:
    assert share(word for word in ["of", "note"]) == 0.5
    assert reads_as_english(word for word in ["of", "note"])


def test_pasting_a_text_twice_changes_nothing() -> None:
    for case in CASES:
        words = WORD.findall(case["text"])
        assert share(words + words) == share(words)


def test_the_limits_are_where_they_are_said_to_be() -> None:
    rest = ["gold"] * 92
    assert MINIMUM_SHARE == 0.08
    assert reads_as_english(["the"] * 8 + rest)
    assert not reads_as_english(["the"] * 7 + ["gold"] + rest)
    assert reads_as_english(["gold"] * (MINIMUM_WORDS - 1))
    assert not reads_as_english(["gold"] * MINIMUM_WORDS)


def test_half_the_letters_may_be_foreign() -> None:
    assert reads_as_english(["éé", "ab"])
    assert not reads_as_english(["ééé", "ab"])


@given(st.lists(st.tuples(*(st.integers(0, most) for most in (60, 6, 6, 20, 20)))))
def test_many_texts_are_judged_as_each_alone(drawn: list[tuple[int, ...]]) -> None:
    counts = [(*words, ascii_ + beyond, beyond) for *words, ascii_, beyond in drawn]
    together = reads_foreign(*np.array(counts, dtype=np.int64).reshape(-1, 5).T)
    assert together.tolist() == [bool(why_not_english(*count)) for count in counts]
