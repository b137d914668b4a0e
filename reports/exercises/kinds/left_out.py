"""What is left out: pupils find what other reports tell and one article does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from framing.alignment.places import Stretch
from reports.exercises import questions
from reports.exercises.finding.excerpts import passages
from reports.exercises.finding.phrasing import balanced, quoted
from reports.exercises.finding.telling import Event, Stated
from reports.exercises.identity import item_id, part_id
from reports.exercises.item import Choice, Difficulty, Item, Option
from reports.exercises.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.exercises.material import Material
    from reports.exercises.texts import Sentence, Text

_EACH: Final = 2  # items on an article
_DISTRACTORS: Final = 3
_RETOLD: Final = 2  # of these, so that comparing letters does not find the odd one out

Told = tuple[Stated, Stretch]


def find(material: Material) -> Iterator[Item]:
    """Items for what several others tell and an article of the event clearly does not."""
    for compared in material.events:
        event = Event(material, compared)
        for text in event.texts.values():
            yield from _items(material, event, text)


def _items(material: Material, event: Event, text: Text) -> Iterator[Item]:
    others = [one for one in event.stated if one.text.id != text.id]
    told = [(one, place) for one in others if (place := event.telling(text, one)) is not None]
    told += [(one, _stretch(text, one)) for one in event.own(text)]
    used: set[str] = set()
    made = 0
    for left_out in _distinct(one for one in others if event.leaves_out(text, one)):
        chosen = _distractors(material, text, left_out, told, used)
        if chosen and made < _EACH:
            used |= {one.words for one, _ in chosen}
            made += 1
            yield _item(material, text, left_out, chosen)


def _distinct(found: Iterator[Stated]) -> list[Stated]:
    """One wording for each statement, the shortest whole sentence where there is one."""
    best: dict[str, Stated] = {}
    for one in sorted(found, key=lambda c: (c.cut, len(c.words), c.text.id, c.span.start)):
        if not any(statement.id in best for statement in one.statements):
            best[one.statements[0].id] = one
    return sorted(best.values(), key=lambda c: (-len(c.statements[0].tellings), c.text.id))


def _distractors(
    material: Material, text: Text, left_out: Stated, told: Sequence[Told], used: set[str]
) -> list[Told]:
    """Things that the article tells, of the length of what it does not, short enough to show."""
    chosen: list[Told] = []
    statements = {statement.id for statement in left_out.statements}
    read: dict[int, int] = {}

    def order(one: Told) -> tuple[bool, bool, bool, int, str, int]:
        stated, _ = one
        own, apart = stated.text.id == text.id, abs(len(stated.words) - len(left_out.words))
        return own, stated.words in used, stated.cut, apart, stated.text.id, stated.span.start

    for stated, place in sorted(told, key=order):
        own = {statement.id for statement in stated.statements}
        more = {sentence.number: sentence.words for sentence in text.over(place)}
        fits = sum({**read, **more}.values()) <= material.words
        if own & statements or not fits or len(chosen) == _DISTRACTORS:
            continue
        statements |= own
        read.update(more)
        chosen.append((stated, place))
    retold = sum(stated.text.id != text.id for stated, _ in chosen)
    return chosen if len(chosen) == _DISTRACTORS and retold >= _RETOLD else []


def _stretch(text: Text, one: Stated) -> Stretch:
    """Where an article tells what is a sentence of its own."""
    span = one.span
    number = next(s.number for s in text.over(span))
    return Stretch(text.id, span.field, span.start, span.end, number, span.text)


# --- the item -----------------------------------------------------------------------------------


def _item(material: Material, text: Text, left_out: Stated, chosen: Sequence[Told]) -> Item:
    tellings = [
        f"{_name(other)}: {_words(other, telling.stretch)}"
        for telling in left_out.statements[0].tellings
        if (other := material.texts.get(telling.article)) is not None
    ]
    right = f"Yes: other reports tell it, but not this article. {'; '.join(tellings)}."
    options = [
        Option(part_id(left_out.words), left_out.words, correct=True, feedback=right),
        *(
            Option(
                part_id(one.words),
                one.words,
                correct=False,
                feedback=f"No: this article tells it too: {_words(text, place)}.",
            )
            for one, place in chosen
        ),
    ]
    evidence = (
        left_out.text.evidence(left_out.span),
        *(text.evidence(place) for _, place in chosen),
    )
    return Item(
        id=item_id(KIND.name, evidence),
        kind=KIND.name,
        prompt=(
            f"Read this from the article {_called(text)}. Three of the statements below are told "
            "in it, in these words or in others. Which one do other reports on the same event "
            "tell, but not this article?"
        ),
        passages=passages(text, _shown(material, text, [place for _, place in chosen])),
        response=Choice(tuple(sorted(options, key=lambda option: option.id))),
        explanation=(
            "The whole article was searched, and nowhere does it tell this: "
            f"{quoted(left_out.words)} Every text leaves things out, for want of room or "
            "because its writer did not know or need them. Why this one did cannot be told from it."
        ),
        evidence=evidence,
        difficulty=_difficulty(text, chosen),
    )


def _difficulty(text: Text, chosen: Sequence[Told]) -> Difficulty:
    own = sum(stated.text.id == text.id for stated, _ in chosen)
    return Difficulty.EASY if own else Difficulty.MEDIUM


def _words(text: Text, place: Stretch) -> str:
    """The words of a telling, or its sentence where they would be cut out of a quotation."""
    words = place.text
    if not balanced(words):
        sentences = text.over(place)
        words = text.span(sentences[0].span.start, sentences[-1].span.end, place.field).text
    return quoted(words.rstrip("."))


def _name(text: Text) -> str:
    return text.outlet or (quoted(text.title) if text.title else text.id)


def _called(text: Text) -> str:
    return quoted(text.title) if text.title else text.id


def _shown(material: Material, text: Text, places: Sequence[Stretch]) -> list[Sentence]:
    """The sentences in which the article tells these, and as many beside them as there is room."""
    shown = {sentence.number: sentence for place in places for sentence in text.over(place)}
    room = material.words - sum(sentence.words for sentence in shown.values())
    for sentence in text.body:
        beside = {sentence.number - 1, sentence.number + 1} & shown.keys()
        if sentence.number not in shown and beside and sentence.words <= room:
            shown[sentence.number] = sentence
            room -= sentence.words
    return list(shown.values())


KIND: Final = Kind(
    name="left-out",
    about="coverage",
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
