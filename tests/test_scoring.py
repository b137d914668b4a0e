"""Every score is computed again from the tables, by the formulas of docs/measures.md."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import framing
from features import FEATURES

SHARES = {"questions": "question", "exclamations": "exclamation"}
# One of each form, in every voice that has a column for it.
LOUD_TITLE = "Trade talks: five things to know. Who will pay?"
LOUD = """The deal is here! Who will pay? You should know. They will NOT pay a cent, the "experts"
hope, and this is why the harbour matters to your town more than to any other on the long coast.

“We will NEVER pay!” Ada Lund told the council on Monday. “You will see, and this is why we came to
this hall today with so many of our friends from all the towns along the coast,” she added.

Why not? The harbour has been closed since May, the clerk said, and nobody knows when it opens."""
AMONG = {
    "attribution": ["neutral", "endorsing", "distancing", "emotive", "directive", "denial"],
    "sources": [
        "no_source_given", "named_person", "named_organisation", "unnamed_official",
        "unnamed_group", "document", "study", "news_outlet", "online_community", "the_author",
        "unclear",
    ],
}  # fmt: skip
UNCOUNTED = ["no_source_given", "the_author", "unclear"]
SHARES_OF_CUES = {
    "non_neutral_attribution": ("attribution", AMONG["attribution"][1:]),
    "named_sources": ("sources", ["named_person", "named_organisation"]),
    "unnamed_sources": ("sources", ["unnamed_official", "unnamed_group", "online_community"]),
    "hearsay": ("sources", ["no_source_given"]),
}
SEEDS = Path(__file__).parents[1] / "seeds"
DENSITIES = {
    "sensational": ("sensational", None),
    "direct_address": ("sensational", "direct_address"),
    "capitals": ("sensational", "capitals"),
    "scare_quotes": ("sensational", "scare_quote"),
    "forward_reference": ("sensational", "forward_reference"),
    "hedging": ("hedging", None),
    "certainty": ("certainty", None),
    "attribution": ("attribution", None),
}


@pytest.fixture(scope="module")
def seeds():
    return framing.analyse(framing.read(SEEDS))


def part(table, article, zones):
    return table[(table.article == article) & table.zone.isin(zones)]


def words(rows, voice):
    return rows.words_quoted.sum() if voice == "quoted" else (rows.words - rows.words_quoted).sum()


def attributed(analysis, sentences):
    """Which sentences hold a cue, words of a content, or quoted words."""
    relations = analysis.attributions
    relations = relations[relations.article.isin(sentences.article)]
    spans = [
        (row.field, start, end)
        for row in relations.itertuples()
        for start, end in [(row.cue_start, row.cue_end), *row.contents]
    ]
    return [
        row.words_quoted > 0
        or any(
            field == row.field and start < row.end and end > row.start
            for field, start, end in spans
        )
        for row in sentences.itertuples()
    ]


def recomputed(analysis, article):
    text = ["body", "heading"]
    places = {
        "": (text, "author"),
        "_quoted": (text, "quoted"),
        "_headline": (["headline"], "author"),
    }
    sentences = analysis.sentences
    for name, (feature, family) in DENSITIES.items():
        for ending, (zones, voice) in places.items():
            cues = part(analysis.cues, article, zones)
            cues = cues[(cues.voice == voice) & (cues.feature == feature)]
            if family:
                cues = cues[cues.family == family]
            if name + ending not in analysis.scores:
                continue
            yield (
                name + ending,
                100 * cues.weight.sum() / words(part(sentences, article, zones), voice),
            )
    for name, family in SHARES.items():
        for ending, zones in (("", text), ("_headline", ["headline"])):
            cues = part(analysis.cues, article, zones)
            cues = cues[(cues.voice == "author") & (cues.family == family)]
            rows = part(sentences, article, zones)
            rows = rows[rows.words > rows.words_quoted]
            yield name + ending, cues.sentence.nunique() / max(len(rows), 1)
    listed = part(analysis.cues, article, ["headline"])
    yield "listicles_headline", float("listicle" in set(listed.family))
    body = part(sentences, article, ["body"])
    everywhere = sentences[sentences.article == article]
    sourced = everywhere[attributed(analysis, everywhere)]
    yield "attribution_share", body.sentence.isin(sourced.sentence).mean()
    for name, (feature, families) in SHARES_OF_CUES.items():
        cues = part(analysis.cues, article, text)
        cues = cues[(cues.voice == "author") & cues.family.isin(AMONG[feature])]
        cues = cues[cues.feature == feature]
        yield name, cues.weight[cues.family.isin(families)].sum() / cues.weight.sum()
    cues = part(analysis.cues, article, text)
    cues = cues[(cues.feature == "sources") & (cues.voice == "author")]
    cues = cues[cues.family.isin(AMONG["sources"]) & ~cues.family.isin(UNCOUNTED)]
    yield "sources", cues.entry.nunique()
    claims = part(analysis.cues, article, ["body"])
    claims = claims[(claims.voice == "author") & (claims.feature == "claims")]
    yield "claims", body.sentence.isin(claims.sentence).mean()
    alone = [
        not any(
            abs(row.sentence - other.sentence) <= 1 and row.paragraph == other.paragraph
            for other in sourced.itertuples()
        )
        for row in body[body.sentence.isin(claims.sentence)].itertuples()
    ]
    yield "unsourced_claims", np.mean(alone)
    for ending, zones in (("", text), ("_headline", ["headline"])):
        rows = part(sentences, article, zones)
        yield "quotation" + ending, rows.words_quoted.sum() / rows.words.sum()
    headline = part(sentences, article, ["headline"])
    yield "sentiment", body.sentiment[body.words > body.words_quoted].mean()
    yield "sentiment_quoted", body.sentiment_quoted[body.words_quoted > 0].mean()
    yield "sentiment_headline", headline.sentiment.mean()
    for ending, rows in (
        ("", body[2 * body.words_quoted <= body.words]),
        ("_quoted", body[2 * body.words_quoted > body.words]),
    ):
        length = rows.words.sum() / max(len(rows), 1)
        weight = rows.syllables.sum() / max(rows.words.sum(), 1)
        yield "readability" + ending, 0.39 * length + 11.8 * weight - 15.59
        yield "reading_ease" + ending, 206.835 - 1.015 * length - 84.6 * weight


def assert_recomputed(analysis):
    scores = analysis.scores.set_index("article")
    with np.errstate(invalid="ignore", divide="ignore"):
        for article in scores.index:
            again = dict(recomputed(analysis, article))
            assert set(again) == set(scores.columns)
            for column, value in again.items():
                given = scores.at[article, column]
                if not pd.isna(given):
                    assert given == pytest.approx(value, abs=1e-9), (article, column)


def test_every_score_of_the_seeds_is_recomputed_from_cues_and_sentences(seeds):
    assert_recomputed(seeds)


def test_every_part_of_sensational_language_is_recomputed_where_it_is_found():
    text = "\n\n".join(" ".join(one.split()) for one in LOUD.split("\n\n"))
    analysis = framing.analyse(framing.Article(id="a", title=LOUD_TITLE, text=text))
    assert_recomputed(analysis)
    row = analysis.scores.iloc[0]
    names = [
        c for f in FEATURES for m in f.measures if m.part_of == "sensational" for c in m.columns()
    ]
    silent = {"direct_address_headline", "exclamations_headline", "capitals_headline"}
    assert {name for name in names if not row[name] > 0} == silent


def test_a_missing_score_has_its_reason_and_no_other_has_one(seeds):
    scores = seeds.scores.set_index("article").stack(future_stack=True)
    missing = set(scores.index[scores.isna()])
    assert missing == set(zip(seeds.abstentions.article, seeds.abstentions.measure, strict=True))
    assert all(seeds.abstentions.reason.str.len() > 10)


def test_columns_are_those_of_the_declarations(seeds):
    names = [c for feature in FEATURES for m in feature.measures for c in m.columns()]
    assert list(seeds.scores.columns) == ["article", *names]
    assert list(seeds.cues.columns)[:11] == [
        "article", "zone", "voice", "feature", "family", "start", "end", "text", "weight", "entry",
        "sentence",
    ]  # fmt: skip


def test_every_span_slices_back_to_its_text(seeds):
    texts = {article.id: article.text for article in seeds.articles}
    for cue in seeds.cues.itertuples():
        assert texts[cue.article][cue.start : cue.end] == cue.text


def test_score_equals_the_scores_of_analyse(seeds):
    pd.testing.assert_frame_equal(framing.score(seeds.articles), seeds.scores)


def test_the_blog_piece_stands_apart_from_the_text_alone():
    articles = framing.read(SEEDS, styles={"lee-trump-call-blog": "blog"})
    event = framing.compare(articles).compared[0]
    assert len(event.reference) == 3
    places = {
        column: next(v.place.value for v in event.contrast(column).values if v.place)
        for column in ("sensational", "direct_address", "attribution", "quotation")
    }
    assert places == {
        "sensational": "above",
        "direct_address": "above",
        "attribution": "below",
        "quotation": "below",
    }


def test_the_blog_piece_is_more_sensational_than_the_wire_reports_beyond_chance():
    articles = framing.read(SEEDS, styles={"lee-trump-call-blog": "blog"})
    value = next(
        value
        for value in framing.compare(articles).compared[0].contrast("sensational").values
        if value.place
    )
    assert value.apart
    assert value.p < 0.001


def test_an_article_of_another_event_is_mentioned_not_mixed_in():
    comparison = framing.compare(framing.read(SEEDS))
    assert comparison.alone == ("han-trump-call-arirang",)
    assert "han-trump-call-arirang" not in comparison.compared[0].articles


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "0 words: too short to score, at least 50 words are needed"),
        ("Rain.", "1 word: too short to score, at least 50 words are needed"),
        (
            "대통령은 금요일 전화 통화에서 관세 협상을 서두르기로 합의했다고 밝혔다. " * 5,
            "does not read as English",
        ),
        (
            "Der Minister sagte am Montag, die Verhandlungen seien noch nicht beendet. " * 6,
            "English",
        ),
        ("Der Rat tagt heute in der Stadt. Die Kosten steigen. Niemand hat gefragt.", "English"),
        ("Le ministre a déclaré lundi que les négociations ne sont pas terminées. " * 6, "English"),
    ],
)
def test_what_cannot_be_scored_says_why(text, reason):
    analysis = framing.analyse(text)
    assert analysis.scores.iloc[0, 1:].isna().all()
    reasons = analysis.abstentions.set_index("measure").reason
    assert reason in reasons["hedging"]


def test_too_few_words_for_a_density_may_be_enough_sentences_for_a_mean():
    analysis = framing.analyse("Rain fell in Oslo. " * 9 + "It did so.")
    reasons = analysis.abstentions.set_index("measure").reason
    assert reasons["hedging"] == "39 words: too short to score, at least 50 words are needed"
    assert analysis.scores.at[0, "sentiment"] == 0


def test_two_articles_with_one_id_are_refused():
    article = framing.Article(id="a", text="Rain.")
    with pytest.raises(ValueError, match='Two articles have the id "a"'):
        framing.analyse([article, article])


def test_something_else_than_an_article_is_refused():
    with pytest.raises(TypeError, match="Found dict among the articles"):
        framing.analyse([{"text": "Rain."}])
