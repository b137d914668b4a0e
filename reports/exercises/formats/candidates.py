"""Candidates: marking as a choice among numbered words, for platforms without marking.

The passage stands as it is, and some of its words have numbers: those to be marked, and about as
many others. What is free to mark or not has none. The others are content words, two at a time where
phrases are to be marked, so that length tells nothing; which ones depends on the item alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from framing.alignment.terms import FUNCTION_WORDS
from reports.exercises.formats.characters import line
from reports.exercises.formats.markup import Inlay, element
from reports.exercises.item import Choice, Marking, Option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reports.exercises.item import Item, Target

_LEAST: Final = 4  # other words, if the passage has them
_LETTERS: Final = 4  # of a content word
_APART: Final = 8  # characters between two candidates, so that their numbers can be read
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'‐‑-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words of a passage that may be those asked for; ``number`` counts from 1 in the text."""

    number: int
    start: int
    end: int
    text: str
    target: Target | None

    @property
    def id(self) -> str:
        """The id of a target, or one made from the place."""
        return self.target.id if self.target else f"w{self.start}"


def candidates(item: Item) -> tuple[Candidate, ...]:
    """The candidates of an item whose response is marking, as they stand in the passage."""
    marking = item.response
    if not isinstance(marking, Marking):
        message = f"found {type(marking).__name__} in {item.id}, expected Marking"
        raise TypeError(message)
    spans: list[tuple[int, int, Target | None]] = [
        *((target.start, target.end, target) for target in marking.targets),
        *((start, end, None) for start, end in _others(item, marking)),
    ]
    text = item.passages[0].text
    return tuple(
        Candidate(number, start, end, text[start:end], target)
        for number, (start, end, target) in enumerate(sorted(spans, key=_place), start=1)
    )


def numbers(shown: Iterable[Candidate]) -> list[Inlay]:
    """What stands for the candidates in the passage: their words, and their numbers."""
    return [
        Inlay(
            one.start,
            one.end,
            (element("strong", line(one.text)), element("sup", f"[{one.number}]")),
        )
        for one in shown
    ]


def choice(shown: Iterable[Candidate]) -> Choice:
    """The choice among candidates."""
    return Choice(
        options=tuple(
            Option(
                id=candidate.id,
                text=f"[{candidate.number}] {candidate.text}",
                correct=candidate.target is not None,
                feedback=(
                    candidate.target.feedback
                    if candidate.target
                    else f"“{candidate.text}” is not one of the words asked for."
                ),
            )
            for candidate in shown
        ),
        multiple=True,
    )


def refusal(item: Item) -> str:
    """Why an item with marking has no candidates; empty if it has."""
    marking = item.response
    if not isinstance(marking, Marking):
        return ""
    if not item.passages:
        return "there is no passage to mark words in"
    if not marking.targets:
        return "there is nothing to mark, and choosing none cannot be graded"
    if _overlapping(marking.targets):
        return "words to be marked overlap, and can have no numbers"
    if not any(candidate.target is None for candidate in candidates(item)):
        return "the passage has no other words to choose among"
    return ""


def _place(span: tuple[int, int, Target | None]) -> tuple[int, int]:
    return span[:2]


def _overlapping(targets: Sequence[Target]) -> bool:
    ordered = sorted(targets, key=lambda target: target.start)
    return any(one.end > other.start for one, other in pairwise(ordered))


def _others(item: Item, marking: Marking) -> list[tuple[int, int]]:
    """Places of words that are neither to be marked nor free, apart from each other."""
    text = item.passages[0].text
    kept = (*marking.targets, *marking.free)
    taken = [(one.start, one.end) for one in kept]
    said = {word.casefold() for one in kept for word in _WORD.findall(one.text)}
    phrases = _shuffled(_runs(text, 2), item.id)
    words = _shuffled(_runs(text, 1), item.id)
    found: list[tuple[int, int]] = []
    for number in range(max(_LEAST, len(marking.targets))):
        like = marking.targets[number % len(marking.targets)].text
        for start, end in [*phrases, *words] if len(like.split()) > 1 else words:
            here = {word.casefold() for word in _WORD.findall(text[start:end])}
            near = any(start < after + _APART and before - _APART < end for before, after in taken)
            if not near and not here & said:
                found.append((start, end))
                taken.append((start, end))
                said |= here
                break
    return found


def _runs(text: str, words: int) -> Iterator[tuple[int, int]]:
    """Places of so many content words that follow one another.

    Words with capitals are left out: names are never meant.
    """
    found = [match.span() for match in _WORD.finditer(text)]
    for place in range(len(found) - words + 1):
        run = found[place : place + words]
        gaps = {text[end:start] for (_, end), (start, _) in pairwise(run)}
        if gaps <= {" "} and all(_content(text[start:end]) for start, end in run):
            yield run[0][0], run[-1][1]


def _content(word: str) -> bool:
    return len(word) >= _LETTERS and word.islower() and word not in FUNCTION_WORDS


def _shuffled(places: Iterable[tuple[int, int]], key: str) -> list[tuple[int, int]]:
    """The places in an order that looks like chance and never changes."""

    def order(place: tuple[int, int]) -> bytes:
        return sha256(f"{key} {place[0]}".encode("utf-8", "surrogatepass")).digest()

    return sorted(places, key=order)
