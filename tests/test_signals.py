"""Those who did not speak, or not with their names: cases, and every phrase shown to count."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import framing
from framing import guards
from framing.attributions.signals import LEXICON, Signal, find
from framing.matching import Matcher
from framing.tokens import Vocabulary, tokenise

CASES = json.loads((Path(__file__).parent / "cases" / "signals.json").read_text(encoding="utf-8"))
MATCHER = Matcher([LEXICON])


def matched(texts):
    articles = [framing.Article(id=str(n), text=text) for n, text in enumerate(texts)]
    tokens = tokenise(articles, Vocabulary())
    return replace(tokens, hits=MATCHER.match(tokens))


def words(tokens, first, last):
    start, end = tokens.start[first], tokens.end[last]
    return tokens.buffer.data[start:end].decode()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_signals(case):
    tokens = matched([case["text"]])
    found = find(tokens)
    assert [
        [Signal(kind).label, words(tokens, first, last)]
        for first, last, kind in zip(found.first, found.last, found.kind, strict=True)
    ] == case["signals"]


def test_sentences_with_a_signal():
    tokens = matched(["Lund declined to comment. She left. The baker asked not to be named."])
    found = find(tokens)
    assert list(found.sentences(tokens, Signal.DECLINED)) == [True, False, False]
    assert list(found.sentences(tokens, Signal.DECLINED, Signal.ANONYMOUS)) == [True, False, True]


@pytest.mark.parametrize("entry", LEXICON.entries, ids=lambda entry: entry.lemma)
def test_every_form_counts(entry):
    settings = ["They were {} here.", "They did not {} here.", "She spoke anonymously {} here."]
    texts = [setting.format(form) for form in entry.forms for setting in settings]
    tokens = matched(texts)
    hits = tokens.hits[LEXICON.name]
    rows = hits.entry == LEXICON.entries.index(entry)
    fired = {words(tokens, *span) for span in zip(hits.first[rows], hits.last[rows], strict=True)}
    assert fired == set(entry.forms)


def test_entries_are_sourced_and_guarded_by_guards_that_exist():
    assert {key for entry in LEXICON.entries for key in entry.sources} == set(LEXICON.sources)
    assert all(entry.note for entry in LEXICON.entries)
    assert all(guards.named(guard) for entry in LEXICON.entries for guard in entry.guards)
