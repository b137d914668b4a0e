"""Comparisons against a key: the seeds' key keeps to its form, and pairs are counted by hand."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from click.testing import CliRunner

import framing
from framing.alignment.aligned import (
    Agreement,
    Fact,
    Hearing,
    Label,
    Mention,
    Naming,
    Quotation,
    QuotationPair,
    Relation,
    SharedSource,
    Statement,
    Telling,
    Version,
)
from framing.alignment.places import Stretch
from framing.cli.evaluate import evaluate as command
from framing.evaluation import TASKS, EvaluationError, evaluate
from framing.evaluation.comparison_reading import read
from framing.evaluation.comparison_scores import differences, score

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "tests" / "cases" / "comparison" / "seeds.toml"
KINDS = ("statements", "quotations", "numbers", "sources", "hearings", "events")

KEY = """
[texts]
one = "The bridge is old. The mayor said it is “quite safe”. Ten boats sank."
two = "It rained. The bridge is very old, and it is “safe”, said the mayor. Twelve boats sank."

[[event]]
files = ["one", "two"]

[[statement]]
id = "old"
in.one = "The bridge is old"
in.two = "The bridge is very old"

[[quotation]]
id = "safe"
in.one = "quite safe"
in.two = "safe"
speaker.one = "the mayor"
speaker.two = "the mayor"
relation = [["one", "two", "trimmed"]]

[[number]]
id = "boats"
kind = "number"
verdict = "conflict"
in.one = "Ten boats"
in.two = "Twelve boats"

[[source]]
id = "mayor"
names = ["mayor"]
in.one = "The mayor said"
in.two = "said the mayor"

[[either]]
of = "statement"
in.one = "boats sank"
in.two = "boats sank"
"""


@pytest.fixture
def key(tmp_path):
    def write(content=KEY):
        path = tmp_path / "key.toml"
        path.write_text(content, encoding="utf-8")
        return read(path)

    return write


@pytest.fixture(scope="module")
def seeds():
    return read(SEEDS)


@pytest.fixture(scope="module")
def event(seeds):
    """The four articles of the June call, compared."""
    (june,) = (names for names in seeds.events if len(names) > 1)
    articles = [article for article in seeds.articles if article.id in june]
    return framing.compare(articles).compared[0]


def emptied(event):
    return replace(event, statements=(), quotations=(), numbers=(), sources=(), labels=())


def stretch(key, article, words):
    (text,) = (one.text for one in key.articles if one.id == article)
    start = text.index(words)
    return Stretch(article, "text", start, start + len(words), 0, words)


def place(key, group, article):
    (text,) = (one.text for one in key.articles if one.id == article)
    start, end = group.places[article][0]
    return Stretch(article, "text", start, end, 0, text[start:end])


def told(*stretches):
    tellings = tuple(Telling(one.article, one) for one in stretches)
    return Statement("s1", stretches[0].text, tellings, ())


def version(place, *, quoted, speaker=""):
    return Version(place.article, place, quoted, speaker, "", "", "")


def paired(first, second, relation):
    return QuotationPair(first, second, relation, other_speaker=False, other_cue=False, edits=())


def perfect(key, event):
    """The event as the key has it."""

    def places(group):
        return [place(key, group, name) for name in sorted(group.places)]

    def quotation(group):
        versions = {
            one.article: version(
                one,
                quoted=one.article not in group.retold,
                speaker=group.speakers.get(one.article, ("",))[0],
            )
            for one in places(group)
        }
        pairs = [
            paired(versions[a], versions[b], Relation(answer))
            for a, b in combinations(versions, 2)
            for answer in sorted(group.answer((a, b)) or {"paraphrased"})[:1]
        ]
        return Quotation(group.id, tuple(versions.values()), tuple(pairs))

    def fact(group):
        mentions = tuple(Mention(one.article, one, one.text, one) for one in places(group))
        verdict = Agreement(min(group.answer(group.places)))
        return Fact(group.id, group.kind, group.id, verdict, mentions)

    def source(voice):
        nowhere = Stretch("", "text", 0, 0, 0, "")
        heard = voice.articles | voice.optional
        hearings = (Hearing(one, 1, 1, nowhere, nowhere, (), ()) for one in sorted(heard))
        return SharedSource(voice.id, voice.names[0], voice.source_class, tuple(hearings))

    def label(group):
        namings = (Naming(one.article, one, one.text, (), ()) for one in places(group))
        return Label(group.id, group.id, "thing", tuple(namings))

    return replace(
        event,
        statements=tuple(told(*places(group)) for group in key.groups["statement"]),
        quotations=tuple(map(quotation, key.groups["quotation"])),
        numbers=tuple(map(fact, key.groups["number"])),
        sources=tuple(map(source, key.voices)),
        labels=tuple(map(label, key.groups["label"])),
    )


def test_the_key_of_the_seeds_has_every_seed_and_every_kind(seeds):
    assert {article.id for article in seeds.articles} == set().union(*seeds.events)
    assert len(seeds.articles) == len(list((ROOT / "seeds").glob("*.txt")))
    for kind, groups in seeds.groups.items():
        ids = [group.id for group in groups]
        assert ids, kind
        assert len(ids) == len(set(ids)), kind
    assert not any(article.event or article.style for article in seeds.articles)


def test_the_page_on_keys_names_every_table_and_what_it_may_hold():
    page = (ROOT / "docs" / "comparison-key.md").read_text(encoding="utf-8")
    for table, rows in tomllib.loads(SEEDS.read_text(encoding="utf-8")).items():
        assert f"[{table}]" in page or f"{table} =" in page, table
        for name in {name for row in rows if isinstance(row, dict) for name in row}:
            assert f"`{name}`" in page or f"`{name} =" in page or f"\n{name} =" in page, name


def test_no_place_of_the_seeds_key_is_in_page_furniture(seeds):
    found = framing.analyse(seeds.articles).sentences
    kept = found[found.zone != "furniture"]
    groups = [group for every in seeds.groups.values() for group in every]
    for group in groups:
        for article, spans in group.places.items():
            rows = kept[kept.article == article]
            for start, end in spans:
                assert ((rows.start < end) & (start < rows.end)).any(), (group.id, article)


def test_a_perfect_answer_is_right_throughout(seeds, event):
    scores = score(seeds, [perfect(seeds, event)])
    assert list(differences(scores)) == []
    assert tuple(kind.name for kind in scores.kinds) == KINDS
    for kind in scores.kinds:
        assert (kind.precision, kind.recall) == (1.0, 1.0), kind.name
    for share in scores.shares:
        assert share.value == 1.0, share.name
        assert share.count, share.name


def test_an_empty_answer_meets_nothing(seeds, event):
    scores = score(seeds, [emptied(event)])
    for name in KINDS[:-1]:
        kind = scores.of(name)
        assert (kind.precision, kind.recall) == (0.0, 0.0), name
        assert len(kind.missed) == kind.marked
    assert scores.of("events").recall == 1.0


def test_the_order_of_what_was_found_changes_nothing(seeds, event):
    whole = perfect(seeds, event)
    turned = replace(
        whole,
        statements=whole.statements[::-1],
        numbers=whole.numbers[::-1],
        sources=whole.sources[::-1],
    )
    assert score(seeds, [turned]).kinds == score(seeds, [whole]).kinds


def test_pairs_by_hand(key, event):
    key = key()
    right = told(stretch(key, "one", "bridge is old"), stretch(key, "two", "old, and it is"))
    either = told(stretch(key, "one", "Ten boats sank"), stretch(key, "two", "Twelve boats sank"))
    wrong = told(stretch(key, "one", "The bridge is old"), stretch(key, "two", "It rained"))
    # It touches the key with the space before the words and the full stop after them only.
    beside = told(stretch(key, "one", ". The mayor"), stretch(key, "two", "is very"))
    within = replace(event, articles=("one", "two"))
    for statements, counts in [
        ([right], (1, 1, 1)),
        ([either], (0, 0, 0)),
        ([wrong], (0, 1, 0)),
        ([beside], (0, 1, 0)),
        ([right, right, either, wrong], (2, 3, 1)),
    ]:
        found = score(key, [replace(emptied(within), statements=tuple(statements))])
        found = found.of("statements")
        assert (found.right, found.found, found.met) == counts
        assert found.marked == 1


def test_a_repeat_meets_the_key_and_is_no_error(key, event):
    key = key()
    repeat = stretch(key, "two", "very old")
    off = Telling("two", stretch(key, "two", "It rained"), (repeat,))
    one = Telling("one", stretch(key, "one", "The bridge"))
    statement = Statement("s1", "", (one, off), ())
    found = score(key, [replace(emptied(event), statements=(statement,))]).of("statements")
    assert (found.right, found.found, found.met) == (0, 1, 1)


def test_two_versions_without_quotation_marks_are_no_pair(key, event):
    key = key()
    second = version(stretch(key, "two", "It rained"), quoted=False)
    for quoted in (False, True):
        first = version(stretch(key, "one", "The bridge"), quoted=quoted)
        pair = paired(first, second, Relation.PARAPHRASED)
        quotation = Quotation("q1", (first, second), (pair,))
        scores = score(key, [replace(emptied(event), quotations=(quotation,))])
        assert scores.of("quotations").found == quoted


def test_a_wrong_verdict_relation_and_speaker_are_shown(key, event):
    key = key()
    whole = perfect(key, event)
    (fact,) = whole.numbers
    (quotation,) = whole.quotations
    (pair,) = quotation.pairs
    first = replace(pair.first, speaker="the mayor’s cat")
    pair = replace(pair, first=first, relation=Relation.VERBATIM)
    scores = score(
        key,
        [
            replace(
                whole,
                articles=("one", "two"),
                numbers=(replace(fact, agreement=Agreement.AGREE),),
                quotations=(replace(quotation, pairs=(pair,)),),
            )
        ],
    )
    assert list(differences(scores)) == [
        "right relation of the quotations, not so: verbatim: one “quite safe” | two “safe”",
        "right speaker of the quotations, not so: the mayor’s cat: one “quite safe”",
        "right verdict of the numbers, not so: agree: one “Ten boats”, two “Twelve boats”",
    ]


def test_a_source_of_which_a_reader_could_say_either_counts_for_nothing(key, event):
    heard = perfect(key(), event).sources
    for optional, counts in (("false", (1, 1, 1)), ('["two"]', (0, 0, 0)), ("true", (0, 0, 0))):
        found = key(KEY.replace('["mayor"]', f'["mayor"]\noptional = {optional}'))
        judged = score(found, [replace(emptied(event), sources=heard)]).of("sources")
        assert (judged.right, judged.found, judged.marked) == counts


def test_a_source_of_another_name_or_in_another_article_is_wrong(key, event):
    key = key()
    (mayor,) = perfect(key, event).sources
    elsewhere = replace(mayor.hearings[0], article="wire")
    for source in (
        replace(mayor, name="the baker"),
        replace(mayor, hearings=(mayor.hearings[0], elsewhere)),
    ):
        judged = score(key, [replace(emptied(event), sources=(source,))]).of("sources")
        assert (judged.right, judged.found, judged.met) == (0, 1, 0)


def test_who_is_heard_in_an_article_alone_on_its_event_is_not_asked(key, event):
    apart = key(KEY.replace('["one", "two"]', '["one"]\n[[event]]\nfiles = ["two"]'))
    heard = perfect(apart, event).sources
    for found, marked in ((key(), 2), (apart, 0)):
        judged = score(found, [replace(emptied(event), sources=heard)]).of("hearings")
        assert (judged.right, judged.found, judged.marked) == (marked, marked, marked)


def test_a_name_and_a_number_at_one_place_are_told_apart(key, event):
    key = key()
    whole = perfect(key, event)
    (fact,) = whole.numbers
    scores = score(key, [replace(whole, numbers=(replace(fact, kind="name"),))])
    assert (scores.of("numbers").right, scores.of("numbers").found) == (0, 1)


@pytest.mark.parametrize(
    ("name", "voice"),
    [
        ("the presidential office", "office"),
        ("Lee's office", "office"),
        ("South Korea’s President Lee Jae-myung", "lee"),
        ("Lee", "lee"),
        ("presidential spokesperson Kang Yu-jung", "kang"),
        ("a presidential official", "presidential-official"),
        ("the mayor", None),
        ("", None),
    ],
)
def test_sources_are_known_by_the_end_of_their_name(seeds, name, voice):
    found = seeds.voice(name)
    assert (found and found.id) == voice


# Where it is found, what of KEY is replaced, by what, and what is said of it.
REFUSED = """
 | [texts] | [text] | found no articles, expected a table [files] of names and file names, or a \
table [texts] of names and texts.
 | ["one", "two"] | ["one"] | found "two" in no [[event]], expected each article in one.
[[event]] 1 | ["one", "two"] | ["one", "ten"] | found the article "ten", expected one or two.
[[statement]] 1 | id = "old" |  | found no id, expected id with some words.
[[statement]] 1 | "The bridge is old" | "bridges" | found “bridges” 0 times in one, expected it \
once.
[[statement]] 1 | "The bridge is old" | "is" | found “is” 2 times in one, expected it once.
[[statement]] 1 | "The bridge is old" | { words = "is", occurrence = 3 } | found “is” 2 times in \
one, expected it for the time 3.
[[statement]] 1 | "The bridge is old" | 5 | found 5 for one, expected words of the article.
[[statement]] 1 | in.one = "The bridge is old" |  | found 1 articles, expected two or more that \
share it.
[[statement]] 1 | in.one = | in.ten = | found the article "ten", expected one or two.
[[quotation]] 1 | "trimmed" | "cut" | found "cut", expected some of paraphrased, reworded, \
trimmed, verbatim.
[[number]] 1 | "conflict" | "agree or wrong" | found "agree or wrong", expected some of agree, \
conflict, less exact.
[[number]] 1 | kind = "number" | kind = "sum" | found the kind "sum", expected number or date or \
name.
[[source]] 1 | ["mayor"] | [] | found no names, expected names, a list of words.
[[either]] 1 | of = "statement" | of = "event" | found of "event", expected statement or \
quotation or number or label.
"""


@pytest.mark.parametrize("case", REFUSED.replace("\\\n", "").strip("\n").splitlines())
def test_another_form_is_refused_with_its_place(key, case):
    where, old, new, message = (part.strip() for part in case.split(" | "))
    assert KEY.count(old)
    with pytest.raises(EvaluationError) as caught:
        key(KEY.replace(old, new, 1))
    assert str(caught.value) == f"key.toml{where and ', '}{where}: {message}"


def test_what_is_no_toml_is_refused(key):
    with pytest.raises(EvaluationError, match=r"^key\.toml: found what is no TOML \(.+ line 2.+"):
        key("[texts]\n[[event]\n")


def test_an_article_twice_in_events_is_refused(key):
    with pytest.raises(EvaluationError) as caught:
        key(KEY + '[[event]]\nfiles = ["one"]\n')
    assert str(caught.value) == (
        'key.toml, [[event]] 2: found "one" again, expected each article in one event.'
    )


def test_a_file_that_is_not_there_is_refused(tmp_path):
    path = tmp_path / "key.toml"
    path.write_text('[files]\none = "none.txt"\n', encoding="utf-8")
    with pytest.raises(EvaluationError) as caught:
        read(path)
    assert str(caught.value).startswith(
        "key.toml, [files], one: found 0 articles in none.txt, expected one."
    )
    assert "found no file or folder of that name" in str(caught.value)


def test_an_occurrence_says_which_is_meant(key):
    found = key(KEY.replace('"The bridge is old"', '{ words = "is", occurrence = 2 }'))
    (group,) = found.groups["statement"]
    text = found.texts[0]
    assert group.places["one"] == ((text.rindex("is “"), text.rindex("is “") + 2),)


def test_the_seeds_are_evaluated_with_every_kind():
    found = evaluate(TASKS["comparison"], SEEDS)
    names = [figure.name for figure in found.measured.figures]
    for kind in KINDS:
        for what in ("precision", "recall"):
            assert sum(name.startswith(f"{what} of the {kind} (") for name in names) == 1
    assert found.count == 5


def test_differences_are_printed_on_demand(tmp_path):
    path = tmp_path / "key.toml"
    path.write_text(KEY, encoding="utf-8")
    plain, more, machines = (
        CliRunner().invoke(command, ["comparison", str(path), "-q", *options]).stdout
        for options in ([], ["--differences"], ["--json", "--differences"])
    )
    lines = evaluate(TASKS["comparison"], path).measured.differences
    assert more == plain + "".join(f"{line}\n" for line in lines)
    assert json.loads(machines)["differences"] == list(lines)
