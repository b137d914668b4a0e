"""Who says what: the sources of an article with what is given to them, and those of an event."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import framing
import reports
from framing.attributions import naming

SEEDS = Path(__file__).parents[1] / "seeds"
HARBOUR = """Harbour to close in spring

The minister Ada Lund said on Monday that the quay would close in May. "It is not safe," Lund
told reporters. She claimed that the town had known for years.

Critics say the plan is too dear. Officials said the bill would be paid. It is believed that
the bridge will follow. The mayor could not be reached for comment.

A clerk said the money was gone. The clerk spoke on condition of anonymity because she was not
authorised to speak.
"""
OTHER = """Quay closed

The quay closes in May, according to Ada Lund. The Harbour Board announced on Tuesday that two firms
had made an offer, and officials said the work would begin at once. It rained all the day long, and
the ferry went from the other side of the bay to the old pier, where people stood and waited."""


@pytest.fixture(scope="module")
def article():
    return reports.summary_of(framing.Article(id="a", text=HARBOUR)).articles[0]


def speaker(article, name):
    return next(one for one in article.voices.speakers if one.name == name)


def test_a_source_is_one_line_however_it_is_mentioned(article):
    lund = speaker(article, "Ada Lund")
    assert (lund.kind_label, lund.role, lund.attributions) == ("named person", "minister", 3)
    assert [(one.text, one.stance) for one in lund.sayings] == [
        ("said", "neutral"), ("told", "neutral"), ("claimed", "distancing"),
    ]  # fmt: skip
    assert lund.stances == ("keeps a distance",)
    assert lund.words_quoted == len("It is not safe".split())


def test_each_line_leads_to_the_places_of_its_source(article):
    marks = {mark.id: mark for mark in article.marks}
    lund = speaker(article, "Ada Lund")
    assert [marks[one].span.exact for one in lund.marks] == [
        "The minister Ada Lund", "Lund", "She",
    ]  # fmt: skip
    assert lund.first == marks[lund.marks[0]].sentence
    html = reports.report(framing.Article(id="a", text=HARBOUR))
    for one in article.voices.speakers:
        assert f'id="{one.id}"' in html
        for mark in one.marks:
            assert f'href="#{mark}"' in html
            assert f'id="{mark}"' in html


def test_kinds_are_told_in_plain_words(article):
    kinds = {one.name: one.kind_label for one in article.voices.speakers}
    assert kinds["Critics"] == "unnamed group"
    assert kinds["Officials"] == "unnamed official"
    assert kinds["no source given"] == "no source given"
    assert article.voices.speakers[-1].name == "no source given"


def test_first_and_last_voice(article):
    assert article.voices.first == speaker(article, "Ada Lund").id
    assert article.voices.speaker("") is None


def test_who_is_not_heard_and_who_is_kept_unnamed(article):
    found = [(one.label, one.sentence) for one in article.voices.unheard]
    assert [label for label, _ in found] == ["could not be reached", "kept unnamed, with a reason"]


def test_attributions_and_words_add_up(article):
    relations = framing.analyse(framing.Article(id="a", text=HARBOUR)).attributions
    assert sum(one.attributions for one in article.voices.speakers) == len(relations)
    assert all(one.words_quoted <= one.words for one in article.voices.speakers)


@pytest.mark.parametrize("name", ["markdown", "json", "html"])
def test_every_format_tells_who_says_what(name):
    rendered = reports.report(framing.Article(id="a", text=HARBOUR), name)
    for word in ("Ada Lund", "minister", "keeps a distance", "kept unnamed, with a reason"):
        assert word.lower() in rendered.lower()


def test_the_terminal_names_the_sources():
    text = reports.report(framing.Article(id="a", text=HARBOUR), "text")
    assert "Ada Lund (named person) ×3" in " ".join(text.split())


def test_articles_share_sources_by_name_and_never_unnamed_ones():
    pair = [framing.Article(id="a", text=HARBOUR), framing.Article(id="b", text=OTHER)]
    sources = reports.summary_of(pair).events[0].aligned.sources
    shared = [source.name for source in sources if source.shared]
    assert shared == ["Ada Lund"]
    names = {source.name for source in sources}
    assert "The Harbour Board" in names
    found = sources[0]
    assert [hearing.article for hearing in found.hearings] == ["a1", "a2"]
    assert found.of("a2").attributions == 1
    assert found.of("a3") is None
    text = reports.report(pair, "text")
    assert "Ada Lund (named person): 3 in 1, 1 in 2" in " ".join(text.split())


def test_an_article_without_sources_says_so():
    text = "The quay was closed for two weeks in winter. " * 8
    article = framing.Article(id="a", text=text)
    assert reports.summary_of(article).articles[0].voices.speakers == ()
    assert "No statement is given to anybody." in reports.report(article)
    assert "Who says what" not in reports.report(article, "markdown")


def test_every_relation_of_the_seeds_is_in_a_line():
    analysis = framing.analyse(framing.read(SEEDS))
    counts = analysis.attributions.article.value_counts()
    for article in reports.summary_of(analysis).articles:
        assert sum(one.attributions for one in article.voices.speakers) == counts[article.id]


def test_the_count_of_sources_has_no_interval_and_says_why(article):
    number = next(one for one in article.numbers if one.column == "sources")
    assert (number.interval, number.low) == ("", None)
    assert number.interval_reason.startswith("a count of different sources has no interval")
    table = framing.analyse(framing.Article(id="a", text=HARBOUR)).intervals
    row = table[table.measure == "sources"].iloc[0]
    assert row.reason == number.interval_reason
    assert row.method == ""


def test_too_few_attributions_for_a_share():
    filler = "The quay was closed for two weeks in winter. " * 7
    analysis = framing.analyse(f"Officials said the bill would probably pass next week. {filler}")
    reasons = analysis.abstentions.set_index("measure").reason
    assert reasons["named_sources"] == (
        "1 attribution: too short to score, at least 5 attributions are needed"
    )
    assert analysis.scores.at[0, "sources"] == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Harbour Board", "Harbour Board's", True),
        ("Kang Yu-jung", "Kang Yu Jung", True),
        ("Mr. Vale", "Vale", True),
        ("Lee’s office", "Lee", False),
        ("Ada Lund", "Lund", False),
    ],
)
def test_when_two_names_are_the_same(one, other, same):
    assert (naming.key(one) == naming.key(other)) is same


def test_json_holds_who_says_what():
    loaded = json.loads(reports.report(framing.Article(id="a", text=HARBOUR), "json"))
    voices = loaded["articles"][0]["voices"]
    assert {"speakers", "first", "last", "unheard"} == set(voices)
    assert voices["speakers"][0]["sayings"][0]["stance_label"] == "only reports"


def test_relations_that_begin_alike_and_end_apart_are_of_one_mark():
    text = (
        '"Joe had the town to himself," Donald Vale, Jr., told the paper on Monday night, alluding '
        "to the race of last year. The quay was closed for two weeks in winter, and the ferry went "
        "from the other side of the bay to the old pier, where people stood and waited."
    )
    (article,) = reports.summary_of(framing.Article(id="a", text=text)).articles
    assert [one.attributions for one in article.voices.speakers] == [2]
