"""How much of an article others of independent origin carry too."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.alignment.aligned import (
    Agreement,
    Fact,
    Mention,
    Origin,
    Origins,
    Quotation,
    QuotationPair,
    Relation,
    Statement,
    Tally,
    Telling,
    Version,
)
from framing.alignment.corroboration import tally
from framing.alignment.sides import sides

TEXTS = {
    "a": 'The pier will close on Monday. The work costs 20 crowns. "It is old and it is tired," '
    "said Ada Lund. It rained.",
    "b": 'The pier is to close on Monday. The work costs 25 crowns. "It is old and it is tired," '
    "said Per Holm.",
    "c": 'The pier will close on Monday. The work costs 20 crowns. "It is old and it is tired," '
    "said Ada Lund. Gulls cried.",
}


@pytest.fixture(scope="module")
def three():
    return sides(
        framing.analyse([framing.Article(id=key, text=text) for key, text in TEXTS.items()])
    )


def place(side, words):
    sentence = next(one for one in side.sentences if words in one.text)
    start = side.article.text.index(words)
    return side.stretch(sentence.stretch, start, start + len(words))


def statement(three, **tellings):
    told = tuple(
        Telling(side.id, place(side, tellings[side.id])) for side in three if side.id in tellings
    )
    return Statement(str(tellings), "", told, tuple({"a", "b", "c"} - set(tellings)))


def cost(three):
    values = {"a": "20 crowns", "b": "25 crowns", "c": "20 crowns"}
    mentions = tuple(
        Mention(side.id, place(side, values[side.id]), values[side.id], side.body[1].stretch)
        for side in three
    )
    return Fact("n1", "number", "the cost", Agreement.CONFLICT, mentions)


def said(article, stretch, who, *, quoted):
    return Version(
        article, stretch, quoted=quoted, speaker=who, speaker_class="", cue="said", stance="neutral"
    )


def held(first, second, relation):
    other = first.speaker != second.speaker
    return QuotationPair(first, second, relation, other_speaker=other, other_cue=False, edits=())


def utterance(three):
    versions = tuple(
        said(side.id, place(side, "It is old and it is tired"), who, quoted=True)
        for side, who in zip(three, ("Ada Lund", "Per Holm", "Ada Lund"), strict=True)
    )
    pairs = tuple(held(a, b, Relation.VERBATIM) for a, b in itertools.combinations(versions, 2))
    return Quotation("q1", versions, pairs)


def origins(*groups):
    found = (Origin(f"o{n}", tuple(group), "own", "") for n, group in enumerate(groups, start=1))
    return Origins(tuple(found), (), ())


def closing(three):
    return statement(
        three,
        a="The pier will close on Monday.",
        b="The pier is to close on Monday.",
        c="The pier will close on Monday.",
    )


def statements(three):
    return [
        closing(three),
        statement(three, **dict.fromkeys("ac", "The work costs 20 crowns."), b="The work costs 25"),
        statement(three, a="It rained."),
        statement(three, c="Gulls cried."),
    ]


def counted(three, found):
    return {
        one.article: one
        for one in tally(three, statements(three), [utterance(three)], [cost(three)], found)
    }


def test_three_origins(three):
    found = counted(three, origins("a", "b", "c"))
    assert found["a"].statements == Tally(3, 1, 1, 1)
    assert found["b"].statements == Tally(2, 1, 1, 0)
    assert found["a"].quotations == Tally(1, 0, 1, 0)
    # Monday stands in each article, but no fact was aligned for it here.
    assert found["a"].numbers == Tally(2, 0, 1, 1)


def test_a_reprint_corroborates_nothing(three):
    found = counted(three, origins("ac", "b"))
    assert found["a"].statements == Tally(3, 1, 1, 1)
    alone = tally(
        three,
        [statement(three, **dict.fromkeys("ac", "The pier will close on Monday."))],
        [],
        [],
        origins("ac", "b"),
    )
    assert alone[0].statements == Tally(1, 0, 0, 0)


def test_an_article_of_the_same_origin_contradicts_nothing(three):
    found = counted(three, origins("abc"))
    assert found["a"].statements == Tally(3, 0, 0, 1)
    assert found["a"].quotations == Tally(1, 0, 0, 0)
    assert found["b"].numbers == Tally(2, 0, 0, 1)


def test_quoted_speech_that_nobody_else_has_is_alone(three):
    found = tally(three, [], [], [], origins("a", "b", "c"))
    assert [one.quotations for one in found] == [Tally(1, 0, 0, 1)] * 3


def test_a_paraphrase_elsewhere_carries_a_quotation(three):
    quoted = utterance(three)
    other = said("b", three[1].body[0].stretch, "Ada Lund", quoted=False)
    pair = held(quoted.versions[0], other, Relation.PARAPHRASED)
    found = tally(
        three,
        [],
        [Quotation("q", (quoted.versions[0], other), (pair,))],
        [],
        origins("a", "b", "c"),
    )
    assert found[0].quotations == Tally(1, 1, 0, 0)
    assert found[1].quotations == Tally(1, 0, 0, 1)


def test_a_less_exact_number_is_carried_and_a_name_is_no_number(three):
    fact = cost(three)
    loose = Fact("n1", "number", "", Agreement.LESS_EXACT, fact.mentions)
    name = Fact("n1", "name", "", Agreement.CONFLICT, fact.mentions)
    groups = origins("a", "b", "c")
    assert tally(three, [], [], [loose], groups)[0].numbers == Tally(2, 1, 0, 1)
    assert tally(three, statements(three), [], [name], groups)[0].statements.conflicting == 1


GROUPS = [("a", "b", "c"), ("ab", "c"), ("ac", "b"), ("a", "bc"), ("abc",)]


@given(st.permutations(range(3)), st.sampled_from(GROUPS))
def test_it_adds_up_in_any_order(three, order, groups):
    found = origins(*groups)
    parts = (statements(three), [utterance(three)], [cost(three)])
    expected = tally(three, *parts, found)
    assert tally([three[row] for row in order], *parts, found) == expected
    for one in expected:
        for count in (one.statements, one.quotations, one.numbers):
            assert count.corroborated + count.conflicting + count.alone <= count.total
