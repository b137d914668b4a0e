"""Rules for sources that are named: a person, an organisation, a site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from framing.attributions.source_marks import (
    ACRONYM,
    CALL_SIGN,
    COMMA,
    DOT,
    JOINS_NAMES,
    OF,
    SURNAME,
    THE,
)
from framing.attributions.source_words import lowest

if TYPE_CHECKING:
    from framing.arrays import Bools, Ints
    from framing.attributions.source_heads import Heads

_TITLES: Final = ("office", "office_short", "courtesy")
_ROLES: Final = (*_TITLES, "insider", "expert", "group", "person", "community")
_ORGANISATIONS: Final = ("organisation", "body", "crowd", "outlet", "press", "platform")
# "Minister of Defence" and "President of the United States" hold no name, what is longer does.
_FIELD_OF_WORK: Final = 2


def is_name(heads: Heads) -> Bools:
    """A head with a capital that no lexicon knows."""
    return heads.unknown & heads.capital


def is_organisation(heads: Heads) -> Bools:
    """A name that an organisation word, an article or mere capitals tell from a person's."""
    return is_name(heads) & heads.once(_looks_like_organisation)


def is_organisation_of(heads: Heads) -> Bools:
    """A noun with a capital inside of an organisation's name: "Bureau of Statistics"."""
    seen = heads.seen
    organisation, _, _ = heads.once(_organisation)
    joined = (organisation >= 0) & heads.at(seen.of(JOINS_NAMES), organisation + 1)
    opens = heads.at(seen.capital, heads.end - 1) & (heads.end > heads.start)
    opens &= heads.at(seen.of(OF), heads.end + 1) & heads.at(seen.capital, heads.end + 2)
    noun = heads.of("study", "document", "posting", "group", "press", "community", "hearsay")
    return noun & heads.capital & (joined | opens)


def is_address(heads: Heads) -> Bools:
    """The address of a site, "Example.org", or the call sign of a station."""
    address = heads.has(DOT) & (heads.end > heads.start)
    return address | (heads.unknown & heads.has(CALL_SIGN))


def is_surname(heads: Heads) -> Bools:
    """A noun or place that is somebody's surname: "Stephen King", "Mr. Pope"."""
    seen, previous = heads.seen, heads.end - 1
    forename = seen.capital & (~seen.known | seen.is_in("courtesy", "office_short"))
    named = heads.at(forename & ~seen.interior, previous) & (previous >= heads.start)
    named &= ~heads.at(seen.of(THE), heads.start)
    noun = heads.has(SURNAME) & ~heads.unknown
    place = heads.of("place") & ~heads.once(_looks_like_organisation)
    return named & heads.capital & (noun | place)


def has_name_behind(heads: Heads) -> Bools:
    """A name in apposition: "the company's chief executive, Ann Lee".

    What modifies the head may stand between, "the head of the port, Ann Lee", if nothing but a
    name of several words follows.
    """
    seen = heads.seen
    one = heads.of("office", "insider", "expert", "group", "community")
    one &= ~heads.plural & ~heads.quantity
    commas = seen.of(COMMA) & heads.behind
    comma = lowest(commas)
    name = heads.at(seen.capital & (~seen.known | seen.is_in(*_TITLES)), comma)
    rest = seen.valid & -1 << np.maximum(comma, 0)
    several = rest & ~seen.capital == 0
    several &= (seen.count - comma > 1) & ~heads.at(seen.known, seen.count - 1)
    return one & name & ((comma == heads.end + 1) | several)


def is_title_alone(heads: Heads) -> Bools:
    """An office with what it is over, and no name: "the Mayor of London"."""
    seen = heads.seen
    joined = seen.of(OF) & heads.before & (seen.is_in("office") & ~seen.interior) << 1
    capitals = seen.capital & heads.inside & -2 << np.maximum(lowest(joined), 0)
    return (joined != 0) & (np.bitwise_count(capitals) <= _FIELD_OF_WORK)


def _organisation(heads: Heads) -> tuple[Ints, Ints, Ints]:
    """The last columns of an organisation word, of an owner, and of a person's role or trade.

    An owner's name does not count: "Fox News' Ann Lee" is a person.
    """
    seen = heads.seen
    role = heads.last_before(seen.is_in(*_ROLES))
    owner = heads.last_before(seen.possessive)
    organisation = heads.last_before(seen.is_in(*_ORGANISATIONS))
    return np.where(organisation > owner, organisation, -1), owner, role


def _looks_like_organisation(heads: Heads) -> Bools:
    seen = heads.seen
    organisation, owner, role = heads.once(_organisation)
    # A small word before the name is what the person is: "Kremlin critic Ann Lee".
    trade = heads.last_before(~seen.capital & ~seen.of(JOINS_NAMES))
    article = heads.at(seen.of(THE), heads.start) & heads.at(seen.capital, heads.start + 1)
    article &= (owner < 0) & (trade <= heads.start)
    acronym = heads.has(ACRONYM) & ((heads.end == heads.start) | article)
    part = (organisation >= 0) & (organisation > np.maximum(role, trade))
    return ((role < 0) & (article | acronym)) | part
