"""Profiles of outlets: the statistics by simulation, tables in all formats, reports, errors."""

from __future__ import annotations

import csv
import json
import sqlite3

import numpy as np
import pyarrow as pa
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from framing.batch.writing import BY_NAME
from framing.batch.writing.sheet import Sheet
from framing.cli import main
from framing.outlets import concentration, names, within_events
from framing.outlets.concentration import Attributions
from framing.outlets.estimate import TOO_ALIKE, TOO_LUMPED, mean
from framing.outlets.profile import Least
from framing.outlets.profiling import Columns, profiles
from framing.outlets.scores import NotScoresError
from reports.outlets import tables
from reports.outlets.html import render as html
from reports.outlets.limits import LIMITS, SHORT
from reports.outlets.selection import select
from reports.outlets.terminal import render as text

SURNAMES = ("Berg", "Dahl", "Holm", "Krag", "Lind", "Moe", "Nygaard", "Ravn", "Sund", "Vik")


def scored(articles=40, outlets=("The Ferry", "harbour post", "Ámbar"), *, events=True, seed=5):
    """A table as framing score writes it, with an outlet of three articles beside the others."""
    draw = np.random.default_rng(seed)
    rows = []
    for number, outlet in enumerate([*outlets, "Tiny"]):
        for place in range(articles if outlet != "Tiny" else 3):
            topic = place * 7 % 5
            value = 1 + topic + number / 2 + draw.normal(0, 0.1)
            rows.append(
                {
                    "id": f"{number}-{place}",
                    "file": "invented.jsonl",
                    "position": len(rows) + 1,
                    "outlet": outlet,
                    "published": f"2031-0{1 + place % 9}-{1 + place % 27:02}T08:00:00",
                    "event": f"e{place}" if events else "",
                    "hedging": None if place == 0 else value,
                    "attribution": abs(draw.normal(3, 1)),
                    "abstentions": None,
                }
            )
    return pa.Table.from_pylist(rows)


def ledger(table, seed=6):
    """A ledger in which every article hears two or three people by name, and somebody unnamed."""
    draw = np.random.default_rng(seed)
    rows = []
    for article in table.to_pylist():
        heard = draw.choice(10, size=3, p=np.array([19, *[9] * 9]) / 100)
        cues = [("named_person", f"Anna {SURNAMES[one]}") for one in heard]
        cues += [("unnamed_group", "critics"), ("declined_to_comment", "declined")]
        rows += [
            {
                "file": article["file"], "position": article["position"], "zone": "body",
                "voice": "author", "feature": feature, "family": family, "start": 0, "end": 1,
                "text": "x", "weight": weight, "entry": entry, "sentence": 0, "field": "text",
            }
            for family, entry in cues
            for feature, weight in [("sources", float(not family.startswith("declined")))]
        ]  # fmt: skip
    rows.append({**rows[0], "feature": "hedging", "family": "modal", "entry": "may"})
    rows.append({**rows[0], "position": 99_999, "entry": "Nobody Here"})
    return pa.Table.from_pylist(rows)


def write(table, path, kind="parquet", name="scores"):
    BY_NAME[kind].write(path, (Sheet(name, table.schema, [table]),))
    return path


@pytest.fixture
def collection(tmp_path):
    table = scored()
    write(ledger(table), tmp_path / "s.cues.parquet", name="cues")
    return write(table, tmp_path / "s.parquet")


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(main, ["sources", *map(str, arguments)])


# The mean and its interval


def test_with_each_value_alone_and_no_skew_the_interval_is_the_textbooks():
    values = np.array([1.0, 2, 3, 4, 5, 6, 7, 8, 9])
    found = mean(values, np.arange(9))
    low, high = stats.t.interval(0.95, 8, loc=5, scale=stats.sem(values))
    assert (found.low, found.high) == pytest.approx((low, high))
    assert found.degrees == pytest.approx(8)


def test_clusters_of_equal_size_are_as_many_values_as_clusters():
    values = np.array([1.0, 2, 3, 4, 5, 6, 7, 8])
    once, thrice = mean(values, np.arange(8)), mean(np.repeat(values, 3), np.repeat(range(8), 3))
    assert (thrice.low, thrice.high) == pytest.approx((once.low, once.high))
    assert thrice.degrees == pytest.approx(7)


def coverage(sample, truth, times=600):
    draw = np.random.default_rng(11)
    found = [mean(*sample(draw), (0, np.inf)) for _ in range(times)]
    given_ = [one for one in found if one.low is not None]
    assert len(given_) > times / 2
    return np.mean([one.low <= truth <= one.high for one in given_])


def clustered(draw, count, effect):
    cluster = np.repeat(np.arange(count), 1 + draw.poisson(2, count))
    return cluster, 5 + effect * draw.normal(size=count)[cluster] + draw.normal(size=len(cluster))


def test_the_interval_holds_its_level_where_articles_of_a_day_are_alike():
    def sample(draw):
        cluster, values = clustered(draw, 30, 0.7)
        return values, cluster

    assert 0.93 < coverage(sample, 5) < 0.97


def test_an_interval_that_takes_articles_for_independent_would_not():
    def sample(draw):
        _, values = clustered(draw, 30, 0.7)
        return values, np.arange(len(values))

    assert coverage(sample, 5) < 0.91


def test_the_interval_holds_where_a_few_days_have_most_articles():
    def sample(draw):
        size = np.minimum(1 + draw.pareto(1.2, 40) * 2, 80).astype(int)
        cluster = np.repeat(np.arange(40), size)
        return 5 + draw.normal(size=40)[cluster] / 2 + draw.normal(size=len(cluster)), cluster

    assert 0.91 < coverage(sample, 5) < 0.98


def test_the_interval_holds_nearly_where_values_are_skewed_as_densities_are():
    def sample(draw):
        return draw.gamma(0.7, 1, 40), np.arange(40)

    assert 0.92 < coverage(sample, 0.7) < 0.97
    plain = []
    draw = np.random.default_rng(11)
    for _ in range(600):
        values = draw.gamma(0.7, 1, 40)
        low, high = stats.t.interval(0.95, 39, loc=values.mean(), scale=stats.sem(values))
        plain.append(low <= 0.7 <= high)
    assert coverage(sample, 0.7) > np.mean(plain)


def test_no_interval_where_nearly_all_values_are_one_or_one_day_has_nearly_all():
    rare = np.zeros(50)
    rare[:3] = 1
    assert mean(rare, np.arange(50)).low is None
    assert mean(rare, np.arange(50)).reason == TOO_ALIKE
    lumped = np.concatenate([np.zeros(200, dtype=int), np.arange(1, 6)])
    assert mean(np.arange(205.0), lumped).reason == TOO_LUMPED
    assert mean(np.array([1.0, 2.0]), np.array([3, 3])).low is None


@given(st.lists(st.floats(0, 100), min_size=2, max_size=60), st.integers(1, 30))
def test_an_interval_stays_inside_what_is_possible_and_order_does_not_matter(values, days):
    cluster = np.arange(len(values)) % days
    found = mean(np.array(values), cluster, (0, 100))
    if found.low is not None:
        assert 0 <= found.low <= found.high <= 100
    turned = mean(np.array(values[::-1]), cluster[::-1], (0, 100))
    assert turned.value == pytest.approx(found.value)


# Within events


def test_within_events_the_topic_cancels_and_each_outlet_counts_once():
    values = np.array([10.0, 12, 11, 2, 3, 7, np.nan])
    outlet = np.array([0, 0, 1, 0, 1, 0, 1])
    event = np.array([0, 0, 0, 1, 1, 2, 2])
    found, of, events = within_events.differences(values, outlet, event)
    assert found.tolist() == [0, 0, -1, 1]
    assert of.tolist() == [0, 1, 0, 1]
    assert events.tolist() == [0, 0, 1, 1]


def test_events_show_a_difference_that_topics_hide(tmp_path):
    table = scored(outlets=("A", "B"))
    found = profiles(write(table, tmp_path / "s.parquet")).profiles["hedging"]
    first, second = found[0], found[1]
    assert first.mean.high > second.mean.low
    assert first.difference.high < 0 < second.difference.low
    assert second.difference.value == pytest.approx(0.5, abs=0.1)
    # The three of "Tiny" have two values on events that the others report.
    assert (found[2].events, found[2].difference) == (2, None)
    assert found[2].no_difference == (
        "2 events that another outlet reports too: a difference needs 10"
    )


def test_the_interval_of_a_difference_within_events_holds_its_level():
    draw, hits = np.random.default_rng(3), []
    for _ in range(400):
        event = np.repeat(np.arange(25), 3)
        outlet = np.tile([0, 1, 2], 25)
        values = 3 * draw.normal(size=25)[event] + draw.normal(size=75) + (outlet == 0)
        apart, of, _ = within_events.differences(values, outlet, event)
        found = within_events.mean_difference(apart[of == 0])
        hits.append(found.low <= 1 <= found.high)
    assert 0.92 < np.mean(hits) < 0.98


# Concentration


def attributions(draw, chances, articles):
    heard = []
    for article in range(articles):
        sources = np.unique(draw.choice(len(chances), 1 + draw.poisson(3), p=chances))
        # Whoever is heard in an article is heard there more than once.
        heard += [(article, source, 1 + draw.poisson(1)) for source in sources]
    article, source, weight = map(np.array, zip(*heard, strict=True))
    return Attributions(article, source, weight.astype(float), np.arange(articles))


def test_the_effective_number_is_that_of_sources_heard_equally_often():
    heard = Attributions(
        article=np.arange(40).repeat(5),
        source=np.tile(np.arange(5), 40),
        weight=np.ones(200),
        cluster=np.arange(40),
    )
    assert concentration.effective_sources(heard).value == pytest.approx(5)


def test_it_needs_no_correction_for_small_samples_and_its_interval_holds():
    chances = 1 / np.arange(1, 201)
    chances /= chances.sum()
    draw, found = np.random.default_rng(8), []
    for _ in range(300):
        drawn = attributions(draw, chances, 40)
        found.append(concentration.effective_sources(drawn))
    # How often each is heard follows from the draws: each at most once, then as often again.
    truth = concentration.effective_sources(attributions(draw, chances, 20_000)).value
    # The mean of the chances that two are the same, of which each number is the inverse.
    assert 1 / np.mean([1 / one.value for one in found]) == pytest.approx(truth, rel=0.02)
    assert 0.92 < np.mean([one.low <= truth <= one.high for one in found]) < 0.98


def test_one_long_talk_makes_no_outlet_one_sided():
    draw = np.random.default_rng(9)
    heard = attributions(draw, np.full(30, 1 / 30), 60)
    talk = Attributions(
        np.append(heard.article, 0),
        np.append(heard.source, 30),
        np.append(heard.weight, 500.0),
        heard.cluster,
    )
    # By the plain formula it would be 1.6; here that talk is nobody's in any other article.
    assert concentration.effective_sources(talk).value > 30


def test_without_a_source_in_two_articles_there_is_no_number():
    heard = Attributions(np.arange(40), np.arange(40), np.ones(40), np.arange(40))
    assert concentration.effective_sources(heard) is None
    assert concentration.share_of_most_heard(heard) == 0


def test_the_share_of_the_most_heard_is_not_inflated_by_choosing_them():
    chances = np.full(200, 1 / 200)
    heard = attributions(np.random.default_rng(4), chances, 40)
    chosen = concentration.most_heard(heard)
    inflated = heard.weight[np.isin(heard.source, chosen)].sum() / heard.weight.sum()
    assert inflated > 0.15
    assert concentration.share_of_most_heard(heard) == pytest.approx(10 / 200, abs=0.04)


@pytest.mark.parametrize(
    ("heard", "same"),
    [
        ({"Petra Lund": 20, "Mr. Lund": 4}, True),
        ({"Petra Lund": 20, "Sen. Lund": 4}, True),
        ({"Petra K. Lund": 20, "Petra Lund": 4}, True),
        ({"President Petra Lund": 20, "President Lund": 4}, True),
        ({"Petra Lund": 20, "Lund": 4, "Olaf Lund": 1}, True),
        ({"Petra Lund": 20, "Lund": 4, "Olaf Lund": 12}, False),
        ({"Petra Lund": 20, "Petra Lundgren": 4}, False),
        ({"Petra Lund": 20, "Petra Lund Jr.": 4}, False),
    ],
)
def test_when_two_names_are_one_source(heard, same):
    found = names.sources({(name, True): count for name, count in heard.items()})
    first, second = list(heard)[:2]
    assert (found[first, True] == found[second, True]) is same


def test_an_organisation_of_a_persons_name_stays_apart():
    found = names.sources({("Petra Lund", True): 9, ("Lund", False): 3})
    assert len(set(found.values())) == 2


# Tables


def test_a_database_holds_its_ledger_itself(collection, tmp_path):
    parts = [
        Sheet(name, table.schema, [table])
        for name, table in (("scores", scored()), ("cues", ledger(scored())))
    ]
    path = tmp_path / "both.sqlite"
    BY_NAME["sqlite"].write(path, tuple(parts))
    found = profiles(path)
    assert found.no_sourcing == ""
    assert found.sourcing == profiles(collection).sourcing


@pytest.mark.parametrize("kind", ["csv", "jsonl", "sqlite"])
def test_all_formats_give_the_same_profiles(collection, tmp_path, kind):
    other = tmp_path / kind
    other.mkdir()
    write(scored(), other / f"s.{kind}", kind)
    write(ledger(scored()), other / f"s.cues.{kind}", kind, name="cues")
    expected, found = profiles(collection), profiles(other / f"s.{kind}")
    assert found.no_sourcing == ""
    assert found.sourcing == expected.sourcing
    assert tables.table(found).equals(tables.table(expected))


def test_outlets_stand_in_alphabetical_order_whatever_their_numbers(collection):
    found = profiles(collection)
    assert [one.name for one in found.outlets] == ["harbour post", "The Ferry", "Tiny", "Ámbar"]
    rows = tables.table(found).column("outlet").to_pylist()
    assert list(dict.fromkeys(rows)) == [one.name for one in found.outlets]
    swapped = scored(outlets=("Ámbar", "harbour post", "The Ferry"))
    again = profiles(write(swapped, collection.with_name("t.parquet")))
    assert [one.name for one in again.outlets] == [one.name for one in found.outlets]


def test_a_profile_says_how_many_articles_and_how_many_abstained(collection):
    ferry = profiles(collection).profiles["hedging"][1]
    assert (ferry.outlet, ferry.articles, ferry.missing) == ("The Ferry", 39, 1)
    values = [
        row["hedging"]
        for row in scored().to_pylist()
        if row["outlet"] == "The Ferry" and row["hedging"] is not None
    ]
    assert ferry.mean.value == pytest.approx(np.mean(values))
    assert ferry.quartiles == pytest.approx(np.quantile(values, [0.25, 0.5, 0.75]))


def test_below_the_minimum_there_is_a_reason_and_no_number(collection):
    tiny = profiles(collection).profiles["hedging"][2]
    assert (tiny.mean, tiny.quartiles) == (None, None)
    assert tiny.reason == "2 articles of 3 with a value: a mean needs 30"
    assert profiles(collection, least=Least(articles=2)).profiles["hedging"][2].mean is not None


def test_articles_of_one_event_or_else_one_day_are_clusters(tmp_path):
    table = scored(events=False)
    found = profiles(write(table, tmp_path / "days.parquet"))
    assert (found.clusters, found.events) == ("day", 0)
    days = {row["published"][:10] for row in table.to_pylist() if row["outlet"] == "The Ferry"}
    assert found.profiles["attribution"][1].mean.clusters == len(days)
    alone = table.drop_columns(["published"])
    assert profiles(write(alone, tmp_path / "alone.parquet")).clusters == ""


def test_sourcing_is_read_from_the_ledger(collection):
    ferry = profiles(collection).sourcing[1]
    assert ferry.by_name == 120
    assert ferry.articles == 40
    assert ferry.sources == 10
    assert ferry.classes["unnamed_group"] == 40
    assert len(ferry.most_heard) == 10
    assert sum(one.attributions for one in ferry.most_heard) == 120
    assert ferry.effective.low < 1 / (0.19**2 + 9 * 0.09**2) < ferry.effective.high
    tiny = profiles(collection).sourcing[2]
    assert tiny.reason == "3 articles with a source by name: its concentration needs 30"


def test_without_a_ledger_it_says_what_is_needed(tmp_path):
    found = profiles(write(scored(), tmp_path / "s.parquet"))
    assert found.sourcing == ()
    assert found.no_sourcing == (
        "there is no s.cues.parquet beside the table: run framing score with --cues"
    )
    (tmp_path / "s.cues.parquet").write_bytes(b"PAR1 and no more")
    assert "s.cues.parquet cannot be read" in profiles(tmp_path / "s.parquet").no_sourcing


def test_another_column_may_tell_the_outlet_and_the_event(tmp_path):
    table = scored().rename_columns({"outlet": "paper", "event": "story"})
    path = write(table, tmp_path / "s.parquet")
    found = profiles(path, Columns(outlet="paper", event="story"))
    assert (len(found.outlets), found.events) == (4, 40)
    with pytest.raises(NotScoresError, match=r'no column "outlet"\. Say which .* --outlet COLUMN'):
        profiles(path)


# The command


def test_the_command_prints_tables_and_says_what_they_are_not(run, collection):
    result = run(collection)
    assert result.exit_code == 0, result.output
    assert "Hedging, per 100 words" in result.stdout
    assert " ".join(SHORT.split()) in " ".join(result.stdout.split())
    assert result.stdout.index("harbour post") < result.stdout.index("The Ferry")


@pytest.mark.parametrize("ending", ["csv", "parquet", "json", "svg", "html", "txt"])
def test_every_format_is_the_same_to_the_byte_when_made_again(run, collection, tmp_path, ending):
    first, second = tmp_path / f"one.{ending}", tmp_path / f"two.{ending}"
    for path in (first, second):
        result = run(collection, "-o", path)
        assert result.exit_code == 0, result.output
    assert first.read_bytes() == second.read_bytes()


def test_the_tidy_table_has_a_row_for_each_statistic(run, collection, tmp_path):
    run(collection, "-o", tmp_path / "o.csv")
    with (tmp_path / "o.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == tables.SCHEMA.names
    assert {row["statistic"] for row in rows} == {
        tables.MEAN, tables.DIFFERENCE, tables.EFFECTIVE, tables.SHARE,
    }  # fmt: skip
    assert len(rows) == 4 * (2 * 2 + 2)
    assert all(row["value"] or row["reason"] for row in rows)


def test_the_json_has_the_limits_and_the_sources(run, collection):
    result = run(collection, "-f", "json", "-o", "-")
    found = json.loads(result.stdout)
    assert len(found["limits"]) == len(LIMITS)
    assert found["sourcing"][1]["most_heard"][0]["name"].startswith("Anna ")


def test_the_page_holds_the_names_as_text_and_every_limit(collection, tmp_path):
    bad = "<script>alert(1)</script>"
    table = scored(outlets=("A", bad))
    page = html(select(profiles(write(table, tmp_path / "alone.parquet"))))
    assert bad not in page
    assert "&lt;script&gt;alert(1)" in page
    assert all(limit.name in page for limit in LIMITS)
    assert page.count("<svg") == 4
    assert "run framing score with --cues" in page
    assert "Anna Berg" in html(select(profiles(collection)))


def test_the_figures_say_in_words_what_they_show(collection):
    page = html(select(profiles(collection), measures=["hedging"]))
    assert "Hedging: outlets in alphabetical order</title>" in page
    assert "Hedging, per 100 words. harbour post" in page


def test_only_some_outlets_and_measures(run, collection):
    result = run(collection, "--only", "The Ferry", "--measure", "attribution")
    assert "harbour post" not in result.stdout
    assert "Hedging" not in result.stdout
    missing = run(collection, "--only", "The Fery")
    assert missing.exit_code == 2
    assert 'there is no outlet "The Fery"; there are harbour post, The Ferry' in missing.output


def test_text_has_a_reason_where_an_outlet_asked_for_has_too_few(collection):
    shown = text(select(profiles(collection), outlets=["Tiny", "The Ferry"]))
    assert "no mean" in shown


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", "id,text\n1,Some words\n", "holds no measure; its columns are id, text."),
        ("a.csv", "", "holds no measure"),
        ("a.parquet", "PAR1 and no more", "cannot be read as a table"),
        ("a.jsonl", '{"hedging": ', "cannot be read as a table"),
        ("a.csv", "feature,family,entry\n", "is a ledger of cues"),
        ("a.csv", "id,hedging\n1,0.5\n", 'has no column "outlet"'),
        ("a.csv", "outlet,hedging\n,0.5\n", "names no outlet"),
        ("a.csv", "outlet,hedging\nX,high\n", "cannot be read as a table"),
        ("a.csv", "outlet,hedging\nX,0.5\n", 'the most has "X", with 1 article.'),
    ],
)
def test_what_is_no_table_of_scores_is_told_and_the_exit_code_is_1(
    run, tmp_path, name, content, message
):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    result = run(path)
    assert result.exit_code == 1, result.output
    assert message in result.output
    assert "Traceback" not in result.output


def test_a_database_without_scores_and_a_file_that_is_not_there(run, tmp_path):
    sqlite3.connect(tmp_path / "a.sqlite").execute("CREATE TABLE other (x)").connection.commit()
    assert "holds no measure" in run(tmp_path / "a.sqlite").output
    result = run(tmp_path / "nowhere.parquet")
    assert result.exit_code == 1
    assert "No such file or directory" in result.output


def test_nothing_is_overwritten_unasked_and_no_input_ever(run, collection, tmp_path):
    (tmp_path / "o.csv").write_text("mine", encoding="utf-8")
    assert run(collection, "-o", tmp_path / "o.csv").exit_code == 1
    assert run(collection, "-o", tmp_path / "o.csv", "--overwrite").exit_code == 0
    result = run(collection, "-o", collection, "--overwrite")
    assert "is one of the inputs" in result.output
    assert run(collection, "-o", "x.pdf").exit_code == 2
