"""Marks: what a careful reader marks in one article, by the definitions of the features."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

Span = tuple[int, int]

# Features without families that a reader would tell apart, by the names of their lists.
LISTS: Final = {"hedging": "hedging", "certainty": "certainty", "quotations": "quotation"}
# The families of the others, by the names of their tables.
PARTS: Final = (
    "direct_address question exclamation capitals scare_quote forward_reference listicle "
    "trailing_dots"
).split()
LOADED: Final = "intensity conflict drama urgency superlative metaphor mind_reading loaded".split()
CLAIMS: Final = "quantity cause superlative prediction".split()
SIGNALS: Final = (
    "declined_to_comment did_not_respond could_not_be_reached kept_unnamed "
    "reason_for_keeping_unnamed"
).split()
TABLES: Final = {
    "sensational": ("sensational", (*PARTS, *LOADED)),
    "claims": ("claims", (*CLAIMS,)),
    "signals": ("sources", (*SIGNALS,)),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that a reader marks, and as what: the family of the feature's cues."""

    span: Span
    family: str


@dataclass(frozen=True, slots=True)
class Given:
    """An attribution as a reader marks it.

    ``means`` is whom the source stands for, where that is another name. Of an ``optional`` one a
    reader may as well say that it is none.
    """

    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    classes: frozenset[str]
    stances: frozenset[str]
    means: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """All that a reader marks in one article.

    ``features`` has the marks by feature, with ``sources`` for who declined to comment or is kept
    unnamed. ``either`` has what one reader would mark and another would not. ``unsourced`` are
    words of the sentences whose claims have no source in reach, and ``opinions`` words that tell
    what the author thinks; nothing is measured by these.
    """

    article: str
    features: Mapping[str, tuple[Mark, ...]]
    either: Mapping[str, tuple[Span, ...]]
    unsourced: tuple[Span, ...]
    opinions: tuple[Span, ...]
    attributions: tuple[Given, ...]

    @property
    def count(self) -> int:
        """How many marks there are."""
        marked = sum(map(len, self.features.values()))
        return marked + len(self.unsourced) + len(self.attributions)
