"""Characters: what XML cannot hold is replaced by something that can be seen."""

from __future__ import annotations

import re
from typing import Final

# A picture for each control character (U+2400 and following), a replacement character for the
# rest: lone surrogates and the two code points that XML names besides.
_PICTURES: Final = {code: 0x2400 + code for code in range(0x20) if code not in {0x09, 0x0A, 0x0D}}
_REPLACED: Final = dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF], 0xFFFD)
_VISIBLE: Final = {0x7F: 0x2421, **_PICTURES, **_REPLACED}

_LINE_END: Final = re.compile(r"\r\n?")
_SPACE: Final = re.compile(r"[ \t\n]+")
# What a reader of HTML would take for a reference, or Moodle for its note of an escape in GIFT.
_REFERENCE: Final = re.compile(r"&(?=#\d|#[xX][0-9a-fA-F]|[a-zA-Z]|&)")


def visible(text: str) -> str:
    r"""The text as XML can hold it, with line feeds for ends of lines.

    Examples
    --------
    >>> visible("one\x07two\r\nthree")
    'one␇two\nthree'
    """
    return _LINE_END.sub("\n", text).translate(_VISIBLE)


def line(text: str) -> str:
    """The text on one line."""
    return _SPACE.sub(" ", visible(text)).strip(" ")


def untagged(text: str) -> str:
    """The text on one line for fields in which platforms strip tags but show references.

    Ampersands that begin no reference stay, since teachers see such fields as they are written.

    Examples
    --------
    >>> untagged("O'Neil & Sons <b>could</b> R&amp;D")
    "O'Neil & Sons &lt;b&gt;could&lt;/b&gt; R&amp;amp;D"
    """
    written = _REFERENCE.sub("&amp;", line(text))
    return written.replace("<", "&lt;").replace(">", "&gt;")


def shortened(text: str, most: int) -> str:
    """The text on one line, with ``most`` characters at most."""
    whole = line(text)
    return whole if len(whole) <= most else f"{whole[: most - 1].rstrip()}…"
