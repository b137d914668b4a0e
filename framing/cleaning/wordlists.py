"""Lists of words and phrases written as one text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of the text as a set.

    Examples
    --------
    >>> sorted(words("tags keywords"))
    ['keywords', 'tags']
    """
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of the text, which bars separate, as a set.

    Examples
    --------
    >>> sorted(phrases("sign in | read more"))
    ['read more', 'sign in']
    """
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))
