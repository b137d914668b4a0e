"""Nameless: sources that have no name for sure, neither their own nor that of whom they serve."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reports.exercises.texts import Span, Text

_UNNAMED_HEAD: Final = re.compile(
    r"(?:officials?|sources?|insiders?|aides?|advis[eo]rs?|spokes(?:man|woman|person|people)"
    r"|persons?|people|critics|experts|analysts|observers|supporters|opponents|diplomats?"
    r"|witnesses|users|parents|neighbou?rs|employees|workers|staffers|activists|advocates)"
)
# "A senior official at the ministry", "people familiar with the matter": nobody's name, and not
# "the official" or "both leaders", who may have been named before.
_UNNAMED_SOURCE: Final = re.compile(
    rf"(?:(?:an?|one|some|several|many|most|two|three|four|multiple|other|another)\b )?"
    rf"(?:[\w.’'-]+ ){{0,4}}{_UNNAMED_HEAD.pattern}(?: (?:at|in|of|for|from|within|with|close to"
    rf"|familiar with|briefed on|who)\b[^“”\"]*)?,?",
    re.IGNORECASE,
)
# "A FEMA spokeswoman", "Banner Health experts" have a name with them after all; "a U.S. official",
# "Republican aides" have not.
_CAPITALISED: Final = re.compile(r"(?:(?<=[\w,’'] )|^)(?:[A-Z][a-z]+|[A-Z]{2,})[\w’'-]*")
_NO_NAME: Final = re.compile(
    r"U\.?S|U\.?K|EU|GOP|White|House|Senate|Republicans?|Democrat(?:s|ic)?|Western|Eastern|Arab"
    r"|French"
    r"|Dutch|Greek|Swiss|[A-Z][a-z]+(?:an|ese|ish|i)s?"
)
_OPENING: Final = re.compile(
    rf"(?:an?|one|some|several|many|most|two|three|four|multiple|other|another|the|this|recent"
    rf"|new|previous|{_UNNAMED_HEAD.pattern})\b",
    re.IGNORECASE,
)
_ANYBODY: Final = re.compile(r"(?:people|persons?|users|parents|neighbou?rs|employees|workers)")
_NOT_NEW: Final = re.compile(
    r"^(?:the|this|that|these|those|both|his|her|their|its|our|my|your|all|no)\b", re.IGNORECASE
)


def is_nameless(text: Text, source: Span) -> bool:
    """Whether a source is somebody new without a name: "a senior official", "two aides"."""
    words = source.text
    return (
        _UNNAMED_SOURCE.fullmatch(words) is not None
        and not _NOT_NEW.search(words)
        and not words.endswith("ed")
        and not _ANYBODY.fullmatch(words.casefold())
        and not has_name(text, source)
    )


def has_name(text: Text, source: Span) -> bool:
    """Whether a source without a name has that of an organisation or a person with it."""
    words = source.text
    named = [found[0] for found in _CAPITALISED.finditer(words) if found.start()]
    opening = _CAPITALISED.match(words)
    # At the beginning of a sentence a capital may mean nothing: "Transition officials".
    if opening and not _OPENING.match(words):
        common = re.search(rf"\b{re.escape(opening[0].casefold())}\b", text.article.text)
        named += [] if common else [opening[0]]
    speaks_for = "spokes" in words.casefold()
    return any(speaks_for or not _NO_NAME.fullmatch(word) for word in named)
