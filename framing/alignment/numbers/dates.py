"""Dates: days, spans of days, months, years, weekdays and times of day in a sentence.

Days are counted as in ``datetime.date.toordinal``. A date without a year gets that of the
reference date, and without one a year that no text means, so that dates still compare.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from framing.alignment.numbers.values import Value
from framing.cleaning.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_YEAR: Final = 4
"""A leap year long before the news: stands for "year not known"."""
_WEEKDAYS: Final = {
    form: number
    for number, forms in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for form in forms.split()
}  # fmt: skip
_MONTH: Final = (
    rf"(?:(?:{'|'.join(calendar.month_name[1:])})\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY: Final = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?![,.]?\d)"
_YEAR: Final = r"(?:19|20)\d\d\b(?![,.]\d)"
_JOIN: Final = r"\s?[-–—]\s?|\s+(?:to|through|until|and)\s+"
_NOT_COUNTING: Final = (
    r"(?=\s+(?:in|at|for|when|with|and|to|as|on|by|of|were|was|are|is|will|before|after)\b"
    r"|\s*(?:[^\s\w%]|$)|,?\s+(?:19|20)\d\d)"
)
_DATE: Final = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY})"
    rf"(?:(?P<join>{_JOIN})(?:(?P<month2>{_MONTH})\s+)?(?P<day2>{_DAY})"
    rf"(?:(?<=\w[-–]\d)|(?<=\w[-–]\d\d)|{_NOT_COUNTING}))?"
    rf"(?:,?\s+(?P<year>{_YEAR}))?"
    rf"|\b(?P<eday>{_DAY})(?:(?P<ejoin>\s?[-–—]\s?|\s+(?:to|and)\s+)(?P<eday2>{_DAY}))?"
    rf"\s(?:of\s)?(?P<emonth>{_MONTH})(?:,?\s+(?P<eyear>{_YEAR}))?"
    rf"|\b(?P<part>(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-]|[Ll]ast\s|[Nn]ext\s|[Tt]his\s)?"
    rf"(?P<wmonth>{_MONTH})"
    rf"(?:,?\s+(?:of\s+)?(?P<wyear>{_YEAR}))?"
)
_YEAR_ALONE: Final = re.compile(
    rf"(?<![\w.,$€£/-])(?P<year>{_YEAR})(?![%\w/]|-\w|\s+(?:percent|per cent|people|dead|deaths|"
    rf"troops|million|billion|votes|jobs|miles|feet|cases|pages|new))"
)
_WEEKDAY: Final = re.compile(
    r"\b(?P<which>(?:[Ll]ast|[Nn]ext|[Tt]his)\s)?"
    r"(?P<name>Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?)\b"
)
_TIME: Final = re.compile(
    r"(?<![\w.$:])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\w.$:])(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?![\d:])",
    re.IGNORECASE,
)
_FUTURE: Final = re.compile(
    r"\b(?:will|would|scheduled|expected|set|due|plans?|planned|upcoming|until|by|could|may|is to|"
    r"are to|begins?|starts?|ahead of)\b"
)
_AHEAD: Final = re.compile(r"\s(?:will|would|is\b|marks)")
_NO_MONTH: Final = re.compile(r"(?:May|March|Mar|Jan|Dec|Sep|Jun|Mon|Sat|Sun|August)$")
_LEADS: Final = re.compile(
    r"\b(?:in|on|of|since|by|until|till|before|after|from|during|through|last|next|this|late|early|"
    r"mid|to|and|between|for|around|was|is|late-|mid-|early-)[\s-]$",
    re.IGNORECASE,
)
_PARTS: Final = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MINUTES: Final = 60
_NOON: Final = 12
_LONGEST: Final = 62
_HALF_A_YEAR: Final = 183
_MONTHS_LENGTH: Final = 20
_CLAUSE: Final = 60
_PAST: Final = re.compile(r"\b(?:was|were|had|did|said|\w{2,}ed)\b")


def reference(published: str) -> dt.date | None:
    """The day of publication, where it is given as ISO 8601; None otherwise."""
    try:
        return dt.date.fromisoformat(published.strip()[:10])
    except ValueError:
        return None


def dates(text: str, published: dt.date | None = None) -> tuple[Value, ...]:
    """The dates and times of day of a text, in order.

    Examples
    --------
    >>> [value.normal for value in dates("On June 6, 2025, or in early July, at 10 p.m.")]
    ['2025-06-06', '--07 early', '22:00']
    """
    kept: list[Value] = []
    for found in (
        _times(text), _calendar(text, published), _weekdays(text, published), _years(text),
    ):  # fmt: skip
        for value in found:
            if all(value.end <= one.start or one.end <= value.start for one in kept):
                kept.append(value)
    return tuple(sorted(kept, key=lambda value: value.start))


def _times(text: str) -> Iterator[Value]:
    for found in _TIME.finditer(text):
        if found["hour"]:
            half = _NOON if found["half"].lower() == "p" else 0
            hour, minute = int(found["hour"]) % _NOON + half, int(found["minute"] or 0)
        else:
            hour, minute = int(found["hour24"]), int(found["minute24"])
        at = hour * _MINUTES + minute
        yield Value(
            *found.span(), "date", "time of day", at, at, "", f"{hour:02}:{minute:02}", (at,)
        )


def _years(text: str) -> Iterator[Value]:
    for found in _YEAR_ALONE.finditer(text):
        year = int(found["year"])
        yield _span(found.span(), "year", dt.date(year, 1, 1), dt.date(year, 12, 31), found["year"])


def _calendar(text: str, published: dt.date | None) -> Iterator[Value]:
    for found in _DATE.finditer(text):
        value = (
            _month(text, found, published) if found["wmonth"] else _days(found, published)
        )  # fmt: skip
        if value is not None:
            yield value


def _days(found: re.Match[str], published: dt.date | None) -> Value | None:
    name = found["month"] or found["emonth"]
    first, last = found["day"] or found["eday"], found["day2"] or found["eday2"]
    join = found["join"] or found["ejoin"] or ""
    month = MONTHS[name.lower().rstrip(".")]
    second = MONTHS[found["month2"].lower().rstrip(".")] if found["month2"] else month
    day = int(re.sub(r"\D", "", first))
    year = _year(found, month, day, found["year"] or found["eyear"], published)
    start = _date(year, month, first)
    if start is None:
        return None
    end = _date(year + (second < month), second, last) if last else start
    if end is None or not dt.timedelta(0) <= end - start <= dt.timedelta(_LONGEST):
        end = start
    listed = "and" in join
    points = (
        (start.toordinal(), end.toordinal())
        if listed and start != end
        else tuple(range(start.toordinal(), end.toordinal() + 1))
    )
    mark = " and " if listed and len(points) == 2 and points[1] - points[0] > 1 else " to "  # noqa: PLR2004 — a first and a last day
    normal = _iso(start) if start == end else f"{_iso(start)}{mark}{_iso(end)}"
    low, high = points[0], points[-1]
    return Value(*found.span(), "date", "day", low, high, "", normal, points)


def _year(
    found: re.Match[str], month: int, day: int, written: str | None, published: dt.date | None
) -> int:
    """The year: as written, else that which brings the date nearest to the publication.

    A day to come is taken for one that is past where the words before it tell what was done.
    """
    if written:
        return int(written)
    if published is None:
        return NO_YEAR
    ahead = (month - published.month) * 30 + day - published.day
    if abs(ahead) > _HALF_A_YEAR:
        return published.year - (1 if ahead > 0 else -1)
    clause = found.string[max(0, found.start() - _CLAUSE) : found.start()]
    past = _PAST.search(clause) and not _FUTURE.search(clause)
    return published.year - bool(ahead > _MONTHS_LENGTH and past)


def _date(year: int, month: int, day: str) -> dt.date | None:
    try:
        return dt.date(year, month, int(re.sub(r"\D", "", day)))
    except ValueError:
        return None


def _iso(day: dt.date) -> str:
    return day.isoformat() if day.year != NO_YEAR else f"--{day.month:02}-{day.day:02}"


def _month(text: str, found: re.Match[str], published: dt.date | None) -> Value | None:
    """A month, or an early, middle or late part of one; None where the word is no month."""
    written = found["wmonth"].rstrip(".")
    part = (found["part"] or "").strip(" -").lower()
    if not found["wyear"] and not part and not _LEADS.search(text[: found.start()]):
        return None
    if _NO_MONTH.search(written) and not (
        part or found["wyear"] or _LEADS.search(text[: found.start()])
    ):
        return None
    month = MONTHS[written.lower()]
    year = _year(found, month, 15, found["wyear"], published)
    if published is not None and not found["wyear"] and part in {"last", "next"}:
        year = published.year
        if part == "last" and month >= published.month:
            year -= 1
        if part == "next" and month <= published.month:
            year += 1
    low, high = _PARTS.get(part, (1, 31))
    days = calendar.monthrange(year, month)[1]
    start, end = dt.date(year, month, low), dt.date(year, month, min(high, days))
    normal = _iso(start)[:-3] + (f" {part}" if part in _PARTS else "")
    return _span(found.span(), "month", start, end, normal)


def _span(
    place: tuple[int, int], dimension: str, start: dt.date, end: dt.date, normal: str
) -> Value:
    return Value(*place, "date", dimension, start.toordinal(), end.toordinal(), "", normal)


def _weekdays(text: str, published: dt.date | None) -> Iterator[Value]:
    for found in _WEEKDAY.finditer(text):
        name = found["name"].lower()
        if name.endswith("days"):
            continue
        number = _WEEKDAYS[name]
        which = (found["which"] or "").strip().lower()
        if published is None:
            yield Value(*found.span(), "date", "weekday", number, number, "", name, ())
            continue
        back = (published.weekday() - number) % 7
        day = published - dt.timedelta(back)
        clause = text[max(0, found.start() - _CLAUSE) : found.start()]
        ahead = _FUTURE.search(clause) or _AHEAD.match(text, found.end())
        if which == "next" or (not which and back and ahead):
            day += dt.timedelta(7)
        at = day.toordinal()
        yield Value(*found.span(), "date", "day", at, at, "weekday", day.isoformat(), (at,))
