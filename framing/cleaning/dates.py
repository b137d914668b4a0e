"""Recognises lines that hold nothing but a date or a time, and reads the date."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_WEEKDAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday
    mon tue tues wed weds thu thur thurs fri sat sun
    """.split()
)
_CLOCK = frozenset(
    """
    am pm a.m p.m et est edt pt pst pdt ct cst cdt mt mst mdt gmt utc bst kst jst ist cet cest
    aest aedt sgt hkt local time noon midnight eastern pacific
    """.split()
)
_AGO = frozenset(
    "second minute min mins hour hr hrs day week month year seconds minutes hours days weeks "
    "months years ago just now".split()
)
_LINKS = frozenset("at on of the and in last first originally t z".split())
_LABELS = frozenset(
    "published posted updated update modified edited created date issued uploaded "
    "input registered aired revised".split()
)
_READING = frozenset("read reading".split())
_DATE_WORDS = _WEEKDAYS | _CLOCK | _AGO | _LINKS | _LABELS | _READING | frozenset(MONTHS)
_GLUED = re.compile(r"(?<=\d{4})(?=\d{1,2}:\d\d)|(?<=[a-z\d])(?=updated|published|posted)")
"""Where pages lose the space between a day, a time and the next label."""

_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*|\d+(?:st|nd|rd|th|am|pm|h|z)?(?![^\W_])|\d+|\w+")
_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_YEAR}[-/.]\s?(?P<month>\d{{1,2}})[-/.]\s?(?P<day>\d{{1,2}})\b",
        rf"\b{_MONTH} {_DAY},? {_YEAR}",
        rf"\b{_DAY}(?: of)? {_MONTH},? {_YEAR}",
        rf"\b{_DAY}-{_MONTH}-{_YEAR}",
        rf"\b(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",
    )
)
_SLASHED = re.compile(rf"\b(\d{{1,2}})/(\d{{1,2}})/{_YEAR}")
_IN_FIGURES = re.compile(r"\d{1,2}([/.])\d{1,2}\1(?:19|20)\d\d")
_FIGURE = re.compile(r"\d")
_LONGEST = 100


def is_date(lower: str) -> bool:
    """Tell whether the line in lower case is nothing but a date, with or without a time."""
    words = _date_words(lower)
    return (
        bool(words)
        and lower[-1] != ":"
        and (
            (any(word in MONTHS for word in words) and any(word[0].isdigit() for word in words))
            or _IN_FIGURES.fullmatch(lower) is not None
            or iso_date(lower) != ""
        )
    )


def is_date_word(lower: str) -> bool:
    """Tell whether the word in lower case belongs to dates and times."""
    return lower in _DATE_WORDS


def is_time_note(lower: str) -> bool:
    """Tell whether the line holds only dates, times and words such as "updated" or "ago"."""
    words = _date_words(lower)
    return any(word[0].isdigit() for word in words) and not all(word[0].isdigit() for word in words)


def iso_date(text: str) -> str:
    """Return the first full date in the text as ISO 8601, or nothing.

    A date such as 04/05/2025 that could be read in two ways is not read at all.
    """
    if _FIGURE.search(text) is None:
        return ""
    lower = _GLUED.sub(" ", text.lower())
    for form in _FORMS:
        match = form.search(lower)
        if match:
            month = MONTHS.get(match["month"]) or int(match["month"])
            return _iso(int(match["year"]), month, int(match["day"]))
    match = _SLASHED.search(lower)
    if match:
        first, second, year = int(match[1]), int(match[2]), int(match["year"])
        if first > len(set(MONTHS.values())) or first == second:
            return _iso(year, second, first)
        if second > len(set(MONTHS.values())):
            return _iso(year, first, second)
    return ""


def _date_words(lower: str) -> list[str]:
    """Return the line's words if each belongs to a date or a time, and nothing otherwise."""
    if len(lower) > _LONGEST or _FIGURE.search(lower) is None:
        return []
    words = _TOKEN.findall(_GLUED.sub(" ", lower))
    return words if all(word in _DATE_WORDS or word[0].isdigit() for word in words) else []


def _iso(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""
