from __future__ import annotations

import tomllib
from hashlib import sha256
from pathlib import Path

import pytest

import framing.reading

SEEDS = Path(__file__).parents[1] / "seeds"
ENTRIES = tomllib.loads((SEEDS / "manifest.toml").read_text("utf-8"))["article"]

# The texts as they were handed over, by the names that they had then.
HANDED_OVER = {
    "000_c813442f859dc9a1.txt": "06be279ed900abcf487807c64105d30735661f164c1d98de1e8f361dd767c535",
    "001_cb180a7f37893676.txt": "2f34f80543388982d29482f94abb8655d66c3d108b4d32387627b02517f67982",
    "002_ee59bdcaa339a40b.txt": "2e213329d37d0e29be07af815d1eabf038c3270d0aeb27e77df50754b9a98c84",
    "003_89887f9f9c30df04.txt": "e41fcd45a8977f68ec88f457344a9f3aaacdb1d70a2ed08d4fe9cab3dc7addf0",
    "004_e4158c16bf0033a0.txt": "4d17d897eac7e60725f9cac1aafbd405ed3e2a7310ac76ca3a8d65aaaae61b23",
}


def by_file(entry: dict[str, str]) -> str:
    return entry["file"]


@pytest.mark.parametrize("entry", ENTRIES, ids=by_file)
def test_text_is_unchanged(entry: dict[str, str]) -> None:
    digest = sha256((SEEDS / entry["file"]).read_bytes()).hexdigest()
    assert digest == entry["sha256"] == HANDED_OVER[entry["original"]]


def test_every_text_is_listed_once() -> None:
    assert sorted(map(by_file, ENTRIES)) == sorted(path.name for path in SEEDS.glob("*.txt"))
    assert {entry["original"] for entry in ENTRIES} == HANDED_OVER.keys()


@pytest.mark.parametrize("entry", ENTRIES, ids=by_file)
def test_entry_says_whose_text_it_is_and_how_it_reads(entry: dict[str, str]) -> None:
    assert entry["rights"].endswith("; kept as study material")
    assert entry["style"] in {"wire", "blog"}
    assert entry["event"]
    assert entry["note"]


@pytest.mark.parametrize("entry", ENTRIES, ids=by_file)
@pytest.mark.parametrize("key", ["outlet", "byline"])
def test_outlet_and_byline_stand_in_the_text(entry: dict[str, str], key: str) -> None:
    text = (SEEDS / entry["file"]).read_text("utf-8")
    assert entry.get(key, "").casefold() in text.casefold()


def test_seeds_are_read_whole_and_in_order() -> None:
    articles = framing.reading.read(SEEDS)
    assert articles.rejects == ()
    assert [(article.id, article.style, article.event) for article in articles] == [
        ("lee-trump-call-wire", "wire", "Lee-Trump call, 6 June 2025"),
        ("lee-trump-call-korea-daily", "wire", "Lee-Trump call, 6 June 2025"),
        ("lee-trump-call-blog", "blog", "Lee-Trump call, 6 June 2025"),
        ("lee-trump-call-caliber", "wire", "Lee-Trump call, 6 June 2025"),
        ("han-trump-call-arirang", "wire", "Han-Trump call, 8 April 2025"),
    ]
    for article, entry in zip(articles, ENTRIES, strict=True):
        assert article.text.encode("utf-8") == (SEEDS / entry["file"]).read_bytes()


def test_readme_says_that_the_licence_does_not_cover_them() -> None:
    readme = " ".join((SEEDS / "README.md").read_text("utf-8").split())
    assert "The texts belong to their publishers." in readme
    assert "not under the licence of this project" in readme
