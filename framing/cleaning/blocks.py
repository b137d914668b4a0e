"""Block: a paragraph of an article's text, and which zone of the article it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple


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


@dataclass(frozen=True, slots=True)
class Layout:
    """An article's text laid out as blocks, with what the text says about itself.

    ``blocks`` are in text order and never overlap; what lies between them is white space.
    ``title``, ``byline``, ``dateline``, ``published`` and ``outlet`` are empty where neither the
    article's own fields nor its text show them; ``published`` is an ISO 8601 date.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    byline: str = ""
    dateline: str = ""
    published: str = ""
    outlet: str = ""
