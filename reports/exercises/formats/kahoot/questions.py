"""Questions that fit on Kahoot's screens.

A question that fits with its passages is asked as it is. Any other is about an exercise of the
printed worksheet, which pupils then have before them: it names the number there, and answers that
are too long are named by their letters there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reports.exercises.formats.characters import line
from reports.exercises.formats.proofs import quoted
from reports.exercises.formats.worksheet.sheet import Entry, letter
from reports.exercises.item import Choice, Matching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.exercises.item import Item

QUESTION: Final = 120
ANSWER: Final = 75
ANSWERS: Final = (2, 4)
TIMES: Final = (5, 10, 20, 30, 60, 90, 120, 240)

_SECONDS: Final = 10  # to find one's way, and then for each word to be read:
_SECONDS_A_WORD: Final = 0.5
_ASKING: Final = re.compile(r"[^?]*\?")


@dataclass(frozen=True, slots=True)
class Question:
    """A row of the table; ``correct`` counts the answers from 1, ``words`` what is to be read."""

    text: str
    answers: tuple[str, ...]
    correct: tuple[int, ...]
    words: int

    @property
    def seconds(self) -> int:
        """The time to answer it, one of those that Kahoot has."""
        wanted = _SECONDS + _SECONDS_A_WORD * self.words
        return next((time for time in TIMES if time >= wanted), TIMES[-1])


def refusal(item: Item) -> str:
    """Why Kahoot cannot ask an item; empty if it can."""
    match item.response:
        case Choice(options=options):
            count, right = len(options), any(option.correct for option in options)
        case Matching(prompts=prompts, answers=answers):
            count, right = len(answers), bool(prompts)
        case _:
            return "Kahoot asks to choose one of several answers, and nothing else"
    least, most = ANSWERS
    if not least <= count <= most:
        return f"there are {count} answers, and Kahoot takes {least} to {most}"
    return "" if right else "no answer is right, and Kahoot wants one that is"


def questions(entry: Entry) -> tuple[Question, ...]:
    """What an exercise of the worksheet becomes: a question, or one for each prompt."""
    match entry.response:
        case Choice(options=options):
            right = [place for place, one in enumerate(options, start=1) if one.correct]
            return (_question(entry, "", [one.text for one in options], right),)
        case Matching(prompts=prompts, answers=answers):
            texts = [one.text for one in answers]
            places = {one.id: place for place, one in enumerate(answers, start=1)}
            return tuple(_question(entry, one.text, texts, [places[one.answer]]) for one in prompts)
        case _:
            return ()


def _question(entry: Entry, row: str, answers: Sequence[str], right: Sequence[int]) -> Question:
    passages = [passage.text for passage in entry.item.passages]
    texts = tuple(line(answer) for answer in answers)
    asking = _ASKING.match(entry.item.prompt)
    asked = asking[0] if asking and row else entry.item.prompt
    whole = line(" ".join((asked, row, *map(quoted, passages))))
    words = len(" ".join((whole, *texts)).split())
    if max(map(_length, texts)) > ANSWER:
        texts = tuple(letter(place) for place in range(len(texts)))
    elif _length(whole) <= QUESTION:
        return Question(whole, texts, tuple(right), words)
    return Question(_short(entry, asking[0] if asking else "", row), texts, tuple(right), words)


def _short(entry: Entry, asking: str, row: str) -> str:
    """The first wording that fits, of which the last always does."""
    place = f"Exercise {entry.number}"
    if isinstance(entry.response, Matching):
        number = [one.text for one in entry.response.prompts].index(row) + 1
        place, asking = f"{place}, number {number}", row
    wordings = (entry.item.prompt if not row else "", asking, entry.title)
    told = (line(f"{place}: {wording}") for wording in wordings if wording)
    return next((text for text in told if _length(text) <= QUESTION), place)


def _length(text: str) -> int:
    """Characters as Kahoot's page counts them: one outside the basic plane is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
