"""Sets of exercises: the same for the same seed, with items that do not give each other away."""

from pathlib import Path

import pytest

import framing
from reports.exercises import Wish, arrange, candidates, choose, material
from reports.exercises.serial import KeyFileError, dumps, loads

SEEDS = Path(__file__).parents[1] / "seeds"
KEY = Path(__file__).parent / "cases" / "exercises" / "every-response.jsonl"


@pytest.fixture(scope="module")
def ground():
    return material(framing.read(str(SEEDS)))


@pytest.fixture(scope="module")
def found(ground):
    return candidates(ground)


def test_the_same_seed_gives_the_same_set(ground, found):
    for seed in (1, 7):
        wish = Wish(seed=seed)
        sets = [dumps(arrange(choose(found, wish), ground, wish, "A")) for _ in range(2)]
        assert sets[0] == sets[1]


def test_version_b_has_the_same_items(ground, found):
    wish = Wish(seed=3)
    items = choose(found, wish)
    a, b = (arrange(items, ground, wish, version) for version in "AB")
    assert {item.id for item in a.items} == {item.id for item in b.items}
    assert [item.id for item in a.items] != [item.id for item in b.items]


def test_ids_do_not_depend_on_what_else_was_given(found):
    fewer = material([a for a in framing.read(str(SEEDS)) if "lee" in a.id])
    again = {item.id for item in candidates(fewer)}
    spotting = {i.id for i in found if i.kind.startswith("spot") and "lee" in i.articles[0]}
    assert spotting <= again


def test_evidence_is_what_stands_there(ground, found):
    for item in found:
        for place in (*item.evidence, *item.passages):
            article = ground.texts[place.article].article
            whole = article.title if place.field == "title" else article.text
            words = place.text if hasattr(place, "text") else place.quote
            assert whole[place.start : place.end] == words


def test_ids_are_unique(found):
    assert len({item.id for item in found}) == len(found)


def test_a_key_comes_back_as_it_was():
    text = KEY.read_text(encoding="utf-8")
    assert dumps(loads(text)) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "the key: expected a key made by framing exercise"),
        ("{\n", "the key, line 1: found no JSON"),
        ('["a"]\n', "the key, line 1: found list, expected a JSON object"),
        ('{"id": "x"}\n', "expected a key made by framing exercise"),
    ],
)
def test_another_file_is_told_apart_from_a_key(text, told):
    with pytest.raises(KeyFileError, match=told):
        loads(text)


def test_a_broken_item_is_named_by_its_line():
    head, first, *_ = KEY.read_text(encoding="utf-8").splitlines()
    broken = first.replace('"prompt"', '"promt"')
    with pytest.raises(KeyFileError, match="line 3: found no complete exercise item"):
        loads(f"{head}\n{first}\n{broken}\n")
