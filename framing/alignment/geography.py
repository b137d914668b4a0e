"""Names of countries and capitals, and of their people."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from framing.alignment.terms import terms
from framing.attributions.source_words import NAMES

_FAMILY: Final = "place"


@lru_cache(maxsize=1 << 16)
def is_place(plain: str) -> bool:
    """Whether a word or phrase in lower case is the name of a country, its capital or people.

    Examples
    --------
    >>> is_place("israeli"), is_place("seoul"), is_place("harbour")
    (True, True, False)
    """
    return plain in _names() or place_of(plain) != ""


@lru_cache(maxsize=1 << 16)
def place_of(plain: str) -> str:
    """The key of a place that a whole name in lower case means; empty if it means none.

    Examples
    --------
    >>> place_of("washington")
    'united states'
    """
    # "us" is the country only in capitals, other names need one.
    written = plain.upper() if len(plain) <= len("usa") else plain.title()
    found = terms(written)
    whole = len(found) == 1 and found[0].end - found[0].start == len(written)
    return found[0].key if whole and found[0].key in _keys() else ""


@cache
def _names() -> frozenset[str]:
    forms = (form for entry in NAMES.lexicon.entries if entry.family == _FAMILY for form in entry.forms)
    return frozenset(forms)


@cache
def _keys() -> frozenset[str]:
    return frozenset(
        found[0].key for name in _names() if len(found := terms(name.title())) == 1
    ) | {"united states", "united kingdom", "european union"}
