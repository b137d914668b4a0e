"""What holds of every comparison: the order tells nothing, and a copy has nothing of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import framing

TABLES = (
    "statements", "quotations", "quotation_pairs", "numbers", "sources", "origins", "reuse",
    "credits", "labels", "headlines", "corroboration", "contrast",
)  # fmt: skip
SNIPPETS = st.sampled_from(
    [
        "“We agreed,” Lee said. ", "Trump told Lee on 6 June: “[...]” ", "25 % of 1,200 soldiers ",
        "The call lasted 20 minutes. ", "‘", "”", "“", "(…) ", "\n\n", "- ", "U.S. ", "June 15–17 ",
        "according to the office ", "\u2028", "é", "🙂 ", "Lee’s ", "1/2 ", "$3bn ", "? ",
    ]
)  # fmt: skip


@pytest.fixture(scope="module")
def seeds():
    return [article for article in framing.read("seeds") if "Lee" in article.event]


@pytest.fixture(scope="module")
def compared(seeds):
    return framing.compare(seeds)


@pytest.mark.parametrize("table", TABLES)
def test_the_order_of_articles_changes_nothing(seeds, compared, table):
    turned = framing.compare(seeds[::-1])
    rows, others = (
        sorted(map(repr, getattr(one, table).itertuples(index=False))) for one in (compared, turned)
    )
    assert rows == others


def test_an_article_against_itself_shows_no_difference(seeds):
    for article in seeds:
        found = framing.compare([article, replace(article, id="copy")])
        (event,) = found.compared
        assert all(statement.shared for statement in event.statements)
        assert not event.labels
        assert set(found.quotation_pairs["relation"]) <= {"verbatim"}
        assert not found.quotation_pairs["other_speaker"].any()
        assert set(found.numbers["agreement"]) <= {"agree"}
        assert len(event.origins.origins) == 1
        values = found.contrast.pivot_table("value", "measure", "article", dropna=False)
        assert (values[article.id].sub(values["copy"]).abs().fillna(0) == 0).all()


def test_a_reprint_adds_no_origin(seeds, compared):
    reprint = replace(seeds[0], id="reprint", outlet="Another paper", style="")
    found = framing.compare([*seeds, reprint])
    before, after = (len(one.compared[0].origins.origins) for one in (compared, found))
    assert before == after == len(seeds)


def test_every_stretch_stands_where_it_is_said_to(seeds, compared):
    texts = {article.id: article.text for article in seeds}
    for name in ("statements", "quotations", "numbers", "labels"):
        table = getattr(compared, name)
        assert len(table)
        for row in table[table["field"] == "text"].itertuples():
            assert texts[row.article][row.start : row.end] == row.text


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(SNIPPETS, min_size=1, max_size=30), min_size=2, max_size=4))
def test_any_articles_can_be_compared(parts):
    articles = [
        framing.Article(id=str(number), text="".join(part)) for number, part in enumerate(parts)
    ]
    found = framing.compare(articles, together=True)
    for name in ("events", *TABLES):
        assert getattr(found, name) is not None
    assert framing.report(found, "text")
