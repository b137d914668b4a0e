"""Marks paired for a whole batch at once are paired as one by one."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.cleaning import Zone
from framing.scoring import default_scorer
from framing.tokens.columns import Blocks
from framing.tokens.marks import CLOSES, EITHER, OPENS, WEAKLY_CLOSES, Marks
from framing.tokens.quotations import pair_marks, pair_one_by_one

DOUBLE = st.tuples(st.just(value=True), st.sampled_from([OPENS, CLOSES, EITHER]))
SINGLE = st.tuples(st.just(value=False), st.sampled_from([OPENS, CLOSES, WEAKLY_CLOSES]))
PLAIN = st.integers(0, 3).map(lambda pairs: [(True, OPENS), (True, CLOSES)] * pairs)
MARKS_OF_BLOCK = PLAIN | st.lists(DOUBLE | SINGLE, max_size=6)
BLOCKS = st.lists(
    st.tuples(
        MARKS_OF_BLOCK,
        st.booleans(),
        st.sampled_from([Zone.BODY, Zone.BODY, Zone.FURNITURE]),
        st.integers(0, 4).map(lambda number: number == 0),
    ),
    min_size=1,
    max_size=8,
)
LENGTH = 100


def columns(drawn) -> tuple[Marks, Blocks]:
    """Blocks of 100 bytes, with marks that begin with the block or a little later."""
    rows = [
        (LENGTH * block + 10 * number + (not at_start), double, role, block)
        for block, (marks, at_start, zone, _) in enumerate(drawn)
        for number, (double, role) in enumerate(marks)
        if zone is not Zone.FURNITURE
    ]
    start, double, role, block = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    begins = LENGTH * np.arange(len(drawn))
    zones = np.array([int(zone) for *_, zone, _ in drawn])
    article = np.cumsum([new for *_, new in drawn])
    blocks = Blocks(article, np.ones_like(begins), zones, begins, begins + LENGTH - 1)
    return Marks(start, start + 1, double.astype(np.bool_), role, block), blocks


@settings(max_examples=500, deadline=None)
@given(BLOCKS)
def test_plain_blocks_are_paired_as_one_by_one(drawn):
    marks, blocks = columns(drawn)
    found = pair_marks(marks, blocks)
    expected, _ = pair_one_by_one(marks, np.arange(len(marks)), blocks)
    order = np.argsort(expected.start)
    assert found.start.tolist() == expected.start[order].tolist()
    assert found.end.tolist() == expected.end[order].tolist()
    assert found.continued.tolist() == expected.continued[order].tolist()


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from(list("aBs \"'“”‘’.,?\n"))))
def test_quotations_do_not_overlap(text):
    scored = default_scorer().score([framing.Article(id="a", text=text)])
    tokens = scored.ledger.tokens
    spans = tokens.quotations
    assert (spans.first[1:] > spans.last[:-1]).all()
    assert (spans.first <= spans.last).all()
    expected = np.zeros(len(tokens), dtype=np.int64)
    for first, last, speech in zip(spans.first, spans.last, spans.speech, strict=True):
        expected[first : last + 1] = speech
    assert tokens.voice.tolist() == expected.tolist()
