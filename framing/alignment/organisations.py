"""Organisations and outlets by name: when two names mean the same one in an event."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from framing.alignment.geography import is_place, place_of
from framing.alignment.terms import terms
from framing.attributions import naming
from framing.attributions.source_words import NAMES, SINGLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    Words = frozenset[str]

_OPENING: Final = re.compile(r"^(?:the|a|an|this|that|its|his|her|their)\s+", re.IGNORECASE)
_INDEFINITE: Final = re.compile(
    r"^(?:an?|some|any|one|another|its|his|her|their|our|my|this|that)\s", re.IGNORECASE
)
_ASIDE: Final = re.compile(r"\s*\([^)]*\)|,.*$| (?:who|which) .*$")
_OWNER: Final = re.compile(r"[’']s?$")
_ACRONYM: Final = re.compile(r"(?:[A-Z]\.?){2,6}")
_SHORTEST_ACRONYM: Final = 3
_MINOR: Final = frozenset("of the and for in on at to a an &".split())
_OUTLET_ENDINGS: Final = frozenset("news newspaper magazine tv com agency websit".split())
_NAMES: Final = frozenset(form for entry in NAMES.lexicon.entries for form in entry.forms)
# Of many, others may speak each time: "Harbour media".
_MANY: Final = frozenset("media press outlets papers newspapers reports".split())
# Common nouns that organisations are called by: "the ministry", "police".
_COMMON: Final = SINGLE_WORDS - _NAMES | frozenset(
    """
    office ministry department agency bureau administration government cabinet campaign committee
    commission council court tribunal parliament legislature assembly party union association
    police army navy military company firm bank university school hospital church embassy team
    club league board force service mission regime prosecution defence defense
    """.split()
)


class Organisations:
    """The organisations that the sources of an event name."""

    def __init__(self, names: Iterable[str]) -> None:
        found = sorted({without_asides(name) for name in names if has_name(name)})
        self._acronyms = _acronyms(found)
        self._nations = _nations(found)

    def key(self, article: str, plain: str) -> str:
        """A key for an organisation, the same in articles that mean the same one.

        A name without a country, where several countries have such a one, is the article's own.
        """
        words = _words(self._long_form(plain))
        nations, core = _parted(words)
        known = self._nations.get(core, frozenset())
        if not nations and len(known) > 1:
            return f"{' '.join(sorted(core))} in {article}"
        if not nations and known:
            (nations,) = known
        return " ".join(sorted(core | nations))

    def outlet(self, plain: str) -> str:
        """A key for a news outlet; what only tells that it is one does not count."""
        words = _words(self._long_form(plain))
        return " ".join(sorted(words - _OUTLET_ENDINGS or words))

    def _long_form(self, plain: str) -> str:
        if not _ACRONYM.fullmatch(plain):
            return plain
        return self._acronyms.get(plain.replace(".", "").casefold(), plain)


def without_asides(name: str) -> str:
    """A name without an article before it, and without what explains it behind it.

    Examples
    --------
    >>> without_asides("the Harbour Board (HB), which runs the port")
    'Harbour Board'
    """
    return _OWNER.sub("", _OPENING.sub("", _ASIDE.sub("", " ".join(name.split()))))


def has_name(name: str) -> bool:
    """Whether what a source is called is a name: not "a ministry", "the agency" or "Police".

    Examples
    --------
    >>> has_name("the Harbour Board"), has_name("the board"), has_name("Police")
    (True, False, False)
    """
    if _INDEFINITE.match(name):
        return False
    words = without_asides(name).split()
    if words and words[-1].casefold() in _MANY:
        return False
    if len(words) == 1:
        plain = naming.key(words[0])
        return words[0][:1].isupper() and (plain not in _COMMON or is_place(plain))
    return any(word[:1].isupper() for word in words)


@lru_cache(maxsize=1 << 14)
def _words(plain: str) -> Words:
    """The words of a name by their keys, whatever their order and endings."""
    found = frozenset(term.key for term in terms(re.sub(r"[’']s\b", "", plain)))
    return found or frozenset(naming.key(plain).split())


def _parted(words: Words) -> tuple[Words, Words]:
    """The countries in a name, and its other words; a name of countries alone has none."""
    nations = frozenset(word for word in words if place_of(word))
    return (nations, words - nations) if words - nations else (frozenset(), words)


def _nations(names: Iterable[str]) -> dict[Words, frozenset[Words]]:
    """With which countries the event names an organisation of the same other words."""
    found: dict[Words, set[Words]] = {}
    for plain in names:
        nations, core = _parted(_words(plain))
        if nations:
            found.setdefault(core, set()).add(nations)
    return {core: frozenset(nations) for core, nations in found.items()}


def _acronyms(names: Iterable[str]) -> dict[str, str]:
    """The one long name that each acronym may stand for."""
    found: dict[str, set[str]] = {}
    for plain in names:
        capitals = [word for word in plain.split() if word.casefold() not in _MINOR]
        letters = "".join(word[0] for word in capitals)
        if len(letters) >= _SHORTEST_ACRONYM and letters.isupper():
            found.setdefault(letters.casefold(), set()).add(plain)
    return {
        letters: min(names)
        for letters, names in found.items()
        if len({_words(name) for name in names}) == 1
    }
