"""What is left out: pupils find what other reports tell and one article does not."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Agreement
from framing.alignment.terms import terms
from reports.exercises import questions
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind
from reports.exercises.phrasing import balanced, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.aligned import Statement
    from framing.alignment.places import Stretch
    from framing.comparison import EventComparison
    from reports.exercises.item import Passage
    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Span, Text

_EACH: Final = 2  # items on an article
_DISTRACTORS: Final = 3
_ORIGINS: Final = 2  # that tell it, independent of each other and of the article
_WORDS: Final = (5, 32)
_COVERED: Final = 0.7  # of an option that must be known as told by others or not
_KNOWN: Final = 0.6  # of the terms of a distractor that its telling in the article has too
_ALIKE: Final = 0.5  # of the terms of what is left out that a sentence of the article has
_HANGS: Final = re.compile(
    r"^[“\"]?(?:He|She|They|It|This|That|These|Those|His|Her|Their|Its|But|And|So|Yet|Or|To this"
    r"|To that|Such|Both|Other|Meanwhile|However|I|We|There|Here|As|While|When)\b"
)


@dataclass(frozen=True)
class _Candidate:
    """A sentence of another article, or the opening clause of one, with what it states."""

    text: Text
    span: Span
    statements: tuple[Statement, ...]
    cut: bool

    @property
    def words(self) -> str:
        return f"{self.span.text} […]" if self.cut else self.span.text

    @cached_property
    def terms(self) -> frozenset[str]:
        return frozenset(term.key for term in terms(self.span.text))

    @property
    def numbers(self) -> frozenset[str]:
        return frozenset(term.key for term in terms(self.span.text) if term.kind == "number")


def find(material: Material) -> Iterator[Item]:
    """Items for what several others tell and an article of the event clearly does not."""
    for event in material.events:
        said = [
            one
            for article in event.articles
            if article in material.texts
            for one in _candidates(event, material.texts[article])
        ]
        for article in event.articles:
            if article in material.texts:
                yield from _items(material, event, material.texts[article], said)


def _items(
    material: Material, event: EventComparison, text: Text, said: Sequence[_Candidate]
) -> Iterator[Item]:
    others = [one for one in said if one.text.id != text.id]
    lacking = _distinct(one for one in others if _is_left_out(event, text, one))
    told = [(one, place) for one in others if (place := _telling(event, text, one)) is not None]
    used: set[str] = set()
    for left_out in lacking[:_EACH]:
        chosen = _distractors(material, text, left_out, told, used)
        if chosen:
            used |= {one.words for one, _ in chosen}
            yield _item(material, text, left_out, chosen)


# --- what others tell ---------------------------------------------------------------------------


def _candidates(event: EventComparison, text: Text) -> Iterator[_Candidate]:
    """Sentences of an article, and their opening clauses, of which all is known who tells it."""
    places: dict[int, list[tuple[Stretch, Statement]]] = defaultdict(list)
    for statement in event.statements:
        for telling in statement.tellings:
            if telling.article == text.id:
                for stretch in (telling.stretch, *telling.repeats):
                    places[stretch.sentence].append((stretch, statement))
    for sentence in text.body:
        found = sorted(places.get(sentence.number, ()), key=lambda place: place[0].start)
        if not found or not found[0][1].shared:
            continue
        whole = _Candidate(text, sentence.span, tuple(s for _, s in found), cut=False)
        stretch, statement = found[0]
        opening = text.span(sentence.span.start, stretch.end, stretch.field)
        clause = _Candidate(text, opening, (statement,), cut=True)
        behind = text.span(stretch.end, stretch.end + 2, stretch.field).text
        if _reads(whole) and sum(s.end - s.start for s, _ in found) >= _COVERED * len(
            sentence.span.text
        ):
            yield whole
        if (
            behind.startswith((",", ";", " —", " –", "—"))
            and stretch.start <= (sentence.span.start + 1)
            and _reads(clause)
        ):
            yield clause


def _reads(one: _Candidate) -> bool:
    words = one.span.text
    least, most = _WORDS
    whole = one.cut or words[-1:] in '.”"'
    return (
        least <= len(words.split()) <= most
        and whole
        and balanced(words)
        and words[:1] not in '“"‘'
        and not _HANGS.search(words)
        and not words.endswith("?")
    )


# --- told or left out ---------------------------------------------------------------------------


def _is_left_out(event: EventComparison, text: Text, one: _Candidate) -> bool:
    """Whether others of independent origin tell it, and the article clearly does not."""
    own = event.origins.of(text.id).id
    for statement in one.statements:
        if text.id not in statement.lacking or text.id in statement.not_yet:
            return False
    first = one.statements[0]
    origins = {event.origins.of(article).id for article in first.articles}
    if own in origins or len(origins) < _ORIGINS:
        return False
    keys = one.terms
    everywhere: set[str] = set()
    for sentence in text.sentences:
        there = {term.key for term in terms(sentence.span.text)}
        everywhere |= there
        if len(keys & there) > _ALIKE * len(keys):
            return False
    return len(keys - everywhere) >= 1


def _telling(event: EventComparison, text: Text, one: _Candidate) -> Stretch | None:
    """Where an article clearly tells the same, number for number; None where it does not."""
    tellings = [
        telling
        for statement in one.statements
        for telling in statement.tellings
        if telling.article == text.id
    ]
    if len(tellings) != len(one.statements) or _in_conflict(event, text, one):
        return None
    sentences = [s for telling in tellings for s in text.over(telling.stretch)]
    there = {term.key for s in sentences for term in terms(s.span.text)}
    known = len(one.terms & there) >= _KNOWN * len(one.terms)
    place = tellings[0].stretch
    in_body = place.field == "text" and all(sentence.zone == "body" for sentence in sentences)
    return place if known and one.numbers <= there and in_body and sentences else None


def _in_conflict(event: EventComparison, text: Text, one: _Candidate) -> bool:
    """Whether a number, date or name in it is given otherwise in the article."""
    return any(
        fact.agreement is Agreement.CONFLICT
        and any(m.article == text.id for m in fact.mentions)
        and any(
            m.article == one.text.id and one.span.start <= m.stretch.start < one.span.end
            for m in fact.mentions
        )
        for fact in event.numbers
    )


def _distinct(found: Iterator[_Candidate]) -> list[_Candidate]:
    """One wording for each statement, the shortest whole sentence where there is one."""
    best: dict[str, _Candidate] = {}
    for one in sorted(found, key=lambda c: (c.cut, len(c.words), c.text.id, c.span.start)):
        if not any(statement.id in best for statement in one.statements):
            best.update({statement.id: one for statement in one.statements[:1]})
    return sorted(best.values(), key=lambda c: (-len(c.statements[0].tellings), c.text.id))


def _distractors(
    material: Material,
    text: Text,
    left_out: _Candidate,
    told: Sequence[tuple[_Candidate, Stretch]],
    used: set[str],
) -> list[tuple[_Candidate, Stretch]]:
    """Things that the article tells, of the length of what it does not, short enough to show."""
    chosen: list[tuple[_Candidate, Stretch]] = []
    statements = {statement.id for statement in left_out.statements}
    read: dict[int, int] = {}

    def order(one: tuple[_Candidate, Stretch]) -> tuple[bool, bool, int, str, int]:
        candidate, _ = one
        apart = abs(len(candidate.words) - len(left_out.words))
        return (
            candidate.words in used,
            candidate.cut,
            apart,
            candidate.text.id,
            candidate.span.start,
        )

    for candidate, place in sorted(told, key=order):
        own = {statement.id for statement in candidate.statements}
        more = {s.number: s.words for s in text.over(place)}
        fits = sum({**read, **more}.values()) <= material.words
        if own & statements or not fits or len(chosen) == _DISTRACTORS:
            continue
        statements |= own
        read.update(more)
        chosen.append((candidate, place))
    return chosen if len(chosen) == _DISTRACTORS else []


# --- the item -----------------------------------------------------------------------------------


def _item(
    material: Material,
    text: Text,
    left_out: _Candidate,
    chosen: Sequence[tuple[_Candidate, Stretch]],
) -> Item:
    first = left_out.statements[0]
    tellings = [
        f"{_name(material.texts[telling.article])}: {quoted(telling.stretch.text)}"
        for telling in first.tellings
        if telling.article in material.texts
    ]
    right = f"Yes: it stands in other reports, but not in this article. {'; '.join(tellings)}."
    options = [Option(part_id(left_out.words), left_out.words, correct=True, feedback=right)]
    options += [
        Option(
            part_id(one.words),
            one.words,
            correct=False,
            feedback=f"No: this article tells it too: {quoted(place.text)}.",
        )
        for one, place in chosen
    ]
    evidence = (
        left_out.text.evidence(left_out.span),
        *(text.evidence(place) for _, place in chosen),
    )
    return Item(
        id=item_id(KIND.name, (text.evidence(chosen[0][1]), *evidence)),
        kind=KIND.name,
        prompt=(
            f"Read this from the article {_called(text)}. The four sentences below come from other "
            "reports on the same event. Three of them tell what the article tells as well. "
            "Which one tells something that the article leaves out?"
        ),
        passages=tuple(_passages(material, text, [place for _, place in chosen])),
        response=Choice(tuple(sorted(options, key=lambda option: option.id))),
        explanation=(
            f"The whole article was searched, and nowhere does it tell this: "
            f"{quoted(left_out.span.text)} Every text leaves things out, for want of room or "
            "because its writer did not know or need them. Why this one did cannot be told from it."
        ),
        evidence=evidence,
        difficulty=Difficulty.MEDIUM,
    )


def _name(text: Text) -> str:
    return text.outlet or (quoted(text.title) if text.title else text.id)


def _called(text: Text) -> str:
    return quoted(text.title) if text.title else text.id


def _passages(material: Material, text: Text, places: Sequence[Stretch]) -> Iterator[Passage]:
    """The whole body where it is short, else the sentences in which the article tells these."""
    body = text.body
    if sum(sentence.words for sentence in body) <= material.words:
        shown = list(body)
    else:
        shown = sorted(
            {s.number: s for place in places for s in text.over(place)}.values(),
            key=lambda sentence: sentence.number,
        )
    run: list[Sentence] = []
    for sentence in shown:
        if run and sentence.number != run[-1].number + 1:
            yield text.passage(run[0], run[-1])
            run = []
        run.append(sentence)
    yield text.passage(run[0], run[-1])


KIND: Final = Kind(
    name="left-out",
    title="What is left out?",
    task="Find what other reports tell and this one does not.",
    skill="Noticing what a text does not say, by reading another.",
    questions=(questions.LEFT_OUT, questions.OTHERS, questions.FIND),
    caution=(
        "Read the whole article once for the key: it may tell the same in words that were not "
        "recognised. Leaving something out is no intent: it may not have been known yet, or not "
        "have been needed."
    ),
    find=find,
    several=True,
)
