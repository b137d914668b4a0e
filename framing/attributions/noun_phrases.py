"""Where the noun phrases of a source end: "a senior official" in "a senior official at the bank".

The head of an English noun phrase is its last word before what modifies it from behind: a
preposition, a relative clause, a participle, or a comma (Quirk et al. 1985, section 17.2). Names
that hold a preposition go on: "Bank of America".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions.source_words import lowest
from framing.tokens import Kind, Property

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.attributions.source_words import Windows

_POSTMODIFIERS: Final = frozenset(
    "of who whom whose which that from in at for with on to by near about against behind outside "
    "inside among across within without under over after before during since between familiar "
    "close briefed involved aware knowledgeable privy responsible representing including such "
    "as like speaking made held known seen sent written given taken here elsewhere today itself "
    "himself herself themselves both alone".split()
)
_JOINING: Final = frozenset("of for on against".split())

_BREAKS: Final = Property(
    "ends a noun phrase",
    np.bool_,
    lambda gap: any(mark in ",;:()[]—–" for mark in gap) or " - " in gap,
    Kind.GAP,
)
_BLANK: Final = Property("blank", np.bool_, lambda gap: gap.isspace(), Kind.GAP)
_OPENS_QUOTATION: Final = Property(
    "opens a quotation",
    np.bool_,
    lambda gap: gap[:1].isspace() and gap[-1:] in set("\"'“‘"),
    Kind.GAP,
)
_POSTMODIFIER: Final = Property(
    "opens what follows a noun", np.bool_, lambda word: word in _POSTMODIFIERS, Kind.WORD
)
_JOINS: Final = Property("joins names", np.bool_, lambda word: word in _JOINING, Kind.WORD)
_LOWER_THE: Final = Property("the, small", np.bool_, lambda word: word == "the", Kind.WORD)
_PARTICIPLE: Final = Property(
    "participle", np.bool_, lambda word: word.islower() and word.endswith(("ed", "ing")), Kind.WORD
)


def stops(windows: Windows) -> Ints:
    """The words before which a noun phrase ends."""
    opens = windows.of(_POSTMODIFIER) & ~windows.interior & ~_inside_names(windows)
    noun = windows.known & ~windows.possessive() & (~windows.capital | 1)
    participle = windows.of(_PARTICIPLE) & noun << 1 & windows.before(_BLANK) & ~windows.known
    stop = windows.before(_BREAKS) | opens | participle | _titles_of_works(windows)
    return stop & ~1


def _titles_of_works(windows: Windows) -> Ints:
    """The first word of what is quoted behind a small noun: the book "Gone North"."""
    return (windows.known & ~windows.capital) << 1 & windows.before(_OPENS_QUOTATION)


def _inside_names(windows: Windows) -> Ints:
    """The prepositions inside of a name: "of" in "Bank of America" and "Minister of Finance"."""
    titled = windows.capital & windows.is_in("organisation", "office", "body")
    capital_after_the = windows.of(_LOWER_THE) >> 1 & windows.capital >> 2
    joins = titled << 1 & (windows.capital >> 1 | capital_after_the)
    return windows.of(_JOINS) & (joins | _owners_follow(windows))


def _owners_follow(windows: Windows) -> Ints:
    """Where an owner follows within three words: "of" in "the people of Ridley's mayor"."""
    owner = windows.capital & windows.possessive() & windows.valid >> 1
    return owner >> 1 | owner >> 2 | owner >> 3


def end(windows: Windows, stop: Ints, start: Ints) -> Ints:
    """The place at which the noun phrase that begins at place ``start`` ends."""
    behind = (stop | 1 << windows.count) & -2 << start
    return lowest(behind) - 1
