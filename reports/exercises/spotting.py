"""Words to be spotted in an excerpt: what is to be marked, and what counts neither way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.exercises.identity import part_id
from reports.exercises.item import Marking, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reports.exercises.item import Passage
    from reports.exercises.texts import Span


@dataclass(frozen=True, slots=True)
class Spotted:
    """Some words of an article, and what is said of them once an answer is given."""

    span: Span
    feedback: str


def marking(passage: Passage, clear: Iterable[Spotted], doubtful: Iterable[Spotted]) -> Marking:
    """What to mark in a passage; of doubtful words those that do not meet the clear ones."""
    targets = tuple(_targets(passage, clear, taken=()))
    return Marking(targets=targets, free=tuple(_targets(passage, doubtful, taken=targets)))


def _targets(
    passage: Passage, spotted: Iterable[Spotted], taken: Iterable[Target]
) -> Iterator[Target]:
    """Words as targets in reading order; of those that overlap the longest."""
    kept = [(target.start, target.end) for target in taken]
    found = []
    for one in sorted(spotted, key=lambda one: (one.span.start - one.span.end, one.span.start)):
        start, end = one.span.start - passage.start, one.span.end - passage.start
        if any(start < other_end and other_start < end for other_start, other_end in kept):
            continue
        kept.append((start, end))
        words = one.span.text
        found.append(Target(part_id(f"{start} {words}"), start, end, words, one.feedback))
    yield from sorted(found, key=lambda target: target.start)


def listed(spans: Iterable[Span]) -> str:
    """Words in quotation marks, one after another."""
    return ", ".join(f"“{span.text}”" for span in spans)


def counted(count: int, what: str, whose: str) -> str:
    """How many of something are to be marked: "the one hedge of the writer"."""
    if count == 1:
        return f"the one {what} {whose}"
    return f"the {count} {_plural(what)} {whose}"


def _plural(what: str) -> str:
    return " or ".join(f"{word}s" for word in what.split(" or "))
