"""A set laid out as a worksheet, free of any markup: entries, the pieces of passages, the key."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any, Final

from reports.exercises.formats.proofs import credits_of, proofs
from reports.exercises.grading.given import words_of
from reports.exercises.item import Choice, Marking, Writing
from reports.exercises.kinds import KINDS
from reports.exercises.serial import response_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.item import ExerciseSet, Item, Passage, Target

_KINDS: Final = {kind.name: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage, as its code points count: a word that can be marked, or a gap.

    ``target`` and ``free`` tell on the key whether the stretch is to be marked, or may be.
    """

    start: int
    end: int
    text: str
    word: bool = False
    target: bool = False
    free: bool = False


@dataclass(frozen=True, slots=True)
class Wrong:
    """Options that are wrong for one reason, by their letters."""

    letters: tuple[str, ...]
    feedback: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a form to fill in on paper: what it asks, and lines to write on, if any."""

    text: str
    lines: int


class Entry:
    """One item as the sheet shows it; ``number`` counts from 1."""

    def __init__(self, number: int, item: Item, credits_: dict[str, str]) -> None:
        kind = _KINDS.get(item.kind)
        self.number = number
        self.item = item
        self.response = item.response
        self.type = response_name(item.response)
        self.title = kind.title if kind else item.kind.replace("-", " ").capitalize()
        self.proofs = tuple(proofs(item, credits_))

    @property
    def wrong(self) -> tuple[Wrong, ...]:
        """The wrong options by what is said of them."""
        if not isinstance(self.response, Choice):
            return ()
        said: dict[str, list[str]] = {}
        for place, option in enumerate(self.response.options):
            if not option.correct:
                said.setdefault(option.feedback, []).append(letter(place))
        return tuple(Wrong(tuple(letters), feedback) for feedback, letters in said.items())

    @property
    def form(self) -> tuple[Row, ...]:
        """The rows of a form, if the text to begin from is one; rows that ask end in a colon."""
        if not isinstance(self.response, Writing):
            return ()
        texts = [text.strip(" -•") for text in self.response.start.splitlines() if text.strip()]
        asking = sum(text.endswith(":") for text in texts)
        if not asking:
            return ()
        lines = max(1, round(self.response.lines / asking))
        return tuple(Row(text, lines if text.endswith(":") else 0) for text in texts)

    @property
    def begun(self) -> str:
        """The text to begin from, unless it is a form or stands in a passage anyway."""
        if not isinstance(self.response, Writing) or self.form:
            return ""
        start = self.response.start.strip()
        shown = any(start in passage.text for passage in self.item.passages)
        return "" if shown else start

    @property
    def words(self) -> tuple[Piece, ...]:
        """The first passage of an item to be marked, as words and what stands between them."""
        return tuple(_words(self.item.passages[0].text))

    @property
    def marked(self) -> tuple[Piece, ...]:
        """The first passage of an item to be marked, cut where something is to be marked."""
        if not isinstance(self.response, Marking):
            return ()
        return tuple(_marked(self.item.passages[0], self.response))


class Sheet:
    """A set with all that its page shows."""

    def __init__(self, exercises: ExerciseSet) -> None:
        self.set = exercises
        credits_ = credits_of(exercises)
        carried = (item for item in exercises.items if not unmarkable(item))
        self.entries = tuple(
            Entry(number, item, credits_) for number, item in enumerate(carried, start=1)
        )
        named = {entry.item.kind for entry in self.entries}
        self.kinds = tuple(kind for kind in KINDS if kind.name in named)
        self.standings = frozenset(entry.item.standing for entry in self.entries)

    def key(self) -> list[dict[str, Any]]:
        """What the page itself needs to check answers, item by item."""
        return [
            {
                "id": entry.item.id,
                "type": entry.type,
                "response": asdict(entry.response),
                "explanation": entry.item.explanation,
                "evidence": [asdict(proof) for proof in entry.proofs],
            }
            for entry in self.entries
        ]


def letter(place: int) -> str:
    """The letter by which an option is called, counted from 0.

    Examples
    --------
    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'A2')
    """
    round_, rest = divmod(place, len(ascii_uppercase))
    return ascii_uppercase[rest] + (str(round_ + 1) if round_ else "")


def unmarkable(item: Item) -> str:
    """Why pupils could not mark an item's words one by one; empty if they can."""
    if not isinstance(item.response, Marking):
        return ""
    words = [piece for piece in _words(item.passages[0].text) if piece.word]
    for target in item.response.targets:
        if not any(word.start < target.end and target.start < word.end for word in words):
            return f"“{target.text}” is no word, and only words can be marked on a worksheet"
    return ""


def _words(text: str) -> Iterator[Piece]:
    last = 0
    for start, end in words_of(text):
        if start > last:
            yield Piece(last, start, text[last:start])
        yield Piece(start, end, text[start:end], word=True)
        last = end
    if last < len(text):
        yield Piece(last, len(text), text[last:])


def _marked(passage: Passage, response: Marking) -> Iterator[Piece]:
    def places(targets: tuple[Target, ...]) -> set[int]:
        return {place for target in targets for place in range(target.start, target.end)}

    targets, free = places(response.targets), places(response.free)
    last = 0
    for place in range(1, len(passage.text) + 1):
        ends = place == len(passage.text)
        if ends or (place in targets, place in free) != (last in targets, last in free):
            yield Piece(
                last,
                place,
                passage.text[last:place],
                target=last in targets,
                free=last in free,
            )
            last = place
