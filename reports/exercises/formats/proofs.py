"""Proofs: the words of articles that a key rests on, as they are told after an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.exercises.item import ExerciseSet, Item

_MARKS: Final = ("“", '"', "‘", "«", "„")


@dataclass(frozen=True, slots=True)
class Proof:
    """Quoted words of one article, with its credit line."""

    credit: str
    quotes: tuple[str, ...]

    def __str__(self) -> str:
        """Return the words and where they stand."""
        return f"{'; '.join(self.quotes)} — {self.credit}"


def credits_of(exercises: ExerciseSet) -> dict[str, str]:
    """The credit lines of a set by article."""
    return {source.article: source.credit for source in exercises.sources}


def proofs(item: Item, credits_: dict[str, str]) -> Iterator[Proof]:
    """What an item's key rests on, article by article."""
    for article in dict.fromkeys(one.article for one in item.evidence):
        words = dict.fromkeys(one.quote for one in item.evidence if one.article == article)
        yield Proof(credits_.get(article, article), tuple(quoted(quote) for quote in words))


def reasons(item: Item, credits_: dict[str, str]) -> list[str]:
    """The explanation, and a line for each article that the key rests on."""
    return [item.explanation, *(str(proof) for proof in proofs(item, credits_))]


def quoted(words: str) -> str:
    """Words in quotation marks, unless they begin with one of their own.

    Examples
    --------
    >>> quoted("could"), quoted("“a step”")
    ('“could”', '“a step”')
    """
    return words if words.startswith(_MARKS) else f"“{words}”"
