"""The words of a wording, and the steps from one wording to another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from framing.alignment.aligned import Edit

# Abbreviations with their points, numbers with sign and unit, words with apostrophes inside.
_WORD: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}|[$€£]?\d+(?:[.,]\d+)*(?:[^\W\d_]+|%)?|[^\W\d_]+(?:[’'][^\W\d_]+)*"
)
_BRACKETED: Final = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_CAPITAL: Final = re.compile(r"\[(\w)\](?=\w)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its normal form, with its place in the wording."""

    normal: str
    start: int
    end: int


@lru_cache(maxsize=1 << 14)
def words(text: str) -> tuple[Word, ...]:
    """The words of a wording: lower case, straight apostrophes, no points in abbreviations.

    Examples
    --------
    >>> [word.normal for word in words("The U.S. won’t pay $1.5bn.")]
    ['the', 'us', "won't", 'pay', '$1.5bn']
    """
    return tuple(
        Word(_normal(match.group()), match.start(), match.end()) for match in _WORD.finditer(text)
    )


@lru_cache(maxsize=1 << 16)
def _normal(word: str) -> str:
    plain = word.lower().replace("’", "'")
    return plain.replace(".", "") if plain[0].isalpha() else plain


@lru_cache(maxsize=1 << 14)
def normal(text: str) -> tuple[str, ...]:
    """The normal forms of the words of a wording."""
    return tuple(word.normal for word in words(text))


@lru_cache(maxsize=1 << 14)
def spoken(text: str) -> tuple[str, ...]:
    """The normal forms without what an editor put in brackets, but for a changed first letter.

    Examples
    --------
    >>> spoken("[T]he pier [in Port Ada] is safe")
    ('the', 'pier', 'is', 'safe')
    """
    return normal(_BRACKETED.sub(" ", _CAPITAL.sub(r"\1", text)))


@lru_cache(maxsize=1 << 16)
def edits(first: str, second: str) -> tuple[Edit, ...]:
    """The steps from the first wording to the second, in the words of the articles.

    What both have stands as in the first. Case, curly marks and punctuation make no difference.

    Examples
    --------
    >>> [(step.kind, step.text) for step in edits("We will pay now", "“We shall pay”")]
    [('same', 'We'), ('removed', 'will'), ('added', 'shall'), ('same', 'pay'), ('removed', 'now')]
    """
    before, after = words(first), words(second)
    steps: list[Edit] = []
    for tag, start, end, other_start, other_end in matcher(
        normal(first), normal(second)
    ).get_opcodes():
        if tag == "equal":
            steps.append(Edit("same", _slice(first, before[start:end])))
            continue
        if start < end:
            steps.append(Edit("removed", _slice(first, before[start:end])))
        if other_start < other_end:
            steps.append(Edit("added", _slice(second, after[other_start:other_end])))
    return tuple(steps)


def matcher(first: tuple[str, ...], second: tuple[str, ...]) -> SequenceMatcher[str]:
    """What matches two sequences of words; no word counts as junk."""
    return SequenceMatcher(None, first, second, autojunk=False)


def _slice(text: str, chosen: tuple[Word, ...]) -> str:
    return text[chosen[0].start : chosen[-1].end]
