"""Reading grades against textstat and against a calculation by hand."""

from __future__ import annotations

import pytest
import textstat

import framing
from features.readability import common_syllables, counted_by_textstat

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


def test_the_list_of_common_forms_equals_textstat():
    for form, count in common_syllables().items():
        assert count == counted_by_textstat(form)


@pytest.mark.parametrize("form", ["doesn't", "minister's", "o'clock", "hernandez's", "mxyzptlk's"])
def test_curly_apostrophes_and_capitals_change_no_count(form):
    for written in (form, form.upper(), form.replace("'", "’"), form.capitalize()):
        (sentence,) = framing.analyse(f"{written} rain.").sentences.itertuples()
        assert sentence.syllables == counted_by_textstat(form) + counted_by_textstat("rain")
