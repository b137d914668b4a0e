"""The report on articles side by side: what is shared, what differs, who is heard."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

import framing
import reports
from framing.alignment import aligned as found
from framing.alignment.places import Stretch
from reports import linking
from reports.aligned import telling

TEXTS = {
    "agency": """Council votes to close the harbour bridge

The council of Port Ellery voted on Tuesday to close the harbour bridge for 12 weeks. About 4,000
people cross it each day.

"We found cracks in two of the nine piers, and the work cannot wait," said Ada Brock, the city
engineer. Buses will take another road, the council said in a statement.

The ferry company told the council that it could add four trips in the morning.
""",
    "daily": """Bridge to close for winter repairs

Port Ellery will close its harbour bridge for 14 weeks, the council decided on Tuesday. Some 4,000
people use it every day.

Engineer Ada Brock insisted that "the work cannot wait". Shop owner Tom Hale said he might shut his
shop for the season. Buses will take another road, according to the council.

The paper takes this from the Ellery Agency.
""",
    "blog": """They are slamming the door on our bridge

The council has voted to close our beloved harbour bridge for 12 long weeks. It is a disgrace.

"We found cracks in the piers," Brock claimed. Who will pay for this outrageous drama?

Nobody asked the shops at the harbour, and nobody knows why the bridge was painted two years ago.
""",
}


class Words:
    """Finds stretches of the texts by their words."""

    def __init__(self, analysis):
        self.texts = {article.id: article.text for article in analysis.articles}
        table = analysis.sentences
        self.sentences = dict(tuple(table.groupby("article")))

    def __call__(self, article, words):
        start = self.texts[article].index(words)
        rows = self.sentences[article]
        held = rows[(rows.start <= start) & (rows.end > start)]
        return Stretch(
            article, "text", start, start + len(words), int(held.sentence.iloc[0]), words
        )

    def sentence(self, article, words):
        stretch = self(article, words)
        row = self.sentences[article].set_index("sentence").loc[stretch.sentence]
        start, end = int(row.start), int(row.end)
        return replace(stretch, start=start, end=end, text=self.texts[article][start:end])


def statements(at):
    def told(number, lacking, not_yet=(), **wordings):
        tellings = tuple(found.Telling(name, at(name, one)) for name, one in wordings.items())
        return found.Statement(
            f"s{number}", tellings[0].stretch.text, tellings, tuple(lacking), tuple(not_yet)
        )

    return (
        told(
            1, (), agency="voted on Tuesday to close the harbour bridge for 12 weeks",
            daily="Port Ellery will close its harbour bridge for 14 weeks",
            blog="The council has voted to close our beloved harbour bridge",
        ),
        told(
            2, ("blog",), ("blog",), agency="Buses will take another road",
            daily="Buses will take another road",
        ),
        told(3, ("agency", "daily"), blog="It is a disgrace"),
        told(4, ("daily", "blog"), agency="it could add four trips in the morning"),
    )  # fmt: skip


def quotations(at):
    version = found.Version
    fullest = "We found cracks in two of the nine piers, and the work cannot wait"
    first = version(
        "agency", at("agency", fullest),
        quoted=True, speaker="Ada Brock", speaker_class="named person", cue="said",
        stance="neutral",
    )  # fmt: skip
    second = version(
        "blog", at("blog", "We found cracks in the piers"), quoted=True, speaker="Brock",
        speaker_class="named person", cue="claimed", stance="distancing",
    )  # fmt: skip
    edit = found.Edit
    pair = found.QuotationPair(
        second, first, found.Relation.TRIMMED, other_speaker=False, other_cue=True,
        edits=(
            edit("same", "We found cracks in"), edit("removed", "the piers"),
            edit("added", "two of the nine piers, and the work cannot wait"),
        ),
    )  # fmt: skip
    return (found.Quotation("q1", (second, first), (pair,)),)


def facts(at):
    def mention(article, words, value):
        return found.Mention(article, at(article, words), value, at.sentence(article, words))

    return (
        found.Fact(
            "f1", "number", "people who cross each day", found.Agreement.AGREE,
            (mention("agency", "4,000", "4000"), mention("daily", "4,000", "4000")),
        ),
        found.Fact(
            "f2", "number", "how long the bridge is closed", found.Agreement.CONFLICT,
            (
                mention("blog", "12 long weeks", "12 weeks"),
                mention("agency", "12 weeks", "12 weeks"),
                mention("daily", "14 weeks", "14 weeks"),
            ),
            "Two articles say 12 weeks, one says 14.",
        ),
    )  # fmt: skip


def sources(at):
    def heard(article, words, stance, cue):
        place = at(article, words)
        return found.Hearing(article, 1, 9, place, place, ((stance, 1),), (cue,))

    return (
        found.SharedSource(
            "v1", "Tom Hale", "named person", (heard("daily", "Tom Hale", "neutral", "said"),)
        ),
        found.SharedSource(
            "v2", "Ada Brock", "named person",
            (
                heard("agency", "Ada Brock", "neutral", "said"),
                heard("blog", "Brock", "distancing", "claimed"),
            ),
        ),
    )  # fmt: skip


def labels(at):
    naming = found.Naming
    return (
        found.Label(
            "l1", "the bridge", "thing",
            (
                naming("agency", at("agency", "the harbour bridge"), "bridge", ("harbour",), ()),
                naming(
                    "blog", at("blog", "our beloved harbour bridge"), "bridge",
                    ("beloved", "harbour"), (at("blog", "beloved"),), 2,
                ),
            ),
        ),
    )  # fmt: skip


def compared():
    """Three invented articles with what an aligner might find in them."""
    styles = {"agency": "wire", "daily": "wire", "blog": "blog"}
    articles = [
        framing.Article(id=name, text=text, style=styles[name], event="Bridge")
        for name, text in TEXTS.items()
    ]
    comparison = framing.compare(articles)
    at = Words(comparison.analysis)
    event = replace(
        comparison.compared[0],
        statements=statements(at),
        quotations=quotations(at),
        numbers=facts(at),
        sources=sources(at),
        labels=labels(at),
        origins=found.Origins(
            (
                found.Origin("o1", ("blog",), "own", ""),
                found.Origin("o2", ("agency", "daily"), "rewrite", "Half of it is the same."),
            ),
            (
                found.Reuse(
                    "daily", "agency", 0.5, (at("daily", "Buses will take another road"),)
                ),
            ),
            (found.Credit("daily", "Ellery Agency", at("daily", "the Ellery Agency")),),
        ),
        headlines=(
            found.HeadlineNote(
                "blog", "verb strengthened", at("blog", "slamming"),
                at.sentence("blog", "has voted to close"), "The body has “close”.",
            ),
        ),
        corroboration=tuple(
            found.Corroboration(
                name, found.Tally(4, 2, 1, 1), found.Tally(1, 1, 0, 0), found.Tally(2, 0, 1, 1)
            )
            for name in TEXTS
        ),
    )  # fmt: skip
    return replace(comparison, compared=(event,))


@pytest.fixture(scope="module")
def comparison():
    return compared()


@pytest.fixture(scope="module")
def summary(comparison):
    return reports.summary_of(comparison)


@pytest.fixture(scope="module")
def event(summary):
    return summary.events[0]


@pytest.fixture(scope="module")
def page(comparison):
    return reports.report(comparison)


class Links(HTMLParser):
    """Ids and links of a page, and the attributes of its elements."""

    def __init__(self, source):
        super().__init__()
        self.ids, self.links, self.told = [], [], {}
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"].removeprefix("#"))
            if "data-told" in found:
                self.told.setdefault(found["data-told"], []).append(
                    (found.get("id"), found["href"])
                )


# What the summary holds


def test_overview_tells_origins_what_is_shared_conflicts_quotations_and_single_voices(summary):
    assert summary.overview[0].startswith("3 articles on “Bridge”: one blog-style piece is held")
    assert " ".join(summary.overview[1:6]) == (
        "The 3 articles have 2 origins: articles 1 and 2 go back to one text; article 2 credits "
        "Ellery Agency. One statement stands in all 3 articles: “voted on Tuesday to close the "
        "harbour bridge for 12 weeks”; 1 more stands in several of them. In conflict: how long the "
        "bridge is closed (“12 weeks” in articles 1 and 3, “14 weeks” in article 2). One utterance "
        "is given differently: “We found cracks in two of the nine piers, and the work cannot "
        "wait” in article 1 is “We found cracks in the piers” in article 3. Heard in one article "
        "alone: Tom Hale (article 2)."
    )
    assert len(summary.overview) <= 10


def test_nothing_is_called_left_out(comparison):
    for kind in reports.FORMATS:
        told = reports.report(comparison, kind).lower()
        # What the measures mean stands further down, with a sentence on words left out.
        told = told.partition("what the measures mean")[0] if kind != "json" else told[:9000]
        assert not [words for words in ("left out", "leaves out", "omit") if words in told]


def test_glance_counts_each_kind_and_leads_to_its_part(event, page):
    assert [(one.count, one.part) for one in event.glance] == [
        (3, "articles"), (2, "origins"), (2, "statements"), (1, "statements"), (1, "facts"),
        (1, "quotations"), (1, "sources"),
    ]  # fmt: skip
    ids = set(Links(page).ids)
    for one in event.glance[1:]:
        assert f"e1-{one.part}" in ids


def test_statements_of_most_articles_come_first_in_the_order_of_the_text(event):
    assert [len(row.tellings) for row in event.aligned.statements] == [3, 2, 1, 1]
    assert [row.number for row in event.aligned.statements] == [1, 2, 3, 4]
    shared = event.aligned.statements[1]
    assert (shared.lacking, shared.not_yet) == (("a3",), ("a3",))
    assert shared.of("a3") is None
    assert shared.of("a2").place.anchor == "a2-s6"


def test_places_slice_back_to_the_words(event, summary):
    texts = {key: TEXTS[summary.article(key).id] for key in event.order}
    for row in event.aligned.statements:
        for one in row.tellings:
            place = one.place
            assert texts[place.article][place.start : place.end] == place.text
    for fact in event.aligned.facts:
        for value in fact.values:
            for one in value.mentions:
                whole = one.before + one.place.text + one.after
                assert whole in texts[one.place.article]


def test_fullest_version_is_the_base_and_the_steps_lead_from_it(event):
    (row,) = event.aligned.quotations
    assert row.base.place.article == "a1"
    (other,) = row.differences
    assert [(edit.kind, edit.text) for edit in other.edits] == [
        ("same", "We found cracks in"),
        ("removed", "two of the nine piers, and the work cannot wait"),
        ("added", "the piers"),
    ]
    assert other.version.stance_label == "keeps a distance"
    assert other.other_cue
    assert row.articles == ("a1", "a3")


def test_facts_in_conflict_come_first_their_values_each_once(event):
    conflict, agreeing = event.aligned.facts
    assert (conflict.agreement, agreeing.agreement) == ("conflict", "agree")
    assert [(one.value, one.articles) for one in conflict.values] == [
        ("12 weeks", ("a1", "a3")), ("14 weeks", ("a2",)),
    ]  # fmt: skip


def test_sources_lead_to_their_line_and_tell_other_stances(event, summary):
    shared, alone = event.aligned.sources
    assert (shared.name, shared.shared, shared.stances_differ) == ("Ada Brock", True, True)
    assert not alone.shared
    lines = {one.id for one in summary.article("a1").voices.speakers}
    assert shared.of("a1").line in lines
    assert [one.label for one in shared.of("a3").stances] == ["keeps a distance"]


def test_loaded_words_of_a_label_are_told_apart(event):
    (label,) = event.aligned.labels
    assert label.loaded
    assert [[(part.text, part.loaded) for part in one.parts] for one in label.namings] == [
        [("the harbour bridge", False)],
        [("our ", False), ("beloved", True), (" harbour bridge", False)],
    ]


# The page


def test_every_link_leads_somewhere_and_no_id_stands_twice(page):
    found = Links(page)
    assert len(found.ids) == len(set(found.ids))
    assert set(found.links) <= set(found.ids)


def test_tellings_of_a_shared_statement_lead_round_through_the_texts(page):
    told = Links(page).told
    assert told["e1-t1"] == [
        ("e1-t1-a1", "#e1-t1-a2"), ("e1-t1-a2", "#e1-t1-a3"), ("e1-t1-a3", "#e1-t1-a1"),
    ]  # fmt: skip
    assert set(told) == {"e1-t1", "e1-t2"}


def test_grid_tells_has_lacks_and_published_before(page):
    rows = page.split('id="e1-t2"')[1].split("</tr>")[0]
    assert rows.count('class="cover"') == 2
    assert rows.count('class="early"') == 1
    assert "published before any article that tells it" in page


def test_word_level_difference_is_marked_up(page):
    assert "two of the nine piers, and the work cannot wait</del>" in page
    assert "the piers</ins>" in page


def test_network_says_in_words_what_it_shows(page):
    assert "Who is heard in which article" in page
    assert "Ada Brock: 1 in article 1, 1 in article 3." in page


def test_a_text_beside_others_reads_as_it_is(event, summary):
    for column in linking.columns(event, summary.articles, 2):
        text = TEXTS[column.article.id]
        for paragraph in column.paragraphs:
            assert "".join(run.text for run in paragraph.runs) in text
    shown = [one.article.key for one in linking.columns(event, summary.articles, 2) if one.shown]
    assert shown == ["a1", "a3"]


def test_tellings_that_overlap_keep_their_ids(event, summary):
    first, *rest = event.aligned.statements
    inner = replace(
        rest[2], tellings=(replace(rest[2].tellings[0], id="inner", place=replace(
            first.tellings[0].place, start=first.tellings[0].place.start + 6,
            text=first.tellings[0].place.text[6:],
        )), rest[2].tellings[0]),
    )  # fmt: skip
    crossed = replace(event, aligned=replace(event.aligned, statements=(first, inner)))
    column = linking.columns(crossed, summary.articles, 4)[0]
    ids = {run.id for paragraph in column.paragraphs for run in paragraph.runs} | {*column.hidden}
    assert {"e1-t1-a1", "inner"} <= ids


# The other formats


def test_json_holds_all_of_the_alignment(comparison):
    told = json.loads(reports.report(comparison, "json"))["events"][0]["aligned"]
    assert len(told["statements"]) == 4
    assert all(told[part] for part in told)


def test_markdown_tells_every_part(comparison):
    told = reports.report(comparison, "markdown")
    for words in (
        "| voted on Tuesday to close the harbour bridge for 12 weeks | ● | ● | ● |",
        "| Buses will take another road | ● | ● | ○ |",
        "**how long the bridge is closed** (in conflict): Two articles say 12 weeks, one says 14.",
        "~~two of the nine piers, and the work cannot wait~~ **the piers**",
        "article 2 credits Ellery Agency",
        "our **beloved** harbour bridge (article 3)",
        "article 3, verb strengthened",
        "| 4: 2, 1, 1 | 1: 1, 0, 0 | 2: 0, 1, 1 |",
    ):
        assert words in told


def test_terminal_tells_the_essentials_in_eighty_columns(comparison):
    told = reports.report(comparison, "text")
    assert max(map(len, told.splitlines())) <= 80
    joined = " ".join(told.split())
    assert "how long the bridge is closed: “12 weeks” in articles 1 and 3; “14 weeks”" in joined
    assert "article 3: “We found cracks in the piers” (trimmed)" in joined
    assert "Ada Brock (named person): 1 in 1, 1 in 3" in joined


def test_two_articles_without_anything_in_common_say_so():
    pair = [
        framing.Article(id=name, text=text * 4, event="x")
        for name, text in (
            ("a", "The ferry went from the old pier to the other side. "),
            ("b", "Snow fell on the mountain village for eleven nights. "),
        )
    ]
    page = reports.report(pair)
    assert "No number, date or name was found" in page
    assert "No utterance was found that two articles give." in page
    assert set(Links(page).links) <= set(Links(page).ids)


def test_page_of_thirty_articles_stays_small_and_whole():
    seeds = framing.read(Path(__file__).parents[1] / "seeds")
    many = [replace(one, id=f"{one.id}-{n}", event="e") for n in range(6) for one in seeds]
    page = reports.report(many)
    assert len(page.encode()) < 2_500_000
    found = Links(page)
    assert len(found.ids) == len(set(found.ids))
    assert set(found.links) <= set(found.ids)
    assert found.ids.count("fig-e1-network-title") == 1


def test_articles_are_told_by_number_few_and_many():
    assert telling.articles(["a2"]) == "article 2"
    assert telling.articles(["a1", "a2", "a4"]) == "articles 1, 2 and 4"
    assert telling.articles([f"a{n}" for n in range(7)]) == "7 articles"
