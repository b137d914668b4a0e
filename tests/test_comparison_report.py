"""The report on articles side by side: what is shared, what differs, who is heard."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

import framing
import reports
from framing.alignment import aligned as found
from framing.alignment.places import Stretch

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
        self.sentences = {name: rows for name, rows in table.groupby("article")}

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
    first = version(
        "agency", at("agency", "We found cracks in two of the nine piers, and the work cannot wait"),
        quoted=True, speaker="Ada Brock", speaker_class="named_person", cue="said",
        stance="neutral",
    )  # fmt: skip
    second = version(
        "blog", at("blog", "We found cracks in the piers"), quoted=True, speaker="Brock",
        speaker_class="named_person", cue="claimed", stance="distancing",
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
            "v1", "Tom Hale", "named_person", (heard("daily", "Tom Hale", "neutral", "said"),)
        ),
        found.SharedSource(
            "v2", "Ada Brock", "named_person",
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
