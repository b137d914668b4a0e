"""Terms: what words are matched by, and the table of words that mean the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.alignment import rarity
from framing.alignment import terms as module
from framing.alignment.terms import terms

ALIGNMENT = Path(module.__file__).parent
ROWS = [
    line.split("\t")
    for line in (ALIGNMENT / "aliases.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "key\t"))
]
OPPOSITES = [
    line.split("\t")
    for line in (ALIGNMENT / "statements/opposites.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "term\t"))
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_form_of_an_alias_fires(row):
    key, forms, reason = row

    assert reason
    for form in forms.split(","):
        assert [term.key for term in terms(f"They saw {form} there")][1] == key, form


def test_no_form_has_two_keys():
    forms = Counter(form for _, written, _ in ROWS for form in written.split(","))

    assert [form for form, count in forms.items() if count > 1] == []


@pytest.mark.parametrize("row", OPPOSITES, ids=[f"{row[0]}, {row[1]}" for row in OPPOSITES])
def test_opposites_are_keys_of_terms_that_news_texts_use(row):
    one, other, reason = row

    assert reason
    assert rarity.rarity(one) < rarity.rarity("no such term")
    assert rarity.rarity(other) < rarity.rarity("no such term")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Sen. Adair took it on Sept. 4.", ["senator", "adair", "take", "september", "4"]),
        ("He can visit us in the US.", ["visit", "united states"]),
        ("The Fed fed them.", ["federal reserve", "fed"]),
        ("Officials held talks", ["offici", "hold", "talk"]),
        ("It ended with a call for the Group of", ["end", "call", "group"]),
    ],
)
def test_keys(text, keys):
    assert [term.key for term in terms(text)] == keys


@given(st.text(max_size=60), st.integers(0, 9))
def test_terms_stand_where_they_say(text, offset):
    found = terms(text, offset)

    for term in found:
        assert text[term.start - offset : term.end - offset].strip()
    assert [term.start for term in found] == sorted(term.start for term in found)
