"""Quantities: the numbers of a sentence with their units, ranges and qualifications."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from framing.alignment.numbers.number_words import FRACTIONS, NUMBER, VAGUE, number, shown
from framing.alignment.numbers.units import CURRENCIES, PEOPLE, STATES, SYMBOLS, UNITS, Unit
from framing.alignment.numbers.values import Value
from framing.alignment.terms import FUNCTION_WORDS, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BOUNDS: Final = {
    "about": "about around approximately roughly some nearly almost estimated circa "
    "close+to just+under just+over an+estimated an+average+of",
    "more": "over above exceeding more+than at+least no+fewer+than no+less+than greater+than upwards+of "
    "north+of",
    "less": "under below less+than fewer+than up+to as+many+as as+much+as at+most no+more+than",
}
_BOUND_OF: Final = {
    form.replace("+", " "): bound for bound, forms in _BOUNDS.items() for form in forms.split()
}


def _either(forms: Sequence[str]) -> str:
    """A pattern for any of the forms, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


_BOUND: Final = rf"(?P<bound>\b(?:{_either(tuple(_BOUND_OF))})\s+)?"
_CURRENCY: Final = r"(?P<currency>(?:US)?\$|€|£|¥)?\s?"
_UNIT: Final = rf"(?P<unit>{_either(tuple(UNITS))})"
_FIGURE: Final = re.compile(
    rf"{_BOUND}{_CURRENCY}(?P<low>(?<![\w.,/:$€£])(?<![A-Za-z]-){NUMBER}|(?<=[$€£¥]){NUMBER})"
    rf"(?:(?:\s?[-–—]\s?|\s+to\s+|(?P<between>\s+and\s+))(?:US\$|[$€£¥])?(?P<high>{NUMBER}))?"
    rf"(?:\s?-?\s?{_UNIT}(?![\w]))?"
    rf"(?P<old>[- ]old\b)?",
    re.IGNORECASE,
)
_FRACTION: Final = re.compile(
    rf"{_BOUND}\b(?P<fraction>{_either(tuple(FRACTIONS))}) (?=of\b|the\b)", re.IGNORECASE
)
_VAGUE: Final = re.compile(
    rf"\b(?P<vague>{_either(tuple(VAGUE))})\b(?: of (?!(?:thousands|millions|billions)\b))?",
    re.IGNORECASE,
)
_FOLLOWING: Final = re.compile(r"[\s-]+([^\W\d_]+(?:[’'][^\W\d_]+)*|\.)")
_VOTES: Final = re.compile(
    r"\b(?:vot\w*|senate|house|ruling|ruled|decision|majority|court|passed|approved)\b", re.IGNORECASE
)
_AGED: Final = re.compile(r"(?:\b[Aa]ged? |(?<=[A-Z])[a-z]+, )$")
_ANAPHORIC: Final = re.compile(r"\b(?:the|these|those|both|its|his|her|their|our|all|other)\s+$", re.I)
_NAMED: Final = re.compile(
    r"(?:[A-Z][\w’']*|\b(?:page|chapter|section|article|part|no\.|number|phase|channel|rule|level))\s$"
)
_IRREGULAR: Final = frozenset("people men women children police troops staff youth dead".split())
_NO_PLURALS: Final = frozenset("is was has does this less across ’s 's as us its his plus".split())
_CHANGING: Final = re.compile(
    r"\b(?:from|by|rose|rise|rises|rising|jump\w*|climb\w*|fell|fall\w*|drop\w*|increas\w*|grew|"
    r"decreas\w*|declin\w*|plung\w*|surg\w*|up|down|gain\w*|lost|added|add)\s+(?:by\s+)?\w*\s*$",
    re.IGNORECASE,
)
_LASTING: Final = re.compile(r"\b(?:for|last\w*|t[ao]\w*k\w*|spent|well|just|spann\w*)\s+$", re.IGNORECASE)
_SMALLEST_NAMED: Final = 10
_LONGEST_RUN: Final = 4


def quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Value, ...]:
    """The quantities of a text in order, leaving out the places that are ``taken`` already.

    Examples
    --------
    >>> [value.normal for value in quantities("It cost $3bn, about 20 percent more.")]
    ['3000000000 dollars', 'about 20 percent']
    """
    found = sorted(
        (*_fractions(text), *_vague(text), *_figures(text)), key=lambda value: value.start
    )
    kept: list[Value] = []
    for value in found:
        clear = all(value.end <= start or end <= value.start for start, end in taken)
        if clear and (not kept or kept[-1].end <= value.start):
            kept.append(value)
    return tuple(kept)


def _figures(text: str) -> Iterator[Value]:
    place = 0
    while (found := _FIGURE.search(text, place)) is not None:
        value = _figure(text, found)
        if value is not None:
            yield value
        # A second number that turned out to be no end of a range is read by itself.
        second = found.start("high") if found["high"] else found.end()
        place = max(value.end if value is not None else found.end("low"), found.end("low"))
        if value is not None and value.end <= second:
            place = min(second, value.end)


def _figure(text: str, found: re.Match[str]) -> Value | None:
    start, end = found.start("bound" if found["bound"] else "low"), found.end()
    if not found["bound"] and found["currency"]:
        start = found.start("currency")
    before, after = text[:start], text[found.end("low") :]
    if re.match(r"(?:st|nd|rd|th|s)\b|[’']s\b|[/:]\d|\w", after) and not found["unit"]:
        return None
    low, high = number(found["low"]), number(found["high"] or found["low"])
    written = found["low"].lower()
    pair = found["high"] is not None
    if pair and _is_apart(before, found):
        pair, high, end = False, low, found.end("low")
    if pair and _is_score(text, found):
        return _value(start, end, "score", low, low, "", f"{shown(low)}-{shown(high)}", high)
    if pair and high < low:
        low = low * _scale_of(found["high"]) if low < high * 1 else low
        if high < low:
            pair, high, end = False, low, found.end("low")
    elif pair:
        low = _scaled(low, high, found["high"])
    bound = _BOUND_OF[found["bound"].strip().lower()] if found["bound"] else ""
    if found["old"] and found["unit"]:
        return _value(start, end, "age", low, high, bound, f"{_span(low, high)} years old")
    if found["currency"]:
        dimension = CURRENCIES[found["currency"].lower()]
        return _value(
            start, min(end, _end_of_figure(found, pair=pair)), dimension, low, high, bound,
            f"{_span(low, high)} {SYMBOLS[dimension]}",
        )
    if found["unit"] and (pair or not found["high"]):
        if bound and UNITS[_unit_form(found["unit"])].dimension == "duration":
            start, bound = _without_span(before, found, start, bound)
        return _measured(start, end, low, high, bound, UNITS[_unit_form(found["unit"])])
    end = _end_of_figure(found, pair=pair)
    return _counted(text, start, end, low, high, bound, written)


def _is_apart(before: str, found: re.Match[str]) -> bool:
    """Whether the second number is one of its own: "2 and 3", "rose by 20 to 50", "from 2 to 3"."""
    if found["between"]:
        return re.search(r"\bbetween\s*$", before, re.IGNORECASE) is None
    return " to " in found[0] and _CHANGING.search(before) is not None


def _end_of_figure(found: re.Match[str], *, pair: bool) -> int:
    return found.end("high") if pair else found.end("low")


def _without_span(before: str, found: re.Match[str], start: int, bound: str) -> tuple[int, str]:
    """"Over eight years" is a span of eight years, where it does not last over eight years."""
    preposition = found["bound"].strip().lower() in {"over", "under", "around", "at", "within"}
    if preposition and not _LASTING.search(before):
        return found.start("low"), ""
    return start, bound


def _unit_form(written: str) -> str:
    lower = " ".join(written.lower().split())
    return lower if lower in UNITS else lower.title()


def _scale_of(written: str) -> float:
    """What "million" in "1.5 million" multiplies with."""
    scale = re.search(r"[a-z]+$", written.lower())
    return number(scale[0]) if scale and not re.match(r"[a-z]", written.lower()) else 1.0


def _scaled(low: float, high: float, written: str) -> float:
    """The lower end of "3 to 5 million", which is millions as well."""
    scale = _scale_of(written)
    return low * scale if scale > 1 and low * scale <= high else low


def _is_score(text: str, found: re.Match[str]) -> bool:
    """Whether two numbers joined by a dash are the sides of a vote or match, not a range."""
    joined = re.search(r"[-–—]| to ", found[0])
    whole = found["low"].isdigit() and (found["high"] or "").isdigit()
    if not joined or not whole or found["unit"] or found["currency"]:
        return False
    return int(found["low"]) > int(found["high"]) or _VOTES.search(text) is not None


def _span(low: float, high: float) -> str:
    return shown(low) if low == high else f"{shown(low)} to {shown(high)}"


def _value(  # noqa: PLR0913, PLR0917 — a value has that many parts
    start: int, end: int, dimension: str, low: float, high: float, bound: str, normal: str,
    other: float | None = None,
) -> Value:  # fmt: skip
    if other is not None:
        return Value(start, end, "number", dimension, low, low + other / 1e6, "", normal)
    words = {"about": "about ", "more": "more than ", "less": "up to "}.get(bound, "")
    return Value(start, end, "number", dimension, low, high, bound, words + normal)


def _measured(start: int, end: int, low: float, high: float, bound: str, unit: Unit) -> Value:  # noqa: PLR0913, PLR0917 — a value has that many parts
    plural = "" if high == 1 or unit.label in {"percent", "mph", "yen", "yuan", "won"} else "s"
    return _value(
        start, end, unit.dimension, low * unit.factor, high * unit.factor, bound,
        f"{_span(low, high)} {unit.label}{plural}",
    )  # fmt: skip


def _counted(  # noqa: PLR0913, PLR0917 — a value has that many parts
    text: str, start: int, end: int, low: float, high: float, bound: str, written: str
) -> Value | None:
    """A number of things that are named behind it; None if it counts nothing."""
    before = text[:start]
    words = written[0].isalpha()
    if low == high == 1 or (words and _ANAPHORIC.search(before)):
        return None
    if not words and _AGED.search(before) and re.match(r"[,.)]|\s*$", text[end:]):
        return _value(start, end, "age", low, high, bound, f"{_span(low, high)} years old")
    if not words and not bound and _NAMED.search(before) and start > _first_word(text):
        return None
    head, reach = _head(text, end, bare=low == high and low < _SMALLEST_NAMED)
    if not head:
        return None if words else _value(start, end, "bare", low, high, bound, _span(low, high))
    if head in PEOPLE:
        value = _value(start, reach, "people", low, high, bound, f"{_span(low, high)} people")
        return _with_head(value, STATES.get(head, "people"))
    keys = [term.key for term in terms(head)]
    key = keys[-1] if keys else head
    return _with_head(
        _value(start, reach, "count", low, high, bound, f"{_span(low, high)} {head}"), key
    )


def _with_head(value: Value, head: str) -> Value:
    return Value(
        value.start, value.end, value.kind, value.dimension, value.low, value.high, value.bound,
        value.normal, value.points, head,
    )  # fmt: skip


def _first_word(text: str) -> int:
    return len(text) - len(text.lstrip())


def _head(text: str, end: int, *, bare: bool) -> tuple[str, int]:
    """The noun that is counted, and where it ends: the first plural behind the number."""
    place, seen = end, 0
    first = ""
    while seen < _LONGEST_RUN:
        found = _FOLLOWING.match(text, place)
        if found is None or found[1] == ".":
            break
        word = found[1].lower()
        if word in FUNCTION_WORDS and not (word == "of" and seen == 0):
            if word in {"other", "more"} and seen < 2:
                place, seen = found.end(), seen + 1
                continue
            break
        first = first or word
        place, seen = found.end(), seen + 1
        if word in _IRREGULAR or (_is_plural(word)):
            return word, place
        if word in PEOPLE:
            return word, place
    hyphened = text[end : end + 1] == "-"
    if first and hyphened and not bare:
        return first, end + 1 + len(first)
    return "", end


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "’s", "'s")) and word not in _NO_PLURALS


def _fractions(text: str) -> Iterator[Value]:
    for found in _FRACTION.finditer(text):
        share = 100 * FRACTIONS[found["fraction"].lower()]
        bound = _BOUND_OF[found["bound"].strip().lower()] if found["bound"] else "about"
        start = found.start("bound" if found["bound"] else "fraction")
        yield _value(
            start, found.end("fraction"), "percent", share, share, bound,
            f"{shown(share)} percent",
        )  # fmt: skip


def _vague(text: str) -> Iterator[Value]:
    for found in _VAGUE.finditer(text):
        words = found["vague"].lower()
        low, high = VAGUE[words]
        head, reach = _head(text, found.end() if not found[0].endswith(" ") else found.end() - 1, bare=False)
        if not head:
            continue
        dimension = "people" if head in PEOPLE else "count"
        keys = [term.key for term in terms(head)]
        key = STATES.get(head, "people") if head in PEOPLE else keys[-1] if keys else head
        noun = "people" if head in PEOPLE else head
        yield Value(
            found.start(), reach, "number", dimension, low, high, "vague", f"{words} of {noun}", (), key
        )
