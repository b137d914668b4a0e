"""Text made safe to show: control characters become visible signs, everything else stays."""

from __future__ import annotations

import unicodedata
from typing import Final

_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
# Line ends and tabs are white space to every renderer.
_KEPT: Final = frozenset("\t\n\r")
# They turn the letters that follow around, so that one reads what is not there.
_OVERRIDES: Final = frozenset("\u202d\u202e")
_UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"


def visible(text: str) -> str:
    r"""The text with signs for control characters and lone surrogates, for no page can hold them.

    Examples
    --------
    >>> visible("a\x00b\x1b[31m")
    'a␀b␛[31m'
    """
    if text.isprintable():
        return text
    return "".join(_sign(character) for character in text)


def _sign(character: str) -> str:
    if character in _KEPT or character.isprintable():
        return character
    category, code = unicodedata.category(character), ord(character)
    if category == "Cs" or character in _OVERRIDES:
        return _UNKNOWN
    if category != "Cc":
        return character
    if code < ord(" "):
        return chr(_PICTURES + code)
    return "\N{SYMBOL FOR DELETE}" if code == _DELETE else _UNKNOWN


def encodable(text: str) -> str:
    r"""JSON text that UTF-8 can hold: a lone surrogate is written as its escape.

    Examples
    --------
    >>> encodable("caf\u00e9 \ud800")
    'café \\ud800'
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
