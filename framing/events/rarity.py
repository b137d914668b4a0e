"""How rare a word is in news at large, by its stem: what five articles alone cannot tell."""

from __future__ import annotations

from functools import cache, lru_cache
from math import log
from pathlib import Path
from typing import Final

import snowballstemmer

TABLE: Final = Path(__file__).with_name("rarity.tsv")
# Steps of the table in an octave: a stem of step n stands in one of 2 ** (n / STEPS) articles.
STEPS: Final = 2
# The part of all articles that a stem stands in which is not in the table: one of 12,000.
UNLISTED: Final = 1 / 12_000


@lru_cache(maxsize=1 << 16)
def stem(form: str) -> str:
    """The stem of a word's normal form, without a possessive ending.

    Examples
    --------
    >>> stem("negotiations") == stem("negotiation")
    True
    >>> stem("seoul's") == stem("seoul")
    True
    """
    found: str = _stemmer().stemWord(form.removesuffix("'s"))
    return found


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def _table() -> dict[str, tuple[float, bool]]:
    found = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            step, kind, stems = line.split("\t")
            entry = 2 ** (-int(step) / STEPS), kind == "name"
            found.update(dict.fromkeys(stems.split(" "), entry))
    return found


def share(stem_: str) -> float:
    """The part of all news articles that a stem stands in."""
    return _table().get(stem_, (UNLISTED, False))[0]


def listed(least: float) -> list[str]:
    """The stems that at least this part of all news articles has, the most frequent ones first."""
    return [stem_ for stem_, (part, _) in _table().items() if part >= least]


def is_listed(stem_: str) -> bool:
    """Whether several outlets use the stem."""
    return stem_ in _table()


def is_name(stem_: str) -> bool:
    """Whether news mostly write the stem with a capital inside of sentences."""
    return _table().get(stem_, (UNLISTED, False))[1]


def rarity(stem_: str) -> float:
    """The inverse document frequency of a stem in news at large, in natural logarithms."""
    return -log(share(stem_))
