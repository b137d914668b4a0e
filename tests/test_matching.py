"""Phrases are found as a plain search finds them, and guards hold where they say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article
from framing.lexicon import Entry, Lexicon
from framing.matching import Matcher
from framing.tokens import Vocabulary, tokenise

WORDS = st.sampled_from(["ash", "bay", "cod", "dew", "elm"])
FORMS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
LEXICONS = st.lists(st.lists(FORMS, min_size=1, max_size=8, unique=True), min_size=1, max_size=3)


def lexicon(name, forms, guards=()):
    entries = [Entry(form, (form,), "kind", 1.0, guards, (), "", 0) for form in forms]
    return Lexicon(name, tuple(entries), {})


def found(lexicons, texts):
    """By lexicon: the first and last token of each find, and the form that it is of."""
    articles = [Article(id=str(number), text=text) for number, text in enumerate(texts)]
    hits = Matcher(lexicons).match(tokenise(articles, Vocabulary()))
    return {
        one.name: [
            (first, last, one.entries[entry].lemma)
            for first, last, entry in zip(
                *(column.tolist() for column in (hit.first, hit.last, hit.entry)), strict=True
            )
        ]
        for one, hit in ((one, hits[one.name]) for one in lexicons)
    }


def searched(forms, clauses):
    """The same by a plain search: from the left, and of two forms the longer."""
    hits, start = [], 0
    for clause in clauses:
        at = 0
        while at < len(clause):
            begun = [f for f in forms if clause[at : at + len(f.split())] == f.split()]
            if begun:
                form = max(begun, key=len)
                hits.append((start + at, start + at + len(form.split()) - 1, form))
                at += len(form.split())
            else:
                at += 1
        start += len(clause)
    return hits


@settings(deadline=None)
@given(LEXICONS, st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=4))
def test_forms_are_found_as_a_plain_search_finds_them(forms, clauses):
    lexicons = [lexicon(str(number), listed) for number, listed in enumerate(forms)]
    text = ", ".join(" ".join(clause) for clause in clauses)
    expected = {str(number): searched(listed, clauses) for number, listed in enumerate(forms)}
    assert found(lexicons, [text]) == expected


def test_no_form_reaches_over_articles_paragraphs_or_commas():
    forms = [lexicon("one", ["ash bay"])]
    texts = ["We saw ash", "bay here and ash, bay there.\n\nThen came ash\n\nBay and ash bay."]
    assert found(forms, texts) == {"one": [(14, 15, "ash bay")]}


def test_a_matcher_without_entries_finds_nothing():
    assert found([lexicon("one", [])], ["Ash and bay."]) == {"one": []}
    assert found([], ["Ash and bay."]) == {}


@pytest.mark.parametrize(
    ("guard", "text", "holds"),
    [
        ("common", "They march on.", True),
        ("common", "On March they met.", False),
        ("common", "March they must.", True),
        ("common", "They MARCH on.", True),
        ("not-month", "They march on.", True),
        ("not-month", "They met on March the first.", False),
        ("not-month", "They met 3 March.", False),
        ("not-month", "March 3 was cold.", False),
        ("not-month", "So March they did.", True),
        ("verb", "They march on.", True),
        ("verb", "The march goes on.", False),
        ("verb", "Dunn’s march goes on.", False),
        ("verb", "They saw march of the tide.", False),
        ("noun", "The long march goes on.", True),
        ("noun", "The very long march goes on.", False),
        ("number", "They march 20 miles.", True),
        ("number", "They march a dozen miles.", True),
        ("number", "They march $5 for it.", True),
        ("number", "They march a long way, 20 miles.", False),
        ("no-number", "They march 20 miles.", False),
        ("no-number", "They march. 20 came.", True),
        ("affirmed", "They march on.", True),
        ("affirmed", "They did not all march on.", False),
        ("affirmed", "They did not come today to march.", True),
        ("affirmed", "He did not. They march on.", True),
        ("negated", "They did not march.", True),
        ("opens", "Rain fell. March they did.", True),
        ("opens", "They march on.", False),
        ("closes", "They march. Rain fell.", True),
        ("closes", "They march on.", False),
        ("question", "Did they march on?", True),
        ("question", "They march on. Did it rain?", False),
        ("that", "They march that way.", True),
        ("no-that", "They march that way.", False),
        ("infinitive", "They march to win.", True),
        ("quotation", "They march in “rain” now.", True),
        ("quotation", "“Rain” did march.", True),
        ("quotation", "They march on in all the “rain” now.", False),
        ("quotation", "They march. “Rain” fell.", True),
        ("subject", "Dunn said they march on.", True),
        ("subject", "Dunn came to march on.", False),
        ("subject", "March they did.", False),
        ("subject", "Dunn, march on.", False),
        ("body", "They march on.", True),
        ("headline", "They march on.", False),
        ("before:on,off", "They march on.", True),
        ("before:on,off", "They march. On they went.", False),
        ("not-before:on,off", "They march on.", False),
        ("not-before:on,off", "They march.", True),
        ("after:they", "They march on.", True),
        ("not-after:they", "They march on.", False),
        ("not-after:they", "So did they. March on.", True),
    ],
)
def test_a_guard_holds_or_not(guard, text, holds):
    assert bool(found([lexicon("one", ["march"], (guard,))], [text])["one"]) is holds


def test_all_guards_of_an_entry_must_hold():
    guards = ("affirmed", "common", "not-after:the", "not-before:of")
    texts = ["They march on.", "The march is on.", "We did not march.", "They march of late."]
    assert found([lexicon("one", ["march"], guards)], texts)["one"] == [(1, 1, "march")]
