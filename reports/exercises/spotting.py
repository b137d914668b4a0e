"""Words to be spotted in an excerpt: what is to be marked, and what counts neither way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reports.exercises.identity import part_id
from reports.exercises.item import Marking, Target
from reports.exercises.whose import Whose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reports.exercises.item import Passage
    from reports.exercises.texts import Span

OTHERS_DO_NOT_COUNT: Final = (
    " What stands in quotation marks, or is reported as said by others, does not count."
)


@dataclass(frozen=True, slots=True)
class Spotted:
    """Some words of an article, and what is said of them once an answer is given."""

    span: Span
    feedback: str


def doubtful(span: Span, whose: Whose, what: str) -> Spotted:
    """Words that count neither way, with the reason: ``what`` is for what they might be taken."""
    match whose:
        case Whose.QUOTED:
            why = "stands in quotation marks: it is the speaker’s word"
        case Whose.REPORTED:
            why = "stands in what somebody else is reported to say"
        case Whose.WRITER:
            why = f"counts neither way: careful readers may differ on whether it is {what} here"
    return Spotted(span, f"“{span.text}” {why}.")


def marking(passage: Passage, clear: Iterable[Spotted], others: Iterable[Spotted]) -> Marking:
    """What to mark in a passage; of the others those that do not meet the clear ones are free."""
    targets = tuple(_targets(passage, clear, taken=()))
    return Marking(targets=targets, free=tuple(_targets(passage, others, taken=targets)))


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


def counted(count: int, one: str, several: str) -> str:
    """How many are to be marked: "the one hedge", "the 3 hedges"."""
    return f"the one {one}" if count == 1 else f"the {count} {several}"
