"""Every word and gap gets the number of its own string, whatever it collides with."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.tokens import Buffer, Kind, Property, Vocabulary
from framing.tokens.spellings import Spellings
from framing.tokens.words import character_classes, mark_bytes, word_boundaries

TRICKY = st.sampled_from([*"aZsé’'“.,-5 0\n\x00_ß한😀", "presiden", "presidential", "a" * 8, "  "])
TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"])) | st.lists(TRICKY).map("".join))


def encoded(vocabulary: Vocabulary, texts: list[str]) -> tuple[list[str], list[str]]:
    """What stands in the text, in turns, and what the vocabulary says that stands there."""
    buffer = Buffer.of(texts)
    classes = character_classes(buffer)
    start, end = word_boundaries(buffer, classes, mark_bytes(classes))
    words, gaps = vocabulary.encode(buffer.data, start, end)
    edges = [0, *np.stack([start, end], axis=1).ravel().tolist(), len(buffer.data)]
    numbers = np.zeros(len(words) + len(gaps), dtype=np.int64)
    numbers[::2], numbers[1::2] = gaps, words
    expected = [buffer.slice(a, b) for a, b in pairwise(edges)]
    return expected, [vocabulary.strings[number] for number in numbers]


def is_consistent(vocabulary: Vocabulary) -> bool:
    return len(set(vocabulary.strings)) == len(vocabulary.strings)


@settings(max_examples=300, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_types_are_the_strings(batches):
    vocabulary = Vocabulary()
    for texts in batches:
        expected, found = encoded(vocabulary, texts)
        assert found == expected
    assert is_consistent(vocabulary)


@settings(max_examples=50, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_strings_that_all_collide_stay_apart(batches):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            Spellings, "_slots_of", lambda _, first, __: np.zeros(len(first), dtype=np.int64)
        )
        test_types_are_the_strings.hypothesis.inner_test(batches)


def test_many_words_are_found_again():
    vocabulary = Vocabulary()
    texts = [" ".join(f"w{number * 7919:x}" for number in range(100_000))]
    for _ in range(2):
        expected, found = encoded(vocabulary, texts)
        assert found == expected
    assert is_consistent(vocabulary)
    assert len(vocabulary) == 100_000 + 3


def test_endless_words_do_not_grow_it_without_limit():
    vocabulary = Vocabulary(limit=100)
    for batch in range(10):
        vocabulary = vocabulary.fresh_if_full()
        encoded(vocabulary, [" ".join(f"w{batch}x{number}" for number in range(90))])
        assert len(vocabulary) < 200


def test_properties_are_computed_once_for_their_own_kind():
    asked = []

    def length(string: str) -> int:
        asked.append(string)
        return len(string)

    everything = Property("length", np.int64, length)
    gaps = Property("length of gaps", np.int64, length, Kind.GAP)
    forms = Property.of_word("length of the form", np.int64, length)
    some = Property.among("some", ["don't"])
    vocabulary = Vocabulary()
    for texts in (["Don’t, DON’T"], ["Don’t; yes"]):
        expected, _ = encoded(vocabulary, texts)
        assert [vocabulary.column(everything)[vocabulary.strings.index(s)] for s in expected] == [
            len(string) for string in expected
        ]
    assert sorted(asked) == sorted(vocabulary.strings)
    asked.clear()
    values = [
        dict(zip(vocabulary.strings, vocabulary.column(property_).tolist(), strict=False))
        for property_ in (gaps, forms, some)
    ]
    assert sorted(asked) == sorted(["", " ", ", ", "; ", "\n\n", "don't", "don't", "yes"])
    assert [values[0][string] for string in (", ", "yes")] == [2, 0]
    assert [values[1][string] for string in (", ", "DON’T")] == [0, 5]
    assert [values[2][string] for string in (", ", "DON’T", "Don’t", "yes")] == [0, 1, 1, 0]
