"""Recognises an article's title again where its text repeats it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.lines import Lines, plain

if TYPE_CHECKING:
    from framing.cleaning.page import Page

_SITE_NAME = re.compile(r"\s+(?:[|\u2013\u2014\u00b7\u2022:-]|::|>>)\s+[^|]{2,40}$")
_SITE_NAMES_AT_MOST = 3
LABELS = (
    "exclusive", "breaking", "watch", "video", "opinion", "analysis", "live", "update", "correction"
)  # fmt: skip
_LABEL_BEFORE = re.compile(
    rf"^(?:update \d+|{'|'.join(LABELS)}|(?:\(\d?(?:nd|rd|th)?\s?lead\)))\s?[:|-]?\s+"
)
_NOT_LETTERS = re.compile(r"[\W_]+")
_LETTERS = re.compile(r"[^\W_]+")
LONGEST_AROUND = 60
_OPENING_COMPARED = 2
_LETTERS_COMPARED = 12
_LONGEST_OPENING = 40
QUOTES = "\"'\u201c\u2018\u201e "
_SHORTEST_CUT = 20
_MOST_LINES = 3
_CUT = ("...", "\u2026")


def join_title(lines: Lines, whole: str) -> Lines:
    """Return the lines with the plain title as one line where it stands wrapped over several."""
    shorter = [index for index, text in enumerate(lines.texts[:-1]) if len(text) < len(whole)]
    if not shorter:
        return lines
    opening = _first_letters(whole)
    for index in shorter:
        first = _first_letters(lines.texts[index])
        # What comes before the title's first word in a line is no letter.
        if first[:1] in opening[:1] and opening in lines.texts[index].lower():
            end = _last_line_of(lines, index, whole)
            if end > index:
                return _joined(lines, index, end)
    return lines


def _first_letters(text: str) -> str:
    found = _LETTERS.search(text.lower())
    return found[0] if found else ""


def _last_line_of(lines: Lines, first: int, whole: str) -> int:
    """Return the line that the title ends with if it begins with the first, or -1."""
    wanted = _in_letters(whole)
    is_cut = whole.endswith(_CUT) and len(wanted) >= _SHORTEST_CUT
    joined = plain(lines.texts[first])
    for last in range(first + 1, min(first + _MOST_LINES, len(lines.texts))):
        joined = f"{joined} {plain(lines.texts[last])}"
        if len(joined) > len(whole) + LONGEST_AROUND:
            break
        found = _in_letters(joined)
        if found == wanted or (is_cut and found.startswith(wanted)):
            return last
    return -1


def _in_letters(text: str) -> str:
    return _NOT_LETTERS.sub(" ", text.lower()).strip()


def _joined(lines: Lines, first: int, last: int) -> Lines:
    return Lines(
        lines.starts[: first + 1] + lines.starts[last + 1 :],
        lines.ends[:first] + lines.ends[last:],
        [*lines.texts[:first], " ".join(lines.texts[first : last + 1]), *lines.texts[last + 1 :]],
    )


def titled_line(page: Page, wanted: str) -> int:
    """Return the first line that says what the plain title says, or -1.

    Quotation marks, capitals, full stops and the site's name behind the title do not count.
    """
    opening = _letters_at_start(wanted)
    resembling = [
        index
        for index in _resembling(page, wanted)
        if _may_say_the_same(opening, _letters_at_start(plain(page.texts[index])))
    ]
    if not resembling:
        return -1
    names = _forms(wanted)
    cut = wanted.endswith(_CUT)
    fallback = -1
    for index in resembling:
        found = _forms(plain(page.texts[index]))
        if found[0] == names[0]:
            return index
        if fallback < 0 and (
            found[0] in names
            or names[0] in found
            or (cut and _is_cut(found[0], names[0]))
            or (page.texts[index].endswith(_CUT) and _is_cut(names[0], found[0]))
        ):
            fallback = index
    return fallback


def _letters_at_start(text: str) -> str:
    """Return the first letters of a plain text: a quick first look; nothing behind a label."""
    opening = text[:_LONGEST_OPENING].lower()
    if _LABEL_BEFORE.match(opening):
        return ""
    return _NOT_LETTERS.sub(" ", opening).strip()[:_LETTERS_COMPARED]


def _may_say_the_same(opening: str, other: str) -> bool:
    """Tell whether two titles may be the same, or one of them the other cut short."""
    return opening.startswith(other) or other.startswith(opening)


def repeats(page: Page, headline: int) -> list[int]:
    """Return the other lines that repeat the headline, with the site's name or without."""
    title = plain(page.texts[headline])
    others = [index for index in _resembling(page, title) if index != headline]
    if not others:
        return []
    wanted = _forms(title)[0]
    return [index for index in others if _is_said(wanted, page.texts[index])]


def _is_said(wanted: str, text: str) -> bool:
    """Tell whether the text says the title, in full or cut short with dots."""
    forms = _forms(plain(text))
    return wanted in forms or (text.endswith(_CUT) and _is_cut(wanted, forms[0]))


def without_site_name(text: str) -> str:
    """Return the text without the name of a site behind it."""
    return _SITE_NAME.sub("", text)


def _forms(title: str) -> tuple[str, ...]:
    """Return the title in letters only: as it stands, then without sites' names and labels."""
    forms = [title]
    for _ in range(_SITE_NAMES_AT_MOST):
        shorter = _SITE_NAME.sub("", forms[-1])
        if shorter == forms[-1]:
            break
        forms.append(shorter)
    lowered = [form.lower() for form in forms]
    lowered += [_LABEL_BEFORE.sub("", form, count=1) for form in lowered]
    return tuple(
        dict.fromkeys(
            form for form in (_NOT_LETTERS.sub(" ", each).strip() for each in lowered) if form
        )
    ) or ("",)


def _is_cut(found: str, title: str) -> bool:
    """Tell whether the title is what was found cut short, with dots where it was cut."""
    return len(title) >= _SHORTEST_CUT and found.startswith(title)


def _resembling(page: Page, title: str) -> list[int]:
    """Return the lines that begin like the title and are about as long."""
    opening = title.lstrip(QUOTES)[:_OPENING_COMPARED].lower()
    longest = len(title) + LONGEST_AROUND
    return [
        index
        for index, text in enumerate(page.texts)
        if len(text) <= longest
        and text[: _OPENING_COMPARED + 1].lower().lstrip(QUOTES).startswith(opening)
    ]
