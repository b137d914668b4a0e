"""Telling: what the articles on an event tell, for keys that ask which of them leaves it out.

Aligned statements say who tells what; a telling in quite other words may be missed by them. So
what an article "leaves out" must be far from all of its sentences here, and what it "tells" near.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Agreement
from framing.alignment.terms import terms
from reports.exercises.finding.fit import presentable
from reports.exercises.finding.phrasing import balanced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.aligned import Statement
    from framing.alignment.places import Stretch
    from framing.comparison import EventComparison
    from reports.exercises.material import Material
    from reports.exercises.texts import Span, Text

_ORIGINS: Final = 2  # that tell it, independent of each other and of the article
_WORDS: Final = (5, 32)
_COVERED: Final = 0.7  # of a sentence that must be known as told by others or not
_KNOWN: Final = 0.75  # of the terms of what is told that the article's own telling has
_ALIKE: Final = 0.5  # of the terms of what is left out that a sentence of the article may have
_THERE: Final = 0.34  # of these terms, without those of the event, that the article may have at all
_NEW: Final = 2  # terms, no names, that stand nowhere in the article: one may have a synonym there
_TOPIC: Final = 0.75  # of the articles have a term: it belongs to the event, and tells nothing
_HANGS: Final = re.compile(
    r"^(?:He|She|They|It|This|That|These|Those|His|Her|Their|Its|But|And|So|Yet|Or|To this|To that"
    r"|Such|Both|Other|Others|Meanwhile|However|I|We|There|Here|As|While|When|Every|Let|Don[’']t"
    r"|(?:On|In|At|For|By|After|With) (?:that|this|it|them))\b"
)
_POINTS_BACK: Final = re.compile(r"\b(?:them|him|it|this|that|there|these|those)[.,]?$")
# An opening that tells nothing before its clause has come.
_OPENS: Final = re.compile(
    r"^(?:On|In|At|For|By|After|Before|With|During|Since|Under|Amid|Among|From|Despite|If|Because"
    r"|Although|Though|When|Once|Until|While|As|Soon|Shortly|Just|Only|Even|Not|Nearly|About"
    r"|[A-Z][a-z]+ing)\b[^,]*$"
)
# "That request", and nouns that sum up what was told before: "condemned the move".
_SUMS_UP: Final = re.compile(
    r"\b(?:those|these|such) (?!who|of|as)[a-z]+"
    r"|\b(?:on|at|in|for|of|to|by|with|about|from|over) th(?:is|at) (?!year|week|month|day)[a-z]+"
    r"|\b[Tt]he (?:move|request|decision|announcement|news|matter|incident|comments?|remarks?"
    r"|issue)\b"
    r"|\b[Tt]he (?:latter|former|same|other)\b"
)
_LETTERS: Final = re.compile(r"[A-Za-z]+")
_SPELLED: Final = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen twenty".split(),
        start=1,
    )
} | {
    "half": "1/2", "third": "1/3", "quarter": "1/4", "fifth": "1/5", "dozen": "12",
    "hundred": "100", "hundreds": "100", "thousand": "1000", "thousands": "1000",
    "million": "1000000", "millions": "1000000",
}  # fmt: skip


@dataclass(frozen=True)
class Stated:
    """A sentence, or the opening clause of one (``cut``), with the statements it makes."""

    text: Text
    span: Span
    statements: tuple[Statement, ...]
    cut: bool

    @property
    def words(self) -> str:
        """Its words, with an ellipsis in brackets where the sentence goes on."""
        return f"{self.span.text} […]" if self.cut else self.span.text

    @cached_property
    def terms(self) -> frozenset[str]:
        """What it is matched by."""
        return keys(self.span.text)


class Event:
    """The articles on an event as Stated sentences, each held against any of the articles."""

    def __init__(self, material: Material, event: EventComparison) -> None:
        self.texts = {i: material.texts[i] for i in sorted(event.articles) if i in material.texts}
        self._event = event
        self._sentences = {
            id_: tuple(keys(s.span.text) for s in text.sentences if s.zone != "furniture")
            for id_, text in self.texts.items()
        }
        spread = Counter(
            term for found in self._sentences.values() for term in frozenset().union(*found)
        )
        least = max(2, _TOPIC * len(self.texts))
        self._topic = {term for term, count in spread.items() if count >= least}

    @cached_property
    def stated(self) -> tuple[Stated, ...]:
        """Sentences that read by themselves, and of which all is known who tells it."""
        return tuple(one for text in self.texts.values() for one in self._of(text))

    def _of(self, text: Text) -> Iterator[Stated]:
        places: dict[int, list[tuple[Stretch, Statement]]] = defaultdict(list)
        for statement in self._event.statements:
            for telling in statement.tellings:
                if telling.article == text.id:
                    for stretch in (telling.stretch, *telling.repeats):
                        places[stretch.sentence].append((stretch, statement))
        for sentence in text.body:
            found = sorted(places.get(sentence.number, ()), key=lambda place: place[0].start)
            if not found or not found[0][1].shared:
                continue
            stretch, statement = found[0]
            whole = Stated(text, sentence.span, tuple(s for _, s in found), cut=False)
            covered = sum(place.end - place.start for place, _ in found)
            if _reads(whole) and covered >= _COVERED * len(sentence.span.text):
                yield whole
            opening = text.span(sentence.span.start, stretch.end, stretch.field)
            clause = Stated(text, opening, (statement,), cut=True)
            behind = text.span(stretch.end, stretch.end + 2, stretch.field).text
            if behind.startswith((",", ";", " —", " –", "—")) and (
                stretch.start <= sentence.span.start + 1 and _reads(clause)
            ):
                yield clause

    def own(self, text: Text) -> tuple[Stated, ...]:
        """The sentences of an article itself that others tell as well."""
        return tuple(one for one in self.stated if one.text.id == text.id and not one.cut)

    def leaves_out(self, text: Text, one: Stated) -> bool:
        """Whether others of independent origin tell it, and an article clearly does not."""
        first, *_ = one.statements
        lacking = all(text.id in s.lacking and text.id not in s.not_yet for s in one.statements)
        origins = {self._event.origins.of(article).id for article in first.articles}
        # Two pieces of one outlet are one voice, whoever wrote them.
        outlets = {self.texts[i].outlet or i for i in first.articles if i in self.texts}
        independent = (
            min(len(origins), len(outlets)) >= _ORIGINS
            and self._event.origins.of(text.id).id not in origins
        )
        return lacking and independent and self._agreed(first, one) and self._far(text, one)

    def telling(self, text: Text, one: Stated) -> Stretch | None:
        """Where an article clearly tells the same, number for number; None where it does not."""
        tellings = [
            telling
            for statement in one.statements
            for telling in statement.tellings
            if telling.article == text.id
        ]
        if len(tellings) != len(one.statements) or self._in_conflict(text, one):
            return None
        sentences = [s for telling in tellings for s in text.over(telling.stretch)]
        words = " ".join(sentence.span.text for sentence in sentences)
        place = tellings[0].stretch
        clear = (
            all(sentence.zone == "body" for sentence in sentences)
            and len(one.terms & keys(words)) >= _KNOWN * len(one.terms)
            and numbers(one.span.text) <= numbers(words)
            and one.span.text.rstrip(".") not in text.article.text
        )
        return place if clear and place.field == "text" else None

    def _far(self, text: Text, one: Stated) -> bool:
        """Whether no sentence of an article comes near what is told, however it is put."""
        telling = one.terms - self._topic
        everywhere: frozenset[str] = frozenset().union(*self._sentences[text.id])
        told, counted = _plain(one.span.text), bool(numbers(one.span.text))
        if len(telling & everywhere) > _THERE * len(telling) or len(told - everywhere) < _NEW:
            return False
        for sentence in text.sentences:
            if sentence.zone == "furniture":
                continue
            words = sentence.span.text
            there = keys(words)
            # Another or a rounder number of the same things is no gap.
            counts = counted and numbers(words) and there & one.terms
            if counts or len(there & told) > 1 or len(there & one.terms) > _ALIKE * len(one.terms):
                return False
        return True

    def _agreed(self, statement: Statement, one: Stated) -> bool:
        """Whether another article, of another origin, clearly has the same in its own words."""
        origin = self._event.origins.of(one.text.id).id
        own = next(keys(t.stretch.text) for t in statement.tellings if t.article == one.text.id)
        return any(
            2 * len(own & other) >= min(len(own), len(other))
            for telling in statement.tellings
            if self._event.origins.of(telling.article).id != origin
            for other in [keys(telling.stretch.text)]
        )

    def _in_conflict(self, text: Text, one: Stated) -> bool:
        """Whether a number, date or name in it is given otherwise in the article."""
        return any(
            fact.agreement is Agreement.CONFLICT
            and any(mention.article == text.id for mention in fact.mentions)
            and any(
                mention.article == one.text.id
                and one.span.start <= mention.stretch.start < one.span.end
                for mention in fact.mentions
            )
            for fact in self._event.numbers
        )


def numbers(words: str) -> frozenset[str]:
    """The numbers in some words, those in letters as figures.

    Examples
    --------
    >>> sorted(numbers("Three of 48 seats"))
    ['3', '48']
    """
    figures = {term.key for term in terms(words) if term.kind == "number"}
    spelled = {word.casefold() for word in _LETTERS.findall(words)} & _SPELLED.keys()
    return frozenset(figures | {_SPELLED[word] for word in spelled})


def keys(words: str) -> frozenset[str]:
    """The terms of some words."""
    return frozenset(term.key for term in terms(words))


def _plain(words: str) -> frozenset[str]:
    """The terms that are no names."""
    return frozenset(term.key for term in terms(words) if term.kind != "name")


def _reads(one: Stated) -> bool:
    words = one.span.text
    least, most = _WORDS
    return (
        least <= len(words.split()) <= most
        and (one.cut or words[-1:] in '.”"')
        and balanced(words)
        and words[:1] not in '“"‘'
        and not _HANGS.search(words)
        and not _POINTS_BACK.search(words)
        and not _SUMS_UP.search(words)
        and "…" not in words
        and presentable(words)
        and not (one.cut and _OPENS.search(words))
        and not words.endswith(("?", "!"))
    )
