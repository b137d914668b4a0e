"""Every reporting word has a stance, and those that readers would dispute have the one meant."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import framing
from features import REPORTING
from framing.attributions.stance import LEXICON, Stance, StanceTable, stance_of
from framing.tokens import Vocabulary, tokenise

CUES = Path(framing.__file__).parent / "attributions" / "cues.tsv"


def lemmas_of_cues():
    lines = CUES.read_text(encoding="utf-8").splitlines()
    _, *rows = (line for line in lines if line and not line.startswith("#"))
    return [row.split("\t")[0] for row in rows]


@pytest.mark.parametrize(
    ("phrase", "stance"),
    [
        ("say", "neutral"),
        ("tell", "neutral"),
        ("according to", "neutral"),
        ("note", "endorsing"),
        ("point out", "endorsing"),
        ("point to", "neutral"),
        ("admit", "endorsing"),
        ("reveal", "endorsing"),
        ("claim", "distancing"),
        ("allege", "distancing"),
        ("insist", "distancing"),
        ("insist on", "directive"),
        ("slam", "emotive"),
        ("blast", "emotive"),
        ("gush", "emotive"),
        ("vow", "directive"),
        ("urge", "directive"),
        ("call", "neutral"),
        ("call for", "directive"),
        ("agree", "neutral"),
        ("agree to", "directive"),
        ("deny", "denial"),
        ("rule", "neutral"),
        ("rule out", "denial"),
        ("play down", "distancing"),
        ("emphasise", "endorsing"),
    ],
)
def test_stance(phrase, stance):
    assert stance_of(*phrase.split(" ", 1)).label == stance


def test_every_reporting_word_has_a_stance():
    for lemma in [*REPORTING.lemmas, *lemmas_of_cues()]:
        assert stance_of(lemma) in Stance


def test_a_word_without_one_is_told_where_to_get_it():
    with pytest.raises(KeyError, match=r'"burble" has no stance; give it one in stance\.tsv'):
        stance_of("burble")


def test_every_stance_is_sourced_and_used():
    assert set(LEXICON.families) == {stance.label for stance in Stance}
    assert {key for entry in LEXICON.entries for key in entry.sources} == set(LEXICON.sources)
    assert all(entry.note for entry in LEXICON.entries)
    forms = [form for entry in LEXICON.entries for form in entry.forms]
    assert len(set(forms)) == len(forms)


def test_every_second_word_is_looked_up():
    phrases = [entry for entry in LEXICON.entries if len(entry.lemma.split()) == 2]
    assert phrases
    assert [str(stance_of(*e.lemma.split()).label) for e in phrases] == [e.family for e in phrases]


def test_a_particle_changes_the_stance():
    text = "They called it off. They called for help. They pointed it out. They pointed out a gap."
    tokens = tokenise([framing.Article(id="1", text=text)], Vocabulary())
    table = StanceTable(["call", "point"])
    found = table.of(tokens, np.array([0, 0, 1, 1]), tokens.sentences.first + 1)
    assert [Stance(code).label for code in found] == [
        "neutral", "directive", "endorsing", "endorsing",
    ]  # fmt: skip
