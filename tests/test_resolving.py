"""Whom a source means that is only pointed to: cases as data; sources stand in brackets."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.attributions import forenames
from framing.attributions.resolving import resolve
from framing.attributions.source_class import SourceClass
from framing.tokens import Vocabulary, tokenise

CASES = json.loads((Path(__file__).parent / "cases" / "resolving.json").read_text(encoding="utf-8"))


def spans_of(marked):
    """A text without its brackets, and where they stood."""
    text, spans = "", []
    for part in re.split(r"(\[[^\]]+\])", marked):
        words = part.strip("[]")
        if part.startswith("["):
            spans.append((len(text), len(text) + len(words)))
        text += words
    return text, spans


def resolved(marked_texts):
    """What the sources of each text mean, and their classes."""
    read = [spans_of(marked) for marked in marked_texts]
    articles = [framing.Article(id=str(n), text=text) for n, (text, _) in enumerate(read)]
    tokens = tokenise(articles, Vocabulary())
    starts = tokens.offsets(tokens.start, tokens.article, np.ones_like(tokens.article))
    first, last = [], []
    for number, (_, spans) in enumerate(read):
        for start, end in spans:
            inside = (tokens.article == number) & (starts >= start) & (starts < end)
            first.append(np.flatnonzero(inside)[0])
            last.append(np.flatnonzero(inside)[-1])
    found = resolve(tokens, np.array(first), np.array(last))
    meant = [[] for _ in read]
    for begin, end, kind in zip(found.first, found.last, found.kind, strict=True):
        words = tokens.buffer.data[tokens.start[begin] : tokens.end[end]].decode()
        meant[tokens.article[begin]].append((words, SourceClass(kind).label))
    return meant


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["label"],
            marks=[pytest.mark.xfail(strict=True)] if case.get("expect") == "fail" else [],
        )
        for case in CASES
    ],
)
def test_meant(case):
    [found] = resolved([case["text"]])
    assert found == list(zip(case["meant"], case["kinds"], strict=True))


def test_articles_of_a_batch_do_not_mix():
    apart = [resolved([case["text"]])[0] for case in CASES]
    assert resolved([case["text"] for case in CASES]) == apart


def test_a_relation_without_source_stays_without():
    tokens = tokenise([framing.Article(id="1", text="It is said to rain.")], Vocabulary())
    found = resolve(tokens, np.array([-1]), np.array([-1]))
    assert (found.first[0], found.last[0], found.kind[0]) == (-1, -1, SourceClass.NONE)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=4), st.data())
def test_any_sources_in_any_text_mean_something_in_their_article(texts, data):
    articles = [framing.Article(id=str(n), text=text) for n, text in enumerate(texts)]
    tokens = tokenise(articles, Vocabulary())
    if not len(tokens):
        return
    numbers = st.integers(0, len(tokens) - 1)
    first = np.array(sorted(data.draw(st.lists(numbers, min_size=1, max_size=5))))
    last = tokens.sentences.last[tokens.sentence[first]]
    found = resolve(tokens, first, last)
    assert (found.first <= found.last).all()
    assert (tokens.article[found.first] == tokens.article[first]).all()
    assert all(SourceClass(kind).label for kind in found.kind)


def test_no_forename_is_both_a_mans_and_a_womans():
    assert not forenames.MEN & forenames.WOMEN
