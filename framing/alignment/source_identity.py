"""Source identity: which names of sources mean the same source over the articles of an event.

Persons are told apart by ``people``. The office, administration or campaign of somebody is known
by whose it is. Organisations and outlets are the same by their words in any order, by their
acronym where only one name of the event has it, and with or without the country where only one
country has such a one in the event. Whatever has no name stays its own article's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.geography import is_place, place_of
from framing.alignment.person_names import name_of
from framing.alignment.terms import terms
from framing.attributions import naming
from framing.attributions.source_words import SINGLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.alignment.people import People
    from framing.alignment.sides import Attribution, Side

NAMED: Final = frozenset({"named person", "named organisation", "other news outlet"})
_OUTLET: Final = "other news outlet"
# The author, nobody, and a pronoun that points to nobody in particular are no sources.
NOBODY: Final = frozenset({"none", "self", "unclear"})

_OPENING: Final = re.compile(r"^(?:the|a|an|this|that|its|his|her|their)\s+", re.IGNORECASE)
_INDEFINITE: Final = re.compile(
    r"^(?:an?|some|any|one|another|its|his|her|their|our|my|this|that)\s", re.IGNORECASE
)
_ASIDE: Final = re.compile(r"\s*\([^)]*\)|,.*$| who .*$| which .*$")
_OWNED: Final = (
    "office administration campaign government cabinet team transition staff lawyers family camp"
)
_OWNED_BY: Final = re.compile(
    rf"^(?P<owner>.+?)(?:[’']s?)? (?P<what>{'|'.join(_OWNED.split())})$", re.IGNORECASE
)
_OWNED_OF: Final = re.compile(
    rf"^(?P<what>{'|'.join(_OWNED.split())}) of (?P<owner>.+)$", re.IGNORECASE
)
_OF_PRESIDENT: Final = frozenset({"presidential office", "top office", "president's office"})
_ACRONYM: Final = re.compile(r"(?:[A-Z]\.?){2,6}")
_MINOR: Final = frozenset("of the and for in on at to a an".split())
_OUTLET_ENDINGS: Final = frozenset("news newspaper magazine tv com agency website".split())


class Identity(NamedTuple):
    """Whether a source can be the same one in two articles, and the key it then has in both."""

    named: bool
    key: str


class Identities:
    """Tells for each attribution of an event which source it is."""

    def __init__(self, sides: Sequence[Side], people: People) -> None:
        self._people = people
        organisations = {
            _bare(attribution.name)
            for side in sides
            for attribution in side.attributions
            if attribution.source_class in NAMED
        }
        self._acronyms = _acronyms(organisations)
        self._nations = _nations(organisations)
        self._office = self._presidential(sides)

    def of(self, article: str, attribution: Attribution) -> tuple[Identity, ...]:
        """Who speaks: one source, several where two persons do so jointly, or none."""
        if attribution.source_class in NOBODY or not attribution.name:
            return ()
        joint = self._joint(article, attribution)
        if joint:
            return joint
        return (self._one(article, attribution.name, attribution.source_class),)

    def _joint(self, article: str, attribution: Attribution) -> tuple[Identity, ...]:
        """The persons in "Lund and Berg"."""
        text = attribution.name
        if attribution.source is not None and " and " in attribution.source.text:
            text = attribution.source.text
        parts = re.split(r" and |, ", text)
        if " and " not in text or len(parts) < 2:
            return ()
        found = [name_of(re.sub(r" of [A-Z][\w ]+$", "", part)) for part in parts]
        if any(name is None for name in found):
            return ()
        return tuple(
            Identity(named=True, key=f"person {self._people.person(article, name)}")
            for name in found
            if name is not None and self._people.known(name)
        )

    def _one(self, article: str, name: str, source_class: str) -> Identity:
        own = Identity(named=False, key=f"{source_class} {naming.key(name)} in {article}")
        if source_class not in NAMED:
            return own
        plain = _bare(name)
        office = self._owned(article, plain)
        if office:
            return Identity(named=True, key=office)
        person = name_of(name)
        if person is not None and (source_class == "named person" or self._people.known(person)):
            return Identity(named=True, key=f"person {self._people.person(article, person)}")
        if not _has_name(name):
            return own
        return Identity(named=True, key=self._organisation(article, plain, source_class))

    def _owned(self, article: str, plain: str) -> str:
        """The office, administration or the like that is somebody's."""
        if naming.key(plain) in _OF_PRESIDENT:
            return self._office
        found = _OWNED_BY.match(plain) or _OWNED_OF.match(plain)
        if found is None:
            return ""
        name = name_of(found["owner"])
        if name is None or not self._people.known(name):
            return ""
        return f"{found['what'].lower()} of {self._people.person(article, name)}"

    def _presidential(self, sides: Sequence[Side]) -> str:
        """The one office of a president that the event's sources have; empty if not one."""
        self._office = ""
        offices = {
            key
            for side in sides
            for attribution in side.attributions
            if (key := self._owned(side.id, _bare(attribution.name))).startswith("office of ")
        }
        held = [one for one in offices if "president" in self._people.titles(one[len("office of ") :])]
        return held[0] if len(held) == 1 else "office of the president"

    def _organisation(self, article: str, plain: str, source_class: str) -> str:
        place = place_of(naming.key(plain))
        if place:
            return f"place {place}"
        if _ACRONYM.fullmatch(plain):
            letters = plain.replace(".", "").casefold()
            plain = self._acronyms.get(letters, plain)
        words = _words(plain)
        if source_class == _OUTLET:
            kept = words - _OUTLET_ENDINGS
            return f"outlet {' '.join(sorted(kept or words))}"
        nations, core = _parted(words)
        known = self._nations.get(core, frozenset())
        if not nations and len(known) == 1:
            nations = next(iter(known))
        where = "" if nations or len(known) <= 1 else f" in {article}"
        return f"organisation {' '.join(sorted(core | nations))}{where}"


def _bare(name: str) -> str:
    """A name without an article before it, and without what explains it behind it."""
    plain = _ASIDE.sub("", " ".join(name.split()))
    return re.sub(r"[’']s?$", "", _OPENING.sub("", plain))


def _has_name(name: str) -> bool:
    """Whether an organisation's name is one: it has a capital where no sentence asks for it."""
    if _INDEFINITE.match(name):
        return False
    words = _ASIDE.sub("", _OPENING.sub("", name)).split()
    if len(words) == 1:
        plain = naming.key(words[0])
        return words[0][:1].isupper() and (
            plain not in _COMMON or is_place(plain) or words[0].isupper()
        )
    return any(word[:1].isupper() for word in words)


_COMMON: Final = frozenset(word for word in SINGLE_WORDS if word not in {"congress", "senate"})


def _words(plain: str) -> frozenset[str]:
    """The words of an organisation's name, whatever their order and endings."""
    written = " ".join(word for word in plain.replace("’s", "").replace("'s", "").split())
    keys = frozenset(term.key for term in terms(written))
    return keys or frozenset(naming.key(plain).split())


def _parted(words: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    nations = frozenset(word for word in words if place_of(word))
    core = words - nations
    return (nations, core) if core else (frozenset(), words)


def _nations(organisations: Iterable[str]) -> dict[frozenset[str], frozenset[frozenset[str]]]:
    """With which countries the event names an organisation of the same other words."""
    found: dict[frozenset[str], set[frozenset[str]]] = {}
    for plain in organisations:
        nations, core = _parted(_words(plain))
        if nations:
            found.setdefault(core, set()).add(nations)
    return {core: frozenset(nations) for core, nations in found.items()}


def _acronyms(organisations: Iterable[str]) -> dict[str, str]:
    """The one long name that each acronym may stand for."""
    found: dict[str, set[str]] = {}
    for plain in organisations:
        capitals = [word for word in plain.split() if word.casefold() not in _MINOR]
        if len(capitals) > 1 and all(word[0].isupper() for word in capitals):
            letters = "".join(word[0] for word in capitals).casefold()
            if len(letters) > 2:
                found.setdefault(letters, set()).add(plain)
    return {
        letters: min(names) for letters, names in found.items() if len({_words(n) for n in names}) == 1
    }
