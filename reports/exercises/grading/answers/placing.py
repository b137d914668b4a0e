"""Which item an answer belongs to, and the answer made out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.exercises.grading.given import Answered, AnswerError, Unread
from reports.exercises.grading.written import resolved
from reports.exercises.item import Marking

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item


class Placer:
    """Collects the answers of a file, and what of it could not be used."""

    def __init__(self, exercises: ExerciseSet) -> None:
        self.exercises = exercises
        self.answers: list[Answered] = []
        self.unread: list[Unread] = []
        self._seen: dict[tuple[str, str], str] = {}

    def add(self, place: str, pupil: object, item: Item | str, answer: object) -> None:
        """An answer to an item, or to the item of that id."""
        try:
            self._add(place, str(pupil or "").strip(), item, answer)
        except AnswerError as error:
            self.unread.append(Unread(place, str(error)))

    def _add(self, place: str, pupil: str, item: Item | str, answer: object) -> None:
        if not pupil:
            message = "found no pupil, expected a name or a number"
            raise AnswerError(message)
        known = self._item(item) if isinstance(item, str) else item
        before = self._seen.get((pupil, known.id))
        if before is not None:
            message = f"found a second answer of {pupil} to {known.id}; the first is at {before}"
            raise AnswerError(message)
        self.answers.append(Answered(pupil, known, resolved(known, answer)))
        self._seen[pupil, known.id] = place

    def skip(self, place: str, reason: str) -> None:
        """Note that something could not be used."""
        self.unread.append(Unread(place, reason))

    @property
    def found(self) -> tuple[list[Answered], list[Unread]]:
        """The answers, and what could not be used."""
        return self.answers, self.unread

    def _item(self, id_: str) -> Item:
        try:
            return self.exercises.item(id_.strip())
        except KeyError:
            message = f'found the item "{id_}", which the key does not have'
            raise AnswerError(message) from None

    def of_text(self, text: str, id_: str = "") -> Item | None:
        """The item whose passage is marked in a text, or that is named beside it."""
        for item in self.exercises.items:
            if isinstance(item.response, Marking) and id_ == item.id:
                return item
        for item in self.exercises.items:
            if isinstance(item.response, Marking) and _same(item.passages[0].text, text):
                return item
        return None


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()
