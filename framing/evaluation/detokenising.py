"""Sentences of the Penn Treebank's tokens, written again as people write them."""

from __future__ import annotations

import re
from typing import Final

# Escapes for brackets and slashes, with the plain mark of each.
_ESCAPES: Final = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "\\/": "/",
    "\\*": "*",
}
_ESCAPE: Final = re.compile("|".join(map(re.escape, _ESCAPES)))

# In this order: quotation marks lose their two forms before the space beside them goes.
_JOINS: Final = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"``\s?", '"'),
        (r"\s?''", '"'),
        (r"(?<!\S)`\s?", "'"),
        # What stands split off to the right of its word: marks, and the ends of contractions.
        (r"\s+(?=[,;:?!)\]}%]|\.(?!\d))", ""),
        (r"\s+(?=(?:n't|'(?:s|re|ve|ll|d|m))\b)", ""),
        (r"(?<=[(\[{$£€])\s+", ""),
        (r"\b([Cc]an) not\b", r"\1not"),
        (r"\b([Gg]on|[Ww]an) na\b", r"\1na"),
        (r"\b([Gg]ot) ta\b", r"\1ta"),
    )
)


def detokenised(sentence: str) -> str:
    """The sentence as running text.

    Where the tokens do not tell how it was written, the commoner way is taken.

    >>> print(detokenised("The mayor -LRB- who did n't vote -RRB- called it `` unwise '' ."))
    The mayor (who didn't vote) called it "unwise".
    """
    text = _ESCAPE.sub(lambda found: _ESCAPES[found[0]], sentence)
    for pattern, written in _JOINS:
        text = pattern.sub(written, text)
    return text
