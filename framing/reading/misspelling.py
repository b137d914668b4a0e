"""Words that seem to be known ones misspelt."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SIMILARITY = 0.8
"""Above it words count as spellings of one another: a letter swapped, dropped or added in five
("titel"), but not a prefix or suffix ("subtitle", "event_id")."""

# Words in their own right that resemble a manifest's keys.
_OTHER_WORDS = frozenset({"publisher"})


def misspelt(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that ``word`` seems to be meant for, or None."""
    if word in _OTHER_WORDS:
        return None
    return next(iter(get_close_matches(word.strip().lower(), known, 1, SIMILARITY)), None)
