"""Who is held against whom, and what the sentences say."""

from __future__ import annotations

from dataclasses import replace
from math import erfc, sqrt

import numpy as np
import pytest

import framing
from framing import chance
from framing.placing import Place, Range, Value

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
OTHER = (
    "The choir of Saint Agnes sang in Lisbon on 14 May 2019. Marta Pires led it for the last time, "
    "after 31 years. She had brought Brahms and Fauré to the nave, and 800 people stood to thank "
    "her. A successor from Porto, the organist Rui Sá, begins in September."
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
    event = framing.compare(articles("wire", "wire", "blog")).compared[0]
    places, sentence = contrast(event, "sensational")
    assert places == {"a0": None, "a1": None, "a2": Place.ABOVE}
    assert sentence.startswith("Sensational language: the blog-style piece has ")
    assert "more than each of the 2 wire-style reports (0.00)" in sentence
    assert sentence.endswith(
        ": more of the words are chosen for their effect. "
        "This is further apart than chance would explain."
    )


def test_below_and_within():
    event = framing.compare(articles("wire", "wire", "blog")).compared[0]
    assert contrast(event, "attribution")[0]["a2"] is Place.BELOW
    assert "less than each of the 2 wire-style reports" in contrast(event, "attribution")[1]
    places, sentence = contrast(event, "quotation")
    assert places["a2"] is Place.WITHIN
    assert sentence == (
        "Quoted words: the blog-style piece has 0 % of its words quoted, "
        "like the 2 wire-style reports (0 %)."
    )


def test_without_styles_there_is_no_contrast_only_a_range():
    event = framing.compare(articles("", "", "")).compared[0]
    assert event.reference == ()
    places, sentence = contrast(event, "sensational")
    assert set(places.values()) == {None}
    assert sentence.startswith("Sensational language: from 0.00 in “a0” to ")
    assert sentence.endswith(" in “a2” (per 100 words).")


def test_one_style_given_holds_it_against_the_rest():
    event = framing.compare(articles("", "", "blog")).compared[0]
    assert event.reference == ("a0", "a1")
    assert "more than each of the 2 other articles" in contrast(event, "sensational")[1]


def test_only_wire_reports_give_no_contrast():
    event = framing.compare(articles("wire", "wire", "wire")).compared[0]
    assert (event.reference, event.others) == ((), ())


def test_events_are_not_mixed():
    one, two, three = articles("wire", "wire", "blog")
    comparison = framing.compare(
        [replace(one, event="x"), replace(two, event="y"), replace(three, event="x")]
    )
    assert [event.articles for event in comparison.compared] == [("a0", "a2")]
    assert comparison.alone == ("a1",)


def test_an_article_without_an_event_joins_one_only_if_that_is_clear():
    one, two, three = articles("wire", "wire", "blog")
    others = [replace(one, event="x"), replace(three, event="x")]
    assert framing.compare([*others, two]).alone == ()
    other = replace(two, text=OTHER)
    assert framing.compare([*others, other]).alone == ("a1",)


def test_all_articles_are_one_event_if_that_is_said():
    one, two, three = articles("wire", "wire", "blog")
    given = [replace(one, event="x"), replace(two, text=OTHER), three]
    comparison = framing.compare(given, together=True)
    assert [event.articles for event in comparison.compared] == [("a0", "a1", "a2")]
    assert comparison.compared[0].event == "x"
    assert list(comparison.events.reason) == ["They were given as articles on one event."] * 3


def test_several_pieces_of_one_style_are_told_by_name():
    event = framing.compare(articles("wire", "blog", "blog")).compared[0]
    sentence = contrast(event, "sensational")[1]
    assert "“a1” has" in sentence
    assert "“a2” has" in sentence
    assert "more than the wire-style report (0.00)" in sentence


def test_a_measure_that_abstains_has_no_place():
    short = framing.Article(id="short", text="Rain fell in Oslo.", style="blog")
    given = [*articles("wire", "wire", "wire")[:2], short]
    event = framing.compare(given, together=True).compared[0]
    value = event.contrast("hedging").values[-1]
    assert (value.value, value.place) == (None, None)
    assert value.reason.startswith("4 words: too short to score")


def test_a_piece_without_a_number_is_said_to_have_none():
    quoting = PLAIN + ' "We will open the pier to all who want to walk on it," the mayor said.' * 3
    wire = [framing.Article(id=f"w{number}", text=quoting, style="wire") for number in range(2)]
    brief = framing.Article(
        id="b", text=PLAIN + ' "We will open it," the mayor said.', style="blog"
    )
    sentence = framing.compare([*wire, brief]).compared[0].contrast("hedging_quoted").sentence
    assert sentence == (
        "Hedging in quotations: the blog-style piece has no number (only 4 quoted words); "
        "each of the 2 wire-style reports has 0.00 per 100 words."
    )


def test_articles_are_called_by_their_outlet_or_title_before_their_id():
    one, two, three = articles("", "", "")
    named = [replace(one, outlet="The Bay Post"), two, replace(three, title="A loud day")]
    sentence = framing.compare(named).compared[0].contrast("sensational").sentence
    assert " in The Bay Post to " in sentence
    assert " in “A loud day” " in sentence


def test_an_unknown_column_is_a_key_error():
    event = framing.compare(articles("wire", "wire", "blog")).compared[0]
    with pytest.raises(KeyError, match="bias"):
        event.contrast("bias")


@pytest.mark.parametrize(
    ("value", "place"), [(0.9, Place.BELOW), (1.0, Place.WITHIN), (2.1, Place.ABOVE)]
)
def test_the_ends_of_a_range_belong_to_it(value, place):
    assert Range(1.0, 1.5, 2.0, 3).place(value) is place


def test_a_place_that_chance_explains_is_said_to_be_so():
    event = framing.compare(articles("wire", "wire", "blog")).compared[0]
    found = event.contrast("attribution")
    value = found.values[-1]
    assert (value.place, value.supported, value.apart) == (Place.BELOW, False, False)
    low, high = found.reference.low, found.reference.high
    assert found.sentence == (
        f"Attribution: the blog-style piece has {value.value:.2f} per 100 words, less than each "
        f"of the 2 wire-style reports ({low:.2f} to {high:.2f}): statements are given to a source "
        "less often. With texts this short this is a hint, not proof."
    )
    loud = event.contrast("sensational").values[-1]
    assert (loud.place, loud.supported, loud.apart) == (Place.ABOVE, True, True)


def test_a_headline_alone_is_never_beyond_chance():
    plain, more, loud = articles("wire", "wire", "blog")
    titled = [
        replace(plain, title="Harbour board meets on the new pier"),
        replace(more, title="Town to vote on its pier in autumn"),
        replace(loud, title="Shocking showdown: furious members slam staggering bill"),
    ]
    found = framing.compare(titled, together=True).compared[0].contrast("sensational_headline")
    value = found.values[-1]
    assert (value.place, value.low, value.p, value.supported) == (Place.ABOVE, None, None, False)
    assert found.sentence.endswith(" One headline is a hint, not proof.")


def test_values_carry_their_intervals():
    comparison = framing.compare(articles("wire", "wire", "blog"))
    table = comparison.analysis.intervals.set_index(["article", "measure"])
    for contrast_ in comparison.compared[0].contrasts:
        for value in contrast_.values:
            row = table.loc[value.article, contrast_.column]
            assert value.n == row.n
            assert (value.low, value.high) == (
                (None, None) if row.reason else (pytest.approx(row.low), pytest.approx(row.high))
            )


def value_of(number, half=1.0, article="a"):
    return Value(article, number, low=number - half, high=number + half)


@pytest.mark.parametrize(
    ("piece", "references", "p"),
    # With intervals of 1.96 to either side the values have a standard error of 1, and their
    # difference one of 1.414.
    [
        (3.0, [0.0], erfc(3 / 2)),
        (-3.0, [0.0], erfc(3 / 2)),
        (3.0, [0.0, 1.0], erfc(2 / 2) / 2),
        (0.5, [0.0, 1.0], 1.0),
    ],
)
def test_the_chance_of_a_difference_is_that_of_the_nearest_reference(piece, references, p):
    found = chance.p_value(value_of(piece, 1.96), [value_of(r, 1.96) for r in references])
    assert found == pytest.approx(p, rel=1e-4)


def test_without_an_interval_there_is_no_test():
    bare = Value("b", 1.0)
    assert chance.p_value(bare, [value_of(1)]) is None
    assert chance.p_value(value_of(1), [value_of(1), bare]) is None
    assert chance.p_value(value_of(1), []) is None


def test_intervals_are_used_on_the_sides_that_face_each_other():
    piece = Value("a", 4.0, low=3.0, high=100.0)
    reference = Value("b", 0.0, low=-100.0, high=1.0)
    assert chance.departure(piece, reference) == pytest.approx(1.96 * 4 / sqrt(2), rel=1e-4)
    assert chance.departure(reference, piece) == pytest.approx(-1.96 * 4 / sqrt(2), rel=1e-4)


@pytest.mark.parametrize(
    ("p_values", "hold"),
    [
        ({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.005}, {"a", "d"}),
        ({"a": 0.02, "b": 0.06, "c": 0.5}, set()),
        ({"a": 0.04}, {"a"}),
        ({}, set()),
    ],
)
def test_holm(p_values, hold):
    assert chance.holm(p_values) == hold


@pytest.mark.parametrize("references", [1, 2, 3])
@pytest.mark.parametrize("lower", [0.0, 2.0])
def test_where_nothing_differs_few_pieces_are_called_apart(references, lower):
    # The piece equals the first reference; the others may be lower. Twelve measures at once.
    draw = np.random.default_rng(references)
    truth = np.array([0.0, 0.0] + [-lower] * (references - 1))
    drawn = draw.normal(truth, 1, (2000, 12, references + 1))
    called = 0
    for comparison in drawn.tolist():
        chances = {
            str(number): chance.p_value(
                value_of(piece, 1.96), [value_of(other, 1.96) for other in others]
            )
            for number, (piece, *others) in enumerate(comparison)
        }
        called += bool(chance.holm(chances))
    assert called / len(drawn) <= 0.055
