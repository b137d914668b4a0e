"""Quantities: the numbers of a sentence, with what they measure or count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from framing.alignment.numbers.counts import Noun, is_anaphoric, is_label, noun
from framing.alignment.numbers.figures import BOUND, BOUNDS, either, figures
from framing.alignment.numbers.number_words import FRACTIONS, VAGUE, shown
from framing.alignment.numbers.units import CURRENCIES, SYMBOLS, UNITS
from framing.alignment.numbers.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.alignment.numbers.figures import Figure

_FRACTION: Final = re.compile(
    rf"{BOUND}\b(?P<fraction>{either(FRACTIONS)}) (?=of\b(?! an? p)|the\b)|"
    # "Fell by about a third"; "by half an hour" tells of an hour.
    rf"\bby {BOUND.replace('bound', 'by')}(?P<part>{either(FRACTIONS)})\b"
    r"(?! (?:an?|of an?|percentage|point)\b)",
    re.IGNORECASE,
)
# What costs is no weight: "half a million pounds".
_COSTS: Final = re.compile(
    r"£|\b(?:sterling|pence|cost\w*|pa(?:y|ys|id|ying)|price\w*|bill|fund\w*|spen[dt]\w*|worth|earn\w*|"
    r"salar\w*|fine[sd]?|budget\w*|debts?|loans?|invest\w*|tax\w*)\b",
    re.IGNORECASE,
)
_OF: Final = re.compile(r" of\b")
_VAGUE: Final = re.compile(
    rf"\b(?P<vague>{either(VAGUE)})\b(?: of(?! (?:thousands|millions|billions)\b))?",
    re.IGNORECASE,
)
_AGED: Final = re.compile(r"(?:\b[Aa]ged? |(?<=[A-Z])[a-z]+, )$")
_CLOSED: Final = re.compile(r"[,.)]|\s*$")
_QUALIFIED: Final = {"": "", "about": "about ", "more": "more than ", "less": "up to "}
_ONE_FORM: Final = frozenset({"percent", "mph", "kph", "yen", "yuan", "won"})
_SMALL: Final = 10


def quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Value, ...]:
    """The quantities of a text in order, leaving out the places that are ``taken`` already.

    Examples
    --------
    >>> [value.normal for value in quantities("It cost $3bn, about 20 percent more.")]
    ['3000000000 dollars', 'about 20 percent']
    """
    numbers = (value for figure in figures(text) if (value := _value(text, figure)) is not None)
    found = sorted((*_fractions(text), *_vague(text), *numbers), key=lambda value: value.start)
    kept: list[Value] = []
    for value in found:
        clear = all(value.end <= start or end <= value.start for start, end in taken)
        if clear and (not kept or kept[-1].end <= value.start):
            kept.append(value)
    return tuple(kept)


def _value(text: str, figure: Figure) -> Value | None:
    """What a figure measures or counts; None if it does neither."""
    if figure.score is not None:
        return _score(figure, figure.score)
    if figure.currency:
        dimension = CURRENCIES[figure.currency]
        return _of(figure, dimension, SYMBOLS[dimension])
    if figure.unit is None:
        return _count(text, figure)
    unit = figure.unit
    if figure.old:
        years = unit.factor / UNITS["year"].factor
        return _of(figure, "age", f"{unit.label}s old", years)
    if unit.label == "pound" and _COSTS.search(text) and not _OF.match(text, figure.end):
        return _of(figure, "money gbp", SYMBOLS["money gbp"])
    plural = "" if figure.high == 1 or unit.label in _ONE_FORM else "s"
    return _of(figure, unit.dimension, unit.label + plural, unit.factor)


def _of(
    figure: Figure, dimension: str, words: str, factor: float = 1.0, noun: Noun | None = None
) -> Value:
    """The figure as so many base units of a dimension, named in these words."""
    end = figure.end if noun is None else noun.end
    low, high = shown(figure.low), shown(figure.high)
    span = low if low == high else f"{low} to {high}"
    return Value(
        figure.start,
        end,
        "number",
        dimension,
        figure.low * factor,
        figure.high * factor,
        figure.bound,
        f"{_QUALIFIED[figure.bound]}{span} {words}".rstrip(),
        head=noun.key if noun else "",
    )


def _score(figure: Figure, other: float) -> Value:
    """The sides of a vote; the second only tells votes apart and measures nothing."""
    normal = f"{shown(figure.low)}-{shown(other)}"
    low = figure.low + other / 1e6
    return Value(figure.start, figure.end, "number", "score", low, low, "", normal)


def _count(text: str, figure: Figure) -> Value | None:
    """A number of things that are named behind it; None if it counts nothing."""
    before = text[: figure.start]
    single = figure.low == figure.high
    if (single and figure.low == 1) or (figure.words and is_anaphoric(before)):
        return None
    if not figure.words and _AGED.search(before) and _CLOSED.match(text, figure.end):
        return _of(figure, "age", "years old")
    counted = noun(text, figure.end, small=single and figure.low < _SMALL)
    if counted is not None and counted.people:
        return _of(figure, "people", "people", noun=counted)
    if not figure.words and not figure.bound and is_label(before):
        return None
    if counted is not None:
        return _of(figure, "count", counted.word, noun=counted)
    return None if figure.words else _of(figure, "bare", "")


def _fractions(text: str) -> Iterator[Value]:
    for found in _FRACTION.finditer(text):
        part, bound = ("part", "by") if found["part"] else ("fraction", "bound")
        share = 100 * FRACTIONS[found[part].lower()]
        words = (found[bound] or "about").strip().lower()
        start = found.start(bound if found[bound] else part)
        normal = f"{_QUALIFIED[BOUNDS[words]]}{shown(share)} percent"
        yield Value(
            start, found.end(part), "number", "percent", share, share, BOUNDS[words], normal
        )


def _vague(text: str) -> Iterator[Value]:
    for found in _VAGUE.finditer(text):
        counted = noun(text, found.end())
        if counted is not None:
            words = found["vague"].lower()
            named = "people" if counted.people else counted.word
            low, high = VAGUE[words]
            yield Value(
                found.start(),
                counted.end,
                "number",
                "people" if counted.people else "count",
                low,
                high,
                "vague",
                f"{words} of {named}",
                head="people" if counted.people else counted.key,
            )
