"""Labels: what articles call the same person, act or measure."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.alignment import acts, label_acts, labels, namings
from framing.alignment.sides import sides

CASES = json.loads(
    (Path(__file__).parent / "cases" / "comparison" / "labels.json").read_text(encoding="utf-8")
)
SEEDS = tuple(framing.read(Path(__file__).parents[1] / "seeds"))
JUNE = tuple(article for article in SEEDS if "Lee" in article.event)
TEXTS = sorted({text for case in CASES for text in case["texts"]})


def align(articles):
    return labels.align(sides(framing.analyse(list(articles))))


def articles(texts):
    return [
        framing.Article(id=letter, text=text) for letter, text in zip("abcdef", texts, strict=False)
    ]


def worded(label):
    """The wordings of a label, in the order of its two articles."""
    return [[n.stretch.text for n in label.namings if n.article == article] for article in "ab"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_labels(case):
    found = align(articles(case["texts"]))
    assert {label.kind: worded(label) for label in found} == case["labels"], case["comment"]
    loaded = {place.text for label in found for naming in label.namings for place in naming.loaded}
    assert loaded == set(case.get("loaded", ())), case["comment"]


def test_labels_of_the_seeds():
    found = {label.referent: label for label in align(JUNE)}
    tariff = {naming.stretch.text for naming in found["slap tariff"].namings}
    assert {"slapped a hefty 25% tariff", "imposed 25 percent tariffs"} <= tariff
    ousted = {naming.stretch.text for naming in found["oust Yoon Suk Yeol"].namings}
    assert "dramatic impeachment of his predecessor Yoon Suk Yeol" in ousted


def test_a_naming_has_head_modifiers_and_count():
    texts = [
        "The embattled Mayor Ada Lund spoke. The embattled Mayor Ada Lund left.",
        "Mayor Ada Lund spoke.",
    ]
    (label,) = align(articles(texts))
    first, second = label.namings
    assert (first.head, first.modifiers, first.count) == ("Mayor", ("embattled",), 2)
    assert (second.head, second.modifiers, second.count) == ("Mayor", (), 1)
    assert (label.kind, label.referent) == ("person", "Ada Lund")


def test_loaded_labels_come_first():
    found = align(JUNE)
    loaded = [sum(bool(naming.loaded) for naming in label.namings) for label in found]
    assert loaded == sorted(loaded, reverse=True)


def test_the_order_of_articles_changes_nothing():
    assert align(JUNE) == align(JUNE[::-1])


@given(texts=st.lists(st.sampled_from(TEXTS), min_size=2, max_size=4), seed=st.randoms())
@settings(max_examples=15)
def test_any_order_gives_the_same(texts, seed):
    given_ = articles(texts)
    shuffled = list(given_)
    seed.shuffle(shuffled)
    assert align(given_) == align(shuffled)


@pytest.mark.parametrize("article", SEEDS, ids=lambda article: article.id)
def test_a_copy_is_called_the_same(article):
    assert align([article, replace(article, id="copy")]) == ()


@given(st.text(max_size=200))
@settings(max_examples=30)
def test_survives_any_text(text):
    assert align([framing.Article(id="a", text=text), framing.Article(id="b", text=text)]) == ()


def test_stretches_slice_back():
    texts = {article.id: {"text": article.text, "title": article.title} for article in SEEDS}
    for label in align(SEEDS):
        for naming in label.namings:
            for place in (naming.stretch, *naming.loaded):
                assert texts[place.article][place.field][place.start : place.end] == place.text


def kinds_of(pairs):
    """The kinds of labels that each pair of texts has; all are analysed at once."""
    texts = {
        f"{pair:03}{letter}": text
        for pair, two in enumerate(pairs)
        for letter, text in zip("ab", two, strict=True)
    }
    analysis = framing.analyse([framing.Article(id=key, text=text) for key, text in texts.items()])
    laid = sides(analysis)
    return [
        {label.kind for label in labels.align(laid[place : place + 2])}
        for place in range(0, len(laid), 2)
    ]


def plain_verbs(act):
    """The verbs of an act that are one word."""
    found = {word.base for words in acts.verbs().values() for word in words if word.act == act}
    return sorted(base for base in found if " " not in base)


def test_every_verb_of_an_act_is_found():
    pairs = []
    for word in sorted({word for words in acts.verbs().values() for word in words}):
        behind = [part.replace(acts.OBJECT, "the town") for part in word.behind]
        other = next(base for base in plain_verbs(word.act) if base != word.base)
        done_to = f"the {min(acts.objects().get(word.act, {'visit'}))}"
        first = " ".join(["They will", word.base.split()[0], *behind, done_to])
        pairs.append((f"{first}.", f"They will {other} {done_to}."))
    for pair, kinds in zip(pairs, kinds_of(pairs), strict=True):
        assert "act" in kinds, pair


def test_every_noun_of_an_act_is_found():
    pairs = []
    for form, (word, *_) in acts.nouns().items():
        if word.base not in label_acts.AFTERWARDS:
            verb = next(base for base in plain_verbs(word.act) if base != word.base)
            first = f"The {form} of Mayor Ada Lund came in May."
            pairs.append((first, f"In May they will {verb} Mayor Ada Lund."))
    for pair, kinds in zip(pairs, kinds_of(pairs), strict=True):
        assert "act" in kinds, pair


def test_every_noun_of_a_naming_is_found():
    pairs = []
    for form, given_ in namings.namings().items():
        for one in given_:
            other = next(
                word
                for word, found in namings.namings().items()
                for naming in found
                if naming.kind == one.kind and naming.noun != one.noun
                if naming.plural == one.plural
            )
            pairs.append((f"It was their {form} in Elmby.", f"It was their {other} in Elmby."))
    for pair, kinds in zip(pairs, kinds_of(pairs), strict=True):
        assert "thing" in kinds, pair
