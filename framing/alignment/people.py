"""People: which names in the articles of an event are one person's.

A full name is the same with or without a middle name, and in a short form of the forename. A
surname alone belongs to the one person of the event who bears it. Where several do, the title
before it may tell, or that the event speaks of hardly anybody else of that name; if neither does,
the surname stays the article's own. Names with "Jr." and the like are other persons.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from framing.alignment.person_names import SUFFIXES, name_of, names
from framing.attributions.forenames import MEN, WOMEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.alignment.person_names import PersonName
    from framing.alignment.sides import Sentence, Side

    Words = tuple[str, ...]

_PERSON: Final = "named person"
_PAIR: Final = 2
# Somebody is meant by a bare surname if the event names him so often in full, in several articles,
# and so many times as often as all others of that name.
_OFTEN: Final = 4
_TIMES: Final = 4
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
# Titles that anybody may bear beside an office.
_COURTESY: Final = frozenset("mr mrs ms miss dr sir".split())


class People:
    """The persons whom the articles of an event name, told apart."""

    def __init__(self, sides: Iterable[Side]) -> None:
        self._titles: dict[Words, set[str]] = {}
        self._spelt: dict[Words, Counter[str]] = {}
        self._named_in: dict[Words, set[str]] = {}
        self._bare: dict[tuple[str, str], set[str]] = {}
        for side in sides:
            for sentence in side.sentences:
                self._read(side.id, sentence)
            for attribution in side.attributions:
                if attribution.source_class == _PERSON:
                    name = name_of(attribution.name)
                    if name is not None and name.full:
                        self._add(side.id, name, attribution.name)
        self._same = _canonical(self._titles)
        self._persons = self._gathered()

    def _read(self, article: str, sentence: Sentence) -> None:
        for name in names(sentence.text):
            if not name.full:
                self._bare.setdefault((article, name.words[0]), set()).update(name.titles)
            # In a headline every word may have a capital.
            elif name.certain and sentence.zone == "body":
                self._add(article, name, sentence.text)

    def _add(self, article: str, name: PersonName, text: str) -> None:
        words = long_form(name.words)
        self._titles.setdefault(words, set()).update(name.titles)
        self._named_in.setdefault(words, set()).add(article)
        spelt = " ".join(text[name.start : name.end].split())
        self._spelt.setdefault(words, Counter())[spelt] += 1

    def _gathered(self) -> dict[Words, _Person]:
        found: dict[Words, _Person] = {}
        for words in sorted(self._titles):
            person = found.setdefault(self._same[words], _Person())
            person.titles |= self._titles[words]
            person.articles |= self._named_in[words]
            person.spelt.update(self._spelt[words])
        for words, person in found.items():
            person.titles |= _courtesy(words[0])
        return found

    @cached_property
    def _bearers(self) -> dict[str, tuple[Words, ...]]:
        """The persons who bear each surname, or a first word that may be one."""
        found: dict[str, set[Words]] = {}
        for words in self._persons:
            kept = [word for word in words if word not in SUFFIXES]
            found.setdefault(kept[-1], set()).add(words)
            if kept[0] not in MEN | WOMEN:
                found.setdefault(kept[0], set()).add(words)
        return {word: tuple(sorted(bearers)) for word, bearers in found.items()}

    @cached_property
    def _ends(self) -> dict[Words, tuple[Words, ...]]:
        """The persons whose full names end with some words: "van der Sypt"."""
        found: dict[Words, set[Words]] = {}
        for words in self._persons:
            for start in range(1, len(words) - 1):
                found.setdefault(words[start:], set()).add(words)
        return {ending: tuple(sorted(persons)) for ending, persons in found.items()}

    @cached_property
    def _told_apart(self) -> frozenset[str]:
        """Surnames that nobody bears in full, and whose titles differ between articles."""
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
            words = long_form(name.words)
            return words in self._same or words in self._ends
        return name.words[0] in self._bearers

    def spelt(self, person: str) -> str:
        """The full name of a person as it is mostly spelt; empty where none is given."""
        found = self._persons.get(tuple(person.split()))
        return min(found.spelt, key=lambda name: (-found.spelt[name], name)) if found else ""

    def holds(self, person: str, title: str) -> bool:
        """Whether the event gives a person a title, with the full name or the surname alone."""
        words = tuple(person.split())
        if words in self._persons and title in self._persons[words].titles:
            return True
        return any(
            title in titles and self._surname(article, word, frozenset()) == person
            for (article, word), titles in sorted(self._bare.items())
        )

    def holder(self, title: str) -> str:
        """The one person of the event who is given a title; empty for none or several."""
        held = [words for words, person in self._persons.items() if title in person.titles]
        return " ".join(held[0]) if len(held) == 1 else ""

    def person(self, article: str, name: PersonName) -> str:
        """A key for the person whom a name means in an article.

        One that cannot be told from others of that name is the article's own.
        """
        if not name.full:
            return self._surname(article, name.words[0], name.titles)
        words = long_form(name.words)
        ends = self._ends.get(words, ())
        if words not in self._same and len(ends) == 1:
            return " ".join(ends[0])
        return " ".join(self._same.get(words, words))

    def _surname(self, article: str, word: str, titles: frozenset[str]) -> str:
        own = f"{word} in {article}"
        given = titles | self._bare.get((article, word), set())
        bearers = self._bearers.get(word, ())
        if not bearers:
            return own if word in self._told_apart else word
        if all(one[-1] in SUFFIXES for one in bearers):
            return own
        fitting = [one for one in bearers if not _conflict(self._persons[one].titles, given)]
        offices = given - _COURTESY
        if len(fitting) > 1 and offices:
            fitting = [one for one in fitting if self._persons[one].titles & offices] or fitting
        if len(fitting) > 1:
            fitting = self._salient(fitting)
        return " ".join(fitting[0]) if len(fitting) == 1 else own

    def _salient(self, bearers: list[Words]) -> list[Words]:
        """The one of several persons of a name of whom the event speaks nearly always."""
        first, *others = sorted(bearers, key=lambda one: -self._persons[one].spelt.total())
        count = self._persons[first].spelt.total()
        rest = sum(self._persons[one].spelt.total() for one in others)
        often = count >= max(_OFTEN, _TIMES * rest) and len(self._persons[first].articles) > 1
        return [first] if often else bearers


class _Person:
    """What the event says of a person whom it names in full."""

    def __init__(self) -> None:
        self.titles: set[str] = set()
        self.articles: set[str] = set()
        self.spelt: Counter[str] = Counter()


def long_form(words: Words) -> Words:
    """The words of a full name, the forename in its long form.

    Examples
    --------
    >>> long_form(("joe", "r", "lund"))
    ('joseph', 'r', 'lund')
    """
    return (_SHORT_FORMS.get(words[0], words[0]), *words[1:])


def _canonical(full: Iterable[Words]) -> dict[Words, Words]:
    """For each full name the one it is the same as: with a middle name rather than without."""
    ordered = sorted(full)
    known = set(ordered)
    longer: dict[Words, list[Words]] = {}
    for words in ordered:
        if len(words) > _PAIR and words[-1] not in SUFFIXES:
            longer.setdefault((words[0], words[-1]), []).append(words)
    found: dict[Words, Words] = {}
    for words in ordered:
        # The family name may stand before or behind: "Lee Jae-myung", "Jae-myung Lee".
        turned = {(*words[1:], words[0]), (*words[-1:], *words[:-1])} & known
        fuller = longer.get((words[0], words[-1]), [])
        if fuller and all(_same_middle(one, other) for one in fuller for other in fuller):
            found[words] = max(fuller, key=lambda one: (sum(map(len, one)), one))
        elif len(words) > _PAIR and turned and words[-1] not in SUFFIXES:
            found[words] = min(words, *turned)
        else:
            found[words] = words
    return found


def _same_middle(one: Words, other: Words) -> bool:
    """Whether the middle names may be one person's: "W." and "Wallace", not "W." and "H. W."."""
    first, second = " ".join(one[1:-1]), " ".join(other[1:-1])
    initials = len(first) == 1 or len(second) == 1
    return first == second or (initials and first[0] == second[0])


def _courtesy(forename: str) -> frozenset[str]:
    """The courtesy title that a forename asks for."""
    if forename in MEN:
        return frozenset({"mr"})
    return frozenset({"ms"}) if forename in WOMEN else frozenset()


def _conflict(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether two sets of titles cannot be one person's: Mr and Ms, president and sheriff."""
    one, other = set(first), set(second)
    if one & _MEN_TITLES and other & _WOMEN_TITLES:
        return True
    if one & _WOMEN_TITLES and other & _MEN_TITLES:
        return True
    offices, others = one - _COURTESY, other - _COURTESY
    return bool(offices and others and not offices & others)
