"""What sentiment makes of VADER's rules, held against VADER's own figures of plainer sentences."""

from __future__ import annotations

import numpy as np
import pytest

import framing
from framing.vader import compounds_of


def value(text, column="sentiment"):
    return framing.analyse(text).sentences[column][0]


def compound(total):
    """VADER's figure for a sum of shares, without marks: rule of Hutto and Gilbert's own code."""
    return round(total / (total**2 + 15) ** 0.5, 4)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        # Valences of VADER's lexicon: disaster -3.1, crime -2.5, hope 1.9, pain -2.3,
        # good 1.9, war -2.9; prevented 0.1. Its negation is -0.74; its dampeners, "less" and
        # "little" among them, take 0.293 away before.
        ("The dam prevented a disaster.", 0.1 + -3.1 * -0.5),
        ("They plan to reduce street crime.", -2.5 * -0.5),
        ("They put an end to it with less pain.", (-2.3 + 0.293) * -0.5),
        ("There is little hope.", (1.9 - 0.293) * -0.5),
        ("There is a little hope.", 1.9 - 0.293),
        ("There was less hope.", (1.9 - 0.293) * -0.5),
        ("It is too good.", 1.9 * -0.74),
        ("It is good, too.", 1.9),
        ("They met in the end, war or not.", -2.9),
        ("They reduce the big old town crime.", -2.5),  # four words on
        ("They reduce, crime or not.", -2.5),  # over a comma
        ("Few met. Hope remains.", 0.0),  # in another sentence
        ("The dam did not prevent the disaster.", 0.1 * -0.74 + -3.1 * -0.74 * -0.5),
    ],
)
def test_words_turn_the_feelings_behind_them(text, total):
    assert value(text) == compound(total)


@pytest.mark.parametrize(
    "text",
    [
        "The plan is good and the weather is bad.",
        "They are NOT happy with the very bad news!",
        "The plan was good, but its price is a disaster.",
        "They never heard so good a tale.",
    ],
)
def test_plain_sentences_have_the_librarys_figure(text):
    assert value(text) == value(text, "vader") == compounds_of([text])[0]


def test_typographic_marks_are_read_like_plain_ones():
    assert value("They don’t like it—no wonder.") == compounds_of(
        ["They don't like it - no wonder."]
    )
    assert value("They don’t like it.", "vader") == compounds_of(["They don’t like it."])


def test_each_voice_is_valued_without_the_words_and_marks_of_the_other():
    text = "“It was a wonderful, wonderful day at last!” Lund said of the ugly war."
    assert value(text) == compounds_of(["Lund said of the ugly war."])
    assert value(text, "sentiment_quoted") == compounds_of(
        ["It was a wonderful, wonderful day at last!"]
    )


def test_a_sentence_of_one_voice_has_no_value_of_the_other():
    own, said = "It was a great day.", "“It was a great day and a good show.”"
    analysis = framing.analyse(f"{own} {said}").sentences
    assert analysis.sentiment.tolist() == [*compounds_of([own]), 0.0]
    quoted = analysis.sentiment_quoted.tolist()
    assert np.isnan(quoted[0])
    assert quoted[1] == compounds_of([said.strip("“”")])


def test_weights_of_a_sentence_add_up_to_what_makes_its_value():
    analysis = framing.analyse("The very good mayor failed to stop the terrible war in time.")
    weights = analysis.cues[analysis.cues.feature == "sentiment"].weight
    assert len(weights) == 5
    assert analysis.sentences.sentiment[0] == compound(weights.sum())


def test_a_word_is_marked_by_the_sign_with_which_it_counts():
    cues = framing.analyse("It was not good that few died; they avoided a disaster.").cues
    found = cues[cues.feature == "sentiment"]
    assert dict(zip(found.text, found.family, strict=True)) == {
        "good": "negative",
        "died": "negative",
        "avoided": "negative",
        "disaster": "positive",
    }
