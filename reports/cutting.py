"""Long texts cut at a word."""

from __future__ import annotations


def cut(text: str, longest: int) -> str:
    """The text on one line, cut at a word if it is longer."""
    joined = " ".join(text.split())
    if len(joined) <= longest:
        return joined
    return joined[:longest].rpartition(" ")[0] + " …"


def head(text: str, longest: int) -> str:
    """The beginning of a text, up to that many characters.

    Examples
    --------
    >>> head("and then it rained", 11)
    'and then …'
    """
    return text if len(text) <= longest else text[:longest].rpartition(" ")[0] + " …"


def tail(text: str, longest: int) -> str:
    """The end of a text, up to that many characters.

    Examples
    --------
    >>> tail("and then it rained", 11)
    '… it rained'
    """
    return text if len(text) <= longest else "… " + text[-longest:].partition(" ")[2]
