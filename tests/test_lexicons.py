"""Every lexicon keeps to the form, and every form of every entry can fire."""

from __future__ import annotations

import pytest

import framing
from features import FEATURES
from framing import guards
from framing.lexicon import LexiconError, load
from framing.scoring import BATCH, default_scorer

WITH_LEXICON = [feature for feature in FEATURES if feature.lexicon is not None]
# What must stand around a form for a guard to hold; {} is the form.
SETTINGS = {
    "": "Yesterday they {} again here.",
    "noun": "We saw the {} here.",
    "number": "They saw {} 20 boats.",
    "negated": "They did not {} it.",
    "opens": "{} something here.",
    "closes": "They saw the {}.",
    "question": "They {} again here?",
    "that": "They {} that it rained.",
    "infinitive": "They {} to go.",
    "quotation": "They {} “rain” here.",
    "subject": "Dunn {} again here.",
}


def settings_for(entry):
    """Sentences in which the guards of an entry may hold together."""
    yield from (SETTINGS[guard] for guard in entry.guards if guard in SETTINGS)
    for guard in entry.guards:
        kind, _, words = guard.partition(":")
        if kind == "before":
            yield f"Dunn {{}} {words.split(',')[0]} here."
        if kind == "after":
            yield f"They {words.split(',')[0]} {{}} here."
            yield f"They {words.split(',')[0]} {{}} that it rained."
    yield SETTINGS[""]
    yield "Dunn {} that “rain” came."
    yield "{} that “rain” came to 20 boats."
    yield "Dunn {} “20” to"
    yield "Is it the {} 20?"


@pytest.mark.parametrize("feature", WITH_LEXICON, ids=lambda feature: feature.name)
def test_every_form_of_every_entry_fires(feature):
    tried = [
        (row, form, setting.format(form))
        for row, entry in enumerate(feature.lexicon.entries)
        for form in entry.forms
        for setting in settings_for(entry)
    ]
    articles = [
        framing.Article(id=str(number), title=text, text=text)
        for number, (_, _, text) in enumerate(tried)
    ]
    fired = set()
    for number, batch in enumerate(default_scorer().batches(articles)):
        tokens = batch.ledger.tokens
        hits = tokens.hits[feature.lexicon.name]
        for article, entry in zip(tokens.article[hits.first], hits.entry, strict=True):
            row, form, _ = tried[number * BATCH + article]
            if row == entry:
                fired.add((row, form))
    silent = {form for row, form, _ in tried if (row, form) not in fired}
    assert silent == set()


@pytest.mark.parametrize("feature", WITH_LEXICON, ids=lambda feature: feature.name)
def test_every_source_is_declared_and_used(feature):
    used = {key for entry in feature.lexicon.entries for key in entry.sources}
    assert used == set(feature.lexicon.sources)
    assert all(len(reference) > 20 for reference in feature.lexicon.sources.values())


@pytest.mark.parametrize("feature", WITH_LEXICON, ids=lambda feature: feature.name)
def test_entries_that_rest_on_reasoning_state_it(feature):
    silent = [
        entry.lemma
        for entry in feature.lexicon.entries
        if entry.sources == ("reasoning",) and not entry.note
    ]
    assert silent == []


@pytest.mark.parametrize("feature", WITH_LEXICON, ids=lambda feature: feature.name)
def test_no_form_stands_twice_with_the_same_guards(feature):
    seen = [(form, e.guards) for e in feature.lexicon.entries for form in e.forms]
    assert sorted({pair for pair in seen if seen.count(pair) > 1}) == []


@pytest.mark.parametrize("feature", WITH_LEXICON, ids=lambda feature: feature.name)
def test_every_guard_exists(feature):
    for entry in feature.lexicon.entries:
        for guard in entry.guards:
            assert guards.named(guard)


HEADER = "entry\tinflect\tfamily\tweight\twhen\tsource\tnote\n"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("entry\tweight\n", "found the columns ('entry', 'weight'), expected"),
        (HEADER + "may\t-\tmodal\t2\t\tx\t\n", 'the weight "2" is not above 0 and at most 1'),
        (HEADER + "may\t-\tmodal\tstrong\t\tx\t\n", 'the weight "strong" is not above 0'),
        (HEADER + "May\t-\tmodal\t1\t\tx\t\n", 'the entry "May" is not in plain lower case'),
        (HEADER + "so-called\t-\tmodal\t1\t\tx\t\n", 'the entry "so-called" is not in plain'),
        (HEADER + "may\t-\tmodal\t1\t\ty\t\n", 'the source "y" is not declared'),
        (HEADER + "may\t-\t\t1\t\tx\t\n", "it has no family"),
        (HEADER + "may\t-\tmodal\t1\t\t\t\n", "it has no source"),
    ],
)
def test_a_faulty_lexicon_names_file_line_and_fault(tmp_path, table, message):
    path = tmp_path / "faulty.tsv"
    path.write_text("# source x: Somebody (2000). Something.\n" + table, encoding="utf-8")
    with pytest.raises(LexiconError) as raised:
        load(path)
    assert str(raised.value).startswith("faulty.tsv, line ")
    assert message in str(raised.value)


def test_an_unknown_guard_names_those_there_are():
    with pytest.raises(KeyError, match='there is no guard "sometimes"; there are common, '):
        guards.named("sometimes")
