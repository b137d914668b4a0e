"""Block: a paragraph of an article's text, and which zone of the article it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Zone(IntEnum):
    """The part of an article that a stretch of text belongs to."""

    HEADLINE = 0
    HEADING = 1
    BODY = 2
    FURNITURE = 3


class Block(NamedTuple):
    """A paragraph, or the part of one that belongs to a single zone.

    ``start`` and ``end`` are code points into the article's text, without surrounding white
    space. ``rule`` names what decided the zone: empty for body text, "title" for the headline,
    "subhead" for a heading, and the furniture rule's name otherwise.
    """

    start: int
    end: int
    zone: Zone
    rule: str


_ZONES: Final = {"": Zone.BODY, "title": Zone.HEADLINE, "subhead": Zone.HEADING}


def zones_of(rules: Sequence[str]) -> list[Zone]:
    """Return the zone that each rule puts a paragraph into."""
    if not any(rules):
        return [Zone.BODY] * len(rules)
    return list(map(_ZONES.get, rules, repeat(Zone.FURNITURE)))


_NUMBERS: Final = {rule: int(zone) for rule, zone in _ZONES.items()}


def zone_bytes(rules: Sequence[str]) -> bytes:
    """Return the same as numbers, a byte each."""
    return bytes(map(_NUMBERS.get, rules, repeat(int(Zone.FURNITURE))))


@dataclass(frozen=True, slots=True)
class Layout:
    """An article's text laid out as blocks, with what the text says about itself.

    The blocks are in text order and never overlap; what lies between them is white space. They
    are kept as columns, from which ``blocks`` makes the values.
    ``title``, ``byline``, ``dateline``, ``published`` and ``outlet`` are empty where neither the
    article's own fields nor its text show them; ``published`` is an ISO 8601 date.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    rules: Sequence[str]
    title: str = ""
    byline: str = ""
    dateline: str = ""
    published: str = ""
    outlet: str = ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks as values."""
        columns = zip(self.starts, self.ends, zones_of(self.rules), self.rules, strict=True)
        return tuple(map(Block._make, columns))

    def with_blocks(self, blocks: Sequence[Block]) -> Layout:
        """Return the same layout with other blocks."""
        starts, ends, _, rules = zip(*blocks, strict=True) if blocks else ((), (), (), ())
        return replace(self, starts=starts, ends=ends, rules=rules)
