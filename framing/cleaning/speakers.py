"""Marks the names of the speakers that stand on lines of their own in a transcript."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from framing.cleaning.names import is_person
from framing.cleaning.page import BODY, between

if TYPE_CHECKING:
    from framing.cleaning.page import Page
from framing.cleaning.wordlists import words

_LONGEST = 60
_MOST_WORDS = 6
_PARTS = words(
    "anchor reporter host narrator interviewer interviewee q a question answer moderator announcer "
    "caller presenter correspondent voiceover announcer"
)
_NAMED_WITH_COLON = re.compile(
    r"(?P<name>[A-Z][A-Z.'\u2019-]*(?: [A-Z][A-Z.'\u2019-]*){1,3})(?:, [A-Z][A-Z ,.'-]{2,40})?:"
)
_STAGE = re.compile(r"[(\[][A-Z][A-Z ,.'\u201c\u201d\"0-9-]{4,}[)\]]")
_FEWEST = 2


def mark_speakers(page: Page, start: int, stop: int) -> None:
    """Mark names over what somebody says, where there are several or one comes back."""
    labels: dict[int, str] = {}
    for index in between(page.known.short, start, stop):
        if page.rules[index] != BODY or len(page.texts[index]) > _LONGEST:
            continue
        text = page.texts[index]
        if _STAGE.fullmatch(text):
            page.claim(index, "stage direction")
        elif index + 1 < stop and (page.is_paragraph(index + 1) or page.rules[index + 1] != BODY):
            name = _speaker(text)
            if name:
                labels[index] = name
    if len(labels) < _FEWEST:
        return
    names = Counter(labels.values())
    parts = sum(name in _PARTS for name in labels.values())
    for index, name in labels.items():
        if names[name] > 1 or page.texts[index][-1] == ":" or (name in _PARTS and parts >= _FEWEST):
            page.claim(index, "speaker")


def _speaker(text: str) -> str:
    """Return the speaker that the line names, in lower case, or nothing."""
    bare = text.rstrip(":").strip()
    if not bare or len(bare.split()) > _MOST_WORDS:
        return ""
    if bare.lower() in _PARTS:
        return bare.lower()
    if text[-1] == ":":
        match = _NAMED_WITH_COLON.fullmatch(text)
        return match["name"].lower() if match and is_person(match["name"]) else ""
    return bare.lower() if is_person(bare) else ""
