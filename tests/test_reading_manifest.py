from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.reading import Articles, Reject, read
from framing.reading.content import MAXIMUM_BYTES

STORY = "Council backs quay garden\n\nThe council voted on Tuesday, the mayor said.\n"
FULL = """
# The June file.
[project]
name = "quay"

[[article]]
file = "b.txt"
title = "A title of its own"
outlet = "The Quay Post"
byline = "Ann Doe"
dateline = "QUAYTOWN"
published = 2025-06-06
url = "https://example.org/b"
language = "en"
style = "Wire"
event = "Quay vote"
rights = "The Quay Post"
original = "0001.txt"
note = "short"
publisher = "a key of the user's own"
pages = 3

[[article]]
file = "inner/c.txt"
published = "2025-06-06T20:00:00+09:00"
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_three_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a fresh folder, so that paths and messages are short and always the same."""
    monkeypatch.chdir(tmp_path)
    Path("news/inner").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "inner/c.txt"):
        Path("news", name).write_text(STORY, "utf-8")


def read_with(manifest: str | bytes, *paths: str) -> Articles:
    """Read the folder, or paths, with this manifest in it."""
    content = manifest if isinstance(manifest, bytes) else manifest.encode("utf-8")
    Path("news/manifest.toml").write_bytes(content)
    return read(*(paths or ("news",)))


def message(manifest: str | bytes) -> str:
    articles = read_with(manifest)
    assert len(articles) == 0
    (reject,) = articles.rejects
    return str(reject)


def files(articles: Articles) -> list[str]:
    return [article.file for article in articles]


def test_what_the_manifest_lists_is_read_in_its_order_and_nothing_else() -> None:
    articles = read_with(FULL)
    assert files(articles) == ["news/b.txt", "news/inner/c.txt"]
    assert articles.rejects == ()


def test_its_facts_become_the_article_s() -> None:
    article = read_with(FULL)[0]
    assert article.id == "b"
    assert article.text == STORY
    assert article.title == "A title of its own"
    assert article.outlet == "The Quay Post"
    assert article.byline == "Ann Doe"
    assert article.dateline == "QUAYTOWN"
    assert article.published == "2025-06-06"
    assert article.url == "https://example.org/b"
    assert article.language == "en"
    assert article.style == "wire"
    assert article.event == "Quay vote"


def test_a_call_s_style_overrides_the_manifest_s() -> None:
    Path("news/manifest.toml").write_text(FULL, "utf-8")
    assert read("news", styles={"b.txt": "blog"})[0].style == "blog"


def test_a_single_file_takes_what_the_manifest_says_of_it() -> None:
    articles = read_with(FULL, "news/a.txt", "news/b.txt")
    assert [(article.id, article.event) for article in articles] == [("a", ""), ("b", "Quay vote")]


def test_the_manifest_itself_stands_for_its_folder() -> None:
    assert files(read_with(FULL, "news/manifest.toml")) == ["news/b.txt", "news/inner/c.txt"]


def test_a_byte_order_mark_and_dos_line_ends_are_taken() -> None:
    manifest = FULL.replace("\n", "\r\n").encode("utf-8-sig")
    assert files(read_with(manifest)) == ["news/b.txt", "news/inner/c.txt"]


def test_a_checksum_that_matches() -> None:
    digest = sha256(STORY.encode()).hexdigest().upper()
    assert files(read_with(f'[[article]]\nfile = "a.txt"\nsha256 = "{digest}"')) == ["news/a.txt"]


def test_a_checksum_that_does_not_match() -> None:
    assert message(f'[[article]]\nfile = "a.txt"\nsha256 = "{"0" * 64}"') == (
        f"news/manifest.toml:3: found news/a.txt with the SHA-256 "
        f"{sha256(STORY.encode()).hexdigest()}; expected {'0' * 64}.\n"
        "The text is not the one listed: restore it, or correct the manifest's sha256."
    )


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            'file = "z.txt"',
            (
                '3: found "z.txt", which is not there; expected a file in the manifest\'s folder.\n'
                "Correct the name, restore the file, or remove the entry."
            ),
        ),
        (
            'style = "wire"\nfile = "inner"',
            (
                '4: found "inner", which is a folder; expected a file in the manifest\'s folder.\n'
                "Correct the name, restore the file, or remove the entry."
            ),
        ),
        (
            'file = "inner/../../x.txt"',
            (
                '3: found "inner/../../x.txt", which lies outside the manifest\'s folder; '
                "expected a path within the folder.\n"
                "Move the file into the folder, or give it as a path of its own."
            ),
        ),
        (
            'file = "/etc/hostname"',
            (
                '3: found "/etc/hostname", which lies outside the manifest\'s folder; '
                "expected a path within the folder.\n"
                "Move the file into the folder, or give it as a path of its own."
            ),
        ),
        (
            'file = "."',
            (
                '3: found ".", which is a folder; expected a file in the manifest\'s folder.\n'
                "Correct the name, restore the file, or remove the entry."
            ),
        ),
        (
            'style = "wire"',
            (
                '2: found an article without a file; expected file = "...".\n'
                "Name the text file, as a path within the manifest's folder."
            ),
        ),
        (
            'flie = "a.txt"\nfiles = "a.txt"',
            '4: found the key "files"; expected "file".\nWrite file in place of files.',
        ),
        (
            'file = "a.txt"\nstlye = "wire"',
            '4: found the key "stlye"; expected "style".\nWrite style in place of stlye.',
        ),
        (
            'file = "a.txt"\n"by-line" = "Ann Doe"',
            '4: found the key "by-line"; expected "byline".\nWrite byline in place of by-line.',
        ),
        (
            'file = "a.txt"\nbyline = ["Ann Doe", "Bo Ray"]',
            (
                "4: found byline = ['Ann Doe', 'Bo Ray']; expected a text in quotation marks.\n"
                'Write byline = "...".'
            ),
        ),
        (
            'file = 3\nstyle = "wire"',
            '3: found file = 3; expected a text in quotation marks.\nWrite file = "...".',
        ),
        (
            'file = "a.txt"\npublished = "June 6"',
            (
                '4: found published = "June 6"; expected an ISO 8601 date.\n'
                'Write year, month and day, as in published = "2025-06-06".'
            ),
        ),
    ],
)
def test_a_faulty_entry(entry: str, expected: str) -> None:
    assert message(f"\n[[article]]\n{entry}\n") == f"news/manifest.toml:{expected}"


def test_a_faulty_entry_tells_all_its_faults_and_stops_no_other() -> None:
    articles = read_with(
        '[[article]]\nfile = "a.txt"\ntitel = "x"\nurl = 1\n\n[[article]]\nfile = "b.txt"\n'
    )
    assert files(articles) == ["news/b.txt"]
    assert [(reject.line, reject.found) for reject in articles.rejects] == [
        (3, 'the key "titel"'),
        (4, "url = 1"),
    ]


def test_a_file_listed_twice() -> None:
    articles = read_with('[[article]]\nfile = "a.txt"\n[[article]]\nfile = "inner/../a.txt"\n')
    assert files(articles) == ["news/a.txt"]
    assert [str(reject) for reject in articles.rejects] == [
        (
            'news/manifest.toml:4: found "a.txt" a second time; expected each file once.\n'
            "Remove one of the two entries, or correct its file."
        )
    ]


def test_a_single_file_with_a_faulty_entry_is_rejected_as_in_its_folder() -> None:
    articles = read_with('[[article]]\nfile = "a.txt"\ntitel = "x"\n', "news/a.txt", "news/b.txt")
    assert files(articles) == ["news/b.txt"]
    assert [reject.line for reject in articles.rejects] == [3]


@pytest.mark.parametrize(
    ("manifest", "expected"),
    [
        (
            '[[article]]\nfile = "a.txt\n',
            (
                ":2: found broken TOML: Illegal character '\\n' (at line 2, column 14); "
                'expected [[article]] tables with lines such as file = "article.txt".\n'
                "Correct that line: texts stand in quotation marks, one key to a line."
            ),
        ),
        (
            b'[[article]]\nfile = "caf\xe9.txt"\n',
            (
                ":2: found the byte 0xE9, which is not UTF-8; "
                "expected a manifest in UTF-8, as TOML demands.\n"
                "Open the manifest in an editor and save it in UTF-8."
            ),
        ),
        (
            '[[articles]]\nfile = "a.txt"\n',
            (
                ": found [[articles]] tables; expected [[article]] tables.\n"
                "Write [[article]] in place of [[articles]]."
            ),
        ),
        (
            '[article]\nfile = "a.txt"\n',
            (
                ': found an "article" that is no array of tables; expected [[article]] tables.\n'
                "Write [[article]], in double brackets, above each article's keys."
            ),
        ),
    ],
)
def test_a_faulty_manifest(manifest: str | bytes, expected: str) -> None:
    assert message(manifest) == f"news/manifest.toml{expected}"
    # A single file is still read, without what the manifest may have said of it.
    articles = read("news/a.txt", "news/b.txt")
    assert files(articles) == ["news/a.txt", "news/b.txt"]
    assert [str(reject) for reject in articles.rejects] == [f"news/manifest.toml{expected}"]


def test_a_manifest_beyond_all_size() -> None:
    assert message(b"#" * (MAXIMUM_BYTES + 1)).startswith("news/manifest.toml: found more than 16")


def test_an_error_at_the_end_of_a_manifest_has_the_last_line() -> None:
    articles = read_with('[[article]]\nfile = "a.txt"\nnote = """no end\n')
    assert [reject.line for reject in articles.rejects] == [3]


@pytest.mark.parametrize("manifest", ["", "article = []", '[project]\nname = "quay"'])
def test_a_manifest_that_lists_nothing(manifest: str) -> None:
    assert message(manifest) == (
        "news/manifest.toml: found no [[article]] table; "
        "expected one for each article of the folder.\n"
        'List each as [[article]] with file = "...", or rename the manifest to have all text '
        "files read."
    )
    articles = read("news/a.txt")
    assert files(articles) == ["news/a.txt"]
    assert articles.rejects == ()


@pytest.mark.parametrize(
    "manifest",
    [
        'article = [{file = "z.txt"}]',
        '[[article]]\nnote = """\n[[article]]\n"""\nfile = "z.txt"',
    ],
)
def test_no_line_is_named_where_the_source_does_not_show_it(manifest: str) -> None:
    (reject,) = read_with(manifest).rejects
    assert isinstance(reject, Reject)
    assert (reject.file, reject.line) == ("news/manifest.toml", None)


@given(
    key=st.sampled_from(["file", "style", "published", "sha256", "titel", "other"]),
    value=st.one_of(st.text(), st.integers(), st.lists(st.text()), st.booleans()),
)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_entry_raises(key: str, value: object) -> None:
    # What JSON writes is TOML, but for one character that TOML wants escaped.
    written = json.dumps(value, ensure_ascii=False).replace("\x7f", r"\u007f")
    articles = read_with(f'[[article]]\nfile = "a.txt"\n\n[[article]]\n{key} = {written}\n')
    assert files(articles)[:1] == ["news/a.txt"]


@given(st.binary())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_manifest_raises(manifest: bytes) -> None:
    articles = read_with(manifest)
    assert len(articles) == 0
    assert len(articles.rejects) == 1


def test_a_listed_file_without_text_is_rejected_by_its_own_name() -> None:
    Path("news/a.txt").write_bytes(b"")
    assert message('[[article]]\nfile = "a.txt"\n').startswith("news/a.txt: found nothing")
