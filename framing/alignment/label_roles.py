"""Nouns that say what a person is: offices, trades, and what others are to him."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.person_names import COURTESY, OFFICE_HEADS, is_title
from framing.attributions.source_words import NOUNS

if TYPE_CHECKING:
    from framing.alignment.label_phrases import Word

_ROLE_FAMILIES: Final = ("office", "office_short", "insider", "expert", "group", "person")
# Nouns that say what a person is, beside the offices and trades of the lexicon of sources.
ROLES: Final = frozenset(
    form
    for entry in NOUNS.lexicon.entries
    if entry.family in _ROLE_FAMILIES
    for form in entry.forms
    if " " not in form
) | frozenset(
    """
    predecessor successor counterpart foe enemy nemesis hero villain strongman firebrand newcomer
    outsider insurgent maverick heir heiress racist extremist socialist populist nationalist
    autocrat tyrant despot ruler icon legend darling favorite favourite pick newspaperman
    """.split()
)

_PLURALS: Final = ("s", "men", "women", "people")


def is_role(word: Word) -> bool:
    """Whether a word says what a person is, or stands among words that do.

    Examples
    --------
    >>> from framing.alignment.label_phrases import words
    >>> [is_role(word) for word in words("ousted president", 0)]
    [False, True]
    """
    return is_title(word.plain) or word.plain in ROLES


def is_head(word: Word) -> bool:
    """Whether a noun alone says what a person is, as "president" does and "former" does not."""
    return (word.plain in OFFICE_HEADS or word.plain in ROLES) and word.plain not in COURTESY


def is_plural(word: Word) -> bool:
    """Whether it says what several persons are."""
    plain = word.plain
    return plain in ROLES and plain.endswith(_PLURALS) and not plain.endswith("ss")
