"""People: which names in the articles of an event are one person's.

A full name is the same with or without a middle name, and in a short form of the forename. A
surname alone belongs to the one person of the event who bears it; where several do, the title
before it may tell, and if it does not the surname stays the article's own. Names with "Jr." and
the like are other persons.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from framing.alignment.person_names import SUFFIXES, PersonName, name_of, names
from framing.attributions.forenames import MEN, WOMEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.alignment.sides import Sentence, Side

    Words = tuple[str, ...]

_PERSON: Final = "named person"
# A short form and the forename it is short for; only pairs that are one name's.
_SHORT_FORMS: Final = dict(
    pair.split("=")
    for pair in (
        "joe=joseph mike=michael chuck=charles bob=robert rob=robert bill=william jim=james "
        "jimmy=james tom=thomas tim=timothy dan=daniel dave=david ed=edward steve=steven "
        "ben=benjamin chris=christopher matt=matthew greg=gregory jeff=jeffrey ken=kenneth "
        "ron=ronald don=donald sam=samuel nick=nicholas dick=richard rick=richard pete=peter "
        "liz=elizabeth kate=katherine debbie=deborah jerry=jerrold bernie=bernard mitt=willard "
        "tony=anthony andy=andrew doug=douglas josh=joshua stephen=steven ted=edward "
        "larry=lawrence vlad=vladimir"
    ).split()
)
_MEN_TITLES: Final = frozenset("mr sir lord king prince".split())
_WOMEN_TITLES: Final = frozenset("mrs ms miss dame lady queen princess madam".split())
_ANY_POLITICIAN: Final = frozenset("mr mrs ms miss dr sir".split())


class People:
    """The persons whom the articles of an event name, told apart."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._titles: dict[Words, Counter[str]] = {}
        self._bare: dict[tuple[str, str], set[str]] = {}
        self._spelt: dict[Words, Counter[str]] = {}
        for side in sides:
            for sentence in side.sentences:
                self._read(side.id, sentence)
            for attribution in side.attributions:
                if attribution.source_class == _PERSON:
                    self._hear(attribution.name)
        self._same = _canonical(self._titles)
        self._bearers = self._borne()
        self._conflicting = self._told_apart()
        self._names = self._spelt_best()

    def _read(self, article: str, sentence: Sentence) -> None:
        for name in names(sentence.text):
            # In a headline every word may have a capital.
            if name.full and name.certain and sentence.zone == "body":
                words = plain_words(name.words)
                self._titles.setdefault(words, Counter()).update(name.titles)
                spelt = " ".join(sentence.text[name.start : name.end].split())
                self._spelt.setdefault(words, Counter())[spelt] += 1
            elif not name.full:
                self._bare.setdefault((article, name.words[0]), set()).update(name.titles)

    def _hear(self, text: str) -> None:
        name = name_of(text)
        if name is not None and name.full:
            words = plain_words(name.words)
            self._titles.setdefault(words, Counter()).update(name.titles)
            spelt = " ".join(text[name.start : name.end].split())
            self._spelt.setdefault(words, Counter())[spelt] += 1

    def _borne(self) -> Mapping[str, frozenset[Words]]:
        """The persons who bear each surname, or a first word that may be one."""
        found: dict[str, set[Words]] = {}
        for words in set(self._same.values()):
            kept = [word for word in words if word not in SUFFIXES]
            found.setdefault(kept[-1], set()).add(words)
            if kept[0] not in MEN | WOMEN:
                found.setdefault(kept[0], set()).add(words)
        return {word: frozenset(bearers) for word, bearers in found.items()}

    def _told_apart(self) -> frozenset[str]:
        """Surnames nobody bears in full, and whose titles differ between articles."""
        titles: dict[str, list[set[str]]] = {}
        for (_, word), found in self._bare.items():
            if word not in self._bearers and found:
                titles.setdefault(word, []).append(found)
        return frozenset(
            word
            for word, sets in titles.items()
            if any(_conflict(one, other) for one in sets for other in sets)
        )

    def known(self, name: PersonName) -> bool:
        """Whether the event names such a person in full."""
        if name.full:
            return plain_words(name.words) in self._same
        return name.words[0] in self._bearers

    def spelt(self, person: str) -> str:
        """The full name of a person as it is mostly spelt; empty where none is given."""
        return self._names.get(person, "")

    def _spelt_best(self) -> Mapping[str, str]:
        counts: dict[str, Counter[str]] = {}
        for words, spelt in self._spelt.items():
            counts.setdefault(" ".join(self._same[words]), Counter()).update(spelt)
        return {
            person: min(spelt, key=lambda name: (-spelt[name], name))
            for person, spelt in counts.items()
        }

    def titles(self, person: str) -> frozenset[str]:
        """The titles that a person is given in the event."""
        words = tuple(person.split())
        found = {
            title
            for full, titles in self._titles.items()
            if self._same[full] == words
            for title in titles
        }
        for (article, word), titles in self._bare.items():
            if self.person(article, PersonName((word,), frozenset(), 0, 0, certain=False)) == person:
                found |= titles
        return frozenset(found)

    def person(self, article: str, name: PersonName) -> str:
        """A key for the person whom a name means in an article.

        One that cannot be told from others of that name is the article's own.
        """
        if name.full:
            words = plain_words(name.words)
            return " ".join(self._same.get(words, words))
        (word,) = name.words
        titles = name.titles | self._bare.get((article, word), set())
        bearers = self._bearers.get(word, frozenset())
        if not bearers:
            return f"{word} in {article}" if word in self._conflicting else word
        if all(one[-1] in SUFFIXES for one in bearers):
            return f"{word} in {article}"
        fitting = [one for one in bearers if not _conflict(self._given(one), titles)]
        if len(fitting) > 1 and titles:
            fitting = [one for one in fitting if self._given(one) & titles]
        return " ".join(fitting[0]) if len(fitting) == 1 else f"{word} in {article}"

    def _given(self, person: Words) -> set[str]:
        """A person's titles next to the full name, and the courtesy title of the forename."""
        found = {
            title
            for full, titles in self._titles.items()
            if self._same[full] == person
            for title in titles
        }
        if person[0] in MEN:
            found.add("mr")
        elif person[0] in WOMEN:
            found.add("ms")
        return found


def plain_words(words: Words) -> Words:
    """The words of a full name without initials, the forename in its long form."""
    kept = tuple(word for word in words if len(word) > 1)
    kept = kept if len(kept) > 1 else words
    return (_SHORT_FORMS.get(kept[0], kept[0]), *kept[1:])


def _canonical(full: Iterable[Words]) -> dict[Words, Words]:
    """For each full name the one it is the same as: with a middle name rather than without."""
    ordered = sorted(full)
    known = set(ordered)
    found: dict[Words, Words] = {}
    longer: dict[tuple[str, str], list[Words]] = {}
    for words in ordered:
        if len(words) > 2 and words[-1] not in SUFFIXES:
            longer.setdefault((words[0], words[-1]), []).append(words)
    for words in ordered:
        turned = (*words[-1:], *words[:-1])
        fuller = longer.get((words[0], words[-1]), []) if len(words) == 2 else []
        if len(fuller) == 1:
            found[words] = fuller[0]
        elif len(words) > 2 and (words[1:] + words[:1]) in known:
            found[words] = min(words, words[1:] + words[:1])
        elif len(words) > 2 and turned in known:
            found[words] = min(words, turned)
        else:
            found[words] = words
    return found


def _conflict(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two sets of titles cannot be one person's: Mr and Ms, president and sheriff."""
    first, second = set(one), set(other)
    if (first & _MEN_TITLES and second & _WOMEN_TITLES) or (
        first & _WOMEN_TITLES and second & _MEN_TITLES
    ):
        return True
    offices = first - _ANY_POLITICIAN, second - _ANY_POLITICIAN
    return bool(all(offices) and not offices[0] & offices[1])
