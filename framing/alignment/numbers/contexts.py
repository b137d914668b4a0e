"""Given values: what an article gives, with the words around it that tell what it is about."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.sparse import csr_matrix

from framing.alignment.aligned import Mention
from framing.alignment.numbers.dates import dates, reference
from framing.alignment.numbers.quantities import quantities
from framing.alignment.numbers.units import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from framing.alignment.numbers.values import Value
    from framing.alignment.sides import Sentence, Side

_FADING: Final = {"number": 0.35, "date": 0.2}
"""How fast a word counts for less, the more words stand between; a date is of the whole clause."""
_COMMA: Final = 2
"""A comma puts words as far apart as so many words do."""
_NEAREST: Final = 3
_REACH: Final = 5
_WORD: Final = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class Given:
    """A value in an article's sentence, and the terms around it with their nearness (up to 1)."""

    article: str
    mention: Mention
    value: Value
    near: dict[str, float]
    names: frozenset[str]
    closest: frozenset[str]
    """The terms right beside it."""
    state: str
    """What befell the people counted, if it is told."""


def given(side: Side) -> tuple[Given, ...]:
    """The numbers and dates of an article's headline and body, in text order."""
    published = reference(side.article.published)
    return tuple(
        _given(side, sentence, value)
        for sentence in (*side.headline, *side.body)
        for value in values(sentence, published)
    )


def values(sentence: Sentence, published: object) -> Iterator[Value]:
    """The dates and quantities of a sentence, in order."""
    days = dates(sentence.text, published)  # type: ignore[arg-type]
    numbers = quantities(sentence.text, [(day.start, day.end) for day in days])
    yield from sorted((*days, *numbers), key=lambda value: value.start)


def _given(side: Side, sentence: Sentence, value: Value) -> Given:
    offset = sentence.stretch.start
    start, end = offset + value.start, offset + value.end
    near: dict[str, float] = {}
    names: set[str] = set()
    ranked: list[tuple[float, str]] = []
    for term, distance in _distances(sentence, start, end):
        own = term.start < end and start < term.end
        if term.kind == "number" or (own and not value.head):
            continue
        near[term.key] = max(near.get(term.key, 0.0), 1 / (1 + _FADING[value.kind] * distance))
        ranked.append((distance, term.key))
        if term.kind == "name":
            names.add(term.key)
    closest = sorted(ranked)[:_NEAREST]
    mention = Mention(
        side.id, side.stretch(sentence.stretch, start, end), value.normal, sentence.stretch
    )
    return Given(side.id, mention, value, near, frozenset(names), frozenset(k for _, k in closest), _state(sentence.text, value))


def _state(text: str, value: Value) -> str:
    """What befell the people counted, by the word of it that stands next, sooner behind."""
    if value.dimension not in {"people", "bare"}:
        return ""
    inside = _WORD.findall(text[value.start : value.end].lower())
    after = _WORD.findall(text[value.end :].lower())[:_REACH]
    before = _WORD.findall(text[: value.start].lower())[-_REACH:][::-1]
    return next((STATES[word] for word in (*inside, *after, *before) if word in STATES), "")


def _distances(sentence: Sentence, start: int, end: int) -> Iterator[tuple[object, float]]:
    """The sentence's terms, and how far from the value they are: terms and commas between."""
    terms = sentence.terms
    offset = sentence.stretch.start
    text = sentence.text
    before = [term for term in terms if term.end <= start][::-1]
    after = [term for term in terms if term.start >= end]
    for term in terms:
        if term.start < end and term.end > start:
            yield term, 0.0
    for group, backwards in ((before, True), (after, False)):
        for rank, term in enumerate(group):
            gap = (
                text[term.end - offset : start - offset]
                if backwards
                else text[end - offset : term.start - offset]
            )
            stops = gap.count(", ") + gap.count("; ") + gap.count(" — ") + gap.count(": ")
            yield term, rank + 0.5 + _COMMA * stops


def similarities(
    found: Sequence[Given], weights: dict[str, float]
) -> NDArray[np.float64]:
    """How alike the surroundings of the values are, in pairs: a symmetric matrix."""
    columns = {key: place for place, key in enumerate(sorted(weights))}
    rows, places, entries = [], [], []
    for row, one in enumerate(found):
        for key, nearness in one.near.items():
            rows.append(row)
            places.append(columns[key])
            entries.append(nearness * weights[key])
    matrix = csr_matrix(
        (np.array(entries, dtype=float), (rows, places)), shape=(len(found), len(columns))
    )
    norms = np.sqrt(matrix.multiply(matrix).sum(axis=1)).A1
    scale = np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0)
    product = (matrix @ matrix.T).toarray()
    return product * scale[:, None] * scale[None, :]


def weights(sides: Sequence[Side]) -> dict[str, float]:
    """How much a term tells: the more, the fewer sentences of the event have it."""
    counts: Counter[str] = Counter()
    total = 0
    for side in sides:
        for sentence in (*side.headline, *side.body):
            counts.update({term.key for term in sentence.terms})
            total += 1
    return {key: 1.0 + log((1 + total) / (1 + count)) for key, count in counts.items()}
