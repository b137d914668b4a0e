"""Item: one exercise with its key, free of any page or platform."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Difficulty(IntEnum):
    """How hard an item is for pupils of thirteen and more."""

    EASY = 1
    MEDIUM = 2
    HARD = 3


class Standing(StrEnum):
    """How far a key may be relied on."""

    COMPUTED = "computed, review before use"
    REVIEWED = "reviewed by a teacher"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of an article that a key rests on; offsets count code points of its text or title."""

    article: str
    field: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Passage:
    """An excerpt that pupils read with an item, word for word as it stands in the article.

    ``label`` is what the item calls it ("Text A", or empty). ``credit`` says where it comes from;
    ``veiled`` tells that pupils see that only in the list of sources at the end, since it would
    give the answer away.
    """

    article: str
    field: str
    start: int
    end: int
    text: str
    credit: str
    label: str = ""
    veiled: bool = False


# --- what pupils do -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; ``feedback`` says why it is right or wrong and quotes the evidence."""

    id: str
    text: str
    correct: bool
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Choose one of several, or all that are right; the options are in the order shown."""

    options: tuple[Option, ...]
    multiple: bool = False

    @property
    def correct(self) -> tuple[Option, ...]:
        """The options that are right."""
        return tuple(option for option in self.options if option.correct)


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to find the partner of: ``answer`` is the id of the partner."""

    id: str
    text: str
    answer: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Something that prompts may be matched with."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Matching:
    """Give each prompt its answer; an answer may serve several prompts, or none."""

    prompts: tuple[Prompt, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Something to put in order; ``rank`` counts from 1."""

    id: str
    text: str
    rank: int
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Ordering:
    """Put the steps in order; they stand in the order shown.

    ``first`` and ``last`` say in words what the ends of the right order are.
    """

    steps: tuple[Step, ...]
    first: str
    last: str

    @property
    def ranked(self) -> tuple[Step, ...]:
        """The steps in the right order."""
        return tuple(sorted(self.steps, key=lambda step: step.rank))


@dataclass(frozen=True, slots=True)
class Target:
    """Words to mark; offsets count code points of the passage's ``text``, not of the article."""

    id: str
    start: int
    end: int
    text: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Marking:
    """Mark words in the item's first passage.

    ``targets`` are to be marked. What is in ``free`` counts neither way: cases on which careful
    readers differ.
    """

    targets: tuple[Target, ...]
    free: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a rubric, the best first: its name, and what an answer on it does."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Writing:
    """Write an answer of one's own; teachers judge it by the rubric.

    ``model`` is an answer as it could be, or what a good one has. ``watched`` are words that a
    page may count in the answer while it is written, as loaded words in a neutral version;
    ``start`` is text to begin from.
    """

    rubric: tuple[Level, ...]
    model: str
    watched: tuple[str, ...] = ()
    start: str = ""
    lines: int = 6
    """How many lines a printed sheet leaves for it."""


Response = Choice | Matching | Ordering | Marking | Writing


# --- the item -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise.

    ``id`` stays the same whenever the same item is made from the same articles, whatever the seed.
    ``kind`` names its type, which holds the skill and the key questions it serves. All texts are
    plain text. ``explanation`` is for after the answer, and quotes the evidence.
    """

    id: str
    kind: str
    prompt: str
    passages: tuple[Passage, ...]
    response: Response
    explanation: str
    evidence: tuple[Evidence, ...]
    difficulty: Difficulty
    standing: Standing = Standing.COMPUTED
    grade: float | None = None
    """US school grade (Flesch-Kincaid) of what pupils read; None where there is too little."""

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that it is made from, each once."""
        places: list[Passage | Evidence] = [*self.passages, *self.evidence]
        return tuple(dict.fromkeys(place.article for place in places))


@dataclass(frozen=True, slots=True)
class Source:
    """An article that excerpts come from, with its credit line."""

    article: str
    credit: str


@dataclass(frozen=True, slots=True)
class ExerciseSet:
    """Items in the order in which pupils get them; ``version`` is A or B."""

    title: str
    seed: int
    version: str
    items: tuple[Item, ...]
    sources: tuple[Source, ...]

    def __len__(self) -> int:
        return len(self.items)

    def item(self, id_: str) -> Item:
        """The item of that id.

        Raises
        ------
        KeyError
            If there is none.
        """
        for item in self.items:
            if item.id == id_:
                return item
        raise KeyError(id_)


def of_kind(items: Sequence[Item], kind: str) -> tuple[Item, ...]:
    """The items of one kind."""
    return tuple(item for item in items if item.kind == kind)
