"""Source identity: which names of sources mean the same source over the articles of an event.

Persons are told apart by ``people``. The office, administration or campaign of somebody is known
by whose it is. Organisations and outlets are the same by their words in any order, by their
acronym where only one name of the event has it, and with or without the country where only one
country has such a one in the event. A study or document without a name is the same where the event
is about it, see ``studies``. Whatever else has no name stays its own article's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from framing.alignment.geography import place_of
from framing.alignment.organisations import Organisations, has_name, without_asides
from framing.alignment.person_names import name_of
from framing.alignment.studies import Studies
from framing.attributions import naming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.alignment.people import People
    from framing.alignment.person_names import PersonName
    from framing.alignment.sides import Attribution, Side

_PERSON: Final = "named person"
_OUTLET: Final = "other news outlet"
NAMED: Final = frozenset({_PERSON, "named organisation", _OUTLET})
# Nobody, the author, and a pronoun that points to nobody in particular are no sources.
NOBODY: Final = frozenset({"none", "self", "unclear"})

_OF_SOMEBODY: Final = (
    "office|administration|campaign|government|cabinet|team|transition team|staff|family"
)
_OWNED: Final = re.compile(
    rf"(?P<owner>.+?)(?:[’']s?)? (?P<what>{_OF_SOMEBODY})|(?P<of>{_OF_SOMEBODY}) of (?P<whom>.+)",
    re.IGNORECASE,
)
_OFFICE: Final = "office of "
_OF_PRESIDENT: Final = frozenset({"presidential office", "top office"})
_HOME: Final = re.compile(r" (?:of|from) (?:the )?[A-Z][\w. ]+$")
_LISTED: Final = re.compile(r"(?P<name>[^,]*[^\W\d_])\s*, $")


class Identity(NamedTuple):
    """Who a source is: the key it has in every article, and the name it is best shown by.

    ``name`` is empty where the articles' own words have to do.
    """

    key: str
    name: str = ""


class Identities:
    """Tells for each attribution of an event which source it is."""

    def __init__(self, sides: Sequence[Side], people: People) -> None:
        self._people = people
        self._office = self._presidential(sides)
        self._studies = Studies(sides)
        self._organisations = Organisations(
            attribution.name
            for side in sides
            for attribution in side.attributions
            if attribution.source_class in NAMED
        )

    def of(self, side: Side, attribution: Attribution) -> tuple[Identity, ...]:
        """Who speaks: one source, several where persons do so jointly, or none."""
        if attribution.source_class in NOBODY or not attribution.name:
            return ()
        document = self._studies.one(side.id, attribution)
        if document is not None:
            return (Identity(*document),)
        joint = self._joint(side, attribution)
        if joint:
            return tuple(self._person(side.id, name) for name in joint)
        return (self._one(side.id, attribution.name, attribution.source_class),)

    def _joint(self, side: Side, attribution: Attribution) -> tuple[PersonName, ...]:
        """The persons in "Lund and Berg", and in "Lund, Berg agree" of a headline."""
        text = attribution.name
        if attribution.source is not None:
            text = attribution.source.text if " and " in attribution.source.text else text
            before = _LISTED.search(_before(side, attribution))
            if before is not None and attribution.source_class == _PERSON:
                text = f"{before['name']} and {text}"
        parts = text.split(" and ")
        found = [name_of(_HOME.sub("", part)) for part in parts]
        joint = tuple(name for name in found if name is not None and self._people.known(name))
        return joint if len(joint) == len(parts) > 1 else ()

    def _one(self, article: str, name: str, source_class: str) -> Identity:
        """Who one source is; without a name the article's own."""
        if source_class in NAMED:
            owned = self._owned(article, without_asides(name))
            if owned:
                return Identity(owned)
            person = name_of(name)
            if person is not None and (source_class == _PERSON or self._people.known(person)):
                return self._person(article, person)
            if has_name(name):
                return Identity(self._organisation(article, without_asides(name), source_class))
        return Identity(f"{source_class} {naming.key(name)} in {article}")

    def _organisation(self, article: str, plain: str, source_class: str) -> str:
        place = place_of(naming.key(plain))
        if place:
            return f"place {place}"
        if source_class == _OUTLET:
            return f"outlet {self._organisations.outlet(plain)}"
        return f"organisation {self._organisations.key(article, plain)}"

    def _person(self, article: str, name: PersonName) -> Identity:
        key = self._people.person(article, name)
        return Identity(f"person {key}", self._people.spelt(key))

    def _owned(self, article: str, plain: str) -> str:
        """The key of an office, administration or the like that is somebody's."""
        if naming.key(plain) in _OF_PRESIDENT:
            return self._office
        found = _OWNED.fullmatch(plain)
        if found is None:
            return ""
        what, owner = found["what"] or found["of"], found["owner"] or found["whom"]
        name = name_of(owner)
        if name is not None and self._people.known(name):
            return f"{what.lower()} of {self._people.person(article, name)}"
        title = naming.key(owner)
        holder = self._people.holder(title)
        return f"{what.lower()} of {holder}" if holder else ""

    def _presidential(self, sides: Sequence[Side]) -> str:
        """The one office of a president that the event's sources have, if there is just one."""
        self._office = ""
        offices = {
            key
            for side in sides
            for attribution in side.attributions
            if (key := self._owned(side.id, without_asides(attribution.name))).startswith(_OFFICE)
        }
        held = [
            key for key in offices if self._people.holds(key.removeprefix(_OFFICE), "president")
        ]
        return held[0] if len(held) == 1 else "office of the president"


def _before(side: Side, attribution: Attribution) -> str:
    """What stands before the source in a headline whose verb is plural; else nothing."""
    source, cue = attribution.source, attribution.cue.text.split()
    sentence = None if source is None else side.sentence_at(source)
    if source is None or sentence is None or sentence.zone != "headline":
        return ""
    # A colon is no word, and a verb in the singular is of one person.
    if not cue or cue[-1].endswith(("s", "ed", "ing")):
        return ""
    return sentence.text[: source.start - sentence.stretch.start]
