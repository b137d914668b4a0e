"""Given: a number or date as an article gives it, with all that tells what it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Mention
from framing.alignment.numbers.dates import dates, reference
from framing.alignment.numbers.quantities import quantities
from framing.alignment.numbers.scopes import Scope, scope
from framing.alignment.numbers.surroundings import Surroundings, surroundings
from framing.alignment.numbers.units import STATES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from framing.alignment.numbers.values import Value
    from framing.alignment.sides import Sentence, Side

_FURTHER: Final = re.compile(
    r"\b(?:another|additional|others?|(?<!no )more(?! than)|extra|remaining|further|ago|earlier|"
    r"later)\b",
    re.IGNORECASE,
)
"""Words by which a number is added to another, or counted from a day that is not told."""
_BEFORE: Final = 12
_BEHIND: Final = 8
_REACH: Final = 5
_WORD: Final = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class Given:
    """A value in a sentence of an article that was published on a day, if that is known."""

    mention: Mention
    value: Value
    around: Surroundings
    published: dt.date | None

    @property
    def article(self) -> str:
        """The article's id."""
        return self.mention.article

    @property
    def noun(self) -> str:
        """What is counted: people, or the key of a noun; empty for a bare number."""
        return "people" if self.value.dimension == "people" else self.value.head

    @cached_property
    def scope(self) -> Scope | None:
        """What a rate or sum is stated of."""
        return scope(self.mention.context.text, self.value)

    @cached_property
    def state(self) -> str:
        """What befell the people counted, by the next word behind, or else before."""
        if self.value.dimension not in {"people", "bare"}:
            return ""
        before, inside, behind = (_WORD.findall(part.lower()) for part in self._parts)
        words = (*inside, *behind[:_REACH], *before[-_REACH:][::-1])
        return next((STATES[word] for word in words if word in STATES), "")

    @cached_property
    def contestable(self) -> bool:
        """Whether another value could contradict it: not "another 20", nor "20 years ago"."""
        if self.value.kind == "date":
            return True
        before, inside, behind = self._parts
        further = _FURTHER.search(f"{before[-_BEFORE:]}{inside}{behind[:_BEHIND]}")
        return further is None and self.value.dimension != "bare"

    @property
    def _parts(self) -> tuple[str, str, str]:
        text, value = self.mention.context.text, self.value
        return text[: value.start], text[value.start : value.end], text[value.end :]

    def days_from(self, other: Given) -> int:
        """How many days apart the articles were published; 0 if that is not known."""
        known = self.published and other.published
        return abs((self.published - other.published).days) if known else 0  # type: ignore[operator]

    def may_have_changed(self, other: Given) -> bool:
        """Whether it counts what befell people, and was published on another day."""
        return bool(self.state) and self.days_from(other) > 0


def given(side: Side) -> tuple[Given, ...]:
    """The numbers and dates of an article's headline and body, in text order."""
    return side.once(_given)


def _given(side: Side) -> tuple[Given, ...]:
    published = reference(side.article.published)
    return tuple(
        Given(_mention(side, sentence, value), value, surroundings(sentence, value), published)
        for sentence in (*side.headline, *side.body)
        for value in _values(sentence, published)
    )


def _mention(side: Side, sentence: Sentence, value: Value) -> Mention:
    place = sentence.stretch
    stretch = side.stretch(place, place.start + value.start, place.start + value.end)
    return Mention(side.id, stretch, value.normal, place)


def _values(sentence: Sentence, published: dt.date | None) -> Iterator[Value]:
    """The dates and quantities of a sentence, in order."""
    days = dates(sentence.text, published)
    numbers = quantities(sentence.text, [(day.start, day.end) for day in days])
    yield from sorted((*days, *numbers), key=lambda value: value.start)
