"""Naming: what an item is called on a platform, and the tags by which teachers find it."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from reports.exercises.item import Standing
from reports.exercises.kinds import KINDS

if TYPE_CHECKING:
    from reports.exercises.item import ExerciseSet, Item

_TITLES: Final = {kind.name: kind.title for kind in KINDS}
_FRAMEWORKS: Final = {
    kind.name: tuple(dict.fromkeys(question.framework for question in kind.questions))
    for kind in KINDS
}
_TAGS: Final = {
    Standing.COMPUTED: "computed - review before use",
    Standing.REVIEWED: "reviewed by a teacher",
}


def title(item: Item, number: int) -> str:
    """A short name: the item's number in the set, and its type."""
    kind = _TITLES.get(item.kind) or item.kind.replace("-", " ").capitalize()
    return f"{number:02d} {kind}"


def full_title(exercises: ExerciseSet) -> str:
    """The title of a set with its version."""
    return f"{exercises.title} ({exercises.version})"


def note(exercises: ExerciseSet) -> str:
    """What teachers should know of a set before they use it."""
    computed = sum(item.standing is Standing.COMPUTED for item in exercises.items)
    made = f"Seed {exercises.seed}, version {exercises.version}."
    if not computed:
        return f"{made} The keys were reviewed by a teacher."
    told = "1 key was computed" if computed == 1 else f"{computed} keys were computed"
    return f"{made} {told}: review before use."


def tags(item: Item) -> tuple[str, ...]:
    """What teachers may look for: the type, the difficulty, the standing, whose question it is."""
    return (
        item.kind,
        item.difficulty.name.lower(),
        _TAGS[item.standing],
        *_FRAMEWORKS.get(item.kind, ()),
    )


def set_id(exercises: ExerciseSet) -> str:
    """An id of a set: the same when the same set is written again."""
    return f"set-{digest(f'{exercises.title} {exercises.seed} {exercises.version}')[:12]}"


def identifier(text: str) -> str:
    """The text as an identifier of XML; one that has to be changed gets a hash of what it was.

    Examples
    --------
    >>> identifier("spot-hedge-0011")
    'spot-hedge-0011'
    >>> identifier("1 & 2")
    'i1-2-b8f96b'
    """
    if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]*", text):
        return text
    plain = re.sub(r"[^A-Za-z0-9_]+", "-", text).strip("-")
    return f"i{plain}-{digest(text)[:6]}"


def digest(text: str) -> str:
    """A hash of the text in hexadecimal digits."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
