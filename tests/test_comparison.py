"""Who is held against whom, and what the sentences say."""

from __future__ import annotations

from dataclasses import replace

import pytest

import framing
from framing.placing import Place, Range

PLAIN = (
    "The harbour board met on Monday for two hours. It spoke of the new pier and of the price of "
    "steel. The chair said the work would begin in spring. A clerk said two firms had made an "
    "offer. The board meets again in the autumn, and the town will vote a week later on all of it."
)
LOUD = (
    "The harbour board met in a shocking showdown on Monday. The staggering price of steel sent "
    "shockwaves through the stunned town. Did you know? Furious members slammed the whopping bill. "
    "It was a jaw-dropping meltdown, and nobody in the room could believe the sheer scale of the "
    "disastrous plan that will haunt the whole of the town for many a year."
)


def articles(*styles):
    texts = [PLAIN, PLAIN + " It rained all day in the bay.", LOUD]
    return [
        framing.Article(id=f"a{number}", text=text, style=style)
        for number, (text, style) in enumerate(zip(texts, styles, strict=True))
    ]


def contrast(event, column):
    found = event.contrast(column)
    return {v.article: v.place for v in found.values}, found.sentence


def test_the_blog_piece_is_held_against_the_wire_range():
    event = framing.compare(articles("wire", "wire", "blog")).events[0]
    places, sentence = contrast(event, "sensational")
    assert places == {"a0": None, "a1": None, "a2": Place.ABOVE}
    assert sentence.startswith("Sensational language: the blog-style piece has ")
    assert "more than each of the 2 wire-style reports (0.00)" in sentence
    assert sentence.endswith(": more of the words are chosen for their effect.")


def test_below_and_within():
    event = framing.compare(articles("wire", "wire", "blog")).events[0]
    assert contrast(event, "attribution")[0]["a2"] is Place.BELOW
    assert "less than each of the 2 wire-style reports" in contrast(event, "attribution")[1]
    places, sentence = contrast(event, "quotation")
    assert places["a2"] is Place.WITHIN
    assert sentence == (
        "Quoted words: the blog-style piece has 0 % of the words, "
        "like the 2 wire-style reports (0 %)."
    )


def test_without_styles_there_is_no_contrast_only_a_range():
    event = framing.compare(articles("", "", "")).events[0]
    assert event.reference == ()
    places, sentence = contrast(event, "sensational")
    assert set(places.values()) == {None}
    assert sentence.startswith("Sensational language: from 0.00 in “a0” to ")
    assert sentence.endswith(" in “a2” (per 100 words).")


def test_one_style_given_holds_it_against_the_rest():
    event = framing.compare(articles("", "", "blog")).events[0]
    assert event.reference == ("a0", "a1")
    assert "more than each of the 2 other articles" in contrast(event, "sensational")[1]


def test_only_wire_reports_give_no_contrast():
    event = framing.compare(articles("wire", "wire", "wire")).events[0]
    assert (event.reference, event.others) == ((), ())


def test_events_are_not_mixed():
    one, two, three = articles("wire", "wire", "blog")
    comparison = framing.compare(
        [replace(one, event="x"), replace(two, event="y"), replace(three, event="x")]
    )
    assert [event.articles for event in comparison.events] == [("a0", "a2")]
    assert comparison.alone == ("a1",)


def test_an_article_without_an_event_stands_alone_where_others_have_one():
    one, two, three = articles("wire", "wire", "blog")
    comparison = framing.compare([replace(one, event="x"), two, replace(three, event="x")])
    assert comparison.alone == ("a1",)


def test_several_pieces_of_one_style_are_told_by_name():
    event = framing.compare(articles("wire", "blog", "blog")).events[0]
    sentence = contrast(event, "sensational")[1]
    assert "“a1” has" in sentence
    assert "“a2” has" in sentence
    assert "more than the wire-style report (0.00)" in sentence


def test_a_measure_that_abstains_has_no_place():
    short = framing.Article(id="short", text="Rain fell in Oslo.", style="blog")
    event = framing.compare([*articles("wire", "wire", "wire")[:2], short]).events[0]
    value = event.contrast("hedging").values[-1]
    assert (value.value, value.place) == (None, None)
    assert value.reason.startswith("4 words: too short to score")


def test_an_unknown_column_is_a_key_error():
    event = framing.compare(articles("wire", "wire", "blog")).events[0]
    with pytest.raises(KeyError, match="bias"):
        event.contrast("bias")


@pytest.mark.parametrize(
    ("value", "place"), [(0.9, Place.BELOW), (1.0, Place.WITHIN), (2.1, Place.ABOVE)]
)
def test_the_ends_of_a_range_belong_to_it(value, place):
    assert Range(1.0, 1.5, 2.0, 3).place(value) is place
