"""What kind of source speaks: cases as data, and every entry of the lexicons shown to count."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.attributions.source_class import SourceClass, classify, roles_of
from framing.attributions.source_words import FAMILIES, NAMES, NOUNS, windows
from framing.scoring import default_scorer
from framing.tokens import Vocabulary, tokenise

CASES = json.loads(
    (Path(__file__).parent / "cases" / "source_class.json").read_text(encoding="utf-8")
)
LEXICONS = {"nouns": NOUNS.lexicon, "names": NAMES.lexicon}


def tokens_of(texts):
    articles = [framing.Article(id=str(n), text=text) for n, text in enumerate(texts)]
    return tokenise(articles, Vocabulary())


def span_of(tokens, article, start, end):
    """The tokens of an article from one offset to another."""
    mine = np.flatnonzero(tokens.article == article)
    starts = tokens.offsets(tokens.start[mine], tokens.article[mine], np.ones_like(mine))
    inside = mine[(starts >= start) & (starts < end)]
    return inside[0], inside[-1]


def classified(cases):
    """The class and the role of the source of each case."""
    tokens = tokens_of(case["text"] for case in cases)
    spans = []
    for number, case in enumerate(cases):
        start = case.get("start", case["text"].index(case["source"]))
        spans.append(span_of(tokens, number, start, start + len(case["source"])))
    first, last = np.array(spans).T
    found, roles = classify(tokens, first, last), roles_of(tokens, first, last)
    for row, case in enumerate(cases):
        role = None
        if roles.first[row] >= 0:
            edges = [tokens.start[roles.first[row]], tokens.end[roles.last[row]]]
            start, end = tokens.offsets(np.array(edges), np.array([row, row]), np.array([1, 1]))
            role = case["text"][start:end]
        yield SourceClass(found.kind[row]).label, role


@pytest.fixture(scope="module")
def found():
    return dict(zip((case["label"] for case in CASES), classified(CASES), strict=True))


def marked():
    return [
        pytest.param(
            case,
            id=case["label"],
            marks=[pytest.mark.xfail(strict=True)] if case.get("expect") == "fail" else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", marked())
def test_class_and_role(found, case):
    assert found[case["label"]] == (case["source_class"], case.get("role"))


def test_every_class_has_several_cases():
    counted = [case["source_class"] for case in CASES]
    assert all(counted.count(kind.label) >= 4 for kind in SourceClass)


def test_labels_are_told_apart():
    labels = [case["label"] for case in CASES]
    assert len(set(labels)) == len(labels)


def test_no_source_is_nobody():
    tokens = tokens_of(["The harbour was closed, it is said."])
    first, last = np.array([-1, 0]), np.array([-1, 1])
    kinds = classify(tokens, first, last).kind
    assert list(kinds) == [SourceClass.NONE, SourceClass.UNCLEAR]
    assert list(roles_of(tokens, first, last).first) == [-1, -1]


def test_no_relation_at_all():
    nothing = np.empty(0, dtype=np.int64)
    assert len(classify(tokens_of(["Rain."]), nothing, nothing).kind) == 0


def test_i_is_the_author_only_outside_of_quotations():
    text = "I asked her. “I said so before, and I say it again,” Lund said."
    [batch] = default_scorer().batches([framing.Article(id="1", text=text)])
    tokens = batch.ledger.tokens
    first = np.array([0, 3])
    assert [tokens.vocabulary.strings[kind] for kind in tokens.type[first]] == ["I", "I"]
    assert list(classify(tokens, first, first).kind) == [SourceClass.SELF, SourceClass.UNCLEAR]


@pytest.mark.parametrize("name", LEXICONS)
def test_every_form_of_every_entry_counts(name):
    lexicon = LEXICONS[name]
    forms = [(entry.family, form) for entry in lexicon.entries for form in entry.forms]
    if name == "names":
        forms = [(family, form.upper()) for family, form in forms]
    tokens = tokens_of(f"Then {form} said so." for _, form in forms)
    spans = [span_of(tokens, n, 5, 5 + len(form)) for n, (_, form) in enumerate(forms)]
    first, last = np.array(spans).T
    seen = windows(tokens, first, last)
    family = seen.family[seen.start + last - first]
    assert [form for (wanted, form), got in zip(forms, family, strict=True)
            if FAMILIES[got] != wanted] == []  # fmt: skip


@pytest.mark.parametrize("name", LEXICONS)
def test_entries_are_sourced_and_stand_once(name):
    lexicon = LEXICONS[name]
    forms = [form for entry in lexicon.entries for form in entry.forms]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
    assert {key for entry in lexicon.entries for key in entry.sources} == set(lexicon.sources)
    assert all(entry.note for entry in lexicon.entries)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=4), st.data())
def test_any_span_of_any_text_has_a_class(texts, data):
    tokens = tokens_of(texts)
    if not len(tokens):
        return
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens) - 1))
    span = np.array([first]), np.array([last])
    assert SourceClass(classify(tokens, *span).kind[0]).label
    roles = roles_of(tokens, *span)
    role = roles.first[0], roles.last[0]
    assert role == (-1, -1) or first <= role[0] <= role[1] <= last
