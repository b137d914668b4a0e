"""Where the noun phrases of a source end: "a senior official" in "a senior official at the bank".

The head of an English noun phrase is its last word before what modifies it from behind: a
preposition, a relative clause, a participle, or a comma (Quirk et al. 1985, section 17.2). Names
that hold a preposition go on: "Bank of America".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.tokens import Kind, Property

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
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


def stops(windows: Windows) -> Bools:
    """The words before which a noun phrase ends."""
    opens = windows.of(_POSTMODIFIER) & ~windows.interior & ~_inside_names(windows)
    behind_noun = np.zeros_like(opens, dtype=np.bool_)
    noun = (windows.family >= 0) & ~windows.possessive()
    small = ~windows.capital
    small[:, 0] = True
    behind_noun[:, 1:] = (noun & small)[:, :-1]
    participle = windows.of(_PARTICIPLE) & behind_noun & windows.before(_BLANK)
    participle &= windows.family < 0
    stop = (
        windows.before(_BREAKS) | opens | participle | _titles_of_works(windows)
    ) & windows.valid
    stop[:, 0] = False
    return stop


def _titles_of_works(windows: Windows) -> Bools:
    """The first word of what is quoted behind a small noun: the book "Gone North"."""
    titles = np.zeros_like(windows.valid, dtype=np.bool_)
    titles[:, 1:] = (windows.family[:, :-1] >= 0) & ~windows.capital[:, :-1]
    return titles & windows.before(_OPENS_QUOTATION)


def _inside_names(windows: Windows) -> Bools:
    """The prepositions inside of a name: "of" in "Bank of America" and "Minister of Finance"."""
    joins = np.zeros_like(windows.valid, dtype=np.bool_)
    titled = windows.capital & windows.is_in("organisation", "office", "body")
    capital_next = np.zeros_like(joins, dtype=np.bool_)
    capital_next[:, :-1] = windows.capital[:, 1:]
    the_next = np.zeros_like(joins, dtype=np.bool_)
    the_next[:, :-1] = windows.of(_LOWER_THE)[:, 1:]
    capital_after_the = np.zeros_like(joins, dtype=np.bool_)
    capital_after_the[:, :-2] = windows.capital[:, 2:]
    joins[:, 1:] = titled[:, :-1]
    joins &= capital_next | (the_next & capital_after_the)
    return windows.of(_JOINS) & (joins | _owners_follow(windows))


def _owners_follow(windows: Windows) -> Bools:
    """Where an owner follows within three words: "of" in "the people of Ridley's mayor"."""
    owner = windows.capital & windows.possessive()
    owner[:, :-1] &= windows.valid[:, 1:]
    owner[:, -1] = False
    follows = np.zeros_like(owner, dtype=np.bool_)
    for step in (1, 2, 3):
        follows[:, :-step] |= owner[:, step:]
    return follows


def end(valid: Bools, stop: Bools, start: Ints) -> Ints:
    """The column in which the noun phrase that begins in column ``start`` ends."""
    columns = np.arange(valid.shape[1])
    behind = stop & (columns > start[:, None])
    last = valid.sum(axis=1) - 1
    return np.where(behind.any(axis=1), behind.argmax(axis=1) - 1, last)
