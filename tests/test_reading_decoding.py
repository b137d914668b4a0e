from __future__ import annotations

import zipfile
from codecs import BOM_UTF8
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading import read
from framing.reading.decoding import Undecodable, decode
from framing.reading.kinds import markup_kind

TEXT = (
    "The mayor\u2019s plan \u2014 \u201ca garden\u201d \u2014 cost \u20ac2m, "
    "the caf\u00e9 said.\r\nYes.\r"
)
SAVE = "Save the article's text as a .txt file in UTF-8 and read that."
RECOGNISE = "Have its text recognised or type it, save that as a .txt file in UTF-8 and read it."
UNPACK = "Unpack it and read the text files inside."
ONE_EACH = "Save each article's text as a .txt file of its own in UTF-8 and read their folder."
EXPECTED = "text in UTF-8, UTF-16 with a byte order mark, or Windows-1252"


def message(data: bytes) -> str:
    articles = read("-", stdin=BytesIO(data))
    assert len(articles) == 0
    (reject,) = articles.rejects
    return str(reject)


def zipped(member: str, content: str = "") -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(member, content)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        b"\x00\x00\xfe\xff" + TEXT.encode("utf-32-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data) == TEXT


@given(st.text())
def test_utf_8_comes_back_or_is_refused_for_control_characters(text: str) -> None:
    decoded = decode(text.encode("utf-8"))
    assert isinstance(decoded, Undecodable) or decoded == text.removeprefix("\ufeff")


@given(st.binary())
def test_no_bytes_raise_or_are_replaced(data: bytes) -> None:
    decoded = decode(data)
    if isinstance(decoded, str):
        assert "\0" not in decoded
        assert decoded.count("\ufffd") <= data.count(b"\xef\xbf\xbd") + data.count(b"\xfd")


def test_bytes_undefined_in_windows_1252_stand_for_themselves() -> None:
    text = "word " * 60
    assert decode(text.encode() + b"\x81\x8d\x8f\x90\x9d\x80") == (
        text + "\x81\x8d\x8f\x90\x9d\u20ac"
    )


def test_mojibake_stays_as_it_is() -> None:
    assert decode("Mayor\u00e2\u20ac\u2122s".encode()) == "Mayor\u00e2\u20ac\u2122s"


def test_french_in_windows_1252_is_read() -> None:
    text = "L'\u00e9t\u00e9 dernier, le maire a \u00e9t\u00e9 r\u00e9\u00e9lu \u00e0 Sa\u00f4ne."
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_stray_byte_in_utf_8_is_named_with_its_line(line_end: str) -> None:
    lines = ["A \u201cgarden\u201d plan", "", "the mayor", "said so"]
    data = line_end.join(lines).encode().replace(b"mayor", b"mayor\x92s")
    assert message(data) == (
        "standard input:3: found the byte 0x92, which is not UTF-8, in a text that otherwise is "
        "UTF-8; expected one encoding for the whole text.\n"
        "Correct the character on that line and save the file in UTF-8."
    )


@pytest.mark.parametrize(
    "data",
    [BOM_UTF8 + b"plain, then \x92", "\u201cquoted\u201d and cut \u201d".encode()[:-1]],
)
def test_broken_utf_8_is_not_taken_for_windows_1252(data: bytes) -> None:
    assert "which is not UTF-8, in a text that otherwise is UTF-8" in message(data)


@pytest.mark.parametrize(
    ("data", "found", "expected", "advice"),
    [
        (
            TEXT.encode("utf-16-le"),
            "what looks like UTF-16LE without a byte order mark",
            EXPECTED,
            "Open the file in an editor and save it in UTF-8.",
        ),
        (
            "All of it is plain".encode("utf-16-be"),
            "what looks like UTF-16BE without a byte order mark",
            EXPECTED,
            "Open the file in an editor and save it in UTF-8.",
        ),
        (
            TEXT.encode("utf-16")[:-1],
            "a byte order mark of UTF-16, but bytes that are not UTF-16 after 126 bytes",
            "text in UTF-16 up to the end",
            "The file may be cut off: copy it again, or save it in UTF-8.",
        ),
        (
            "\uc2dc \uc758\ud68c\ub294 \uacf5\uc6d0\uc744 \uc2b9\uc778\ud588\ub2e4".encode(
                "euc-kr"
            ),
            "bytes that are neither UTF-8 nor Windows-1252",
            EXPECTED,
            "Open the file in an editor and save it in UTF-8. If it is not a text, leave it out.",
        ),
        (
            b"text with a \x00 in it",
            "binary data",
            EXPECTED,
            "Leave the file out, or save the article's text as a .txt file in UTF-8.",
        ),
        (
            bytes(range(1, 128)),
            "binary data",
            EXPECTED,
            "Leave the file out, or save the article's text as a .txt file in UTF-8.",
        ),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document", "plain text", SAVE),
        (b"{\\rtf1\\ansi text}", "a rich text document (RTF)", "plain text", SAVE),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00",
            "an old Office document (.doc)",
            "plain text",
            SAVE,
        ),
        (b"\x89PNG\r\n\x1a\n\x00", "a PNG image", "plain text", RECOGNISE),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image", "plain text", RECOGNISE),
        (b"GIF89a\x01", "a GIF image", "plain text", RECOGNISE),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "a WebP image", "plain text", RECOGNISE),
        (b"\x1f\x8b\x08\x00", "a gzip archive", "plain text", UNPACK),
        (zipped("a.txt"), "a zip archive", "plain text", UNPACK),
        (zipped("word/document.xml"), "a Word document (.docx)", "plain text", SAVE),
        (
            zipped("mimetype", "application/vnd.oasis.opendocument.text"),
            "an OpenDocument text (.odt)",
            "plain text",
            SAVE,
        ),
        (zipped("mimetype", "application/epub+zip"), "an e-book (EPUB)", "plain text", SAVE),
        (zipped("xl/workbook.xml"), "a spreadsheet (.xlsx)", "plain text", ONE_EACH),
        (b"PAR1\x15\x04\x15", "a Parquet table", "plain text", ONE_EACH),
        (b"\n<!DOCTYPE html>\n<title>", "a web page (HTML)", "plain text", SAVE),
        (b'<p class="lead">The council', "a web page (HTML)", "plain text", SAVE),
        (b'<?xml version="1.0"?><nitf/>', "an XML document", "plain text", SAVE),
        (b'[{"title": "x"}]', "JSON records", "plain text", ONE_EACH),
        (b'{"title": "x"}\n{"title": "y"}', "JSON records", "plain text", ONE_EACH),
    ],
)
def test_what_is_no_plain_text(data: bytes, found: str, expected: str, advice: str) -> None:
    assert message(data) == f"standard input: found {found}; expected {expected}.\n{advice}"


@pytest.mark.parametrize(
    "text",
    [
        "TSUNAMI WAVE hits coast",
        "ID3 tags, explained",
        "PK was the mayor's nickname",
        "BMW recalls cars",
        "[Editor's note] The story was changed.",
        "{sic} he wrote",
        '["Never," he said] in the margin',
        "<3 is not a heart, the court says",
        "<Reuters> The council voted",
    ],
)
def test_text_that_only_begins_like_something_else(text: str) -> None:
    assert markup_kind(text) is None
    assert [article.text for article in read("-", stdin=BytesIO(text.encode()))] == [text]


def test_a_table_is_told_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news.CSV").write_text("title,text\nx,y\n", "utf-8")
    (reject,) = read("news.CSV").rejects
    assert str(reject) == f"news.CSV: found a table (.csv); expected plain text.\n{ONE_EACH}"
