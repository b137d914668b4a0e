"""Labels: what each article calls the same person, act or measure.

Three kinds are found, in the writer's own words alone (what stands in quotation marks is the
speaker's): titles and appositions of a person ("former President Lund", "his predecessor Lund");
acts upon the same object ("slapped a hefty tariff", "imposed tariffs"), by verbs of
``acts.tsv`` that can report one act; and things that have a compound or a number in common ("a
failed rescue bid", "the rescue plan"). A referent is listed if two articles have it and word it
differently. Loaded are words that the feature of sensational wording marks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from framing.alignment import label_acts, label_persons, label_things
from framing.alignment.aligned import Label, Naming
from framing.alignment.label_phrases import phrases, words
from framing.alignment.people import People

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Side

# Families of sensational wording that colour a name for something; the others address the reader.
LOADED: Final = frozenset(
    "intensity conflict drama urgency superlative metaphor mind_reading loaded".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """A naming, the referent it is of, and whether it can tell articles apart."""

    kind: str
    key: str
    referent: str
    naming: Naming
    telling: bool = True


def align(sides: Sequence[Side]) -> tuple[Label, ...]:
    """What the articles call the same person, act or measure; the most loaded first."""
    ordered = sorted(sides, key=lambda side: side.id)
    people = People(ordered)
    groups: dict[tuple[str, str], list[Found]] = {}
    for side in ordered:
        for found in _found(side, people):
            groups.setdefault((found.kind, found.key), []).append(found)
    labels = [label for group in groups.values() if (label := _label(group)) is not None]
    labels.sort(key=_rank)
    return tuple(
        replace(label, id=f"label-{place}")
        for place, label in enumerate(_distinct(labels), start=1)
    )


def _found(side: Side, people: People) -> Iterator[Found]:
    quoted = [one.stretch for one in side.quoted if one.speech]
    loaded = [
        cue.stretch
        for cue in side.cues
        if cue.feature == "sensational" and cue.family in LOADED and cue.voice == "author"
    ]
    for sentence in side.sentences:
        if sentence.zone == "heading":
            continue
        place = sentence.stretch
        found = words(sentence.text, place.start)
        parsed = tuple(phrases(found))

        def naming(
            first: int, head: int, last: int, mods: Iterable[int], place: Stretch = place
        ) -> Naming | None:
            stretch = side.stretch(place, found[first].start, found[last].end)
            if any(one.overlaps(stretch) for one in quoted):
                return None
            return Naming(
                article=side.id,
                stretch=stretch,
                head=found[head].text,
                modifiers=tuple(found[place].text for place in mods),
                loaded=tuple(one for one in loaded if stretch.holds(one)),
            )

        for called in label_persons.called(side.id, sentence.text, found, people):
            one = naming(
                called.first, called.head, called.last, range(called.first, called.head)
            )
            if one is not None:
                telling = any(
                    label_persons.telling(found[at])
                    for at in range(called.first, called.head + 1)
                )
                yield Found("person", called.person, people.spelt(called.person), one, telling)
        for act in label_acts.acts(side.id, sentence.text, found, parsed, people):
            one = naming(act.first, act.verb, act.last, act.modifiers)
            if one is not None:
                yield Found("act", act.key, act.referent, one)
        for thing in label_things.things(found, parsed):
            one = naming(thing.first, thing.head, thing.head, range(thing.first, thing.head))
            if one is not None:
                yield Found("thing", thing.key, thing.referent, one, bool(one.loaded))


def _label(group: Sequence[Found]) -> Label | None:
    """The label, if two articles have the referent and word it differently."""
    by_wording: dict[tuple[str, str], list[Found]] = {}
    for found in group:
        by_wording.setdefault((found.naming.article, wording(found)), []).append(found)
    worded: dict[str, set[str]] = {}
    for article, words_ in by_wording:
        worded.setdefault(article, set()).add(words_)
    if len(worded) < 2 or len({frozenset(one) for one in worded.values()}) < 2:
        return None
    if not any(found.telling for found in group):
        return None
    namings = tuple(
        replace(same[0].naming, count=len(same)) for _, same in sorted(by_wording.items())
    )
    referent = min((found.referent for found in group), key=lambda one: (len(one), one))
    return Label("", referent, group[0].kind, namings)


def wording(found: Found) -> str:
    """The words that tell two namings apart, in lower case."""
    naming = found.naming
    return " ".join((*naming.modifiers, naming.head)).lower()


def _rank(label: Label) -> tuple[int, int, int, str, str]:
    loaded = sum(bool(naming.loaded) for naming in label.namings)
    articles = len({naming.article for naming in label.namings})
    return (-loaded, -articles, -len(label.namings), label.kind, label.referent)


def _distinct(labels: Iterable[Label]) -> Iterator[Label]:
    """The labels without those all of whose namings stand in an earlier one."""
    seen: set[Stretch] = set()
    for label in labels:
        places = {naming.stretch for naming in label.namings}
        if not places <= seen:
            yield label
        seen |= places
