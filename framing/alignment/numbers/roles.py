"""Roles: who did what to whom, where a sentence says it in plain order.

Only a name, a verb of the list below and a name count, side by side. "Both leaders ... each other"
is a role of the two whom it means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from framing.alignment.aligned import Mention
from framing.inflection import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.alignment.places import Stretch
    from framing.alignment.sides import Sentence, Side

_REGULAR: Final = """
    accuse applaud appoint arrest assassinate attack back blame congratulate condemn criticize
    criticise defeat denounce endorse fire greet impeach invite kill mock murder nominate oust
    pardon praise rebuke replace succeed sue support thank visit warn welcome
"""
_IRREGULAR: Final = {
    "beat": ("beat", "beats", "beat", "beating"),
    "meet": ("meet", "meets", "met", "meeting"),
    "shoot": ("shoot", "shoots", "shot", "shooting"),
    "fire": ("fire", "fires", "fired", "firing"),
}
_FORMS: Final = {
    form: verb
    for verb in _REGULAR.split()
    for form in verb_forms(verb)[1:3]
} | {form: verb for verb, forms in _IRREGULAR.items() for form in forms[1:3]}  # fmt: skip
EXCLUSIVE: Final = frozenset(
    """
    assassinate beat congratulate defeat invite kill murder oust pardon replace shoot succeed
    """.split()
)
"""Verbs that seldom hold both ways between two people on one day."""
_TITLES: Final = frozenset(
    """
    president vice prime minister chancellor king queen prince pope mr mrs ms dr sen senator rep
    representative gov governor justice judge secretary general former acting then elect new us u.s
    democratic republican sir lady ambassador mayor chief speaker the south north korean
    american russian chinese japanese british israeli french german
    """.split()
)
_NAME: Final = r"(?:[A-Z][\w’'.-]*\w|[A-Z]\.)(?:\s(?:[A-Z][\w’'-]*\w|[A-Z]\.|de|van|von|bin|al))*"
_ADVERBS: Final = (
    r"(?:(?:also|then|later|first|again|personally|publicly|reportedly|has|had|\w+ly)\s)*"
)
_VERB: Final = "|".join(sorted(_FORMS, key=len, reverse=True))
_PARTICIPLE: Final = "|".join(
    sorted({forms[2] for forms in (*map(verb_forms, _REGULAR.split()), *_IRREGULAR.values())})
)
_LEAD: Final = r"(?:(?:former|acting|then-|president|new|prime minister|leader)\s)*"
_ACTIVE: Final = re.compile(
    rf"(?P<subject>{_NAME})\s{_ADVERBS}(?P<verb>{_VERB})\s{_LEAD}(?P<object>{_NAME})"
)
_PASSIVE: Final = re.compile(
    rf"(?P<object>{_NAME})\s(?:was|were|is|has been|had been|been)\s{_ADVERBS}"
    rf"(?P<verb>{_PARTICIPLE})(?:\s\w+)?\sby\s{_LEAD}(?P<subject>{_NAME})"
)
_RECIPROCAL: Final = re.compile(
    rf"\b(?:[Bb]oth|(?:[Tt]he )?[Tt]wo)\s(?P<noun>\w+)\s{_ADVERBS}(?P<verb>{_VERB})\s"
    r"(?:each other|one another)(?=[\s.,;:]|$)(?!’s|'s)"
)
_OPEN_BEFORE: Final = re.compile(
    r"(?:\b(?:of|for|to|by|with|from|and|or|against|on|in|at|than|between|whom|that)|[,’]s|&|’)\s+$",
    re.IGNORECASE,
)
_OPEN_AFTER: Final = re.compile(r"\s*(?:’s|'s|and\b|or\b|&|,\s[A-Z])")
_DATES: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|"
    r"September|October|November|December"
)
_NO_NAMES: Final = frozenset(
    """
    he she it they we you who i that this these those there his her its their but and although
    while when if as after before because since though other many most some both the
    """.split()
)
_TITLE_CASE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Role:
    """Who did what to whom; both have no names where it says "each other"."""

    mention: Mention
    verb: str
    subject: frozenset[str]
    object: frozenset[str]

    @property
    def reciprocal(self) -> bool:
        """Whether both did it to each other."""
        return not self.subject


def roles(side: Side) -> tuple[Role, ...]:
    """Who did what to whom in an article's body, in text order."""
    return tuple(
        role
        for sentence in side.body
        if not _is_title(sentence.text)
        for role in _roles(side, sentence)
    )


def _roles(side: Side, sentence: Sentence) -> Iterator[Role]:
    text = sentence.text
    for pattern in (_ACTIVE, _PASSIVE):
        for found in pattern.finditer(text):
            before, after = text[: found.start()], text[found.end() :]
            subject, target = _name(found["subject"]), _name(found["object"])
            if _OPEN_BEFORE.search(before) or _OPEN_AFTER.match(after):
                continue
            if subject and target and not subject & target:
                verb = _verb(found["verb"])
                value = f"{_said(subject, found['subject'])} > {_said(target, found['object'])}"
                yield Role(_mention(side, sentence, found, value), verb, subject, target)
    for found in _RECIPROCAL.finditer(text):
        value = f"{found['noun']} <> {found['noun']}"
        nobody: frozenset[str] = frozenset()
        yield Role(_mention(side, sentence, found, value), _verb(found["verb"]), nobody, nobody)


def _verb(form: str) -> str:
    if form in _FORMS:
        return _FORMS[form]
    return next(verb for verb, forms in _IRREGULAR.items() if form in forms)


def _mention(side: Side, sentence: Sentence, found: re.Match[str], value: str) -> Mention:
    place: Stretch = sentence.stretch
    start, end = place.start + found.start(), place.start + found.end()
    return Mention(side.id, side.stretch(place, start, end), value, place)


def _name(written: str) -> frozenset[str]:
    """The words of a name, without titles; empty if it is none."""
    if _DATES.search(written):
        return frozenset()
    words = [word.strip(".’'").lower() for word in written.split()]
    if any(word in _NO_NAMES or word.endswith(("’s", "'s")) for word in words):
        return frozenset()
    return frozenset(word for word in words if word not in _TITLES and len(word) > 1)


def _said(words: frozenset[str], written: str) -> str:
    return " ".join(word for word in written.split() if word.strip(".’'").lower() in words)


def _is_title(text: str) -> bool:
    """Whether most words have capitals, so that they do not mark names."""
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > _TITLE_CASE * max(len(words), 1)
