"""Reading grades against textstat and against a calculation by hand."""

from __future__ import annotations

import pytest
import textstat

import framing

SENTENCES = [
    "The board of the harbour met for two hours on Monday.",
    "Nobody had read the whole report before the meeting began.",
    "Several members wanted another independent estimate of the price.",
    "The chair promised a decision before the end of the summer.",
]
TEXT = " ".join(SENTENCES * 3)


def test_grade_by_hand():
    # "The cat sat on the mat." has 6 words of one syllable; 20 of them make 120 words.
    scores = framing.score("The cat sat on the mat. " * 20).iloc[0]
    assert scores["readability"] == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59, abs=1e-9)
    assert scores["reading_ease"] == pytest.approx(206.835 - 1.015 * 6 - 84.6 * 1, abs=1e-9)


def test_formulas_equal_textstat_on_plain_sentences():
    scores = framing.score(TEXT).iloc[0]
    textstat.set_lang("en_US")
    assert scores["readability"] == pytest.approx(textstat.flesch_kincaid_grade(TEXT), abs=0.06)
    assert scores["reading_ease"] == pytest.approx(textstat.flesch_reading_ease(TEXT), abs=0.06)


def test_syllables_equal_textstat():
    sentences = framing.analyse(TEXT).sentences
    for row in sentences.itertuples():
        assert row.syllables == textstat.syllable_count(TEXT[row.start : row.end])
