from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from framing.article import Article
from framing.reading import Articles, Reject, read
from framing.reading.content import MAXIMUM_BYTES, load, unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

STORY = "Council backs quay garden\n\nThe council voted on Tuesday, the mayor said.\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a fresh folder, so that paths and messages are short and always the same."""
    monkeypatch.chdir(tmp_path)


def write(files: Mapping[str, str | bytes]) -> None:
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def ids(articles: Articles) -> list[str]:
    return [article.id for article in articles]


def only_message(articles: Articles) -> str:
    assert len(articles) == 0
    (reject,) = articles.rejects
    return str(reject)


def test_a_file_gives_its_text_unchanged() -> None:
    text = "Title\r\nOne\rTwo\n\u00a0“Three”\u2028\t…  "
    write({"call.txt": text})
    (article,) = read("call.txt")
    assert article.text == text
    assert (article.id, article.file, article.position) == ("call", "call.txt", 0)
    assert (article.style, article.event) == ("", "")


def test_several_files_keep_the_order_given() -> None:
    write({"b.txt": STORY, "a.txt": STORY, "c.md": STORY})
    assert ids(read("b.txt", Path("c.md"), "a.txt")) == ["b", "c", "a"]


def test_one_bad_file_does_not_stop_the_others() -> None:
    write({"a.txt": STORY, "b.txt": "", "c.txt": STORY})
    articles = read("a.txt", "missing.txt", "b.txt", "c.txt")
    assert ids(articles) == ["a", "c"]
    assert [reject.file for reject in articles.rejects] == ["missing.txt", "b.txt"]


def test_a_file_given_twice_is_read_once() -> None:
    write({"folder/a.txt": STORY, "b.txt": STORY})
    Path("link.txt").symlink_to("b.txt")
    assert ids(read("folder/a.txt", "folder", "folder/../b.txt", "link.txt")) == ["a", "b"]


def test_a_folder_gives_its_text_files_sorted_by_name() -> None:
    write(
        {
            "news/b.TXT": STORY,
            "news/a.text": STORY,
            "news/.hidden.txt": STORY,
            "news/README.txt": STORY,
            "news/License.txt": STORY,
            "news/notice-of-eviction.txt": STORY,
            "news/notes.md": STORY,
            "news/table.csv": STORY,
            "news/inner/c.txt": STORY,
        }
    )
    os.mkfifo("news/pipe.txt")
    assert ids(read("news")) == ["a", "b", "notice-of-eviction"]


@pytest.mark.parametrize(
    ("files", "contents"),
    [
        ({}, "it is empty"),
        ({"news/README.md": "x", "news/a.pdf": "x", "news/b.pdf": "x"}, ".pdf x 2, README.md x 1"),
        ({"news/inner/a.txt": STORY}, "folder x 1"),
        (
            {"news/a.csv": "x", "news/b.doc": "x", "news/c.pdf": "x", "news/d": "x"},
            ".csv x 1, .doc x 1, .pdf x 1, and others",
        ),
    ],
)
def test_a_folder_without_articles(files: Mapping[str, str], contents: str) -> None:
    Path("news").mkdir()
    write(files)
    holds = f"it holds {contents}" if files else contents
    assert only_message(read("news")) == (
        f"news: found a folder without articles ({holds}); expected text files (.txt) or a "
        "manifest.toml that lists the articles.\n"
        "Give the folder that holds the texts itself: folders inside are not entered."
    )


@pytest.mark.parametrize(
    ("path", "advice"),
    [
        ("gone.txt", "Check the spelling; the path counts from the folder that you work in."),
        ("/no/such.txt", "Check the spelling."),
        ("a.txt/b", "Check the spelling; the path counts from the folder that you work in."),
        ("*.txt", "The shell did not fill in the wildcard: give the folder, or the files by name."),
    ],
)
def test_a_missing_path(path: str, advice: str) -> None:
    write({"a.txt": STORY})
    assert only_message(read(path)) == (
        f"{path}: found no file or folder of that name; expected an existing file or folder.\n"
        f"{advice}"
    )


@pytest.mark.parametrize("text", [STORY, "The mayor said so. " * 50, "The mayor\0", "The \ud800"])
def test_a_text_in_place_of_a_path(text: str) -> None:
    start = " ".join(text.replace("\ud800", r"\ud800")[:60].split())
    assert only_message(read(text)) == (
        f"{start}...: found what looks like a text instead of a path; "
        "expected the path of a file or folder.\n"
        "For a text that you have at hand, make framing.Article(id=..., text=...)."
    )


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("", "nothing: it is empty"),
        ("\ufeff", "nothing: it is empty"),
        (" \n\t\u00a0\r\n", "nothing but white space"),
    ],
)
def test_an_empty_file(content: str, found: str) -> None:
    write({"a.txt": content})
    assert only_message(read("a.txt")) == (
        f"a.txt: found {found}; expected the text of one article.\n"
        "Put the article's text there, or leave it out."
    )


def test_a_file_of_one_word_is_an_article() -> None:
    write({"a.txt": "Storm"})
    assert [article.text for article in read("a.txt")] == ["Storm"]


def test_a_file_beyond_the_size_of_an_article() -> None:
    write({"a.txt": b"word " * (MAXIMUM_BYTES // 5 + 1)})
    assert only_message(read("a.txt")) == (
        "a.txt: found more than 16 MiB; expected one article.\n"
        "Save each article's text as a .txt file of its own and read their folder."
    )


def test_a_device() -> None:
    assert only_message(read("/dev/null")) == (
        "/dev/null: found a device or socket; expected a file.\n"
        "To read from standard input, write - in place of the path."
    )


def test_a_pipe_is_read_like_a_file() -> None:
    os.mkfifo("pipe")
    writer = threading.Thread(target=Path("pipe").write_text, args=(STORY, "utf-8"))
    writer.start()
    (article,) = read("pipe")
    writer.join()
    assert article.text == STORY


def test_permission_denied() -> None:
    # Asked of the message itself: whoever runs the tests as root may read everything.
    assert str(unreadable(Path("a.txt"), PermissionError(13, "Permission denied"))) == (
        "a.txt: found permission denied; expected a file or folder that you may read.\n"
        "Ask its owner for access, or copy it to a place where you may read it."
    )


def test_a_file_that_goes_away_while_it_is_read() -> None:
    assert str(load(Path("gone.txt"))) == (
        "gone.txt: found no file or folder of that name; expected an existing file or folder.\n"
        "Check the spelling; the path counts from the folder that you work in."
    )


def test_a_link_to_itself() -> None:
    Path("loop.txt").symlink_to("loop.txt")
    assert only_message(read("loop.txt")) == (
        "loop.txt: found an error of the file system (Too many levels of symbolic links); "
        "expected a readable file or folder.\n"
        "Copy it to another place and read it there."
    )


def test_standard_input() -> None:
    (article,) = read("-", "-", stdin=io.BytesIO(STORY.encode()))
    assert (article.id, article.file, article.text) == ("stdin", "-", STORY)


def test_the_process_s_own_standard_input() -> None:
    code = "from framing.reading import read; print(ascii(read('-')[0].text))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        input="caf\u00e9\r\n".encode(),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert run.stdout.decode().strip() == r"'caf\xe9\r\n'"


def test_empty_standard_input() -> None:
    assert only_message(read("-", stdin=io.BytesIO())) == (
        "standard input: found nothing: it is empty; expected the text of one article.\n"
        "Put the article's text there, or leave it out."
    )


def test_no_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert only_message(read("-")) == (
        "standard input: found no standard input; expected the text of one article.\n"
        "Save the text as a .txt file and give its path."
    )


def test_standard_input_that_fails() -> None:
    class Broken(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            message = "the other end is gone"
            raise OSError(message)

    assert only_message(read("-", stdin=Broken())) == (
        "standard input: found no readable standard input (the other end is gone); "
        "expected the text of one article.\n"
        "Save the text as a .txt file and give its path."
    )


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["a/x.txt", "b/x.txt", "y.txt"], ["a/x", "b/x", "y"]),
        (["a/in/x.txt", "b/in/x.txt", "b/out/x.txt"], ["a/in/x", "b/in/x", "out/x"]),
        (["a/x.txt", "a/x.text", "z.txt"], ["x.txt", "x.text", "z"]),
        (["a/x.txt", "a/x.text", "b/x.txt"], ["x.txt", "x.text", "x"]),
        (["a/x.txt", "a/x.text", "a/x.txt.md"], ["x.txt", "x.text", "x.txt.md"]),
        (["stdin.txt", "-"], ["HERE/stdin", "stdin"]),
    ],
)
def test_ids_are_distinct(files: list[str], expected: list[str]) -> None:
    write({file: STORY for file in files if file != "-"})
    here = Path.cwd().name
    wanted = [name.replace("HERE", here) for name in expected]
    assert ids(read(*files, stdin=io.BytesIO(STORY.encode()))) == wanted
    assert ids(read(*reversed(files), stdin=io.BytesIO(STORY.encode()))) == wanted[::-1]


def test_a_file_name_that_is_no_text_is_shown_with_its_bytes() -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        write({name: STORY})
    except OSError:
        pytest.skip("the file system takes names in UTF-8 only")
    (article,) = read(name)
    assert (article.id, article.file) == (r"caf\udce9", r"caf\udce9.txt")


@pytest.mark.parametrize("key", ["a", "a.txt", "news/a.txt", "./news/../news/a.txt"])
def test_style_by_id_file_name_or_path(key: str) -> None:
    write({"news/a.txt": STORY, "news/b.txt": STORY})
    assert [article.style for article in read("news", styles={key: " Blog "})] == ["blog", ""]


def test_style_for_standard_input() -> None:
    (article,) = read("-", styles={"-": "blog"}, stdin=io.BytesIO(STORY.encode()))
    assert article.style == "blog"


def test_style_for_something_that_was_not_read() -> None:
    write({"a.txt": STORY, "b.txt": STORY})
    with pytest.raises(ValueError, match="style") as error:
        read("a.txt", "b.txt", styles={"c.txt": "blog"})
    assert str(error.value) == (
        'a style was given for "c.txt", which is no article of these; '
        "give a file name, a path or an id: a, b"
    )


def test_style_for_several_files_of_one_name() -> None:
    write({"a/x.txt": STORY, "b/x.txt": STORY})
    with pytest.raises(ValueError, match="style") as error:
        read("a", "b", styles={"x.txt": "blog"})
    assert str(error.value) == 'the style for "x.txt" fits 2 articles: give it for one of a/x, b/x'


def test_style_for_a_rejected_file_hides_no_reject() -> None:
    write({"a.txt": STORY, "b.txt": ""})
    articles = read("a.txt", "b.txt", styles={"b.txt": "blog"})
    assert [reject.file for reject in articles.rejects] == ["b.txt"]


def test_no_path() -> None:
    with pytest.raises(ValueError, match="no path") as error:
        read()
    assert str(error.value) == (
        "read() was given no path; give files, folders, or - for standard input"
    )


@pytest.mark.parametrize("path", [["a.txt"], b"a.txt", None])
def test_no_path_at_all(path: object) -> None:
    with pytest.raises(TypeError) as error:
        read(path)  # type: ignore[arg-type]  # what a caller without types may do
    assert str(error.value) == (
        f"read() was given {path!r}, which is no path; "
        "give paths one by one, a list as read(*paths)"
    )


def test_articles_are_an_immutable_sequence() -> None:
    items = tuple(Article(id=name, text=STORY) for name in "abc")
    reject = Reject(file="d.txt", found="x", expected="y", advice="z")
    articles = Articles(items, (reject,))
    assert list(articles) == list(items)
    assert articles[1:] == Articles(items[1:], (reject,))
    assert items[1] in articles
    assert articles.index(items[2]) == 2
    assert repr(articles) == "<Articles: 3 read (a, b, c), 1 rejected>"
    with pytest.raises(FrozenInstanceError):
        articles.items = ()  # type: ignore[misc]  # that it fails is the point


def test_importing_is_light() -> None:
    code = "import sys; import framing.reading; print(*sys.modules)"
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=env)
    loaded = set(run.stdout.decode().split())
    assert loaded.isdisjoint({"numpy", "pyarrow", "pandas", "sklearn", "click"})
