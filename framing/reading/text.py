"""A plain text file into an article."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from framing.article import Article
from framing.reading.content import load, load_standard_input
from framing.reading.decoding import decode
from framing.reading.kinds import Kind, binary_kind, markup_kind, table_kind
from framing.reading.reject import STANDARD_INPUT, Reject
from framing.reading.source import Source, shown

if TYPE_CHECKING:
    from typing import Any, BinaryIO

STANDARD_INPUT_ID = "stdin"


def read_text(source: Source, stdin: BinaryIO | None = None) -> Article | Reject:
    """Return the article in one file, its text unchanged, with the facts known before.

    The id is the file's name without its extension; it need not be unique yet.
    """
    file = STANDARD_INPUT if source.path is None else shown(source.path)
    data = load_standard_input(stdin) if source.path is None else load(source.path)
    if isinstance(data, Reject):
        return data
    if source.sha256 and sha256(data).hexdigest() != source.sha256.lower():
        return _altered(source, file, sha256(data).hexdigest())
    text = _text(data, file)
    if isinstance(text, Reject):
        return text
    name = STANDARD_INPUT_ID if source.path is None else Path(file).stem
    known: dict[str, Any] = dict(source.facts)
    return Article(id=name, text=text, file=file, **known)


def _text(data: bytes, file: str) -> str | Reject:
    kind = binary_kind(data) or table_kind(Path(file).suffix)
    if kind:
        return _not_plain(kind, file)
    text = decode(data)
    if not isinstance(text, str):
        return Reject(
            file=file,
            line=text.line,
            found=text.found,
            expected=text.expected,
            advice=text.advice,
        )
    kind = markup_kind(text)
    if kind:
        return _not_plain(kind, file)
    if not text.strip():
        return Reject(
            file=file,
            found="nothing but white space" if text else "nothing: it is empty",
            expected="the text of one article",
            advice="Put the article's text there, or leave it out.",
        )
    return text


def _not_plain(kind: Kind, file: str) -> Reject:
    return Reject(file=file, found=kind.name, expected="plain text", advice=kind.advice)


def _altered(source: Source, file: str, found: str) -> Reject:
    return Reject(
        file=source.manifest,
        line=source.line,
        found=f"{file} with the SHA-256 {found}",
        expected=source.sha256,
        advice="The text is not the one listed: restore it, or correct the manifest's sha256.",
    )
