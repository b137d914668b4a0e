"""A sentence as the labels read it: its words, its noun phrases, and the persons it names."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from framing.alignment.label_phrases import Phrase, phrases, words
from framing.alignment.person_names import names

if TYPE_CHECKING:
    from framing.alignment.people import People
    from framing.alignment.sides import Sentence


class Person(NamedTuple):
    """A person named in a sentence: who it is, how spelt in full, and the words of the name."""

    key: str
    spelt: str
    first: int
    last: int


class Parsed:
    """The words of a sentence with what was read out of them."""

    def __init__(self, article: str, sentence: Sentence, people: People) -> None:
        self.article = article
        self.text = sentence.text
        self.offset = sentence.stretch.start
        self.headline = sentence.zone == "headline"
        self.words = words(sentence.text, self.offset)
        self._people = people

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Its noun phrases."""
        return tuple(phrases(self.words))

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """The persons whom it names, as far as the event names them in full."""
        starts = {word.start - self.offset: place for place, word in enumerate(self.words)}
        found = []
        for name in names(self.text):
            first = starts.get(name.start)
            if first is None or not self._people.known(name):
                continue
            last = first
            while last + 1 < len(self.words) and (
                self.words[last + 1].start - self.offset < name.end
            ):
                last += 1
            key = self._people.person(self.article, name)
            found.append(Person(key, self._people.spelt(key), first, last))
        return tuple(found)

    def starting(self, place: int) -> Phrase | None:
        """The noun phrase that begins at a word, if no mark stands before it."""
        if place >= len(self.words) or self.words[place].parted:
            return None
        return self._starts.get(place)

    def ending(self, place: int) -> Phrase | None:
        """The noun phrase that ends with a word."""
        return self._ends.get(place)

    def owning(self, place: int) -> Phrase | None:
        """The person who owns what follows a word, as a noun phrase: "Lund's"."""
        for person in self.persons:
            if person.last == place and self.words[place].owner:
                return Phrase(person.first, person.first, person.last, "")
        return None

    def person_in(self, phrase: Phrase) -> Person | None:
        """The person whom a noun phrase names; one who only owns its head does not count."""
        for person in self.persons:
            if phrase.first <= person.first <= phrase.head:
                owns = self.words[person.last].owner and person.last < phrase.head
                return None if owns else person
        return None

    @cached_property
    def _starts(self) -> dict[int, Phrase]:
        found = {phrase.start: phrase for phrase in self.phrases}
        return found | {phrase.first: phrase for phrase in self.phrases}

    @cached_property
    def _ends(self) -> dict[int, Phrase]:
        return {phrase.head: phrase for phrase in self.phrases}
