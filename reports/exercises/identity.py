"""Ids that stay the same whenever the same thing is made from the same articles."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reports.exercises.item import Evidence

# Hexadecimal digits: enough for a million items without two alike.
_ITEM: Final = 12
# Parts of one item are few.
_PART: Final = 6


def item_id(kind: str, evidence: tuple[Evidence, ...]) -> str:
    """The id of an item, by its kind and the words it rests on."""
    places = (f"{e.article}\0{e.field}\0{e.start}\0{e.end}\0{e.quote}" for e in evidence)
    return f"{kind}-{_hash(chr(1).join(places), _ITEM)}"


def part_id(text: str) -> str:
    """The id of an option, prompt, answer, step or target within its item, by its words."""
    return f"p{_hash(text, _PART)}"


def _hash(text: str, digits: int) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]
