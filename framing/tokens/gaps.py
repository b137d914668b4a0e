"""What stands between two words: whether it ends a sentence, or a phrase may step over it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from framing.tokens.properties import Kind, Property
from framing.tokens.vocabulary import SPACE

if TYPE_CHECKING:
    from framing.arrays import Ints
    from framing.tokens import Tokens

# Marks that close what a sentence opened: they belong to the sentence that ends before them.
_CLOSING: Final = "\"'”’»)]}›*_"
# What may stand between a sentence's last word and its full stop.
_MAY_PRECEDE: Final = frozenset(_CLOSING + "%°$€£")
_MARKS: Final = re.compile(r"(?P<before>[^.!?…。\s]*)[ ]?(?P<marks>[.!?…。]+)")
_TERMINATOR: Final = re.compile(
    rf"{_MARKS.pattern}(?P<closing>[{re.escape(_CLOSING)}]*)(?P<space>\s+)"
)

# How a gap ends a sentence.
NONE, FULL_STOP, ASKING, TRAILING = range(4)


def _ending(gap: str) -> int:
    found = _TERMINATOR.match(gap)
    if found is None or set(found["before"]) - _MAY_PRECEDE:
        return NONE
    marks = found["marks"]
    if "?" in marks or "!" in marks:
        return ASKING
    return TRAILING if "…" in marks or ".." in marks else FULL_STOP


def _marks(gap: str) -> str:
    """The full stops, question and exclamation marks right behind the word before the gap."""
    found = _MARKS.match(gap)
    return found["marks"] if found else ""


def _quoted_ending(gap: str) -> bool:
    """Whether the marks stand inside a closing quotation mark, so that a speaker may follow."""
    found = _TERMINATOR.match(gap)
    return found is not None and found["closing"] != ""


def _tail(gap: str) -> int:
    """Bytes of the gap that belong to the sentence before it, if it ends one."""
    found = _TERMINATOR.match(gap)
    return len(gap[: found.start("space")].encode()) if found else 0


def _lead(gap: str) -> int:
    """Bytes of the gap up to the next sentence, if it ends one."""
    found = _TERMINATOR.match(gap)
    return len(found[0].encode()) if found else 0


def _is_soft(gap: str) -> bool:
    """Whether a phrase may step over the gap: white space or a hyphen, and nothing else."""
    return gap in {" ", "-", "‐", "‑", "\N{NO-BREAK SPACE}"} or (
        bool(gap) and gap.isspace() and len(re.findall(r"\r\n|\n|\r", gap)) < 2
    )


ENDING = Property("ends a sentence", np.int8, _ending, Kind.GAP)
QUOTED_ENDING = Property("ends inside a quotation", np.bool_, _quoted_ending, Kind.GAP)
TAIL = Property("bytes before the break", np.int32, _tail, Kind.GAP)
LEAD = Property("bytes up to the next sentence", np.int32, _lead, Kind.GAP)
SOFT = Property("soft", np.bool_, _is_soft, Kind.GAP)
CLOSES_INSIDE = Property(
    "ends a sentence before a closing mark",
    np.bool_,
    lambda gap: gap[:1] in set(".?!…") and gap.lstrip(".?!…")[:1] in set("\"'”’»“"),
    Kind.GAP,
)
MARK_BEHIND_QUOTATION = Property(
    "begins with a closing mark",
    np.bool_,
    lambda gap: gap[:1] in set("\"'”’»") and any(mark in gap for mark in ".?!…"),
    Kind.GAP,
)
ONLY_MARKS = Property(
    "quotation marks and spaces only",
    np.bool_,
    lambda gap: not gap.strip(" \"'“”‘’«»\N{NO-BREAK SPACE}"),
    Kind.GAP,
)
ASKS = Property("asks", np.bool_, lambda gap: "?" in _marks(gap), Kind.GAP)
EXCLAIMS = Property("exclaims", np.bool_, lambda gap: "!" in _marks(gap), Kind.GAP)


def beyond_spaces(tokens: Tokens) -> Ints:
    """The gaps that are no single space, each by the token behind it; ask by ``tokens.once``."""
    return (tokens.gap != SPACE).nonzero()[0]
