"""Who says what in the five seeds: what is found against what was read by hand.

The cases give each relation that a reader finds in a seed, as offsets into its text; their words
are only the ends of what is meant, because the texts belong to their publishers. A relation with
``must`` has to be found; one without it (an agreement, a wish, a relation inside of what somebody
else says) may be found or not, but if it is, it has to be right. ``nothing`` lists what looks like
a relation and is none. ``expect`` is "fail" for what is known not to be found yet.

Spans agree when their words do, apart from articles, "that", possessive endings and punctuation
at the ends: cues when they share a word; sources when half of all their words are common, or when
one is the beginning of the other; contents when four fifths of all their words are
common.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest

import framing

FOLDER = Path(__file__).parents[1]
CASES = [
    json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((FOLDER / "tests/cases/attributions").glob("*.json"))
]
SEEDS = {article.id: article for article in framing.read(FOLDER / "seeds")}
NAMES = [case["article"] for case in CASES]
SMALL = frozenset("a an the that as about".split())
COMMON = 0.8
HALF = 0.5

waits_for_finder = pytest.mark.skipif(
    not hasattr(framing.Analysis, "attributions"), reason="relations are not found yet"
)


def words(text, spans):
    """The offsets of the words in some spans, without the small ones at their beginnings."""
    found = []
    for start, end in spans:
        inside = [match for match in re.finditer(r"[^\W_]+", text) if start <= match.start() < end]
        while inside and inside[0].group().lower() in SMALL:
            inside = inside[1:]
        found += [match.start() for match in inside if match.group() != "s"]
    return found


def share(found, expected):
    """How many of all words are common to both."""
    return len(set(found) & set(expected)) / max(len(set(found) | set(expected)), 1)


def span(expected):
    return [] if expected is None else [(expected["start"], expected["end"])]


def found_span(row, part):
    start, end = getattr(row, f"{part}_start"), getattr(row, f"{part}_end")
    return [] if pd.isna(start) else [(int(start), int(end))]


def contents_share(text, row, relation):
    expected = [(content["start"], content["end"]) for content in relation["contents"]]
    return share(words(text, row.contents), words(text, expected))


def same_cue(text, row, relation):
    found, expected = found_span(row, "cue"), span(relation["cue"])
    return bool(set(words(text, found)) & set(words(text, expected))) or found == expected


def same_source(text, row, relation):
    found = words(text, found_span(row, "source"))
    expected = words(text, span(relation["source"]))
    if not expected:
        return not found
    shorter = min(len(found), len(expected))
    begins = shorter > 0 and found[:shorter] == expected[:shorter]
    return begins or share(found, expected) >= HALF


def names(phrase):
    return set(re.findall(r"[^\W_]+", phrase.lower().replace("’", "'"))) - SMALL - {"s"}


def the_one_found(text, rows, relation):
    """The row with the cue of a relation; of several, the one most like it."""
    same = [row for row in rows if same_cue(text, row, relation)]
    return max(
        same,
        key=lambda row: (same_source(text, row, relation), contents_share(text, row, relation)),
        default=None,
    )


def complaints(text, row, relation):
    """What is wrong with a row, in words."""
    wrong = []
    if not same_source(text, row, relation):
        wrong.append(f"source {[text[a:b] for a, b in found_span(row, 'source')]}")
    if contents_share(text, row, relation) < COMMON:
        wrong.append(f"contents {[text[a:b] for a, b in row.contents]}")
    resolved = relation.get("resolved")
    if resolved and not any(names(name) <= names(row.source or "") for name in resolved):
        wrong.append(f"resolved to {row.source!r}, not {resolved}")
    wrong += [
        f"{column} {getattr(row, column)!r}, not {relation[column]}"
        for column in ("kind", "source_class", "stance")
        if getattr(row, column) not in relation[column]
    ]
    return wrong


def check(text, rows, relation):
    """Raise if a relation is missing, though it must be found, or found and not right."""
    row = the_one_found(text, rows, relation)
    if row is None:
        assert not relation["must"], "it is not found"
        return
    assert not complaints(text, row, relation)


def unexpected(text, rows, case):
    """The rows whose cue belongs to no relation that was read by hand."""
    return [
        text[slice(*found_span(row, "cue")[0])]
        for row in rows
        if not any(same_cue(text, row, relation) for relation in case["relations"])
    ]


def about_nothing(text, rows, case):
    """The rows made of words that hold no relation."""
    found = []
    for nothing in case["nothing"]:
        inside = set(words(text, [(nothing["start"], nothing["end"])]))
        found += [
            nothing["words"]
            for row in rows
            if inside & set(words(text, found_span(row, "cue")))
            or any(set(words(text, [content])) <= inside for content in row.contents)
        ]
    return found


def each_relation():
    return [
        pytest.param(
            case["article"],
            relation,
            id=f"{case['article']}: {relation['cue']['words']} at {relation['cue']['start']}",
            marks=[pytest.mark.xfail(strict=True)] if relation.get("expect") == "fail" else [],
        )
        for case in CASES
        for relation in case["relations"]
    ]


@pytest.fixture(scope="module")
def found():
    """The relations found in each seed."""
    frame = framing.analyse(SEEDS.values()).attributions
    return {name: list(frame[frame.article == name].itertuples()) for name in NAMES}


@waits_for_finder
@pytest.mark.parametrize(("article", "relation"), each_relation())
def test_relation(found, article, relation):
    check(SEEDS[article].text, found[article], relation)


@waits_for_finder
@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_nothing_is_found_where_there_is_nothing(found, case):
    article = case["article"]
    assert about_nothing(SEEDS[article].text, found[article], case) == []


@waits_for_finder
@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_nothing_is_found_that_a_reader_does_not_find(found, case):
    article = case["article"]
    assert unexpected(SEEDS[article].text, found[article], case) == []


def test_every_seed_has_its_cases():
    assert sorted(NAMES) == sorted(SEEDS)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_offsets_lead_to_the_words_of_the_case(case):
    text = SEEDS[case["article"]].text
    parts = [part for r in case["relations"] for part in (r["source"], r["cue"]) if part]
    for part in [*parts, *case["nothing"]]:
        assert text[part["start"] : part["end"]] == part["words"]
    for content in (content for r in case["relations"] for content in r["contents"]):
        quoted = text[content["start"] : content["end"]]
        assert quoted.startswith(content["first"])
        assert quoted.endswith(content.get("last", content["first"]))


def row_of(relation):
    """A row as a finder would give it that finds just what a relation of the cases says."""
    source, cue = relation["source"], relation["cue"]
    return {
        "source_start": source["start"] if source else None,
        "source_end": source["end"] if source else None,
        "cue_start": cue["start"],
        "cue_end": cue["end"],
        "contents": [(content["start"], content["end"]) for content in relation["contents"]],
        "source": relation.get("resolved", [source["words"] if source else None])[0],
        **{key: relation[key][0] for key in ("kind", "source_class", "stance")},
    }


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_finder_that_reads_like_the_reader_passes(case):
    text = SEEDS[case["article"]].text
    rows = list(pd.DataFrame(map(row_of, case["relations"])).itertuples())
    for relation in case["relations"]:
        check(text, rows, relation)
    assert unexpected(text, rows, case) == about_nothing(text, rows, case) == []


@pytest.mark.parametrize(
    ("column", "value", "complaint"),
    [
        ("source_start", None, "source []"),
        ("contents", [(0, 40)], "contents ["),
        ("source", "Somebody Else", "resolved to 'Somebody Else', not ["),
        ("kind", "unheard", "kind 'unheard', not ["),
        ("source_class", "unheard", "source_class 'unheard', not ["),
        ("stance", "unheard", "stance 'unheard', not ["),
    ],
)
def test_a_finder_that_errs_is_told_where(column, value, complaint):
    case = CASES[0]
    relation = next(r for r in case["relations"] if r["must"] and r.get("resolved"))
    rows = list(pd.DataFrame([row_of(relation) | {column: value}]).itertuples())
    [told] = complaints(SEEDS[case["article"]].text, rows[0], relation)
    assert told.startswith(complaint)


def test_a_missing_relation_and_one_too_many_are_told():
    case = CASES[0]
    text = SEEDS[case["article"]].text
    relation = next(relation for relation in case["relations"] if relation["must"])
    with pytest.raises(AssertionError, match="it is not found"):
        check(text, [], relation)
    nothing = case["nothing"][0]
    row = row_of(relation) | {"cue_start": nothing["start"], "cue_end": nothing["end"]}
    rows = list(pd.DataFrame([row]).itertuples())
    assert unexpected(text, rows, case) == [nothing["words"]]
    assert about_nothing(text, rows, case) == [nothing["words"]]
