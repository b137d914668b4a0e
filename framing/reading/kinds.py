"""Kinds of files that hold no plain text, told by how they begin."""

from __future__ import annotations

import re
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of file that holds no plain text, and how to get at its text."""

    name: str
    advice: str


_SAVE = "Save the article's text as a .txt file in UTF-8 and read that."
_RECOGNISE = "Have its text recognised or type it, save that as a .txt file in UTF-8 and read it."
_UNPACK = "Unpack it and read the text files inside."
_ONE_EACH = "Save each article's text as a .txt file of its own in UTF-8 and read their folder."

_SIGNATURES: tuple[tuple[tuple[bytes, ...], Kind], ...] = (
    ((b"%PDF-",), Kind("a PDF document", _SAVE)),
    ((b"{\\rtf",), Kind("a rich text document (RTF)", _SAVE)),
    ((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",), Kind("an old Office document (.doc)", _SAVE)),
    ((b"\x89PNG\r\n\x1a\n",), Kind("a PNG image", _RECOGNISE)),
    ((b"\xff\xd8\xff",), Kind("a JPEG image", _RECOGNISE)),
    ((b"GIF87a", b"GIF89a"), Kind("a GIF image", _RECOGNISE)),
    ((b"II*\x00", b"MM\x00*"), Kind("a TIFF image", _RECOGNISE)),
    ((b"ID3\x02", b"ID3\x03", b"ID3\x04"), Kind("a sound recording (MP3)", _RECOGNISE)),
    ((b"OggS\x00",), Kind("a sound or video recording (Ogg)", _RECOGNISE)),
    ((b"\x1f\x8b",), Kind("a gzip archive", _UNPACK)),
    ((b"7z\xbc\xaf\x27\x1c",), Kind("a 7z archive", _UNPACK)),
    ((b"Rar!\x1a\x07",), Kind("a RAR archive", _UNPACK)),
    ((b"\xfd7zXZ\x00",), Kind("an xz archive", _UNPACK)),
    ((b"\x28\xb5\x2f\xfd",), Kind("a Zstandard archive", _UNPACK)),
    ((b"SQLite format 3\x00",), Kind("an SQLite database", _ONE_EACH)),
    ((b"PAR1\x15",), Kind("a Parquet table", _ONE_EACH)),
    ((b"ARROW1\x00\x00",), Kind("an Arrow table", _ONE_EACH)),
    ((b"\x7fELF",), Kind("a program", _SAVE)),
)

# Containers whose first bytes hold a length; what they contain is named a few bytes on.
_CONTAINERS: tuple[tuple[bytes, int, bytes, Kind], ...] = (
    (b"RIFF", 8, b"WEBP", Kind("a WebP image", _RECOGNISE)),
    (b"RIFF", 8, b"WAVE", Kind("a sound recording (WAV)", _RECOGNISE)),
    (b"\x00", 4, b"ftyp", Kind("a video or an image of the MPEG-4 family", _RECOGNISE)),
)

_ZIP_START = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_MEMBERS: tuple[tuple[bytes, Kind], ...] = (
    (b"word/document.xml", Kind("a Word document (.docx)", _SAVE)),
    (b"application/vnd.oasis.opendocument.text", Kind("an OpenDocument text (.odt)", _SAVE)),
    (b"application/epub+zip", Kind("an e-book (EPUB)", _SAVE)),
    (b"xl/workbook.xml", Kind("a spreadsheet (.xlsx)", _ONE_EACH)),
)
_ZIP = Kind("a zip archive", _UNPACK)

_MARKUP: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (
        re.compile(r"\s*<(?:!doctype html|(?:html|head|body|article|div|p)[\s>])", re.IGNORECASE),
        Kind("a web page (HTML)", _SAVE),
    ),
    (re.compile(r"\s*<\?xml\s"), Kind("an XML document", _SAVE)),
    (re.compile(r'\s*(?:\[\s*)?\{\s*"[^"\n]*"\s*:'), Kind("JSON records", _ONE_EACH)),
)

_TABLES = {
    ".csv": Kind("a table (.csv)", _ONE_EACH),
    ".tsv": Kind("a table (.tsv)", _ONE_EACH),
}


def binary_kind(data: bytes) -> Kind | None:
    """Return the kind of binary file that these bytes begin like, or None."""
    if data.startswith(_ZIP_START):
        return next((kind for member, kind in _ZIP_MEMBERS if member in data), _ZIP)
    for signatures, kind in _SIGNATURES:
        if data.startswith(signatures):
            return kind
    for container, offset, content, kind in _CONTAINERS:
        if data.startswith(container) and data.startswith(content, offset):
            return kind
    return None


def markup_kind(text: str) -> Kind | None:
    """Return the kind of markup or data that this text begins like, or None."""
    return next((kind for pattern, kind in _MARKUP if pattern.match(text)), None)


def table_kind(suffix: str) -> Kind | None:
    """Return the kind of table that a file with this suffix holds, or None.

    A table is text like any other, so only its name tells that its rows are not one article.
    """
    return _TABLES.get(suffix.lower())
