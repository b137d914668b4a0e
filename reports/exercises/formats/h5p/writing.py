"""Text as H5P's fields have it: HTML throughout, with asterisks around what is to be found.

Players differ in whether they show such text as it is or put it into the page once more. So a
less-than sign is followed by a word joiner, which nobody sees and after which no tag begins.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from reports.exercises.formats.characters import line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.exercises.item import Target

_PARAGRAPHS: Final = re.compile(r"\n\s*\n")
# All but what scripts in a browser take for white space.
_TOKEN: Final = re.compile(
    r"[^\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+"
)
# Marks that Mark the Words takes off a word before it looks for asterisks. Others stay inside.
_BEFORE: Final = '[({"'
_AFTER: Final = '",.:;?!)]}'
# What has a meaning in marked text, by a sign that looks alike: an asterisk ends an answer, a
# colon begins a hint, a backslash feedback.
_ASTERISK: Final = str.maketrans({"*": "\N{ASTERISK OPERATOR}"})
_SIGNS: Final = _ASTERISK | str.maketrans({":": "\N{RATIO}", "\\": "\N{SET MINUS}"})


def plain(text: str) -> str:
    r"""The text on one line, as HTML.

    Examples
    --------
    >>> plain("O'Neil & <b>").replace("\u2060", "|")
    "O'Neil &amp; &lt;|b&gt;"
    """
    return _html(line(text))


def unmarked(text: str) -> str:
    """The text on one line beside marked words: no asterisk in it is taken for a mark."""
    return plain(text.translate(_ASTERISK))


def inside(text: str) -> str:
    """The text on one line within the asterisks of a gap."""
    return plain(text.translate(_SIGNS))


def paragraph(*parts: str, tag: str = "") -> str:
    """Texts in a paragraph, each on a line, in an element if one is named."""
    inner = "<br>".join(plain(part) for part in parts)
    return f"<p><{tag}>{inner}</{tag}></p>" if tag else f"<p>{inner}</p>"


def paragraphs(text: str) -> str:
    """The text with its paragraphs and ends of lines."""
    blocks = _PARAGRAPHS.split(visible(text).strip())
    return "".join(f"<p>{_lines(_html(block))}</p>" for block in blocks)


def marked(text: str, targets: Iterable[Target]) -> str:
    """The text for Mark the Words: every word that belongs to a target in asterisks.

    Words are what stands between spaces there, and an answer is one of them.
    """
    places = [(target.start, target.end) for target in targets]
    parts, last = [], 0
    for match in _TOKEN.finditer(text):
        start, end = _core(match[0], match.start())
        if start < end and any(start < after and before < end for before, after in places):
            parts += [text[last:start], "\0", text[start:end], "\0"]
            last = end
    parts.append(text[last:])
    # Paragraphs are made last, for they change how long a text is.
    starred = [
        part if part == "\0" else part.replace("\0", "").translate(_ASTERISK) for part in parts
    ]
    blocks = _PARAGRAPHS.split("".join(starred).strip())
    return "".join(f"<p>{_starred(block)}</p>" for block in blocks)


def answers(text: str, targets: Iterable[Target]) -> int:
    """How many words ``marked`` marks."""
    return marked(text, targets).count("*") // 2


def _core(token: str, start: int) -> tuple[int, int]:
    """Where a word stands without the marks around it."""
    bare = token.lstrip(_BEFORE)
    begin = start + len(token) - len(bare)
    return begin, begin + len(bare.rstrip(_AFTER))


def _starred(block: str) -> str:
    return "*".join(_lines(_html(visible(part))) for part in block.split("\0"))


def _lines(text: str) -> str:
    return text.replace("\n", "<br>")


def _html(text: str) -> str:
    return escape(text.replace("<", "<\u2060"), quote=False)
