"""Kind: a type of exercise, declared once: what pupils do, what it serves, how items are found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reports.exercises.item import Item
    from reports.exercises.material import Material
    from reports.exercises.questions import KeyQuestion


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of exercise.

    ``find`` yields every item that the material clearly supports, and nothing else; which of them
    go into a set is decided elsewhere. ``several`` tells that it needs articles on one event.
    """

    name: str
    about: str
    """What its items ask about: only those about the same can give each other's answer away."""
    title: str
    task: str
    """What pupils do, in one sentence."""
    skill: str
    """What they practise by it."""
    questions: tuple[KeyQuestion, ...]
    caution: str
    """What a teacher should look at when reviewing its keys."""
    find: Callable[[Material], Iterator[Item]]
    several: bool = False
