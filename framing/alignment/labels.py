"""Labels: what each article calls the same person, act or measure.

Found are, in the writer's own words alone (what stands in quotation marks is the speaker's):
titles and descriptions of a person ("former President Lund", "Lund, who chairs the council");
acts upon the same object ("slapped a hefty tariff", "imposed tariffs"); and things that have a
compound, a number, a name or what stands beside them in common ("a failed rescue bid", "the
rescue plan"; "the ageing Kittiwake"; "the ferry disaster", "the incident on the ferry"). A
referent is listed if at least two articles have it, word it differently, and the difference tells
something: another noun or verb, or a word that colours. Loaded are words that the feature of
sensational wording marks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from framing.alignment import label_acts, label_kinds, label_names, label_persons, label_things
from framing.alignment.aligned import Label, Naming
from framing.alignment.label_sentence import Parsed
from framing.alignment.people import People

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.alignment.label_appositions import Called
    from framing.alignment.places import Stretch
    from framing.alignment.sides import Side

# Families of sensational wording that colour a name for something; the others address the reader.
LOADED: Final = frozenset(
    "intensity conflict drama urgency superlative metaphor mind_reading loaded".split()
)
# How strong a sentiment must be to colour: most words of weak ones are plain nouns and adjectives.
_STRONG: Final = 2.0
_AUTHOR: Final = "author"
_THING: Final = "thing"


@dataclass(frozen=True, slots=True)
class Found:
    """A naming with the referent it is of; ``wording`` is what may differ from other namings.

    ``colours`` if its wording says more than any neutral one does.
    """

    kind: str
    key: str
    referent: str
    naming: Naming
    wording: str
    colours: bool
    headline: bool
    specific: frozenset[str] = frozenset()
    """What tells it from others of the same name: "state", "prison" before "workers' union"."""


def align(sides: Sequence[Side]) -> tuple[Label, ...]:
    """What the articles call the same person, act or measure; the most loaded first."""
    ordered = sorted(sides, key=lambda side: side.id)
    people = People(ordered)
    groups: dict[tuple[str, str], list[Found]] = {}
    for side in ordered:
        for found in _Reading(side, people).found():
            groups.setdefault((found.kind, found.key), []).append(found)
    labels = [label for group in groups.values() if (label := _label(group)) is not None]
    labels.sort(key=_rank)
    return tuple(
        replace(label, id=f"label-{place}")
        for place, label in enumerate(_distinct(labels), start=1)
    )


class _Reading:
    """Reads what an article calls persons, acts and things."""

    def __init__(self, side: Side, people: People) -> None:
        self.side = side
        self._people = people
        self._quoted = [one.stretch for one in side.quoted if one.speech]
        cues = [cue for cue in side.cues if cue.voice == _AUTHOR]
        self._loaded = [
            cue.stretch for cue in cues if cue.feature == "sensational" and cue.family in LOADED
        ]
        self._loading = {stretch.start for stretch in self._loaded}
        self._colouring = self._loading | {
            cue.stretch.start
            for cue in cues
            if cue.feature == "sentiment" and abs(cue.weight) >= _STRONG
        }

    def found(self) -> Iterator[Found]:
        """All namings, in the order of the text."""
        for sentence in self.side.sentences:
            if sentence.zone != "heading":
                parsed = Parsed(self.side.id, sentence, self._people)
                for kind in (self._persons, self._acts, self._things, self._names, self._kinds):
                    yield from kind(parsed, sentence.stretch)

    def _persons(self, parsed: Parsed, place: Stretch) -> Iterator[Found]:
        for one in label_persons.called(parsed):
            modifiers = tuple(range(one.first, one.head))
            naming = self._naming(parsed, place, (one.first, one.last), one.head, modifiers)
            if naming is not None:
                named = parsed.words[one.first : one.end + 1]
                yield Found(
                    "person",
                    one.person.key,
                    one.person.spelt,
                    naming,
                    _wording(parsed, one),
                    any(map(label_persons.says_more, named)),
                    parsed.headline,
                )

    def _acts(self, parsed: Parsed, place: Stretch) -> Iterator[Found]:
        for one in label_acts.acts(parsed):
            naming = self._naming(parsed, place, (one.first, one.last), one.verb, one.modifiers)
            if naming is not None:
                coloured = self._coloured(parsed, one.modifiers)
                wording = " ".join([one.base, *coloured])
                yield Found(
                    "act",
                    one.key,
                    one.referent,
                    naming,
                    wording,
                    colours=True,
                    headline=parsed.headline,
                    specific=self._specific(parsed, one.modifiers),
                )

    def _things(self, parsed: Parsed, place: Stretch) -> Iterator[Found]:
        for one in label_things.things(parsed):
            modifiers = tuple(range(one.first, one.head))
            naming = self._naming(parsed, place, (one.first, one.head), one.head, modifiers)
            if naming is not None:
                coloured = self._coloured(parsed, one.telling)
                if one.plural:
                    coloured = [word.text for word in naming.loaded]
                yield Found(
                    _THING,
                    one.key,
                    one.referent,
                    naming,
                    _plain(naming),
                    bool(coloured),
                    parsed.headline,
                    self._specific(parsed, one.telling),
                )

    def _names(self, parsed: Parsed, place: Stretch) -> Iterator[Found]:
        for one in label_names.named(parsed):
            modifiers = tuple(range(one.first, one.head))
            naming = self._naming(parsed, place, (one.start, one.last), one.head, modifiers)
            if naming is not None:
                yield Found(
                    "person" if one.person else _THING,
                    f"name {one.key}",
                    one.referent,
                    naming,
                    _plain(naming),
                    colours=True,
                    headline=parsed.headline,
                )

    def _kinds(self, parsed: Parsed, place: Stretch) -> Iterator[Found]:
        for one in label_kinds.kinds(parsed):
            modifiers = tuple(range(one.first, one.head))
            naming = self._naming(parsed, place, (one.first, one.last), one.head, modifiers)
            if naming is not None:
                yield Found(
                    _THING,
                    f"kind {one.key}",
                    one.noun,
                    naming,
                    one.noun,
                    colours=False,
                    headline=parsed.headline,
                    specific=self._specific(parsed, one.telling),
                )

    def _coloured(self, parsed: Parsed, places: Iterable[int]) -> list[str]:
        """Of some words those that colour, in lower case."""
        found = (parsed.words[place] for place in places)
        return [word.plain for word in found if word.start in self._colouring]

    def _specific(self, parsed: Parsed, places: Iterable[int]) -> frozenset[str]:
        """What some words add to tell which thing is meant, as far as they do not colour."""
        found = (parsed.words[place] for place in places)
        specific = (
            label_things.specific(word) for word in found if word.start not in self._colouring
        )
        return frozenset(filter(None, specific))

    def _naming(
        self,
        parsed: Parsed,
        place: Stretch,
        ends: tuple[int, int],
        head: int,
        modifiers: Iterable[int],
    ) -> Naming | None:
        """The naming from one word to another; none where a speaker says it."""
        found = parsed.words
        stretch = self.side.stretch(place, found[ends[0]].start, found[ends[1]].end)
        if any(one.overlaps(stretch) for one in self._quoted):
            return None
        return Naming(
            article=self.side.id,
            stretch=stretch,
            head=found[head].text,
            modifiers=tuple(found[place].text for place in modifiers),
            loaded=tuple(one for one in self._loaded if stretch.holds(one)),
        )


def _wording(parsed: Parsed, called: Called) -> str:
    return " ".join(word.plain for word in parsed.words[called.first : called.end + 1])


def _plain(naming: Naming) -> str:
    return " ".join((*naming.modifiers, naming.head)).lower()


def _label(group: Sequence[Found]) -> Label | None:
    """The label, if articles that have the referent word it differently."""
    same: dict[tuple[str, str], list[Found]] = {}
    wordings: dict[str, set[str]] = {}
    # The body words a thing in full where a headline has to be short.
    for found in sorted(group, key=lambda one: one.headline):
        same.setdefault((found.naming.article, found.wording), []).append(found)
        wordings.setdefault(found.naming.article, set()).add(found.wording)
    if len(set(map(frozenset, wordings.values()))) == 1:
        return None
    if _apart(group) or not (any(found.colours for found in group) or _other_nouns(group)):
        return None
    return Label(
        id="",
        referent=min((found.referent for found in group), key=lambda one: (len(one), one)),
        kind=group[0].kind,
        namings=tuple(
            replace(alike[0].naming, count=len(alike)) for _, alike in sorted(same.items())
        ),
    )


def _other_nouns(group: Sequence[Found]) -> bool:
    """Whether articles use other nouns for a thing: "phone call", "phone talks"."""
    return group[0].kind == _THING and len({found.referent.rstrip("s") for found in group}) > 1


def _apart(group: Sequence[Found]) -> bool:
    """Whether two articles mean different things by the same noun."""
    specific: dict[str, list[frozenset[str]]] = {}
    for found in group:
        if found.specific:
            specific.setdefault(found.naming.article, []).append(found.specific)
    sets = [frozenset().union(*one) for one in specific.values()]
    return any(not one & other for one in sets for other in sets)


def _rank(label: Label) -> tuple[int, int, int, str, str]:
    loaded = sum(bool(naming.loaded) for naming in label.namings)
    articles = len({naming.article for naming in label.namings})
    return (-loaded, -articles, -len(label.namings), label.kind, label.referent)


def _distinct(labels: Iterable[Label]) -> Iterator[Label]:
    """The labels without those all of whose namings stand in earlier ones."""
    seen: set[Stretch] = set()
    for label in labels:
        places = {naming.stretch for naming in label.namings}
        if not places <= seen:
            yield label
        seen |= places
