"""Grades: the points of a class, how far it agrees, and what it confused most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.exercises.grading import agreement
from reports.exercises.grading.decisions import of_answer, of_key
from reports.exercises.grading.points import graded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reports.exercises.grading.decisions import Unit
    from reports.exercises.grading.given import Answered, Unread
    from reports.exercises.grading.points import Graded, Slip
    from reports.exercises.item import ExerciseSet


@dataclass(frozen=True, slots=True)
class PupilGrade:
    """One pupil's points, and Cohen's kappa between the pupil and the key (None: not defined)."""

    pupil: str
    points: float
    possible: int
    answered: int
    kappa: float | None


@dataclass(frozen=True, slots=True)
class KindAgreement:
    """How far a class agrees on one kind of item, or on all where ``kind`` is empty.

    ``alpha`` is Krippendorff's for nominal values among the pupils, ``kappa`` the mean of Cohen's
    between each pupil and the key; None where they are not defined. ``decisions`` counts the units.
    """

    kind: str
    pupils: int
    decisions: int
    alpha: float | None
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Confusion:
    """Words that pupils took for something else, and how many of those who answered did."""

    item: str
    kind: str
    words: str
    given: str
    expected: str
    pupils: int
    answered: int


@dataclass(frozen=True, slots=True)
class Grades:
    """All that is known about the answers of a class."""

    answers: tuple[Graded, ...]
    pupils: tuple[PupilGrade, ...]
    agreement: tuple[KindAgreement, ...]
    confusions: tuple[Confusion, ...]
    unread: tuple[Unread, ...]


def grade(
    answers: Sequence[Answered], exercises: ExerciseSet, unread: Iterable[Unread] = ()
) -> Grades:
    """The grades of all answers."""
    marks = [graded(answered) for answered in answers]
    key: dict[Unit, bool] = {}
    for item in exercises.items:
        key |= of_key(item)
    made: dict[str, dict[Unit, bool]] = {}
    for answered in answers:
        made.setdefault(answered.pupil, {}).update(of_answer(answered.item, answered.given))
    kinds = dict.fromkeys(item.kind for item in exercises.items)
    kind_of = {item.id: item.kind for item in exercises.items}
    by_kind = [
        _agreement(kind, key, made, {id_ for id_, its in kind_of.items() if kind in {"", its}})
        for kind in ("", *kinds)
    ]
    return Grades(
        answers=tuple(marks),
        pupils=tuple(_pupil(pupil, marks, key, made[pupil]) for pupil in sorted(made)),
        agreement=tuple(found for found in by_kind if found.decisions),
        confusions=_confusions(marks),
        unread=tuple(unread),
    )


def _pupil(
    pupil: str, marks: Sequence[Graded], key: dict[Unit, bool], made: dict[Unit, bool]
) -> PupilGrade:
    own = [mark for mark in marks if mark.pupil == pupil]
    return PupilGrade(
        pupil=pupil,
        points=sum(mark.points for mark in own),
        possible=sum(mark.possible for mark in own),
        answered=len(own),
        kappa=_kappa(key, made),
    )


def _kappa(key: dict[Unit, bool], made: dict[Unit, bool]) -> float | None:
    units = [unit for unit in made if unit in key]
    return agreement.cohen([key[unit] for unit in units], [made[unit] for unit in units])


def _agreement(
    kind: str, key: dict[Unit, bool], made: dict[str, dict[Unit, bool]], items: set[str]
) -> KindAgreement:
    raters = [
        {unit: value for unit, value in decisions.items() if unit[0] in items}
        for decisions in made.values()
    ]
    raters = [decisions for decisions in raters if decisions]
    kappas = [kappa for decisions in raters if (kappa := _kappa(key, decisions)) is not None]
    return KindAgreement(
        kind=kind,
        pupils=len(raters),
        decisions=len({unit for decisions in raters for unit in decisions}),
        alpha=agreement.krippendorff(raters),
        kappa=sum(kappas) / len(kappas) if kappas else None,
    )


def _confusions(marks: Sequence[Graded]) -> tuple[Confusion, ...]:
    """What went wrong with which words, the most frequent first."""
    answered = Counter(mark.item.id for mark in marks)
    counted: Counter[tuple[str, str, str, str, str]] = Counter(
        (mark.item.id, mark.item.kind, *_words(slip)) for mark in marks for slip in mark.slips
    )
    found = (Confusion(*slip, count, answered[slip[0]]) for slip, count in counted.items())
    return tuple(sorted(found, key=lambda one: (-one.pupils, one.item, one.words, one.given)))


def _words(slip: Slip) -> tuple[str, str, str]:
    return slip.words, slip.given, slip.expected
