"""Bytes into text: UTF-8, UTF-16 and UTF-32 with a byte order mark, Windows-1252."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import NamedTuple


class Undecodable(NamedTuple):
    """Why bytes are not text, in the words of a reject."""

    found: str
    expected: str
    advice: str
    line: int | None = None


MAXIMUM_CONTROL_SHARE = 0.02
"""Control characters above this share of all characters mean that the bytes are no text.

Text has next to none; bytes without any order have a tenth."""

MAXIMUM_HIGH_SHARE = 0.3
"""Bytes above 127 beyond this share mean that a text is not in Windows-1252.

French, the most accented of the languages that it is used for, has 0.04 to 0.05; Korean, Russian
or Japanese in their own old encodings 0.6 and more."""

# The longer mark first: that of UTF-32 begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32", "utf-32"),
    (b"\x00\x00\xfe\xff", "UTF-32", "utf-32"),
    (b"\xff\xfe", "UTF-16", "utf-16"),
    (b"\xfe\xff", "UTF-16", "utf-16"),
)

# The five bytes that Windows-1252 leaves undefined stand for themselves, as in web browsers.
_WINDOWS_1252 = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}

_HIGH = re.compile(rb"[\x80-\xff]")
_UTF_8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_LINE_END = re.compile(rb"\r\n?|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")

_EXPECTED = "text in UTF-8, UTF-16 with a byte order mark, or Windows-1252"
_SAVE_AGAIN = "Open the file in an editor and save it in UTF-8."


def decode(data: bytes) -> str | Undecodable:
    """Return the text that these bytes hold, or why they hold none.

    A byte order mark decides and is dropped. Bytes without one are UTF-8 where they are valid
    UTF-8, else Windows-1252. Nothing is ever replaced: a text comes out whole, with its own line
    ends, or not at all. What was garbled before (mojibake) stays as it is.
    """
    text = _decode_marked(data)
    if text is None:
        text = _decode_unmarked(data)
    if isinstance(text, Undecodable):
        return text
    if "\0" in text or len(_CONTROL.findall(text)) > MAXIMUM_CONTROL_SHARE * len(text):
        return _no_text(data)
    return text


def _decode_marked(data: bytes) -> str | Undecodable | None:
    for mark, name, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec)
            except UnicodeDecodeError as error:
                return Undecodable(
                    found=f"a byte order mark of {name}, but bytes that are not {name} "
                    f"after {error.start} bytes",
                    expected=f"text in {name} up to the end",
                    advice="The file may be cut off: copy it again, or save it in UTF-8.",
                )
    return None


def _decode_unmarked(data: bytes) -> str | Undecodable:
    body = data.removeprefix(BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error.start
    high = len(_HIGH.findall(body))
    stray = len(_HIGH.findall(_UTF_8_SEQUENCE.sub(b"", body)))
    if high - stray > stray or body is not data:
        # Most of it is sequences of UTF-8, which in Windows-1252 would turn into gibberish.
        return Undecodable(
            found=f"the byte 0x{body[broken]:02X}, which is not UTF-8, "
            "in a text that otherwise is UTF-8",
            expected="one encoding for the whole text",
            advice="Correct the character on that line and save the file in UTF-8.",
            line=len(_LINE_END.findall(body, 0, broken)) + 1,
        )
    if high > MAXIMUM_HIGH_SHARE * len(body):
        return Undecodable(
            found="bytes that are neither UTF-8 nor Windows-1252",
            expected=_EXPECTED,
            advice=f"{_SAVE_AGAIN} If it is not a text, leave it out.",
        )
    return body.decode("latin-1").translate(_WINDOWS_1252)


def _no_text(data: bytes) -> Undecodable:
    # In UTF-16 without a mark, English has a NUL in every other byte.
    for name, nul in (("UTF-16LE", data[1::2]), ("UTF-16BE", data[::2])):
        if nul.count(0) > len(nul) / 2:
            return Undecodable(
                found=f"what looks like {name} without a byte order mark",
                expected=_EXPECTED,
                advice=_SAVE_AGAIN,
            )
    return Undecodable(
        found="binary data",
        expected=_EXPECTED,
        advice="Leave the file out, or save the article's text as a .txt file in UTF-8.",
    )
