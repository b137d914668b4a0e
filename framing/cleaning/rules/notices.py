"""Lines that say when something was published, read or changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.cleaning.dates import is_time_note
from framing.cleaning.rules.rule import Clues, Rule
from framing.cleaning.wordlists import phrases, words

if TYPE_CHECKING:
    from framing.cleaning.lines import Line

_LABEL = re.compile(
    r"[(\[]?(?:(?:this (?:post|story|article)(?: was)? )?(?:first |originally |last |date )?"
    r"(?:published|posted|updated|update|modified|edited|created|issued|uploaded|aired|input|"
    r"registered|revised)(?: date)?(?: on| at| in)?|date)\s?:?\s?"
)
_OLD_ARTICLE = re.compile(
    r"this (?:article|story|post) is (?:more than|over) \d+ (?:month|year|day)s? old"
)
_READING_TIME = re.compile(
    r"(?:(?:estimated )?read(?:ing)? time:? )?(?:about )?\d+[- ]min(?:ute)?s?(?: (?:of )"
    r"?read(?:ing)?)?|"
    r"\d+ ?(?:s|m|h|d|w|sec|min|hr|second|minute|hour|day|week|month|year)s? ago|just now"
)
_POSTED_BY = re.compile(
    r"by \S.{0,30} \u00bb (?P<posted>.+)|"
    r"(?:posted|published) (?:by .{2,40}? )?(?:on|at|in) (?P<when>.+)"
)


def _is_published_line(line: Line) -> bool:
    match = _LABEL.match(line.lower)
    if match is None:
        return False
    rest = line.lower[match.end() :].split(" by ")[0].strip(" .)]|-:")
    return bool(rest) and is_time_note_or_date(rest)


def is_time_note_or_date(lower: str) -> bool:
    """Tell whether the text holds only a date or a time of day."""
    return is_time_note(lower) or (any(sign.isdigit() for sign in lower) and _is_digits(lower))


def _is_digits(lower: str) -> bool:
    return all(not sign.isalpha() for sign in lower)


def _is_posted_by(line: Line) -> bool:
    match = _POSTED_BY.match(line.lower)
    return match is not None and is_time_note(
        (match["when"] or match["posted"]).split(" in ")[0].strip(" .")
    )


def _is_age(line: Line) -> bool:
    return _READING_TIME.fullmatch(line.bare) is not None or (
        _OLD_ARTICLE.match(line.bare) is not None
    )


RULES = (
    Rule(
        "published line",
        _is_published_line,
        openings=phrases(
            "published|posted|updated|last updated|last modified|last edited|first published|"
            "originally published|modified|update|date|date:|updated:|published:|posted:|"
            "this post|this story|this article"
        ),
    ),
    Rule(
        "published line",
        _is_posted_by,
        first=words("by posted published"),
        openings=words("posted published"),
    ),
    Rule(
        "reading time",
        _is_age,
        first=words(
            "estimated read reading about just this s m h d w sec min hr second minute hour day "
            "week month year ss ms hs ds ws secs mins hrs seconds minutes hours days weeks months "
            "years"
        ),
    ),
)

CLUES = Clues(
    first=words(
        """
        by published posted updated update modified edited created issued uploaded aired
        input registered revised date first last originally this estimated read reading
        about just time
        """
    ),
    last=words(""),
    anywhere=words("ago"),
)
