"""Key of a comparison: what a reader finds when articles are laid side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Final

from framing.evaluation.evaluation import Labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from framing.article import Article

Span = tuple[int, int]
Two = frozenset[str]
KINDS: Final = ("statement", "quotation", "number", "label")


@dataclass(frozen=True, slots=True)
class Group:
    """The places in several articles that tell, quote or give the same.

    ``retold`` are articles that have an utterance in their own words only. ``answers`` says for two
    articles, or for all under the empty set, which verdicts or relations are right.
    """

    id: str
    places: Mapping[str, tuple[Span, ...]]
    kind: str = ""
    retold: frozenset[str] = frozenset()
    answers: Mapping[Two, frozenset[str]] = field(default_factory=dict)
    speakers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Whom an article gives the utterance to, where it gives it to somebody."""

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each two of its articles, but for two that both retell it in their own words."""
        for two in combinations(sorted(self.places), 2):
            if not self.retold.issuperset(two):
                yield two

    def answer(self, articles: Iterable[str]) -> frozenset[str]:
        """The verdicts or relations that are right for these articles; empty if none is given."""
        return self.answers.get(frozenset(articles), self.answers.get(frozenset(), frozenset()))


@dataclass(frozen=True, slots=True)
class Voice:
    """A source by the names it goes by, and the articles that give it statements.

    In ``optional`` ones, a reader may as well not take it for a source.
    """

    id: str
    names: tuple[str, ...]
    articles: frozenset[str]
    source_class: str = ""
    optional: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Beginning:
    """Articles whose text goes back to one origin, of which ``kinds``, and whom some credit."""

    id: str
    articles: frozenset[str]
    kinds: frozenset[str] = frozenset()
    credits: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Headline:
    """A difference between an article's headline and its body, of some of ``kinds``."""

    article: str
    place: Span
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Key(Labelled):
    """Articles with what they have in common; ``labels`` counts the places in each."""

    articles: tuple[Article, ...] = ()
    events: tuple[Two, ...] = ()
    groups: Mapping[str, tuple[Group, ...]] = field(default_factory=dict)
    """The statements, quotations, numbers and labels."""
    either: Mapping[str, tuple[Group, ...]] = field(default_factory=dict)
    """By kind, places that count neither for nor against."""
    voices: tuple[Voice, ...] = ()
    origins: tuple[Beginning, ...] = ()
    headlines: tuple[Headline, ...] = ()

    def voice(self, name: str, articles: Iterable[str] = ()) -> Voice | None:
        """The source of that name: the one with the longest name that ends it.

        If articles are given, it is one that is heard on their event.
        """
        words = _plain(name).split()
        named = frozenset(articles)
        beside = frozenset().union(*(event for event in self.events if event & named))
        ending = [
            (len(listed), voice)
            for voice in self.voices
            if not beside or beside & (voice.articles | voice.optional)
            for listed in (_plain(one).split() for one in voice.names)
            if words[-len(listed) :] == listed
        ]
        return max(ending, key=lambda found: found[0])[1] if ending else None


def _plain(name: str) -> str:
    return name.casefold().replace("’", "'")
