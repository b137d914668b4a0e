"""Relations of source, cue and content in invented sentences, and what holds for all of them."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import framing
from framing.attributions import lexicon

CASES = json.loads(
    (Path(__file__).parent / "cases" / "attribution_relations.json").read_text(encoding="utf-8")
)
COLUMNS = [
    "article", "source_start", "source_end", "cue_start", "cue_end", "contents", "kind", "source",
    "source_class", "stance", "sentence", "field",
]  # fmt: skip
# A sentence for each frame that a verb may have; in braces stands the cue.
FRAMES = {
    "that": "The minister {} that the bridge was old.",
    "bare": "The minister {} the bridge was old.",
    "wh": "The minister {} why the bridge was old.",
    "quote": "The minister {}: “The bridge was old.”",
    "inf": "The minister {} to repair the bridge.",
    "np-inf": "The minister {} the council to repair the bridge.",
    "ing": "The minister {} repairing the bridge.",
    "np": "The minister {} the council.",
    "paren": "The bridge was old, the minister {}.",
    "hearer": "The minister {} the council that the bridge was old.",
}


def found(text):
    return framing.analyse(text).attributions


def spelled(text, row):
    source = None if pd.isna(row.source_start) else text[row.source_start : row.source_end]
    contents = [text[start:end] for start, end in row.contents]
    return [source, text[row.cue_start : row.cue_end], contents, row.kind]


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_relations(case):
    rows = found(case["text"]).itertuples()
    assert [spelled(case["text"], row) for row in rows] == case["relations"]


def test_the_table_has_its_columns_even_without_rows():
    empty = found("The bridge is old.")
    assert list(empty.columns) == COLUMNS
    assert len(empty) == 0
    assert list(framing.analyse([]).attributions.columns) == COLUMNS
    assert list(found("Lee said it was late.").dtypes) == list(empty.dtypes)


def test_an_unnamed_official_and_nothing_named():
    [row] = found("Officials said the bill would probably pass next week.").itertuples()
    assert row.source_class == "unnamed official or insider"
    assert (row.source, row.stance) == ("Officials", "neutral")


def test_the_headline_and_the_title_count_too():
    article = framing.Article(
        id="a", title="Brandt: the bridge is old", text="The council met on Monday. It was cold."
    )
    [row] = framing.analyse(article).attributions.itertuples()
    assert row.field == "title"
    assert (row.source, article.title[slice(*row.contents[0])]) == ("Brandt", "the bridge is old")


def test_a_headline_that_the_page_repeats_holds_no_names():
    headline = "Lund Scorches Rivals As Maric Broaches Prospect Of A Vote"
    text = f"{headline}\n\n{headline}\n\nIt rained on Monday, and it was cold. Lund said no."
    [row] = found(text).itertuples()
    assert row.source == "Lund"


def test_a_batch_gives_what_its_articles_give_alone():
    articles = [
        framing.Article(id=str(number), text=case["text"]) for number, case in enumerate(CASES)
    ]
    together = framing.analyse(articles).attributions
    alone = pd.concat(
        [framing.analyse(article).attributions for article in articles], ignore_index=True
    )
    pd.testing.assert_frame_equal(together, alone)


PIECES = st.sampled_from(
    "The minister said|“|”|,| |.|\n\n|''|—|:|that|Lee|told reporters|according to|asked|“We go,”"
    "|he|is expected to|calls for|(|)|%|, who|claims|Mr.|'|and|saying|é|Asked".split("|")
)


@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80))
@example("saying The minister said , according to")
def test_spans_stay_inside_of_any_text(text):
    for row in found(text).itertuples():
        spans = [(row.cue_start, row.cue_end), *row.contents]
        if not pd.isna(row.source_start):
            spans.append((row.source_start, row.source_end))
        for start, end in spans:
            assert 0 <= start < end <= len(text)
        for start, end in row.contents:
            assert not start < row.cue_start < end


def entries_with_frames():
    for entry in lexicon.entries():
        frames = [f for f in FRAMES if entry.part == "verb" and entry.frames & lexicon.bits(f)]
        if frames:
            yield pytest.param(entry, frames, id=entry.lemma)


@pytest.mark.parametrize(("entry", "frames"), list(entries_with_frames()))
def test_every_verb_is_found_with_each_of_its_frames(entry, frames):
    past = next(form for form in entry.forms if not form.endswith(("s", "ing")) or form == "said")
    past = next((f for f in entry.forms[1:] if not f.endswith(("s", "ing"))), past)
    for frame in frames:
        text = FRAMES[frame].format(past)
        cues = [text[row.cue_start : row.cue_end].rstrip(":") for row in found(text).itertuples()]
        assert past in cues, text


def test_every_entry_has_forms_frames_and_a_declared_source():
    path = Path(lexicon.__file__).with_name("cues.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()
    declared = {line.split()[2].rstrip(":") for line in lines if line.startswith("# source ")}
    head, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    assert head == ["entry", "part", "forms", "frames", "source", "note"]
    seen = set()
    for lemma, part, forms, frames, source, _note in rows:
        assert part in {"verb", "noun", "adjective"}
        assert forms
        assert frames
        assert source
        assert set(source.split()) <= declared, lemma
        assert (lemma, part) not in seen
        seen.add((lemma, part))
    assert rows == sorted(rows, key=lambda row: (row[0], row[1]))


def test_an_unknown_frame_is_refused():
    with pytest.raises(KeyError):
        lexicon.bits("sideways")
